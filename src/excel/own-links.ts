/** Links that users set on cells of the product's sheets, to evidence for one. The product's own lead to its names. */
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { PREFIX } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { cellsOf } from './beyond-drawn';
import type { Kept } from './goes-along';
import type { Look } from './look';
import { run } from './run';
import { entryFields } from './typed';
import type { Standing } from './typed-anywhere';

/** Where they are looked for: in the cells that users fill in, or anywhere on a sheet whose rows have moved. */
export const linkAreas = ({ spec, found, isAsDrawn }: Standing): readonly Area[] =>
  isAsDrawn ? entryFields(spec).map(({ range }) => parseArea(range)) : [found.area];

/** Queues the reading of those in an area; none where Excel does not tell of them (before ExcelApi 1.9). */
export function queueOwnLinks(context: Excel.RequestContext, tab: string, area: Area): () => readonly Kept[] {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return () => [];
  const { row, col, lastRow, lastCol } = area;
  const range = context.workbook.worksheets.getItem(tab).getRange(rangeAddress(row, col, lastRow, lastCol));
  const cells = range.getCellProperties({ hyperlink: true });
  return () =>
    cells.value.flatMap((line, r) =>
      line.flatMap(({ hyperlink }, c): Kept[] =>
        isUsers(hyperlink) ? [{ kind: 'link', sheet: tab, at: cellAddress(row + r, col + c) }] : [],
      ),
    );
}

/** Of sheets that are drawn otherwise than they stand, those on which a cell with a link of the user's goes elsewhere. */
export async function movedFromLinks(
  look: Look,
  drawn: readonly { readonly spec: SheetSpec; readonly stood: SheetSpec }[],
  placeNow: (key: SheetKey, field: string, index: number) => number | null,
): Promise<readonly SheetKey[]> {
  const found = await run(async (context) => {
    const answers = drawn.flatMap(({ stood }) => {
      const tab = look.sheets.get(stood.key)?.tab;
      const areas = entryFields(stood).map(({ range }) => parseArea(range));
      return tab === undefined ? [] : areas.map((area) => queueOwnLinks(context, tab, area));
    });
    await context.sync();
    return answers.flatMap((answer) => answer());
  });
  const links = new Set(found.map(({ sheet, at }) => `${sheet}!${at}`));
  return drawn.flatMap(({ spec, stood }) => {
    const tab = look.sheets.get(spec.key)?.tab;
    const isMoved = stood.fields.some(({ role, field, range }) => {
      const now = spec.fields.find((own) => own.field === field);
      if (role !== 'entry') return false;
      const after = now ? [...cellsOf(parseArea(now.range))] : [];
      return [...cellsOf(parseArea(range))].some(({ row, col }, index) => {
        if (!links.has(`${tab}!${cellAddress(row, col)}`)) return false;
        const at = after[placeNow(spec.key, field, index) ?? -1];
        return at?.row !== row || at.col !== col;
      });
    });
    return isMoved ? [spec.key] : [];
  });
}

const isUsers = (link: Excel.RangeHyperlink | null | undefined): boolean =>
  Boolean(link?.address ?? link?.documentReference) && !link?.documentReference?.startsWith(PREFIX);
