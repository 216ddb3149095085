/** Taking a piece of writing back in a real workbook: assumed values are formulas again, and the total follows. */
import { entriesPreview } from '../../../src/taskpane/exchange';
import { asRead, takesBack, writesBack } from '../../../src/taskpane/model/taken-back';
import { forked, type OpenExcel } from '../../support/excel';
import { officeWorkbook } from '../../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

test('weights taken over and taken back: every cell is as it was', async () => {
  const { host, book } = forked(office);
  const { entries, plan } = await book.read();
  const before = host.snapshot();
  const writes = plan!.dimensions.map((_, index) => ({ key: 'plan', field: 'dim_weight', index, value: 10 + index }));
  await book.write(writes);
  expect((await book.read()).plan!.dimensions[0]!.weight).toEqual({ value: 10, source: 'set' });
  await book.write(writesBack(entries, writes));
  expect((await book.read()).plan).toEqual(plan);
  expect(host.snapshot()).toBe(before);
});

describe('rows of a roster that changed places since', () => {
  const names = ['甲企业', '乙企业', '丙企业'];
  /** The same word written to two firms, and the rows then moved by hand. */
  async function moved(byHand: (sheet: Excel.Worksheet, first: number) => void) {
    const { book } = forked(office);
    await book.read();
    await book.write(names.map((value, index) => ({ key: 'G13', field: 'name', index, value })));
    await book.write(names.map((value, index) => ({ key: 'G13', field: 'document', index, value: `${value}文号` })));
    const { entries } = await book.read();
    const writes = [0, 2].map((index) => ({ key: 'G13', field: 'document', index, value: '同一文号' }));
    const undo = takesBack(entries, writes, await book.write(asRead(entries, writes)));
    const { sheet, cell } = entries.sheets.G13!.name![0]!.place;
    await Excel.run(async (context) => {
      const tab = context.workbook.worksheets.getItem(sheet!);
      tab.protection.unprotect();
      byHand(tab, Number(cell!.replace(/\D/g, '')));
      await context.sync();
    });
    const left = await undo.run(book, (await book.read()).entries);
    const { name, document } = (await book.read()).entries.sheets.G13!;
    const held = name!.flatMap(({ value }, i) => (value === null ? [] : [[value, document![i]!.value] as const]));
    return { left, held: Object.fromEntries(held) as Record<string, unknown> };
  }

  test('sorted: each firm has its own again', async () => {
    const { left, held } = await moved(
      (sheet, first) => void sheet.getRange(`C${first}:G${first + 2}`).sort.apply([{ key: 0, ascending: true }]),
    );
    expect(left).toEqual([]);
    expect(held).toMatchObject({ 甲企业: '甲企业文号', 乙企业: '乙企业文号', 丙企业: '丙企业文号' });
  });

  test('a row put in above: the same', async () => {
    const { held } = await moved((sheet, first) => void sheet.getRange(`${first + 1}:${first + 1}`).insert('Down'));
    expect(held).toMatchObject({ 甲企业: '甲企业文号', 乙企业: '乙企业文号', 丙企业: '丙企业文号' });
  });

  test('two rows of one name among them: what is not beyond doubt stays, and is told', async () => {
    const { left, held } = await moved((sheet, first) => {
      sheet.getRange(`C${first}:G${first + 2}`).sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange(`C${first + 3}`).values = [['丙企业']];
    });
    expect(left).toHaveLength(1);
    expect(held).toMatchObject({ 甲企业: '甲企业文号', 乙企业: '乙企业文号' });
  });

  test('an import undone after a row was put in above: the firms it named go, in their rows', async () => {
    const { book } = forked(office);
    const { plan } = await book.read();
    const content = { schemaVersion: 1, plan: plan!.id, sheets: { G13: { name: names } } };
    const before = (await book.read()).entries.sheets.G13!.name!;
    const { write, undo } = await entriesPreview(book, new File([JSON.stringify(content)], 'a.json'), '2025-01-15');
    await write();
    const { sheet, cell } = before[1]!.place;
    await Excel.run(async (context) => {
      const tab = context.workbook.worksheets.getItem(sheet!);
      tab.protection.unprotect();
      tab.getRange(cell).getEntireRow().insert('Down');
      await context.sync();
    });
    expect(await undo().run(book, (await book.read()).entries)).toEqual([]);
    const held = ({ value }: { readonly value: unknown }) => (value === null ? [] : [value]);
    expect((await book.read()).entries.sheets.G13!.name!.flatMap(held)).toEqual(before.flatMap(held));
  });
});
