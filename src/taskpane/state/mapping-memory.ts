/** Decisions about columns of tables, kept in the browser's storage; where that is denied, nothing is remembered. */
import { nothingKnown, ownMemoryIn, type OwnMemory } from '../../exchange/own-table/memory';
import { rememberedFrom, type Remembered } from '../../nation/remembered';

const KEY = 'zone-scorecard.decided-columns.';

export function recallColumns(kind: 'peers' | 'roster'): Remembered {
  try {
    return rememberedFrom(localStorage.getItem(KEY + kind));
  } catch {
    return {};
  }
}

export function rememberColumns(kind: 'peers' | 'roster', columns: Remembered): void {
  try {
    localStorage.setItem(KEY + kind, JSON.stringify(columns));
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** What was decided about units' own tables. */
export function recallOwnTables(): OwnMemory {
  try {
    return ownMemoryIn(JSON.parse(localStorage.getItem(`${KEY}own-tables`) ?? '{}')) ?? nothingKnown;
  } catch {
    return nothingKnown;
  }
}

export function rememberOwnTables(known: OwnMemory): void {
  try {
    localStorage.setItem(`${KEY}own-tables`, JSON.stringify(known));
  } catch {
    // Nothing is lost but the convenience.
  }
}
