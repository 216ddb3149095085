/** Another edition of the national index through the pane's job and the workbook itself: stored, told, refused while figures stand in its order, taken back. */
import { zhMessages } from '../../../src/i18n';
import { editionOfText } from '../../../src/nation/edition';
import { indexOf } from '../../../src/plan/national';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { startExcel } from '../../support/excel';
import { fourItemPlan } from '../../support/four-items';
import { leftAfterwards } from '../../support/leave-pane';

const edition = editionOfText(
  '国科发区〔2026〕8号\n编号,名称,权重,本地指标\n1,创新,100,\n1.1,研发投入强度,2,G03\n1.2,新注册企业,,',
);

async function opened() {
  const { book } = startExcel();
  const plan = fourItemPlan();
  const store = createStore(initialState('zh-CN', zhMessages, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-06-30T00:00:00Z'),
    }),
  );
  await jobs.open();
  return { book, plan, store, jobs };
}
const idOf = (plan: Parameters<typeof indexOf>[0] | null) => indexOf(plan!).id;

test('an edition chosen before the plan is put in goes in with it', async () => {
  const { book, store, jobs } = await opened();
  await jobs.useEdition(edition);
  await jobs.add(['G03']);
  expect(idOf((await book.read()).plan)).toBe('national-index-2026');
  expect(idOf(store.getState().book!.plan)).toBe('national-index-2026');
});

test('one chosen later is stored, drawn by, kept from where figures stand in another order, and taken back', async () => {
  const { book, plan, store, jobs } = await opened();
  await book.addSheets(plan, ['G03'], 'zh-CN');
  await jobs.check();
  await jobs.useEdition(edition);
  expect(store.getState().failure).toBeNull();
  expect(idOf(store.getState().book!.plan)).toBe('national-index-2026');
  await jobs.undo(true);
  expect((await book.read()).plan!.edition).toBeUndefined();
  await jobs.useEdition(edition);
  await jobs.makeSheets(['peers', 'ranking']);
  const { figures } = (await book.read()).entries.sheets.peers!;
  expect(figures!.length % edition.indicators.length).toBe(0);
  await jobs.useEdition(null);
  expect(store.getState().failure).toMatchObject({ error: { code: 'edition-in-use' } });
  expect(idOf((await book.read()).plan)).toBe('national-index-2026');
});
