/** Values are written where the reading took them from: beside their labels, by names that lead to their own cells. */
import { asRead } from '../../src/taskpane/model/taken-back';
import { meddled, missing, officeWorkbook, putIn } from '../support/faults';
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

describe('while the writing is under way', () => {
  const [roster, firm] = ['G13 新增高新技术企业', '样例企业乙'];
  let office: Awaited<ReturnType<typeof officeWorkbook>>;
  beforeAll(async () => (office = await officeWorkbook()));

  /** The office's workbook, in which somebody does something before a request of the writing. */
  async function during(act: (host: typeof office.host) => void, request: number) {
    let at = 0;
    const excel = meddled(office, { before: (n, host) => at > 0 && n === at && act(host) });
    const { entries } = await excel.book.read();
    at = excel.requests() + request;
    return { ...excel, entries };
  }
  const acts = {
    'a row put in above': (host: typeof office.host) => putIn(host, TAB, 'row', 8),
    'a row put in among the periods': (host: typeof office.host) => putIn(host, TAB, 'row', 20),
    'a column put in': (host: typeof office.host) => putIn(host, TAB, 'col', 3),
  };
  for (const [name, act] of Object.entries(acts))
    test.each([1, 2, 3])(`${name}, before request %i: each figure goes to its period`, async (request) => {
      const { book, host } = await during(act, request);
      expect(await book.write(writes.slice(1), 'fix')).toEqual([]);
      expect((await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual([
        101.37, 502, 503, 504,
      ]);
      const sheet = host.workbook.sheets.find((s) => s.name === TAB)!;
      const held = [...sheet.rows.values()].flatMap((line) => [...line.values()].map(({ value }) => value));
      for (const figure of figures.slice(1)) expect(held.filter((value) => value === figure)).toHaveLength(1);
    });

  test.each([1, 2, 3])('a row put into a roster, before request %i: a figure stays with its firm', async (request) => {
    const { book, entries } = await during((host) => putIn(host, roster, 'row', 20), request);
    const index = entries.sheets.G13!.name!.findIndex(({ value }) => value === firm);
    expect(await book.write(asRead(entries, [{ key: 'G13', field: 'document', index, value: '文一' }]), 'fix')).toEqual(
      [],
    );
    const { name, document } = (await book.read()).entries.sheets.G13!;
    expect(document!.findIndex(({ value }) => value === '文一')).toBe(name!.findIndex(({ value }) => value === firm));
  });

  test.each([2, 3])(
    'a row put into a roster, before request %i: what was for a free row is left and told',
    async (request) => {
      const { book } = await during((host) => putIn(host, roster, 'row', 20), request);
      const left = await book.write([{ key: 'G13', field: 'name', index: 3, value: '样例企业丙' }], 'fix');
      expect(left).toEqual([{ sheet: roster, cell: 'C21', item: 'G13', at: 0 }]);
      expect(JSON.stringify((await book.read()).entries.sheets.G13)).not.toContain('样例企业丙');
    },
  );

  test('a figure typed in the moment of writing is kept and told', async () => {
    const { book, entries } = await during((host) => host.typeCell(TAB, 'D21', '777'), 3);
    const [, , write] = asRead(entries, writes);
    expect(await book.write([write!], 'fix')).toEqual([{ sheet: TAB, cell: 'D21', item: 'G03', at: 0 }]);
    expect((await book.read()).entries.sheets.G03!.ytd_2022![2]!.value).toBe(777);
  });

  test('rows put in again and again: nothing is written, which is told', async () => {
    let from = Infinity;
    // A try is three requests, and two to put back what went elsewhere.
    const excel = meddled(office, { before: (n, host) => (n - from) % 5 === 3 && putIn(host, TAB, 'row', 20) });
    await excel.book.read();
    from = excel.requests();
    await expect(excel.book.write(writes.slice(1), 'fix')).rejects.toMatchObject({
      code: 'typed-meanwhile',
      undone: true,
    });
    from = Infinity;
    expect((await excel.book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value)).toEqual([
      101.37, 202.74, 304.11, 405.48,
    ]);
    expect(missing(excel.host)).toEqual([]);
  });

  test('takes three requests', async () => {
    const { book, host } = await during(() => undefined, 1);
    host.resetStats();
    await book.write(writes.slice(1), 'fix');
    expect(host.stats.syncs).toBe(3);
  });
});
