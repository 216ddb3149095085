/**
 * The papers that prove a figure: how many there are and which is the latest. On lists each row says in one figure the year from
 * which its paper speaks and its place, so that COUNTIF and LARGE do for all; elsewhere the few cells are asked one by one.
 */
import { isTask } from '../plan/items';
import type { Item } from '../plan/schema';
import { inRow } from './formula';
import { fieldName } from './names';

/** More rows than a list has. */
const step = 100_000;

/** Formula text: year and place of a row's paper in one figure, empty text where it has none or does not count. `year`: formula text. */
export const paperOf = ({ evidence, year, place }: { evidence: string; year: string; place: number }): string =>
  `IFERROR(IF(${evidence}="","",${year}*${step}+${place}),"")`;

interface Papers {
  /** How many prove the figure of the year. */
  readonly count: string;
  /** The place of the latest among the evidence cells; 0 without any. */
  readonly place: string;
}

/** Formula text for an item's papers of a year, the k-th of the plan. `counted`: the cell that says how many there are. */
export function papersOf(item: Item, year: number, k: number, counted: string): Papers {
  const field = (name: string) => fieldName(item.id, name);
  if (isTask(item) || item.kind === 'roster') {
    const paper = field('paper');
    const from = !isTask(item) && item.accumulation === 'flow' ? year * step : 0;
    const after = `">=${(year + 1) * step}"`;
    return {
      count: `IFERROR(COUNTIF(${paper},">=${from}")-COUNTIF(${paper},${after}),0)`,
      place: `IFERROR(IF(${counted}=0,0,MOD(LARGE(${paper},1+COUNTIF(${paper},${after})),${step})),0)`,
    };
  }
  const filled = filledOf(item.kind, field, year, k);
  return {
    count: `IFERROR(${filled.map(({ is }) => `IF(${is},1,0)`).join('+')},0)`,
    place: `IFERROR(${filled.reduce((rest, { is, place }) => `IF(${is},${place},${rest})`, '0')},0)`,
  };
}

/** Conditions of the few evidence cells of a figure, from the first. */
function filledOf(
  kind: 'amount' | 'ratio' | 'figure',
  field: (name: string) => string,
  year: number,
  k: number,
): readonly { readonly is: string; readonly place: number }[] {
  const evidence = field('evidence');
  if (kind === 'figure') return [{ is: `INDEX(${evidence},${k})<>""`, place: k }];
  const across = kind === 'ratio';
  const figure = field(`${across ? 'num' : 'ytd'}_${year}`);
  const cell = (name: string, place: number) => (across ? inRow(name, place) : `INDEX(${name},${place})`);
  return [1, 2, 3, 4].map((place) => ({
    is: `AND(${cell(evidence, place)}<>"",${cell(figure, place)}<>"")`,
    place,
  }));
}
