/** The charts on a sheet of a file: their parts word for word, and where they stand. */
import type { Area } from '../sheets/a1';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
import type { PackedChart } from './pack';
import { linkId } from './read-book';
import { relationships, required } from './relations';

/** What hangs on other parts of the old file: drawings over a chart, a workbook inside it, a printer's settings. */
const hanging = /<c:(userShapes|externalData|printSettings)\b(?:[^>]*\/>|.*?<\/c:\1>)/gs;

interface Anchor {
  readonly area: Area;
  readonly name: string;
  readonly title: string;
  readonly altText: string;
  readonly id: string;
}

/** Points of the drawing in a pixel; a row and a column of usual size in pixels. */
const EMU = 9525;
const [ROW, COLUMN] = [20, 64];

/** Charts of a drawing in their order; the corner an anchor leaves out is told by its first one. */
function anchorsIn(part: Uint8Array, path: string): Anchor[] {
  const found: Anchor[] = [];
  const corners = { from: { row: 0, col: 0 }, to: { row: 0, col: 0 } };
  let size = { rows: 0, cols: 0 };
  let corner: keyof typeof corners | null = null;
  let axis: 'row' | 'col' | null = null;
  let object: Readonly<Record<string, string>> = {};
  let id = '';
  walkXml(part, path, {
    open: (name, a, _, uriOf) => {
      if (name.endsWith('Anchor')) {
        corners.from = corners.to = { row: 0, col: 0 };
        size = { rows: 0, cols: 0 };
        id = '';
      } else if (name === 'from' || name === 'to') {
        corner = name;
        corners[name] = { row: 0, col: 0 };
      } else if (name === 'row' || name === 'col') axis = name;
      else if (name === 'ext' && size.rows === 0)
        size = { rows: Math.round(Number(a.cy) / EMU / ROW), cols: Math.round(Number(a.cx) / EMU / COLUMN) };
      else if (name === 'cNvPr') object = a;
      else if (name === 'chart') id = linkId(a, uriOf);
    },
    text: (text) => {
      if (corner && axis) corners[corner][axis] = Number(text);
    },
    close: (name) => {
      if (name === corner) corner = null;
      else if (name === axis) axis = null;
      else if (name.endsWith('Anchor') && id !== '') {
        const { from, to } = corners;
        // The lower right corner stands at the beginning of the first row and column the chart does not cover.
        // An anchor with one corner tells the size.
        const isOpen = to.row === 0 && to.col === 0;
        const [endRow, endCol] = isOpen ? [from.row + size.rows, from.col + size.cols] : [to.row, to.col];
        const [lastRow, lastCol] = [Math.max(from.row + 1, endRow || 0), Math.max(from.col + 1, endCol || 0)];
        const area = { row: from.row + 1, col: from.col + 1, lastRow, lastCol };
        found.push({ area, id, name: object.name ?? '', title: object.title ?? '', altText: object.descr ?? '' });
      }
    },
  });
  return found;
}

/** The charts on the sheet whose part lies at `path`. */
export function chartsOn(archive: Archive, path: string): PackedChart[] {
  const drawing = relationships(archive, path, true).find(({ type }) => type === 'drawing')?.target;
  if (drawing === undefined) return [];
  const links = relationships(archive, drawing, true);
  return anchorsIn(required(archive, drawing), drawing).flatMap(({ id, ...chart }) => {
    const part = links.find((link) => link.id === id && link.type === 'chart')?.target;
    if (part === undefined) return [];
    return [{ ...chart, xml: new TextDecoder().decode(required(archive, part)).replace(hanging, '') }];
  });
}
