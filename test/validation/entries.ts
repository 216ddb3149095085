/** Entries as a reader gives them, from plain values by sheet key and field; the cells of a field stand below each other. */
import type { CellValue, Entries, EntryCell } from '../../src/entries/entries';
import type { FieldValues } from '../../src/entries/format';
import { itemsOf, isTask } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { serialOf } from '../../src/entries/dates';

const firstRow = 19;
const letters = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A cell value that is the result of a formula typed by the user. */
export interface Formula {
  readonly formula: string;
  readonly value: CellValue;
}
/** A number in a cell formatted as a percentage. */
export interface Percentage {
  readonly percent: true;
  readonly value: number;
}
export type Values = Readonly<Record<string, Readonly<Record<string, readonly (CellValue | Formula | Percentage)[]>>>>;

export function entriesOf(values: Values): Entries {
  return {
    sheets: Object.fromEntries(
      Object.entries(values).map(([key, fields]) => [
        key,
        Object.fromEntries(
          Object.entries(fields).map(([field, cells], column) => [
            field,
            cells.map((cell, k): EntryCell => {
              const place = {
                sheet: `${key} 表`,
                cell: `${letters[column % letters.length]}${firstRow + k}`,
                item: key,
              };
              return cell !== null && typeof cell === 'object' ? { ...cell, place } : { value: cell, place };
            }),
          ]),
        ),
      ]),
    ),
  };
}

/** The sheets of a plan as drawn before anything is typed: empty cells, and what the plan itself fills in. */
export function emptyValues(plan: Plan): Record<string, Record<string, CellValue[]>> {
  const empty = (n: number): CellValue[] => Array<CellValue>(n).fill(null);
  return Object.fromEntries(
    itemsOf(plan).map((item) => {
      if (isTask(item)) {
        const day = (iso: string | null) => (iso === null ? null : serialOf(iso));
        const n = item.milestones.length;
        return [
          item.id,
          {
            milestone: item.milestones.map((m) => m.name.zh),
            owner: empty(n),
            start: item.milestones.map((m) => day(m.start.value)),
            due: item.milestones.map((m) => day(m.due.value)),
            status: empty(n),
            done: empty(n),
            evidence: empty(n),
            self_rating: empty(plan.years.length),
            rating: empty(plan.years.length),
          },
        ];
      }
      const fields: Record<string, CellValue[]> = {};
      if (item.kind === 'amount') for (const y of plan.years) fields[`ytd_${y}`] = empty(4);
      if (item.kind === 'ratio')
        for (const y of plan.years) {
          fields[`num_${y}`] = empty(4);
          fields[`den_${y}`] = empty(4);
        }
      if (item.kind === 'figure')
        Object.assign(fields, { figure: empty(plan.years.length), source: empty(plan.years.length) });
      if (item.kind === 'roster')
        for (const field of ['name', 'code', 'date', 'document', 'evidence'])
          fields[field] = empty(item.roster?.rows ?? 20);
      return [item.id, fields];
    }),
  );
}

/** Empty sheets with values typed into them. */
export function typedInto(plan: Plan, values: FieldValues): Record<string, Record<string, CellValue[]>> {
  const sheets = emptyValues(plan);
  for (const [key, fields] of Object.entries(values))
    for (const [field, cells] of Object.entries(fields)) {
      const column = ((sheets[key] ??= {})[field] ??= []);
      cells.forEach((value, k) => (column[k] = value ?? column[k] ?? null));
    }
  return sheets;
}
