/**
 * Every formula of every kind of sheet, worked out by LibreOffice from a file whose stored results are all wrong, held cell
 * by cell against the results our own engine stores; and the scores on the sheets against the scores in TypeScript.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { exampleValues } from '../../src/scoring/example';
import type { FieldValues } from '../../src/entries/format';
import { unitWorkbook } from '../../src/exchange';
import { loadMessages, type Locale, type Messages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { buildSheet } from '../../src/sheets';
import { cellAddress } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import type { SheetSpec } from '../../src/sheets/spec';
import { entriesIn, placeOf, readWorkbook, writeWorkbook, type WriteWorkbookOptions } from '../../src/xlsx';
import { withResults } from '../sheets/whole-workbook';
import { calculated } from '../support/calculated';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

/** LibreOffice knows the day only from the clock, so the day in the workbook is typed. */
const asOf = '2024-03-31';
const tolerance = 1e-9;
const keys = everyKind(plan);

const withDay = (values: FieldValues): FieldValues => ({
  ...values,
  settings: { ...values.settings, asOf: [serialOf(asOf)] },
});

/** The sheets as the pane draws them over what was typed: rows that are settled at drawing see figures and results. */
export function drawn(typed: FieldValues, m: Messages): readonly SheetSpec[] {
  const first = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), withDay(typed));
  const entries = withResults(first.entries, calculated(first.specs, serialOf(asOf)));
  const context = { plan: readPlan(plan, entries), m, entries, present: keys, today: asOf };
  return keys.map((key) => buildSheet(key, key === 'data' ? { ...context, plan } : context));
}

/** The file as it is made, and what LibreOffice, or another program, makes of it knowing only its formulas. */
export async function both(
  specs: readonly SheetSpec[],
  options: WriteWorkbookOptions,
  recalculated: (path: string) => string | Promise<string> = recalculate,
) {
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-workbook-')), 'workbook.xlsx');
  writeFileSync(path, await writeWorkbook(specs, { ...options, corruptCaches: true }));
  return {
    ours: readWorkbook(await writeWorkbook(specs, options)),
    theirs: readWorkbook(readFileSync(await recalculated(path))),
  };
}

/** Formula cells in which the two differ, and how many there are. */
export function compared(specs: readonly SheetSpec[], { ours, theirs }: Awaited<ReturnType<typeof both>>) {
  const different: string[] = [];
  let formulas = 0;
  for (const spec of specs) {
    const [mine, other] = [ours, theirs].map((file) => file.sheets.find(({ tab }) => tab === spec.name)!);
    for (const cell of spec.cells) {
      if (cell.formula === undefined) continue;
      formulas++;
      const address = cellAddress(cell.row, cell.col);
      const [a, b] = [mine!.cells.get(address)?.value ?? null, other!.cells.get(address)?.value ?? null];
      if (!same(a, b)) different.push(`${spec.key}!${address} ${cell.formula}: stored ${a}, there ${b}`);
    }
  }
  return { different, formulas };
}

/** An empty cell and an empty text are one in a file. */
function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
}

/** The whole workbook with what is typed into it. */
export function comesToTheSame(locale: Locale, typed: (m: Messages) => FieldValues): void {
  let m: Messages;
  let specs: readonly SheetSpec[];
  let files: Awaited<ReturnType<typeof both>>;
  beforeAll(async () => {
    m = await loadMessages(locale);
    specs = drawn(typed(m), m);
    files = await both(specs, sinkOptions);
  });

  it('comes to the same in every formula cell', () => {
    const { different, formulas } = compared(specs, files);
    expect(different).toEqual([]);
    expect(formulas).toBeGreaterThan(20_000);
  });

  it('gives the scores TypeScript works out', () => {
    const file = files.theirs;
    const entries = entriesIn(file, (key) => specs.find((s) => s.key === key) ?? null);
    const scores = score(readPlan(plan, entries), entries, { today: asOf });
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
}

/** The workbook handed out to a unit. */
export function unitComesToTheSame(locale: Locale): void {
  it('a unit’s workbook comes to the same in every formula cell', async () => {
    const m = await loadMessages(locale);
    const { entries } = filledWorkbook(
      plan,
      m,
      keys,
      (c) => keys.map((key) => buildSheet(key, c)),
      withDay(exampleValues(plan, m)),
    );
    const unit = { m, deadline: '2024-04-15', today: asOf };
    const { specs, options } = await unitWorkbook(readPlan(plan, entries), entries, 'industry', unit);
    const { different, formulas } = compared(specs, await both(specs, options));
    expect(different).toEqual([]);
    expect(formulas).toBeGreaterThan(1_000);
  });
}
