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
  outside: (where: string) => `content outside the form: ${where}`,
  elsewhere: () => 'its marks point to another sheet or place',
  doubt: (where: string) => `the file says two things in one place; which of them is shown cannot be told: ${where}`,
};
/** What an intact form may be taken for, and what not. */
export const promises = {
  display:
    'The fingerprint covers all that is shown: values, number formats, texts, hidden rows and columns, pictures. It has no key: if somebody made form and fingerprint anew, only the fingerprint on the signed paper tells (verify --fingerprint).',
  values:
    'An older archive: its fingerprint covers values and texts, not number formats. Hold it against the fingerprint on the signed paper (verify --fingerprint).',
};
export const separator = ', ';
export const andMore = (shown: string, all: number) => `${shown} and others, ${all} in all`;
