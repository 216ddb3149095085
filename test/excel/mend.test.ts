/** Two names of a sheet swapped in the name manager: both are told, whatever the sheet and the pair. */
import { zhMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { namesOf } from '../../src/excel/draw';
import type { Look } from '../../src/excel/look';
import { misplacedNames } from '../../src/excel/mend';
import { sheetName } from '../../src/sheets/names';
import { today } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();

test.each(['G02', 'G03', 'G13', 'T01', 'plan', 'settings', 'adjustments'])('on %s', (key) => {
  const spec = buildSheet(key, { plan, entries: { sheets: {} }, m: zhMessages, present: [], today });
  const tab = spec.name;
  const drawn = new Map([...namesOf(spec)].map(([name, range]) => [name, { tab, area: parseArea(range) }]));
  const look = (names: typeof drawn) =>
    ({ names, sheets: new Map([[key, names.get(sheetName(key))!]]), tabs: [] }) as unknown as Look;
  expect(misplacedNames(spec, look(drawn))).toEqual([]);
  const names = [...drawn.keys()].filter((name) => name !== sheetName(key));
  const untold = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      if (JSON.stringify(drawn.get(a)) === JSON.stringify(drawn.get(b))) return [];
      const swapped = new Map(drawn).set(a, drawn.get(b)!).set(b, drawn.get(a)!);
      const told = misplacedNames(spec, look(swapped));
      return told.includes(a) && told.includes(b) ? [] : [[a, b]];
    }),
  );
  expect(untold).toEqual([]);
});
