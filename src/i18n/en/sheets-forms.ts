/** Printed forms: the columns one can choose, evidence annexes, places to sign, settings of paper and look. */
export const columns = {
  rule: 'How it is scored',
  selfRating: 'Self-rated',
  settled: 'Settled points',
  settledBy: 'Settled by',
  difference: 'Settled less self-rated',
  reasons: 'Reasons for points lost, and measures',
  source: 'Source of data',
};

export const continued = ' (continued)';

export const evidenceMany = '{0} ({1} papers)';

export const reasons = { measure: 'Measure: ', open: 'reasons and measures to be given' };

export const sources = {
  amount: 'year-to-date returns',
  ratio: 'returns of both parts',
  roster: 'list and certificates',
  figure: 'published figure',
  milestones: 'milestone records',
};

export const selfRating = {
  prompt:
    'Self-rated points: from 0 to the item’s full points, given by the assessed unit; the group settles the points by the rule.',
  stop: 'A number from 0 to the item’s full points.',
};

/** Where a unit signs what it reports. */
export const signOff = {
  filledBy: 'Filled in by:',
  telephone: 'Telephone:',
  head: 'Head of unit:',
  opinion: 'Opinion of the unit:',
};

/** Where rows were filled below what a list prints. */
export const beyondPrint = '▲ {0} more rows below what is printed: draw this sheet again';

/** What a form says of how its figures are taken; the end of a sentence. */
export const rounding = {
  shown: 'points are rounded to two digits item by item, sums and grade follow from what is printed',
  exact: 'points show two digits, the exact score decides the grade',
  stop: '.',
};

export const setting = {
  names: {
    forms_paper: 'Paper of forms',
    forms_look: 'Look of forms',
    forms_rule: 'Column: how it is scored',
    forms_selfRating: 'Column: self-rated points',
    forms_gap: 'Column: gap',
    forms_responsible: 'Column: responsible units',
    forms_reasons: 'Column: reasons and measures',
    forms_source: 'Column: source of data',
    forms_evidence: 'Column: evidence',
  },
  meanings: {
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
  },
  papers: { a4: 'A4', a3: 'A3' },
  looks: { standard: 'Blue', official: 'Official' },
  shown: { shown: 'Printed', hidden: 'Not printed' },
};
