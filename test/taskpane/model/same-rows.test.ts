/** Rows put in, sorted or filled between a look and the writing: what was decided on goes to the row it is of, or is told. */
import { entriesPreview } from '../../../src/taskpane/exchange';
import { asRead, takesBack } from '../../../src/taskpane/model/taken-back';
import { forked, type OpenExcel } from '../../support/excel';
import { officeWorkbook } from '../../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
  await office.book.redraw(['adjustments']);
});

const lineOf = (cell: string | undefined) => Number(cell!.replace(/\D/g, ''));

/** The firms of the roster in order, each with what stands beside it. */
async function firms({ book }: OpenExcel): Promise<readonly (readonly unknown[])[]> {
  const { name, document } = (await book.read()).entries.sheets.G13!;
  return name!.flatMap(({ value }, i) =>
    value === null && document![i]!.value === null ? [] : [[value, document![i]!.value] as const],
  );
}

async function previewed(sheets: object, typed: Readonly<Record<string, readonly string[]>> = {}) {
  const excel = forked(office);
  await excel.book.write(
    Object.entries(typed).flatMap(([field, own]) => own.map((value, index) => ({ key: 'G13', field, index, value }))),
  );
  const { plan, entries } = await excel.book.read();
  const content = JSON.stringify({ schemaVersion: 1, plan: plan!.id, sheets });
  const preview = await entriesPreview(excel.book, new File([content], 'a.json'), '2025-01-15');
  const { sheet, cell } = entries.sheets.G13!.name![0]!.place;
  const byHand = (work: (tab: Excel.Worksheet, first: number) => void) =>
    Excel.run(async (context) => {
      const tab = context.workbook.worksheets.getItem(sheet!);
      tab.protection.unprotect();
      work(tab, lineOf(cell));
      await context.sync();
    });
  return { excel, preview, byHand };
}
const tenth = (value: string) => [...Array<null>(9).fill(null), value];

test('a row put in above since the preview: each firm gets its own', async () => {
  const { excel, preview, byHand } = await previewed({ G13: { document: tenth('乙的文号') } });
  await byHand((tab, first) => void tab.getRange(`${first + 1}:${first + 1}`).insert('Down'));
  expect(await preview.write()).toEqual([]);
  expect(await firms(excel)).toContainEqual(['样例企业乙', '乙的文号']);
  await preview.undo().run(excel.book, (await excel.book.read()).entries);
  expect(await firms(excel)).toContainEqual(['样例企业乙', null]);
});

test('sorted since the preview: the same', async () => {
  const { excel, preview, byHand } = await previewed({ G13: { document: tenth('乙的文号') } });
  await byHand((tab, first) => void tab.getRange(`C${first}:G${first + 9}`).sort.apply([{ key: 0, ascending: false }]));
  expect(await preview.write()).toEqual([]);
  expect(await firms(excel)).toContainEqual(['样例企业乙', '乙的文号']);
});

test('a firm typed into the next free row since the preview keeps its row, and the new one gets the row after it whole', async () => {
  const sheets = { G13: { name: [...tenth('样例企业乙'), '新企业'], document: [...tenth('乙的文号'), '新文号'] } };
  const { excel, preview } = await previewed(sheets);
  const { place } = (await excel.book.read()).entries.sheets.G13!.name![10]!;
  expect(excel.host.typeCell(place.sheet!, place.cell!, '手填企业').outcome).not.toBe('refused');
  expect(await preview.write()).toEqual([]);
  expect((await firms(excel)).slice(-3)).toEqual([
    ['样例企业乙', '乙的文号'],
    ['手填企业', null],
    ['新企业', '新文号'],
  ]);
});

test('a row taken out since the preview: what was written to the row in its place by now is taken back all the same', async () => {
  const { excel, preview, byHand } = await previewed(
    { G13: { evidence: ['新一', '新二', '新三'] } },
    { name: ['企一', '企二', '企三'], evidence: ['原一', '原二', '原三'] },
  );
  await byHand((tab, first) => void tab.getRange(`${first + 1}:${first + 1}`).delete('Up'));
  expect(await preview.write()).toHaveLength(1);
  const evidence = async () => {
    const { entries } = await excel.book.read();
    return [entries, entries.sheets.G13!.evidence!.slice(0, 3).map(({ value }) => value)] as const;
  };
  const [entries, written] = await evidence();
  expect(written).toEqual(['新一', '新三', null]);
  expect(await preview.undo().run(excel.book, entries)).toEqual([]);
  expect((await evidence())[1]).toEqual(['原一', '原三', null]);
});

test('a row that is not to be told from another any more is left, and told', async () => {
  const { excel, preview, byHand } = await previewed({ G13: { document: tenth('乙的文号') } });
  await byHand((tab, first) => {
    tab.getRange(`${first + 1}:${first + 1}`).insert('Down');
    tab.getRange(`C${first + 1}`).values = [['样例企业乙']];
  });
  expect(await preview.write()).toHaveLength(1);
  expect((await firms(excel)).filter(([, document]) => document === '乙的文号')).toEqual([]);
});

test('a register is undone by what stands in its rows, wherever they are by now', async () => {
  const { book } = forked(office);
  const { entries, plan } = await book.read();
  const row = (index: number, points: number, reason: string) =>
    Object.entries({ year: plan!.years[0]!, unit: plan!.units[0]!.name.zh, points, reason }).map(([field, value]) => ({
      key: 'adjustments',
      field,
      index,
      value,
    }));
  await book.write([...row(0, 1, '先有的'), ...row(1, 2, '次有的')]);
  const before = (await book.read()).entries;
  const writes = [{ key: 'adjustments', field: 'points', index: 1, value: 5 }, ...row(2, 3, '新写的')];
  const { run } = takesBack(before, writes, await book.write(asRead(before, writes)));
  const { sheet, cell } = entries.sheets.adjustments!.year![1]!.place;
  await Excel.run(async (context) => {
    const tab = context.workbook.worksheets.getItem(sheet!);
    tab.protection.unprotect();
    tab.getRange(cell).getEntireRow().insert('Down');
    await context.sync();
  });
  expect(await run(book, (await book.read()).entries)).toEqual([]);
  const { points, reason } = (await book.read()).entries.sheets.adjustments!;
  const held = points!.map(({ value }, i) => [value, reason![i]!.value]).filter(([a, b]) => a !== null || b !== null);
  expect(held).toEqual([
    [1, '先有的'],
    [2, '次有的'],
  ]);
});

test('a list much longer than the roster draws it once, however long it is', async () => {
  const requests = async (count: number) => {
    const document = Array.from({ length: count }, (_, i) => `文号${i}`);
    const { excel, preview } = await previewed({ G13: { document } });
    excel.host.resetStats();
    expect(await preview.write()).toEqual([]);
    const own = (await excel.book.read()).entries.sheets.G13!.document!;
    expect(own[count - 1]!.value).toBe(`文号${count - 1}`);
    expect(own).toHaveLength(count + 20);
    return excel.host.stats.syncs;
  };
  expect(await requests(300)).toBe(await requests(100));
});
