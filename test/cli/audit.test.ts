/** `check` works the file's formulas out and holds them against the engine and the template: what somebody changed in the file is told. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { unitWorkbook } from '../../src/exchange';
import { ordosPlan } from '../../src/plan/ordos';
import { readState, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { zhMessages as m } from '../support/messages';
import { shell } from './support';

let book: Uint8Array;
let english: Uint8Array;
beforeAll(async () => {
  const { zone, files } = shell();
  await zone('new', 'zh.xlsx', '--items', 'G03,G07,G13,T01', '--example');
  await zone('new', 'en.xlsx', '--items', 'G03,G07,G13,T01', '--example', '--lang', 'en');
  book = files.get('zh.xlsx') as Uint8Array;
  english = files.get('en.xlsx') as Uint8Array;
});

const audited = /^structure\.(result|formula|name|sheet-copied)/;
interface Told {
  readonly code: string;
  readonly place: { readonly sheet?: string; readonly cell?: string; readonly item?: string };
  readonly compared: readonly { readonly value: string | number }[];
}
async function told(bytes: Uint8Array): Promise<readonly Told[]> {
  const { out } = await shell({ 'a.xlsx': bytes }).zone('check', 'a.xlsx', '--json');
  return (JSON.parse(out) as { findings: Told[] }).findings.filter(({ code }) => audited.test(code));
}
const codes = async (bytes: Uint8Array) => (await told(bytes)).map(({ code }) => code).sort();

/** The file with the text of its parts changed; fails where nothing was to change. */
function changed(path: RegExp, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(book);
  let count = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!path.test(name)) continue;
    const text = new TextDecoder().decode(bytes);
    const now = change(text);
    if (now === text) continue;
    parts[name] = strToU8(now);
    count++;
  }
  expect(count).toBe(1);
  return zipSync(parts);
}
/** Where a name of the file leads: its tab's part and its first cell. */
function place(name: string) {
  const { names, sheets } = readWorkbook(book);
  const [, tab, cell] = /^'?(.+?)'?!\$?([A-Z]+\$?\d+)/.exec(names.get(name)!)!;
  return {
    part: new RegExp(`sheet${sheets.findIndex((sheet) => sheet.tab === tab) + 1}\\.xml$`),
    cell: cell!.replace('$', ''),
  };
}
const cellXml = (cell: string) => new RegExp(`<c r="${cell}"[^>]*>.*?</c>`);

test('of files just made, in either language, and handed out to a unit nothing is told', async () => {
  expect(await told(book)).toEqual([]);
  expect(await told(english)).toEqual([]);
  const state = await readState(readWorkbook(book), { today: '2024-03-31' });
  const unit = ordosPlan.units.find(({ id }) => id === 'zone')!.id;
  const { specs, options } = await unitWorkbook(state.plan, state.entries, unit, {
    m,
    deadline: null,
    today: '2024-03-31',
  });
  expect(await told(await writeWorkbook(specs, options))).toEqual([]);
});

test('a formula typed over an assumed value is told in a file, with the template’s own', async () => {
  const { part, cell } = place('zsc_settings_bonus_capTotal');
  const file = changed(part, (text) =>
    text.replace(cellXml(cell), (xml) => xml.replace(/<f>.*<\/f>/, '<f>14</f>').replace(/<v>.*<\/v>/, '<v>14</v>')),
  );
  const found = (await told(file)).filter(({ code }) => code.startsWith('structure.formula'));
  expect(found.map(({ code, place: at, compared }) => [code, at.cell, ...compared.map(({ value }) => value)])).toEqual([
    ['structure.formula-typed', cell, '=14', '=4', 14],
  ]);
});

test('settings typed in a file change no formula', async () => {
  const { part, cell } = place('zsc_settings_bonus_capTotal');
  const file = changed(part, (text) =>
    text.replace(cellXml(cell), (xml) => xml.replace(/<f>.*<\/f>/, '').replace(/<v>.*<\/v>/, '<v>14</v>')),
  );
  const found = await told(file);
  expect(found.filter(({ code }) => code.startsWith('structure.formula'))).toEqual([]);
});

test('a formula that adds ten points is told with both figures, and so is the changed formula', async () => {
  const { part, cell } = place('zsc_calc_G03_points');
  const file = changed(part, (text) => text.replace(cellXml(cell), (xml) => xml.replace('</f>', '+10</f>')));
  const found = await told(file);
  expect(found.map(({ code }) => code).sort()).toContain('structure.formula-changed');
  const differs = found.find(({ code }) => code === 'structure.result-differs')!;
  expect(differs.place).toMatchObject({ cell, item: 'G03' });
  const [shown, worked, totalShown, totalWorked] = differs.compared.map(({ value }) => Number(value));
  expect(shown! - worked!).toBeCloseTo(10);
  expect(totalShown! - totalWorked!).toBeCloseTo(10);
});

test('a name pointed elsewhere is told', async () => {
  const file = changed(/workbook\.xml$/, (text) =>
    text.replace(/(name="zsc_calc_points"[^>]*>[^<]*!)\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)/, '$1$C$$$2:$C$$$3'),
  );
  expect(await codes(file)).toEqual(expect.arrayContaining(['structure.name-moved', 'structure.result-differs']));
});

test('a result left over from before is told, and that nothing else is wrong', async () => {
  const { part, cell } = place('zsc_score_2022_total');
  const file = changed(part, (text) =>
    text.replace(cellXml(cell), (xml) => xml.replace(/<v>[^<]*<\/v>/, '<v>12.5</v>')),
  );
  const [finding, ...others] = await told(file);
  expect(finding).toMatchObject({ code: 'structure.results-left-over', place: { cell } });
  expect(finding!.compared[0]!.value).toBe('12.5');
  expect(others).toEqual([]);
});

test('a copied sheet is told', async () => {
  const parts = unzipSync(book);
  const { part } = place('zsc_G03_actual');
  const path = Object.keys(parts).find((name) => part.test(name) && name.startsWith('xl/worksheets/'))!;
  const edit = (name: string, change: (text: string) => string) => {
    parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  };
  parts['xl/worksheets/sheet99.xml'] = parts[path]!;
  edit('xl/workbook.xml', (text) =>
    text.replace('</sheets>', '<sheet name="G03 (2)" sheetId="99" r:id="rId99"/></sheets>'),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
    ),
  );
  const [finding, ...others] = await told(zipSync(parts));
  expect(finding).toMatchObject({ code: 'structure.sheet-copied', place: { sheet: 'G03 (2)', item: 'G03' } });
  expect(others).toEqual([]);
});
