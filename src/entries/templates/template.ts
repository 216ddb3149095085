/** A template: what the sheet of an item asks for, by which whatever reads entries finds its way without knowing the kinds. */

/** What a row stands for: a period of the year, a year of the plan, or a thing by itself. */
export type By = 'period' | 'year' | 'row';

/** A column of figures. By period there is one a year (`ytd_2022`), by year one in all (`figure`). */
export interface FigureColumn {
  readonly field: string;
  readonly by: 'period' | 'year';
  /** actual: in the indicator's measure; numerator and denominator: in that of a ratio's parts; ratings: 0–100. */
  readonly is: 'actual' | 'numerator' | 'denominator' | 'rating' | 'self-rating';
}

export interface Template {
  /** The columns of figures, in the order of the sheet. */
  readonly figures: readonly FigureColumn[];
  /** The columns of days. */
  readonly days: readonly string[];
  /** The column in which typing begins. */
  readonly first: { readonly field: string; readonly by: By };
  /** What a row of a column stands for. */
  rowsOf(field: string): By;
}
