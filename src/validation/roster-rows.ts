/**
 * Rows of a roster as the checks see them: the cells of each row that holds anything, its text cleaned, and what it is
 * known by — an enterprise by its code, anything else by its name, exactly as scoring tells repeated rows.
 */
import { yearOf } from '../entries/dates';
import { numberIn, textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import type { Indicator } from '../plan/schema';

export interface RosterRow {
  /** The row's number on the sheet, as the user sees it; its position in the block where the address is not known. */
  readonly row: number;
  readonly name: string;
  readonly code: string;
  /** What makes two rows the same; empty where it is not typed. */
  readonly key: string;
  readonly day: number | null;
  readonly year: number | undefined;
  readonly cells: Readonly<Record<'name' | 'code' | 'date' | 'document' | 'evidence', EntryCell>>;
}

const fields = ['name', 'code', 'date', 'document', 'evidence'] as const;
const trimmed = (cell: EntryCell): string => textIn(cell).replace(/ +/g, ' ');

/** Rows in the order of the sheet; empty ones are left out. */
export function rosterRows(item: Indicator, sheet: SheetEntries): readonly RosterRow[] {
  const enterprise = (item.roster?.subject ?? 'enterprise') === 'enterprise';
  const count = Math.max(0, ...fields.map((field) => sheet[field]?.length ?? 0));
  const rows: RosterRow[] = [];
  for (let k = 0; k < count; k++) {
    const at = (field: (typeof fields)[number]): EntryCell =>
      sheet[field]?.[k] ?? { value: null, place: { item: item.id } };
    const cells = {
      name: at('name'),
      code: at('code'),
      date: at('date'),
      document: at('document'),
      evidence: at('evidence'),
    };
    if (fields.every((field) => cells[field].value === null)) continue;
    const name = trimmed(cells.name);
    const code = trimmed(cells.code).toUpperCase();
    const day = numberIn(cells.date);
    rows.push({
      row: Number(/\d+$/.exec(cells.name.place.cell ?? '')?.[0] ?? k + 1),
      name,
      code,
      key: enterprise ? code : name.toLowerCase(),
      day,
      year: day === null || day > 2_958_465 || day < 1 ? undefined : yearOf(day),
      cells,
    });
  }
  return rows;
}

/** Whether rows are enterprises, which are counted only with a valid code. */
export const isEnterprise = (item: Indicator): boolean => (item.roster?.subject ?? 'enterprise') === 'enterprise';
