/** The workbench: a page with a grid beside the real pane, for machines without Excel. */
export const title = 'Zone Scorecard · workbench';
export const notExcel = 'A workbench, not Excel';
export const notExcelTip =
  'The grid on the left is an imitation of Excel inside this page; the pane on the right is the add-in itself, unchanged. Everything is held in this page’s memory only and is gone when it is closed: use “Save .xlsx” to keep it.';
export const sheets = 'Sheets';
export const ribbon = (tab: string) => `Ribbon: ${tab}`;
export const paneTitle = 'Zone Scorecard pane';
export const functionsTitle = 'Ribbon commands';
export const bookName = 'Book1.xlsx';
export const zoom = 'Zoom';
export const percent = (n: number) => `${n} %`;
export const firstSheet = 'Sheet1';
export const bar = {
  pane: 'Pane:',
  language: 'language',
  paneLanguage: 'Pane language',
  width: 'width',
  paneWidth: 'Pane width',
  scheme: 'colours',
  paneScheme: 'Pane colours',
  schemeTip: 'Light, dark or high contrast for the pane',
  schemes: { system: 'as the system', light: 'light', dark: 'dark', contrast: 'High contrast' },
  pixels: (n: number) => `${n} pixels`,
  newBook: 'New',
  example: 'Fill in the example',
  exampleTip: 'One press adds every sheet, fills in invented figures and opens the score sheet; another takes it off',
  exampleOff: 'Remove the example',
  open: 'Open .xlsx',
  save: 'Save .xlsx',
  undo: 'Undo',
  redo: 'Redo',
};
export const status = {
  ready: 'Ready',
  working: 'Working…',
  filled: (cells: number) => `${cells} invented figures filled in`,
  exampleMade: 'The example is here: 41 sheets with invented figures; “Remove the example” takes it off again',
  exampleGone: 'The example is removed',
  opened: (name: string) => `${name} opened`,
  saved: (name: string) => `${name} saved`,
  commandDone: (label: string) => `“${label}” is done`,
};
export const questions = {
  newBook: 'New workbook?',
  newBookText: 'The present workbook is not kept. Save it as .xlsx first if you need it.',
  example: 'Fill in the example?',
  exampleText:
    'The entry cells of the sheets that were added are overwritten with invented data (every name says 样例, sample). They are figures of no real zone.',
  goOn: 'Continue',
  cancel: 'Cancel',
  ok: 'OK',
};
export const problems = {
  title: 'Not done',
  command: (label: string) => `“${label}” was not done. Try again.`,
};
export const formulaBar = { nameBox: 'Name box', formula: 'Formula bar' };
export const alerts = {
  excel: 'Microsoft Excel',
  protected:
    'The cell or chart you’re trying to change is on a protected sheet. To make a change, unprotect the sheet. On this sheet only the light yellow cells are for filling in.',
  badFormula: (message: string) => `There is a problem with this formula: ${message}`,
  goOn: (message: string) => `${message}\n\nContinue?`,
  retry: 'Retry',
  cancel: 'Cancel',
  yes: 'Yes',
  no: 'No',
  ok: 'OK',
};
export const grid = {
  label: (sheet: string) => `Sheet ${sheet}`,
  cell: (address: string, text: string) => (text === '' ? `${address}, empty` : `${address}, ${text}`),
  openList: 'Open the drop-down list',
  choices: (address: string) => `Choices of ${address}`,
  chart: (chart: string, data: string) => `Chart: ${chart}. ${data}`,
};
