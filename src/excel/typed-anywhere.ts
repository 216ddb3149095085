/**
 * What users typed on a form that goes, anywhere on it: over the product's own cells, where the template has nothing, in rows and columns
 * they put in. Entry fields, where they stand as drawn, are read with every reading and left out.
 */
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { sheetIfAny } from '../sheets';
import { spelled } from '../sheets/same-formula';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { cellsOf, isForm } from './blanks';
import { listRows } from './drawing';
import type { Kept } from './goes-along';
import { contextFrom } from './known';
import { isIntact } from './place';
import type { Reading } from './read';
import { run } from './run';

interface Standing {
  readonly cell: string;
  readonly content: string;
}

const REFERENCE = /(?<![A-Z_.\d])[A-Z]{1,3}\d+(?![A-Z_.\d(])/g;
const isFormula = (content: string): boolean => content.startsWith('=');
/** A text alone, as which Excel keeps what begins like a formula or is a number. */
const bare = (content: string): string => content.replace(/^'/, '');

function drawnOf({ cells }: SheetSpec): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(({ row, col, formula, value }) => {
      const content = formula ?? value ?? '';
      return content === '' ? [] : [[cellAddress(row, col), bare(String(content))] as const];
    }),
  );
}

/**
 * A sheet that stands as drawn: cell by cell. Formulas may be spelled otherwise, or be the product's of an earlier day; words of the
 * product may stand in another cell than today, as those of the signatures, which keep to the widths of columns.
 */
function besidesDrawn(
  standing: readonly Standing[],
  drawn: ReadonlyMap<string, string>,
  spec: SheetSpec,
): readonly string[] {
  const entries = new Set(
    spec.fields.flatMap(({ role, range }) =>
      role === 'entry' ? [...cellsOf(parseArea(range))].map(({ row, col }) => cellAddress(row, col)) : [],
    ),
  );
  const words = new Set([...drawn.values()].filter((text) => !isFormula(text) && Number.isNaN(Number(text))));
  return standing.flatMap(({ cell, content }) => {
    const own = drawn.get(cell);
    if (words.has(bare(content))) return [];
    if (entries.has(cell) || own === bare(content)) return [];
    return own !== undefined && isFormula(own) && isFormula(content) ? [] : [cell];
  });
}

/** A sheet on which cells have moved: what it holds more than was drawn, wherever. */
function moreThanDrawn(standing: readonly Standing[], drawn: ReadonlyMap<string, string>): readonly string[] {
  const like = (content: string) => (isFormula(content) ? spelled(content).replace(REFERENCE, '#') : bare(content));
  const left = new Map<string, number>();
  for (const content of drawn.values()) left.set(like(content), (left.get(like(content)) ?? 0) + 1);
  return standing.flatMap(({ cell, content }) => {
    const count = left.get(like(content)) ?? 0;
    left.set(like(content), count - 1);
    return count > 0 ? [] : [cell];
  });
}

/** What was typed on these sheets, as they are drawn with the entries they hold. A request, none where none is a form. */
export async function typedAnywhere(reading: Reading, keys: readonly SheetKey[]): Promise<readonly Kept[]> {
  const { look, known, state } = reading;
  if (!known) return [];
  const present = state.sheets.map(({ key }) => key);
  const context = contextFrom(state.plan ?? known.base, state.entries, known.m, present);
  const drawn = { ...context, part: look.part, rows: listRows(reading) };
  const asked = keys.flatMap((key) => {
    const found = look.sheets.get(key);
    const spec = sheetIfAny(key, drawn);
    return found && spec && isForm(spec) ? [{ spec, found }] : [];
  });
  if (asked.length === 0) return [];
  return run(async (context) => {
    const answers = asked.map(({ spec, found }) => {
      const { row, col, lastRow, lastCol } = found.area;
      const sheet = context.workbook.worksheets.getItem(found.tab);
      const range = sheet.getRangeByIndexes(row - 1, col - 1, lastRow - row + 1, lastCol - col + 1).load('formulas');
      // Rows put in above the form have moved its corner.
      const above: Area[] = [
        ...(row > 1 ? [{ row: 1, col: 1, lastRow: row - 1, lastCol }] : []),
        ...(col > 1 ? [{ row, col: 1, lastRow, lastCol: col - 1 }] : []),
      ];
      const before = above.map((area) => ({
        area,
        range: sheet
          .getRangeByIndexes(area.row - 1, area.col - 1, area.lastRow - area.row + 1, area.lastCol - area.col + 1)
          .load('formulas'),
      }));
      return { spec, found, ranges: [{ area: found.area, range }, ...before] };
    });
    await context.sync();
    return answers.flatMap(({ spec, found, ranges }) => {
      const standing = ranges.flatMap(({ area, range }) =>
        (range.formulas as unknown[][]).flatMap((line, r) =>
          line.flatMap((content, c): Standing[] =>
            content === '' ? [] : [{ cell: cellAddress(area.row + r, area.col + c), content: String(content) }],
          ),
        ),
      );
      const isAsDrawn = found.area.lastRow === spec.rows && isIntact(spec, found, look.names);
      const drawn = drawnOf(spec);
      const cells = isAsDrawn ? besidesDrawn(standing, drawn, spec) : moreThanDrawn(standing, drawn);
      return cells.map((at): Kept => ({ kind: 'typed', sheet: found.tab, at }));
    });
  });
}
