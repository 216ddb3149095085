/** Sheet protection: what is still allowed on a protected sheet, and the guards every change passes. */
import { accessDenied, invalidArgument } from '../errors';
import type { Area } from './area';
import type { Sheet } from './sheet';
import { cellsIn } from './sheet';

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string;
}

const defaultOptions: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Protects the sheet. Twice is refused, as is an unknown option. */
export function protect(sheet: Sheet, options: Readonly<Record<string, unknown>>, password: string): void {
  if (sheet.protection) throw accessDenied(`Sheet "${sheet.name}" is protected already.`);
  for (const key of Object.keys(options))
    if (!(key in defaultOptions)) throw invalidArgument(`No protection option ${key}.`);
  sheet.protection = { options: { ...defaultOptions, ...options }, password };
}

export function unprotect(sheet: Sheet, password: string): void {
  if (sheet.protection && sheet.protection.password !== password) throw accessDenied('The password is not correct.');
  sheet.protection = null;
}

/** Lets a change through that needs this permission while the sheet is protected. */
export function guard(sheet: Sheet, permission?: Permission): void {
  if (!sheet.protection || (permission && sheet.protection.options[permission])) return;
  throw accessDenied(`Sheet "${sheet.name}" is protected.`);
}

/** Lets a change of contents through where every cell of the area is unlocked. */
export function guardContents(sheet: Sheet, area: Area): void {
  if (sheet.protection && hasLocked(sheet, area))
    throw accessDenied(`Sheet "${sheet.name}" is protected and the range has locked cells.`);
}

function hasLocked(sheet: Sheet, area: Area): boolean {
  let open = 0;
  for (const { row, col, cell } of cellsIn(sheet, area)) {
    if ((cell.format ?? sheet.rowFormats.get(row) ?? sheet.colFormats.get(col) ?? sheet.format).locked) return true;
    open++;
  }
  if (open === area.rows * area.cols) return false;
  // Cells without a record of their own take the format of their row, column or sheet.
  if (sheet.format.locked && sheet.rowFormats.size === 0 && sheet.colFormats.size === 0) return true;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.rows.get(row);
    const rowFormat = sheet.rowFormats.get(row);
    for (let col = area.col; col < area.col + area.cols; col++) {
      if (!line?.has(col) && (rowFormat ?? sheet.colFormats.get(col) ?? sheet.format).locked) return true;
    }
  }
  return false;
}
