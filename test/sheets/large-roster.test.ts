/** A list as long as is allowed: its sheet is drawn, with all its rows, and none is taken for a sheet that is not there. */
import { zhMessages } from '../../src/i18n';
import { sheetIfAny } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { today } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

test('a roster of 20,000 rows', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `样例企业${i + 1}`);
  const entries = { sheets: { G13: { name: names.map((value) => ({ value, place: { item: 'G13' } })) } } };
  const spec = sheetIfAny('G13', { plan: fourItemPlan(), entries, m: zhMessages, present: [], today })!;
  const drawn = new Set(spec.cells.map(({ value }) => value));
  expect(names.filter((name) => !drawn.has(name))).toEqual([]);
  const { row, lastRow } = parseArea(spec.fields.find(({ field }) => field === 'name')!.range);
  expect(lastRow - row + 1).toBeGreaterThanOrEqual(names.length);
});
