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

export const meanings = {
  settling:
    'Used: the annual score sheets have columns for points an office settles and for who settled them; an item with settled points (0 to its full points) earns these, the others earn what their rule gives. Not used: the columns are not printed, what was typed stays and does not count. Update the score sheets afterwards.',
  forms_paper:
    'Paper of score sheets, the comprehensive assessment and unit score sheets. Where the chosen columns do not fit A4, A3 is taken. Update the score sheets afterwards.',
  forms_look:
    'Blue: navy titles, light shading. Official: black, in the fonts of official documents, pages numbered “— 1 —” (after GB/T 9704—2012). Update the score sheets afterwards.',
  forms_rule: 'Whether score sheets print how each item is scored.',
  forms_selfRating:
    'Whether score sheets have a column for self-rated points; the points are then the settled ones, and the difference is printed.',
  forms_gap: 'Whether score sheets print the difference between actual and target.',
  forms_responsible: 'Whether score sheets print the responsible units.',
  forms_reasons:
    'Whether score sheets print why points were lost and what is done, from explanations and the follow-up list.',
  forms_source: 'Whether score sheets print the source of data.',
  forms_evidence: 'Whether score sheets print the evidence.',
};

export const selfRating = {
  prompt:
    'Self-rated points: from 0 to the item’s full points, given by the assessed unit; the group settles the points by the rule.',
  stop: 'A number from 0 to the item’s full points.',
};

export const sources = {
  amount: 'year-to-date returns',
  ratio: 'returns of both parts',
  roster: 'list and certificates',
  figure: 'published figure',
  milestones: 'milestone records',
};
