/** Signed forms in a workbook that `fill` and `merge` draw anew: carried over as they stand. */
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { archivesIn, readWorkbook, writeWorkbook, type RawWorkbook } from '../../src/xlsx';
import { archivedWorkbook } from '../support/archived';
import { withPart } from '../support/hostile';
import { sinkOptions } from '../support/kitchen-sink';
import { shell } from './support';

const entries = JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets: { G07: { figure: [5] } } });
const password = 'password="CC1A" sheet="1" objects="1" formatColumns="0"';

let signed: Uint8Array;
let tabs: string[];
let calculation: string;
beforeAll(async () => {
  const { specs: all, archives } = await archivedWorkbook(['score_2022', 'report', 'score_2023']);
  // The sheets such a workbook must have are enough.
  const specs = [...all.filter(({ key }) => ['plan', 'settings', 'calc', 'data', 'G07'].includes(key)), ...archives];
  tabs = archives.map(({ name }) => name);
  calculation = specs.find(({ key }) => key === 'calc')!.name;
  const written = await writeWorkbook(specs, sinkOptions);
  const part = (back: number) => `xl/worksheets/sheet${specs.length - back}.xml`;
  // The office locked the first with a password; a figure of the last was changed by hand.
  const locked = withPart(written, part(2), (text) =>
    text.replace(/<sheetProtection[^>]*\/>/, `<sheetProtection ${password}/>`),
  );
  signed = withPart(locked, part(0), (text) => text.replace(/<v>3\.2<\/v>/, '<v>3.3</v>'));
});

const sheetsOf = ({ sheets }: RawWorkbook) => sheets.filter(({ tab }) => tabs.includes(tab));
const namesOf = ({ names }: RawWorkbook) => [...names].filter(([name]) => name.includes('archive_')).sort();
const text = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
const printNames = (bytes: Uint8Array) =>
  [...text(bytes, 'xl/workbook.xml').matchAll(/<definedName [^>]*localSheetId[^>]*>([^<]*)/g)]
    .map(([, range]) => range!)
    .filter((range) => tabs.some((tab) => range.includes(tab)));

async function looksOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: tabs });
  return sheets.map(({ charts: _, ...sheet }) => sheet);
}

/** What charts of the archives say and where they stand. */
function chartsOf(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .map((path) => text(bytes, path))
    .filter((xml) => tabs.some((tab) => xml.includes(tab)))
    .sort();
}
const framesOf = (bytes: Uint8Array) =>
  Object.keys(unzipSync(bytes))
    .filter((path) => /^xl\/drawings\/drawing\d+\.xml$/.test(path))
    .map((path) => text(bytes, path))
    .filter((xml) => xml.includes('zsc_archive_'));

async function expectCarried(bytes: Uint8Array) {
  const [before, after] = [readWorkbook(signed), readWorkbook(bytes)];
  expect((await archivesIn(after)).map(({ verdict }) => verdict)).toEqual(['intact', 'intact', 'changed']);
  expect(await archivesIn(after)).toEqual(await archivesIn(before));
  expect(sheetsOf(after)).toEqual(sheetsOf(before));
  expect(sheetsOf(after)).toHaveLength(3);
  expect(namesOf(after)).toEqual(namesOf(before));
  expect(await looksOf(bytes)).toEqual(await looksOf(signed));
  expect(printNames(bytes)).toEqual(printNames(signed));
  expect(printNames(bytes).length).toBeGreaterThanOrEqual(3);
  expect(chartsOf(bytes)).toEqual(chartsOf(signed));
  expect(chartsOf(bytes).length).toBeGreaterThan(0);
  expect(framesOf(bytes)).toEqual(framesOf(signed));
  const index = after.sheets.findIndex(({ tab }) => tab === tabs[0]);
  expect(text(bytes, `xl/worksheets/sheet${index + 1}.xml`)).toContain(`<sheetProtection ${password}/>`);
}

test('fill keeps signed forms, changed ones too', async () => {
  const { zone, files } = shell({ 'signed.xlsx': signed, 'e.json': entries });
  expect(await zone('fill', 'signed.xlsx', 'e.json', '-o', 'new.xlsx')).toMatchObject({ code: 0 });
  await expectCarried(files.get('new.xlsx') as Uint8Array);
  // And once more: what was carried can be carried.
  expect(await zone('fill', 'new.xlsx', 'e.json', '--drop-foreign')).toMatchObject({ code: 0 });
  await expectCarried(files.get('new.xlsx') as Uint8Array);
});

test('merge keeps signed forms beside what units returned', async () => {
  const { zone, files } = shell({ 'signed.xlsx': signed });
  const out = await zone('split', 'signed.xlsx', '--out', 'units', '--unit', plan.units[0]!.id);
  expect(out.code).toBe(0);
  const returned = [...files.keys()].find((path) => path.startsWith('units/'))!;
  expect((await zone('merge', 'signed.xlsx', returned, '--accept', 'plain', '--out', 'new.xlsx')).code).toBe(0);
  await expectCarried(files.get('new.xlsx') as Uint8Array);
});

test('a signed form that cannot be carried is a reason to refuse', async () => {
  const index = readWorkbook(signed).sheets.findIndex(({ tab }) => tab === tabs[0]);
  const stray = withPart(signed, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
    xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  );
  const { zone, files } = shell({ 'stray.xlsx': stray, 'e.json': entries });
  const { code, err } = await zone('fill', 'stray.xlsx', 'e.json');
  expect([code, files.get('stray.xlsx')]).toEqual([3, stray]);
  expect(err).toContain(tabs[0]);
});

test('a signed form whose tab is the name of a sheet to be drawn is not written over', async () => {
  const taken = withPart(signed, 'xl/workbook.xml', (xml) =>
    xml.replaceAll(calculation, 'moved').replaceAll(tabs[0]!, calculation),
  );
  const { zone } = shell({ 'signed.xlsx': taken, 'e.json': entries });
  expect(await zone('fill', 'signed.xlsx', 'e.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining(`“${calculation}”`) as string,
  });
});
