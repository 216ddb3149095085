/** Texts of handing out and collecting: the instruction sheet, what is odd about a returned file, the import log. */

const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
export const fileName = (unit: string, day: string) => `${unit}_figures_${day}.xlsx`;
export const zipName = (plan: string, day: string) => `${plan}_hand-out_${day}.zip`;

export const instruction = {
  tab: 'What to do',
  title: (unit: string) => `What to do: ${unit}`,
  subtitle: (plan: string, number: string) => `${plan}　${number}`,
  unit: 'Unit',
  handedOut: 'Handed out on',
  deadline: 'Return by',
  noDeadline: 'not set; as soon as you can',
  returnTo: 'Return to',
  noReturnTo: 'the office that sent you this file',
  whatToDo: 'How to fill in',
  steps: [
    'Open each sheet by its name below and fill in the pale yellow cells only; all others are worked out by formulas and locked.',
    'Amounts are year to date, ratios take numerator and denominator, rosters one row each, tasks the status and date of every milestone.',
    'Give the evidence of every figure: document number, statistical report, address; put what needs explaining under Remark.',
    'Where the Check column shows ×, correct the figure; where it shows ▲, correct it or say why.',
    'Excel, WPS and LibreOffice all do, without any add-in; please do not rename sheets or insert rows and columns.',
    'Save as .xlsx without a password and return the file by the date above.',
  ],
  items: (indicators: number, tasks: number) =>
    `You answer for ${many(indicators, 'indicator')} and ${many(tasks, 'task')}`,
  no: 'No.',
  id: 'Id',
  name: 'Name (click to open)',
  role: 'Role',
  roles: { lead: 'lead', responsible: 'responsible' },
  measure: 'Unit',
  task: 'task',
  target: (year: number) => `Target ${year}`,
  milestones: (n: number) => many(n, 'milestone'),
  points: 'Full points here',
  status: (year: number) => `Status ${year}`,
  open: (id: string) => `Open ${id}`,
  pointsNote:
    'Full points and points in this file share out 100 among the items you answer for, for your own check; the assessment of the zone counts by the workbook that all files are collected into.',
  lockedNote:
    'Plan, settings and calculation come along locked, for the formulas and for reading; changes to them are not collected.',
};

export const place = (sheet: string, cell: string) => [sheet && `“${sheet}”`, cell].filter(Boolean).join(' ');
export const andMore = (places: readonly string[], n: number) => `${places.join(', ')} and ${n - places.length} more`;
export const withPlace = (where: string, text: string) => (where ? `${where}: ${text}` : text);
export const marks = { provisional: 'provisional', revised: 'revised' };
export const emptyValue = '(empty)';
export const fields: Readonly<Record<string, string>> = {
  remark: 'remark',
  evidence: 'evidence',
  name: 'name',
  code: 'code',
  date: 'date',
  document: 'document',
  figure: 'figure',
  source: 'source',
  milestone: 'milestone',
  owner: 'owner',
  start: 'start',
  due: 'due',
  status: 'status',
  done: 'done on',
  self_rating: 'self-rating',
  rating: 'rating',
  rating_note: 'note on the rating',
};
/** Columns by period, of a year. */
export const periodFields = {
  ytd: (year: number) => `${year} to date`,
  num: (year: number) => `numerator ${year}`,
  den: (year: number) => `denominator ${year}`,
};
export const cellName = (item: string, field: string, row: string) => `${item} ${field}${row && `, ${row}`}`;
export const rowName = (n: number) => `row ${n}`;

export const log = {
  tab: 'Import log',
  title: 'Import log',
  subtitle:
    "One row for each returned file that was taken; the fingerprint is the file's SHA-256 and tells whether a file is the same",
  headers: {
    no: 'No.',
    file: 'File',
    unit: 'Unit',
    time: 'Time',
    taken: 'Taken',
    rejected: 'Not taken',
    refused: 'Refused',
    note: 'Remark',
    fingerprint: 'Fingerprint (SHA-256)',
    figure: 'Figure',
    figure_before: 'Before',
    figure_after: 'After',
    figure_unit: 'Unit',
    figure_time: 'Time',
    figure_file: 'File',
    figure_cell: 'Place in the file',
    figure_note: 'Remark',
    figure_sheet: 'Sheet',
    figure_field: 'Field',
    figure_row: 'Row',
  },
  figuresTitle: 'Figure by figure: what was taken, from whose file, before and after',
  history: {
    title: (n: number) => `Figures taken so far (${n})`,
    line: (time: string, unit: string, file: string) => `${time} · ${unit} · ${file}`,
    earlier: 'Before that',
    more: (n: number) => `${n} more on the sheet “Import log”`,
  },
  undone: (time: string) => `taken back ${time}`,
  wholeWorkbook: '(whole workbook)',
};

export const handOutScreen = {
  title: 'Hand out',
  intro: 'One workbook for each unit, with only the indicators and tasks it answers for.',
  deadline: 'Return by',
  returnTo: 'Return to',
  returnToHint: 'such as: assessment office, office@example.gov.cn',
  language: 'Language of the files',
  units: 'Units',
  all: 'All',
  chosen: (n: number, of: number) => `${n} of ${of} chosen`,
  items: (indicators: number, tasks: number) => `${many(indicators, 'indicator')} · ${many(tasks, 'task')}`,
  save: (n: number) => `Save as zip (${n})`,
  openOne: 'Open in Excel',
  openFor: (unit: string) => `Open the workbook of ${unit} in Excel`,
  making: (done: number, total: number) => `Making ${done} of ${total}`,
  made: (n: number) => `${many(n, 'workbook')} made`,
  opened: (unit: string) => `The workbook of ${unit} is open; if you do not see it, look in the task bar`,
  savedInstead: (unit: string) => `Excel opened no window; the workbook of ${unit} was saved as a file`,
  needsSheets: 'Once sheets are added, a workbook for each unit can be handed out.',
};
export const collectScreen = {
  title: 'Collect',
  intro: 'Choose the files the units returned, several at once. Nothing is written unless you accept it.',
  needsSheets: 'Once sheets are added, the files the units return are collected here.',
  choose: 'Choose files',
  reading: (done: number, total: number) => `Reading ${done} of ${total}`,
  cancel: 'Stop',
  returned: (units: number, of: number) => `${units} of ${many(of, 'unit')} returned`,
  missing: 'Not returned yet',
  complete: (filled: number, due: number) => `${filled} of ${due} due filled in`,
  fileRefused: 'Not taken',
  issues: (n: number) => `${many(n, 'oddity', 'oddities')}`,
  refusals: (n: number) => `${many(n, 'value')} refused`,
  noDifferences: 'No difference from the workbook',
  count: (n: number, open: number) => `${many(n, 'difference')}, ${open} undecided`,
  before: 'now',
  after: 'returned',
  accept: 'Accept',
  reject: 'Reject',
  acceptOf: (what: string) => `Accept ${what}`,
  rejectOf: (what: string) => `Reject ${what}`,
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  acceptPlain: 'Accept the plain ones',
  conflict: 'Files disagree; choose one',
  keepOwn: 'Keep the present one',
  formula: 'from a formula',
  alsoChanged: 'changed here as well since handing out',
  another: 'the units in charge have changed, look before accepting',
  stale: (n: number) => `${many(n, 'figure')} changed meanwhile; please decide again`,
  apply: (n: number) => `Write ${many(n, 'figure')}`,
  logStays: 'The import log stays and says so.',
  applied: (n: number) => `${many(n, 'figure')} written and logged`,
  shownOf: (shown: number, all: number) => `${shown} of ${all} shown`,
  showMore: 'Show more',
  fingerprint: (text: string) => `fingerprint ${text}`,
};

export const entriesFile = {
  unknownSheet: 'the plan has no such sheet',
  unknownField: 'the sheet has no such field',
  notTyped: 'the field is worked out by a formula and cannot be typed',
  tooManyRows: (n: number) => `the field has ${n} rows`,
  rowGone: (id: string) => `the plan has no row “${id}” (any more); take its values out and import again`,
  rowUnknown:
    'rows came and went when the plan was changed in mid-term, and the file does not say whose they are: add the field id (dim_id for dimensions) and import again',
  notInForce: (year: number) => `the item does not count in ${year}; take that year’s figure out and import again`,
};

export const importScreen = {
  title: 'Import entries',
  hint: 'An entries file (JSON or CSV); see the differences before anything is written.',
  preview: (n: number) => `${many(n, 'figure')} would change`,
  nothing: 'No difference from the workbook',
  write: 'Write',
  cancel: 'Do not write',
  written: (n: number) => `${many(n, 'figure')} written`,
};

/** Handing back a returned file with its faults marked. */
export const handBack = {
  tab: 'Handed back',
  prefix: 'handed-back_',
  title: 'Handed back: please correct',
  mark: 'Handed back: please correct',
  colon: ': ',
  intro: (day: string, errors: number, warnings: number) =>
    `Handed back on ${day}: please correct ${errors} errors (×) and check ${warnings} doubtful figures (▲). Their cells are coloured and carry a note; the “Cell” column leads to each. Then save and return this very file; notes, colours and this page may stay, they do not count. `,
  deadline: (day: string) => `It was due on ${day}.`,
  columns: ['No.', 'Sheet', 'Cell', 'What is wrong', 'What to do'],
  open: (cell: string) => `Go to ${cell}`,
  todo: 'Please put it back as it was, or say why not.',
  emptied: 'The file held two contents for this cell, so it was emptied: type it again.',
  refusedTodo: 'This value cannot be taken: please enter another or clear the cell.',
  more: (n: number) => `${n} more are not listed; return the file once these are mended.`,
  end: 'These are all.',
  button: 'Hand back: make a file with the faults marked',
  saved: (name: string, n: number) => `${name} is made with ${n} marked, ready to send to the unit`,
  clean: 'Nothing in this file needs handing back',
};
