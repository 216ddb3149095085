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
/** Where a name is too long for its row: first where it is read whole (the annex; or the item's sheet, with how many there are), then its beginning. */
export const evidenceInAnnex = '{0} {1}…';
export const evidenceOnSheet = '[see {0}; papers: {1}] {2}…';
export const evidenceSheet = 'see {0}';

export const reasons = { measure: 'Measure: ', open: 'reasons and measures to be given' };

/** Where a unit signs what it reports. */
export const signOff = {
  filledBy: 'Filled in by:',
  telephone: 'Telephone:',
  head: 'Head of unit:',
  opinion: 'Opinion of the unit:',
};

/** Where rows were filled below what a list prints. */
export const beyondPrint = '▲ {0} more rows below what is printed: draw this sheet again';
export const beyondPrintThere = '▲ {0} more rows below what is printed: set the print area down to the last of them';

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
};
