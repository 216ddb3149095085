/** Defined names: a word that stands for a reference or a formula, in the workbook or on one sheet. */
import { invalidArgument, itemExists } from '../errors';
import { looksLikeCell } from './area';

export interface DefinedName {
  name: string;
  /** Begins with "=". */
  formula: string;
  visible: boolean;
  comment: string;
  /** The sheet it belongs to; null for the workbook. */
  readonly scope: string | null;
}

/** Names are told apart without regard to case. */
export const nameKey = (name: string): string => name.toLowerCase();

/** Refuses what cannot be a name: bad characters, too long, or read as a cell (A1, G13, R1C1). */
export function checkName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) || name.length > 255 || looksLikeCell(name)) {
    throw invalidArgument(`"${name}" cannot be a name.`);
  }
}

export function addName(names: Map<string, DefinedName>, entry: DefinedName): DefinedName {
  checkName(entry.name);
  if (names.has(nameKey(entry.name))) throw itemExists(`The name "${entry.name}" exists already.`);
  names.set(nameKey(entry.name), entry);
  return entry;
}
