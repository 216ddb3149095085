/** Which fields are read along so that the workbook's own figures can be held against the engine's. */
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { FieldSpec, SheetKey, SheetSpec } from './spec';

const onItems = /^(target|actual|attainment|points)$/;
/** On the plan and settings sheets what is assumed is worked out in the cells that users may fill. */
const elsewhere: readonly (readonly [RegExp, RegExp])[] = [
  [/^plan$/, /^(target_\d{4}|weight|dim_weight)$/],
  [/^settings$/, /^asOf$/],
  [/^calc$/, /^(target|actual|attainment|rate|full|points|bonus|end_rate|end_full|end_points)$/],
  [/^adjustments$/, /^(bonus|deduction)$/],
  [/^score_\d{4}$/, /^(dim|dim_full|base|bonus|deduction|total|grade)$/],
  [/^comprehensive$/, /^(mean|final|total|grade)$/],
  [/^units$/, /^(id|(full|score|rank)_.+)$/],
];

/** Whether a field of a sheet is one the audit looks at. */
export function isAudited(plan: Plan, key: SheetKey, { field, role }: FieldSpec): boolean {
  if (itemById(plan, key)) return role === 'result' && onItems.test(field);
  return elsewhere.some(([sheet, fields]) => sheet.test(key) && fields.test(field));
}

/** Cell with the heading of a sheet that users fill. */
const heading = { row: 2, col: 2 } as const;
export const headingCell = 'B2';

/** The sheet a heading belongs to, among those users fill: by it a copy is known, since the names stay with the original. */
export function byHeading(plan: Plan, specs: Iterable<SheetSpec>): ReadonlyMap<unknown, SheetKey> {
  const headings = new Map<unknown, SheetKey>();
  for (const { key, cells } of specs) {
    const text = cells.find((cell) => cell.row === heading.row && cell.col === heading.col)?.value;
    if (typeof text === 'string' && (itemById(plan, key) || /^(plan|settings|adjustments)$/.test(key)))
      headings.set(text, key);
  }
  return headings;
}
