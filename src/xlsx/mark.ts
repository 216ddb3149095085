/** A file as it came, with marks in some of its cells and a sheet in front: everything else stands as its sender left it. */
import type { ConditionalRule, NamedRange, WriteSheet } from 'hucre';
import { dateFields } from '../entries/format';
import { cellAddress, parseArea } from '../sheets/a1';
import { PREFIX, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { carriedSheets } from './carry';
import { placeOf } from './fields';
import { workbookNames } from './names';
import { packWorkbook } from './pack';
import type { RawSheet, RawWorkbook } from './raw';
import { days1904 } from './read';
import { libraryCells, librarySheet } from './sheet';

export interface CellMark {
  readonly tab: string;
  readonly cell: string;
  /** What the cell's note says, in all; where it is to say nothing, a mark of an earlier time is taken off. */
  readonly note: string;
  /** Whether the cell is coloured. */
  readonly coloured: boolean;
  /** The cell says two things, so that nothing it holds may be taken: it is left empty. */
  readonly empty?: boolean;
}

export interface MarkOptions {
  /** The sheet in front. Its key is replaced where the file has it from an earlier time. */
  readonly front: SheetSpec;
  readonly marks: readonly CellMark[];
  readonly properties: { readonly title: string; readonly creator: string; readonly created: Date };
  readonly pageOf: string;
}

/** The colour of marks is a rule of its own, known by its formula: the cell's own look stays, and the rule goes again without a trace. */
const ruleOf = (key: SheetKey) => `N("${PREFIX}${key}")=0`;
const markFill = { rgb: 'FFC7CE' };

const offsets = (cell: string): string => {
  const { row, col } = parseArea(cell);
  return `${row - 1},${col - 1}`;
};

function marked(sheet: WriteSheet, marks: readonly CellMark[], key: SheetKey): WriteSheet {
  const cells = new Map(sheet.cells);
  for (const { cell, note, empty } of marks) {
    const before = cells.get(offsets(cell)) ?? { value: null };
    const { style, hyperlink } = before;
    const kept = empty ? { value: null, style, hyperlink } : before;
    cells.set(offsets(cell), { ...kept, comment: note === '' ? undefined : { author: '', text: note } });
  }
  const others = (sheet.conditionalRules ?? []).filter(({ formula }) => String(formula) !== ruleOf(key));
  const coloured = marks.filter((mark) => mark.coloured);
  const rule: ConditionalRule = {
    type: 'expression',
    priority: 1,
    range: coloured.map(({ cell }) => cell).join(' '),
    formula: ruleOf(key),
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: markFill, bgColor: markFill } },
  };
  const rules = coloured.length === 0 ? others : [rule, ...others];
  return { ...sheet, cells, conditionalRules: rules.map((one, i) => ({ ...one, priority: i + 1 })) };
}

/** Days of a file that counts from 1904, in the cells of date fields, as the file written here counts them. */
function in1900(raw: RawWorkbook): RawWorkbook {
  if (!raw.date1904) return raw;
  const days = new Map<RawSheet, Set<string>>();
  for (const name of raw.names.keys()) {
    const place = dateFields.has(name.slice(name.lastIndexOf('_') + 1)) ? placeOf(raw, name) : null;
    if (!place || !name.startsWith(PREFIX)) continue;
    const cells = days.get(place.sheet) ?? days.set(place.sheet, new Set()).get(place.sheet)!;
    const { row, col, lastRow, lastCol } = place.area;
    for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) cells.add(cellAddress(r, c));
  }
  return {
    ...raw,
    sheets: raw.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([address, cell]) => [
          address,
          days.get(sheet)?.has(address) && typeof cell.value === 'number'
            ? { ...cell, value: cell.value + days1904 }
            : cell,
        ]),
      ),
    })),
  };
}

/**
 * The bytes of a file with marks. `raw` is what `bytes` hold, with names found again where they were lost. Rejects with file-malformed
 * for a sheet whose looks cannot be read.
 */
export async function markedWorkbook(bytes: Uint8Array, raw: RawWorkbook, options: MarkOptions): Promise<Uint8Array> {
  const { front, marks, properties, pageOf } = options;
  const old = placeOf(raw, sheetName(front.key))?.sheet.tab;
  const tabs = raw.sheets.map(({ tab }) => tab).filter((tab) => tab !== old && tab !== front.name);
  const carried = await carriedSheets(bytes, in1900(raw), new Map(tabs.map((tab) => [tab, []])));
  const sheets = carried.map(({ names: _, ...packed }) => {
    const own = marks.filter(({ tab }) => tab === packed.sheet.name);
    return { ...packed, sheet: marked(packed.sheet, own, front.key) };
  });
  const isOld = (name: string) => name === sheetName(front.key) || name.startsWith(`${PREFIX}${front.key}_`);
  const names: (NamedRange & { readonly hidden?: boolean })[] = [...raw.names].flatMap(([name, range]) =>
    isOld(name) ? [] : [{ name, range, hidden: name.startsWith(sheetName('')) }],
  );
  const printNames = carried.flatMap((sheet) => sheet.names.filter(({ scope }) => scope !== undefined));
  return packWorkbook(
    [{ sheet: librarySheet(front, { pageOf }), cells: () => libraryCells(front, () => null), charts: [] }, ...sheets],
    {
      namedRanges: [...workbookNames([front]), ...names, ...printNames],
      activeSheet: 0,
      properties: { ...properties, modified: properties.created, custom: raw.custom },
    },
  );
}
