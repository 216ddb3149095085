/**
 * Rows of a roster as the checks see them: the cells of each row that holds anything, its text cleaned, and what it is
 * known by — an enterprise by its code, anything else by its name, exactly as scoring tells repeated rows.
 */
import { isCreditCode } from '../entries/credit-code';
import { yearOf } from '../entries/dates';
import { numberIn, type CellValue, type EntryCell, type SheetEntries } from '../entries/entries';
import { noName } from '../entries/not-a-name';
import type { Indicator } from '../plan/schema';
import { cleanCode, cleanName, rowKey } from '../scoring/roster';

export interface RosterRow {
  /** Position in the block, from 1. */
  readonly position: number;
  readonly name: string;
  readonly code: string;
  /** Whether the code is a unified social credit code, check character included. */
  readonly valid: boolean;
  /** What makes two rows the same; empty where it is not typed. */
  readonly key: string;
  /** It stands for a sum, for the row above or for nothing. */
  readonly noName: boolean;
  /** The code is a number of more digits than numbers keep. */
  readonly digitsLost: boolean;
  readonly day: number | null;
  readonly year: number | undefined;
  readonly cells: Readonly<Record<'name' | 'code' | 'date' | 'document' | 'evidence', EntryCell>>;
}

/** Excel's last day, 9999-12-31. */
const lastSerial = 2_958_465;
const fields = ['name', 'code', 'date', 'document', 'evidence'] as const;

/** Beyond 15 digits a number has zeros, or is shown as a power of ten; so has the text such a number leaves behind. */
const hasLostDigits = (value: CellValue): boolean =>
  typeof value === 'number' ? Math.abs(value) >= 1e15 : /^\d(\.\d+)?E\+1\d$/i.test(String(value ?? '').trim());

/** Rows in the order of the sheet; empty ones are left out. */
export function rosterRows(item: Indicator, sheet: SheetEntries): readonly RosterRow[] {
  const enterprise = (item.roster?.subject ?? 'enterprise') === 'enterprise';
  const count = Math.max(0, ...fields.map((field) => sheet[field]?.length ?? 0));
  const rows: RosterRow[] = [];
  const [names, typedCodes, dates, documents, evidences] = fields.map((field) => sheet[field] ?? []);
  const empty: EntryCell = { value: null, place: { item: item.id } };
  for (let k = 0; k < count; k++) {
    const cells = {
      name: names?.[k] ?? empty,
      code: typedCodes?.[k] ?? empty,
      date: dates?.[k] ?? empty,
      document: documents?.[k] ?? empty,
      evidence: evidences?.[k] ?? empty,
    };
    if (fields.every((field) => cells[field].value === null)) continue;
    const name = cleanName.value({ cell: cells.name.value });
    const code = cleanCode.value({ cell: cells.code.value });
    const day = numberIn(cells.date);
    const year = day === null || day > lastSerial || day < 1 ? undefined : yearOf(day);
    const isNone = noName(name);
    const digitsLost = hasLostDigits(cells.code.value);
    // What is no name is not the same as anything.
    const key = isNone ? '' : rowKey.value({ text: enterprise ? code : name }).toLowerCase();
    const valid = isCreditCode(code);
    rows.push({ position: k + 1, name, code, valid, key, noName: isNone, digitsLost, day, year, cells });
  }
  return rows;
}

/** Whether rows are enterprises, which are counted only with a valid code. */
export const isEnterprise = (item: Indicator): boolean => (item.roster?.subject ?? 'enterprise') === 'enterprise';

/** The row's number on the sheet, as the user sees it; its position in the block where the address is not known. */
export const rowNumber = ({ position, cells }: RosterRow): number =>
  Number(/\d+$/.exec(cells.name.place.cell ?? '')?.[0] ?? position);
