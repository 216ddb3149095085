/** Formulas that users type where the product assumes nothing are theirs, whatever they say (=1/0, =5, ="字"): drawn again and copied. */
import type { SheetEntries } from '../../src/entries/entries';
import { entryFields, contentOf } from '../../src/excel/typed';
import { isForm } from '../../src/excel/blanks';
import { know, specOf } from '../../src/excel/known';
import { sheetIfAny } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { differencesFrom, packed, typedOn, unpacked } from '../../src/sheets/copies';
import type { SheetSpec } from '../../src/sheets/spec';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
const keys = [
  ...['plan', 'settings', 'adjustments', 'G03', 'G13', 'T01', 'schedule', 'safeguards', 'weights', 'national', 'peers'],
  ...['letter', 'ranking', 'gaps', 'wayup', 'enterprises', 'group', 'summary', 'followup', 'workplan_1'],
];

/** Each field's cells as the template draws them. */
function drawnIn(spec: SheetSpec): SheetEntries {
  const cells = new Map(spec.cells.map((cell) => [cellAddress(cell.row, cell.col), cell]));
  return Object.fromEntries(
    spec.fields.map(({ field, range }) => {
      const { row, col, lastRow, lastCol } = parseArea(range);
      const own = Array.from({ length: (lastRow - row + 1) * (lastCol - col + 1) }, (_, i) => {
        const across = lastCol - col + 1;
        const at = cellAddress(row + Math.floor(i / across), col + (i % across));
        const { value = null, formula } = cells.get(at) ?? {};
        return { value, ...(formula === undefined ? {} : { formula }), place: { cell: at } };
      });
      return [field, own];
    }),
  );
}

/** The same with this formula in up to three cells of every field in which the product assumes nothing. */
function typedInto(
  spec: SheetSpec,
  formula: string,
): { readonly entries: SheetEntries; readonly at: readonly string[] } {
  const at: string[] = [];
  const entries = Object.fromEntries(
    Object.entries(drawnIn(spec)).map(([field, cells]) => {
      // The first row may be a heading, of which nothing is known.
      let left = entryFields(spec).some((own) => own.field === field) ? 3 : 0;
      // Rows of lists are known by these.
      if (['milestone', 'zone'].includes(field)) left = 0;
      if (cells.some((cell) => cell.formula !== undefined)) left = 0;
      return [
        field,
        cells.map((cell, i) => {
          if ((i === 0 && cells.length > 1) || left === 0 || cell.formula !== undefined || (cell.value ?? '') !== '')
            return cell;
          left--;
          at.push(`${field} ${i}`);
          return { ...cell, value: '#DIV/0!', formula };
        }),
      ];
    }),
  );
  return { entries, at };
}

test.each(['=1/0', '=5', '="字"'])('%s stands when its sheet is drawn again, and in its copy', async (formula) => {
  const known = await know(JSON.stringify(plan), 'zh-CN');
  const lost: string[] = [];
  let asked = 0;
  for (const key of keys) {
    const bare = specOf(known, key);
    if (!bare || !isForm(bare)) continue;
    const { entries, at } = typedInto(bare, formula);
    asked += at.length;
    const context = { plan, entries: { sheets: { [key]: entries } }, m: known.m, present: keys, today: '2025-01-15' };
    const drawn = drawnIn(sheetIfAny(key, context)!);
    const copied = unpacked(packed({ [key]: typedOn(bare, entries) ?? {} }))[key]!;
    for (const place of at) {
      const [field, index] = place.split(' ') as [string, string];
      if (contentOf(drawn[field]?.[Number(index)]) !== formula) lost.push(`${key} ${place} drawn`);
      if (contentOf(copied[field]?.[Number(index)]) !== formula) lost.push(`${key} ${place} copied`);
    }
    const told = differencesFrom(bare, copied, drawnIn(bare));
    expect([key, told.filter(({ then }) => then === formula).length]).toEqual([key, at.length]);
  }
  expect(asked).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});
