/**
 * What was last read of each of our sheets while the pane stands beside the workbook. Excel cannot undo the deleting of a sheet, but
 * what was typed on it is still known here, and goes into the sheet drawn in its place.
 */
import type { Entries, SheetEntries } from '../entries/entries';
import type { SheetKey } from '../sheets/spec';
import { specOf } from './known';
import type { Reading } from './read';

export interface LastRead {
  /** Takes in a reading, and tells in its facts which deleted sheets are still known. */
  take(reading: Reading): Reading;
  /** The entries to draw these sheets from, and which of the sheets lack cells that are still known. */
  completed(
    reading: Reading,
    keys: readonly SheetKey[],
  ): { readonly entries: Entries; readonly restored: Set<SheetKey> };
  /** The user took these sheets out: they are not to come back filled. */
  forget(keys: readonly SheetKey[]): void;
}

export function createLastRead(): LastRead {
  const sheets = new Map<SheetKey, SheetEntries>();
  let planText: string | undefined;

  /** Sheets found emptied, formulas and all: nobody takes figures back in this way. */
  const emptied = new Set<SheetKey>();

  /** The fields known of a sheet that this reading does not have: those that users fill, or with them the labels that order them. */
  function lostOf({ known, state }: Reading, key: SheetKey, roles: readonly string[] = ['entry']): SheetEntries {
    const read = emptied.has(key) ? {} : (state.entries.sheets[key] ?? {});
    const wanted = new Set(known && specOf(known, key)?.fields.flatMap((f) => (roles.includes(f.role) ? f.field : [])));
    return Object.fromEntries(
      Object.entries(sheets.get(key) ?? {}).filter(([field]) => !read[field] && wanted.has(field)),
    );
  }

  /** Whether a sheet of which something typed is known holds nothing typed any more, and has lost labels or formulas too. */
  function isEmptied(reading: Reading, key: SheetKey): boolean {
    const fact = reading.state.structure.sheets.find((sheet) => sheet.key === key);
    const isBare = fact !== undefined && fact.state === 'present' && fact.overwritten.length + fact.lostRows.length > 0;
    return isBare && isTyped(sheets.get(key) ?? {}) && !isTyped(reading.state.entries.sheets[key] ?? {});
  }

  return {
    take(reading) {
      const { known, state } = reading;
      if (known?.planText !== planText) sheets.clear();
      planText = known?.planText;
      for (const [key, fields] of Object.entries(state.entries.sheets)) {
        if (isEmptied(reading, key)) emptied.add(key);
        else {
          emptied.delete(key);
          sheets.set(key, { ...sheets.get(key), ...fields });
        }
      }
      const isLost = ({ key, state: now }: { key: SheetKey; state: string }) => now === 'deleted' || emptied.has(key);
      const facts = state.structure.sheets.map((sheet) =>
        isLost(sheet) && isTyped(lostOf(reading, sheet.key)) ? { ...sheet, kept: true } : sheet,
      );
      return { ...reading, state: { ...state, structure: { ...state.structure, sheets: facts } } };
    },
    completed(reading, keys) {
      const { entries, structure } = reading.state;
      const broken = new Set(structure.sheets.filter((s) => s.state !== 'present').map((s) => s.key));
      const lost = keys
        .filter((key) => broken.has(key) || emptied.has(key))
        .map((key) => [key, lostOf(reading, key, ['entry', 'label'])] as const);
      const completed = lost.map(([key, fields]) => [key, { ...entries.sheets[key], ...fields }] as const);
      const restored = new Set(lost.flatMap(([key]) => (isTyped(lostOf(reading, key)) ? key : [])));
      return { entries: { sheets: { ...entries.sheets, ...Object.fromEntries(completed) } }, restored };
    },
    forget(keys) {
      for (const key of keys) sheets.delete(key);
    },
  };
}

const isTyped = (fields: SheetEntries): boolean =>
  Object.values(fields).some((cells) => cells.some((cell) => cell.value !== null && cell.formula === undefined));
