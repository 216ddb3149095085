/** Texts of the findings as an inbox: scope, what is alike, what comes next. */
export const scope = {
  years: 'Years',
  thisYear: (year: number) => String(year),
  allYears: (others: number) => (others > 0 ? `All years (${others} more)` : 'All years'),
  sheets: 'Sheets',
  allSheets: 'All tabs',
  thisSheet: 'This sheet only',
  sheetNamed: (tab: string) => `Only ${tab}`,
  units: 'Unit',
  allUnits: 'All units',
};
export const badge = (open: number, others: number) =>
  others > 0 ? `${open + others} open, ${others} of them in other years` : `${open} open`;
export const others = (n: number) => `${n} more in other years`;
export const showOthers = 'Show';
export const unfilled = (n: number) => (n === 1 ? '1 figure missing' : `${n} figures missing`);
export const unfilledRule = 'Due and not filled in';
export const progress = (n: number) => `${n} still to come`;
export const progressRule = 'The year is not over yet';
export const alike = {
  title: (what: string, n: number) => `${what}: ${n} can be corrected at once`,
  show: (n: number) => `Show the list (${n})`,
  fix: (n: number) => `Correct all ${n}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  fixed: (n: number) => `${n} corrected`,
  explain: (n: number) => `The same for ${n} more of this kind`,
  explained: (n: number) => `${n} explained; update the score sheets before printing`,
};
export const next = 'Next';
export const place = (row: number, where: string) => `No. ${row} · ${where}`;
export const sheet = {
  title: 'This sheet',
  previous: 'Previous',
  following: 'Next sheet',
  open: (n: number) => (n === 1 ? '1 finding open on this sheet' : `${n} findings open on this sheet`),
  clear: 'Nothing open on this sheet',
  room: (n: number) => (n === 1 ? '1 free row' : `${n} free rows`),
  lengthen: (n: number) => `Add ${n} rows`,
  lengthened: (name: string, n: number) => `“${name}” is longer: ${n} free rows`,
  pasteHint: 'Excel refuses a block that reaches beyond the list: add rows first, then paste.',
};
