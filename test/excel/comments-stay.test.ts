/** Comments that users hang on cells of entry sheets: they are theirs, and stay where they hang when the sheet is drawn again. */
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

const SAID = '与统计局电话核实过';

/** A comment on the first actual of G03, and where it hangs. */
async function commented() {
  const excel = forked(office);
  const { place } = (await excel.book.read()).entries.sheets.G03!.ytd_2022![0]!;
  const address = `'${place.sheet!}'!${place.cell!}`;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet!);
    sheet.protection.unprotect();
    context.workbook.comments.add(address, SAID);
    await context.sync();
  });
  return { ...excel, place };
}

/** Comments of the workbook as tab, cell and text. */
async function told(): Promise<readonly (readonly string[])[]> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load('items/content');
    await context.sync();
    const cells = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items.map(({ content }, k) => [cells[k]!.address.replace(/'/g, ''), content]);
  });
}

test('drawn again, by itself or by a repair, the comment hangs where it hung', async () => {
  const { book, place } = await commented();
  const hangs = [[`${place.sheet}!${place.cell}`, SAID]];
  expect(await told()).toEqual(hangs);
  await book.redraw(['G03']);
  expect(await told()).toEqual(hangs);
  await book.redraw(['G03', 'calc', 'score_2022']);
  expect(await told()).toEqual(hangs);
});
