/**
 * The round of a whole assessment: every unit gets its workbook, types figures, changes what it should not, and returns it.
 * Shared by the test without any program, the one through LibreOffice, and the bench.
 */
import type { CellValue, Entries } from '../../src/entries/entries';
import { exampleValues } from '../../src/scoring/example';
import { seeded } from '../../src/entries/random';
import { itemsOfUnit, unitsWithItems } from '../../src/exchange';
import { zhMessages } from '../../src/i18n';
import { isTask } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Item } from '../../src/plan/schema';
import type { SheetSpec } from '../../src/sheets/spec';
import { withPart } from '../support/hostile';
import { workbook } from '../sheets/whole-workbook';
import { handOut, typeInto } from './support';

export interface Typed {
  readonly unit: string;
  readonly key: string;
  readonly field: string;
  readonly index: number;
  readonly value: CellValue;
}

export interface Returned {
  readonly unit: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What went wrong with whose file; all other files are returned as they should be. */
export const planted = {
  wrongPlan: 'environment',
  damaged: 'cyberspace',
  foreignValues: 'approval', // the file of another unit under this one's name
  renamedTabs: 'energy',
  insertedRows: 'banking-regulator',
  overwritten: 'education',
  formula: 'state-assets',
  ratedItself: 'natural-resources',
} as const;

/** Index of each unit, so that no two type the same figure by chance. */
const units = unitsWithItems(ordosPlan);

/** The item a unit is the last to answer for types its figures, so that exactly one does. */
function typist(item: Item): string {
  const all = [...item.lead.units, ...item.responsible.units];
  return all.at(-1)!;
}

/** Figures a unit types for its items: one cell each, of the current year. */
function figuresOf(unit: string, random: () => number): readonly Typed[] {
  return itemsOfUnit(ordosPlan, unit).flatMap((item): Typed[] => {
    if (typist(item) !== unit) return [];
    const figure = Math.round(random() * 1e5) / 100;
    const at = (field: string, value: CellValue, index = 0) => [{ unit, key: item.id, field, index, value }];
    if (isTask(item)) return at('owner', `样例${unit}`);
    if (item.kind === 'amount') return at('ytd_2024', figure);
    if (item.kind === 'ratio') return [...at('num_2024', figure), ...at('den_2024', figure + 10)];
    if (item.kind === 'figure') return at('figure', figure, 2);
    return at('evidence', `样例依据${figure}`);
  });
}

export interface Round {
  readonly entries: Entries;
  readonly files: readonly Returned[];
  /** What must be found again, each in its cell. */
  readonly typed: readonly Typed[];
}

/** Hands out to all units, fills in and returns. `pass` sends a file through a program on the way back. */
export async function returnedRound(
  pass: (unit: string, bytes: Uint8Array) => Promise<Uint8Array> = async (_, bytes) => bytes,
): Promise<Round> {
  const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
  const random = seeded(20);
  const typed: Typed[] = [];
  const files: Returned[] = [];
  for (const { id: unit } of units) {
    const plan = unit === planted.wrongPlan ? { ...ordosPlan, id: 'another-zone' } : ordosPlan;
    const giver = unit === planted.foreignValues ? 'justice' : unit;
    const { specs, bytes, name } = await handOut(giver, entries, { plan });
    const figures = figuresOf(unit, random);
    if (giver === unit && unit !== planted.wrongPlan && unit !== planted.damaged) typed.push(...figures);
    const values: Record<string, Record<string, CellValue[]>> = {};
    for (const { key, field, index, value } of giver === unit ? figures : []) {
      const cells = ((values[key] ??= {})[field] ??= []);
      cells[index] = value;
    }
    if (giver !== unit) values[itemsOfUnit(ordosPlan, giver)[0]!.id] = { owner: ['样例别人'] };
    if (unit === planted.formula) (values.G19 ??= {}).document = Object.assign([], { 1: '="A"&1' }); // a row of its own: rows go as a whole
    if (unit === planted.ratedItself) (values[itemsOfUnit(ordosPlan, unit)[0]!.id] ??= {}).rating = [100];
    let made = await bytes(mischief(unit, typeInto(specs, values)));
    if (giver !== unit) made = withPart(made, 'docProps/custom.xml', (xml) => xml.replace(`>${giver}<`, `>${unit}<`));
    if (unit === planted.insertedRows) made = withRowInserted(made, specs, 'G23');
    const back = await pass(unit, made);
    files.push({ unit, name, bytes: unit === planted.damaged ? back.slice(0, Math.floor(back.length * 0.7)) : back });
  }
  return { entries, files, typed };
}

/** What a unit does to its sheets besides typing. */
function mischief(unit: string, specs: readonly SheetSpec[]): readonly SheetSpec[] {
  if (unit === planted.renamedTabs)
    return specs.map((spec) => (spec.key.startsWith('G') ? { ...spec, name: `我的${spec.key}` } : spec));
  if (unit === planted.overwritten)
    return specs.map((spec) =>
      /^[GT]\d/.test(spec.key)
        ? {
            ...spec,
            cells: spec.cells.map((cell) =>
              cell.formula && cell.style === 'computed' ? { ...cell, formula: undefined, value: 1 } : cell,
            ),
          }
        : spec,
    );
  return specs;
}

/** A row put in above a sheet's first row, as Excel does it: cells and names move down. */
export function withRowInserted(bytes: Uint8Array, specs: readonly SheetSpec[], key: string): Uint8Array {
  const place = specs.findIndex((spec) => spec.key === key);
  const tab = specs[place]!.name;
  const down = (row: string) => String(Number(row) + 1);
  const moved = withPart(bytes, `xl/worksheets/sheet${place + 1}.xml`, (xml) =>
    xml
      .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${down(row)}"`)
      .replace(/<c r="([A-Z]+)(\d+)"/g, (_, col: string, row: string) => `<c r="${col}${down(row)}"`)
      .replace(/<(mergeCells|dataValidations|conditionalFormatting|hyperlinks)\b.*?<\/\1>/gs, ''),
  );
  return withPart(moved, 'xl/workbook.xml', (xml) =>
    xml.replace(
      /(<definedName name="zsc_[^>]*>)([^<]*)(<\/definedName>)/g,
      (whole, open: string, reference: string, close: string) =>
        reference.startsWith(`'${tab}'!`)
          ? `${open}${reference.replace(/\$(\d+)/g, (_, row: string) => `$${row === '1' && open.includes('zsc_sheet_') ? row : down(row)}`)}${close}`
          : whole,
    ),
  );
}
