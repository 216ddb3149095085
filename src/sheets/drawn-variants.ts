/** The ways in which a sheet that depends on when it was drawn may have been drawn. */
import { itemKeys, sheetIfAny } from '.';
import { parseArea } from './a1';
import type { SheetContext } from './context';
import type { SheetKey, SheetSpec } from './spec';

/** Sheets that hold something of the day they were drawn on: of the sheets there were, or of the figures. */
const ofTheirDay: ReadonlySet<SheetKey> = new Set(['schedule', 'followup']);

export const isOfItsDay = (key: SheetKey): boolean => ofTheirDay.has(key);

/**
 * A sheet of its day in each of the ways it may have been drawn, the likeliest first: with the sheets there are, with all and without any;
 * of lists that are settled at drawing with the rows they have.
 */
export function drawnVariants(key: SheetKey, ctx: SheetContext): readonly SheetSpec[] {
  const items: ReadonlySet<SheetKey> = new Set(itemKeys(ctx.plan));
  const others = ctx.present.filter((each) => !items.has(each));
  return [ctx.present, [...others, ...items], others].flatMap((present) => {
    const spec = sheetIfAny(key, { ...ctx, present, asDrawn: true });
    return spec && hasItsRows(spec, ctx) ? [spec] : [];
  });
}

/** Whether the rows found by their keys are those the sheet has, in their order. */
function hasItsRows({ key, fields, cells }: SheetSpec, { entries }: SheetContext): boolean {
  const area = fields.find(({ field }) => field === 'find')?.range;
  const held = entries.sheets[key]?.find;
  if (area === undefined || held === undefined) return area === undefined && held === undefined;
  const { row, col, lastRow } = parseArea(area);
  const drawn = cells
    .filter((cell) => cell.col === col && cell.row >= row && cell.row <= lastRow)
    .map(({ value }) => value);
  return drawn.length === held.length && held.every(({ value }, k) => value === drawn[k]);
}
