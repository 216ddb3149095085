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
/** An old sheet kept beside the new one, since it holds what the template does not know. */
export const old = (tab: string) =>
  `The old sheet holds more than the form does: it is kept as “${tab}”, with the new one beside it.`;

/** Cells changed since they were looked at are kept as they are. */
export const overtaken = (n: number, cells: string) =>
  `${n} ${n === 1 ? 'cell was' : 'cells were'} changed meanwhile, or ${n === 1 ? 'its row is' : 'their rows are'} gone: kept as ${n === 1 ? 'it is' : 'they are'} and not written (${cells}).`;

/** Sheets copied by users. */
export const copied = {
  removed: (tab: string) => `All of “${tab}” stands on its sheet; it was deleted.`,
  taken: (tab: string) => `The figures of “${tab}” were taken over.`,
  asideDone: (tab: string) => `“${tab}” was renamed as an old sheet, with all that is on it.`,
};

/** Recover entries: copies made before entry sheets are changed. */
export const copies = {
  title: 'Recover entries',
  restored: (n: number) => `${n} ${n === 1 ? 'sheet was' : 'sheets were'} recovered.`,
  broken: 'The last job was broken off',
  brokenText: (time: string) =>
    `The job begun at ${time} stopped in the middle, for instance since the pane was closed. Where entry sheets were changed, what was typed before is kept in a copy; compare and recover.`,
  look: 'Compare and recover',
  leave: 'Not needed',
};
