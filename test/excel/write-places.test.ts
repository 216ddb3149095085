/** Values are written where the reading took them from: beside their labels, by names that lead to their own cells. */
import { filledWorkbook, TAB, typed } from './damaged';

const figures = [501, 502, 503, 504];
const writes = figures.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value }));

test('a row put in or rows sorted: each figure goes to its period', async () => {
  for (const act of [
    (sheet: Excel.Worksheet) => void sheet.getRange('20:20').insert('Down'),
    (sheet: Excel.Worksheet) => void sheet.getRange('B19:H22').sort.apply([{ key: 0, ascending: false }]),
  ]) {
    const { book, byHand } = await filledWorkbook();
    await byHand(act);
    expect((await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual(typed);
    expect(await book.write(writes)).toEqual([]);
    expect((await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual(figures);
    await book.redraw(['G03']);
    expect((await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual(figures);
  }
});

test('a period whose row is gone: its figure is not written and told, the others are', async () => {
  const { book, byHand } = await filledWorkbook();
  await byHand((sheet) => sheet.getRange('20:20').delete('Up'));
  expect(await book.write(writes)).toEqual([{ sheet: TAB, item: 'G03', at: 1 }]);
  expect((await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual([501, null, 503, 504]);
});

describe('names', () => {
  test('of two years that changed places: nothing is written', async () => {
    const { host, book } = await filledWorkbook();
    host.asUser((workbook) => {
      const [a, b] = [workbook.names.get('zsc_g03_ytd_2022')!, workbook.names.get('zsc_g03_ytd_2023')!];
      [a.formula, b.formula] = [b.formula, a.formula];
      workbook.calculation.structureChanged();
    });
    const before = host.snapshot();
    await expect(book.write(writes)).rejects.toMatchObject({
      code: 'structure-broken',
      params: { name: 'G03 营业收入' },
      place: { item: 'G03' },
    });
    expect(host.snapshot()).toBe(before);
  });

  test('of a field led to a sheet of the user’s own: nothing is written there', async () => {
    const { host, book, byHand } = await filledWorkbook();
    await byHand((_, { workbook }) => void workbook.worksheets.add('备忘'));
    host.asUser((workbook) => {
      workbook.names.get('zsc_g03_ytd_2022')!.formula = "='备忘'!$B$2:$B$5";
      workbook.calculation.structureChanged();
    });
    const before = host.snapshot();
    await expect(book.write(writes)).rejects.toMatchObject({ code: 'structure-broken' });
    expect(host.snapshot()).toBe(before);
  });

  test('of the data sheet that changed places, or lead elsewhere: no explanation goes into another column', async () => {
    const explained = {
      fingerprint: 'f1',
      code: 'c',
      item: 'G03',
      cell: 'D19',
      reason: '已核实',
      by: '张',
      on: '2025-01-15',
    };
    for (const lead of ['zsc_data_by', 'zsc_data_value', 'zsc_g03_ytd_2022']) {
      const { host, book } = await filledWorkbook();
      await book.saveExplanations([explained]);
      host.asUser((workbook) => {
        const [a, b] = [workbook.names.get('zsc_data_reason')!, workbook.names.get(lead)!];
        [a.formula, b.formula] = [b.formula, a.formula];
        workbook.calculation.structureChanged();
      });
      const before = host.snapshot();
      const again = { ...explained, fingerprint: 'f2', reason: '又核实' };
      await expect(book.saveExplanations([again])).rejects.toMatchObject({ code: 'structure-broken' });
      expect(host.snapshot()).toBe(before);
    }
  });
});
