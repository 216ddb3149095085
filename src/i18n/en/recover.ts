/** Undo and recovery: the last job can be undone; what could not all be taken back is told as it is. */
export const undo = (label: string) => `Undo: ${label}`;
/** Undoing would take along what was typed since: asked first. */
export const asks = (n: number, cells: string) =>
  `${n} ${n === 1 ? 'cell was' : 'cells were'} filled in since (${cells}); undoing takes ${n === 1 ? 'it' : 'them'} along.`;
export const anyway = 'Undo all the same';
export const leave = 'Do not undo';
export const undone = (label: string) => `Undone: ${label}`;

/** The jobs that can be undone. */
export const jobs = {
  added: (n: number) => `add ${n} ${n === 1 ? 'sheet' : 'sheets'}`,
  made: (name: string) => `make “${name}”`,
  madeMany: (n: number) => `make ${n} sheets`,
  archived: (name: string) => `archive “${name}”`,
  weights: (method: string) => `use ${method} weights`,
  collected: (n: number) => `take in ${n} returned ${n === 1 ? 'figure' : 'figures'}`,
  imported: (n: number) => `take in ${n} ${n === 1 ? 'figure' : 'figures'} of an entries file`,
  decided: 'settle a question',
  restored: (n: number) => `recover ${n} ${n === 1 ? 'sheet' : 'sheets'}`,
};

export const standsTitle = 'Not all was taken back';
export const stands = (tabs: string) =>
  `These sheets are not as they were, please check them: ${tabs}. All that was typed is still in the workbook.`;
export const typed = (n: number, cells: string) =>
  `${n} ${n === 1 ? 'figure' : 'figures'} you typed meanwhile ${n === 1 ? 'was' : 'were'} kept (${cells}).`;

/** Cells changed since they were looked at are kept as they are. */
export const overtaken = (n: number, cells: string) =>
  `${n} ${n === 1 ? 'cell was' : 'cells were'} changed meanwhile, kept as ${n === 1 ? 'it is' : 'they are'} and not written (${cells}).`;

/** Recover entries: copies made before entry sheets are changed. */
export const copies = {
  title: 'Recover entries',
  intro:
    'Before entry sheets are drawn again, removed or written to, what is typed is copied within this workbook; the last five copies are kept. They are never handed out or exported.',
  none: 'There is no copy yet. One is made whenever entry sheets are drawn again, removed or written to in bulk.',
  needsPlan: 'The workbook has no indicator sheets yet.',
  jobs: {
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
  },
  sheets: (n: number) => `${n} ${n === 1 ? 'sheet' : 'sheets'} with entries`,
  compare: 'Compare with now',
  compareOf: (name: string) => `Compare with now: ${name}`,
  same: 'as it is now',
  gone: 'sheet is gone',
  differs: (n: number) => `${n} ${n === 1 ? 'cell differs' : 'cells differ'}`,
  then: 'copy',
  now: 'now',
  nothing: '(empty)',
  more: (n: number) => `${n} more ${n === 1 ? 'cell differs' : 'cells differ'}`,
  restore: 'Recover',
  restoreOf: (name: string) => `Recover “${name}”`,
  restoreAll: (n: number) => `Recover all (${n} ${n === 1 ? 'sheet' : 'sheets'})`,
  allSame: 'This copy is just what the workbook holds now.',
  restored: (n: number) => `${n} ${n === 1 ? 'sheet was' : 'sheets were'} recovered.`,
  broken: 'The last job was broken off',
  brokenText: (time: string) =>
    `The job begun at ${time} stopped in the middle, for instance since the pane was closed. What was typed before is kept in a copy; compare and recover.`,
  look: 'Compare and recover',
  leave: 'Not needed',
};
