/** What users do to the sheets behind the add-in's back, and that the repair the findings offer mends it and keeps what was typed. */
import { ordosPlan } from '../../src/plan/ordos';
import { validate } from '../../src/validation';
import { startExcel, today } from '../support/excel';

const TAB = 'G03 营业收入';
const typed = [100, 220, 340, 480];

async function filledWorkbook() {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, ['G03', 'G13'], 'zh-CN');
  await book.write([
    ...typed.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value })),
    { key: 'G03', field: 'ytd_2023', index: 0, value: 130 },
  ]);
  /** Findings about the structure of G03: code and the sheet their repair draws. */
  const broken = async () => {
    const state = await book.read();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today })
      .filter((f) => f.code.startsWith('structure.'))
      .map(({ code, place, fix }) => [code, place.item, fix?.kind === 'redraw' ? fix.sheetKey : null]);
  };
  const figures = async () => {
    const { sheets } = (await book.read()).entries;
    return [sheets.G03?.ytd_2022?.map((cell) => cell.value), sheets.G03?.ytd_2023?.[0]?.value];
  };
  /** What the calculation sheet makes of the sheet. */
  const actual = () =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem('zsc_calc_G03_actual').getRange();
      range.load('values');
      await context.sync();
      return range.values.flat()[0] as unknown;
    });
  const byHand = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TAB);
      sheet.protection.unprotect();
      work(sheet, context);
      await context.sync();
    });
  return { host, book, broken, figures, actual, byHand };
}

const found = (code: string) => [`structure.${code}`, 'G03', 'G03'];

test('an untouched workbook has nothing to repair', async () => {
  const { broken, actual } = await filledWorkbook();
  expect(await broken()).toEqual([]);
  expect(await actual()).toBe(480);
}, 60_000);

test('a deleted sheet comes back, empty, and is counted again', async () => {
  const { book, host, broken, actual, byHand } = await filledWorkbook();
  await byHand((sheet) => sheet.delete());
  expect(await broken()).toEqual([found('sheet-deleted')]);
  expect(await actual()).toBe('');
  expect((await book.redraw(['G03'])).added).toEqual([{ key: 'G03', tab: TAB }]);
  expect(await broken()).toEqual([]);
  expect(host.typeCell(TAB, 'D22', '500').outcome).toBe('accepted');
  expect(await actual()).toBe(500);
}, 60_000);

test('a deleted name is given again and nothing is lost', async () => {
  const { book, broken, figures, actual, byHand } = await filledWorkbook();
  await byHand((sheet, { workbook }) => {
    workbook.names.getItem('zsc_G03_ytd_2022').delete();
    workbook.names.getItem('zsc_G03_actual').delete();
    sheet.protection.protect();
  });
  expect(await broken()).toEqual([found('name-broken')]);
  expect((await book.redraw(['G03'])).redrawn).toEqual([{ key: 'G03', tab: TAB }]);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(await actual()).toBe(480);
}, 60_000);

test('the name of the sheet itself, deleted, is missed and given again', async () => {
  const { book, broken, figures, byHand } = await filledWorkbook();
  await byHand((sheet, { workbook }) => {
    workbook.names.getItem('zsc_sheet_G03').delete();
    sheet.protection.protect();
  });
  expect(await broken()).toEqual([found('name-broken')]);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
}, 60_000);

test('a block whose cells were deleted cannot be read: its sheet is kept beside the new one, which takes over the rest', async () => {
  const { book, broken, figures, byHand } = await filledWorkbook();
  await byHand((sheet) => {
    sheet.getRange('D:D').delete('Left');
    sheet.protection.protect();
  });
  expect(await broken()).toContainEqual(found('name-broken'));
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([[null, null, null, null], 130]);
  const tabs = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name).filter((name) => name.includes('G03'));
  });
  expect(tabs).toHaveLength(2);
}, 60_000);

test('a formula typed over is put back', async () => {
  const { book, broken, figures, actual, byHand } = await filledWorkbook();
  await byHand((sheet) => {
    sheet.getRange('D12').values = [[999]];
    sheet.protection.protect();
  });
  expect(await broken()).toEqual([found('formula-overwritten')]);
  expect(await actual()).toBe(999);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(await actual()).toBe(480);
}, 60_000);

test('protection taken off is put on', async () => {
  const { book, host, broken, figures, byHand } = await filledWorkbook();
  await byHand(() => undefined);
  expect(await broken()).toEqual([found('unprotected')]);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(host.typeCell(TAB, 'D12', '1').outcome).toBe('refused');
}, 60_000);

test('columns put in move everything along: still read, and drawn anew beside the old sheet with all that was typed', async () => {
  const { book, broken, figures, actual, byHand } = await filledWorkbook();
  await byHand((sheet) => {
    sheet.getRange('D:D').insert('Right');
    sheet.getRange('D20').values = [['备注']];
    sheet.protection.protect();
  });
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(await actual()).toBe(480);
  expect((await book.read()).sheets.find((s) => s.key === 'G03')?.tab).toBe(TAB);
}, 60_000);

test('figures put beside the template are told', async () => {
  const { book, broken, byHand } = await filledWorkbook();
  await book.read();
  expect(await broken()).toEqual([]);
  await byHand((sheet) => (sheet.getRange('Z60').values = [[12]]));
  expect((await broken()).map(([code]) => code)).toContain('structure.outside');
}, 30_000);
