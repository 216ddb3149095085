/**
 * Rows of a roster as the checks see them: the cells of each row that holds anything, its text cleaned, and what it is
 * known by — an enterprise by its code, anything else by its name, exactly as scoring tells repeated rows.
 */
import { isCreditCode } from '../entries/credit-code';
import { lastSerial, yearOf } from '../entries/dates';
import { numberIn, type CellValue, type EntryCell, type SheetEntries } from '../entries/entries';
import type { Indicator } from '../plan/schema';
import { isEnterprise, readRoster, rosterState } from './roster';

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

const fields = ['name', 'code', 'date', 'document', 'evidence'] as const;

/** Beyond 15 digits a number has zeros, or is shown as a power of ten; so has the text such a number leaves behind. */
const hasLostDigits = (value: CellValue): boolean =>
  typeof value === 'number'
    ? value >= 1e15 || value <= -1e15
    : typeof value === 'string' && value.includes('+') && /^\d(\.\d+)?E\+1\d$/i.test(value.trim());

/** Rows in the order of the sheet, as scoring reads them; empty ones are left out. `years` are the plan's. */
export function rosterRows(item: Indicator, sheet: SheetEntries, years: readonly number[]): readonly RosterRow[] {
  const { names, codes, keys, states } = readRoster(item, sheet, years);
  const rows: RosterRow[] = [];
  const empty: EntryCell = { value: null, place: { item: item.id } };
  const [typedNames, typedCodes, dates, documents, evidences] = fields.map((field) => sheet[field] ?? []);
  const byCode = isEnterprise(item);
  states.forEach((state, k) => {
    if (state === rosterState.empty) return;
    const cells = {
      name: typedNames?.[k] ?? empty,
      code: typedCodes?.[k] ?? empty,
      date: dates?.[k] ?? empty,
      document: documents?.[k] ?? empty,
      evidence: evidences?.[k] ?? empty,
    };
    const [name, code] = [names[k] ?? '', codes[k] ?? ''];
    const day = numberIn(cells.date);
    const isNone = state === rosterState.notAName;
    rows.push({
      position: k + 1,
      name,
      code,
      valid: isCreditCode(code),
      // The word of a sum is not the same as another; a code is, whatever it is called.
      key: isNone && !byCode ? '' : (keys[k] ?? '').toLowerCase(),
      noName: isNone,
      digitsLost: hasLostDigits(cells.code.value),
      day,
      year: day === null || day > lastSerial || day < 1 ? undefined : yearOf(day),
      cells,
    });
  });
  return rows;
}

/** The row's number on the sheet, as the user sees it; its position in the block where the address is not known. */
export const rowNumber = ({ position, cells }: RosterRow): number =>
  Number(/\d+$/.exec(cells.name.place.cell ?? '')?.[0] ?? position);
