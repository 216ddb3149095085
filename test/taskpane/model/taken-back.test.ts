/** Taking a piece of writing back in a real workbook: assumed values are formulas again, and the total follows. */
import { writesBack } from '../../../src/taskpane/model/taken-back';
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
