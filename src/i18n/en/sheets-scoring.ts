/** Words of the sheets beside the scores: weights, outlook, robustness, and the notes that tell how a score comes about. */

export const tabs = { weights: 'Weights', outlook: 'Outlook', robustness: 'Robustness' };

export const reasons = {
  /** Note of a score cell; shown as an input message too, so at most 255 characters. */
  note: (p: { name: string; rule: string; explanation: string; clause: string; target: string; weight: string }) =>
    `${p.name}: ${p.rule}. ${p.explanation} ${p.target}, clause ${p.clause}; ${p.weight}. Steps: calculation sheet.`,
  targets: { given: 'Target of the plan', assumed: 'Target assumed', set: 'Target set' },
  weights: { given: 'weight of the plan', assumed: 'weight assumed', set: 'weight set' },
};

export const weights = {
  title: 'Weights',
  subtitle:
    "Weights in use beside equal, AHP and entropy weights. Scores use the plan sheet's weights only; to take others, choose them in the pane or copy them.",
  dimensions: '1. Weights of the dimensions (sum 100)',
  matrix: '2. AHP: pairwise comparison',
  items: '3. Weights of indicators and tasks (sum 100)',
  headers: {
    order: 'No.',
    dimension: 'Dimension',
    id: 'Code',
    name: 'Indicator / task',
    entered: 'In use',
    full: 'Of 100',
    state: 'Settled?',
    equal: 'Equal',
    ahp: 'AHP',
    entropy: 'Entropy',
    itemSum: 'Sum of items',
    check: 'Check',
    years: 'Years with figures',
    divergence: 'Divergence',
  },
  assumed: '△ Assumed',
  set: '● Set',
  ok: '● Agree',
  off: '▲ Differ, used in proportion',
  hundred: '● Sum is 100',
  notHundred: '▲ Sum is not 100, used in proportion',
  total: 'Total',
  stillAssumed: { start: 'Still assumed: ', items: ' dimensions, ', end: ' indicators and tasks' },
  chart: 'Weights of the dimensions by method',
  chartAlt:
    'Columns of the weights in use, equal, AHP and entropy weights of each dimension. The figures are in the table above.',
  matrixHint:
    'Fill in the upper right only: how much more the dimension on the left matters than the one above. 1 equal, 3 somewhat, 5 clearly, 7 much, 9 extremely; 1/3, 1/5 … the other way round; empty ones are left out, and consistency can be judged once all are made.',
  result: {
    filled: 'Compared',
    of: ' of ',
    lambda: 'Largest eigenvalue λ',
    index: 'Consistency index CI',
    random: 'Random index RI',
    ratio: 'Consistency ratio CR',
    verdict: 'Consistency (CR ≤ 0.05 for three, 0.08 for four, 0.1 for more)',
    open: '▲ Not compared yet: ',
    openEnd: '',
    pass: '● Passed',
    fail: '× Not passed: the comparisons contradict each other',
  },
  weight: 'Weight',
  prompt: {
    title: 'Compare the two',
    text: 'Left against top: 1 equal, 3 somewhat more important, 5 clearly, 7 much, 9 extremely; 1/3, 1/5 … where it is less important.',
  },
  error: { title: 'Choose from the list', text: '1 to 9, or 1/2 to 1/9.' },
  note: 'AHP: the weights are the principal eigenvector of the comparisons (80 steps of power iteration); inside a dimension the proportions in use stay. Entropy: from the yearly attainment of each item, more where the years differ more; with two or three years it is not advised, and where nothing differs it is equal. Of 100 = dimension weight ÷ their sum × 100 × item weight ÷ sum in the dimension.',
  helper: 'Workings (not printed)',
};

export const outlook = {
  title: (p: { year: number }) => `Outlook: where this leads by ${p.year}`,
  subtitle:
    'A projection from two or three figures is a sketch, not a forecast; the last column says how it was made. All but the cheapest next points are formulas and follow the entries.',
  summary: {
    points: 'As things go, the final targets earn ',
    of: ' of 100 points. Reached: ',
    likely: ', on the way: ',
    possible: ', possible: ',
    unlikely: ', unlikely: ',
    missed: ', missed: ',
    unknown: ', nothing known: ',
    end: '.',
  },
  table: '1. Item by item',
  headers: {
    id: 'Code',
    name: 'Indicator / task',
    measure: 'Measure',
    year: 'Latest\nyear',
    latest: 'Latest\n(full year)',
    target: 'Final target',
    gap: 'Gap',
    change: 'Change needed\na year',
    growth: 'Growth needed\na year',
    projected: 'Projected',
    attainment: 'Projected\nattainment',
    full: 'Full\npoints',
    points: 'Projected\npoints',
    likelihood: 'Likelihood',
    method: 'Projected by',
  },
  total: 'Total',
  likelihoods: {
    reached: '● Reached',
    likely: '● On the way',
    possible: '▲ Possible',
    unlikely: '× Unlikely',
    missed: '× Missed',
    unknown: '○ Nothing known',
  },
  methods: { schedule: 'Year scaled up', trend: 'Mean change', same: 'As it stands' },
  chart: 'Projected attainment of the final targets',
  chartOn: '● Reached or on the way',
  chartPossible: '▲ Possible',
  chartUnlikely: '× Unlikely or missed',
  chartAlt:
    'Projected attainment of the final target of each indicator and task in three colours: reached or on the way, possible, unlikely. The figures are in the table.',
  cheapest: '2. Where the next point is cheapest',
  cheapestHint: (p: { scope: string; day: string }) =>
    `${p.scope}, worked out on ${p.day}; draw the sheet again after changes`,
  cheapestFinal: 'Towards the final targets',
  cheapestNone: (p: { day: string }) => `Worked out on ${p.day}: no further points to gain yet`,
  cheapestHeaders: {
    place: 'Place',
    missing: 'Missing to target',
    relative: 'Of the target',
    perCent: 'Points for 1 %\nof the target',
    forOne: 'Improvement\nfor one point',
    lost: 'Points to gain',
  },
  note: "Projected points are by each item's own rule and full points. In a running year amounts and yearly figures are first scaled up by schedule progress; the others are carried on by their mean yearly change, yearly figures by their latest year. From 100 % projected attainment “on the way”, from 90 % “possible”. The cheapest points are ordered by what 1 % of the target brings; whether it is easy is for people to judge. They are those of the running year where it has figures, else towards the final targets.",
};

export const robustness = {
  title: 'Robustness: how much hangs on the weights',
  subtitle: (p: { runs: number; spread: string; seed: number; day: string }) =>
    `Weights drawn ${p.runs.toLocaleString('en')} times, each evenly within ${p.spread} of what it is (seed ${p.seed}); worked out on ${p.day}, draw the sheet again after changes.`,
  none: 'No figures yet: nothing to work out.',
  zone: "1. Range of the zone's points (without bonus and deductions)",
  units: (p: { year: number }) => `2. Range of the units' scores and ranks in ${p.year}`,
  headers: {
    period: 'Year',
    unit: 'Unit',
    score: 'Score',
    min: 'Lowest',
    p05: '5 %',
    median: 'Median',
    p95: '95 %',
    max: 'Highest',
    rank: 'Rank',
    ranks: 'Ranks\n(90 %)',
    verdict: 'Verdict',
  },
  end: (p: { year: number }) => `Targets ${p.year}`,
  firm: '● Firm',
  loose: '▲ By weight',
  ranks: (p: { best: number; worst: number }) => (p.best === p.worst ? `${p.best}` : `${p.best}–${p.worst}`),
  chart: "Range of the units' scores (5 % to 95 %)",
  chartSeries: 'From 5 % to 95 %',
  chartBelow: 'Below 5 %',
  chartAlt:
    "Range of each unit's score between the 5 and 95 per cent quantiles as weights vary; the shorter the bar the firmer. The figures are in the table.",
  note: "Firm: nine tenths of the results fall into one grade, and a unit's rank moves by at most 2 places; otherwise the result hangs on the weights, and a conclusion should say so. The same seed and figures give the same result.",
};
