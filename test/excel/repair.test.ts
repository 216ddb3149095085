/** What users do to the sheets behind the add-in's back, and that the repair the findings offer mends it and keeps what was typed. */
import { ordosPlan } from '../../src/plan/ordos';
import { createWorkbook } from '../../src/excel';
import { itemKeys } from '../../src/sheets';
import { startExcel } from '../support/excel';
import { filledWorkbook, found, TAB, typed } from './damaged';

test('an untouched workbook has nothing to repair', async () => {
  const { broken, actual } = await filledWorkbook();
  expect(await broken()).toEqual([]);
  expect(await actual()).toBe(480);
});

test('a deleted sheet comes back with what was last read of it, and is counted again', async () => {
  const { book, host, broken, figures, actual, byHand } = await filledWorkbook();
  await book.read();
  await byHand((sheet) => sheet.delete());
  expect(await broken()).toEqual([found('sheet-deleted')]);
  expect((await book.read()).structure.sheets.find(({ key }) => key === 'G03')).toMatchObject({ kept: true });
  expect(await actual()).toBe('');
  const { added, restored } = await book.redraw(['G03']);
  expect([added, restored]).toEqual([[{ key: 'G03', tab: TAB }], ['G03']]);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(await actual()).toBe(480);
  expect(host.typeCell(TAB, 'D22', '500').outcome).toBe('accepted');
  expect(await actual()).toBe(500);
});

test('a sheet deleted before the pane was opened comes back empty, and is said to', async () => {
  const { book: before, byHand } = await filledWorkbook();
  await before.read();
  await byHand((sheet) => sheet.delete());
  const book = createWorkbook();
  const facts = async () => (await book.read()).structure.sheets.find(({ key }) => key === 'G03');
  expect(await facts()).toMatchObject({ state: 'deleted' });
  expect(await facts()).not.toHaveProperty('kept');
  const { added, restored } = await book.redraw(['G03']);
  expect([added, restored]).toEqual([[{ key: 'G03', tab: TAB }], []]);
  const { entries } = await book.read();
  expect(entries.sheets.G03?.ytd_2022?.map((cell) => cell.value)).toEqual([null, null, null, null]);
});

test('targets, weights and settings come back with their deleted sheets', async () => {
  const { book } = await filledWorkbook();
  await book.write([
    { key: 'plan', field: 'target_2024', index: 2, value: 777 },
    { key: 'settings', field: 'leadShare', index: 0, value: 0.7 },
  ]);
  const before = await book.read();
  expect(before.plan?.scoring.leadShare).toEqual({ value: 0.7, source: 'set' });
  await Excel.run(async (context) => {
    for (const key of ['plan', 'settings']) {
      const tab = before.sheets.find((sheet) => sheet.key === key)!.tab;
      context.workbook.worksheets.getItem(tab).delete();
    }
    await context.sync();
  });
  expect((await book.read()).plan?.scoring.leadShare.source).toBe('assumed');
  expect((await book.redraw(['plan', 'settings'])).restored).toEqual(['plan', 'settings']);
  expect((await book.read()).plan).toEqual(before.plan);
});

test('a sheet the user takes out again is not filled when it is added anew', async () => {
  const { book, figures } = await filledWorkbook();
  await book.read();
  await book.removeSheets(['G03']);
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  expect(await figures()).toEqual([[null, null, null, null], null]);
});

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
});

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
});

test('a block whose cells were deleted is drawn with what was last read of it, its sheet kept beside the new one', async () => {
  const { book, broken, figures, byHand } = await filledWorkbook();
  await book.read();
  await byHand((sheet) => {
    sheet.getRange('D:D').delete('Left');
    sheet.protection.protect();
  });
  expect(await broken()).toContainEqual(found('name-broken'));
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  const tabs = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name).filter((name) => name.includes('G03'));
  });
  expect(tabs).toHaveLength(2);
});

test('a formula typed over is put back', async () => {
  const { book, broken, figures, actual, byHand } = await filledWorkbook();
  await byHand((sheet) => {
    sheet.getRange('D12').values = [[999]];
    sheet.protection.protect();
  });
  expect(await broken()).toEqual([found('formula-overwritten'), found('result-differs')]);
  expect(await actual()).toBe(999);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(await actual()).toBe(480);
});

test('a formula typed over or emptied anywhere is noticed by a thorough check, and put back', async () => {
  const { book, figures, byHand } = await filledWorkbook();
  const overwritten = async (keys?: readonly string[]) =>
    (await book.readThoroughly(keys)).structure.sheets.flatMap(({ overwritten: cells }) => cells);
  expect(await overwritten()).toEqual([]);
  await byHand((sheet) => {
    sheet.getRange('X12').values = [[1]];
    sheet.getRange('I20').values = [['']];
    sheet.protection.protect();
  });
  expect(await overwritten([])).toEqual([]);
  expect(await overwritten(['G03'])).toEqual(['X12', 'I20']);
  // Known until it is mended or looked at again.
  expect((await book.read()).structure.sheets.find(({ key }) => key === 'G03')?.overwritten).toEqual(['X12', 'I20']);
  await book.redraw(['G03']);
  expect((await book.read()).structure.sheets.flatMap(({ overwritten: cells }) => cells)).toEqual([]);
  expect(await overwritten()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
});

test('a thorough check of a whole workbook in use finds nothing where nothing is wrong, within six requests', async () => {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'zh-CN');
  await book.write([
    { key: 'plan', field: 'lead', index: 0, value: '某新设单位' },
    { key: 'plan', field: 'target_2024', index: 2, value: 777 },
    { key: 'settings', field: 'leadShare', index: 0, value: 0.7 },
    ...Array.from({ length: 60 }, (_, index) => ({ key: 'G13', field: 'name', index, value: `样例${index}` })),
  ]);
  await book.redraw(['G13', 'followup', 'report', 'schedule', 'outlook']);
  await book.read();
  host.resetStats();
  const { structure } = await book.readThoroughly();
  expect(host.stats.syncs).toBeLessThanOrEqual(6); // two, and one more for each 3.5 MB of formulas, those of report, outlook, schedule and cover among them
  expect(structure.sheets.filter((sheet) => sheet.overwritten.length > 0)).toEqual([]);
  expect(structure.sheets.filter((sheet) => sheet.lostRows.length + sheet.strayCells.length > 0)).toEqual([]);
});

test('a row put into a roster without its formulas counts nowhere, and is told', async () => {
  const { book } = await filledWorkbook();
  const facts = async () => (await book.readThoroughly()).structure.sheets.find(({ key }) => key === 'G13');
  await Excel.run(async (context) => {
    const { tab } = (await book.read()).sheets.find(({ key }) => key === 'G13')!;
    const sheet = context.workbook.worksheets.getItem(tab);
    sheet.protection.unprotect();
    sheet.getRange('20:20').insert('Down');
    sheet.protection.protect();
    await context.sync();
  });
  expect((await facts())?.overwritten).toEqual(expect.arrayContaining(['I20']));
  await book.redraw(['G13']);
  expect((await facts())?.overwritten).toEqual([]);
});

test('protection taken off is put on', async () => {
  const { book, host, broken, figures, byHand } = await filledWorkbook();
  await byHand(() => undefined);
  expect(await broken()).toEqual([found('unprotected')]);
  await book.redraw(['G03']);
  expect(await broken()).toEqual([]);
  expect(await figures()).toEqual([typed, 130]);
  expect(host.typeCell(TAB, 'D12', '1').outcome).toBe('refused');
});

test('the findings sheet tells what is wrong with the sheets, too', async () => {
  const { book, byHand } = await filledWorkbook();
  await byHand(() => undefined);
  await book.redraw(['findings']);
  const told = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem('zsc_sheet_findings').getRange().load('values');
    await context.sync();
    return range.values.flat();
  });
  expect(told).toContain('工作表保护被取消');
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
});

test('figures put beside the template are told', async () => {
  const { book, broken, byHand } = await filledWorkbook();
  await book.read();
  expect(await broken()).toEqual([]);
  await byHand((sheet) => (sheet.getRange('Z60').values = [[12]]));
  expect((await broken()).map(([code]) => code)).toContain('structure.outside');
});
