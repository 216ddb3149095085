/** A change of the plan moves rows: what the user keeps beside them is told before, and nothing where no row moves. */
import { zhMessages as m } from '../../../src/i18n';
import { besideMoved } from '../../../src/taskpane/model/beside-moved';
import { forked, type OpenExcel } from '../../support/excel';
import { officeWorkbook } from '../../support/faults';
import { fourItemPlan } from '../../support/four-items';
import { changedInMidTerm } from '../../support/mid-term';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

test('comments and formulas on sheets whose rows move are told with their place', async () => {
  const { book, host } = forked(office);
  const { sheets } = await book.read();
  const tab = sheets.find(({ key }) => key === 'plan')!.tab;
  const entries = sheets.find(({ key }) => key === 'G03')!.tab;
  expect(await besideMoved(book, plan, changedInMidTerm(plan), m)).toEqual([]);
  await Excel.run(async (context) => {
    const { comments, worksheets } = context.workbook;
    for (const own of [tab, entries]) worksheets.getItem(own).protection.unprotect();
    comments.add(`'${tab}'!D12`, '这一项要复核');
    comments.add(`'${entries}'!D20`, '与行无关');
    await context.sync();
  });
  host.typeCell('Sheet1', 'F1', `='${tab}'!D12`);
  expect(await besideMoved(book, plan, changedInMidTerm(plan), m)).toEqual([`${tab}!D12 的批注`, 'Sheet1!F1 的公式']);
  expect(await besideMoved(book, plan, plan, m)).toEqual([]);
});
