/** The findings sheet says what was found, where, and how complete the figures are, and leads to the cells. */
import { loadMessages, zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import type { SheetContext } from '../../src/sheets/context';
import { validate } from '../../src/validation';
import { asOf, cleanSheets } from '../validation/clean';
import { entriesOf } from '../validation/entries';
import { planted } from '../validation/planted';

const context = (spoilt: boolean, m = zhMessages): SheetContext => {
  const { plan, sheets, facts } = spoilt ? planted(200, 342) : { ...cleanSheets(), facts: [] };
  const entries = entriesOf(sheets);
  const findings = validate(plan, entries, { sheets: facts }, [], { today: asOf });
  return { plan, entries, m, present: [], today: asOf, findings };
};
const columnOf = (ctx: SheetContext, col: number) =>
  buildSheet('findings', ctx)
    .cells.filter((cell) => cell.col === col && cell.value !== null)
    .sort((a, b) => a.row - b.row);

test('every finding has its row, with severity, item, figures and what to do', () => {
  const ctx = context(true);
  const rows = columnOf(ctx, 3).filter(({ style }) => style === 'status');
  expect(rows).toHaveLength(ctx.findings!.length);
  expect(rows.map(({ value }) => value)).toContain('× 错误');
  const { cells } = buildSheet('findings', ctx);
  expect(cells.filter(({ col, style, value }) => col === 9 && style === 'textSmall' && !value)).toEqual([]);
});

test('places are links to the cells', () => {
  const links = columnOf(context(true), 6).flatMap(({ link }) => link?.name ?? []);
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter((name) => !/^'[^!]+'![A-Z]+\d+$/.test(name))).toEqual([]);
});

test('a clean workbook says so, and every item and unit is complete', () => {
  const ctx = context(false);
  expect(columnOf(ctx, 2).map(({ value }) => value)).toContain('没有发现问题。');
  const filled = columnOf(ctx, 6)
    .flatMap(({ value }) => /^(\d+) \/ (\d+)$/.exec(String(value)) ?? [])
    .filter((_, k) => k % 3 > 0);
  expect(filled).toHaveLength(2 * (itemsOf(ctx.plan).length + ctx.plan.units.length));
  filled.forEach((figure, k) => k % 2 === 0 && expect(figure).toBe(filled[k + 1]));
});

test('without findings given it checks the entries itself', () => {
  const { findings, ...ctx } = context(true);
  const own = columnOf(ctx, 3).filter(({ style }) => style === 'status').length;
  expect(own).toBe(findings!.filter(({ code }) => !code.startsWith('structure.')).length);
});

test('it speaks English in an English workbook', async () => {
  const sheet = buildSheet('findings', context(true, await loadMessages('en')));
  expect(sheet.name).toBe('Findings');
  const own = sheet.cells
    .filter(({ col, row }) => row <= 7 || col === 3 || col === 7)
    .map(({ value }) => String(value ?? ''));
  // The plan's document number is a name in any language.
  const foreign = own.filter((text) => /\p{Script=Han}/u.test(text.replace(ordosPlan.documentNumber, '')));
  expect(foreign).toEqual([]);
});
