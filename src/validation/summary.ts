/** Counts of findings, and what they block: an item with an error keeps its score, but the score is marked not validated. */
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { Finding } from './finding';

export interface Counts {
  readonly errors: number;
  /** Warnings nobody has explained yet. */
  readonly warnings: number;
  readonly explained: number;
  readonly info: number;
}

export interface Summary extends Counts {
  readonly byItem: ReadonlyMap<string, Counts>;
  /** A finding counts with every lead and responsible unit of its item. */
  readonly byUnit: ReadonlyMap<string, Counts>;
  /** A finding of no year counts in every year. */
  readonly byYear: ReadonlyMap<number, Counts>;
}

const none: Counts = { errors: 0, warnings: 0, explained: 0, info: 0 };

export function summarise(plan: Plan, findings: readonly Finding[]): Summary {
  const byItem = new Map<string, Counts>();
  const byUnit = new Map<string, Counts>();
  const byYear = new Map<number, Counts>(plan.years.map((year) => [year, none]));
  let all = none;
  for (const finding of findings) {
    const kind = kindOf(finding);
    const id = finding.place.item;
    const item = id === undefined ? undefined : itemById(plan, id);
    all = plusOne(all, kind);
    if (item) count(byItem, item.id, kind);
    for (const unit of new Set(item ? [...item.lead.units, ...item.responsible.units] : [])) count(byUnit, unit, kind);
    for (const year of finding.year === undefined ? plan.years : [finding.year]) count(byYear, year, kind);
  }
  return { ...all, byItem, byUnit, byYear };
}

const kindOf = ({ severity, explanation }: Finding): keyof Counts =>
  severity === 'error' ? 'errors' : severity === 'info' ? 'info' : explanation ? 'explained' : 'warnings';
const plusOne = (counts: Counts, kind: keyof Counts): Counts => ({ ...counts, [kind]: counts[kind] + 1 });

function count<K>(map: Map<K, Counts>, key: K, kind: keyof Counts): void {
  map.set(key, plusOne(map.get(key) ?? none, kind));
}

/**
 * Indicators and tasks with an error, of one year or of any. Their points are still worked out, on the sheet as in
 * TypeScript, because a formula cannot wait for the add-in; they are not to be relied on until the error is gone.
 */
export function blockedItems(plan: Plan, findings: readonly Finding[], year?: number): ReadonlySet<string> {
  const ids = [...plan.indicators, ...plan.tasks].map((item) => item.id);
  return new Set(
    findings
      .filter((f) => f.severity === 'error' && (year === undefined || f.year === undefined || f.year === year))
      .flatMap((f) => ids.filter((id) => id === f.place.item)),
  );
}
