/** The draft of a plan: its sheets, what is wrong with them, and the words it chooses from. */
type P = Readonly<Record<string, string | number>>;

export const name = 'Plan draft';
export const colon = ': ';
export const semicolon = '; ';
export const listed = ', ';
export const sources = { given: 'Given', set: 'Set', assumed: 'Assumed' };
export const choices = {
  use: { yes: 'Adopt', no: 'Drop', open: 'To confirm' },
  yes: { yes: 'Yes', no: 'No' },
  comparison: { 'at-least': 'At least', 'more-than': 'More than', 'at-most': 'At most' },
  subject: {
    enterprise: 'Enterprise',
    person: 'Person',
    team: 'Team',
    institution: 'Institution',
    platform: 'Platform',
  },
  relation: { 'part-of': 'Part of', excludes: 'Excludes', 'ratio-of': 'Is a side of the ratio' },
  side: { numerator: 'Numerator', denominator: 'Denominator' },
};
export const tabs = {
  facts: 'Draft facts',
  units: 'Draft units',
  dimensions: 'Draft dimensions',
  indicators: 'Draft indicators',
  tasks: 'Draft tasks',
  milestones: 'Draft milestones',
  safeguards: 'Draft safeguards',
  relations: 'Draft relations',
  questions: 'Draft questions',
  settings: 'Draft settings',
};
export const hints = {
  facts:
    'Fill this one first: what the plan is called, its number, the years assessed. Yellow cells are to be filled; what is in italics with dotted borders is assumed and becomes yours when typed over. English may stay empty: Chinese stands in.',
  units:
    'A row for each unit, its full name to the letter of the document. Answer Yes under Collective for groups named as one. In indicators and tasks give full or short names, divided by ; or 、.',
  dimensions: 'Indicators and tasks are grouped by dimension. Without weights all are worth the same.',
  indicators:
    'A row for each quantified target. For rows taken from a document look at the sentence on the right, then adopt or drop; while any is to be confirmed no plan is made. Targets of years left empty follow from the last.',
  tasks: 'A row for each task; its milestones stand on the milestones sheet. May stay empty.',
  milestones:
    'A row for each milestone, with the id or name of its task. Without a due date it is due at the end of the plan. A task without any gets one of its own name.',
  safeguards: 'A row for each measure; those an indicator measures carry its id. May stay empty.',
  relations:
    'How indicators hang together, for checking figures: the first is part of the second; no row stands in both; one side of ratio one equals two. May stay empty.',
  questions:
    'Where the document contradicts itself: a row for each reading, Yes under In force for the chosen one. May stay empty.',
  settings: 'Settings of scoring the document does not give; all can be changed.',
};
export const facts = {
  title: 'Title',
  shortName: 'Short title',
  zoneName: 'Zone or region',
  documentNumber: 'Document number',
  issuedOn: 'Issued on',
  baselineYear: 'Baseline year',
  year: (k: number) => `Assessment year ${k}`,
  planId: 'Plan id',
};
export const factTips = {
  title: 'e.g. Three-year action of the Ordos High-Tech Zone: assessment',
  shortName: 'Shown on top of the pane; the title where empty',
  zoneName: 'e.g. Ordos High-Tech Industrial Development Zone',
  documentNumber: 'e.g. 鄂府发〔2021〕342号; “none” where there is none',
  issuedOn: 'e.g. 2021-12-31',
  baselineYear: 'The year before the first, e.g. 2021',
  year: 'e.g. 2022; leave further ones empty',
  planId: 'Lower-case letters, digits, hyphens; made up where empty; not to be changed later',
};
/** Column heads. */
export const heads: Readonly<Record<string, string>> = {
  value: 'Value',
  en: 'English (optional)',
  sentence: 'Sentence',
  name: 'Name',
  shortName: 'Short name',
  collective: 'Collective',
  remark: 'Note',
  id: 'Id',
  weight: 'Weight',
  sources: 'Sources',
  use: 'Adopt',
  dimension: 'Dimension',
  measure: 'Measure',
  decimals: 'Decimals',
  kind: 'Kind',
  accumulation: 'Accumulation',
  direction: 'Direction',
  comparison: 'Comparison',
  baseline: 'Baseline',
  rule: 'Rule',
  params: 'Parameters',
  lead: 'Lead units',
  responsible: 'Responsible units',
  clause: 'Clause',
  meaning: 'Meaning',
  numerator: 'Numerator',
  denominator: 'Denominator',
  ratioMeasure: 'Measure of both',
  factor: 'Factor',
  subject: 'A row is',
  rows: 'Rows',
  confidence: 'Confidence',
  question: 'Question',
  national: 'National index',
  indicators: 'Indicators',
  task: 'Task',
  start: 'Start',
  due: 'Due',
  measureId: 'Measure id',
  indicator: 'Indicator',
  relation: 'Relation',
  first: 'One',
  second: 'Two',
  side: 'Side',
  reason: 'Reason',
  text: 'Question',
  reading: 'Reading',
  chosen: 'In force',
  readingId: 'Reading id',
  nameEn: 'English name',
  shortNameEn: 'English short name',
  measureEn: 'English measure',
  meaningEn: 'English meaning',
  numeratorEn: 'English numerator',
  denominatorEn: 'English denominator',
  ratioMeasureEn: 'English measure of both',
  reasonEn: 'English reason',
  textEn: 'English question',
  readingEn: 'English reading',
};
export const tips: Readonly<Record<string, string>> = {
  name: 'To the letter of the document, e.g. 新增高新技术企业',
  shortName: 'For narrow columns; the name where empty',
  collective: 'Yes for a group named as one, e.g. 市直相关部门',
  id: 'Made up where empty, e.g. G01; figures follow the id, so keep it when renaming',
  weight: 'Points, e.g. 16; an equal share where empty',
  sources: 'Not to be filled: remembers which values the document gives, e.g. Given: Weight',
  use: 'Look at the sentence, then adopt or drop',
  dimension: 'One of the draft’s dimensions',
  measure: 'e.g. 亿元, 家, %',
  decimals: 'Digits after the point, 0 to 4, e.g. 2',
  kind: 'Amount by quarters; ratio of two figures; roster with a row each; figure a year',
  accumulation: 'Level: state at year end; flow: the year’s own; cumulative: added since the baseline',
  direction: 'Lower is better e.g. for energy use or ranks',
  comparison: 'At least, more than (突破), at most (前100位)',
  baseline: 'The figure of the baseline year, e.g. 85; empty where unknown',
  target: 'To be reached in the year, e.g. 90; follows from the last year where empty',
  rule: 'e.g. completion; chosen by direction and accumulation where empty',
  params: 'Parameters of the rule, e.g. 60; 40; usually empty',
  lead: 'Full or short names divided by ;',
  responsible: 'Full or short names divided by ;',
  clause: 'The place in the document, e.g. 二（三）',
  meaning: 'One sentence: what is counted; the name where empty',
  numerator: 'For a ratio, e.g. high-tech output',
  denominator: 'For a ratio, e.g. industrial output',
  ratioMeasure: 'For a ratio, e.g. 亿元',
  factor: 'For a ratio: 100 gives per cent',
  subject: 'For a roster, e.g. enterprise',
  rows: 'For a roster: rows it starts with, 10 to 2000, e.g. 100',
  national: 'Numbers of the national index, e.g. 5.5',
  indicators: 'Ids of the same clause, e.g. G08; G13',
  task: 'Id or name of the task, e.g. T01',
  start: 'e.g. 2022-01-01; may stay empty',
  due: 'e.g. 2022-12-31; the end of the plan where empty',
  measureName: 'e.g. special fund of at least 200 million a year',
  indicator: 'Id, e.g. G24',
  first: 'Id, e.g. G20',
  second: 'Id, e.g. G03',
  reason: 'e.g. key industries’ revenue is part of all revenue',
  text: 'e.g. the number at year end or the number added?',
  reading: 'e.g. 200 in total at year end',
  chosen: 'Yes for the reading in force, one a question',
};
export const targetHead = (k: number) => `Target of year ${k}`;
export const targetOf = ' target';
export const measureHead = 'Measure taken';
export const pickOne = { title: 'Choose from the list', text: 'Only the words of the list can stand here.' };
export const remarks = {
  range: 'A range: the lower end is the target',
  doubled: 'Doubling told as a rate of growth',
  about: 'The document says “about”',
  all: '“All” told as 100 %',
  'name-carried': 'The name stands earlier in the sentence',
  'verb-carried': 'The verb stands earlier: check the accumulation',
  'no-verb': 'No verb: check the accumulation',
  scale: 'The figure is part of a name',
  task: 'From a task’s clause',
  'no-lead': 'No lead unit is named',
  conflict: 'Said in two ways: see the draft’s questions',
  'from-table': 'From a table',
};
export const shortNamesToo = (names: string) => `Also written: ${names}`;
export const allDone = (indicators: number, tasks: number, units: number) =>
  `Nothing is wrong with the draft: ${indicators} indicators, ${tasks} tasks, ${units} units.`;
export const faultCount = (n: number) => `${n} ${n === 1 ? 'place' : 'places'} of the draft to be mended:`;
/** What is wrong and what to do. */
export const faults = {
  'sheet-missing': { what: () => 'This sheet is missing', todo: 'Make a new draft and copy what is there' },
  required: { what: (p: P) => `“${p.head}” is empty`, todo: 'Fill the cell, or clear the row' },
  'not-number': {
    what: (p: P) => `“${p.text}” is no number`,
    todo: 'Type digits only; the measure has its own column',
  },
  'not-whole': { what: (p: P) => `“${p.text}” is no whole number`, todo: 'Type a whole number' },
  'not-date': { what: (p: P) => `“${p.text}” is no date`, todo: 'Type a date like 2024-12-31' },
  'not-choice': { what: (p: P) => `“${p.text}” is none of the words to choose from`, todo: 'Choose from the list' },
  'unit-unknown': {
    what: (p: P) => `“${p.text}” is not among the draft’s units`,
    todo: 'Add it to the units, or use a name from there',
  },
  'dimension-unknown': {
    what: (p: P) => `“${p.text}” is not among the draft’s dimensions`,
    todo: 'Choose from the list, or add the dimension',
  },
  'item-unknown': { what: (p: P) => `No item has the id or name “${p.text}”`, todo: 'Use an id of the draft' },
  'name-twice': { what: (p: P) => `“${p.text}” occurs twice`, todo: 'Change one of them, or delete a row' },
  unconfirmed: { what: (p: P) => `${p.count} rows are to be confirmed`, todo: 'Look at each sentence; adopt or drop' },
  'no-years': { what: () => 'No assessment year is given', todo: 'Fill in the years from the first on' },
  'no-target': { what: () => 'No year has a target', todo: 'Give at least that of the last year' },
  'sources-unreadable': { what: (p: P) => `“${p.text}” cannot be read`, todo: 'Clear the cell' },
  'no-milestone-task': { what: (p: P) => `There is no task “${p.text}”`, todo: 'Use the id or name of a task' },
  'year-unused': {
    what: () => 'This year is not assessed',
    todo: 'Add the year to the facts, or clear the cell',
  },
  schema: { what: (p: P) => String(p.reason), todo: 'Change it accordingly' },
};
/** The pane's screen. */
export const screen = {
  intro: 'Makes a plan of a document or of your own indicators, in Excel.',
  notice: 'From a notice',
  noticeHint: 'Paste the whole text, or choose .docx, .txt or a task table in .xlsx. Read on this computer alone.',
  noticeLabel: 'Text of the notice',
  file: 'Choose a file',
  make: 'Make the draft',
  empty: 'Empty draft',
  emptyHint: 'From the start: years, units, dimensions, indicators, tasks.',
  makeEmpty: 'New empty draft',
  open: 'A draft you have',
  openHint: 'A draft .xlsx filled in elsewhere; once nothing is wrong it makes the plan.',
  openFile: 'Choose a draft',
  current: 'The present plan',
  currentHint: 'Saves the present plan as a draft, to be changed for a new workbook.',
  opened: 'It is open in a window of its own; if you do not see it, look in the task bar',
  savedInstead: 'Excel opened no window; the draft was saved as a file',
  draftFile: 'draft of the plan.xlsx',
  saveCurrent: 'Save as a draft',
  next: (years: string) => `Carry on to ${years}`,
  nextHint:
    'Last actuals become baselines; units, weights and rules go along; targets are empty; opens a workbook of its own.',
  here: 'The draft in this workbook',
  check: 'Check',
  adopt: (n: number) => `I have seen the sentences: adopt the other ${n} rows`,
  use: 'Make the plan of the draft',
  remove: 'Remove the draft’s sheets',
  removeHint: 'Safe once the plan is made; before that what they hold is gone.',
  removeConfirm: 'Remove',
  cancel: 'Cancel',
  proposed: (p: { indicators: number; tasks: number; units: number; questions: number }) =>
    `Proposed: ${p.indicators} indicators, ${p.tasks} tasks, ${p.units} units, ${p.questions} open questions. Confirm each row against its sentence on the draft’s indicators and tasks.`,
  nothingFound: 'No task and no target was found. Is the text complete? An empty draft is another way.',
  ready: 'The plan is made; add its sheets next.',
  hasPlan: 'This workbook has a plan; a draft makes a plan in a new workbook only.',
  goTo: (place: string) => `Go to ${place}`,
};

/** A plan changed in mid-term. */
export const changes = {
  kinds: {
    add: 'Added',
    retire: 'Retired',
    rename: 'Renamed',
    move: 'Moved',
    target: 'Target',
    edit: 'Changed',
    note: 'Changed',
  },
  field: (name: string): string => {
    const year = /^targets\.(\d{4})$/.exec(name)?.[1];
    return year === undefined ? (fieldWords[name] ?? name) : `target ${year}`;
  },
  everyYear: '(counts for years that are over too; archives stay)',
  notTaken: 'Not taken',
  reasons: {
    years: 'other years are a plan of their own: carry it on',
    'first-year': 'retired from the first year on there is no year to keep: make the plan anew',
    'too-early': 'retired before it counted',
    nature: 'it would measure something else: retire it and add another',
    past: 'targets of years that are over stand',
    milestone: 'a milestone stays: set its status to stopped on the task’s sheet',
    settings: 'settings are changed on the settings sheet',
  },
  count: (taken: number, refused: number) => `${taken} changes, ${refused} not taken`,
};
const fieldWords: Readonly<Record<string, string>> = {
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
  measure: 'measure',
  scoring: 'settings',
};
