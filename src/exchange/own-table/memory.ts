/**
 * What was decided about units' own tables (对应关系), so that next quarter's are read alike: by heading and by the text before a row,
 * years left out. The same form is kept by the browser and in the command line's file, which people edit.
 */
import { z } from 'zod';
import { periods } from '../../entries/entries';
import { nameKey } from '../../nation/naming';
import type { OwnColumn, OwnFile, OwnTable } from './recognise';
import { ownRoles, tight, timeIn } from './words';

const periodIds = periods.map(({ id }) => id);

const memory = z.strictObject({
  /** By file name: id of the unit whose table it is. */
  units: z.record(z.string(), z.string()).default({}),
  /** By heading. `year`, which people write, counts where the table names none. */
  columns: z
    .record(
      z.string(),
      z.strictObject({
        /** null: in doubt, still to be said. */
        role: z.enum(ownRoles).nullable(),
        period: z.enum(periodIds).optional(),
        year: z.number().int().optional(),
        unit: z.string().optional(),
      }),
    )
    .default({}),
  /** By text: an item, `G04/num`, `G04/den`; empty: none; null: still to be said. */
  rows: z.record(z.string(), z.string().nullable()).default({}),
  /** By tab: the item a whole table is about. */
  tables: z.record(z.string(), z.string()).default({}),
});
export type OwnMemory = z.infer<typeof memory>;

export const nothingKnown: OwnMemory = { units: {}, columns: {}, rows: {}, tables: {} };

/** A remembered or edited form; null where it is none. */
export function ownMemoryIn(json: unknown): OwnMemory | null {
  const read = memory.safeParse(json);
  return read.success ? read.data : null;
}

/** The same heading next year, or the same file next quarter. */
const keyOf = (text: string): string => nameKey(tight(text).replace(/20\d{2}/g, ''));
const lookup = <T>(record: Readonly<Record<string, T>>) => {
  const byKey = new Map(Object.entries(record).map(([text, value]) => [keyOf(text), value]));
  return (text: string): T | undefined => byKey.get(keyOf(text));
};

/** The unit of a file of this name; null where nothing is known. */
export const unitKnown = (known: OwnMemory, name: string): string | null => lookup(known.units)(name) ?? null;

/** The file with what was decided before. */
export function recallOwn(file: OwnFile, known: OwnMemory): OwnFile {
  const [columnOf, rowOf, tableOf] = [lookup(known.columns), lookup(known.rows), lookup(known.tables)];
  return {
    ...file,
    tables: file.tables.map((table): OwnTable => ({
      ...table,
      target: tableOf(table.tab) ?? table.target,
      columns: table.columns.map((column): OwnColumn => {
        const held = columnOf(column.heading);
        if (held === undefined || held.role === null || keyOf(column.heading) === '') return column;
        // What this table says of its time counts; a period or year that only the mapping names may be last time's.
        const isSaid = column.year !== null && column.role === held.role && column.doubt === null;
        const period = held.period === undefined ? column.period : periodIds.indexOf(held.period);
        const isFigure = ['figure', 'numerator', 'denominator'].includes(held.role);
        const lacks = isFigure && !isSaid && (column.doubt === 'actual' || ((column.doubt === 'month' || column.doubt === 'quarter' || column.doubt === 'period') && held.period === undefined) || (column.year === null && held.year === undefined)); // prettier-ignore
        return {
          ...column,
          role: held.role,
          period: isSaid ? column.period : period,
          year: column.year ?? held.year ?? null,
          unit: held.unit ?? column.unit,
          doubt: lacks ? (column.doubt ?? 'year') : column.year === null && isFigure ? 'year' : null,
          said: !lacks,
        };
      }),
      rows: table.rows.map((row) => {
        const target = rowOf(row.text);
        return target === undefined || target === null ? row : { ...row, target, doubt: false, said: true };
      }),
    })),
  };
}

/** What is known with what a file says; `all`: also what was only recognised, for a file that people edit. */
export function rememberOwn(file: OwnFile, before: OwnMemory, all = false): OwnMemory {
  const columns = file.tables.flatMap(({ columns: own }) =>
    own.filter(({ said, heading }) => (all || said) && heading !== ''),
  );
  const rows = file.tables.flatMap(({ rows: own }) => own.filter(({ said }) => all || said));
  return {
    units: { ...before.units, ...(file.unit === null ? {} : { [file.name]: file.unit }) },
    columns: {
      ...before.columns,
      ...Object.fromEntries(
        columns.map(({ heading, role, period, unit, doubt, said }) => [
          heading,
          {
            // What is only proposed and in doubt is left to be said.
            role: doubt !== null && !said ? null : role,
            // A period that the title says is this time's: the heading's own only is kept, and what people wrote.
            ...(role === 'figure' && period !== null && timeIn(heading).span !== null && (doubt === null || said)
              ? { period: periodIds[period] }
              : {}),
            ...(before.columns[heading]?.period === undefined ? {} : { period: before.columns[heading].period }),
            ...(before.columns[heading]?.year === undefined ? {} : { year: before.columns[heading].year }),
            ...(unit === '' ? {} : { unit }),
          },
        ]),
      ),
    },
    rows: {
      ...before.rows,
      ...Object.fromEntries(rows.map(({ text, target, doubt }) => [text, doubt ? null : target])),
    },
    tables: {
      ...before.tables,
      ...Object.fromEntries(file.tables.flatMap(({ tab, target }) => (target === null ? [] : [[tab, target]]))),
    },
  };
}

/** The file, read anew for another unit, with what was decided on it. */
export const redecided = (file: OwnFile, before: OwnFile): OwnFile => ({
  ...file,
  tables: file.tables.map((table, i) => {
    const held = before.tables[i];
    return {
      ...table,
      columns: table.columns.map((column, c) => (held?.columns[c]?.said ? held.columns[c] : column)),
      rows: table.rows.map((row) => held?.rows.find(({ text, said }) => said && text === row.text) ?? row),
    };
  }),
});
