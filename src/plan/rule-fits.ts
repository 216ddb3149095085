/** Which items each rule makes sense of: a completion where lower is better would score upside down, a rank for a count nonsense. */
import { isTask, templateOf } from './items';
import type { Indicator, Item, RuleId, TemplateKind } from './schema';

/** What an item must be for a rule to make sense of it. */
export interface Judged {
  readonly kind: TemplateKind;
  readonly direction: Indicator['direction'];
}

const any = () => true;
const indicators = ({ kind }: Judged) => kind !== 'milestones';
const higher = ({ direction }: Judged) => direction === 'higher';
const lower = ({ direction }: Judged) => direction === 'lower';

const fits: Readonly<Record<RuleId, (item: Judged) => boolean>> = {
  completion: higher,
  reverse: lower,
  'baseline-progress': indicators,
  efficacy: any,
  bands: any,
  rated: (item) => (item.kind === 'figure' || item.kind === 'milestones') && higher(item),
  milestones: (item) => !indicators(item),
  rank: (item) => item.kind === 'figure' && lower(item),
  'each-year': indicators,
  growing: (item) => indicators(item) && higher(item),
  'all-or-nothing': any,
  growth: indicators,
  increment: indicators,
  'level-and-growth': indicators,
  'level-steps': indicators,
  'step-deduction': indicators,
  'free-bands': any,
  'five-standards': indicators,
  'over-fulfilment': indicators,
  'order-22': (item) => indicators(item) && higher(item),
  'peer-places': indicators,
  'group-range': indicators,
  'same-period': ({ kind }) => kind === 'amount',
  own: any,
};

/** What a rule must fit. */
export function judgedOf(item: Item): Judged {
  return { kind: templateOf(item), direction: isTask(item) ? 'higher' : item.direction };
}

/** Whether a rule is made for such an item. */
export const fitsRule = (id: RuleId, item: Judged): boolean => fits[id](item);
