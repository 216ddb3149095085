/** Texts of signed forms that the pane's first load does without: the annex of papers, the assessment group's page, settled points. */

/** The annex that lists the papers, and what refers to it. */
export const annex = {
  tab: (year: number) => `Papers ${year}`,
  mark: 'Annex',
  title: (year: number) => `Papers of evidence, assessment of ${year}`,
  asOf: (day: string) => `As of ${day}`,
  headers: { number: 'No.', id: 'Id', item: 'Indicator or task', proves: 'What it proves', paper: 'Paper' },
  none: 'No papers of this year yet',
  proves: (first: string, count: number) => `${first} and ${count - 1} more`,
  one: (n: number) => ` [annex ${n}]`,
  many: (from: number, to: number) => ` [annex ${from}–${to}]`,
  make: 'Papers of evidence (annex)',
  year: 'Year',
};

/** The assessment group's page. */
export const group = {
  title: 'The assessment group',
  head: 'Head of the group',
  deputy: 'Deputy head',
  headers: { number: 'No.', unit: 'Unit', name: 'Name', post: 'Position', signature: 'Signature', date: 'Date' },
  prompts: { name: 'Name of the member.', post: 'Position of the member.' },
  seal: 'Assessment office (seal):',
};

export const settled = {
  prompt:
    'Points the office settles: from 0 to the item’s full points. They count in place of what the rule gives; empty, the rule counts.',
  stop: 'A number from 0 to the item’s full points.',
  by: 'Who settled the points: the office, with the name of the person.',
  note: '; settled points count for ',
  noteEnd: ' items',
};
