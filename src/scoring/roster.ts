/**
 * Which rows of a roster (名册) count, and in which year: rows with a name and a date within reach of the assessment, an
 * enterprise with a valid unified social credit code, each thing once (an enterprise is known by its code, anything else by
 * its name; of equal rows the first counts). Blanks of every kind around names and codes, and case, make no difference.
 * Other rows are told on the sheet and in the findings, never silently counted.
 */
import { isNoName, noNameSigns, noNameWords } from '../entries/not-a-name';
import { codeAlphabet, codeWeights, isCreditCode } from '../entries/credit-code';
import type { SheetEntries } from '../entries/entries';
import { empty, firstOf, otherwise, type Held } from '../expression/cases';
import { keyed } from '../expression/column';
import { column, define, figure, flag, number, typed, words } from '../expression/define';
import { native } from '../expression/native';
import { Cond } from '../expression/number';
import type { Text } from '../expression/text';
import type { Indicator } from '../plan/schema';
import { firstDay, lastDay, republic } from './calendar';
import { accumulationNumbers } from './schedule';

export type RosterSubject = NonNullable<Indicator['roster']>['subject'];

/** What a row holds, by the columns of the sheet. */
const columns = ['name', 'code', 'date', 'document', 'evidence'] as const;

/** What a row comes to, as the number in the sheet's column; 1 and 2 count. */
export const rosterState = {
  empty: 0,
  ok: 1,
  noEvidence: 2,
  noName: 3,
  noCode: 4,
  badCode: 5,
  duplicate: 6,
  noDate: 7,
  outside: 8,
  notAName: 9,
} as const;

/** Name and code without stray blanks, and what makes two rows the same: columns of the sheet. */
export const cleanName = define({ cell: typed }, ({ cell }) => cell.text.clean());
export const cleanCode = define({ cell: typed }, ({ cell }) => cell.text.clean().upper());
export const rowKey = define({ text: words }, (row) => keyed(row.text));

/**
 * The check of GB 32100-2015 in single terms, since programs read array constants inside FIND and MID in their own ways. `signs` is the
 * code's alphabet, which a sheet holds in one cell for all its rows.
 */
export const isCode = (code: Text, signs: Text): Cond =>
  native(Cond, [code, signs], isCreditCode, (ref, alphabet) => {
    // The check character joins the sum with weight 1. FIND counts from 1: what that adds is taken off at the end.
    const weights = [...codeWeights, 1];
    const terms = weights.map((weight, i) => `FIND(MID(${ref},${i + 1},1),${alphabet})*${weight}`);
    const more = weights.reduce((sum, weight) => sum + weight, 0);
    return `IF(LEN(${ref})=18,IFERROR(MOD(${terms.join('+')}-${more},31)=0,FALSE),FALSE)`;
  });

const row = {
  filled: column,
  name: words,
  code: words,
  key: words,
  keys: column,
  place: number,
  date: figure,
  evidence: typed,
  accumulation: number,
  firstDay: number,
  end: number,
  /** The alphabet of codes, the words that are no name, and the signs around them. */
  signs: words,
  noNames: words,
  noNameSigns: words,
};
const stateOf = (enterprise: boolean) =>
  define(
    row,
    ({
      filled,
      name,
      code,
      key,
      keys,
      place,
      date,
      evidence,
      accumulation,
      firstDay,
      end,
      signs,
      noNames,
      noNameSigns: around,
    }) => {
      const from = firstOf([accumulation.equals(accumulationNumbers.level), republic], [otherwise, firstDay]);
      const dated = date.given(
        (day) =>
          firstOf(
            [day.atLeast(end).or(day.below(from)), rosterState.outside],
            [evidence.isBlank, rosterState.noEvidence],
            [otherwise, rosterState.ok],
          ),
        rosterState.noDate,
      );
      const known = firstOf([keys.placeOf(key).below(place), rosterState.duplicate], [otherwise, dated]);
      const coded = firstOf(
        [code.isEmpty, rosterState.noCode],
        [isCode(code, signs).not(), rosterState.badCode],
        [otherwise, known],
      );
      return firstOf(
        [filled.used.equals(0), rosterState.empty],
        [name.isEmpty, rosterState.noName],
        [isNoName(name, noNames, around), rosterState.notAName],
        [otherwise, enterprise ? coded : known],
      );
    },
  );
const states = { enterprise: stateOf(true), other: stateOf(false) };

const kindOf = (subject: RosterSubject | undefined) =>
  (subject ?? 'enterprise') === 'enterprise' ? 'enterprise' : 'other';

/** Whether rows are enterprises, which are counted only with a valid code. */
export const isEnterprise = ({ roster }: Indicator): boolean => kindOf(roster?.subject) === 'enterprise';

/** The state of a row as formula text; `key` and `keys` are the cells of the sheet's own columns. */
export function rosterStateFormula(
  subject: RosterSubject,
  refs: Readonly<Record<keyof typeof row, string | number>>,
): string {
  return states[kindOf(subject)].formula(refs);
}

/** Year in which a row counts: what was there before the plan began counts from the baseline year. */
export function yearCountedFormula(date: string, baselineYear: number): string {
  return `MAX(YEAR(${date}),${baselineYear})`;
}

/** What a roster holds, row by row in the order of the sheet: names and codes without stray blanks, what rows are known by, and states. */
export interface RosterReading {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly keys: readonly string[];
  readonly states: readonly number[];
}

/** The reading of each sheet, taken once for scores and checks alike. */
const readings = new WeakMap<SheetEntries, RosterReading & { readonly of: readonly unknown[] }>();

/** Reads a roster of a plan with these years. */
export function readRoster(indicator: Indicator, sheet: SheetEntries, years: readonly number[]): RosterReading {
  const held = readings.get(sheet);
  if (held?.of[0] === indicator && held.of[1] === years) return held;
  const reading = { ...rowsOf(indicator, sheet, years), of: [indicator, years] };
  readings.set(sheet, reading);
  return reading;
}

function rowsOf(indicator: Indicator, sheet: SheetEntries, years: readonly number[]): RosterReading {
  const kind = kindOf(indicator.roster?.subject);
  const held = columns.map((field) => (sheet[field] ?? []).map(({ value }) => value));
  const [typedNames, typedCodes, dates, documents, evidences] = held as [Held[], Held[], Held[], Held[], Held[]];
  const rows = Array.from({ length: Math.max(...held.map(({ length }) => length)) }, (_, k) => k);
  const names = rows.map((k) => cleanName.value({ cell: typedNames[k] ?? null }));
  const codes = rows.map((k) => cleanCode.value({ cell: typedCodes[k] ?? null }));
  const keys = (kind === 'enterprise' ? codes : names).map((text) => rowKey.value({ text }));
  const state = states[kind];
  const accumulation = accumulationNumbers[indicator.accumulation];
  const [first, end] = [firstDay(years[0] ?? 0), lastDay(years[years.length - 1] ?? 0) + 1];
  return {
    names,
    codes,
    keys,
    states: rows.map((k) => {
      const [date, evidence] = [dates[k] ?? null, evidences[k] ?? null];
      return state.value({
        filled: [typedNames[k] ?? null, typedCodes[k] ?? null, date, documents[k] ?? null, evidence],
        name: names[k] ?? '',
        code: codes[k] ?? '',
        key: keys[k] ?? '',
        keys,
        place: k + 1,
        date: typeof date === 'number' ? date : null,
        evidence,
        accumulation,
        firstDay: first,
        end,
        signs: codeAlphabet,
        noNames: noNameWords,
        noNameSigns,
      });
    }),
  };
}

/** Days on which the rows that count happened, in the order of the sheet. */
export function countedDays(indicator: Indicator, sheet: SheetEntries, years: readonly number[]): readonly number[] {
  const days: number[] = [];
  readRoster(indicator, sheet, years).states.forEach((state, k) => {
    const day = sheet.date?.[k]?.value;
    if ((state === rosterState.ok || state === rosterState.noEvidence) && typeof day === 'number') days.push(day);
  });
  return days;
}

const count = define(
  { upTo: number, within: number, isOver: flag, accumulation: number },
  ({ upTo, within, isOver, accumulation }) =>
    firstOf(
      [
        within.above(0).or(upTo.above(0).and(isOver)),
        firstOf([accumulation.equals(accumulationNumbers.flow), within], [otherwise, upTo]),
      ],
      [otherwise, empty],
    ),
);

/**
 * How many of the rows that count do so in a year: its own for a flow, all up to its end otherwise. Null while the roster
 * says nothing about the year: no row up to its end, or none in it while it is not over. `days` are those of `countedDays`.
 */
export function rosterCount(
  { accumulation }: Indicator,
  days: readonly number[],
  year: number,
  asOf: number,
): number | null {
  const [first, last] = [firstDay(year), lastDay(year)];
  let upTo = 0;
  let within = 0;
  for (const day of days)
    if (day < last + 1) {
      upTo++;
      if (day >= first) within++;
    }
  return count.value({ upTo, within, isOver: asOf >= last, accumulation: accumulationNumbers[accumulation] });
}

/** The same over the sheet's column of years; `isOver` is a condition. */
export function rosterCountFormula(refs: {
  readonly counted: string;
  readonly year: string;
  readonly isOver: string;
  readonly accumulation: string;
}): string {
  const { counted, year } = refs;
  return count.formula({ ...refs, upTo: `COUNTIF(${counted},"<="&${year})`, within: `COUNTIF(${counted},${year})` });
}
