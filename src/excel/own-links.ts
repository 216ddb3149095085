/** Links that users set on cells of the product's sheets, to evidence for one. The product's own lead to its names. */
import { cellAddress, parseArea, rangeAddress } from '../sheets/a1';
import { PREFIX } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { cellsOf } from './beyond-drawn';
import type { Kept } from './goes-along';
import type { Look } from './look';
import { run } from './run';
import { inRequests, type Standing } from './typed-anywhere';

/** Those on these sheets. A request for every fifty thousand cells; none where Excel does not tell of them (before ExcelApi 1.9). */
export async function ownLinks(standing: readonly Standing[]): Promise<readonly Kept[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return [];
  const seen = standing.filter(({ spec }) => spec.visibility === 'visible');
  const found: Kept[] = [];
  for (const batch of inRequests(seen))
    found.push(
      ...(await run(async (context) => {
        const answers = batch.map(({ one: { found: sheet }, area }) => {
          const { row, col, lastRow, lastCol } = area;
          const range = context.workbook.worksheets
            .getItem(sheet.tab)
            .getRange(rangeAddress(row, col, lastRow, lastCol));
          return { tab: sheet.tab, row, col, cells: range.getCellProperties({ hyperlink: true }) };
        });
        await context.sync();
        return answers.flatMap(({ tab, row, col, cells }) =>
          cells.value.flatMap((line, r) =>
            line.flatMap(({ hyperlink }, c): Kept[] =>
              isUsers(hyperlink) ? [{ kind: 'link', sheet: tab, at: cellAddress(row + r, col + c) }] : [],
            ),
          ),
        );
      })),
    );
  return found;
}

/** Of sheets that are drawn otherwise than they stand, those on which a cell with a link of the user's goes elsewhere. */
export async function movedFromLinks(
  look: Look,
  drawn: readonly { readonly spec: SheetSpec; readonly stood: SheetSpec }[],
  placeNow: (key: SheetKey, field: string, index: number) => number | null,
): Promise<readonly SheetKey[]> {
  const standing = drawn.flatMap(({ stood }): Standing[] => {
    const found = look.sheets.get(stood.key);
    return found ? [{ spec: stood, found, isAsDrawn: true }] : [];
  });
  const links = new Set((await ownLinks(standing)).map(({ sheet, at }) => `${sheet}!${at}`));
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
