/** Texts about files from outside: places where a file says two things, what became of signed forms, and what a fingerprint promises. */

/** What a file says twice or in a way programs read differently; by the reader's codes. */
export const doubts = {
  'foreign-cell': 'among the cells stands something else that looks like one; spreadsheets do not show it',
  alternate: 'two contents for one place: programs may show one or the other',
  'second-data': 'the sheet has its cells twice',
  'repeated-cell': 'the cell is written twice',
  'misplaced-cell': 'the cell’s address is not of its row',
  'nested-value': 'two values in one cell, or something within a value',
  'text-index': 'it refers to a text that is not there',
  text: 'one text is written in two ways',
  number: 'it is no number by the rules of the format',
  type: 'it is of no known kind',
  'sheet-list': 'the list of sheets is there twice, or two sheets have one name',
  'repeated-name': 'one name is defined twice',
  style: 'a format is said in two ways, or is not there',
  attribute: 'an attribute is written twice',
  'content-type': 'the archive’s list does not call this part what it is used as',
} as const;
export const doubtAt = (place: string, text: string) => (place ? `${place}: ${text}` : text);

export const archiveReasons = {
  hiddenRows: (where: string) => `hidden rows: ${where}`,
  hiddenColumns: (where: string) => `hidden columns (by number): ${where}`,
  concealed: (where: string) => `text nobody can see, in the colour of its ground or too small: ${where}`,
  struck: (where: string) => `text struck through: ${where}`,
  covered: (where: string) => `content under merged cells: ${where}`,
  live: (where: string) => `formulas, which an archive has none of: ${where}`,
  pictures: (where: string) => `pictures or shapes over the form: ${where}`,
  rules: (where: string) => `conditional formats that change how figures read: ${where}`,
  altered: (where: string) => `shown as something else than the text it holds (filled, symbols, a picture): ${where}`,
  views: (where: string) => `the sheet is shown another way: ${where}`,
  outside: (where: string) => `content outside the form: ${where}`,
  hiddenSheet: (where: string) => `this sheet is hidden; what people see is another: ${where}`,
  elsewhere: () => 'its marks point to another sheet or place',
  doubt: (where: string) => `the file says two things in one place; which of them is shown cannot be told: ${where}`,
};
/** Ways in which a sheet as a whole shows something else. */
export const views = {
  formulas: 'formulas',
  zeros: 'zeros left out',
  rightToLeft: 'right to left',
  scrolled: 'rows above the frozen ones out of reach',
  filter: 'filtered',
  header: 'a header',
  background: 'a picture behind it or in the header',
  objects: 'embedded objects',
  date1904: 'days counted from 1904',
  footer: 'other words at the foot of the page',
  printed: 'only part of it is printed',
} as const;
/** What an intact form may be taken for, and what not. */
export const promises = {
  display:
    'The fingerprint covers all that is shown: values, number formats, texts, hidden rows and columns, pictures. It has no key: if somebody made form and fingerprint anew, only the fingerprint on the signed paper tells (verify --fingerprint).',
  values:
    'An older archive: its fingerprint covers values and texts, not number formats. Hold it against the fingerprint on the signed paper (verify --fingerprint).',
};
export const separator = ', ';
export const andMore = (shown: string, all: number) => `${shown} and others, ${all} in all`;

type Detail = readonly string[];
const first = (detail: Detail, most = 5) =>
  detail.slice(0, most).join(', ') + (detail.length > most ? ` and ${detail.length - most} more` : '');
export const issues = {
  'no-unit': () => 'handed out to no unit; compared as a whole workbook',
  'unit-unknown': (d: Detail) => `the plan has no unit “${d[0]}”; its figures are not taken`,
  'plan-changed': () => 'the plan has changed since it was handed out; targets in the file may be old',
  'taken-before': () => 'the import log has this very file',
  'returned-twice': (d: Detail) =>
    `this unit has also returned “${d[0]}”; where they say otherwise there is a conflict`,
  'old-template': (d: Detail) => `an old template (version ${d[0]}, now ${d[1]}); figures found by their names`,
  'sheet-deleted': () => 'this sheet was deleted',
  'sheet-renamed': (d: Detail) => `the sheet was renamed (it was “${d[0]}”); figures found by their names`,
  'names-broken': (d: Detail) => `these names lead nowhere, their figures cannot be read: ${first(d)}`,
  'rows-lost': (d: Detail) =>
    `these rows were deleted or moved, their figures are gone; the others are taken by their labels: ${first(d)}`,
  overwritten: (d: Detail) => `formulas were typed over, which changes no figure: ${first(d)}`,
  inserted: () => 'rows or columns were inserted; figures found by their names',
  outside: (d: Detail) => `content beside the table, not taken: ${first(d)}`,
  'foreign-sheet': () => 'a sheet that is not ours, not taken',
  unprotected: () => 'the protection of the sheet was taken off',
  formula: () => 'a formula in an entry cell; its result is taken only if accepted by itself',
  'formula-empty': (d: Detail) => `the formula had no stored result; worked out here: ${d[0]}`,
  'formula-stale': (d: Detail) => `the stored result ${d[0]} is not what the formula gives, ${d[1]}`,
  'formula-unknown': () =>
    'the formula has no result and none can be worked out; have the file opened and saved, or a figure typed',
  date1904: () => 'the file counts days from 1904; its days were converted',
  'names-restored': () => 'the names of its cells were lost; figures were found by headings and labels',
  'unit-restored': (d: Detail) =>
    `its document properties were lost; by what it was handed out with it is of unit “${d[0]}”`,
  'unit-differs': (d: Detail) =>
    `its properties name unit “${d[0]}”, what it was handed out with “${d[1]}”: please look`,
  note: (d: Detail) => `note: ${d[0]}`,
  merged: (d: Detail) => `entry cells were merged; only the upper left one holds a figure: ${first(d)}`,
  pictures: (d: Detail) => `pictures on the sheet were not taken: ${first(d)}`,
  'own-table': () =>
    'not a file handed out: read as a table of the unit’s own, only rows and columns recognised; no cell is emptied',
  'own-row': (d: Detail) => `“${d[0]}” is no item known; not taken`,
  'own-alike': (d: Detail) => `“${d[0]}” is only like ${d[1]}: nobody confirmed it, not taken`,
  'own-hidden': (d: Detail) =>
    `these cells are in rows or columns that are hidden or filtered away, and were not taken: ${d.join(', ')}. Show them and return the file again to have them taken`,
  'own-doubt': (d: Detail) =>
    `${d[0]}: ${d[1]} is not taken; “${d[2]}” leaves in doubt whether it is the actual figure of the year to date`,
  'own-place': (d: Detail) => `${d[0]} has no cell for this figure (${d[1]}): its year, period or part does not fit`,
  'own-unit': (d: Detail) => `${d[0]}: the table’s unit “${d[1]}” cannot be turned into “${d[2]}”; not taken`,
  'own-twice': (d: Detail) => `said twice: ${d[0]} (${d[2]}) came first and is taken, ${d[1]} is not`,
  'own-roster': () => 'nobody said for which item this list is; not taken',
};
export const refusals = {
  'not-yours': 'the unit does not answer for this item',
  moved: (since: number) => `another unit answers for this item since ${since}`,
  'not-then': (since: number) => `the unit answers for this item since ${since}; in the years before another did`,
  office: "this is the office's to set",
  assessor: "this is the assessor's to fill in",
  gone: 'the plan has this item or milestone no more',
  retired: 'the item is retired and not judged in this year',
  split: 'the item was split; figures of this year belong to its parts',
  'not-yet': 'the item is not judged in this year yet',
  'no-row': 'its row was inserted and has no place in the workbook',
  'error-value': 'it is the error of a formula',
  picture: 'the cell holds a picture, no words',
  doubtful: 'the file says two things in this cell',
  merged: 'it lies under merged cells',
};
export const refused = (value: string, reason: string) => `${value} is not taken: ${reason}`;

/** The mapping of a unit's own table. */
export const ownTable = {
  open: 'Read as a table of the unit’s own',
  hint: 'A file that was not handed out can be read too: look at what each column is, and which item each row. What you decide is kept on this machine for the next time.',
  unit: 'Whose table',
  noUnit: 'No unit',
  about: 'The whole table is about',
  notSaid: 'Not chosen',
  columns: 'Columns',
  rows: 'Rows',
  unknownRows: (n: number) => `${n} rows to look at`,
  knownRows: (n: number) => `${n} rows recognised`,
  year: 'Year',
  period: 'Period',
  measure: 'Measure',
  confirm: 'As it stands',
  read: 'Read',
  cancel: 'Cancel',
  none: 'Not taken',
  numerator: (name: string) => `${name} (numerator)`,
  denominator: (name: string) => `${name} (denominator)`,
  doubts: {
    quarter: 'perhaps the quarter alone: the year to date is wanted',
    year: 'no year said',
    period: 'no period said, or not over yet',
    month: 'a month alone, or up to a month that ends no quarter',
    words: 'words in the heading that are not known',
    actual: 'the title speaks of targets, plans or forecasts',
    name: 'the name is only alike',
  },
  roles: {
    ignored: 'Not taken',
    item: 'Indicator',
    measure: 'Measure',
    year: 'Year',
    period: 'Period',
    figure: 'Actual',
    numerator: 'Numerator',
    denominator: 'Denominator',
    remark: 'Remark',
    evidence: 'Evidence',
    name: 'Name',
    code: 'Code',
    date: 'Date',
    document: 'Document',
  },
};
