/**
 * What users typed on a form that goes, anywhere on it: over the product's own cells, where the template has nothing, in rows and columns
 * they put in. Entry fields, where they stand as drawn, are read with every reading and left out.
 */
import type { Area } from '../sheets/a1';
import { sheetIfAny } from '../sheets';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import {
  bare,
  drawnOf,
  entryCells,
  isFormula,
  moreThanDrawn,
  queueStanding,
  wordsIn,
  type Standing,
} from './beyond-drawn';
import { isForm } from './blanks';
import { listRows } from './drawing';
import type { Kept } from './goes-along';
import { contextFrom } from './known';
import { isIntact } from './place';
import type { Reading } from './read';
import { run } from './run';

/**
 * A sheet that stands as drawn: cell by cell. Formulas may be spelled otherwise, or be the product's of an earlier day; words of the
 * product may stand in another cell than today, as those of the signatures, which keep to the widths of columns.
 */
function besidesDrawn(
  standing: readonly Standing[],
  drawn: ReadonlyMap<string, string>,
  spec: SheetSpec,
): readonly string[] {
  const entries = entryCells(spec);
  const words = wordsIn(drawn);
  return standing.flatMap(({ cell, content }) => {
    const own = drawn.get(cell);
    if (words.has(bare(content))) return [];
    if (entries.has(cell) || own === bare(content)) return [];
    return own !== undefined && isFormula(own) && isFormula(content) ? [] : [cell];
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
      // Rows put in above the form have moved its corner.
      const above: Area[] = [
        ...(row > 1 ? [{ row: 1, col: 1, lastRow: row - 1, lastCol }] : []),
        ...(col > 1 ? [{ row, col: 1, lastRow, lastCol: col - 1 }] : []),
      ];
      return { spec, found, read: queueStanding(context, found.tab, [found.area, ...above]) };
    });
    await context.sync();
    return answers.flatMap(({ spec, found, read }) => {
      const standing = read();
      const isAsDrawn = found.area.lastRow === spec.rows && isIntact(spec, found, look.names);
      const drawn = drawnOf(spec);
      const cells = isAsDrawn ? besidesDrawn(standing, drawn, spec) : moreThanDrawn(standing, drawn);
      return cells.map((at): Kept => ({ kind: 'typed', sheet: found.tab, at }));
    });
  });
}
