/** Which cells a formula reads, and which formulas read a cell: Excel.WorkbookRangeAreas. */
import { parseA1Ref, tokenize } from '@borgar/fx';
import { itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { areaAddress, intersect, quoteSheet } from '../model/area';
import { cellsIn } from '../model/sheet';
import type { Sheet } from '../model/sheet';
import { sheetByName } from '../model/workbook';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asText, bind, must } from './object';
import type { Areas } from './range';
import { rangeAreasOf, rangeOf } from './range';

/** The areas a formula names, as it stands on its sheet. */
function readBy(run: Run, sheet: Sheet, formula: string): RangeTarget[] {
  return tokenize(formula, { withLocation: false, mergeRefs: true }).flatMap((token): RangeTarget[] => {
    if (!token.type.startsWith('range')) return [];
    const ref = parseA1Ref(token.value);
    if (!ref || !('range' in ref)) return [];
    const name = ref.context?.[0];
    const home = name === undefined ? sheet : sheetByName(run.workbook, name);
    if (!home) return [];
    const { top, left, bottom, right } = ref.range;
    const area: Area = {
      row: top ?? 0,
      col: left ?? 0,
      rows: (bottom ?? 1_048_575) - (top ?? 0) + 1,
      cols: (right ?? 16_383) - (left ?? 0) + 1,
    };
    return [{ sheet: home, area }];
  });
}

function direct({ sheet, area }: RangeTarget, run: Run): RangeTarget[] {
  const found: RangeTarget[] = [];
  for (const { cell } of cellsIn(sheet, area))
    if (cell.formula !== undefined) found.push(...readBy(run, sheet, cell.formula));
  return found;
}

function readers({ sheet, area }: RangeTarget, run: Run): RangeTarget[] {
  const found: RangeTarget[] = [];
  for (const home of run.workbook.sheets)
    for (const [row, line] of home.rows)
      for (const [col, cell] of line) {
        if (cell.formula === undefined) continue;
        const reads = readBy(run, home, cell.formula);
        if (reads.some((r) => r.sheet === sheet && intersect(r.area, area)))
          found.push({ sheet: home, area: { row, col, rows: 1, cols: 1 } });
      }
  return found;
}

/** Steps on until nothing new is met. */
function all(from: RangeTarget, run: Run, step: (at: RangeTarget, run: Run) => RangeTarget[]): RangeTarget[] {
  const key = ({ sheet, area }: RangeTarget) => `${sheet.id}!${areaAddress(area)}`;
  const met = new Map<string, RangeTarget>();
  const waiting = step(from, run);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (met.has(key(next)) || met.size > 10_000) continue;
    met.set(key(next), next);
    waiting.push(...step(next, run));
  }
  return [...met.values()];
}

const bySheet = (found: readonly RangeTarget[]): Areas[] => {
  const groups = new Map<Sheet, Map<string, Area>>();
  for (const { sheet, area } of found) {
    const group = groups.get(sheet) ?? new Map<string, Area>();
    group.set(areaAddress(area), area);
    groups.set(sheet, group);
  }
  return [...groups].map(([sheet, areas]) => ({ sheet, areas: [...areas.values()] }));
};

const full = ({ sheet, areas }: Areas): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${areaAddress(area)}`).join(',');

const collection: ClassDefinition<readonly Areas[]> = {
  name: 'RangeAreasCollection',
  items: (groups) => groups.map(({ sheet, areas }) => rangeAreasOf(sheet, areas)),
  make: {
    GetItemAt: (groups, [index]) => {
      const group = typeof index === 'number' ? groups[index] : undefined;
      return must(group ? rangeAreasOf(group.sheet, group.areas) : null, 'range');
    },
  },
  call: { GetCount: (groups) => groups.length },
};

const rangesOf = (groups: readonly Areas[]): readonly HostObject[] =>
  groups.flatMap(({ sheet, areas }) => areas.map((area) => rangeOf(sheet, area)));

const rangeCollection: ClassDefinition<readonly Areas[]> = {
  name: 'RangeCollection',
  items: rangesOf,
  call: { GetCount: (groups) => rangesOf(groups).length },
  make: { GetItemAt: (groups, [index]) => must(rangesOf(groups)[Number(index)] ?? null, 'range') },
};

interface Found {
  readonly groups: readonly Areas[];
  reference?: string;
}

const workbookAreas: ClassDefinition<Found> = {
  name: 'WorkbookRangeAreas',
  id: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
  get: { Addresses: ({ groups }) => groups.map(full) },
  nav: {
    Areas: ({ groups }) => bind(collection, groups),
    Ranges: ({ groups }) => bind(rangeCollection, groups),
  },
  make: {
    GetRangeAreasBySheet: ({ groups }, [key]) => must(forSheet(groups, key), 'sheet'),
    GetRangeAreasOrNullObjectBySheet: ({ groups }, [key]) => forSheet(groups, key),
  },
  call: {
    _KeepReference: (target, _, run) => {
      target.reference ??= `areas${run.workbook.nextId++}`;
      run.references.set(target.reference, bind(workbookAreas, target));
    },
  },
};

function forSheet(groups: readonly Areas[], key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const found = groups.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === wanted);
  return found ? rangeAreasOf(found.sheet, found.areas) : null;
}

const answer = (found: readonly RangeTarget[]): HostObject => {
  if (found.length === 0) throw itemNotFound('There are no such cells.');
  return bind(workbookAreas, { groups: bySheet(found) });
};

export const directPrecedents = (target: RangeTarget, run: Run): HostObject => answer(direct(target, run));
export const allPrecedents = (target: RangeTarget, run: Run): HostObject => answer(all(target, run, direct));
export const directDependents = (target: RangeTarget, run: Run): HostObject => answer(readers(target, run));
export const allDependents = (target: RangeTarget, run: Run): HostObject => answer(all(target, run, readers));
