/** Plans used last, offered by name in an empty workbook. Kept in the browser's storage, which may be denied: then none is offered. */
import type { Localised, Plan } from '../../plan/schema';

const KEY = 'zone-scorecard.plans';
const most = 3;

export interface RecentPlan {
  readonly id: string;
  readonly name: Localised;
  /** The plan file. */
  readonly text: string;
}

export function recentPlans(): readonly RecentPlan[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberPlan(plan: Plan): void {
  const recent = { id: plan.id, name: plan.shortName, text: JSON.stringify(plan) };
  try {
    const others = recentPlans().filter(({ id }) => id !== plan.id);
    localStorage.setItem(KEY, JSON.stringify([recent, ...others].slice(0, most)));
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** The storage may hold anything, such as what another version kept. */
function isRecent(stored: unknown): stored is RecentPlan {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, name, text } = stored as Record<string, unknown>;
  const { zh, en } = (name ?? {}) as Record<string, unknown>;
  return [id, zh, en, text].every((part) => typeof part === 'string');
}
