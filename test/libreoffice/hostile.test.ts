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
import { entryCells, reckoned, sheets, specs, today, typed, typing } from '../support/hostile-workbook';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

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

test('LibreOffice comes to the same in every cell', async () => {
  expect(changes.length).toBeGreaterThan(90);
  typed([...changes, [asOf, serialOf(today)]]);
  expect(reckoned().differences).toEqual([]);
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-hostile-')), 'hostile.xlsx');
  writeFileSync(path, await writeWorkbook(specs, { ...sinkOptions, corruptCaches: true }));
  const theirs = readWorkbook(readFileSync(await recalculate(path)));
  const different = specs.flatMap((spec) => {
    const cells = theirs.sheets.find(({ tab }) => tab === spec.name)!.cells;
    return spec.cells.flatMap(({ row, col, formula }) => {
      if (formula === undefined) return [];
      const address = cellAddress(row, col);
      const own = sheets.at(spec.key, address);
      const shown = typeof own === 'object' && own !== null ? own.error : own;
      const other = cells.get(address)?.value ?? null;
      return near(shown, other) ? [] : [`${spec.key}!${address} ${formula}: ours ${shown}, theirs ${other}`];
    });
  });
  expect(different.map((text) => text.slice(0, 400)).slice(0, 20)).toEqual([]);
});
