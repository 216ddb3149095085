/** A small picture of a rule: the rate it gives over the actual, for a typical item, as a line in a box of 100 × 50. */
import type { Direction, Rule } from '../../scoring/rule';

export interface RulePicture {
  /** Points of an SVG polyline, x to the right over the actual, y downwards. */
  readonly line: string;
  /** Where the target is and where all points are, in the same box. */
  readonly target: number;
  readonly whole: number;
}

const width = 100;
const height = 50;
const steps = 150;

/** What a rule looks like for a target of 100, 60 as the baseline and 90 last year; ranks for the 10th place. */
const samples: Readonly<
  Record<string, { readonly target: number; readonly end: number; readonly params?: readonly number[] }>
> = {
  rank: { target: 10, end: 40, params: [0.04, 0.2] },
  rated: { target: 100, end: 100 },
  milestones: { target: 100, end: 100 },
  'peer-places': { target: 100, end: 150, params: [0.15, 0.1, 5, 130, 115, 100, 80, 60] },
  'group-range': { target: 100, end: 150, params: [60, 40, 2, 130, 40] },
  'five-standards': { target: 100, end: 150, params: [130, 105, 90, 70, 40] },
};

/** The way a rule is drawn: the one it is made for, higher is better where it is made for both. */
export function directionDrawn(rule: Rule): Direction {
  return (['figure', 'milestones'] as const).some((kind) => rule.fits({ kind, direction: 'higher' }))
    ? 'higher'
    : 'lower';
}

export function pictureOf(rule: Rule): RulePicture {
  const { target, end, params = [] } = samples[rule.id] ?? { target: 100, end: 150 };
  const direction = directionDrawn(rule);
  const most = Math.max(1, rule.most);
  const y = (rate: number) => height - (rate / most) * height;
  const points = Array.from({ length: steps + 1 }, (_, k) => {
    const actual = (k / steps) * end;
    const rate = rule.rate({ actual, target, baseline: 60, previous: 90, params, direction });
    return `${((actual / end) * width).toFixed(1)},${y(rate).toFixed(1)}`;
  });
  return { line: points.join(' '), target: (target / end) * width, whole: y(1) };
}
