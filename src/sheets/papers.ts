/**
 * The papers that prove a figure: how many there are and which is the latest. On lists each row says in one figure the year from
 * which its paper speaks and its place, so that COUNTIF and LARGE do for all; elsewhere the few cells are asked one by one.
 */
import { yearField } from '../entries/year-field';
import { yearOf } from '../entries/dates';
import { numberIn, type EntryCell } from '../entries/entries';
import type { Item } from '../plan/schema';
import { inRow } from './formula';
import { fieldName } from './names';

/** More rows than a list has. */
const step = 100_000;

/** Formula text: year and place of a row's paper in one figure, empty text where it has none or does not count. `year`: formula text. */
export const paperOf = ({ evidence, year, place }: { evidence: string; year: string; place: number }): string =>
  `IFERROR(IF(${evidence}="","",${year}*${step}+${place}),"")`;

export interface Papers {
  /** How many prove the figure of the year. */
  readonly count: string;
  /** The place of the latest among the evidence cells; 0 without any. */
  readonly place: string;
}

/** Which papers are meant: an item's of a year, the k-th of the plan; `counted` is the cell that says how many there are. */
export interface PapersOf {
  readonly year: number;
  readonly k: number;
  readonly counted: string;
}

/** Formula text for the papers of a list; `ofYear`: those of the year alone. */
export function listedInRows(item: Item, { year, counted }: PapersOf, ofYear: boolean): Papers {
  const paper = fieldName(item.id, 'paper');
  const from = ofYear ? year * step : 0;
  const after = `">=${(year + 1) * step}"`;
  return {
    count: `IFERROR(COUNTIF(${paper},">=${from}")-COUNTIF(${paper},${after}),0)`,
    place: `IFERROR(IF(${counted}=0,0,MOD(LARGE(${paper},1+COUNTIF(${paper},${after})),${step})),0)`,
  };
}

/** Formula text for the papers of a few evidence cells, each with its condition, from the first. */
export const inFewCells = (cells: readonly { readonly is: string; readonly place: number }[]): Papers => ({
  count: `IFERROR(${cells.map(({ is }) => `IF(${is},1,0)`).join('+')},0)`,
  place: `IFERROR(${cells.reduce((rest, { is, place }) => `IF(${is},${place},${rest})`, '0')},0)`,
});

/** The same for the four periods of a column of figures; `across`: the periods stand in a row. */
export function inPeriods(item: Item, column: string, year: number, across: boolean): Papers {
  const cell = (field: string, place: number) =>
    across ? inRow(fieldName(item.id, field), place) : `INDEX(${fieldName(item.id, field)},${place})`;
  return inFewCells(
    [1, 2, 3, 4].map((place) => ({
      is: `AND(${cell('evidence', place)}<>"",${cell(yearField(column, year), place)}<>"")`,
      place,
    })),
  );
}

/** The calendar year of a cell with a day; later than any where it has none. */
export function yearIn(cell: EntryCell | undefined): number {
  const day = numberIn(cell);
  return day === null ? Infinity : yearOf(day);
}
