/** Workbooks as files: the one door to writing and reading .xlsx. Loaded only when used. */
export { writeWorkbook, type WriteWorkbookOptions } from './write';
export { readWorkbook } from './read';
export { readSafely, type ReadingWorker, type SafetyOptions } from './safely';
export { defaultLimits, type Limits } from './limits';
export type { RawCell, RawSheet, RawWorkbook } from './raw';
export { cellsAt, entriesIn, formulasInEntries, placeOf, sheetsIn, type SpecSource } from './fields';
export { archivesIn, archiveTabs } from './archives';
export { carriedSheets, type CarriedSheet } from './carry';
export { structureIn } from './structure';
export { readState, type FileState, type StateOptions } from './state';
export { sameValue } from './compare';
export { zipFiles } from './zip';
export { draftCellsIn, hasDraft, noticeBlocksIn } from './draft';
export { readDocx } from './docx';
export { recalculated } from './recalculate';
export { cellPicture } from './raw';
export type { Doubt } from './doubts';
export { openZip } from './archive';
