/** Following what users type beside the product's own work: nothing is forgotten that came while it was busy. */
import type { WorkbookFacade } from '../../../src/excel/facade';
import { zhMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { fakeWorkbook } from '../../support/pane-facade';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('what is typed while long work ends is taken up when it has ended', async () => {
  const workbook = fakeWorkbook();
  const store = createStore(initialState('zh-CN', zhMessages));
  let typed = false;
  const facade: WorkbookFacade = {
    ...workbook.facade,
    // The work has read for the last time; the user types before it is over.
    async read(only) {
      const state = await workbook.facade.read(only);
      if (!typed && store.getState().work !== null) {
        typed = true;
        workbook.controls.type('G03', 'ytd_2022', 0, 12);
        await pause(100);
      }
      return state;
    },
  };
  const jobs = createJobs(store, {
    openWorkbook: () => Promise.resolve(facade),
    loadPlan: () => Promise.resolve(ordosPlan),
    now: () => Date.parse('2025-01-15T08:00:00'),
  });
  await jobs.open();
  await jobs.add(['G03']);
  expect(typed).toBe(true);
  await pause(300);
  expect(store.getState().book?.entries.sheets.G03?.ytd_2022?.[0]?.value).toBe(12);
  expect(store.getState().changes).toBe(0);
}, 20_000);
