/** What was typed survives a file: sheets written and read back give the same entries, whatever was typed. */
import fc from 'fast-check';
import type { CellValue } from '../../src/entries/entries';
import { SheetBuilder } from '../../src/sheets/builder';
import type { SheetSpec } from '../../src/sheets/spec';
import { entriesIn, formulasInEntries, readWorkbook, structureIn, writeWorkbook } from '../../src/xlsx';
import { compareEntries } from '../support/compare-entries';
import * as hostile from '../support/hostile';
import { kitchenSink, sinkOptions } from '../support/kitchen-sink';

// A machine that runs other tests beside these is slow.
/** Text a cell can hold: no lone surrogates, no control characters XML cannot carry, blanks included. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((s) => s.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/g, ''))
  .filter((s) => s !== '');
const tricky = fc.constantFrom(
  '=1+1',
  '+86',
  '-',
  '@x',
  '_x0041_',
  '_x005F_',
  '#N/A',
  '#REF!',
  'TRUE',
  '1e5',
  '０１２',
  ' 前后 ',
  "'单引号",
  '<&>"',
  '换\n行',
  '换\r\n行',
  '\t',
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  tricky,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

function sheetWith(values: readonly CellValue[]): SheetSpec {
  const b = new SheetBuilder({ key: 'G98', version: 1, name: 'G98 测试', tabColor: '2F5D8C', columnWidths: [10, 10] });
  values.forEach((v, i) => b.value(3 + i, 2, v, 'entryText'));
  return b.field('figure', 'entry', 3, 2, 2 + values.length, 2).build();
}

const sink = kitchenSink();
const specOf = (key: string) => sink.find((s) => s.key === key) ?? null;

describe('written and read back', () => {
  it('gives what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const spec = sheetWith(values);
        const entries = entriesIn(readWorkbook(await writeWorkbook([spec], sinkOptions)), () => spec);
        const read = entries.sheets.G98?.figure?.map((c) => c.value);
        // Excel has one zero.
        expect(read).toEqual(values.map((v) => (v === 0 ? 0 : v)));
      }),
      { numRuns: 40 },
    );
  });

  it('finds every field, formulas, protection, visibility and properties', async () => {
    const raw = readWorkbook(await writeWorkbook(sink, sinkOptions));
    const entries = entriesIn(raw, specOf);
    expect(entries.sheets.G99?.actual?.map((c) => c.value)).toEqual([90, 105.5, 121]);
    expect(entries.sheets.G99?.target?.map((c) => c.formula)).toEqual(['=100+0', '=100+20', '=100+40']);
    expect(entries.sheets.G99?.mixed?.map((c) => c.value)).toEqual([44927, true, null, '党政办公室']);
    expect(entries.sheets.G99?.actual?.[1]?.place).toEqual({ sheet: "G99 营业'收入", cell: 'D7', item: 'G99' });
    expect(entries.sheets.data?.plan?.[0]?.value).toHaveLength(24_011);
    expect(raw.sheets.map((s) => [s.visibility, s.protected])).toEqual([
      ['visible', true],
      ['visible', false],
      ['veryHidden', false],
    ]);
    expect(raw.custom).toEqual({ ...sinkOptions.properties.custom, 'zsc-templates': '*=1,register=2' });
    expect(formulasInEntries(entries, specOf)).toEqual([]);
    expect(
      structureIn(raw, specOf, { versionOf: () => undefined, drawnAs: (key) => [specOf(key) ?? []].flat() }).sheets.map(
        (s) => [s.key, s.state, s.overwritten, s.outside],
      ),
    ).toEqual([
      ['G99', 'present', [], []],
      ['register', 'present', [], []],
      ['data', 'present', [], []],
    ]);
  });
});

describe('a file people have worked on', () => {
  const book = 'xl/workbook.xml';
  const sheet = 'xl/worksheets/sheet1.xml';
  let good: Uint8Array;
  beforeAll(async () => {
    good = await writeWorkbook(sink, sinkOptions);
  });
  const factsOf = (bytes: Uint8Array) =>
    structureIn(readWorkbook(bytes), specOf, {
      versionOf: () => undefined,
      drawnAs: (key) => [specOf(key) ?? []].flat(),
    }).sheets[0]!;

  it('is read after tabs were renamed and columns inserted', () => {
    const renamed = hostile.withPart(good, book, (t) =>
      t.replaceAll("G99 营业''收入", '收入!表').replace('G99 营业&apos;收入', '收入!表'),
    );
    const moved = hostile.withPart(renamed, book, (t) =>
      t.replace(/(zsc_G99_actual">'[^']*'!)\$D\$6:\$D\$8/, '$1$$E$$6:$$E$$8'),
    );
    const entries = entriesIn(readWorkbook(moved), specOf);
    expect(entries.sheets.G99?.actual?.map((c) => c.place)).toContainEqual({
      sheet: '收入!表',
      cell: 'E6',
      item: 'G99',
    });
  });

  it('tells formulas in entry cells without running them', () => {
    const typed = hostile.withPart(good, sheet, (t) =>
      t.replace(/(<c r="D7"[^>]*>)<v>105.5<\/v>/, '$1<f>HYPERLINK("http://x","y")</f><v>5</v>'),
    );
    const found = formulasInEntries(entriesIn(readWorkbook(typed), specOf), specOf);
    expect(found).toEqual([
      { value: 5, formula: '=HYPERLINK("http://x","y")', place: { sheet: "G99 营业'收入", cell: 'D7', item: 'G99' } },
    ]);
  });

  it('tells formulas typed over, names broken, sheets deleted, figures outside, protection off', () => {
    expect(
      factsOf(hostile.withPart(good, sheet, (t) => t.replace(/(<c r="G6"[^>]*>)<f>.*?<\/f>/, '$1<v>1</v>')))
        .overwritten,
    ).toEqual(['G6']);
    expect(
      factsOf(hostile.withPart(good, book, (t) => t.replace(/(name="zsc_G99_actual">)[^<]*/, '$1#REF!'))),
    ).toMatchObject({ state: 'broken-names', brokenNames: ['zsc_G99_actual'] });
    expect(
      factsOf(hostile.withPart(good, book, (t) => t.replace(/(name="zsc_sheet_G99"[^>]*>)[^<]*/, '$1#REF!'))),
    ).toMatchObject({ state: 'deleted' });
    expect(
      factsOf(
        hostile.withPart(good, sheet, (t) =>
          t.replace('</sheetData>', '<row r="90"><c r="C90"><v>3</v></c></row></sheetData>'),
        ),
      ).outside,
    ).toEqual(['C90']);
    expect(factsOf(hostile.withPart(good, sheet, (t) => t.replace(/<sheetProtection[^>]*\/>/, '')))).toMatchObject({
      protected: false,
      shouldBeProtected: true,
    });
  });

  it('takes a name stretched over whole columns for a broken one', () => {
    for (const range of ['$A:$XFD', '$A$1:$XFD$1048576', '$D$6:$D$8,$F$6']) {
      const stretched = hostile.withPart(good, book, (t) =>
        t.replace(/(name="zsc_G99_actual">'[^<]*'!)[^<]*/, (_, start: string) => start + range),
      );
      expect(factsOf(stretched).brokenNames).toEqual(['zsc_G99_actual']);
    }
  });

  it('tells what differs, cell by cell, and leaves untouched assumptions alone', () => {
    const before = entriesIn(readWorkbook(good), specOf);
    const changed = hostile.withPart(good, sheet, (t) =>
      t
        .replace(/(<c r="D6"[^>]*><v>)90/, '$191')
        .replace(/(<c r="D8"[^>]*)><v>121<\/v><\/c>/, '$1/>')
        .replace(/(<c r="C7"[^>]*>)<f>.*?<\/f>/, '$1<v>120</v>'),
    );
    const differences = compareEntries(before, entriesIn(readWorkbook(changed), specOf));
    expect(differences.map(({ field, index, before, after }) => [field, index, before, after])).toEqual([
      ['target', 1, 120, 120],
      ['actual', 0, 90, 91],
      ['actual', 2, 121, null],
    ]);
    expect(compareEntries(before, before)).toEqual([]);
  });
});
