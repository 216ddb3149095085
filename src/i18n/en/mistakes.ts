/**
 * The very mistake in what was typed, in a sentence; and the words people type beside figures, apart by spaces. Loaded with the checks, not with
 * the pane's first screen.
 */
type P = Readonly<Record<string, string | number | undefined>>;
type Sentences = Readonly<Record<string, (q: string) => string>>;

/** The very mistake in a cell that wants a number, and in one that wants a date. */
export const number: Sentences = {
  letter: (q) => `A letter among the digits${q}`,
  around: (q) => `Something beside the number${q}`,
  about: (q) => `An approximate number${q}; an exact one is wanted`,
  bound: (q) => `A limit${q}; an exact number is wanted`,
  estimate: (q) => `Marked as an estimate${q}; the number alone is wanted, remarks in their column`,
  change: (q) => `A change${q}; the figure itself is wanted`,
  brackets: (q) => `A number in brackets${q}; whether it is negative cannot be told`,
  dash: (q) => `The dash before it is no minus sign${q}`,
  marks: (q) => `More than one decimal point${q}`,
  numeral: (q) => `Chinese numerals${q}`,
  date: (q) => `A date, not a number${q}`,
  error: (q) => `The error of a formula, not a number${q}`,
  formula: () => 'A formula kept as text, which works out nothing',
  none: (q) => `No number${q}; leave the cell empty where there is none`,
  words: (q: string) => `No number${q}`,
  value: () => 'TRUE or FALSE, no number',
};
export const quoted = (word: string | number | undefined) => (word ? `: “${word}”` : '');
/** Why two numbers in a cell are not read as one. */
export const several: Sentences = {
  range: () => 'A range; one exact number is wanted, and it is not counted.',
  share: () => 'One number of another; a cell holds one number, and it is not counted.',
  sum: () => 'A sum kept as text; for Excel to work it out it must begin with “=”. It is not counted.',
  space: () => 'A space among the digits: one number or two cannot be told, and it is not counted.',
  apart: (q) =>
    `A sign among the digits${q}: decimal point, thousands or two numbers cannot be told; it is not counted.`,
  two: () => 'A cell holds one number; two are not put together into one, and are not counted.',
};
/** Why a unit typed behind a number cannot be turned into the column's own. */
export function unitMistake({ mistake, word }: P): string {
  if (mistake === 'percent') return 'An amount is wanted here, not a percentage; it is not counted.';
  if (mistake === 'currency') return `“${word}” is another currency: convert it first; it is not counted.`;
  return mistake === 'unit'
    ? `“${word}” is not the unit of the header and cannot be converted; it is not counted.`
    : 'With a unit it is text and is not counted.';
}
/** What stands where a code of 18 characters is wanted. */
export function codeMistake({ mistake, word, length }: P): string {
  if (mistake === 'letters') return `A code holds no letter ${word}: probably a digit that looks like it.`;
  if (mistake === 'old') return 'This is an old registration number of 15 digits; the code of 18 characters is wanted.';
  if (mistake === 'words') return `No code: “${word}”. Leave the cell empty where there is none.`;
  return `A code has 18 digits and capital letters (no I, O, S, V, Z); this has ${length}.`;
}
/** What stands where a date is wanted. */
export const date: Readonly<Record<string, string>> = {
  'no-year': 'The year is missing',
  'short-year': 'The year needs four digits',
  'no-such-day': 'The calendar has no such day',
  order: 'Day and month cannot be told apart',
  'two-days': 'Two dates, where one day is wanted',
  vague: 'The very day is missing',
  letter: 'A letter among the digits',
  none: 'No date; leave the cell empty where there is none',
  text: 'Excel does not hold it as a date',
  words: 'No day can be read from it',
};

export const numberWords = {
  yuan: 'yuan CNY RMB',
  thousand: 'thousand',
  tenThousand: '10kyuan wan',
  million: 'million mn',
  tenMillion: '',
  hundredMillion: '100myuan yi',
  billion: 'billion bn',
  tenBillion: '',
  hundredBillion: '',
  percent: '% pct percent',
  percentOf: '',
  points: 'points pts',
  counters: 'enterprises people persons rank teams pcs',
  ranks: 'rank st nd rd th',
  ordinal: 'no. no #',
  negative: 'minus',
  currency: 'rmb cny',
  foreign: 'usd eur hkd jpy gbp us$ hk$ $ € £',
  about: 'about approx. approx ca. ~ ≈',
  bound: 'over under atleast atmost morethan lessthan',
  estimate: 'est. est estimated expected preliminary provisional',
  change: 'up down increase decrease growth',
  nothing: 'na n/a nil none null tbd tbc - -- — —— – / \\ * 〃 × x ? …',
  range: '- – — ~ to',
  share: '/ of',
  vagueDay: 'q1 q2 q3 q4 end mid before after about expected',
};
