/** What became of the templates in a file: sheets gone, names broken, formulas typed over, protection off, figures put outside. */
import { cellAddress, parseArea } from '../sheets/a1';
import { computedCells } from '../sheets/computed-cells';
import { allThere, byLabels, shrunkResults } from '../sheets/fixed-rows';
import { fieldName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { StructureFacts } from '../validation/finding';
import { cellsAt, fieldsOf, type Place, placeOf, sheetsIn, type SpecSource } from './fields';
import type { RawWorkbook } from './raw';

type SheetFacts = StructureFacts['sheets'][number];

/** Enough to show; a sheet with more is beyond counting. */
const mostShown = 50;

/** Formulas that are values now. Where rows or columns were inserted only fields can be told, since these moved with their names. */
function overwritten(raw: RawWorkbook, spec: SheetSpec, place: Place): string[] {
  const { area, sheet } = place;
  const expected = new Set(computedCells(spec).map((c) => cellAddress(c.row, c.col)));
  const lost = (address: string) => sheet.cells.get(address)?.formula === undefined;
  if (area.row === 1 && area.col === 1 && area.lastRow === spec.rows && area.lastCol === spec.cols)
    return [...expected].filter(lost);
  return spec.fields.flatMap((f) => {
    const found = placeOf(raw, fieldName(spec.key, f.field));
    const original = parseArea(f.range);
    const height = original.lastRow - original.row;
    if (f.role !== 'result' || !found || found.area.lastRow - found.area.row !== height) return [];
    return cellsAt(found, spec.key)
      .filter((cell, i) => {
        const width = original.lastCol - original.col + 1;
        return (
          expected.has(cellAddress(original.row + Math.floor(i / width), original.col + (i % width))) &&
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

function factsOf(raw: RawWorkbook, spec: SheetSpec, place: Place | null, version: number): SheetFacts {
  const named = spec.fields.map((f) => fieldName(spec.key, f.field));
  const broken = place ? named.filter((name) => !placeOf(raw, name)) : [];
  const { lost, stray } = place ? byLabels(spec, fieldsOf(raw, spec)).rows : allThere;
  return {
    key: spec.key,
    tab: place?.sheet.tab ?? spec.name,
    state: place === null ? 'deleted' : broken.length > 0 ? 'broken-names' : 'present',
    version,
    currentVersion: spec.version,
    protected: place?.sheet.protected ?? false,
    shouldBeProtected: spec.protect,
    overwritten: place ? overwritten(raw, spec, place).slice(0, mostShown) : [],
    brokenNames: broken,
    outside: place ? outside(place) : [],
    lostRows: place && lost.length === 0 ? shrunkResults(spec, (name) => placeOf(raw, name)?.area) : lost,
    strayCells: stray,
  };
}

/** Facts about every sheet the file is known to have had; `versionOf` tells the template version it was made with. */
export function structureIn(
  raw: RawWorkbook,
  specOf: SpecSource,
  versionOf: (key: SheetKey) => number | undefined,
): StructureFacts {
  const sheets = [...sheetsIn(raw)].flatMap(([key, place]) => {
    const spec = specOf(key);
    return spec ? [factsOf(raw, spec, place, versionOf(key) ?? spec.version)] : [];
  });
  return { sheets };
}
