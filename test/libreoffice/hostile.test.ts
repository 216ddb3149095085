/**
 * A workbook with hostile texts in many cells at once, worked out by LibreOffice and held cell by cell against our own engine, which
 * the test beside holds against the scores. Truths are left out: LibreOffice counts TRUE as a number, and every check tells it.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import { cleaned } from '../../src/expression/text';
import { cellAddress } from '../../src/sheets/a1';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { fourItemPlan } from '../support/four-items';
import { hostileWorkbook, today } from '../support/hostile-workbook';
import { sinkOptions } from '../support/kitchen-sink';
import { zhMessages as m } from '../../src/i18n';
import { recalculate } from '../support/libreoffice';
import { hasGnumeric, recalculatedByGnumeric } from '../support/programs';

const { entryCells, reckoned, sheets, specs, typed, typing } = hostileWorkbook(fourItemPlan());

// Other programs know the day only from the clock, so it is typed.
const asOf = entryCells.find(({ key, field }) => key === 'settings' && field === 'asOf')!;
const changes = fc
  .sample(typing(14), { seed: 20_240_331, numRuns: 24 })
  .flat()
  .filter(([entry, value]) => entry !== asOf && typeof value !== 'boolean');

/** LibreOffice turns a tab in a file's text into another control character: both are blanks. */
const text = (value: unknown): string => cleaned(String((value as string | number | null) ?? ''));
const near = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : text(a) === text(b);

const rounding = entryCells.find(({ key, field }) => key === 'settings' && field === 'rounding')!;

/** The workbook with all that was typed, and with points rounded item by item or not at all. */
async function fileWith(word: string): Promise<Uint8Array> {
  expect(changes.length).toBeGreaterThan(90);
  typed([...changes, [asOf, serialOf(today)], [rounding, word]]);
  expect(reckoned().differences).toEqual([]);
  return writeWorkbook(specs, { ...sinkOptions, corruptCaches: true });
}
const words = m.common.roundings;

/** Cells in which another program comes to something else. */
function differing(bytes: Uint8Array): readonly string[] {
  const theirs = readWorkbook(bytes);
  const different = specs.flatMap((spec) => {
    const cells = theirs.sheets.find(({ tab }) => tab === spec.name)!.cells;
    return spec.cells.flatMap(({ row, col, formula }) => {
      if (formula === undefined) return [];
      const address = cellAddress(row, col);
      const own = sheets.at(spec.key, address);
      const shown = typeof own === 'object' && own !== null ? own.error : own;
      const other = cells.get(address)?.value ?? null;
      return near(shown, other) ? [] : [`${spec.key}!${address}: ours ${shown}, theirs ${other}, by ${formula}`];
    });
  });
  return different.map((text) => text.slice(0, 400));
}

test('LibreOffice comes to the same in every cell', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-hostile-')), 'hostile.xlsx');
  writeFileSync(path, await fileWith(words.items));
  expect(differing(readFileSync(await recalculate(path)))).toEqual([]);
});

if (!hasGnumeric) process.stdout.write('Gnumeric is not installed: the hostile workbook is not worked out by it.\n');
(hasGnumeric ? test.each(['none', 'items'] as const) : test.skip.each(['none', 'items'] as const))(
  'Gnumeric comes to the same in every cell, rounding: %s',
  async (id) => expect(differing(recalculatedByGnumeric(await fileWith(words[id])))).toEqual([]),
);
