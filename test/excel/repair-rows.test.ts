/** Rows deleted, put in or out of order in the tables of a sheet: told, read by their labels, and mended. */
import { officeWorkbook } from '../support/faults';
import type { WorkbookFacade } from '../../src/excel/facade';
import { filledWorkbook, found, TAB, typed } from './damaged';

describe('rows of a table in which every row stands for something', () => {
  /** What is told, and what is read: each figure in its period. */
  const told = async (book: WorkbookFacade) => {
    const facts = (await book.read()).structure.sheets.find(({ key }) => key === 'G03')!;
    return [facts.lostRows, facts.strayCells];
  };

  test('a deleted row is missed; the others stay in their periods, also after the repair', async () => {
    const { book, broken, figures, actual, byHand } = await filledWorkbook();
    await byHand((sheet) => {
      sheet.getRange('20:20').delete('Up');
      sheet.protection.protect();
    });
    expect(await broken()).toEqual([found('rows-changed')]);
    expect(await told(book)).toEqual([['1—6月'], []]);
    expect(await figures()).toEqual([[100, null, 340, 480], 130]);
    expect((await book.redraw(['G03'])).redrawn).toEqual([{ key: 'G03', tab: TAB }]);
    expect(await broken()).toEqual([]);
    expect(await figures()).toEqual([[100, null, 340, 480], 130]);
    expect(await actual()).toBe(480);
  });

  test('the last row deleted is missed too', async () => {
    const { book, broken, figures, byHand } = await filledWorkbook();
    await byHand((sheet) => {
      sheet.getRange('22:22').delete('Up');
      sheet.protection.protect();
    });
    expect(await broken()).toEqual([found('rows-changed')]);
    expect(await told(book)).toEqual([['1—12月'], []]);
    expect(await figures()).toEqual([[100, 220, 340, null], 130]);
  });

  test('a row put in is told; figures stay in their periods, what was typed into it stays in the old sheet', async () => {
    const { book, broken, figures, actual, byHand } = await filledWorkbook();
    await byHand((sheet) => {
      sheet.getRange('20:20').insert('Down');
      sheet.getRange('D20').values = [[199]];
      sheet.protection.protect();
    });
    expect(await broken()).toEqual([found('rows-changed')]);
    expect(await told(book)).toEqual([[], ['D20']]);
    expect(await figures()).toEqual([typed, 130]);
    await book.redraw(['G03']);
    expect(await broken()).toEqual([]);
    expect(await figures()).toEqual([typed, 130]);
    expect(await actual()).toBe(480);
    const kept = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const old = sheets.items.find(({ name }) => name.includes('G03') && name !== TAB)!;
      const cell = old.getRange('D20').load('values');
      await context.sync();
      return cell.values;
    });
    expect(kept).toEqual([[199]]);
  });

  test('a year deleted out of the results is missed: other sheets would take the next year for it', async () => {
    const { broken, figures, actual, byHand } = await filledWorkbook();
    await byHand((sheet) => {
      sheet.getRange('13:13').delete('Up');
      sheet.protection.protect();
    });
    expect((await broken()).map(([code]) => code)).toContain('structure.rows-changed');
    expect(await figures()).toEqual([typed, 130]);
    expect(await actual()).toBe(480);
  });

  test('rows out of their order are told, and read by their labels', async () => {
    const { book, broken, figures, byHand } = await filledWorkbook();
    await byHand((sheet) => {
      sheet.getRange('B19:D20').values = [
        ['1—6月', 0.5, 220],
        ['1—3月', 0.25, 100],
      ];
      sheet.protection.protect();
    });
    expect((await broken()).map(([code]) => code)).toEqual(['structure.rows-changed']);
    expect((await told(book))[0]).toEqual(['1—6月']);
    expect(await figures()).toEqual([typed, null]);
  });

  test('rows of a roster are all alike: deleting one is nothing to repair', async () => {
    const { book } = await filledWorkbook();
    await Excel.run(async (context) => {
      const { tab } = (await book.read()).sheets.find(({ key }) => key === 'G13')!;
      const sheet = context.workbook.worksheets.getItem(tab);
      sheet.protection.unprotect();
      sheet.getRange('20:20').delete('Up');
      sheet.protection.protect();
      await context.sync();
    });
    expect((await book.read()).structure.sheets.find(({ key }) => key === 'G13')).toMatchObject({
      state: 'present',
      lostRows: [],
      strayCells: [],
    });
  });
});

test('a milestone of the plan whose row was deleted is missed, and drawn again with its planned date', async () => {
  const { book, host } = await officeWorkbook();
  await book.write([{ key: 'T01', field: 'owner', index: 2, value: '负责人丙' }]);
  const before = (await book.read()).entries.sheets.T01!;
  host.asUser((w) => void (w.sheets.find(({ name }) => name.startsWith('T01'))!.protection = null));
  await Excel.run(async (context) => {
    context.workbook.names.getItem('zsc_T01_milestone').getRange().getRow(1).getEntireRow().delete('Up');
    await context.sync();
  });
  const lost = async () => (await book.read()).structure.sheets.find(({ key }) => key === 'T01')!.lostRows;
  expect(await lost()).toHaveLength(1);
  const { typed } = await book.redraw(['T01']);
  expect([typed, await lost()]).toEqual([[], []]);
  const { T01 } = (await book.read()).entries.sheets;
  const texts = (field: string, entries: typeof before) => entries[field]!.slice(0, 3).map(({ value }) => value);
  for (const field of ['milestone', 'due', 'owner'])
    expect([field, texts(field, T01!)]).toEqual([field, texts(field, before)]);
});

test('a milestone filled down over the next ones: they come back, and the rows filled stay', async () => {
  const { book, host } = await officeWorkbook();
  const names = async () =>
    (await book.read()).entries.sheets.T01!.milestone!.flatMap(({ value }) => (value === null ? [] : [value]));
  const planned = await names();
  host.asUser((w) => void (w.sheets.find(({ name }) => name.startsWith('T01'))!.protection = null));
  await Excel.run(async (context) => {
    const range = context.workbook.names.getItem('zsc_T01_milestone').getRange();
    range.load('rowCount');
    await context.sync();
    range.getRow(0).autoFill(range, 'FillCopy');
    await context.sync();
  });
  const lost = async () => (await book.read()).structure.sheets.find(({ key }) => key === 'T01')!.lostRows;
  expect(await lost()).toEqual(planned.slice(1));
  const { typed } = await book.redraw(['T01']);
  expect([typed, await lost()]).toEqual([[], []]);
  const now = await names();
  expect(now.slice(0, planned.length)).toEqual(planned);
  expect(new Set(now.slice(planned.length))).toEqual(new Set([planned[0]]));
});
