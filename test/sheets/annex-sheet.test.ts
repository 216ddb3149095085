/** 附件：佐证材料清单: every paper the score sheet counts, by its whole name and numbered through; score and unit sheets refer to the numbers. */
import { exampleValues } from '../../src/scoring/example';
import { loadMessages, zhMessages as m } from '../../src/i18n';
import { formsTexts } from '../../src/i18n/forms';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { itemsOf } from '../../src/plan/items';
import { buildSheet } from '../../src/sheets';
import { listedPapers } from '../../src/sheets/annex-papers';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { block, c, headRow } from '../../src/sheets/score/layout';
import { textOf } from '../support/calculated';
import { today, workbook } from './whole-workbook';

const years = plan.years.slice(0, 2);
const book = workbook(exampleValues(plan, m), { also: [...years.map((year) => `annex_${year}`), 'unit_8_2023'] });
const sheets = book.calculate();

test.each(years)('%s: as many papers of each item as the score sheet counts, and its numbers behind them', (year) => {
  const [annex, score] = [book.sheet(`annex_${year}`), book.sheet(`score_${year}`)];
  const rows = annex.cells.filter(({ col, row }) => col === 3 && row > 6);
  expect(annex.cells.filter(({ col, row, style }) => col === 2 && row > 6 && style === 'label').map(({ value }) => value)).toEqual(rows.map((_, i) => i + 1)); // prettier-ignore
  expect(rows.length).toBeGreaterThan(60);
  const context = { plan, m, entries: book.entries, present: [], today };
  for (const item of itemsOf(plan)) {
    const { id } = item;
    const numbers = rows.flatMap(({ value }, i) => (value === id ? [i + 1] : []));
    const row = score.cells.find((cell) => cell.col === block.item && cell.value === id && cell.row > headRow)!.row;
    // What is counted there are the cells that name a paper; here each paper has one number.
    const papers = listedPapers(context, item, year);
    const named = papers.reduce((sum, { proves }) => sum + proves.length, 0);
    expect([id, sheets.at(`score_${year}`, cellAddress(row, block.papers))]).toEqual([id, named]);
    expect([id, numbers.length]).toEqual([id, new Set(papers.map(({ name }) => name)).size]);
    const shown = textOf(sheets.at(`score_${year}`, cellAddress(row, c.evidence)));
    const { one, many } = formsTexts(m).annex;
    const reference = numbers.length > 1 ? many(numbers[0]!, numbers.at(-1)!) : one(numbers[0]!);
    expect([id, shown.endsWith(numbers.length === 0 ? m.common.dash : reference)]).toEqual([id, true]);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
  }
});

test('papers are listed whole, however long, and the row is tall enough', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const long = '关于认定2023年度第一批高新技术企业的公告及附件汇总（样例）'.repeat(6);
    const own = workbook({ G03: { ytd_2023: [1, 2, 3, 4], evidence: [null, null, null, long] } }, { m: await loadMessages(locale), also: ['annex_2023'] }); // prettier-ignore
    const spec = own.sheet('annex_2023');
    const cell = spec.cells.find(({ value }) => value === long)!;
    expect(spec.rowHeights[cell.row]).toBeGreaterThan(100);
    expect(parseArea(spec.print!.area).lastRow).toBe(cell.row);
  }
});

test('without the annex the score sheet names the papers alone; without papers the annex says so', () => {
  const plain = workbook(exampleValues(plan, m));
  const shown = plain.calculate();
  const evidence = plain.sheet('score_2023').cells.filter(({ col, row }) => col === c.evidence && row > headRow);
  expect(evidence.filter(({ row }) => textOf(shown.at('score_2023', cellAddress(row, c.evidence))).includes('〔附件'))).toEqual([]); // prettier-ignore
  const empty = buildSheet('annex_2022', { plan, m, entries: { sheets: {} }, present: [], today });
  expect(empty.cells.map(({ value }) => value)).toContain(formsTexts(m).annex.none);
});

test('a unit’s score sheet has room for its opinion above the signatures, and the group’s page a place to sign for each unit', () => {
  const unit = book.sheet('unit_8_2023');
  const row = (text: string) => unit.cells.find(({ value }) => value === text)!.row;
  const { opinion, filledBy, telephone, head } = m.sheetsForms.signOff;
  expect([filledBy, telephone, head].map(row)).toEqual(Array(3).fill(row(opinion) + 1));
  expect(unit.rowHeights[row(opinion)]).toBeGreaterThanOrEqual(54);
  const typed = { name: ['张三', null, '李四'], post: [null, null, '科长'] };
  const group = workbook({ group: typed }, { also: ['group'] }).sheet('group');
  expect(group.fields.find(({ field }) => field === 'name')!.range).toBe(`D7:D${8 + plan.units.length}`);
  expect(['D7', 'D9', 'E9'].map((at) => group.cells.find(({ row: r, col }) => cellAddress(r, col) === at)!.value)).toEqual(['张三', '李四', '科长']); // prettier-ignore
});
