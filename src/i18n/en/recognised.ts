/** Words by which what people type is understood, whatever language the workbook is in; apart by spaces. */

/** Legal forms of companies, which do not tell them apart, and characters that number or name a series; apart by spaces, and not. */
export const companyForms = 'co.,ltd. co. ltd. inc. llc limited company corporation';
export const numerals = 'ivx';

/** How the names of invented zones begin. */
export const sampleMark = 'Invented';

/** What stands in a roster's column of names without being one; apart by spaces, each as it is commonly written. */
export const fillers =
  'Total total TOTAL Subtotal subtotal Sum Ditto ditto None none Nil N/A n/a n.a N.A TBD Unknown unknown Name Enterprise Company';
/** What may be a name and is more likely a count or a sum. */
export const doubtful =
  '^(?:grand |sub-?)?total\\b|^(?:same )?as above$|^see above$|^\\d+ (?:companies|enterprises|people|persons|teams)$';
