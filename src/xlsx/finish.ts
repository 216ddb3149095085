/** The last touches to a file, which the library has no words for: note boxes of their text's size, what Excel need not warn of, names for auditors and inner ones, whose file it is. */
import type { Unzipped } from 'fflate';
import type { NamedRange, WriteSheet } from 'hucre';
import { linesOf } from '../sheets/text-lines';

/** A defined name; hidden ones are for formulas, not for the name box. */
export type DefinedName = NamedRange & { readonly hidden?: boolean };

type Rewrite = (path: string, change: (text: string) => string) => void;

/** Width of a note's box in characters of its text, and the pixels of a line. */
const note = { width: 34, size: 9, line: 17, padding: 14 } as const;

/** Columns or rows that so many pixels reach, from one on: as a box's anchor counts, the last with what is left over. */
function reach(from: number, pixels: number, sizeOf: (index: number) => number): readonly [number, number] {
  let [at, left] = [from, pixels];
  while (left > sizeOf(at) && at < from + 400) left -= sizeOf(at++);
  return [at, Math.round(left)];
}

/** Boxes as large as their notes. Excel goes by the anchor, others by the style. */
export function sizeNotes(parts: Unzipped, sheets: readonly WriteSheet[], rewrite: Rewrite): void {
  sheets.forEach((sheet, index) => {
    const path = `xl/drawings/vmlDrawing${index + 1}.vml`;
    if (!parts[path]) return;
    const columnWidth = (col: number) =>
      sheet.columns?.[col]?.hidden ? 0 : Math.round(7 * (sheet.columns?.[col]?.width ?? 8.43)) + 5;
    const rowHeight = (row: number) => Math.round(((sheet.rowDefs?.get(row)?.height ?? 15) * 4) / 3);
    rewrite(path, (text) =>
      text.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
        const place = (tag: string) => Number(new RegExp(`<x:${tag}>(\\d+)<`).exec(shape)?.[1] ?? 0);
        const [row, col] = [place('Row'), place('Column')];
        const words = sheet.cells?.get(`${row},${col}`)?.comment?.text ?? '';
        const [width, height] = [note.width * 7 + note.padding, linesOf(words, note.width, note.size) * note.line + note.padding]; // prettier-ignore
        const [lastCol, dx] = reach(col + 1, width + 15, columnWidth);
        const [lastRow, dy] = reach(row, height + 2, rowHeight);
        return shape
          .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${width * 0.75}pt;height:${height * 0.75}pt`)
          .replace(/<x:Anchor>[^<]*</, `<x:Anchor>${col + 1},15,${row},2,${lastCol},${dx},${lastRow},${dy}<`);
      }),
    );
  });
}

/** Codes are text on purpose, open cells hold assumptions as formulas, and rows differ where items do: no green corners for these. */
export function quietWarnings(sheets: readonly WriteSheet[], rewrite: Rewrite): void {
  sheets.forEach((_, index) =>
    rewrite(`xl/worksheets/sheet${index + 1}.xml`, (text) => {
      const area = /<dimension ref="([^"]+)"/.exec(text)?.[1];
      if (area === undefined) return text;
      const ignored = `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1" formula="1" formulaRange="1" unlockedFormula="1" calculatedColumn="1"/></ignoredErrors>`;
      return text.replace(/(?=<drawing |<legacyDrawing |<picture |<tableParts |<extLst|<\/worksheet>)/, ignored);
    }),
  );
}

/** Hides inner names, so that the name manager shows auditors those of entries and results. */
export function hideNames(names: readonly DefinedName[], rewrite: Rewrite): void {
  const hidden = new Set(names.filter((name) => name.hidden).map(({ name }) => name));
  rewrite('xl/workbook.xml', (text) =>
    text.replace(/<definedName name="([^"]+)"/g, (tag, name: string) => (hidden.has(name) ? `${tag} hidden="1"` : tag)),
  );
}

/** Says which program made the file. */
export const signFile = (rewrite: Rewrite): void =>
  rewrite('docProps/app.xml', (text) =>
    text.replace(/<Application>[^<]*</, '<Application>Zone Scorecard<').replace(/<AppVersion>[^<]*<\/AppVersion>/, ''),
  );
