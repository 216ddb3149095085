/** A user's copy of one of our sheets: told, and settled by a press without losing an entry. */
import { validate } from '../../src/validation';
import { excelApi } from '../support/api-sets';
import { beside, forked, today, type OpenExcel } from '../support/excel';
import { heldBy, meddled, missing, officeWorkbook } from '../support/faults';

const TAB = 'G03 营业收入';
const COPY = 'G03 营业收入 (2)';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

/** The office's workbook with a copy of the sheet, as Excel makes it, and protection taken off the copy. */
async function withCopy(tab = TAB): Promise<OpenExcel> {
  const excel = forked(office);
  await excel.book.read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).copy('End').protection.unprotect();
    await context.sync();
  });
  return excel;
}
const tabs = ({ host }: OpenExcel) => host.workbook.sheets.map(({ name }) => name);
const figures = async ({ book }: OpenExcel) =>
  (await book.read()).entries.sheets.G03!.ytd_2022!.map(({ value }) => value);
const told = async ({ book }: OpenExcel) => {
  const { plan, entries, structure, explanations } = await book.readThoroughly();
  return validate(plan!, entries, structure, explanations, { today }).filter(
    ({ code }) => code === 'structure.sheet-copied',
  );
};

test('a copy whose entries all stand on the sheet is deleted by one press, also where the sheet holds more by now', async () => {
  const excel = await withCopy();
  expect(await told(excel)).toMatchObject([{ fix: { kind: 'settle-copied', tab: COPY, sheetKey: 'G03' } }]);
  excel.host.typeCell(TAB, 'E20', '909.1');
  expect(await excel.book.settleCopied(COPY, 'G03')).toMatchObject({ done: 'removed' });
  expect(tabs(excel)).not.toContain(COPY);
  expect(missing(excel.host, [909.1])).toEqual([]);
  expect((await excel.book.read()).structure.copies).toEqual([]);
  expect(await told(excel)).toEqual([]);
});

test('a copy that holds something else is shown with it and left, until one decides', async () => {
  const excel = await withCopy();
  excel.host.typeCell(COPY, 'D20', '55.5');
  excel.host.typeCell(COPY, 'B90', '副本上的备注');
  const before = heldBy(excel.host);
  expect(await excel.book.settleCopied(COPY, 'G03')).toMatchObject({
    done: null,
    differences: [{ field: 'ytd_2022', index: 1, then: 55.5, now: 202.74 }],
    beside: ['B90'],
  });
  expect(heldBy(excel.host)).toBe(before);
});

test('its figures are taken over, the copy goes, and what the sheet held is in a copy made before and comes back', async () => {
  const excel = await withCopy();
  const { host, book } = excel;
  host.typeCell(COPY, 'D20', '55.5');
  const { done, before } = await book.settleCopied(COPY, 'G03', 'take');
  expect([done, await figures(excel), tabs(excel).includes(COPY)]).toEqual([
    'taken',
    [101.37, 55.5, 304.11, 405.48],
    false,
  ]);
  const [newest] = await book.copies();
  expect(await book.compareCopy(newest!.at)).toMatchObject([
    { key: 'G03', differences: [{ then: 202.74, now: 55.5 }] },
  ]);
  await book.restore(before!, ['G03']);
  expect(missing(host)).toEqual([]);
});

test('notes beside the entries keep the copy, under the name of an old sheet, and it is told no more', async () => {
  const excel = await withCopy();
  const { host, book } = excel;
  host.typeCell(COPY, 'D20', '55.5');
  host.typeCell(COPY, 'B90', '副本上的备注');
  expect((await book.settleCopied(COPY, 'G03', 'take')).done).toBe('taken');
  expect([await figures(excel), missing(host, [55.5, '副本上的备注'])]).toEqual([
    [101.37, 55.5, 304.11, 405.48],
    [202.74],
  ]);
  expect([tabs(excel).includes(`${COPY}（旧）`), await told(excel)]).toEqual([true, []]);
});

test('kept aside it keeps its figures, and the sheet its own', async () => {
  const excel = await withCopy();
  excel.host.typeCell(COPY, 'D20', '55.5');
  expect((await excel.book.settleCopied(COPY, 'G03', 'aside')).done).toBe('aside');
  expect([missing(excel.host, [55.5]), await told(excel)]).toEqual([[], []]);
});

test('a copy that formulas of the user lead to is not deleted: they would lose it', async () => {
  const excel = await withCopy();
  excel.host.typeCell('Sheet1', 'F1', `='${COPY}'!D20`);
  expect((await excel.book.settleCopied(COPY, 'G03')).done).toBe('aside');
  expect(await told(excel)).toEqual([]);
  const formula = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('F1').load('formulas,values');
    await context.sync();
    return [range.formulas[0]![0], range.values[0]![0]] as unknown[];
  });
  expect(formula).toEqual([`='${COPY}（旧）'!D20`, 202.74]);
});

test.each([
  ['leads to it: it is kept, and the chart with its figures', COPY, 'aside'],
  ['leads elsewhere: it goes', TAB, 'removed'],
] as const)('a chart of the user’s %s', async (_, from, done) => {
  const excel = await withCopy();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const source = worksheets.getItem(from).getRange('B19:D22');
    worksheets.getItem('Sheet1').charts.add('ColumnClustered', source).name = '我的图表';
    await context.sync();
  });
  expect((await excel.book.settleCopied(COPY, 'G03')).done).toBe(done);
  const values = await Excel.run(async (context) => {
    const series = context.workbook.worksheets.getItem('Sheet1').charts.getItem('我的图表').series.getItemAt(1);
    const held = series.getDimensionValues('Values');
    await context.sync();
    return held.value;
  });
  expect(values).toContain(202.74);
});

test('where Excel does not tell what a chart shows, the copy is kept', async () => {
  const excel = await withCopy();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sheet1').charts.add('ColumnClustered', worksheets.getItem(TAB).getRange('B19:D22'));
    await context.sync();
  });
  const { book } = beside(Object.assign(excel.host.fork(), excelApi('1.9')));
  expect((await book.settleCopied(COPY, 'G03')).done).toBe('aside');
});

test('rows put into the copy move nothing: its figures are told by their names', async () => {
  const excel = await withCopy();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(COPY).getRange('3:4').insert('Down');
    await context.sync();
  });
  excel.host.typeCell(COPY, 'D22', '55.5');
  const { differences } = await excel.book.settleCopied(COPY, 'G03');
  expect(differences).toMatchObject([{ field: 'ytd_2022', index: 1, then: 55.5, now: 202.74 }]);
});

test('a roster is taken over whole, row by row as it stands on the copy', async () => {
  const { sheets } = await forked(office).book.read();
  const excel = await withCopy(sheets.find(({ key }) => key === 'G13')!.tab);
  const copy = tabs(excel).at(-1)!;
  const { cell } = (await excel.book.read()).entries.sheets.G13!.name![1]!.place;
  excel.host.typeCell(copy, cell!, '副本企业');
  expect((await excel.book.settleCopied(copy, 'G13', 'take')).done).toBe('taken');
  const names = (await excel.book.read()).entries.sheets.G13!.name!;
  expect([0, 1, 9].map((i) => names[i]!.value)).toEqual(['样例企业甲', '副本企业', '样例企业乙']);
});

test.each([undefined, 'take'] as const)(
  'typed on the copy at whatever request of settling it (%s): it stands in sight',
  async (how) => {
    const excel = await withCopy();
    if (how) excel.host.typeCell(COPY, 'E20', '44.4');
    const clean = meddled(excel, {});
    expect((await clean.book.settleCopied(COPY, 'G03', how)).done).toBe(how ? 'taken' : 'removed');
    const kept: (string | null)[] = [];
    for (let n = 1; n <= clean.requests(); n++) {
      let isTyped = false;
      const { host, book } = meddled(excel, {
        before: (at, own) => {
          const isInSight = own.workbook.sheets.some(
            ({ name, visibility }) => name === COPY && visibility === 'Visible',
          );
          if (at === n && isInSight) isTyped = own.typeCell(COPY, 'D21', '55.5').outcome === 'accepted';
        },
      });
      kept.push((await book.settleCopied(COPY, 'G03', how)).done);
      expect([n, isTyped ? missing(host, [55.5]).includes(55.5) : false]).toEqual([n, false]);
    }
    expect(kept.length).toBeGreaterThan(3);
  },
);

test('a copy with a comment or a shape of the user’s is not deleted', async () => {
  const excel = await withCopy();
  await Excel.run(async (context) => {
    context.workbook.comments.add(`'${COPY}'!D20`, '这是核实过的');
    await context.sync();
  });
  expect((await excel.book.settleCopied(COPY, 'G03')).done).toBe('aside');
});

test('a copy left out of sight by a pane that was closed is told, and shown before one decides', async () => {
  const excel = await withCopy();
  excel.host.typeCell(COPY, 'D20', '55.5');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(COPY).visibility = 'VeryHidden';
    await context.sync();
  });
  const again = beside(excel.host);
  expect(await told({ ...again, host: excel.host })).toHaveLength(1);
  expect((await again.book.settleCopied(COPY, 'G03')).done).toBeNull();
  expect(missing(excel.host, [55.5])).toEqual([]);
});
