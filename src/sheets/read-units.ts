/**
 * Units as typed in the plan sheet, matched by their names and short names in either language. A name nobody knows makes
 * a new unit, so that an official can name one the plan does not have.
 */
import { textIn, type EntryCell } from '../entries/entries';
import { namesOfUnit, unitNamesIn } from '../entries/units';
import type { Item, Unit } from '../plan/schema';

type UnitRefs = Item['lead'];

export interface UnitReader {
  /** The units a cell names, and whether they are given, assumed or set. */
  read(base: UnitRefs, cell: EntryCell | undefined): UnitRefs;
  /** The units of the plan, then the new ones in the order of their appearance. */
  all(): Unit[];
}

export function unitReader(known: readonly Unit[]): UnitReader {
  const units = [...known];

  function idOf(name: string): string {
    const found = units.find((unit) => namesOfUnit(unit).includes(name));
    if (found) return found.id;
    const text = { zh: name, en: name };
    const unit: Unit = { id: `unit-${hash(name)}`, name: text, shortName: text };
    units.push(unit);
    return unit.id;
  }

  return {
    read(base, cell) {
      if (cell === undefined || (cell.formula !== undefined && cell.value === null)) return base;
      // Named twice, it answers once.
      const typed = [...new Set(unitNamesIn(textIn(cell), units).map(idOf))];
      if (cell.formula !== undefined) return { units: typed, source: 'assumed' };
      const same = typed.join() === base.units.join();
      if (typed.length === 0 && same) return base;
      return { units: typed, source: same && base.source !== 'assumed' ? base.source : 'set' };
    },
    all: () => units,
  };
}

/** A short stable id from a name (FNV-1a), so that the same name is the same unit at every reading. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(16).padStart(8, '0');
}
