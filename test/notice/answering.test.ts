/** Who answers, in further manners: brackets of notices, roles told behind the names, 会同; and brackets within names. */
import { extractText } from '../../src/notice/extract';

const unitsOf = (said: string) => {
  const { tasks, units } = extractText(
    `甲市产业行动方案（2025—2027年）\n一、主要目标\n到2027年，产值达到100亿元。\n二、主要任务\n（一）壮大产业。培育企业，新增高企10家。${said}\n（二）优化环境。推进改革。${said}\n`,
    '2025-12-01',
  );
  return [...tasks.map(({ lead, responsible }) => `${lead.join('、')}|${responsible.join('、')}`), units.length];
};

test.each([
  ['〔市发展改革委、市财政局牵头，各区县政府负责落实〕', '市发展改革委、市财政局|各区县政府', 3],
  ['〔牵头单位：市科技局；责任单位：市财政局〕', '市科技局|市财政局', 2],
  ['市科技局为牵头单位，市财政局、市教育局为责任单位。', '市科技局|市财政局、市教育局', 3],
  ['（市科技局为责任单位，市财政局为配合单位）', '市科技局|市财政局', 2],
  ['（市科技局会同市财政局、市教育局负责）', '市科技局|市财政局、市教育局', 3],
  ['（由市科技局牵头，会同市财政局、市教育局实施）', '市科技局|市财政局、市教育局', 3],
  ['（市科技局会同有关部门负责）', '市科技局|有关部门', 2],
  ['（责任单位：市科技局，其他责任单位按职责分工负责）', '|市科技局', 1],
  ['（第一责任单位：市科技局；其他责任单位：市财政局）', '市科技局|市财政局', 2],
  ['（牵头单位：市科技局；相关责任单位：市财政局）', '市科技局|市财政局', 2],
  ['（责任单位：市科技局*、市财政局）', '|市科技局、市财政局', 2],
  ['（牵头单位：市科技局；配合单位：各县（市、区）人民政府）', '市科技局|各县（市、区）人民政府', 2],
  [
    '（市科技局牵头，各县（市、区）人民政府、市科技局（市外专局）配合）',
    '市科技局|各县（市、区）人民政府、市科技局（市外专局）',
    3,
  ],
  ['责任单位：市科技局；各县（市、区）人民政府', '|市科技局、各县（市、区）人民政府', 2],
])('%s', (said, expected, count) => expect(unitsOf(said)).toEqual([expected, expected, count]));

test('a document number in its brackets names no unit', () =>
  expect(unitsOf('按照甲政发〔2025〕3号执行。（市科技局负责）')).toEqual(['市科技局|', '市科技局|', 1]));

test.each([
  ['各县区人民政府：', ''],
  ['各县（市、区）人民政府，市政府各部门：', ''],
  ['安宁市人民政府各部门：', '安宁市'],
])('%s says whose notice it is no further than it does', (line, zone) =>
  expect(
    extractText(`优化营商环境提升行动实施方案\n${line}\n一、目标\n产值达到100亿元。`, '2025-01-01').facts.zone,
  ).toBe(zone),
);

test('a zone is not guessed from a title', () =>
  expect(extractText('数字经济重点任务分解表\n一、目标\n产值达到100亿元。', '2025-01-01').facts.zone).toBe(''));

test('a title that begins with its place names it', () =>
  expect(extractText('江城区2024年数字经济重点任务分解表\n一、目标\n产值达到100亿元。', '2024-01-01').facts.zone).toBe(
    '江城区',
  ));
