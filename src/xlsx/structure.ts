/** What became of the templates in a file: sheets gone, names broken, formulas typed over, protection off, figures put outside. */
import { addressOfNumber, cellNumber, parseArea, type Area } from '../sheets/a1';
import { astrayNames } from '../sheets/astray-names';
import { allThere, byLabels, shrunkResults } from '../sheets/fixed-rows';
import { fieldName, namesOf } from '../sheets/names';
import { retypedIn } from '../sheets/retyped';
import { notAsDrawn } from '../sheets/same-formula';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { StructureFacts } from '../validation/finding';
import { cellsAt, fieldsOf, type Place, placeOf, sheetsIn, type SpecSource } from './fields';
import type { RawWorkbook } from './raw';
import { computedPlaces } from './templates';

type SheetFacts = StructureFacts['sheets'][number];

/** Enough to show; a sheet with more is beyond counting. */
const mostShown = 50;

/** Names that lead to other cells than the template's. */
const movedNames = (raw: RawWorkbook, spec: SheetSpec, { sheet }: Place): readonly string[] =>
  astrayNames(
    spec,
    sheet.tab,
    new Map(
      [...namesOf(spec).keys()].map((name) => {
        const found = placeOf(raw, name);
        return [name, found && { tab: found.sheet.tab, area: found.area }];
      }),
    ),
  );

const isSameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.col === b.col && a.lastRow === b.lastRow && a.lastCol === b.lastCol;

/** Whether the template stands where it was drawn, as large as it was. */
const isAsDrawn = ({ rows, cols }: SheetSpec, { area }: Place): boolean =>
  isSameArea(area, { row: 1, col: 1, lastRow: rows, lastCol: cols });

/** Formulas that are values now. Where rows or columns were inserted only fields can be told, since these moved with their names. */
function overwritten(raw: RawWorkbook, spec: SheetSpec, place: Place): string[] {
  const { sheet } = place;
  const computed = computedPlaces(spec);
  if (isAsDrawn(spec, place)) {
    const lost: string[] = [];
    for (const number of computed) {
      const address = addressOfNumber(number);
      if (sheet.cells.get(address)?.formula === undefined) lost.push(address);
    }
    return lost;
  }
  const expected = new Set(computed);
  return spec.fields.flatMap((f) => {
    const found = placeOf(raw, fieldName(spec.key, f.field));
    const original = parseArea(f.range);
    const height = original.lastRow - original.row;
    if (f.role !== 'result' || !found || found.area.lastRow - found.area.row !== height) return [];
    return cellsAt(found, spec.key)
      .filter((cell, i) => {
        const width = original.lastCol - original.col + 1;
        return (
          expected.has(cellNumber(original.row + Math.floor(i / width), original.col + (i % width))) &&
          cell.formula === undefined
        );
      })
      .map((cell) => cell.place.cell ?? '');
  });
}

/** Typed figures below or beside the template's area: they count nowhere. */
function outside({ sheet, area }: Place): string[] {
  const found: string[] = [];
  for (const [address, cell] of sheet.cells) {
    const { row, col } = parseArea(address);
    if ((row > area.lastRow || col > area.lastCol) && cell.formula === undefined && cell.value !== '')
      found.push(address);
    if (found.length === mostShown) break;
  }
  return found;
}

/** What a sheet of a file is held against. */
interface Templates {
  /** Version of the template a sheet was made with; undefined where the file does not say. */
  readonly versionOf: (key: SheetKey) => number | undefined;
  /** The ways in which the sheet may have been drawn with what the file holds: long lists make it longer. */
  readonly drawnAs: (key: SheetKey) => readonly SheetSpec[];
}

/** Formulas that are not the template's, and those that are values now, where these can be compared cell by cell. */
function notDrawn(
  raw: RawWorkbook,
  spec: SheetSpec,
  place: Place | null,
  { versionOf, drawnAs }: Templates,
): Pick<SheetFacts, 'overwritten' | 'changed'> {
  if (place === null) return { overwritten: [], changed: [] };
  const isOurVersion = (versionOf(spec.key) ?? spec.version) === spec.version;
  const variants = isOurVersion ? drawnAs(spec.key).filter((one) => isAsDrawn(one, place)) : [];
  if (variants.length === 0) return { overwritten: overwritten(raw, spec, place).slice(0, mostShown), changed: [] };
  const found = notAsDrawn(variants, (cell) => place.sheet.cells.get(cell)?.formula);
  return { overwritten: found.overwritten.slice(0, mostShown), changed: found.changed.slice(0, mostShown) };
}

function factsOf(raw: RawWorkbook, spec: SheetSpec, place: Place | null, templates: Templates): SheetFacts {
  const named = spec.fields.map((f) => fieldName(spec.key, f.field));
  const broken = place ? named.filter((name) => !placeOf(raw, name)) : [];
  const { entries, rows } = place ? byLabels(spec, fieldsOf(raw, spec)) : { entries: {}, rows: allThere };
  const { lost, stray } = rows;
  const version = templates.versionOf(spec.key) ?? spec.version;
  return {
    key: spec.key,
    tab: place?.sheet.tab ?? spec.name,
    state: place === null ? 'deleted' : broken.length > 0 ? 'broken-names' : 'present',
    version,
    currentVersion: spec.version,
    protected: place?.sheet.protected ?? false,
    shouldBeProtected: spec.protect,
    ...notDrawn(raw, spec, place, templates),
    compared: true,
    ...(version === spec.version && { retyped: retypedIn(spec, entries) }),
    brokenNames: broken,
    movedNames: place ? movedNames(raw, spec, place) : [],
    outside: place ? outside(place) : [],
    lostRows: place && lost.length === 0 ? shrunkResults(spec, (name) => placeOf(raw, name)?.area) : lost,
    strayCells: stray,
  };
}

/** Facts about every sheet the file is known to have had. */
export function structureIn(raw: RawWorkbook, specOf: SpecSource, templates: Templates): StructureFacts {
  const sheets = [...sheetsIn(raw)].flatMap(([key, place]) => {
    const spec = specOf(key);
    return spec ? [factsOf(raw, spec, place, templates)] : [];
  });
  return { sheets };
}
