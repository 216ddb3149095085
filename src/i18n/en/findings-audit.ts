/** Texts of the findings of the audit: the workbook's own results and formulas against the engine's and the template's. */
type P = Readonly<Record<string, string | number>>;

const figures = {
  asOf: 'as-of day',
  target: 'target',
  weight: 'weight',
  'dimension-weight': 'weight of the dimension',
  actual: 'actual',
  attainment: 'attainment',
  rate: 'rate',
  full: 'full points',
  points: 'points',
  bonus: 'bonus',
  deduction: 'deduction',
  dimension: 'points of the dimension',
  base: 'sum of points',
  total: 'total',
  grade: 'grade',
  mean: 'mean of the years',
  final: 'points against the final targets',
  'unit-score': 'score of the unit',
  rank: 'rank of the unit',
};
const figure = (p: P) => figures[p.figure as keyof typeof figures];

export const texts = {
  'structure.result-differs': {
    title: 'The sheet shows another result',
    what: (p: P) =>
      `The ${figure(p)} in “${p.tab}” ${p.cell} is not what follows from the figures typed; it is the first cell to differ.`,
    todo: (p: P) =>
      p.recalculate === 'day'
        ? 'Press “Recalculate”; check again if it still differs.'
        : p.recalculate
          ? 'All formulas are the template’s, so drawing again would change nothing. Press “Recalculate”; if it still differs, look at the figures typed that this cell takes and type anew, with their proper digits, those that formulas left a remainder in or that are far too large or small. No form is archived until then.'
          : 'The repair draws the sheet again and calculates; what was typed stays. Until then the score sheets are marked not validated.',
  },
  'structure.formula-changed': {
    title: 'Formula changed into another',
    what: (p: P) => `“${p.tab}”: ${p.count} formulas are not the template’s; the results cannot be relied on.`,
    todo: (_p: P) => 'The repair puts the template’s formulas back; what was typed stays.',
  },
  'structure.formula-typed': {
    title: 'A formula typed over an assumed value',
    what: (_p: P) =>
      'Another formula stands here than the template’s: its result counts, but is marked △ assumed, and goes when the sheet is drawn again.',
    todo: (_p: P) =>
      'One press puts the result in its place, which settles it; to assume it again, draw the sheet again.',
  },
  'structure.name-moved': {
    title: 'Cell name points elsewhere',
    what: (p: P) =>
      `“${p.tab}”: ${p.count} names do not point where the template has them; formulas take wrong figures.`,
    todo: (_p: P) => 'The repair points the names back and draws the sheet again; what was typed stays.',
  },
  'structure.sheet-copied': {
    title: 'A copy of another sheet',
    what: (p: P) => `“${p.tab}” is a copy of “${p.of}”; figures typed there are not counted.`,
    todo: (_p: P) => `Press “Settle this copy”: it is deleted where nothing on it is new; otherwise you choose.`,
  },
  'structure.calculated-by-hand': {
    title: 'Calculation is set to manual',
    what: (_p: P) =>
      'Everything was calculated before it was read; what is typed next will not show on the sheets by itself.',
    todo: (_p: P) => 'Set Formulas – Calculation Options to Automatic; press F9 before printing or signing.',
  },
  'structure.results-left-over': {
    title: 'The file holds old results',
    what: (p: P) => `“${p.tab}” ${p.cell}: ${p.count} stored results are not what their formulas give.`,
    todo: (_p: P) => 'Open it in Excel or WPS, calculate everything with Ctrl+Alt+F9, and save.',
  },
};

export const labels = {
  'on-sheet': (_p: P) => 'On the sheet',
  'worked-out': (_p: P) => 'Worked out',
  'template-formula': (_p: P) => 'template',
  'total-on-sheet': (p: P) => `Total ${p.year} on the sheet`,
  'total-worked-out': (p: P) => `Total ${p.year} worked out`,
};
