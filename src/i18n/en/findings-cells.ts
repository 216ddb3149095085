/** Texts of the findings about what a cell is: a year for a date, a sum for a name, another word for one of the list. */
type P = Readonly<Record<string, string | number>>;

const lists = {
  status: 'Status',
  kind: 'Kind',
  missing: 'Missing figures',
  vetoGrade: 'Grade under a veto',
  rule: 'Scoring rule',
};
const list = (p: P) => lists[p.list as keyof typeof lists];

export const texts = {
  'cell.two-numbers': {
    title: 'Two numbers in one cell',
    what: (_p: P) => 'A cell holds one number; two are not put together into one, and are not counted.',
    todo: (_p: P) => 'Leave one number; move the rest to the remarks.',
  },
  'cell.date-is-year': {
    title: 'A year, not a date',
    what: (p: P) => `${p.typed} tells a year or a month only; Excel takes it for another day, and it is not counted.`,
    todo: (_p: P) => 'Type the whole date, such as 2023-05-01.',
  },
  'roster.no-name': {
    title: 'Not a name',
    what: (p: P) =>
      `“${p.name}” stands for a sum, for “same as above” or for nothing; it is no name and is not counted.`,
    todo: (_p: P) => 'Clear the row, or write the full name.',
  },
  'roster.several-names': {
    title: 'Several names in one cell',
    what: (p: P) => `It looks like ${p.count} names in one cell; they count as one.`,
    todo: (_p: P) => 'One name a row. If it is a single name, explain why.',
  },
  'roster.digits-lost': {
    title: 'Code stored as a number: digits were lost',
    what: (_p: P) =>
      'Numbers in Excel have 15 digits; the rest of an 18-character code has become zeros and cannot be restored.',
    todo: (_p: P) => 'Format the cell as text and type the code again from the licence.',
  },
  'plan.word-unknown': {
    title: 'Not a word of the list',
    what: (p: P) => `${list(p)}: “${p.typed}” is not in the list and is not used.`,
    todo: (_p: P) => 'Choose from the drop-down list.',
  },
};
