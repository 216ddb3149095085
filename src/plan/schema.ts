/**
 * What a plan is: the one record from which sheets, checks and scores follow. A plan is a JSON file that this schema
 * checks; nothing about any particular zone is in code.
 *
 * Given and assumed are kept apart everywhere: a `Figure` says whether the plan names it (`given`, with its clause) or
 * the product filled it in (`assumed`), and an assumed value may be empty (`null`: nobody knows it yet).
 */
import { z } from 'zod';
import { defaultForms, unrounded, unsettled } from './default-forms';
import { localised, nationalIndexSchema } from './national-schema';

// The pane's Content-Security-Policy forbids made-up code; without this zod tries it once and the browser complains.
z.config({ jitless: true });

/** How ids of items look, and those of all other things. */
export const itemIdPattern = /^[A-Z][0-9]{2,3}$/;
export const slugPattern = /^[a-z][a-z0-9-]*$/;
const itemId = z.string().regex(itemIdPattern);
/** Not longer than what it becomes a part of can be: names of cells, and properties of 255 characters. */
const slug = z.string().max(100).regex(slugPattern);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const source = z.enum(['given', 'assumed', 'set']); // set: the user's own, typed over an assumed value

const figure = z.strictObject({ value: z.number().nullable(), source });

/** Years an item counts where these are not all of the plan's: taken in later, or retired. Earlier years stay as they were judged. */
const inForce = {
  from: z.number().int().optional(),
  until: z.number().int().optional(),
  /** The item it was split from in mid-term; that one is retired the year before. */
  splitFrom: itemId.optional(),
};
const unitRefs = z.strictObject({ units: z.array(slug), source });

/** Rules a score can be worked out by; each is one file in `src/scoring/rules`. */
export const ruleIds = [
  'completion', // 完成率法: actual ÷ target, at most 1
  'reverse', // 逆向完成率法: less is better
  'baseline-progress', // 基期进步法: (actual − baseline) ÷ (target − baseline)
  'efficacy', // 功效系数法: d + c·(x − low)/(high − low)
  'bands', // 分档计分法
  'rated', // 评议计分法: a rating 0–100
  'milestones', // 节点计分法: milestones by status and lateness (actual is 0–100)
  'rank', // 位次计分法
  'each-year', // 逐年达标法: a flow target, met or not in proportion, judged on the year alone
  'growing', // 刚性增长法: at least the target and more than last year
  'all-or-nothing', // 达标法
  'growth', // 增速计分法: growth on last year ÷ the growth asked for
  'increment', // 增量计分法: what the year added ÷ what was asked for
  'level-and-growth', // 总量增速法: a share by the level, the rest by growth
  'level-steps', // 上年基数法: last year's level earns a base, steps up and down from it
  'step-deduction', // 扣分法: each step short of the target costs a share
  'free-bands', // 自定档次法: up to five bands on attainment, figure or growth
  'five-standards', // 五档标准值法: efficacy with five standards
  'over-fulfilment', // 超额计分法: attainment × difficulty, beyond the target up to a cap
  'order-22', // 央企考核计分法: SASAC Order 22, points for each step beyond or below
  'peer-places', // 组内位次法: the place among peers, from their figures
  'group-range', // 组内极值法: efficacy between the group's worst and best
  'same-period', // 同期进度法: against what was due by last year's course
  'own', // 自定公式法: a formula of the user's own
] as const;

const rule = z.strictObject({
  id: z.enum(ruleIds),
  /** The rule's own parameters in its order; missing ones take the rule's default. */
  params: z.array(z.number()).max(12),
  /** What the rule `own` works out: a formula over the item's figures by name. */
  formula: z.string().max(500).optional(),
  source,
});

const unit = z.strictObject({
  id: slug,
  /** The official name to the letter of the plan (zh) and its translation. */
  name: localised,
  shortName: localised,
  /** A group named as one, such as 市直相关部门 (the municipal departments concerned). */
  collective: z.boolean().optional(),
  /** The group it is ranked in, of `groups`. */
  group: slug.optional(),
});

/** Units that are ranked among themselves (分类考核). */
const group = z.strictObject({
  id: slug,
  name: localised,
  /** The group's own weights of dimensions; what is not named does not count for its units. Absent: scores as of all others. */
  weights: z.record(slug, z.number().min(0)).optional(),
  /** At most so many of its units, or such a share of those with a score, may be 优秀. */
  excellent: z
    .strictObject({ most: z.number().int().min(0).optional(), share: z.number().min(0).max(1).optional() })
    .optional(),
});

const dimension = z.strictObject({
  id: slug,
  name: localised,
  weight: figure,
  /** What it weighed in the years up to `until`, oldest first, where a change in mid-term gave it another weight. */
  earlier: z
    .array(z.strictObject({ until: z.number().int(), weight: figure }))
    .min(1)
    .optional(),
});

/** The templates of indicators' sheets; each is one file in `entries/templates`, `scoring/kinds` and `sheets/items`. */
export const indicatorKinds = ['amount', 'ratio', 'roster', 'figure'] as const;

/** Who rates an item: groups by weight, each of some members (see `raters.ts`). */
const raters = z
  .array(
    z.strictObject({
      /** Without what parts groups in a line. */
      name: z
        .string()
        .max(40)
        .regex(/^[^\s\d;；、，,：:×*][^\d;；、，,：:×*]*$/),
      weight: z.number().positive(),
      members: z.number().int().min(1).max(15),
      drop: z.boolean(),
    }),
  )
  .min(1)
  .max(5)
  .optional();

/** Items that hang together (指标联动): while one that `triggers` falls short of its base, the others get theirs only. */
const linked = z
  .strictObject({
    with: z
      .string()
      .max(20)
      .regex(/^\S(?:.*\S)?$/),
    triggers: z.boolean(),
  })
  .optional();

/**
 * How an item was judged in the years up to `until`, oldest first: what a change in mid-term made another. A field that is not
 * there is as in the next state that has it, at last as in the item itself; `linked: null` is none. See `at.ts`.
 */
const earlierStates = z
  .array(
    z.strictObject({
      until: z.number().int(),
      dimension: slug.optional(),
      weight: figure.optional(),
      rule: rule.optional(),
      linked: linked.unwrap().nullable().optional(),
      lead: unitRefs.optional(),
      responsible: unitRefs.optional(),
    }),
  )
  .min(1)
  .optional();

const indicator = z.strictObject({
  id: itemId,
  name: localised,
  shortName: localised,
  dimension: slug,
  /** Unit of measure, such as 亿元; `decimals` is how many digits are shown after the point. */
  measure: localised,
  decimals: z.number().int().min(0).max(4),
  /** Which template its sheet has. */
  kind: z.enum(indicatorKinds),
  direction: z.enum(['higher', 'lower']),
  /** level: state at year end; flow: the year's own; cumulative: added since the baseline year, summed over the years. */
  accumulation: z.enum(['level', 'flow', 'cumulative']),
  /** The comparison as the plan words it: `at-least`, `more-than` (突破), `at-most`. */
  comparison: z.enum(['at-least', 'more-than', 'at-most']),
  baseline: figure,
  /** One figure per assessment year, keyed "2022" … */
  targets: z.record(z.string().regex(/^\d{4}$/), figure),
  /** Points within the dimension's weight; null: an equal share. */
  weight: figure,
  rule,
  lead: unitRefs,
  responsible: unitRefs,
  clause: z.string().min(1),
  /** One sentence: what is counted (ours, not the plan's wording). */
  meaning: localised,
  /** Ratio kind only: what is divided by what, and the factor that gives the measure (100 for %). */
  ratio: z
    .strictObject({ numerator: localised, denominator: localised, measure: localised, factor: z.number().positive() })
    .optional(),
  /** Roster kind only: what a row is (企业, 人才 …) and how many rows the sheet starts with. */
  roster: z
    .strictObject({
      subject: z.enum(['enterprise', 'person', 'team', 'institution', 'platform']),
      rows: z.number().int().min(10).max(2000),
    })
    .optional(),
  /** The question of the plan this indicator waits on, see `questions`. */
  question: slug.optional(),
  ...inForce,
  earlier: earlierStates,
  raters,
  linked,
  /** Indicators of the national evaluation index it corresponds to, such as 5.5; see `national-index-2021.json`. */
  national: z.array(z.string().regex(/^[1-9]\.[0-9]{1,2}$/)).optional(),
});

const milestone = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]{2,3}-[0-9]{1,2}$/),
  name: localised,
  start: z.strictObject({ value: isoDate.nullable(), source }),
  due: z.strictObject({ value: isoDate.nullable(), source }),
});

const task = z.strictObject({
  id: itemId,
  name: localised,
  shortName: localised,
  dimension: slug,
  weight: figure,
  rule,
  lead: unitRefs,
  responsible: unitRefs,
  clause: z.string().min(1),
  /** Quantified indicators of the same clause. */
  indicators: z.array(itemId),
  milestones: z.array(milestone).min(1),
  raters,
  linked,
  ...inForce,
  earlier: earlierStates,
});

/** A place where the plan contradicts itself: kept visible, with the readings to choose from. */
const question = z.strictObject({
  id: slug,
  indicator: itemId,
  text: localised,
  readings: z
    .array(
      z.strictObject({
        id: slug,
        text: localised,
        accumulation: z.enum(['level', 'flow', 'cumulative']),
        clause: z.string(),
      }),
    )
    .min(2),
  /** The reading in force and whether anyone has decided it. */
  chosen: slug,
  source,
});

/**
 * How indicators hang together beyond their own sheets; the checks across sheets follow from these. part-of: what `part`
 * counts is counted in `whole` too. excludes: no row may stand in both rosters. ratio-of: one side of the ratio is the
 * other indicator's own figure.
 */
const relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('part-of'), part: itemId, whole: itemId, reason: localised, source }),
  z.strictObject({ kind: z.literal('excludes'), items: z.tuple([itemId, itemId]), reason: localised, source }),
  z.strictObject({
    kind: z.literal('ratio-of'),
    ratio: itemId,
    side: z.enum(['numerator', 'denominator']),
    equals: itemId,
    reason: localised,
    source,
  }),
]);

/** 保障措施: what the plan promises in support of its targets. A measure that an indicator measures is judged by it. */
const safeguard = z.strictObject({
  id: slug,
  name: localised,
  clause: z.string().min(1),
  measures: z.array(z.strictObject({ id: slug, name: localised, indicator: itemId.optional() })).min(1),
});

export const changeKinds = ['add', 'retire', 'split', 'rename', 'move', 'target', 'edit', 'note'] as const;

/** What a change can be about. */
export const changeSubjects = [
  'plan',
  'unit',
  'dimension',
  'indicator',
  'task',
  'milestone',
  'question',
  'relation',
  'safeguard',
] as const;

/** A change of the plan in mid-term (调整): what was changed, from which year, and by which document. */
const change = z.strictObject({
  number: z.number().int().min(1),
  /** The day it was entered. */
  on: isoDate,
  kind: z.enum(changeKinds),
  /** What the subject is: `plan` itself, or a part of it with its id. */
  of: z.enum(changeSubjects),
  id: z.string(),
  /** Name of the subject at the time. */
  name: localised,
  /** The field changed, with the year of a target: `targets.2024`. */
  field: z.string().optional(),
  /** As it stands in the plan file; null: nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The first year it counts. */
  from: z.number().int(),
  /** The document that says so, and its date. */
  ground: z.strictObject({ document: z.string().min(1), date: isoDate }),
});

/** A figure of a year before the plan, of the plan it carries on: of an item, what was added where it adds up; null for the year's score. */
const earlier = z.strictObject({ year: z.number().int(), item: itemId.nullable(), value: z.number() });

const share = z.strictObject({ value: z.number().min(0).max(1), source });
const number = z.strictObject({ value: z.number(), source });

const shown = z.strictObject({ value: z.enum(['shown', 'hidden']), source });

/** How forms for signature are printed: paper, look, and which of the columns that are a matter of taste. */
const forms = z.strictObject({
  paper: z.strictObject({ value: z.enum(['a4', 'a3']), source }),
  look: z.strictObject({ value: z.enum(['standard', 'official']), source }),
  rule: shown,
  selfRating: shown,
  gap: shown,
  responsible: shown,
  reasons: shown,
  source: shown,
  evidence: shown,
});

/** How scores are worked out where the plan is silent; every default is assumed until the user sets it. */
const scoring = z.strictObject({
  /** A missing actual scores 0, or is left out and the other weights are scaled up. */
  missing: z.strictObject({ value: z.enum(['zero', 'exclude']), source }),
  /** Share of an item's points that its lead units answer for; the rest is the responsible units'. */
  leadShare: share,
  /** Share of the comprehensive score that is the mean of the annual scores; the rest is attainment of the final targets. */
  annualShare: share,
  /** Lowest score of 优秀, 良好, 合格. */
  grades: z.strictObject({ excellent: number, good: number, pass: number }),
  /** Status 达标 from `met` (share of target), 接近 from `near`. */
  status: z.strictObject({ met: share, near: share }),
  /** Over-achievement bonus: points per percentage point above 100 %, cap per item, cap in total; capLow is the cap per item where the target is below the baseline. */
  bonus: z.strictObject({ perPoint: number, cap: number, capLow: number, capTotal: number }),
  /** Points taken off per event where the register names none. */
  deduction: number,
  /** Most points all deductions of a year can take off. */
  deductionCap: number,
  /** The best grade a vetoed year can have. */
  vetoGrade: z.strictObject({ value: z.enum(['good', 'pass', 'fail']), source }),
  /** Growth against last year or last period from which a figure is doubted (0.5: half as much again). */
  jumpLimit: share,
  /** Figures are complete up to this day; null: today, at most the last day of the plan. */
  asOf: z.strictObject({ value: isoDate.nullable(), source }),
  /** Points count as shown, to two digits item by item, and sums are those of what is shown; or nothing is rounded, as in plans of earlier versions, which say nothing of it. */
  rounding: z.strictObject({ value: z.enum(['items', 'none']), source }).default(unrounded),
  /** Points that an office settles (核定分) count in place of the rule's where they are typed, or are not asked for. Plans of earlier versions say nothing of it, nor of forms. */
  settling: z.strictObject({ value: z.enum(['none', 'used']), source }).default(unsettled),
  forms: forms.default(defaultForms),
});

export const planSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: slug,
  title: localised,
  shortName: localised,
  zoneName: localised,
  documentNumber: z.string().min(1),
  issuedOn: isoDate,
  baselineYear: z.number().int(),
  years: z.array(z.number().int()).min(1).max(10),
  units: z.array(unit).min(1),
  groups: z.array(group).min(1).optional(),
  dimensions: z.array(dimension).min(1),
  /** With the tasks at least one: a unit may answer for tasks alone. */
  indicators: z.array(indicator),
  tasks: z.array(task),
  questions: z.array(question),
  relations: z.array(relation).optional(),
  safeguards: z.array(safeguard).optional(),
  /** The edition of the national index that the zone is compared by; without one, the product's own. */
  edition: nationalIndexSchema.optional(),
  scoring,
  /** The changes in mid-term, in their order; absent while there was none. */
  changes: z.array(change).min(1).optional(),
  /** What the plans before this one reached, for the comparison over all years; absent in a plan that carries none on. */
  earlier: z.array(earlier).min(1).optional(),
});

export type Plan = z.infer<typeof planSchema>;
export type Indicator = Plan['indicators'][number];
export type Task = Plan['tasks'][number];
export type Milestone = Task['milestones'][number];
export type Unit = Plan['units'][number];
export type Group = NonNullable<Plan['groups']>[number];
export type Dimension = Plan['dimensions'][number];
export type Question = Plan['questions'][number];
export type Safeguard = NonNullable<Plan['safeguards']>[number];
export type Relation = NonNullable<Plan['relations']>[number];
export type PlanChange = NonNullable<Plan['changes']>[number];
export type EarlierFigure = NonNullable<Plan['earlier']>[number];
export type ScoringSettings = Plan['scoring'];
export type FormSettings = ScoringSettings['forms'];
export type Figure = Indicator['baseline'];
export type Source = Figure['source'];
export type Localised = { zh: string; en: string };
export type RuleId = (typeof ruleIds)[number];
export type IndicatorKind = Indicator['kind'];
/** How an item was judged up to a year, before a change in mid-term. */
export type EarlierState = NonNullable<Indicator['earlier']>[number];
/** Anything that is scored and has a sheet: an indicator or a task. */
export type Item = Indicator | Task;
/** Template of an item's sheet; tasks have `milestones`. */
export type TemplateKind = IndicatorKind | 'milestones';
