/** Changes in mid-term: words for kinds, subjects and fields, why one is not taken, the change log. */
import type { ChangedField } from '../../plan/change-item';

export const fields: Readonly<Record<ChangedField, string>> = {
  name: 'name',
  shortName: 'short name',
  title: 'title',
  zoneName: 'zone',
  documentNumber: 'document number',
  issuedOn: 'date of issue',
  lead: 'lead units',
  responsible: 'responsible units',
  national: 'national indicators',
  indicators: 'indicators of the task',
  from: 'first year',
  until: 'last year',
  splitFrom: 'split from',
  measure: 'measure',
  scoring: 'settings',
  collective: 'collective name',
  group: 'group',
  groups: 'groups',
  raters: 'raters',
  linked: 'linked with',
  weight: 'weight',
  rule: 'rule',
  baseline: 'baseline',
  meaning: 'meaning',
  clause: 'clause',
  dimension: 'dimension',
  decimals: 'decimals',
  kind: 'kind',
  direction: 'direction',
  accumulation: 'accumulation',
  comparison: 'requirement',
  ratio: 'numerator and denominator',
  start: 'start',
  due: 'due',
  years: 'years assessed',
  relations: 'relations',
  safeguards: 'safeguards',
  earlier: 'weights, rules, dimensions and units of earlier years',
};
export const kinds = {
  add: 'Added',
  retire: 'Retired',
  split: 'Split',
  rename: 'Renamed',
  move: 'Moved',
  target: 'Target',
  edit: 'Changed',
  note: 'Wording',
};
export const subjects = {
  plan: 'Plan',
  unit: 'Unit',
  dimension: 'Dimension',
  indicator: 'Indicator',
  task: 'Task',
  milestone: 'Milestone',
  question: 'Question',
  relation: 'Relation',
  safeguard: 'Safeguard',
};

export const field = (name: string): string => {
  const year = /^targets\.(\d{4})$/.exec(name)?.[1];
  return year === undefined ? ((fields as Readonly<Partial<Record<string, string>>>)[name] ?? name) : `target ${year}`;
};
export const fromYear = (year: number) => `(from ${year})`;
export const notTaken = 'Not taken';
export const reasons = {
  years: 'other years are a plan of their own: carry it on',
  'first-year': 'retired from the first year on there is no year to keep: make the plan anew',
  'too-early': 'retired before it counted',
  nature: 'it would measure something else: retire it and add another',
  force: 'the years an item counts follow from adding and retiring it',
  past: 'years that are over stay as they were judged; to correct all years, make the change from the first',
  'all-years':
    'raters and groups are the same in all years, and another would judge years that are over anew; if that is meant, make the change from the first year',
  milestone: 'a milestone whose year is over stays: set its status to stopped on the task’s sheet',
  'last-milestone': 'a task needs a milestone: to end it retire the task',
  'in-use': 'an item that cannot be retired still names it: retire or move that first',
  settings: 'settings are changed on the settings sheet',
};
export const count = (taken: number, refused: number) => `${taken} changes, ${refused} not taken`;
export const done = (n: number) =>
  `The plan has changed in ${n === 1 ? 'a place' : `${n} places`}, sheets are up to date`;
export const job = (n: number) => (n === 1 ? 'A change in mid-term' : `${n} changes in mid-term`);

/** The sheet of the change log. */
export const log = {
  tab: 'Change log',
  title: 'Changes in mid-term',
  hint: 'Every change of the plan while it runs, in the order entered. Each counts from its year on; the years before it are judged by the plan as it was, and scores and ranks stay.',
  headers: {
    number: 'No.',
    subject: 'What',
    kind: 'Change',
    field: 'Part',
    before: 'Before',
    after: 'After',
    from: 'From',
    ground: 'Document',
    on: 'Entered on',
  },
  ground: (p: { document: string; date: string }) => `${p.document} (${p.date})`,
  none: 'No changes so far.',
};

/** The years of this plan beside those of the plans before it. */
export const across = {
  tab: 'Across plans',
  title: 'Year on year across plans',
  hint: 'The years of this plan beside those of the plans before it, each compared with the year before. Earlier years hold the scores and figures they had when the plan was carried on; what adds up is compared by what each year added; items that came later are not listed.',
  before: 'Earlier plans',
  now: 'This plan',
  item: 'Item',
  measure: 'Measure',
  year: (year: number) => String(year),
  score: 'Score of the year',
  points: 'points',
  progress: 'progress 0–100',
  added: (name: string) => `${name} (added in the year)`,
  difference: '  against the year before',
  growth: '  growth on the year before',
};
