/** A workbook of a few of the plan's items with figures typed in, put together for tests of the item sheets. */
import { serialOf } from '../../src/entries/dates';
import type { CellValue, Entries } from '../../src/entries/entries';
import { zhMessages, type Messages } from '../../src/i18n';
import { localeFor } from '../../src/i18n/languages';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { buildAdjustments } from '../../src/sheets/adjustments-sheet';
import { buildCalc } from '../../src/sheets/calc';
import type { SheetContext } from '../../src/sheets/context';
import { templateSheet } from '../../src/sheets/items';
import { buildPlan } from '../../src/sheets/plan';
import { buildSettings } from '../../src/sheets/settings';
import type { SheetSpec } from '../../src/sheets/spec';
import { withAssumedTargets } from './changed-plan';
import { calculated, type Calculated } from './calculated';

export type Typed = Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>>;

export const entriesOf = (typed: Typed): Entries => ({
  sheets: Object.fromEntries(
    Object.entries(typed).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([f, cells]) => [f, cells.map((value) => ({ value, place: {} }))])),
    ]),
  ),
});

/** The built-in plan cut down to some items, with short rosters; figures complete up to `asOf`; baselines as given. */
export function smallPlan(
  ids: readonly string[],
  asOf: string,
  baselines: Readonly<Record<string, number>> = {},
): Plan {
  const wanted = <T extends { readonly id: string }>(list: readonly T[]) => list.filter((x) => ids.includes(x.id));
  const indicators = wanted(ordosPlan.indicators).map((i) => {
    const rows = i.roster ? { ...i, roster: { ...i.roster, rows: 10 } } : i;
    const baseline = baselines[i.id];
    return baseline === undefined
      ? rows
      : withAssumedTargets({ ...rows, baseline: { value: baseline, source: 'set' } }, ordosPlan.years);
  });
  const tasks = wanted(ordosPlan.tasks);
  const dimensions = ordosPlan.dimensions.filter((d) => [...indicators, ...tasks].some((i) => i.dimension === d.id));
  return {
    ...ordosPlan,
    indicators,
    tasks,
    dimensions,
    questions: ordosPlan.questions.filter((q) => ids.includes(q.indicator)),
    scoring: { ...ordosPlan.scoring, asOf: { value: asOf, source: 'set' } },
  };
}

export interface ItemWorkbook extends Calculated {
  readonly context: SheetContext;
  readonly specs: readonly SheetSpec[];
}

export function itemWorkbook(
  plan: Plan,
  typed: Typed,
  more: (context: SheetContext) => readonly SheetSpec[] = () => [],
  m: Messages = zhMessages,
): ItemWorkbook {
  const items = itemsOf(plan);
  const context: SheetContext = {
    plan,
    // A workbook has its language on the data sheet: without it the words of every language would count.
    entries: entriesOf({ data: { key: ['locale'], value: [localeFor(m.common.language)!] }, ...typed }),
    m,
    present: items.map((i) => i.id),
    today: '2024-11-22',
  };
  const specs = [
    buildPlan(context),
    buildSettings(context),
    buildAdjustments(context),
    buildCalc(context),
    ...items.map((i) => templateSheet(i).build(context)),
    ...more(context),
  ];
  return { ...calculated(specs, serialOf(context.today)), context, specs };
}
