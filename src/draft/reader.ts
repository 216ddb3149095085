/** Reads the rows of one table of a draft, noting every fault and remembering which cell each field of the plan came from. */
import { isoOf } from '../entries/dates';
import { textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import * as en from '../i18n/en';
import * as zh from '../i18n/zh-CN';
import type { Figure, Localised, Source } from '../plan/schema';
import type { Fault } from './faults';
import { headOf } from './heads';
import { sourcesIn, usualSource } from './sources';
import { columnsOf, mostYears, type Choice, type TableKey } from './tables';
import { idOf } from './words';

export interface Notes {
  readonly faults: Fault[];
  /** Cells by the path of the plan's field, such as indicators[3].targets.2023. */
  readonly places: Map<string, { readonly table: TableKey; readonly cell: EntryCell | undefined }>;
}

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
  readonly date: (field: string) => string | null;
  readonly choice: (field: string, choice: Choice) => string | null;
  /** What the cell lists, divided by 、 , or ;. */
  readonly parts: (field: string) => readonly string[];
  /** The same, each once. */
  readonly list: (field: string) => readonly string[];
  readonly figure: (field: string) => Figure;
  readonly source: (field: string, isEmpty: boolean) => Source;
  /** Whether the column 来源 speaks of the field. */
  readonly isTold: (field: string) => boolean;
  readonly fault: (code: Fault['code'], field: string, params?: Fault['params']) => void;
  /** In the language of the faults. */
  readonly said: (words: Localised) => string;
  /** Remembers that a field of the plan was read from this cell. */
  readonly at: (path: string, field: string) => void;
}

const languages: readonly Messages[] = [zh, en];

export function tableReader(
  table: TableKey,
  entries: SheetEntries,
  { faults, places }: Notes,
  m: Messages,
): TableReader {
  const columns = columnsOf(table, mostYears);
  const length = Math.max(0, ...Object.values(entries).map((cells) => cells.length));
  // What the product itself writes beside a row does not make it a row.
  const typed = columns.filter(
    ({ kind, field }) => kind !== 'note' && !['confidence', 'use', 'sources'].includes(field),
  );
  const rows = Array.from({ length }, (_, i) => i).filter((i) =>
    typed.some(({ field }) => textIn(entries[field]?.[i]) !== ''),
  );
  const fieldOf = (head: string): string | null =>
    columns.find(({ field }) => languages.some((language) => headOf(table, field, language) === head))?.field ?? null;

  const row = (i: number): RowReader => {
    const cell = (field: string) => entries[field]?.[i];
    const text = (field: string) => textIn(cell(field));
    const fault: RowReader['fault'] = (code, field, params = {}) =>
      faults.push({
        code,
        table,
        place: cell(field)?.place ?? {},
        params: { text: text(field), head: headOf(table, field, m), ...params },
      });
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
    const partsOf = (field: string) =>
      text(field)
        .split(/[、，,；;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    return {
      cell,
      text,
      fault,
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
      date(field) {
        const value = cell(field)?.value ?? null;
        if (typeof value === 'number' && value > 1 && value < 2_958_466) return isoOf(value);
        const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text(field).normalize('NFKC'));
        const iso = found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : '';
        if (iso !== '' && !Number.isNaN(Date.parse(iso))) return iso;
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
      list: (field) => [...new Set(partsOf(field))],
      figure(field) {
        const value = number(field);
        return { value, source: source(field, value === null) };
      },
      at: (path, field) => places.set(path, { table, cell: cell(field) ?? cell('name') }),
    };
  };
  return { rows, row };
}
