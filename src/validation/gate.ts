/**
 * The gate: what the score sheets must know of the findings, kept in the key table of the data sheet where formulas find it
 * without the add-in. Per year: `errors_<y>`, `explained_<y>`, and `note_<item>_<y>` with the reasons given.
 */
import { textIn, type SheetEntries } from '../entries/entries';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { Finding } from './finding';
import { summarise } from './summary';

export interface GateValue {
  readonly key: 'data';
  readonly field: 'key' | 'value';
  readonly index: number;
  readonly value: string;
}

/** Longest note: it stands in a narrow column of the score sheet. */
const noteLength = 120;

/**
 * Values to write, only those that differ from what the data sheet holds; empty when nothing changed. Rows the table has no
 * room for are left out, counts come first.
 */
export function gateValues(plan: Plan, findings: readonly Finding[], data: SheetEntries): readonly GateValue[] {
  const keys = (data.key ?? []).map(textIn);
  const used = new Map(keys.flatMap((key, index) => (key === '' ? [] : [[key, index] as const])));
  const free = keys.flatMap((key, index) => (key === '' ? [index] : []));
  return [...wanted(plan, findings, used)].flatMap(([key, value]): GateValue[] => {
    const index = used.get(key) ?? free.shift();
    if (index === undefined) return [];
    return [
      ...(used.has(key) ? [] : [{ key: 'data', field: 'key', index, value: key } as const]),
      ...(textIn(data.value?.[index]) === value ? [] : [{ key: 'data', field: 'value', index, value } as const]),
    ];
  });
}

function wanted(
  plan: Plan,
  findings: readonly Finding[],
  used: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const { byYear } = summarise(plan, findings);
  const values = new Map<string, string>();
  for (const year of plan.years) {
    values.set(`errors_${year}`, String(byYear.get(year)?.errors ?? 0));
    values.set(`explained_${year}`, String(byYear.get(year)?.explained ?? 0));
  }
  for (const { id } of itemsOf(plan))
    for (const year of plan.years) {
      const key = `note_${id}_${year}`;
      const note = reasons(findings, id, year);
      if (note !== '' || used.has(key)) values.set(key, note);
    }
  return values;
}

function reasons(findings: readonly Finding[], item: string, year: number): string {
  const given = findings.flatMap((f) =>
    f.place.item === item && f.year === year && f.explanation ? [f.explanation.reason] : [],
  );
  return [...new Set(given)].join('; ').slice(0, noteLength);
}
