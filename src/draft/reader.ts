/** Reads the rows of one table of a draft, noting every fault and remembering which cell each field of the plan came from. */
import { isoOf } from '../entries/dates';
import { apart, longestFirst, wholeAmong } from '../entries/lists';
import { textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import { draftTexts } from '../i18n/draft';
import { everyLanguage } from '../i18n/every';
import { isDay } from '../plan/days';
import type { Figure, Localised, Source } from '../plan/schema';
import type { Place } from '../errors';
import { beyond, mostRows } from './cells';
import type { Fault } from './faults';
import { headOf, labelOf } from './heads';
import { sourcesIn, usualSource } from './sources';
import { columnsOf, labelledTables, makesRow, mostYears, type Choice, type TableKey } from './tables';
import { idOf } from './words';

export interface Notes {
  readonly faults: Fault[];
  /** Cells whose fault is told, or follows from one that is. */
  readonly told: Set<string>;
  /** Tables that are not there though others need them; told by their names, and what follows of it is not. */
  readonly lost: Set<TableKey>;
  /** Cells by the path of the plan's field, such as indicators[3].targets.2023. */
  readonly places: Map<
    string,
    { readonly table: TableKey; readonly cell: EntryCell | undefined; readonly missing?: boolean }
  >;
}

const listDividers = /[、，,；;\n]/;
/** The names a cell lists; `known` ones that hold such a sign are one. */
export const namesListed = (text: string, known: readonly string[]): readonly string[] =>
  wholeAmong(apart(text, listDividers), longestFirst(known), listDividers);

export const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** The table whose rows a cell names that is at fault by this code. */
const named: Readonly<Partial<Record<Fault['code'], readonly TableKey[]>>> = {
  'unit-unknown': ['units'],
  'dimension-unknown': ['dimensions'],
  'item-unknown': ['indicators', 'tasks'],
  'no-milestone-task': ['tasks'],
  'state-unknown': ['dimensions', 'indicators', 'tasks'],
};

export interface TableReader {
  /** Indexes of the rows in which something is typed. */
  readonly rows: readonly number[];
  readonly row: (index: number) => RowReader;
}

export interface RowReader {
  readonly cell: (field: string) => EntryCell | undefined;
  readonly text: (field: string) => string;
  /** Text of a field that must not be empty; a fault where it is. */
  readonly required: (field: string) => string;
  /** Chinese and English; English is the Chinese where it is empty, both are `otherwise` where there is neither. */
  readonly localised: (field: string, otherwise?: Localised) => Localised;
  readonly number: (field: string) => number | null;
  readonly whole: (field: string) => number | null;
  /** A year of four digits, 年 behind it or not. */
  readonly year: (field: string) => number | null;
  readonly date: (field: string) => string | null;
  readonly choice: (field: string, choice: Choice) => string | null;
  /** What the cell lists, divided by 、 , or ;. */
  readonly parts: (field: string) => readonly string[];
  /** The same, each once; `known` names that hold such a sign are one. */
  readonly list: (field: string, known?: readonly string[]) => readonly string[];
  readonly figure: (field: string) => Figure;
  readonly source: (field: string, isEmpty: boolean) => Source;
  /** Whether the column 来源 speaks of the field. */
  readonly isTold: (field: string) => boolean;
  readonly fault: (code: Fault['code'], field: string, params?: Fault['params']) => void;
  readonly isFaulty: (field: string) => boolean;
  /** In the language of the faults. */
  readonly said: (words: Localised) => string;
  /** Remembers that a field of the plan was read from this cell. */
  readonly at: (path: string, field: string) => void;
}

/** What a formula leaves in a cell when it fails. */
const isError = (text: string): boolean => /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(text);

export function tableReader(
  table: TableKey,
  entries: SheetEntries,
  { faults, places, told, lost }: Notes,
  m: Messages,
): TableReader {
  const columns = columnsOf(table, mostYears);
  const length = Math.max(0, ...Object.values(entries).map((cells) => cells.length));
  const typed = columns.filter(makesRow);
  for (const { place } of entries[beyond] ?? [])
    faults.push({ code: 'rows-beyond', table, place, params: { limit: mostRows } });
  const rows = Array.from({ length }, (_, i) => i).filter((i) =>
    typed.some(({ field }) => textIn(entries[field]?.[i]) !== ''),
  );
  const missing = new Set(columns.flatMap(({ field, required }) => (required && !(field in entries) ? [field] : [])));
  if (rows.length > 0)
    for (const field of missing)
      faults.push({
        code: 'column-missing',
        table,
        place: { sheet: Object.values(entries)[0]?.[0]?.place.sheet ?? draftTexts(m).tabs[table] },
        params: { head: headOf(table, field, m) },
      });
  const tellError = (cell: EntryCell) => {
    told.add(keyOf(cell.place));
    faults.push({ code: 'error-value', table, place: cell.place, params: { text: textIn(cell) } });
  };
  for (const i of rows)
    for (const { field } of typed) {
      const cell = entries[field]?.[i];
      if (cell && isError(textIn(cell))) tellError(cell);
    }
  const fieldOf = (head: string): string | null =>
    columns.find(({ field }) => everyLanguage.some((language) => headOf(table, field, language) === head))?.field ??
    null;

  const isLabelled = labelledTables.some((one) => one === table);
  const row = (i: number): RowReader => {
    const cell = (field: string) => entries[field]?.[i];
    const text = (field: string) => textIn(cell(field));
    const fault: RowReader['fault'] = (code, field, params = {}) => {
      // A column that is not there is told once, not for each of its rows; an error value not once more as no number.
      if (missing.has(field) || isError(text(field))) return;
      const place = cell(field)?.place ?? {};
      told.add(keyOf(place));
      const isTold = faults.some(
        (one) =>
          one.code === code &&
          place.cell !== undefined &&
          keyOf(one.place) === keyOf(place) &&
          one.params.text === (params.text ?? text(field)),
      );
      // A cell may be looked at for several fields.
      if (isTold) return;
      if (lost.has(table) || named[code]?.some((other) => lost.has(other))) return;
      faults.push({
        code,
        table,
        place,
        params: { text: text(field), head: isLabelled ? labelOf(table, i, m) : headOf(table, field, m), ...params },
      });
    };
    let said: ReadonlyMap<string, Source> | null | undefined;
    const source: RowReader['source'] = (field, isEmpty) => {
      if (said === undefined) {
        said = sourcesIn(text('sources'), fieldOf);
        if (said === null) fault('sources-unreadable', 'sources');
      }
      return said?.get(field) ?? usualSource(field, isEmpty, cell(field)?.formula !== undefined && !isEmpty);
    };
    const number: RowReader['number'] = (field) => {
      const value = cell(field)?.value ?? null;
      // 80% typed as a percentage is 80 of the measure %.
      if (typeof value === 'number')
        return cell(field)?.percent === true ? Number((value * 100).toPrecision(15)) : value;
      const typedText = text(field).normalize('NFKC').replace(/[,\s]/g, '').replace(/^△|%$/g, '');
      if (typedText === '') return null;
      const figure = Number(typedText);
      if (Number.isFinite(figure)) return figure;
      fault('not-number', field);
      return null;
    };
    const partsOf = (field: string) => apart(text(field), listDividers);
    return {
      cell,
      text,
      fault,
      isFaulty: (field) => told.has(keyOf(cell(field)?.place ?? {})),
      said: (words) => pick(words, m),
      source,
      isTold(field) {
        source(field, true);
        return said?.has(field) === true;
      },
      number,
      required(field) {
        if (text(field) === '') fault('required', field);
        return text(field);
      },
      localised(field, otherwise) {
        const own = text(field);
        const english = text(`${field}En`);
        if (own === '' && english === '' && otherwise) return otherwise;
        const chinese = own === '' ? (otherwise?.zh ?? english) : own;
        return { zh: chinese, en: english === '' ? chinese : english };
      },
      whole(field) {
        const value = number(field);
        if (value === null || Number.isInteger(value)) return value;
        fault('not-whole', field);
        return null;
      },
      year(field) {
        const typedText = text(field).normalize('NFKC').replace(/\s/g, '');
        if (typedText === '') return null;
        const year = Number(/^(\d{4})(?:年度?)?$/.exec(typedText)?.[1] ?? Number.NaN);
        if (year >= 1900 && year < 2200) return year;
        fault('not-year', field);
        return null;
      },
      date(field) {
        const value = cell(field)?.value ?? null;
        if (typeof value === 'number' && value > 1 && value < 2_958_466) return isoOf(value);
        const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text(field).normalize('NFKC'));
        const iso = found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : '';
        if (isDay(iso)) return iso;
        if (text(field) !== '') fault('not-date', field);
        return null;
      },
      choice(field, choice) {
        if (text(field) === '') return null;
        const id = idOf(choice, text(field));
        if (id === null) fault('not-choice', field);
        return id;
      },
      parts: partsOf,
      list: (field, known = []) => [...new Set(namesListed(text(field), known))],
      figure(field) {
        const value = number(field);
        return { value, source: source(field, value === null) };
      },
      at: (path, field) => places.set(path, { table, cell: cell(field) ?? cell('name'), missing: missing.has(field) }),
    };
  };
  return { rows, row };
}
