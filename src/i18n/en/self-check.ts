/** Texts of the self-check. */

export const title = 'Self-check';
export const intro =
  'In an empty workbook, everything this product does in Excel is done once, read back, and taken away again. It takes about a minute and holds none of your data.';
export const start = 'Start';
export const again = 'Once more';
export const save = 'Save the result';
export const saved = 'The result was saved';
export const fileName = (day: string) => `self-check ${day}.json`;
export const running = (step: string, n: number, of: number) => `Checking: ${step} (${n} of ${of})`;
export const summary = (passed: number, differs: number, unavailable: number) =>
  `${passed} passed, ${differs} differ, ${unavailable} not available here`;
export const notCleaned = 'Some sheets of the check could not be taken away. Close this workbook without saving it.';
export const pickAsk = (tab: string, cell: string) => `Pick any word from the list in cell ${cell} of “${tab}”`;
export const pickDone = 'Done';
export const pickSkip = 'Skip';
export const outcomes = { passed: 'passed', differs: 'differs', unavailable: 'not available here' };
export const columns = { step: 'What', outcome: 'Result', time: 'Time' };
export const expectedSeen = (expected: string, seen: string) => `expected ${expected}, seen ${seen}`;
export const excel = (version: string, platform: string, api: string) =>
  `Excel ${version} ${platform} · ExcelApi ${api}`;
export const safe =
  'The product has a way round everything that differs; please send the result to your administrator.';
export const faulty =
  'Something the product itself does came out otherwise in this Excel (a line above “Automatic calculation”, or “The largest request”). Do not use it here yet, and send the result to your administrator.';

export const steps = {
  draw: 'A sheet of every kind is drawn',
  cells: 'Texts, figures, formulas and number formats as the templates have them',
  values: 'Every formula comes to what the program works out',
  scores: 'The sheets score as the program does',
  typed: 'After typing, too, every formula comes to what the program works out',
  audit: 'Every figure as the engine works it out, every formula as the template has it',
  archive: 'An archived form as it was archived',
  chartNames: 'Charts: titles, series, axes, lines and markers',
  charts: 'Where every series of every chart has its data from',
  validations: 'Limits on typing, messages and alerts of every cell',
  conditional: 'Conditional formats and their looks',
  styles: 'Cell styles',
  sizes: 'Widths, heights, hidden columns, colours of tabs',
  merges: 'Merged cells',
  protection: 'Protection of sheets',
  page: 'Page set-up: orientation, paper, margins, print area, titles, fit, footers',
  frozen: 'Frozen panes of the sheets',
  names: 'Names',
  links: 'Where links lead',
  hidden: 'Hidden sheets',
  properties: 'Document properties kept in the workbook',
  undo: 'Work cancelled half way is taken back',
  language: 'Sheets in the other language',
  draft: 'Sheets of a draft in the other language',
  calculation: 'Automatic calculation',
  front: 'Sheets and cells brought into view',
  freeze: 'Frozen panes',
  namesAfterFreezing: 'Names added after freezing',
  prompt: 'Input messages without a limit',
  refused: 'Wrong values are known for it',
  unprotect: 'Unprotecting a sheet that is open',
  seriesOfText: 'A series without figures',
  fitWidth: 'Printing fitted to the width alone',
  property: 'A long document property',
  events: 'Changes are heard',
  pick: 'Picks from a list are heard',
  listening: 'A large write while listening',
  request: 'The largest request',
  window: 'A new window',
};
