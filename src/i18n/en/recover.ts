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
};

export const standsTitle = 'Not all was taken back';
export const stands = (tabs: string) =>
  `These sheets are not as they were, please check them: ${tabs}. All that was typed is still in the workbook.`;
export const typed = (n: number, cells: string) =>
  `${n} ${n === 1 ? 'figure' : 'figures'} you typed meanwhile ${n === 1 ? 'was' : 'were'} kept (${cells}).`;
