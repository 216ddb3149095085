/** A notice out of Word: cells merged across and down, rows that begin late, and numbers that Word makes by itself. */
import { strToU8, zipSync } from 'fflate';
import { extract } from '../../src/notice/extract';
import { readDocx } from '../../src/xlsx';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, { span = 1, down = '' }: { span?: number; down?: '' | 'restart' | 'continue' } = {}) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down && `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>`}</w:tcPr>${paragraph(text)}</w:tc>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  });

test('a head of two rows with merged cells, and cells merged down, are read as they look', () => {
  const restart = { down: 'restart' } as const;
  const more = { down: 'continue' } as const;
  const bytes = docx(
    paragraph('秀山高新区三年行动任务分解表（2024—2026年）') +
      table(
        cell('序号', restart) + cell('重点任务', restart) + cell('年度目标', { span: 3 }) + cell('牵头部门', restart),
        cell('', more) + cell('', more) + cell('2024年') + cell('2025年') + cell('2026年') + cell('', more),
        cell('一、平台', { span: 6 }),
        cell('1') +
          cell('建设创新飞地') +
          cell('建成创新飞地1个') +
          cell('建成创新飞地2个') +
          cell('建成创新飞地3个') +
          cell('科技创新局', restart),
        cell('2') +
          cell('培育上市企业') +
          cell('新增上市企业1家') +
          cell('新增上市企业2家') +
          cell('新增上市企业3家') +
          cell('', more),
      ),
  );
  const { targets, tasks } = extract(readDocx(bytes), '2024-01-01');
  expect(tasks.map(({ name, lead, group }) => [name, lead, group])).toEqual([
    ['建设创新飞地', ['科技创新局'], '一、平台'],
    ['培育上市企业', ['科技创新局'], '一、平台'],
  ]);
  expect(targets.map(({ name, figure, years, accumulation }) => [name, figure, years, accumulation])).toEqual([
    ['创新飞地', 3, { 2024: 1, 2025: 2 }, 'level'],
    ['新增上市企业', 3, { 2024: 1, 2025: 2 }, 'flow'],
  ]);
});

test('a row that begins late keeps its columns', () => {
  const [block] = readDocx(
    docx(
      table(
        cell('甲') + cell('乙') + cell('丙'),
        `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('二')}${cell('三')}`,
      ),
    ),
  );
  expect(block).toEqual({
    kind: 'table',
    rows: [
      ['甲', '乙', '丙'],
      ['', '二', '三'],
    ],
  });
});

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${w}>
<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
</w:numbering>`;
const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="2"/></w:style></w:styles>`;
const numbered = (text: string, at: number, id = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

test('numbers that Word makes by itself stand in the text, by paragraph, by style and by a style it is based on', () => {
  const blocks = readDocx(
    docx(
      [
        numbered('发展目标', 0),
        paragraph('到2025年，营业收入达到100亿元。'),
        numbered('重点任务', 0),
        paragraph('壮大主体', '<w:pStyle w:val="2"/>'),
        numbered('培育企业。新增高新技术企业20家。（责任单位：市科技局）', 2),
        numbered('引进人才。引进人才10名。（责任单位：市人社局）', 2),
        paragraph('建设平台', '<w:pStyle w:val="Sub"/>'),
        numbered('建设中心。（责任单位：市工信局）', 2),
        numbered('一点', 3),
        paragraph('没有编号', '<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        numbered('另起', 0, 2),
      ].join(''),
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    ),
  );
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    '一、发展目标',
    '到2025年，营业收入达到100亿元。',
    '二、重点任务',
    '（一）壮大主体',
    '1.培育企业。新增高新技术企业20家。（责任单位：市科技局）',
    '2.引进人才。引进人才10名。（责任单位：市人社局）',
    '（二）建设平台',
    '1.建设中心。（责任单位：市工信局）',
    '一点',
    '没有编号',
    '十一、另起',
  ]);
  const { tasks } = extract(blocks, '2023-01-01');
  expect(tasks.map(({ clause, name }) => `${clause} ${name}`)).toEqual([
    '二（一）1 培育企业',
    '二（一）2 引进人才',
    '二（二）1 建设中心',
  ]);
});
