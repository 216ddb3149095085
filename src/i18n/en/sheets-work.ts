/** English of `zh-CN/sheets-work.ts`. */
export const tabs = {
  schedule: 'Schedule',
  safeguards: 'Safeguards',
  national: 'National index',
  workplan: (p: { unit: string }) => `Work plan ${p.unit}`,
  followup: 'Follow-up',
  results: 'Results',
  summary: 'Summary by unit',
  report: 'Report',
  group: 'Assessment group',
  archive: (p: { n: number; tab: string }) => `Archive ${p.n} ${p.tab}`,
};

export const subtitle = (p: { title: string; document: string }) => `${p.title} (${p.document})`;
export const textPrompt = 'Keep it short, best within one line.';
export const personPrompt = 'A person: name and position.';
export const datePrompt = 'Enter a date such as 2023-06-30.';
export const dateStop = 'Please enter a date such as 2023-06-30.';
export const statusPrompt = 'Choose from the list: not started, in progress, done, stopped.';
export const listStop = 'Please choose from the list.';
export const yearStop = 'Please choose an assessment year from the list.';

export const states = {
  done: '● done',
  doneLate: { one: '▲ done 1 day late', many: '▲ done {0} days late' },
  late: { one: '× 1 day late', many: '× {0} days late' },
  today: '▲ due today',
  soon: { one: '▲ due tomorrow', many: '▲ due in {0} days' },
  open: '○ not due yet',
  stopped: '○ stopped',
  noDue: '▲ no due date',
  differs: "▲ differs from the task's sheet",
};

export const schedule = {
  title: 'Schedule',
  asOf: 'Data up to {0}　·　milestones: {1}, done: {2}, late: {3}',
  hint: "Where a task's sheet exists, its owner, dates and status hold: click the task's number to change them there, and this sheet follows. Where it does not, fill the yellow cells here; they are carried over when the sheet is made. △ marks an assumed date.",
  toTask: (p: { id: string }) => `Opens ${p.id}: owner, dates and status are changed there`,
  legend: 'Key: ■ planned　● done　× late　yellow (yellow marks on bars): quarter of the as-of day',
  headers: {
    id: 'No.',
    name: 'Task / milestone',
    owner: 'Owner',
    start: 'Start',
    due: 'Due',
    status: 'Status',
    done: 'Done on',
    state: 'Progress',
  },
  quarter: (q: number) => `"Q${q}"`,
  taskProgress: '{0}/{1} done',
  marks: { plan: '■', done: '●', late: '×' },
};

export const safeguards = {
  title: 'Safeguards: state of implementation',
  hint: 'Where there is an indicator the figure is read live: the fund must reach its target and grow each year, tax must be returned in full. For the others enter status and evidence.',
  headers: {
    id: 'No.',
    name: 'Safeguard',
    clause: 'Clause',
    indicator: 'Indicator',
    evidence: 'Evidence',
    note: 'Remarks',
    check: 'Check',
  },
  met: '● {0} {1}',
  missed: '× {0} {1}',
  running: '○ {0} {1} (running)',
  notGrown: '× {0} {1}, no growth',
  none: '○ to be filled',
  checks: { ok: '● in place', evidence: '▲ no evidence', open: '○ open', missed: '× not met' },
  noSafeguards: 'This plan lists no safeguards.',
};

export const national = {
  title: 'Against the national evaluation',
  hint: "Enter the zone's own figure and the lowest and highest of the zones compared, all three in one unit; what the local indicators know is filled in (△ assumed, editable). First-level weights are official; of the second level only 1.1 and 1.2 are known, the others stand at 1 (△) until you enter the official ones.",
  year: 'Year compared',
  yearPrompt: 'Local figures of this year are filled in; cleared, it is the last year that is over.',
  summary: (p: { count: number; local: number }) =>
    `${p.local} of ${p.count} have a local indicator  ·  {0} filled in, {1} of the weight  ·  what is filled in converts to {2} points of 100`,
  groups: '1. First-level indicators',
  groupHeaders: {
    id: 'No.',
    name: 'First-level indicator',
    count: 'Second level',
    local: 'With a local indicator',
    weight: 'Weight',
    sum: 'Sum of 2nd level',
    filled: 'Filled in',
    share: 'Share of weight',
    rate: 'Rate (filled in)',
    points: 'Points',
  },
  total: 'Total',
  groupWeightPrompt: 'Official weights of the first level: 20, 20, 15, 15, 30.',
  chart: 'First level: rate, and share filled in',
  chartAlt:
    'Bars of the rate and of the share of weight filled in, by first-level indicator. The figures are in the table at the left.',
  gaps: 'Most points lost, to be made up first: {0}{1}{2}.',
  between: '; ',
  noGaps:
    'Nothing is filled in completely yet: with own, lowest and highest figure, the gaps to make up first are listed here.',
  indicators: '2. Second-level indicators',
  headers: {
    id: 'No.',
    name: 'Second-level indicator',
    direction: 'Direction',
    local: 'Local indicators',
    weight: 'Weight',
    full: 'Full points',
    own: 'Own figure',
    low: 'Lowest',
    high: 'Highest',
    scaled: 'Scaled',
    points: 'Points',
    lost: 'Lost',
    order: 'Gap place',
    state: 'State',
    action: 'What closes the gap',
  },
  directions: { higher: '↑ higher', lower: '↓ lower', rating: 'rated' },
  otherMeasure: ' (other measure, not filled in)',
  states: {
    open: '○ to fill in',
    part: '▲ incomplete',
    swapped: '× swapped',
    top: '● top',
    middle: '▲ middle',
    bottom: '× bottom',
  },
  weightPrompt: 'Weight within its first-level indicator; only proportions count.',
  weightStop: 'Please enter a number between 0 and 100.',
  prompts: {
    own: "The zone's figure of the year, in the same unit as lowest and highest; one with △ comes from the local indicator, change it where the definition differs.",
    low: 'The smallest figure among the zones compared, whatever the direction; usually in the Torch statistical yearbook.',
    high: 'The largest figure among the zones compared, whatever the direction; usually in the Torch statistical yearbook.',
  },
  figureStop: 'Please enter a number without a unit.',
  note: 'Scaled = (own − lowest) ÷ (highest − lowest), the other way round where lower is better, kept within 0 and 1; 0.5 where lowest and highest are the same. Points = scaled × full points; full points = first-level weight × second-level weight ÷ sum of second-level weights. What is incomplete does not count and its weight goes to the others, so the less is filled in, the less the result says. Top from 2/3, middle from 1/3. Filled in: of a cumulative indicator what the year added, for a “net” one the increase on last year; the correspondence is ours, the definitions are those of national statistics.',
};

export const workplan = {
  title: (p: { unit: string }) => `Work plan: ${p.unit}`,
  hint: "Goals, milestones and due dates come from the plan sheet and the tasks' sheets; the unit fills in persons, actions and resources. △ marks an owner taken from the task's sheet.",
  summary: 'Goals: {0}, milestones: {1}; persons still missing: {2}',
  goals: '1. Goals',
  measures: '2. Measures',
  own: "3. Measures of the unit's own",
  goalHeaders: {
    id: 'No.',
    name: 'Indicator',
    role: 'Role',
    measure: 'Measure',
    status: 'State',
    action: 'Main actions',
    person: 'Person in charge',
    resources: 'Resources',
  },
  /** Of both tables of measures, on paper one above the pages of both. */
  measureHeaders: {
    id: 'No.',
    name: 'Task, milestone or measure',
    role: 'Role or item served',
    due: 'Due',
    status: 'Status',
    state: 'Progress',
    person: 'Person in charge',
    resources: 'Resources',
  },
  itemPrompt: 'The indicator or task this measure serves, from the list; empty where it is none in particular.',
  noGoals: 'This unit leads or answers for no indicator.',
  noMeasures: 'This unit leads or answers for no task.',
};

export const followup = {
  title: 'Follow-up list (up to {0})',
  year: 'Year assessed',
  yearHint:
    '← choose the year, then draw the sheet again in the add-in; matters of earlier years are carried over, those done stay on record',
  yearPrompt: 'The list holds all shortfalls up to this year; when emptied, the last year that is over.',
  summary:
    'Shortfalls: {0}, points lost by them: {1}; carried over from earlier years: {4}; put right: {2}, without a measure: {3}',
  headers: {
    order: 'No.',
    year: 'Year',
    id: 'Id',
    name: 'Indicator / task',
    target: 'Target',
    actual: 'Actual',
    gap: 'Gap',
    lost: 'Lost',
    lead: 'Lead unit',
    measure: 'Corrective measure',
    person: 'Person',
    due: 'Due',
    status: 'Status',
    state: 'Progress',
    now: 'State now',
  },
  missing: 'no figure',
  madeUp: '● made up for',
  still: '× still short {0}',
  none: 'No points were lost up to the year chosen.',
};

export const results = {
  title: 'Results',
  hint: 'A row is the part of one indicator or task that one unit answers for: “points” of a year add up to its total, and points by full of a unit give its score. Column names never change, so that Power Query, Power BI and databases can read and stack the tables.',
  labels: {
    plan: 'Plan',
    document: 'Document',
    zone: 'Zone',
    period: 'Period',
    kind: 'Kind',
    item: 'Id',
    name: 'Name',
    dimension: 'Dimension',
    measure: 'Measure',
    unit: 'Unit',
    role: 'Role',
    share: 'Share',
    baseline: 'Baseline',
    target: 'Target',
    actual: 'Actual',
    attainment: 'Attainment',
    rate: 'Rate',
    full: 'Full points',
    points: 'Points',
    lost: 'Lost',
    state: 'State of data',
    rule: 'Rule',
    target_source: 'Target is',
    weight_source: 'Weight is',
    total: 'Total',
    grade: 'Grade',
    as_of: 'Data up to',
  },
};

export const summary = {
  title: 'Results by unit for the city',
  hint: "For the city's indicator system for high-quality development: converted points = score of the unit × weight of this assessment in that system ÷ 100.",
  weight: "Weight of this assessment in the city's system (points)",
  weightHint: "← the plan names none; △ is assumed, the city's document decides",
  weightPrompt: 'A number from 0 to 100. Example: 8',
  weightStop: 'The weight is a number from 0 to 100.',
  headers: {
    order: 'No.',
    unit: 'Unit',
    items: 'Items',
    score: (p: { year: number }) => `${p.year} score`,
    rank: (p: { year: number }) => `${p.year} rank`,
    grade: (p: { year: number }) => `${p.year} grade`,
    city: (p: { year: number }) => `${p.year} converted`,
    all: 'Overall score',
    allRank: 'Overall rank',
    allGrade: 'Overall grade',
    allCity: 'Overall converted',
  },
};

export const archive = {
  foot: 'Archive',
  date: 'Archived on',
  source: 'Copy of',
  plan: 'Plan',
  fingerprint: 'SHA-256 fingerprint',
  footer: (p: { form: string; date: string; fingerprint: string }) =>
    `${p.form}　archived ${p.date}　fingerprint ${p.fingerprint}`,
  note: 'This is an archived copy with fixed values; once any cell is changed, the fingerprint no longer fits. Check it in the add-in under Sheets and reports, or a file by the command verify.',
};

export const pane = {
  title: 'Sheets and reports',
  open: 'Sheets and reports',
  intro: 'Made from the figures as they stand; made again, what was typed is kept.',
  groups: { work: 'Schedule and progress', results: 'Results and report', signed: 'Signing and archive' },
  make: 'Make',
  remake: 'Update',
  show: 'Open',
  sheets: {
    group: 'members and signatures, with the comprehensive form',
    schedule: 'Gantt of the milestones, late ones marked',
    safeguards: 'Organisation, fiscal, policy, assessment',
    national: 'Gap on the 46 national indicators',
    followup: 'Gap, measure, person, deadline',
    results: 'One row a result, for stacking and databases',
    summary: 'Scores and converted points of the units',
    report: 'Headline, five charts, what to decide',
  },
  workplans: 'Work plans of the units',
  workplanUnit: 'Choose a unit',
  allUnits: 'All units',
  exportCsv: 'Export CSV',
  exportJson: 'Export JSON',
  csvFile: (p: { plan: string; day: string }) => `${p.plan}-results-${p.day}.csv`,
  jsonFile: (p: { plan: string; day: string }) => `${p.plan}-results-${p.day}.json`,
  exported: 'Results exported.',
  made: (p: { name: string }) => `“${p.name}” is made.`,
  madeMany: (p: { count: number; name: string }) => `${p.count} sheets are made; this is “${p.name}”.`,
  prepare: {
    hint: 'Rosters print down to the last row filled, rows of score sheets grow with new remarks: once before printing. What is typed stays.',
    button: 'Prepare for printing',
    none: 'There is no roster or score sheet to prepare yet.',
    done: (count: number) =>
      count === 1
        ? 'One sheet is laid out for what it holds now.'
        : `${count} sheets are laid out for what they hold now.`,
  },
  archiveHint:
    'Fixes the values of a score sheet on a copy with date and fingerprint, so that a change after signing is noticed.',
  archiveSheet: 'Choose a score sheet',
  archive: 'Lock and archive',
  archived: (p: { name: string }) => `Archived as “${p.name}”.`,
  verify: 'Check archives',
  verifyFile: 'Check a file…',
  notLookedAt:
    'Checked through Excel, which leaves out pictures, conditional formats, several colours in one cell, headers, the words at the foot of pages and what is printed; to check these too, choose the saved file, or use the command verify.',
  verifiedFile: (p: { name: string }) => `Archives in “${p.name}”:`,
  fingerprint: (p: { date: string; fingerprint: string }) => `${p.date}　fingerprint ${p.fingerprint}`,
  verdicts: {
    intact: 'as archived',
    changed: 'changed since it was archived',
    unregistered: 'not registered',
    ambiguous: 'the file says two things, so it cannot pass for what was archived',
    damaged: 'archive marks are missing',
    missing: 'the archived sheet is gone',
  },
  noArchives: 'No archives.',
  needsWorkbook: 'Add assessment sheets first; these are made from them.',
};
