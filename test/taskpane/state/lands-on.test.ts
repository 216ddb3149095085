/** Every job lands on what the user looks at: the pane's year and view, or the sheet in front of them. */
import { zhMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore, type Store } from '../../../src/taskpane/state/store';
import { fakeWorkbook } from '../../support/pane-facade';
import { leftAfterwards } from '../../support/leave-pane';

async function opened(view: { year?: number } = {}) {
  const { facade, controls } = fakeWorkbook({ G03: { ytd_2022: [100, 200, 300, 512], ytd_2023: [120] } });
  await facade.addSheets(ordosPlan, ['G03'], 'zh-CN');
  const store = createStore(initialState('zh-CN', zhMessages, view));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(facade),
      loadPlan: () => Promise.resolve(ordosPlan),
      now: () => new Date(2026, 10, 28).getTime(),
    }),
  );
  await jobs.open();
  const show = (part: Parameters<typeof store.dispatch>[0] & { type: 'show' }) => store.dispatch(part);
  return { store, jobs, controls, show };
}

/** The tab in front and the line that passes, as the pane shows them. */
function seen({ getState }: Pick<Store, 'getState'>) {
  const { front, notice, m } = getState();
  return { front, said: notice?.said(m) };
}

test('the pane starts at the last year something is typed for', async () => {
  const { store } = await opened();
  expect(store.getState().year).toBe(2023);
});

test.each([
  ['annual', 2022, 'score_2022'],
  ['annual', 2023, 'score_2023'],
  ['comprehensive', 2023, 'comprehensive'],
  ['units', 2023, 'units'],
] as const)('updating the score sheets in the view %s of %i opens %s and names it', async (scoresView, year, key) => {
  const { store, jobs, controls, show } = await opened();
  show({ type: 'show', part: { year, scoresView } });
  await jobs.updateScores();
  expect(controls.log.at(-1)).toBe(`redraw score_2022,score_2023,score_2024,comprehensive,units show ${key}`);
  const { notice, front } = store.getState();
  expect(front).toBe(key);
  expect(notice?.said(store.getState().m)).toContain(`“${key}”`);
});

test('preparing for print draws rosters and forms again, those the workbook holds, and leaves the sheet in front there', async () => {
  const { store, jobs, controls } = await opened();
  await jobs.makeSheets(['G06', 'T01', 'gap', 'unit_2_2023']);
  await jobs.goTo({ key: 'gap' });
  await jobs.preparePrint();
  const [, keys, shown] = /^redraw (\S+) show (\S+)$/.exec(controls.log.at(-1)!)!;
  expect(keys!.split(',').sort()).toEqual(['G06', 'comprehensive', 'score_2022', 'score_2023', 'score_2024', 'unit_2_2023']); // prettier-ignore
  expect(shown).toBe('gap');
  expect(seen(store)).toEqual({ front: 'gap', said: '6 张表已按现有内容排好版面，可以打印。' });
});

test('a sheet made together with one it rests on is the one that is shown and named', async () => {
  const { store, jobs, controls } = await opened();
  await jobs.makeSheets(['outlook', 'report']);
  expect(controls.log.at(-1)).toBe('redraw outlook,report show report');
  expect(seen(store).said).toBe('已生成“report”。');
  expect(store.getState().undo).toMatchObject({ keys: ['outlook', 'report'] });
});

test('a sheet opened that is not there yet is made, shown and named', async () => {
  const { store, jobs } = await opened();
  await jobs.openSheet('unit_2_2023');
  expect(seen(store)).toEqual({ front: 'unit_2_2023', said: '已生成“unit_2_2023”。' });
});

test('the pane knows which tab is in front, whoever brought it there', async () => {
  const { store, jobs, controls } = await opened();
  controls.show('我的表');
  expect(store.getState().front).toBe('我的表');
  await jobs.goTo({ key: 'G03' });
  expect(store.getState().front).toBe(ordosPlan.indicators.find(({ id }) => id === 'G03')?.shortName.zh);
});
