/** Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side. */
import { periods } from './common';

type P = Readonly<Record<string, string | number>>;

export const texts = {
  'cell.not-a-number': {
    title: 'A number is wanted here',
    what: (_p: P) => 'The cell does not hold a number and is not counted.',
    todo: (_p: P) => 'Type the number only; the unit stands in the header.',
  },
  'series.ytd-falling': {
    title: 'Year-to-date figure went down',
    what: (_p: P) => 'The later period is below the one before.',
    todo: (_p: P) => 'Check it: it should not be below the period before.',
  },
};

export const labels = {
  typed: (_p: P) => 'Typed',
  period: (p: P) => periods[p.period as keyof typeof periods],
};
