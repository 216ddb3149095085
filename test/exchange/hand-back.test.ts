/** 退回: the file a unit returned, with its faults in the cells; collected again it reads as before. */
import { strFromU8, unzipSync } from 'fflate';
import { exampleValues } from '../../src/scoring/example';
import { handBack, type Collection, type HandedBack } from '../../src/exchange';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { readWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';
import { withPart } from '../support/hostile';
import { collected, fileOf, handOut, onlyFile, summary, tabOf, today, typeInto } from './support';

const { entries } = workbook(exampleValues(ordosPlan, zhMessages));
const t = zhMessages.exchange.handBack;
let tab: string;
let bytes: Uint8Array;
let before: Collection;
let back: HandedBack;
const backOf = async (content: Uint8Array, collection: Collection) =>
  handBack({ bytes: content, raw: readWorkbook(content), returned: onlyFile(collection) }, today);
const kinds = (collection: Collection) =>
  onlyFile(collection).issues.map(({ kind, place, detail }) => [kind, place, detail]);

beforeAll(async () => {
  const handed = await handOut('justice', entries);
  tab = tabOf(handed.specs, 'T01');
  bytes = await handed.bytes(typeInto(handed.specs, { T01: { done: ['去年底'], evidence: ['=1/0'] } }));
  before = await collected(entries, [fileOf('司法局.xlsx', bytes)]);
  back = (await backOf(bytes, before))!;
});

test('the faulty cell has a note and a colour, and the list stands in front with a link to it', () => {
  expect(back.fileName).toBe(`${t.prefix}司法局.xlsx`);
  const faults = back.faults.filter(({ place }) => place.sheet === tab && place.cell !== undefined);
  const [fault] = faults as [(typeof faults)[0]];
  const { cell } = fault.place;
  const parts = unzipSync(back.bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet3.xml']!);
  expect(xml).toMatch(new RegExp(`sqref="${cell} [^"]*"><cfRule type="expression" priority="1"`));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain(`location="&apos;${tab}&apos;!${cell}"`);
  // What a drop-down or a date cell takes is as it was.
  expect(xml.match(/<dataValidations.*<\/dataValidations>/s)![0]).toBe(
    /<dataValidations.*<\/dataValidations>/s.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!))![0],
  );
  const raw = readWorkbook(back.bytes);
  expect(raw.sheets[0]!.tab).toBe(t.tab);
  expect(raw.sheets.find((sheet) => sheet.tab === tab)!.notes.get(cell!)).toContain(fault.what);
  expect([...raw.sheets[0]!.cells.values()].map(({ value }) => value)).toContain(fault.what);
  expect(raw.doubts).toEqual([]);
});

test('collected again it reads as before: marks, colours and the list are no change', async () => {
  const again = await collected(entries, [fileOf(back.fileName, back.bytes)]);
  expect(summary(again)).toEqual(summary(before));
  expect(kinds(again)).toEqual(kinds(before));
  expect(onlyFile(again)).toMatchObject({
    unit: onlyFile(before).unit,
    handout: onlyFile(before).handout,
    complete: onlyFile(before).complete,
    refusals: onlyFile(before).refusals,
  });
});

test('everything else stands as it was: cells, names, merged cells, protection, hidden sheets', () => {
  const [was, is] = [readWorkbook(bytes), readWorkbook(back.bytes)];
  expect(is.custom).toEqual(was.custom);
  for (const [name, range] of was.names) expect([name, is.names.get(name)]).toEqual([name, range]);
  for (const sheet of was.sheets) {
    const now = is.sheets.find((one) => one.tab === sheet.tab)!;
    expect([...now.cells]).toEqual([...sheet.cells]);
    expect([now.visibility, now.protected, now.merges]).toEqual([sheet.visibility, sheet.protected, sheet.merges]);
  }
});

test('handed back a second time the marks of the first are gone where the cell was mended', async () => {
  const again = await collected(entries, [fileOf(back.fileName, back.bytes)]);
  const twice = (await backOf(back.bytes, again))!;
  expect(twice.fileName).toBe(back.fileName);
  expect(twice.faults).toEqual(back.faults);
  const notesOf = (content: Uint8Array) =>
    readWorkbook(content).sheets.map(({ tab: name, notes }) => [name, [...notes].sort()]);
  expect(notesOf(twice.bytes)).toEqual(notesOf(back.bytes));
});

test('a cell that holds two contents is left empty, and note and list say so', async () => {
  const cell = back.faults.find(({ place }) => place.sheet === tab && place.cell !== undefined)!.place.cell!;
  const twice = withPart(bytes, 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`), `$&<c r="${cell}"><v>45000</v></c>`),
  );
  const collection = await collected(entries, [fileOf('司法局.xlsx', twice)]);
  const handed = (await backOf(twice, collection))!;
  const raw = readWorkbook(handed.bytes);
  const sheet = raw.sheets.find((one) => one.tab === tab)!;
  expect(sheet.cells.get(cell)?.value ?? null).toBeNull();
  expect(sheet.notes.get(cell)).toContain(t.emptied);
  expect([...raw.sheets[0]!.cells.values()].map(({ value }) => value)).toContain(t.emptied);
});

const property = /(name="zsc-templates"[^>]*><vt:lpwstr>)[^<]*/;
const olderOf = (content: Uint8Array) =>
  withPart(content, 'docProps/custom.xml', (xml) => {
    expect(xml).toMatch(property);
    return xml.replace(property, '$1*=99');
  });

test('a form handed out by another version of the product has no fault the unit could mend', async () => {
  const older = olderOf(bytes);
  const { faults } = (await backOf(older, await collected(entries, [fileOf('司法局.xlsx', older)])))!;
  const whatOf = (list: HandedBack['faults']) => list.map(({ place, what }) => [place.sheet, place.cell, what]);
  expect(whatOf(faults)).toEqual(whatOf(back.faults));
});

test('what was put beside a form of another version, and protection taken off it, is told all the same', async () => {
  const beside = withPart(bytes, 'xl/worksheets/sheet2.xml', (xml) =>
    xml
      .replace(/<sheetProtection[^>]*\/>/, '')
      .replace('</sheetData>', '<row r="9000"><c r="B9000"><v>5</v></c></row></sheetData>'),
  );
  const told = async (content: Uint8Array) => {
    const { faults } = (await backOf(content, await collected(entries, [fileOf('司法局.xlsx', content)])))!;
    return faults.map(({ place, what }) => [place.sheet, place.cell, what]);
  };
  const found = await told(beside);
  expect(found).toContainEqual([tab, 'B9000', expect.anything()]);
  const { title } = zhMessages.findings.texts['structure.unprotected'];
  expect(found).toContainEqual([tab, 'A1', expect.stringContaining(title)]);
  expect(await told(olderOf(beside))).toEqual(found);
});
