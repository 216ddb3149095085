/** What is known of a workbook once its plan has been read: the plan, its language, and the template of each sheet. */
import { localDay } from '../entries/dates';
import type { Entries } from '../entries/entries';
import { loadMessages, type Locale, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { coreKeys, itemKeys, sheetIfAny } from '../sheets';
import type { SheetContext } from '../sheets/context';
import type { SheetKey, SheetSpec } from '../sheets/spec';

/** What is remembered of a workbook between readings: its plan as put in, its language, and the fields of each sheet. */
export interface Known {
  readonly planText: string;
  readonly base: Plan;
  readonly locale: Locale;
  /** A unit's part of the plan. */
  readonly part: boolean;
  readonly m: Messages;
  /** The sheets the plan asks for, core and item. Their templates, and those of others, are made when they are asked for. */
  readonly keys: readonly SheetKey[];
  readonly made: Map<SheetKey, SheetSpec | null>;
}

const emptyEntries: Entries = { sheets: {} };

/** A context to make sheets from: the plan in force and what was typed. */
export const contextFrom = (plan: Plan, entries: Entries, m: Messages, present: readonly SheetKey[]): SheetContext => ({
  plan,
  entries,
  m,
  present,
  today: localDay(new Date()),
});

/** The last few made: a workbook read by a new pane, or looked through for its plan, has its templates at once. */
const made = new Map<string, Known>();
const REMEMBERED = 4;

/** The plan of this text with its templates. */
export async function know(planText: string, locale: Locale, part = false): Promise<Known> {
  const id = `${locale} ${part} ${planText}`;
  const before = made.get(id);
  if (before) return before;
  const { storedPlan } = await import('../plan/load');
  const base = storedPlan(JSON.parse(planText));
  const m = await loadMessages(locale);
  const known = { planText, base, locale, part, m, keys: [...coreKeys(base), ...itemKeys(base)], made: new Map() };
  for (const oldest of [...made.keys()].slice(0, 1 - REMEMBERED)) made.delete(oldest);
  made.set(id, known);
  return known;
}

/**
 * The template of a sheet the workbook holds, core, item or made on demand; null for a key this plan does not have. Of the sheets the plan
 * asks for it is made once; what is drawn on demand may depend on the day.
 */
export function specOf(known: Known, key: SheetKey): SheetSpec | null {
  const before = known.made.get(key);
  if (before !== undefined) return before;
  const context = { ...contextFrom(known.base, emptyEntries, known.m, []), part: known.part };
  const spec = sheetIfAny(key, context);
  if (known.keys.includes(key)) known.made.set(key, spec);
  return spec;
}

/** The templates of all sheets the plan asks for. */
export const specsOf = (known: Known): readonly SheetSpec[] => known.keys.flatMap((key) => specOf(known, key) ?? []);
