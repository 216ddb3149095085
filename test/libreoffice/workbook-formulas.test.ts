/**
 * Every formula of the whole workbook, worked out by LibreOffice from a file whose stored results are all wrong, held
 * against the host's engine cell by cell; and the scores on the sheets against the scores in TypeScript.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { exampleValues } from '../../src/entries/example';
import type { FieldValues } from '../../src/entries/format';
import { seeded } from '../../src/entries/random';
import type { CellResult } from '../../src/formula/engine';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { buildSheet, coreKeys, itemKeys, sheetOrder } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import type { SheetSpec } from '../../src/sheets/spec';
import { entriesIn, placeOf, readWorkbook, writeWorkbook, type RawWorkbook } from '../../src/xlsx';
import { calculated } from '../support/calculated';
import { filledWorkbook } from '../support/filled-workbook';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';
import { openXmlErrors } from '../support/open-xml';

/** LibreOffice knows the day only from the clock, so the day in the workbook is typed. */
const asOf = '2024-03-31';
const tolerance = 1e-9;
/** One unit's sheet stands for all of them. */
const keys = sheetOrder(plan, [
  ...coreKeys(plan),
  ...itemKeys(plan),
  'unit_1_2023',
  'weights',
  'outlook',
  'robustness',
  'national',
]);

/** Figures far off the targets: zeros, tiny and huge ones, blanks between them, other rules, weights and switches. */
function roughValues(seed: number): FieldValues {
  const random = seeded(seed);
  const rough = (v: CellValue): CellValue => {
    const dice = random();
    if (typeof v !== 'number') return dice < 0.1 ? null : v;
    if (dice < 0.12) return null;
    return dice < 0.2 ? 0 : dice < 0.3 ? v * 3 : dice < 0.4 ? v / 7 : v;
  };
  const base = exampleValues(plan, m, { years: plan.years, seed });
  const values = Object.fromEntries(
    Object.entries(base).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, cells.map(rough)])),
    ]),
  );
  const items = keys.filter((key) => /^[GT]\d/.test(key));
  return {
    ...values,
    plan: {
      ...values.plan,
      weight: items.map(() => (random() < 0.4 ? Math.round(random() * 60) / 10 : null)),
    },
  };
}

const dataSets: readonly (readonly [string, FieldValues])[] = [
  ['nothing typed', {}],
  ['the example', exampleValues(plan, m)],
  ['rough figures, seed 1', roughValues(1)],
  ['rough figures, seed 2', roughValues(2)],
];

const withDay = (values: FieldValues): FieldValues => ({
  ...values,
  settings: { ...values.settings, asOf: [serialOf(asOf)] },
});

async function byLibreOffice(specs: readonly SheetSpec[]): Promise<RawWorkbook> {
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-workbook-')), 'workbook.xlsx');
  writeFileSync(path, await writeWorkbook(specs, { ...sinkOptions, corruptCaches: true }));
  expect(openXmlErrors(path)).toEqual([]);
  return readWorkbook(readFileSync(await recalculate(path)));
}

const plainResult = (result: CellResult): CellValue =>
  result !== null && typeof result === 'object' ? result.error : result;

/** An empty cell and an empty text are one in a file. */
function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
}

describe.each(dataSets)('%s', (_, typed) => {
  const { specs } = filledWorkbook(
    plan,
    m,
    keys,
    (context) => keys.map((key) => buildSheet(key, context)),
    withDay(typed),
  );
  const host = calculated(specs, serialOf(asOf));
  let file: RawWorkbook;
  beforeAll(async () => {
    file = await byLibreOffice(specs);
  });

  it('comes to the same in every formula cell', () => {
    const different: string[] = [];
    let compared = 0;
    for (const spec of specs) {
      const sheet = file.sheets.find((s) => s.tab === spec.name)!;
      for (const cell of spec.cells) {
        if (cell.formula === undefined) continue;
        compared++;
        const address = cellAddress(cell.row, cell.col);
        const ours = plainResult(host.at(spec.key, address));
        const theirs = sheet.cells.get(address)?.value ?? null;
        if (!same(ours, theirs))
          different.push(`${spec.key}!${address} ${cell.formula}: host ${ours}, LibreOffice ${theirs}`);
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(5_000);
  });

  it('gives the scores TypeScript works out', () => {
    const entries = entriesIn(file, (key) => specs.find((s) => s.key === key) ?? null);
    const scores = score(readPlan(plan, entries, m), entries, { today: asOf });
    const cells = (name: string): CellValue[] => {
      const place = placeOf(file, name);
      if (!place) throw new Error(`no ${name}`);
      const rows = Array.from({ length: place.area.lastRow - place.area.row + 1 }, (_x, i) => place.area.row + i);
      return rows.map((row) => place.sheet.cells.get(cellAddress(row, place.area.col))?.value ?? null);
    };
    const column = (field: string) => cells(`zsc_calc_${field}`);
    const [items, years] = [column('item'), column('year')];
    const [points, full, bonus] = [column('points'), column('full'), column('bonus')];
    const row = (item: string, year: number) => items.findIndex((id, i) => id === item && years[i] === year);
    const different = scores.annual.flatMap(({ year, items: itemScores }) =>
      itemScores.flatMap((s) => {
        const i = row(s.item, year);
        const pairs = { points: [s.points, points[i]], full: [s.full, full[i]], bonus: [s.bonus, bonus[i]] } as const;
        return Object.entries(pairs)
          .filter(([, [ours, theirs]]) => !same(ours, theirs === '' || theirs === undefined ? 0 : theirs))
          .map(([what, [ours, theirs]]) => `${s.item} ${year} ${what}: TypeScript ${ours}, sheet ${theirs}`);
      }),
    );
    expect(different).toEqual([]);
    for (const { year, total } of scores.annual) expect(cells(`zsc_score_${year}_total`)[0]).toBeCloseTo(total, 9);
    expect(cells('zsc_comprehensive_total')[0]).toBeCloseTo(scores.comprehensive.total, 9);
    const unitIds = cells('zsc_units_id');
    for (const { unit, year, score: own, rank } of scores.units) {
      const at = unitIds.indexOf(unit);
      const period = year === 'comprehensive' ? 'all' : year;
      const shown = cells(`zsc_units_score_${period}`)[at];
      if (own === null) expect(shown ?? '').not.toEqual(expect.any(Number));
      else expect(shown).toBeCloseTo(own, 9);
      if (rank !== null) expect(cells(`zsc_units_rank_${period}`)[at]).toBe(rank);
    }
  });
});
