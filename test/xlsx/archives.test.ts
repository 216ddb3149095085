/** Archived forms in a file: told from changed ones without Excel. */
import { archivesIn, readWorkbook, writeWorkbook, type RawWorkbook } from '../../src/xlsx';
import { parseArea, cellAddress } from '../../src/sheets/a1';
import { c } from '../../src/sheets/score/layout';
import { archivedOn, archivedWorkbook, valueOf } from '../support/archived';
import { sinkOptions } from '../support/kitchen-sink';

let raw: RawWorkbook;
let fingerprints: readonly string[];
let archive: Awaited<ReturnType<typeof archivedWorkbook>>['archives'][number];
beforeAll(async () => {
  const { specs, archives } = await archivedWorkbook(['score_2023', 'comprehensive', 'score_2023']);
  archive = archives[0]!;
  fingerprints = archives.map((spec) => valueOf(spec, 'fingerprint'));
  raw = readWorkbook(await writeWorkbook(specs, sinkOptions));
});

/** The file with a cell of a sheet changed, or with a name taken away. */
const changed = (tab: string, cell: string, value: string | number | null): RawWorkbook => ({
  ...raw,
  sheets: raw.sheets.map((sheet) =>
    sheet.tab === tab ? { ...sheet, cells: new Map([...sheet.cells, [cell, { value }]]) } : sheet,
  ),
});
const without = (...names: readonly string[]): RawWorkbook => ({
  ...raw,
  names: new Map([...raw.names].filter(([name]) => !names.includes(name))),
});
const verdicts = async (file: RawWorkbook) =>
  (await archivesIn(file)).map(({ key, verdict }) => [key.replace('archive_', ''), verdict]);

it('finds every archive as it was archived', async () => {
  expect(await archivesIn(raw)).toEqual(
    ['score_2023', 'comprehensive', 'score_2023'].map((source, i) => ({
      key: `archive_${i + 1}`,
      tab: archive.name
        .replace('存档1', `存档${i + 1}`)
        .replace('2023年评分表', source === 'comprehensive' ? '三年综评' : '2023年评分表'),
      date: archivedOn,
      source,
      fingerprint: fingerprints[i],
      verdict: 'intact',
      covers: 'display',
      reasons: [],
    })),
  );
  // Two archives of one form on one day say the same, and so have the same fingerprint.
  expect(fingerprints[2]).toBe(fingerprints[0]);
});

it('tells one changed figure, remark, day or fingerprint', async () => {
  const item = archive.cells.find((cell) => cell.col === c.points && typeof cell.value === 'number')!;
  const rest = [
    ['2', 'intact'],
    ['3', 'intact'],
  ];
  const points = cellAddress(item.row, c.points);
  expect(await verdicts(changed(archive.name, points, (item.value as number) + 0.01))).toEqual([
    ['1', 'changed'],
    ...rest,
  ]);
  expect(await verdicts(changed(archive.name, points, item.value as number))).toEqual([['1', 'intact'], ...rest]);
  expect(await verdicts(changed(archive.name, cellAddress(item.row, c.remark), ''))).toEqual([
    ['1', 'changed'],
    ...rest,
  ]);
  expect(await verdicts(changed(archive.name, cellAddress(item.row, c.evidence), '另一份'))).toEqual([
    ['1', 'changed'],
    ...rest,
  ]);
  const place = (field: string) => {
    const { row, col } = parseArea(archive.fields.find((f) => f.field === field)!.range);
    return cellAddress(row, col);
  };
  expect(await verdicts(changed(archive.name, place('date'), '2024-03-30'))).toEqual([['1', 'changed'], ...rest]);
  // The print of another archive on it: the register still knows better.
  expect(await verdicts(changed(archive.name, place('fingerprint'), fingerprints[1]!))).toEqual([
    ['1', 'changed'],
    ...rest,
  ]);
});

it('tells archives without marks, without register, and those that were deleted', async () => {
  const [first, second, third] = [
    ['1', 'intact'],
    ['2', 'intact'],
    ['3', 'intact'],
  ] as const;
  expect(await verdicts(without('zsc_archive_1_body'))).toEqual([['1', 'damaged'], second, third]);
  expect(await verdicts(without('zsc_archive_2_fingerprint'))).toEqual([first, ['2', 'damaged'], third]);
  expect(await verdicts(without('zsc_sheet_archive_3'))).toEqual([first, second, ['3', 'missing']]);
  expect((await verdicts(without('zsc_data_key'))).map(([, verdict]) => verdict)).toEqual(
    Array(3).fill('unregistered'),
  );
});

it('prints the day and the beginning of the fingerprint on every page, and all of it at the foot', () => {
  expect(archive.print!.footerLeft).toContain(`存档 ${archivedOn}　指纹 ${fingerprints[0]!.slice(0, 12)}`);
  expect(parseArea(archive.print!.area).lastRow).toBe(archive.rows);
  expect(archive).toMatchObject({ protect: true, locked: true });
  expect(archive.cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
});
