/**
 * Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side. `numberWords`
 * are the units people type behind figures, apart by spaces.
 */
import { periods } from './common';

type P = Readonly<Record<string, string | number>>;
const period = (p: P) => periods[p.period as keyof typeof periods];

export const texts = {
  'cell.missing': {
    title: 'A figure that is due is missing',
    what: (p: P) => `The figure of ${period(p)} ${p.year} was due by the as-of day and is empty.`,
    todo: (_p: P) => 'Fill it in; if there is none, explain why.',
  },
  'cell.period-empty': {
    title: 'An earlier period is empty',
    what: (p: P) => `A later period of ${p.year} is filled, ${period(p)} is not.`,
    todo: (p: P) => `Fill in ${period(p)} if you have it; the score does not need it.`,
  },
  'cell.unpaired': {
    title: 'Half of a ratio is missing',
    what: (p: P) => `${period(p)} ${p.year}: without “${p.part}” there is no ratio.`,
    todo: (p: P) => `Fill in “${p.part}”, or clear the other half.`,
  },
  'cell.not-a-number': {
    title: 'A number is wanted here',
    what: (_p: P) => 'The cell does not hold a number and is not counted.',
    todo: (_p: P) => 'Type the number only; the unit stands in the header.',
  },
  'cell.text-number': {
    title: 'A number stored as text',
    what: (_p: P) => 'It looks like a number but is text and is not counted.',
    todo: (_p: P) => 'Make it a number; one press corrects it.',
  },
  'cell.full-width': {
    title: 'Full-width characters or spaces in a number',
    what: (_p: P) => 'Full-width digits and spaces make it text; it is not counted.',
    todo: (_p: P) => 'Use half-width digits; one press corrects it.',
  },
  'cell.unit-typed': {
    title: 'A unit typed behind the number',
    what: (_p: P) => 'With a unit it is text and is not counted.',
    todo: (_p: P) => 'Type the number only, in the unit of the header.',
  },
  'cell.not-integer': {
    title: 'A whole number is wanted here',
    what: (_p: P) => 'This is counted in whole things and has no decimals.',
    todo: (_p: P) => 'Check it and type a whole number.',
  },
  'cell.out-of-range': {
    title: 'Figure out of range',
    what: (p: P) => `The figure here must be ${p.range}.`,
    todo: (p: P) => `Check it and type a figure that is ${p.range}.`,
  },
  'cell.percent-form': {
    title: 'Percentage in the wrong form',
    what: (_p: P) => 'It looks like 0.85 typed for 85, or the other way round.',
    todo: (_p: P) => 'Type it in the unit of the header; one press corrects it.',
  },
  'cell.over-denominator': {
    title: 'Numerator above denominator',
    what: (p: P) => `In ${period(p)} the part is larger than the whole.`,
    todo: (_p: P) => 'Check what both figures cover, and their units.',
  },
  'cell.date-text': {
    title: 'Not recognised as a date',
    what: (_p: P) => 'Excel does not hold it as a date, so it falls into no year.',
    todo: (_p: P) => 'Type a date like 2023-05-01.',
  },
  'cell.formula': {
    title: 'A formula in an entry cell',
    what: (_p: P) => 'Its result can change, so what was reported is not kept.',
    todo: (_p: P) => 'Better type the figure itself.',
  },
  'series.ytd-falling': {
    title: 'Year-to-date figure went down',
    what: (_p: P) => 'The later period is below the one before.',
    todo: (p: P) => `Check the ${period(p)} figure: it should not be below the period before.`,
  },
  'series.cumulative-falling': {
    title: 'Cumulative figure below an earlier year',
    what: (_p: P) => 'A cumulative figure only grows.',
    todo: (_p: P) => 'Type the sum since the baseline; please check.',
  },
  'plan.behind-schedule': {
    title: 'Behind schedule',
    what: (p: P) => `${p.percent}% of what was due by now has been reached.`,
    todo: (p: P) => `${p.percent}% of what was due; state the reason and what is being done.`,
  },
  'plan.target-missed': {
    title: 'Target of the year missed',
    what: (p: P) => `${p.percent}% of the year’s target has been reached.`,
    todo: (p: P) => `${p.percent}% of the target; state the reason and the remedy.`,
  },
};

export const labels = {
  typed: (_p: P) => 'Typed',
  meant: (_p: P) => 'Should be',
  allowed: (_p: P) => 'Allowed',
  formula: (_p: P) => 'Formula',
  result: (_p: P) => 'Result',
  named: (p: P) => String(p.name),
  period: (p: P) => period(p),
  year: (p: P) => String(p.year),
  due: (_p: P) => 'Due by now',
  actual: (_p: P) => 'Actual',
  target: (p: P) => `Target ${p.year}`,
};

export const numberWords = {
  yuan: 'yuan CNY RMB',
  tenThousand: '10kyuan wan',
  hundredMillion: '100myuan yi',
  percent: '% pct percent',
  counters: 'enterprises people persons rank teams pcs',
};
