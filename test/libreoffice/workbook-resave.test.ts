/** What a unit does with LibreOffice — open, save — must leave everything where it is found again. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { entriesIn, readWorkbook, structureIn, writeWorkbook, type RawWorkbook } from '../../src/xlsx';
import { compareEntries } from '../support/compare-entries';
import { kitchenSink, sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

const sink = kitchenSink();
const specOf = (key: string) => sink.find((s) => s.key === key) ?? null;
let before: RawWorkbook;
let after: RawWorkbook;
let saved: Uint8Array;

beforeAll(async () => {
  const bytes = await writeWorkbook(sink, { ...sinkOptions, corruptCaches: true });
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-resave-')), 'sink.xlsx');
  writeFileSync(path, bytes);
  before = readWorkbook(bytes);
  saved = readFileSync(await recalculate(path));
  after = readWorkbook(saved);
});

describe('saved by LibreOffice', () => {
  it('keeps every name, tab, visibility and custom property', () => {
    const ours = (raw: RawWorkbook) => [...raw.names.keys()].filter((n) => n.startsWith('zsc_')).sort();
    expect(ours(after)).toEqual(ours(before));
    expect(after.sheets.map((s) => [s.tab, s.protected])).toEqual(before.sheets.map((s) => [s.tab, s.protected]));
    expect(after.custom).toMatchObject(before.custom);
  });

  it('keeps what was typed, and the structure', () => {
    expect(compareEntries(entriesIn(before, specOf), entriesIn(after, specOf))).toEqual([]);
    for (const sheet of structureIn(after, specOf, {
      versionOf: () => undefined,
      drawnAs: (key) => [specOf(key) ?? []].flat(),
    }).sheets)
      expect(sheet).toMatchObject({ state: 'present', overwritten: [], brokenNames: [], outside: [] });
  });

  it('replaces the wrong stored results by right ones', () => {
    const cells = after.sheets[0]!.cells;
    expect(before.sheets[0]!.cells.get('B13')?.value).toBe(-987654.321);
    expect(cells.get('B13')?.value).toBe(316.5);
    expect(cells.get('C13')?.value).toBe(5.5);
    expect(cells.get('F6')?.value).toBe('▲ 接近');
    expect(cells.get('D13')?.value).toBe('#DIV/0!');
  });

  it('keeps every chart', () => {
    const charts = Object.keys(unzipSync(saved)).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(sink.flatMap((s) => s.charts).length);
  });
});
