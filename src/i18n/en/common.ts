/** Words shared by the pane, the sheets, the findings and the command line. One concept, one word: see docs/glossary.md. */
export const language = 'en';
export const productName = 'Zone Scorecard';
export const year = (y: number) => `${y}`;
export const dash = '—';
export const grades = { excellent: 'Excellent', good: 'Good', pass: 'Pass', fail: 'Fail' };
export const itemStatuses = {
  pending: 'To fill',
  error: 'In error',
  met: 'Met',
  near: 'Near',
  missed: 'Missed',
  ahead: 'Ahead of schedule',
  'slightly-behind': 'Slightly behind schedule',
  behind: 'Behind schedule',
  off: 'Not assessed',
};
export const kinds = { amount: 'Amount', ratio: 'Ratio', roster: 'Roster', figure: 'Figure', milestones: 'Milestones' };
export const directions = { higher: 'Higher is better', lower: 'Lower is better' };
export const accumulations = { level: 'Level', flow: 'Flow', cumulative: 'Cumulative' };
export const comparisons = { 'at-least': '≥', 'more-than': '>', 'at-most': '≤' };
export const milestoneStatuses = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  stopped: 'Stopped',
};
export const periods = { q1: 'Jan–Mar', q2: 'Jan–Jun', q3: 'Jan–Sep', q4: 'Jan–Dec' };
export const adjustmentKinds = { bonus: 'Bonus', deduction: 'Deduction', veto: 'Veto' };
export const severities = { error: 'Errors', warning: 'Warnings', info: 'Notes' };
export const assumed = 'Assumed';
export const assumedMark = '△';
export const roundings = { items: 'Two digits item by item', none: 'Not rounded' };
export const settlings = { none: 'Not used', used: 'Used' };
export const missingStrategies = { zero: 'Scored 0', exclude: 'Left out, weights renormalised' };
export const pageFooter = 'Page &P of &N';
export const keptTab = (tab: string) => `${tab.slice(0, 24)} (old)`;
/** Between a label and what it says, between names in a line, between units in a cell, and between sentences. */
export const colon = ': ';
export const listSeparator = ', ';
export const unitSeparator = '; ';
export const sentenceGap = ' ';
/** Whether lists of many units give their short names: the official ones take two lines. */
export const shortNamesInLists = true as boolean;
/** Of the forms: paper, look, and whether a column is printed. */
export const formPapers = { a4: 'A4', a3: 'A3' };
export const formLooks = { standard: 'Blue', official: 'Official' };
export const formColumns = { shown: 'Printed', hidden: 'Not printed' };
