/**
 * Templates of a plan as files are held against them. Of a plan of hundreds of items they are a million cells: what else they say is
 * kept, their cells are made anew where they are asked for again.
 */
import type { Messages } from '../i18n';
import { once } from '../plan/once';
import type { Plan } from '../plan/schema';
import { sheetIfAny } from '../sheets';
import { cellNumber } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { lately } from '../sheets/lately';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { SpecSource } from './fields';

/** The places of the cells that compute, as `cellNumber`, row by row. */
export const computedPlaces = once((spec: SheetSpec) =>
  Float64Array.from(computedCells(spec), ({ row, col }) => cellNumber(row, col)),
);

/** Templates of the plan, one object each; rows and columns are those of an empty sheet, which would show `today` (ISO date). */
export function templates(plan: Plan, m: Messages, today: string, most?: number): SpecSource {
  const made = new Map<SheetKey, SheetSpec | null>();
  const whole = lately((key) => sheetIfAny(key, { plan, entries: { sheets: {} }, m, present: [], today }), most);
  const templateOf = (key: SheetKey): SheetSpec | null => {
    const spec = whole(key);
    if (spec === null) return null;
    const template: SheetSpec = Object.defineProperty({ ...spec }, 'cells', { get: () => whole(key)!.cells });
    // What every reading asks of the cells is worked out while they are there.
    computedPlaces(template);
    return template;
  };
  return (key) => {
    if (!made.has(key)) made.set(key, templateOf(key));
    return made.get(key) ?? null;
  };
}
