/** The commonest changes in mid-term as single edits: what a form asks for, put into the plan that is wanted. */
import { itemById } from './items';
import { idsOf, lastNumbers, numbersAfter } from './numbers';
import type { Figure, Indicator, Item, Localised, Plan, RuleId } from './schema';
import { assumedTarget } from './targets';

/** An indicator as a form asks for it; `target` is that of the last year. */
export interface NewIndicator {
  readonly name: string;
  readonly target: number;
}

export type Edit =
  | { readonly kind: 'target'; readonly id: string; readonly targets: Readonly<Record<string, number>> }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'retire'; readonly id: string }
  | ({ readonly kind: 'add'; readonly clause: string } & NewIndicator &
      Pick<Indicator, 'dimension' | 'direction' | 'accumulation'> & {
        readonly template: 'amount' | 'figure' | 'roster';
        readonly measure: string;
        readonly lead: string;
      })
  | { readonly kind: 'split'; readonly id: string; readonly parts: readonly NewIndicator[] };

const both = (text: string): Localised => ({ zh: text, en: text });
const assumed: Figure = { value: null, source: 'assumed' };

/** The plan with an edit put in. Neither is changed. */
export function edited(plan: Plan, edit: Edit): Plan {
  switch (edit.kind) {
    case 'target':
      return indicators(plan, edit.id, (item) => {
        const own = Object.entries(edit.targets).filter(([year, value]) => item.targets[year]?.value !== value);
        const targets = own.map(([year, value]): [string, Figure] => [year, { value, source: 'given' }]);
        return [{ ...item, targets: Object.fromEntries([...Object.entries(item.targets), ...targets]) }];
      });
    case 'rename': {
      const named = <T extends Item>(item: T): T =>
        item.id === edit.id ? { ...item, name: both(edit.name), shortName: both(edit.name) } : item;
      return { ...plan, indicators: plan.indicators.map(named), tasks: plan.tasks.map(named) };
    }
    case 'retire':
      return {
        ...plan,
        indicators: plan.indicators.filter(({ id }) => id !== edit.id),
        tasks: plan.tasks.filter(({ id }) => id !== edit.id),
      };
    case 'add':
      return { ...plan, indicators: [...plan.indicators, added(plan, edit)] };
    case 'split': {
      const of = itemById(plan, edit.id);
      if (!of || 'milestones' in of) return plan;
      // What was asked of the whole is no measure for its parts, and so is what it stood at.
      const { from: _from, until: _until, question: _question, ...whole } = of;
      const ids = freeIds(plan, edit.parts.length);
      const parts = edit.parts.map(({ name, target }, k) => {
        const part = { ...whole, id: ids[k]!, name: both(name), shortName: both(name), meaning: both(name) };
        const weight: Figure = { value: null, source: 'assumed' };
        return { ...part, weight, baseline: assumed, targets: targetsOf(plan, part, target), splitFrom: edit.id };
      });
      return indicators({ ...plan, indicators: [...plan.indicators, ...parts] }, edit.id, () => []);
    }
  }
}

function indicators(plan: Plan, id: string, change: (item: Indicator) => readonly Indicator[]): Plan {
  return { ...plan, indicators: plan.indicators.flatMap((item) => (item.id === id ? change(item) : [item])) };
}

/** Numbers after the last ever in use: one left free in between may be that of an item of another version of the plan. */
function freeIds(plan: Plan, count: number): readonly string[] {
  return Array.from({ length: count }, numbersAfter(lastNumbers(idsOf(plan)), 'G', 2));
}

function targetsOf(
  plan: Plan,
  item: Pick<Indicator, 'accumulation' | 'decimals' | 'direction'>,
  final: number,
): Indicator['targets'] {
  const n = plan.years.length;
  const figure = (k: number): Figure =>
    k === n ? { value: final, source: 'given' } : { value: assumedTarget(item, final, null, k, n), source: 'assumed' };
  return Object.fromEntries(plan.years.map((year, k) => [String(year), figure(k + 1)]));
}

function added(plan: Plan, edit: Extract<Edit, { kind: 'add' }>): Indicator {
  const { dimension, direction, accumulation, template, measure, clause } = edit;
  const decimals = template === 'amount' ? 2 : 0;
  const rule: RuleId = direction === 'lower' ? 'reverse' : accumulation === 'flow' ? 'each-year' : 'completion';
  const name = both(edit.name);
  return {
    id: freeIds(plan, 1)[0]!,
    name,
    shortName: name,
    dimension,
    measure: both(measure),
    decimals,
    kind: template,
    direction,
    accumulation,
    comparison: direction === 'lower' ? 'at-most' : 'at-least',
    baseline: assumed,
    targets: targetsOf(plan, { accumulation, direction, decimals }, edit.target),
    weight: assumed,
    rule: { id: rule, params: [], source: 'assumed' },
    lead: { units: edit.lead === '' ? [] : [edit.lead], source: edit.lead === '' ? 'assumed' : 'given' },
    responsible: { units: [], source: 'assumed' },
    clause,
    meaning: name,
    ...(template === 'roster'
      ? {
          roster: {
            subject: 'enterprise',
            rows: Math.min(2000, Math.max(20, Math.ceil((edit.target * 1.2) / 10) * 10)),
          },
        }
      : {}),
  };
}
