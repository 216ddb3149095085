/** What became of our sheets, from one reading: deleted, names broken, formulas typed over, rows put in or gone, protection taken off. */
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { allThere, shrunkResults } from '../sheets/fixed-rows';
import { retypedIn } from '../sheets/retyped';
import type { FieldSpec, SheetSpec } from '../sheets/spec';
import { versionsIn } from '../sheets/template-versions';
import type { StructureFacts } from '../validation/finding';
import type { Compared } from './formulas';
import type { Found, Look } from './look';
import { brokenNames, misplacedNames, tabOf } from './mend';
import type { SheetsRead } from './read';

type SheetFacts = StructureFacts['sheets'][number];

/** Results that are read along with the entries, so that a formula typed over there is noticed at once. */
export const isGuarded = (f: FieldSpec): boolean =>
  f.role === 'result' && /^(actual|attainment|points|status)$/.test(f.field);

/** Facts about each of these sheets that the workbook holds or once held. */
export function structureOf(
  look: Look,
  specs: readonly SheetSpec[],
  sheets: SheetsRead,
  { faults }: Compared,
): StructureFacts {
  const versionOf = versionsIn(look.properties);
  return {
    sheets: specs.flatMap((spec) => {
      const facts = factsOf(spec, look, sheets, versionOf(spec.key));
      if (!facts || facts.state === 'deleted') return facts ? [facts] : [];
      const compared = faults.get(spec.key);
      const overwritten = [...new Set([...facts.overwritten, ...(compared?.overwritten ?? [])])];
      const { changed = [], parted } = compared ?? {};
      const outside = [...(compared?.outside ?? []), ...facts.outside];
      return [{ ...facts, overwritten, changed, parted, outside, ...(compared ? { compared: true } : {}) }];
    }),
  };
}

const nothingWrong = {
  overwritten: [],
  changed: [],
  brokenNames: [],
  movedNames: [],
  outside: [],
  lostRows: [],
  strayCells: [],
} as const;

function factsOf(spec: SheetSpec, look: Look, sheets: SheetsRead, version = spec.version): SheetFacts | null {
  const { key } = spec;
  const tab = tabOf(spec, look);
  // A sheet never drawn has no name at all; of one that is gone the names are left. Every workbook of ours has a data sheet.
  const isMissed = key === 'data' && [...look.sheets.values()].some((found) => found !== null);
  if (tab === null && !look.sheets.has(key) && !isMissed) return null;
  const broken = brokenNames(spec, look);
  const moved = misplacedNames(spec, look);
  const common = {
    key,
    tab: tab ?? spec.name,
    version,
    currentVersion: spec.version,
    protected: look.tabs.find((t) => t.name === tab)?.protected ?? false,
    shouldBeProtected: spec.protect,
  };
  if (tab === null) return { ...common, ...nothingWrong, state: 'deleted' };
  const { lost, stray } = sheets.rows.get(key) ?? allThere;
  return {
    ...common,
    ...nothingWrong,
    state: broken.length + moved.length > 0 ? 'broken-names' : 'present',
    ...(version === spec.version && { retyped: retypedIn(spec, sheets.fields[key] ?? {}) }),
    overwritten: isBare(spec, look, sheets) ? firstComputed(spec) : guardedGone(spec, sheets),
    brokenNames: broken,
    movedNames: moved,
    outside: outsideOf(look.sheets.get(key) ?? null, sheets.extents.get(key) ?? null),
    lostRows: lost.length > 0 ? lost : shrunkResults(spec, (name) => look.names.get(name)?.area),
    strayCells: stray,
  };
}

/** A sheet on which nothing stands any more. */
const isBare = ({ key }: SheetSpec, look: Look, { extents }: SheetsRead): boolean =>
  Boolean(look.sheets.get(key)) && extents.get(key) === null;

/** A cell by which it is told that a sheet is bare: the first that computes, else the first at all. */
function firstComputed({ cells }: SheetSpec): readonly string[] {
  const cell = cells.find(({ formula }) => formula !== undefined) ?? cells[0];
  return cell ? [cellAddress(cell.row, cell.col)] : [];
}

/** Guarded results whose formula is gone: noticed at every reading. A column may have rows that compute nothing (headings of groups). */
function guardedGone(spec: SheetSpec, { fields }: SheetsRead): readonly string[] {
  const guarded = spec.fields.filter(isGuarded);
  if (guarded.length === 0) return [];
  const computed = new Set(computedCells(spec).map(({ row, col }) => cellAddress(row, col)));
  return guarded.flatMap((f) => {
    const { row, col, lastCol } = parseArea(f.range);
    const width = lastCol - col + 1;
    return (fields[spec.key]?.[f.field] ?? []).flatMap((cell, i) =>
      cell.formula === undefined && computed.has(cellAddress(row + Math.floor(i / width), col + (i % width)))
        ? [cell.place.cell ?? '']
        : [],
    );
  });
}

/** The corner up to which a sheet is filled where that lies beyond the template: what stands there counts nowhere. */
function outsideOf(found: Found | null, filled: Area | null): readonly string[] {
  if (!found || !filled || (filled.lastRow <= found.area.lastRow && filled.lastCol <= found.area.lastCol)) return [];
  return [cellAddress(filled.lastRow, filled.lastCol)];
}
