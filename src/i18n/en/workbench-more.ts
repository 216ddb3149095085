/** Texts of the workbench as a place of work: sheets in a list, find, print, unsaved work. */
export const list = {
  button: (n: number) => `All ${n} sheets`,
  tip: 'All sheets by dimension',
  title: 'All sheets',
  search: 'Find a sheet by its name',
  others: 'Summaries and others',
  none: 'There is no such sheet',
};
export const find = {
  button: 'Find',
  label: 'Find in all sheets',
  previous: 'Previous',
  next: 'Next',
  at: (n: number, all: number) => `${n} of ${all}`,
  none: 'Not found',
  close: 'Close the search',
};
export const print = 'Print this sheet';
export const sort = {
  ascending: 'Sort up',
  descending: 'Sort down',
  tip: 'Sorts the selected rows by the column of the cursor',
};
export const filter = {
  button: 'Filter',
  tip: 'Select a list with its row of heads: part of it is shown, by the column of the cursor',
  column: (letter: string, head: string) => `Column ${letter}${head === '' ? '' : ` “${head}”`}: only`,
  all: 'All',
  empty: '(empty)',
  choose: 'Select the rows to filter first, with their row of heads.',
  hidden: (n: number) => `${n} ${n === 1 ? 'row is' : 'rows are'} hidden`,
  close: 'Close the filter',
};
export const keeping = {
  label: 'Keep unsaved work',
  tip: 'Unsaved work is kept in this browser on this machine, to be recovered after a crash; once it is saved as a file it is deleted. Enterprises’ returns, which are confidential, are not kept. Untick to keep nothing.',
  denied: 'The browser keeps nothing',
  kept: (time: string) => `Kept on this machine at ${time}`,
  title: 'Unsaved work',
  found: (name: string, time: string) => `“${name}” of ${time} was not saved and is still on this machine.`,
  takeUp: 'Recover',
  leave: 'Discard',
  takenUp: 'The unsaved work is recovered',
};
export const played = (n: number) => `Plays an Excel that differs in ${n} ${n === 1 ? 'way' : 'ways'}`;
