/** No formula of ours comes to more than one value: in an Excel with dynamic arrays it would spill over its neighbours. */
import { contextFrom } from '../../src/excel/known';
import { isOfSeveral, maySpill } from '../../src/formula/spilling';
import { zhMessages } from '../../src/i18n';
import { namesOf } from '../../src/sheets/names';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import { buildSheet } from '../../src/sheets';
import { everyKind } from '../support/every-kind';

test('on sheets of every kind', () => {
  // All its items, with lists of a few rows: every row's formulas are alike.
  const plan = partOf(
    ordosPlan,
    itemsOf(ordosPlan).map(({ id }) => id),
  );
  const keys = everyKind(plan);
  const context = contextFrom(plan, { sheets: {} }, zhMessages, keys);
  const specs = keys.map((key) => buildSheet(key, context));
  const areas = new Map(specs.flatMap((spec) => [...namesOf(spec)].map(([name, area]) => [name.toLowerCase(), area])));
  const several = (name: string) => isOfSeveral(areas.get(name.toLowerCase()) ?? '');
  expect(maySpill('=zsc_sheet_plan', several)).toBe(true);
  const spilling = specs.flatMap((spec) =>
    spec.cells.flatMap(({ formula, row, col }) =>
      formula !== undefined && maySpill(formula, several) ? [`${spec.key} ${row},${col} ${formula}`] : [],
    ),
  );
  expect(spilling).toEqual([]);
});
