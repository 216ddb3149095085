/** Copies made before entry sheets are changed, and sheets copied by users: compared, recovered, settled. */
export const intro =
  'Before entry sheets are drawn again, removed or written to, what is typed is copied within this workbook; the last five copies are kept. They are never handed out or exported.';
export const none =
  'There is no copy yet. One is made whenever entry sheets are drawn again, removed or written to in bulk.';
export const needsPlan = 'The workbook has no indicator sheets yet.';
export const jobs = {
  add: (n: number) => `Before adding ${n} ${n === 1 ? 'sheet' : 'sheets'}`,
  redraw: (n: number) => `Before drawing ${n} ${n === 1 ? 'sheet' : 'sheets'} again`,
  remove: (n: number) => `Before removing ${n} ${n === 1 ? 'sheet' : 'sheets'}`,
  collect: (n: number) => `Before taking in ${n} returned ${n === 1 ? 'figure' : 'figures'}`,
  import: (n: number) => `Before taking in ${n} ${n === 1 ? 'figure' : 'figures'} of an entries file`,
  fix: (n: number) => `Before correcting ${n} ${n === 1 ? 'cell' : 'cells'} by findings`,
  weights: () => 'Before using weights',
  decide: () => 'Before settling a question',
  change: (n: number) => `Before ${n} ${n === 1 ? 'change' : 'changes'} of the plan`,
  restore: (n: number) => `Before recovering ${n} ${n === 1 ? 'sheet' : 'sheets'}`,
};
export const sheets = (n: number) => `${n} ${n === 1 ? 'sheet' : 'sheets'} with entries`;
export const compare = 'Compare with now';
export const compareOf = (name: string) => `Compare with now: ${name}`;
export const same = 'as it is now';
export const gone = 'sheet is gone';
export const notInPlan = 'no longer in the plan; can be recovered once the plan has it again';
export const differs = (n: number) => `${n} ${n === 1 ? 'cell differs' : 'cells differ'}`;
export const then = 'copy';
export const now = 'now';
export const nothing = '(empty)';
export const more = (n: number) => `${n} more ${n === 1 ? 'cell differs' : 'cells differ'}`;
export const restore = 'Recover';
export const restoreOf = (name: string) => `Recover “${name}”`;
export const restoreAll = (n: number) => `Recover all (${n} ${n === 1 ? 'sheet' : 'sheets'})`;
export const allSame = 'This copy is just what the workbook holds now.';
/** Sheets copied by users. */
export const copied = {
  settle: 'Settle this copy',
  differs: (of: string) => `This copy differs from “${of}”:`,
  beside: (cells: string) => `More stands on the copy: ${cells}`,
  take: "Use the copy's figures",
  takeNote: 'What the sheet holds now is kept first: it can be undone, or recovered under “Recover entries”.',
  staysGone: (tab: string) =>
    `“${tab}” was deleted when it was taken over and does not come back; what it held is under “Recover entries”.`,
  aside: 'Keep both, rename the copy',
};
/** What goes along with sheets that are undone, or leads nowhere then: comments, charts, formulas and the like. */
export const keeps = {
  typed: (cell: string) => cell,
  comment: (cell: string) => `${cell} comment`,
  note: (cell: string) => `${cell} note`,
  chart: (name: string) => `chart “${name}”`,
  shape: (name: string) => `shape “${name}”`,
  formula: (cell: string) => (cell === '' ? 'formulas may break' : `${cell} formula breaks`),
  name: (name: string) => `name “${name}” breaks`,
  format: (cell: string) => `${cell} conditional format`,
  limit: (cell: string) => `${cell} data validation`,
  link: (cell: string) => `${cell} link`,
};
/** Rows move when the plan is changed; what users keep beside them stays where it is. */
export const beside = {
  typed: (cell: string) => `what stands in ${cell}`,
  cell: (cell: string) => `what stands outside the form, up to ${cell}`,
  comment: (cell: string) => `${cell} comment`,
  note: (cell: string) => `${cell} note`,
  chart: (name: string) => `chart “${name}”`,
  shape: (name: string) => `shape “${name}”`,
  formula: (cell: string) => `${cell} formula`,
  name: (name: string) => `name “${name}”`,
  format: (cell: string) => `${cell} conditional format`,
  limit: (cell: string) => `${cell} data validation`,
  link: (cell: string) => `${cell} link`,
};
