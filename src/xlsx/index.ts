/** Workbooks as files: the one door to writing and reading .xlsx. Loaded only when used. */
export { writeWorkbook, type WriteWorkbookOptions } from './write';
