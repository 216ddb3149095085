/**
 * Entry cells in which another formula stands than the one by which the template assumes their value. The sheet marks every formula
 * there as assumed, and drawing it again puts ours back: what somebody typed must not pass for that.
 */
import type { SheetEntries } from '../entries/entries';
import type { StructureFacts } from '../validation/finding';
import { entriesOf } from './entries-of';
import { isAssumption } from './plan/assumptions';
import { isSameFormula } from './same-formula';
import type { SheetSpec } from './spec';

type Retyped = NonNullable<StructureFacts['sheets'][number]['retyped']>[number];

/** What templates assume in their entry cells, by field: made once for each template. */
const assumed = new WeakMap<SheetSpec, readonly (readonly [field: string, formulas: readonly (string | null)[]])[]>();

function assumedIn(spec: SheetSpec) {
  let found = assumed.get(spec);
  if (found === undefined) {
    found = spec.fields.some(({ role }) => role === 'entry')
      ? Object.entries(entriesOf(spec)).flatMap(([field, cells]) => {
          // Those of another make go with the rows they stand in.
          const formulas = cells.map(({ formula }) => (formula && isAssumption(formula) ? formula : null));
          return formulas.some((formula) => formula !== null) ? [[field, formulas] as const] : [];
        })
      : [];
    assumed.set(spec, found);
  }
  return found;
}

/** Those of a sheet drawn by this template, whose fields are read row by row beside their labels. */
export const retypedIn = (spec: SheetSpec, fields: SheetEntries): readonly Retyped[] =>
  assumedIn(spec).flatMap(([field, formulas]) =>
    formulas.flatMap((template, k): Retyped[] => {
      const { formula, value = null, place } = fields[field]?.[k] ?? {};
      if (template === null || formula === undefined || isSameFormula(formula, template)) return [];
      return [{ cell: place?.cell ?? '', formula, template, value }];
    }),
  );
