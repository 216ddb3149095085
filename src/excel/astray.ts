/** Names that were pointed to other cells than their own, and where they belong. */
import { parseArea, type Area } from '../sheets/a1';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { namesOf } from '../sheets/names';
import { whereTo, type Found, type Look } from './look';
import { misplacedNames, templatePlaces } from './mend';

const sameCorner = (a: Area, b: Area): boolean => a.row === b.row && a.col === b.col;

/**
 * The names to point back: those that lead to other cells of ours, or to empty cells while something stands where they belong. A
 * name that moved along with cut cells is left where it is: its figures are there. One sync, none where no name is astray.
 */
export async function namesAstray(
  context: Excel.RequestContext,
  look: Look,
  specs: readonly SheetSpec[],
): Promise<ReadonlyMap<string, string>> {
  const asked = specs.flatMap((spec) =>
    [...templatePlaces(spec, look, misplacedNames(spec, look))].map(([name, place]) => ({ spec, name, place })),
  );
  if (asked.length === 0) return new Map();
  const queue = ({ tab, area }: Found): Excel.Range => {
    const { row, col, lastRow, lastCol } = area;
    const sheet = context.workbook.worksheets.getItem(tab);
    const range = sheet.getRangeByIndexes(row - 1, col - 1, lastRow - row + 1, lastCol - col + 1);
    range.load('values');
    return range;
  };
  const answers = asked.map(({ spec, name, place }) => {
    const now = look.names.get(name)!;
    const own = whereTo(place)!;
    const isOurs =
      now.tab !== own.tab || [...namesOf(spec).values()].some((range) => sameCorner(parseArea(range), now.area));
    return { name, place, isOurs, here: queue(now), there: queue(own) };
  });
  await context.sync();
  const isEmpty = (range: Excel.Range) => (range.values as unknown[][]).flat().every((value) => value === '');
  const back = answers.filter(({ isOurs, here, there }) => isOurs || (isEmpty(here) && !isEmpty(there)));
  return new Map(back.map(({ name, place }) => [name, place]));
}

/** Specs of these sheets, without those the plan does not have. */
export const specsOf = (keys: readonly SheetKey[], specOf: (key: SheetKey) => SheetSpec | null): readonly SheetSpec[] =>
  keys.flatMap((key) => specOf(key) ?? []);
