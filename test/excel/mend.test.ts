/** Names of a sheet swapped, moved or pointed to another's cells in the name manager: told, whatever the sheet and the name; rows and columns put in or taken out are not. */
import { zhMessages } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { parseArea, type Area } from '../../src/sheets/a1';
import type { Look } from '../../src/excel/look';
import { misplacedNames } from '../../src/excel/mend';
import { namesOf, sheetName } from '../../src/sheets/names';
import { today } from '../support/excel';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();

type Standing = ReadonlyMap<string, { readonly tab: string; readonly area: Area }>;

/** A sheet's names as drawn, and those told when they stand otherwise. */
function sheetOf(key: string) {
  const spec = buildSheet(key, { plan, entries: { sheets: {} }, m: zhMessages, present: [], today });
  const tab = spec.name;
  const drawn: Standing = new Map([...namesOf(spec)].map(([name, range]) => [name, { tab, area: parseArea(range) }]));
  const told = (names: Standing) =>
    misplacedNames(spec, {
      names,
      sheets: new Map([[key, names.get(sheetName(key))!]]),
      tabs: [],
    } as unknown as Look);
  return { drawn, told, names: [...drawn.keys()].filter((name) => name !== sheetName(key)) };
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe.each(['G02', 'G03', 'G13', 'T01', 'plan', 'settings', 'adjustments', 'calc', 'units', 'score_2022'])(
  'on %s',
  (key) => {
    const { drawn, told, names } = sheetOf(key);

    test('two names that have changed places', () => {
      expect(told(drawn)).toEqual([]);
      const some = names.slice(0, 40);
      const untold = some.flatMap((a, i) =>
        some.slice(i + 1).flatMap((b) => {
          if (same(drawn.get(a), drawn.get(b))) return [];
          const found = told(new Map(drawn).set(a, drawn.get(b)!).set(b, drawn.get(a)!));
          return found.includes(a) && found.includes(b) ? [] : [[a, b]];
        }),
      );
      expect(untold).toEqual([]);
    });

    test('a name beside its place, longer or shorter, or where another one is', () => {
      const untold = names.slice(0, 40).flatMap((name, i) => {
        const { tab, area } = drawn.get(name)!;
        const { row, col, lastRow, lastCol } = area;
        const places: Area[] = [
          { ...area, col: col + 1, lastCol: lastCol + 1 },
          { ...area, row: row + 1, lastRow: lastRow + 1 },
          { ...area, lastRow: lastRow + 1 },
          ...(row > 1 ? [{ ...area, row: row - 1, lastRow: lastRow - 1 }] : []),
          ...(col > 1 ? [{ ...area, col: col - 1, lastCol: lastCol - 1 }] : []),
          ...[1, 2, 5].flatMap((step) => drawn.get(names[i + step] ?? '')?.area ?? []),
        ];
        return places.flatMap((place) =>
          same(place, area) || told(new Map(drawn).set(name, { tab, area: place })).includes(name)
            ? []
            : [[name, place]],
        );
      });
      expect(untold).toEqual([]);
    });

    test('rows and columns put in or taken out move no name of their own', () => {
      const { lastRow, lastCol } = drawn.get(sheetName(key))!.area;
      const wrong: unknown[] = [];
      for (const [first, last, most] of [
        ['row', 'lastRow', lastRow],
        ['col', 'lastCol', lastCol],
      ] as const)
        // prettier-ignore
        for (let at = 1; at <= Math.min(most, 40); at++)
          for (const by of [1, -1]) {
            // As Excel does it: a range that loses its first or last line is shorter, one that loses all has a broken name.
            const start = (line: number) => line + (by > 0 ? (line >= at ? by : 0) : line > at ? -1 : 0);
            const end = (line: number) => line + (by > 0 ? (line >= at ? by : 0) : line >= at ? -1 : 0);
            const now = new Map(
              [...drawn].flatMap(([name, { tab, area }]) => {
                const moved = { ...area, [first]: start(area[first]), [last]: end(area[last]) };
                return moved[last] < moved[first] ? [] : [[name, { tab, area: moved }] as const];
              }),
            );
            if (told(now).length > 0) wrong.push([first, at, by, told(now)]);
          }
      expect(wrong).toEqual([]);
    });
  },
);
