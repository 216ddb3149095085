/** Workbooks handed out and filled in, without any program: what a unit types is put into its sheets' specs. */
import type { Entries } from '../../src/entries/entries';
import type { FieldValues } from '../../src/entries/format';
import {
  collect,
  readerHere,
  unitWorkbook,
  type Collection,
  type FileToCollect,
  type ReturnedFile,
} from '../../src/exchange';
import { zhMessages, type Messages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import type { CellSpec, SheetSpec } from '../../src/sheets/spec';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';

export const today = '2024-03-31';

export interface Handed {
  readonly name: string;
  readonly specs: readonly SheetSpec[];
  readonly bytes: (specs?: readonly SheetSpec[]) => Promise<Uint8Array>;
}

export async function handOut(
  unit: string,
  entries: Entries,
  { plan = ordosPlan, m = zhMessages }: { plan?: Plan; m?: Messages } = {},
): Promise<Handed> {
  const { fileName, specs, options } = await unitWorkbook(plan, entries, unit, { m, deadline: '2024-04-15', today });
  return { name: fileName, specs, bytes: (changed = specs) => writeWorkbook(changed, options) };
}

/** The specs with values typed into the cells of fields; a value is a constant, text starting with "=" a formula. */
export function typeInto(specs: readonly SheetSpec[], values: FieldValues): readonly SheetSpec[] {
  return specs.map((spec) => {
    const typed = new Map<string, string | number | boolean | null>();
    for (const [field, cells] of Object.entries(values[spec.key] ?? {})) {
      const range = spec.fields.find((f) => f.field === field)?.range;
      if (range === undefined) throw new RangeError(`${spec.key} has no field ${field}`);
      const { row, col, lastCol } = parseArea(range);
      const width = lastCol - col + 1;
      cells.forEach((value, i) => {
        if (value !== undefined) typed.set(cellAddress(row + Math.floor(i / width), col + (i % width)), value);
      });
    }
    return { ...spec, cells: spec.cells.map((cell) => withValue(cell, typed)) };
  });
}

function withValue(cell: CellSpec, typed: ReadonlyMap<string, string | number | boolean | null>): CellSpec {
  const address = cellAddress(cell.row, cell.col);
  if (!typed.has(address)) return cell;
  const value = typed.get(address)!;
  return typeof value === 'string' && value.startsWith('=')
    ? { ...cell, value: undefined, formula: value }
    : { ...cell, value, formula: undefined };
}

export const fileOf = (name: string, bytes: Uint8Array): FileToCollect => ({
  name,
  bytes: () => Promise.resolve(bytes),
});

export function collected(
  entries: Entries,
  files: readonly FileToCollect[],
  { plan = ordosPlan, takenBefore }: { plan?: Plan; takenBefore?: ReadonlySet<string> } = {},
): Promise<Collection> {
  const against = { plan, entries, locale: 'zh-CN', today, takenBefore } as const;
  return collect(entries, files, { reader: readerHere(against, readWorkbook) });
}

/** G20 重点产业营业收入 is led by the industry bureau; big-data answers for nothing else among the indicators. */
export const lead = 'industry';

/** A sheet's tab. */
export const tabOf = (specs: readonly SheetSpec[], key: string) => specs.find((s) => s.key === key)!.name;

/** The only file of a collection, which must have been read. */
export const onlyFile = (collection: Collection): ReturnedFile => {
  const [file] = collection.files;
  if (file?.status !== 'read') throw new Error(`not read: ${file?.error.code} ${JSON.stringify(file?.error.params)}`);
  return file;
};

/** Differences as rows: sheet, field, index, before, after. */
export const summary = (collection: Collection) =>
  collection.differences.map(({ key, field, index, before, after }) => [key, field, index, before, after]);

/** The workbook with one figure changed in it after handing out. */
export function withFigure(
  base: Entries,
  key: string,
  field: string,
  index: number,
  value: string | number | null,
): Entries {
  const fields = base.sheets[key]!;
  const cells = fields[field]!.map((cell, i) => (i === index ? { value, place: cell.place } : cell));
  return { sheets: { ...base.sheets, [key]: { ...fields, [field]: cells } } };
}
