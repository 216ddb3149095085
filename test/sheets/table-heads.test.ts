/** Who reads a later page knows what its columns are: a table that goes over the page has its head repeated there. */
import { loadMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { tablesOf } from '../../src/sheets/paper';
import type { SheetSpec } from '../../src/sheets/spec';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { planOf } from '../support/plan-sizes';

/** Several tables longer than a page, of different columns: programs repeat one head only. The title is repeated, or the last one's head. */
const exempt = /^(findings|workplan_8)$/;

/** Rows at which a page ends inside a table whose head is not the one repeated. */
function headless({ key, cells, print }: SheetSpec): readonly string[] {
  if (!print || exempt.test(key)) return [];
  const { row, lastRow } = parseArea(print.area);
  const written = cells.filter((cell) => cell.row >= row && cell.row <= lastRow && (cell.formula ?? cell.value ?? '') !== ''); // prettier-ignore
  const [from, to] = (print.titleRows ?? '0:-1').split(':').map(Number) as [number, number];
  return tablesOf(written).flatMap(({ first, head, last }) =>
    (print.breaks ?? [])
      .filter((end) => end >= head && end < last && !(from <= head && to >= head && from <= first))
      .map((end) => `${key}: rows ${first}–${last} go on after ${end}`),
  );
}

it.each([
  ['zh-CN', 41],
  ['en', 41],
  ['zh-CN', 120],
] as const)('heads of parted tables are repeated in %s, %i items', async (locale, items) => {
  const m = await loadMessages(locale);
  const plan = planOf(items);
  const keys = everyKind(plan);
  const { specs } = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), {});
  expect(specs.filter(({ visibility }) => visibility === 'visible').flatMap(headless)).toEqual([]);
  // Nor is a table in one piece bought with a title alone on its page.
  const settings = specs.find(({ key }) => key === 'settings')!;
  expect(settings.print!.breaks![0]).toBeGreaterThan(20);
});
