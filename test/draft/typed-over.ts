/** The cells of a draft with others typed over. */
import type { DraftCells } from '../../src/draft/cells';
import type { TableKey } from '../../src/draft/tables';

/** Table, field, row from 0, and what is typed there. */
export type Typed = readonly [TableKey, string, number, string | number | null];

export function typedOver(cells: DraftCells, changes: readonly Typed[]): DraftCells {
  const copy = structuredClone(cells) as Record<TableKey, Record<string, { value: unknown; place: object }[]>>;
  for (const [table, field, row, value] of changes)
    copy[table][field]![row] = { value, place: copy[table][field]![row]!.place };
  return copy as unknown as DraftCells;
}
