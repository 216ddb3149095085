/** What stands before the first number, or under a head that has none, is read like any other clause. */
import { extractText } from '../../src/notice/extract';

const title = '临河县冷链物流发展三年行动方案（2025—2027年）\n';
const tasks = (a: string, b: string) =>
  `${a}建设冷库。2025年6月底前开工。（牵头单位：县商务局；责任单位：县住建局）\n${b}培育企业。每年新增冷链企业3家。（牵头单位：县商务局；责任单位：县工信局）\n`;
const goals = '到2027年，冷库总容积达到26万立方米，冷链流通率不低于45%。';

test.each<[string, string, string | null]>([
  ['heads in brackets', `【总体目标】\n${goals}\n【重点任务】\n${tasks('1.', '2.')}`, '总体目标'],
  ['lines of a head alone', `工作目标\n${goals}\n主要任务\n${tasks('1.', '2.')}`, '工作目标'],
  ['numerals of documents of money', `壹、发展目标\n${goals}\n贰、主要任务\n${tasks('（一）', '（二）')}`, '壹'],
  ['a head and what it says in one paragraph', `总体目标：${goals}\n${tasks('任务一：', '任务二：')}`, '总体目标'],
  ['an opening paragraph', `${goals}为实现上述目标，制定本方案。\n${tasks('一、', '二、')}`, ''],
])('goals under %s', (_, text, clause) => {
  const { targets, tasks: found } = extractText(title + text, '2025-01-10');
  expect(targets.map(({ name, figure, measure }) => `${name} ${figure} ${measure}`)).toEqual([
    '冷库总容积 26 万立方米',
    '冷链流通率 45 %',
    '新增冷链企业 3 家',
  ]);
  expect(targets[0]?.clauses).toEqual([clause]);
  expect(found.map(({ name, lead }) => `${name} ${lead.join()}`)).toEqual(['建设冷库 县商务局', '培育企业 县商务局']);
});

test('safeguards under a head without a number are no tasks’', () => {
  const text = `工作目标\n${goals}\n主要任务\n${tasks('1.', '2.')}保障措施\n1.加强领导。建立联席会议制度。\n2.加大投入。\n`;
  const { safeguards, tasks: found } = extractText(title + text, '2025-01-10');
  expect(found.map(({ name }) => name)).toEqual(['建设冷库', '培育企业']);
  expect(safeguards.map(({ name }) => name)).toEqual(['加强领导', '加大投入']);
});

test('how things are, and words that are no heads, open nothing', () => {
  const { targets } = extractText(
    `${title}2024年全县冷库总容积12万立方米、冷链企业8家，现制定本方案。\n一、主要任务\n（一）建设冷库。\n目标明确\n任务落实。（牵头单位：县商务局）\n`,
    '2025-01-10',
  );
  expect(targets).toEqual([]);
});

test('who bears the main responsibility leads, with no word for units', () => {
  const text = `${title}一、主要任务\n（一）建设冷库。新建冷库4座。主责：县商务局　协同：县住建局\n`;
  expect(extractText(text, '2025-01-10').tasks[0]?.lead).toEqual(['县商务局']);
});
