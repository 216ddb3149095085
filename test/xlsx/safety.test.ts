/** Files that must not get in: each ends in an error of ours, quickly, and the thread with them. */
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ZoneScorecardError } from '../../src/errors';
import { defaultLimits, readSafely, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { startNodeWorker } from '../../src/xlsx/start-node';
import * as hostile from '../support/hostile';
import { kitchenSink, sinkOptions } from '../support/kitchen-sink';

// A machine that runs other tests beside these is slow.
const sheet1 = 'xl/worksheets/sheet1.xml';
let good: Uint8Array;

beforeAll(async () => {
  good = await writeWorkbook(kitchenSink(), sinkOptions);
});

function refusal(
  bytes: Uint8Array,
  limits?: Parameters<typeof readWorkbook>[1],
): Pick<ZoneScorecardError, 'code' | 'params'> {
  try {
    readWorkbook(bytes, limits);
  } catch (error) {
    if (error instanceof ZoneScorecardError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('the file was read');
}

describe('files that are refused', () => {
  it('tells what is no workbook at all', () => {
    expect(refusal(new Uint8Array()).code).toBe('file-not-xlsx');
    expect(refusal(strToU8('单位,数值\n甲,1\n')).code).toBe('file-not-xlsx');
    expect(refusal(zipSync({ 'readme.txt': strToU8('x') })).code).toBe('file-not-xlsx');
    expect(refusal(hostile.compoundFile(false)).code).toBe('file-not-xlsx');
    const word = {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8('<R><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>'),
    };
    expect(refusal(zipSync(word)).code).toBe('file-not-xlsx');
  });

  it('tells passwords, of the workbook and of the archive', () => {
    expect(refusal(hostile.compoundFile(true)).code).toBe('file-encrypted');
    expect(refusal(hostile.withPasswordFlag(good, sheet1)).code).toBe('file-encrypted');
  });

  it('tells a file cut off anywhere', () => {
    for (const share of [0.01, 0.3, 0.7, 0.95, 0.999])
      expect(refusal(good.subarray(0, Math.floor(good.length * share))).code).toBe('file-truncated');
  });

  it('tells a damaged part, wherever a byte was changed', () => {
    // Bytes within the first sheet's data: either it does not inflate, or its checksum tells.
    const bytes = good.slice();
    const at = Buffer.from(good).indexOf('xl/worksheets/sheet1.xml') + 24 + 200;
    bytes[at] = bytes[at]! ^ 0x55;
    expect(['file-malformed', 'file-unsafe']).toContain(refusal(bytes).code);
  });

  it('refuses bombs by what they declare and by what they hold', () => {
    const limits = { ...defaultLimits, inflated: 25e6 };
    const bomb = hostile.withDamagedEnd(hostile.withParts(good, { [sheet1]: new Uint8Array(30e6) }), sheet1);
    expect(bomb.length).toBeLessThan(2e5);
    // Its data are damaged at their end, which nobody comes to.
    expect(['file-malformed', 'file-unsafe']).toContain(refusal(hostile.withDamagedEnd(good, sheet1)).code);
    expect(refusal(bomb, limits)).toEqual({ code: 'file-unsafe', params: { reason: 'zip-bomb' } });
    expect(refusal(hostile.withDeclaredSize(bomb, sheet1, 1_000))).toEqual({
      code: 'file-unsafe',
      params: { reason: 'false-size' },
    });
    expect(refusal(hostile.withDeclaredSize(good, sheet1, 5e6))).toEqual({
      code: 'file-unsafe',
      params: { reason: 'false-size' },
    });
  });

  it('does not even look at parts it has no use for', () => {
    const heavy = hostile.withParts(good, { 'xl/media/image1.png': new Uint8Array(20e6) });
    expect(readWorkbook(hostile.withDeclaredSize(heavy, 'xl/media/image1.png', 10)).sheets).toHaveLength(3);
  });

  it('refuses too many bytes, parts and cells', () => {
    const limits = { bytes: 1e6, inflated: 1e8, parts: 20, cells: 1e6 };
    expect(refusal(new Uint8Array(1_000_001), limits)).toEqual({
      code: 'file-too-large',
      params: { limit: 1, what: 'megabytes' },
    });
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`xl/x${i}.xml`, 'x']));
    expect(refusal(hostile.withParts(good, many), limits)).toEqual({
      code: 'file-too-large',
      params: { limit: 20, what: 'parts' },
    });
    // What comes after the millionth cell is not even looked at: it is no XML.
    const crowd = hostile.crowdedSheet(2_000, 1_000).replace('</sheetData>', '<<<');
    const { code, params } = refusal(hostile.withParts(good, { [sheet1]: crowd }));
    expect([code, params.limit, params.what]).toEqual(['file-too-large', 1_000_000, 'cells']);
    // The fullest sheet is named first.
    expect(params.sheets).toMatch(/^“[^”]+”, /);
  });

  it('refuses entities and document types without expanding them', () => {
    expect(refusal(hostile.withParts(good, { [sheet1]: hostile.billionLaughs }))).toEqual({
      code: 'file-unsafe',
      params: { reason: 'entity' },
    });
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>';
    expect(refusal(hostile.withParts(good, { 'xl/workbook.xml': outside }))).toEqual({
      code: 'file-unsafe',
      params: { reason: 'entity' },
    });
  });

  it('refuses XML that is not well formed, and says in which part', () => {
    const broken: [string, (text: string) => string, string][] = [
      [sheet1, (t) => t.replace('</row>', ''), 'xml'],
      [sheet1, (t) => t.slice(0, -40), 'xml'],
      ['xl/workbook.xml', (t) => t.replace('<sheets>', '<sheets><'), 'xml'],
      ['xl/sharedStrings.xml', (t) => t.replace('<si>', '<si>&nbsp;'), 'xml'],
      [sheet1, (t) => t.replace('<sheetData>', '<a>'.repeat(200)), 'depth'],
      [sheet1, (t) => t.replace(/r="B2"/, 'r="B0"'), 'cell'],
      [sheet1, (t) => t.replace(/(<worksheet[^>]*) xmlns="[^"]*"/, '$1 xmlns="urn:x"'), 'namespace'],
    ];
    for (const [part, change, reason] of broken)
      expect(refusal(hostile.withPart(good, part, change))).toEqual({
        code: 'file-malformed',
        params: { part, reason },
      });
    expect(refusal(hostile.withParts(good, { [sheet1]: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }))).toEqual({
      code: 'file-malformed',
      params: { part: sheet1, reason: 'encoding' },
    });
  });

  it('refuses links to other workbooks', () => {
    expect(refusal(hostile.withParts(good, { 'xl/externalLinks/externalLink1.xml': '<x/>' }))).toEqual({
      code: 'file-unsafe',
      params: { reason: 'external-link' },
    });
  });

  it('reads a stray cell in the last corner of a sheet', () => {
    const far = hostile.withPart(good, sheet1, (t) =>
      t.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'),
    );
    expect(readWorkbook(far).sheets[0]!.cells.get('XFD1048576')).toEqual({ value: 7 });
  });
});

describe('files that are read, whatever wrote them', () => {
  const plain = () => readWorkbook(good).sheets.map(({ cells }) => [...cells]);
  const cellsOf = (bytes: Uint8Array) => readWorkbook(bytes).sheets.map(({ cells }) => [...cells]);

  it('parts in other case, slashes the other way', () => {
    const parts = Object.entries(unzipSync(good));
    const renamed = (change: (path: string) => string) => zipSync(Object.fromEntries(parts.map(([path, part]) => [change(path), part]))); // prettier-ignore
    expect(cellsOf(renamed((path) => path.replace('sharedStrings', 'SharedStrings').replace('worksheets', 'WorkSheets')))).toEqual(plain()); // prettier-ignore
    expect(cellsOf(renamed((path) => path.replaceAll('/', '\\')))).toEqual(plain());
  });

  it('a result left empty, and a number that is none, told with its cell', () => {
    const empty = hostile.withPart(good, sheet1, (t) => t.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/, '$1<v></v>'));
    expect(readWorkbook(empty).doubts).toEqual([]);
    const words = readWorkbook(hostile.withPart(good, sheet1, (t) => t.replace(/<v>90<\/v>/, '<v>九十</v>')));
    expect(words.doubts).toEqual([{ kind: 'number', part: sheet1, tab: words.sheets[0]!.tab, cell: expect.stringMatching(/^[A-Z]+\d+$/) as string }]); // prettier-ignore
  });

  it('a hundred thousand blank cells that are only formatted', () => {
    const rows = Array.from({ length: 2_000 }, (_, r) => `<row r="${r + 1000}">${'<c s="1"/>'.repeat(50)}</row>`).join(
      '',
    );
    const blank = hostile.withPart(good, sheet1, (t) => t.replace('</sheetData>', `${rows}</sheetData>`));
    expect(readWorkbook(blank, { ...defaultLimits, cells: 30_000 }).sheets).toHaveLength(3);
    const { params } = refusal(blank, { ...defaultLimits, cells: 20_000 });
    expect([params.limit, params.what]).toEqual([80_000, 'blank-cells']);
  });
});

describe('readSafely', () => {
  const hook = ['--require', join(__dirname, '../support/ts-hook.cjs')];
  const startWorker = (heapMb: number) => startNodeWorker(heapMb, hook);

  it('gives the same as reading in place', async () => {
    const book = await readSafely(good, { startWorker });
    // Cells come packed; jest compares maps by their class.
    const sheets = book.sheets.map((sheet) => ({ ...sheet, cells: new Map(sheet.cells) }));
    expect({ ...book, sheets }).toEqual(readWorkbook(good));
  });

  it('passes refusals on with their code and figures', async () => {
    await expect(readSafely(hostile.compoundFile(true), { startWorker })).rejects.toMatchObject({
      code: 'file-encrypted',
    });
    await expect(readSafely(good, { startWorker, limits: { cells: 10 } })).rejects.toMatchObject({
      code: 'file-too-large',
      params: { limit: 10, what: 'cells' },
    });
  });

  it('ends a thread that takes too long or too much memory', async () => {
    const crowd = hostile.withParts(good, { [sheet1]: hostile.crowdedSheet(1_900, 500) });
    await expect(readSafely(crowd, { startWorker, timeoutMs: 50 })).rejects.toMatchObject({ code: 'file-timeout' });
    await expect(readSafely(crowd, { startWorker, maxMb: 24, timeoutMs: 200_000 })).rejects.toMatchObject({
      code: 'file-too-large',
      params: { what: 'memory' },
    });
  });
});
