/** Texts of the findings about what a cell is: a year for a date, a sum for a name, another word for one of the list. */
type P = Readonly<Record<string, string | number>>;

const lists: Readonly<Record<string, string>> = {
  status: 'Status',
  kind: 'Kind',
  missing: 'Missing figures',
  vetoGrade: 'Grade under a veto',
  rule: 'Scoring rule',
  rounding: 'Rounding of points',
  settling: 'Settled points',
};
const list = (p: P) => lists[p.list!] ?? 'Setting of the forms';

export const texts = {
  'cell.not-a-number': {
    title: 'A number is wanted here',
    what: (p: P) => `${p.mistake}; it is not counted.`,
    todo: (_p: P) => 'Type the number only, such as 480.5; the unit stands in the header, remarks in their column.',
  },
  'cell.date-text': {
    title: 'Not recognised as a date',
    what: (p: P) => `${p.mistake}, so it falls into no year.`,
    todo: (_p: P) => 'Type a date like 2023-05-01.',
  },
  'cell.two-numbers': {
    title: 'Two numbers in one cell',
    what: (p: P) => `${p.mistake}`,
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
      p.counted === 1
        ? `“${p.name}” looks like a count, a sum or a code rather than a name; it still counts.`
        : `“${p.name}” stands for a sum, for “same as above” or for nothing; it is no name and is not counted.`,
    todo: (p: P) =>
      `${p.counted === 1 ? 'Write the full name, or clear the row. If it is a name, explain why' : 'Clear the row, or write the full name'}.`,
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
