/** How the sheets of a file look, as the file library reads them, packed for the way from one thread to another. */
import { strFromU8, unzipSync } from 'fflate';
import type { Cell as FileCell, CellStyle, Sheet as FileSheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { openArchive } from '../../xlsx/archive';
import { chartsOn } from '../../xlsx/carry-charts';
import { defaultLimits } from '../../xlsx/limits';
import type { PackedChart } from '../../xlsx/pack';
import { bookPathIn, readBook } from '../../xlsx/read-book';
import { relationships } from '../../xlsx/relations';

/** Columns of a sheet: a cell's place is its row times these, and its column. */
export const COLUMNS = 16_384;

/** One sheet, and what of the workbook is told with each. */
export interface SheetLooks {
  readonly title: string;
  readonly author: string;
  /** All but its cells. */
  readonly sheet: FileSheet;
  /** The styles of the sheet, each once; the places of styled cells, and which style each has. */
  readonly styles: readonly CellStyle[];
  readonly places: Float64Array;
  readonly styled: Uint32Array;
  /** By "row,column" the cells of which the library knows more than their style: links, comments, arrays, shared formulas. */
  readonly cells: ReadonlyMap<string, FileCell>;
  readonly charts: readonly PackedChart[];
  /** By conditional format: whether it sets `<i val="0"/>`, which makes an italic cell upright. */
  readonly upright: readonly boolean[];
  /** Names that count on this sheet alone, and what they stand for. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** The sheets of a file that has been found harmless, one after the other. */
export async function* looksIn(bytes: Uint8Array): AsyncGenerator<SheetLooks> {
  const book = await readXlsx(bytes, { readStyles: true });
  const archive = openArchive(bytes, defaultLimits);
  const { sheets: parts, sheetNames } = readBook(archive, bookPathIn(relationships(archive, '')));
  const upright = uprightRules(bytes);
  const { title = '', creator = '' } = book.properties ?? {};
  for (const [index, { cells, ...sheet }] of book.sheets.entries()) {
    const path = parts.find(({ tab }) => tab === sheet.name)?.path;
    yield {
      title,
      author: creator,
      sheet: { ...sheet, rows: [] },
      ...packed(cells ?? new Map()),
      charts: path && sheet.charts ? chartsOn(archive, path) : [],
      upright: upright[index] ?? [],
      names: sheetNames.filter(({ tab, name }) => tab === sheet.name && !name.startsWith('_xlnm.')),
    };
  }
}

function packed(cells: ReadonlyMap<string, FileCell>): Pick<SheetLooks, 'styles' | 'places' | 'styled' | 'cells'> {
  const known = new Map<string, number>();
  const styles: CellStyle[] = [];
  const places: number[] = [];
  const styled: number[] = [];
  const more = new Map<string, FileCell>();
  for (const [key, cell] of cells) {
    const { style, hyperlink, comment, formulaType } = cell;
    if (hyperlink || comment || formulaType) more.set(key, cell);
    if (!style) continue;
    const spelt = JSON.stringify(style);
    let which = known.get(spelt);
    if (which === undefined) known.set(spelt, (which = styles.push(style) - 1));
    const [row = 0, col = 0] = key.split(',').map(Number);
    places.push(row * COLUMNS + col);
    styled.push(which);
  }
  return { styles, places: Float64Array.from(places), styled: Uint32Array.from(styled), cells: more };
}

/** By sheet and conditional format: whether it sets `<i val="0"/>`. */
function uprightRules(bytes: Uint8Array): boolean[][] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(styles|worksheets\/sheet\d+)\.xml$/.test(name) });
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const looks = [...read('xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/gs)].map(([dxf]) => dxf.includes('<i val="0"/>'));
  return Object.keys(parts)
    .filter((path) => path !== 'xl/styles.xml')
    .map((path) => Number(/\d+/.exec(path)?.[0]))
    .sort((a, b) => a - b)
    .map((n) =>
      [...read(`xl/worksheets/sheet${n}.xml`).matchAll(/<cfRule [^>]*?dxfId="(\d+)"/g)].map(
        (rule) => looks[Number(rule[1])] === true,
      ),
    );
}
