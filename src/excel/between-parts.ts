/** What is typed on a large sheet between the requests that draw it, in cells which a later part of it is about to draw over. */
import { cellAddress, parseArea, rangeAddress } from '../sheets/a1';
import type { FieldSpec } from '../sheets/spec';
import { queueFields } from './fields';
import type { Placed } from './place';
import type { Part } from './size';
import { drawnOn, entryFields, typedOver, type TypedCell } from './typed';

/**
 * Queues the reading of the entry cells that a part after the first draws. The first has emptied them all, so that whatever stands there
 * was typed since. Cells are read where the template has them: the sheet's names come with its last part.
 */
export function queueSinceFirst(
  context: Excel.RequestContext,
  { spec, tab }: Placed,
  { index, of }: Part,
): () => readonly TypedCell[] {
  const [before, end] = [index, index + 1].map((n) => Math.floor((spec.rows * n) / of)) as [number, number];
  const isLast = index === of - 1;
  const fields = entryFields(spec).flatMap((field): readonly (readonly [FieldSpec, number])[] => {
    const { row, col, lastRow, lastCol } = parseArea(field.range);
    // What is copied down comes with the last part, wherever it stands.
    const first = isLast ? row : Math.max(row, before + 1);
    const last = Math.min(lastRow, end);
    if (first > last) return [];
    const range = first === last && col === lastCol ? cellAddress(first, col) : rangeAddress(first, col, last, lastCol);
    return [[{ ...field, range }, (first - row) * (lastCol - col + 1)]];
  });
  const read = queueFields(
    context,
    spec.key,
    fields.map(([field]) => field),
    context.workbook.worksheets.getItem(tab),
  );
  return () => {
    const held = read();
    const drawn = drawnOn(spec);
    return fields.flatMap(([{ field }, skipped]) => {
      const own = drawn[field]?.slice(skipped) ?? [];
      return typedOver(spec.key, { [field]: held[field] ?? [] }, { [field]: own }).flatMap((cell): TypedCell[] => {
        const isToCome = parseArea(cell.cell.place.cell ?? 'A1').row > before;
        const isCopied = own[cell.index]?.formula !== undefined;
        return isToCome || isCopied ? [{ ...cell, index: cell.index + skipped }] : [];
      });
    });
  };
}
