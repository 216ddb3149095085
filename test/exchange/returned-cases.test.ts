/** Files as they came back from other programs and other hands: what is readable is read, and what happened to it is told. */
import { strFromU8, unzipSync } from 'fflate';
import { exampleValues } from '../../src/scoring/example';
import { serialOf } from '../../src/entries/dates';
import { decide, decideAll, isPlain, type ReturnedFile } from '../../src/exchange';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { workbook } from '../sheets/whole-workbook';
import { withPart, withParts } from '../support/hostile';
import { collected, fileOf, handOut, onlyFile, summary, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
const unit = 'justice';
const kinds = (file: ReturnedFile) => file.issues.map(({ kind }) => kind);
const handed = handOut(unit, entries);
/** The file of the unit that answers for T01 alone, with a milestone's day and evidence typed. */
const typed = async (values: Parameters<typeof typeInto>[1] = {}) => {
  const { specs, bytes } = await handed;
  return bytes(typeInto(specs, values));
};
const sheet = 'xl/worksheets/sheet2.xml';
const collection = (bytes: Uint8Array) => collected(entries, [fileOf('a.xlsx', bytes)]);
const day = serialOf('2023-05-01');
/** What the workbook holds there. */
const was = entries.sheets.T01!.done![0]!.value;

test('openpyxl leaves results empty: no difference, nothing told', async () => {
  const bytes = withPart(await typed(), sheet, (t) => t.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1<v></v>'));
  const found = await collection(bytes);
  expect([summary(found), kinds(onlyFile(found))]).toEqual([[], []]);
});

test('a formula without a result, or with an old one, is worked out and told', async () => {
  const bytes = await typed({ T01: { done: ['=DATE(2023,5,1)'] } });
  const formula = '<f>DATE(2023,5,1)</f>';
  for (const [stored, kind] of [
    ['', 'formula-empty'],
    ['<v>45000</v>', 'formula-stale'],
  ] as const) {
    const changed = withPart(bytes, sheet, (t) => t.replace(new RegExp(`${formula.replace(/[()]/g, '\\$&')}<v>[^<]*</v>`), formula + stored)); // prettier-ignore
    const found = await collection(changed);
    expect(summary(found)).toEqual([['T01', 'done', 0, was, day]]);
    expect(kinds(onlyFile(found))).toEqual(['formula', kind]);
    expect(isPlain(found, found.differences[0]!)).toBe(false);
  }
});

test('days counted from 1904 are the days they show', async () => {
  const bytes = withPart(await typed({ T01: { done: [day - 1462] } }), 'xl/workbook.xml', (t) =>
    t.replace(/<workbookPr[^>]*\/>|(?=<bookViews>|<sheets>)/, '<workbookPr date1904="1"/>'),
  );
  const found = await collection(bytes);
  expect(summary(found)).toContainEqual(['T01', 'done', 0, was, day]);
  expect(kinds(onlyFile(found))).toContain('date1904');
});

test('a picture in a cell is told, and taken by nobody', async () => {
  const found = await collection(await typed({ T01: { evidence: ['=_xlfn.DISPIMG("ID_0A1B2C3D4E5F",1)'] } }));
  expect(summary(found)).toEqual([]);
  expect(onlyFile(found).refusals.map(({ reason }) => reason)).toEqual(['picture']);
  expect(decideAll(found, new Map(), 'accept').size).toBe(0);
});

test('lost names are found again by labels, with rows put in above', async () => {
  const bytes = withPart(await typed({ T01: { done: [day] } }), 'xl/workbook.xml', (t) =>
    t.replace(/<definedNames>.*<\/definedNames>/s, ''),
  );
  const found = await collection(bytes);
  expect(summary(found)).toContainEqual(['T01', 'done', 0, was, day]);
  expect(onlyFile(found)).toMatchObject({ unit });
  expect(kinds(onlyFile(found))).toContain('names-restored');
});

test('without document properties the unit is told by what it received', async () => {
  const parts = unzipSync(await typed({ T01: { done: [day] } }));
  const custom = strFromU8(parts['docProps/custom.xml']!).replace(/<property\b.*<\/property>/s, '');
  const found = await collection(withParts(await typed({ T01: { done: [day] } }), { 'docProps/custom.xml': custom }));
  expect(onlyFile(found).unit).toBe(unit);
  expect(kinds(onlyFile(found))).toEqual(['unit-restored']);
  expect(summary(found)).toEqual([['T01', 'done', 0, was, day]]);
});

test('a cell that says two things is told and not taken', async () => {
  const bytes = withPart(await typed({ T01: { done: [day] } }), sheet, (t) =>
    t.replace(new RegExp(`<c [^>]*><v>${day}</v></c>`), (cell) => cell + cell.replace(String(day), '45000')),
  );
  const found = await collection(bytes);
  expect(summary(found)).toEqual([]);
  expect(onlyFile(found).refusals.map(({ reason }) => reason)).toEqual(['doubtful']);
  expect(onlyFile(found).issues).toContainEqual(expect.objectContaining({ kind: 'doubt', detail: ['repeated-cell'] }));
});

describe('what is plain', () => {
  const change = async (after: string | number | boolean | null, before: number | null) => {
    const { specs, bytes } = await handOut(
      'treasury',
      workbook({ G24: { ytd_2023: [null, null, null, before] } }).entries,
    );
    const file = fileOf('a.xlsx', await bytes(typeInto(specs, { G24: { ytd_2023: [null, null, null, after] } })));
    const found = await collected(workbook({ G24: { ytd_2023: [null, null, null, before] } }).entries, [file]);
    return isPlain(
      found,
      found.differences.find(({ key }) => key === 'G24')!,
    );
  };
  test('a figure where there was none, a corrected figure; never a word, a truth value or nothing', async () => {
    expect(await change(3, null)).toBe(true);
    expect(await change(3, 2.5)).toBe(true);
    for (const after of ['无', true, null]) expect(await change(after, 2.5)).toBe(false);
    expect(await change('约 3', null)).toBe(false);
  });
});

test('a row of a roster is taken or left whole', async () => {
  const { specs, bytes } = await handOut('industry', entries);
  const roster = specs.find(({ fields }) => fields.some(({ field }) => field === 'code'));
  if (!roster) throw new Error('no roster was handed out');
  const file = await bytes(
    typeInto(specs, { [roster.key]: { name: ['样例企业'], code: ['91150600MA0ABCDE1X'], date: [day] } }),
  );
  const found = await collected(workbook({}).entries, [fileOf('a.xlsx', file)]);
  const row = found.differences.filter(({ key }) => key === roster.key);
  expect(row.map(({ field }) => field).sort()).toEqual(['code', 'date', 'name']);
  expect([...decide(found, new Map(), row[0]!.id, 'reject').keys()].sort()).toEqual(row.map(({ id }) => id).sort());
});
