/** How many pages forms and lists take that once took too many: a row taller or a column narrower than its texts need is soon twenty pages. */
import { contextFrom } from '../../src/excel/known';
import { loadMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { partsOf } from '../../src/sheets/paper';
import type { SheetKey } from '../../src/sheets/spec';
import { withForms } from '../libreoffice/print/book';
import { everyKind } from '../support/every-kind';

async function drawn(locale: 'zh-CN' | 'en', key: SheetKey) {
  const plan = withForms(ordosPlan, 'standard', key.startsWith('score'));
  const m = await loadMessages(locale);
  return buildSheet(key, contextFrom(plan, { sheets: {} }, m, everyKind(plan)));
}

it.each([
  ['zh-CN', 'score_2023', 10],
  ['en', 'score_2023', 14],
  ['zh-CN', 'results', 30],
  ['en', 'results', 55],
  ['zh-CN', 'workplan_8', 6],
  ['en', 'workplan_8', 5],
  ['zh-CN', 'report', 2],
  ['en', 'report', 2],
] as const)('in %s the sheet %s takes at most %i pages', async (locale, key, most) => {
  const { print } = await drawn(locale, key);
  const pages = partsOf(print!).map((part) => {
    const { row, lastRow } = parseArea(part);
    return 1 + (print!.breaks ?? []).filter((end) => end >= row && end < lastRow).length;
  });
  expect(pages.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(most);
});

it.each(['zh-CN', 'en'] as const)('no part of the results in %s is of repeated columns alone, and no id is printed', async (locale) => {
  const { print, hiddenColumns, cells } = await drawn(locale, 'results');
  const titles = parseArea(`${print!.titleColumns!.replace(':', '1:')}1`);
  const parts = partsOf(print!).map(parseArea);
  for (const { col, lastCol } of parts) expect(col > titles.lastCol || lastCol > titles.lastCol).toBe(true);
  expect(parts[0]!.lastCol).toBeGreaterThan(titles.lastCol);
  const shown = cells.filter(({ col }) => !hiddenColumns!.includes(col)).map(({ value }) => value);
  expect(shown).not.toContain(ordosPlan.id);
  expect(shown).toContain(locale === 'en' ? 'Results' : '结果数据');
}); // prettier-ignore

it.each(['zh-CN', 'en'] as const)('the charts of the report in %s stand on one page', async (locale) => {
  const { print, charts } = await drawn(locale, 'report');
  const rows = charts.map(({ area }) => parseArea(area));
  const [first, last] = [Math.min(...rows.map(({ row }) => row)), Math.max(...rows.map(({ lastRow }) => lastRow))];
  expect(print!.breaks!.filter((row) => row >= first && row < last)).toEqual([]);
});

it('both tables of measures of a work plan have the columns their one head names', async () => {
  const { cells, print } = await drawn('en', 'workplan_8');
  const head = Number(print!.titleRows!.split(':')[0]);
  const headOf = (row: number) => cells.filter((cell) => cell.row === row).map(({ col, value }) => [col, value ?? null]); // prettier-ignore
  const heads = cells.filter(({ style, value, row }) => style === 'header' && value === 'Progress' && row !== head).map(({ row }) => row); // prettier-ignore
  expect(heads).toHaveLength(1);
  expect(headOf(heads[0]!)).toEqual(headOf(head));
});
