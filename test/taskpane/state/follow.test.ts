/** Following what users type beside the product's own work: nothing is forgotten that came while it was busy. */
import { ZoneScorecardError } from '../../../src/errors';
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

/** A page around the pane, as in a browser; `leave` ends what it looks at now and then. */
function besideAPage() {
  const pane = new EventTarget();
  const intervals = jest.spyOn(globalThis, 'setInterval');
  Object.assign(globalThis, { window: pane, document: { visibilityState: 'visible' } });
  const leave = () => {
    intervals.mockRestore();
    pane.dispatchEvent(new Event('pagehide'));
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
  };
  return { pane, intervals, leave };
}

test('a change that was not told is found when the pane shows another screen, when it gets the focus, and by the minute', async () => {
  const { pane, intervals, leave } = besideAPage();
  try {
    const workbook = fakeWorkbook();
    const store = createStore(initialState('zh-CN', zhMessages));
    let now = Date.parse('2025-01-15T08:00:00');
    let readings = 0;
    const facade: WorkbookFacade = {
      ...workbook.facade,
      // Excel tells of nothing, as some do of picks from a drop-down list.
      watch: () => Promise.resolve(() => Promise.resolve()),
      read(only) {
        readings += 1;
        return workbook.facade.read(only);
      },
      readThoroughly(keys) {
        readings += 1;
        return workbook.facade.readThoroughly(keys);
      },
    };
    /** When the pane has read all that it reads of itself after its own work. */
    const atRest = async () => {
      for (let before = -1; before !== readings; await pause(1_500)) before = readings;
    };
    const jobs = createJobs(store, {
      openWorkbook: () => Promise.resolve(facade),
      loadPlan: () => Promise.resolve(ordosPlan),
      now: () => now,
    });
    await jobs.open();
    await jobs.add(['G03']);
    const seen = () => store.getState().book?.entries.sheets.G03?.ytd_2022?.[0]?.value;
    const found = async (value: number, look: () => void) => {
      await atRest();
      workbook.controls.type('G03', 'ytd_2022', 0, value);
      await pause(50);
      expect(seen()).not.toBe(value);
      now += 60_000;
      look();
      for (let i = 0; i < 200 && seen() !== value; i += 1) await pause(50);
      expect(seen()).toBe(value);
    };
    await found(12, () => store.dispatch({ type: 'go', screen: 'findings', focus: false }));
    await found(13, () => pane.dispatchEvent(new Event('focus')));
    // The clock of the test: the minute is over.
    const [byTheMinute] = intervals.mock.calls.find(([, every]) => every === 60_000)!;
    await found(14, byTheMinute);
    // A pane that is not seen reads nothing.
    Object.assign(globalThis, { document: { visibilityState: 'hidden' } });
    await atRest();
    const before = readings;
    now += 60_000;
    byTheMinute();
    await pause(100);
    expect(readings).toBe(before);
  } finally {
    leave();
  }
}, 30_000);

const refused = () => Promise.reject(new ZoneScorecardError('unexpected', { code: 'GeneralException', message: '' }));

test.each([
  ['which tab is in front', { watchFront: refused }, true],
  ['of anything', { watch: refused, watchFront: refused, inFront: refused }, false],
])(
  'where Excel does not tell %s the pane looks by the minute, and says when it did',
  async (_, lacking, live) => {
    const { intervals, leave } = besideAPage();
    try {
      const workbook = fakeWorkbook();
      const store = createStore(initialState('zh-CN', zhMessages));
      let now = Date.parse('2025-01-15T08:00:00');
      let watches = 0;
      const facade: WorkbookFacade = {
        ...workbook.facade,
        watch: () => {
          watches += 1;
          return Promise.resolve(() => Promise.resolve());
        },
        ...lacking,
      };
      const jobs = createJobs(store, {
        openWorkbook: () => Promise.resolve(facade),
        loadPlan: () => Promise.resolve(ordosPlan),
        now: () => now,
      });
      await jobs.open();
      await jobs.add(['G03']);
      expect(store.getState().live).toBe(live);
      expect(watches).toBe(live ? 1 : 0);
      await pause(2_000);
      const { checkedAt } = store.getState();
      workbook.controls.type('G03', 'ytd_2022', 0, 12);
      now += 60_000;
      await pause(100);
      // Nothing was looked at since: the time says so.
      expect(store.getState().checkedAt).toBe(checkedAt);
      const polls = intervals.mock.calls.filter(([, every]) => every === 60_000);
      expect(polls).toHaveLength(1);
      polls[0]![0]();
      const seen = () => store.getState().book?.entries.sheets.G03?.ytd_2022?.[0]?.value;
      for (let i = 0; i < 200 && (seen() !== 12 || store.getState().checkedAt !== now); i += 1) await pause(50);
      expect([seen(), store.getState().checkedAt]).toEqual([12, now]);
    } finally {
      leave();
    }
  },
  30_000,
);

test('work that must not be disturbed begins when the pane has read, and what is typed meanwhile is taken up at its end', async () => {
  const workbook = fakeWorkbook();
  const store = createStore(initialState('zh-CN', zhMessages));
  let readings = 0;
  let reading = 0;
  const counted = async <T>(read: Promise<T>): Promise<T> => {
    readings += 1;
    reading += 1;
    await pause(200);
    reading -= 1;
    return read;
  };
  const facade: WorkbookFacade = {
    ...workbook.facade,
    read: (only) => counted(workbook.facade.read(only)),
    readThoroughly: (keys) => counted(workbook.facade.readThoroughly(keys)),
  };
  const jobs = createJobs(store, {
    openWorkbook: () => Promise.resolve(facade),
    loadPlan: () => Promise.resolve(ordosPlan),
    now: () => Date.parse('2025-01-15T08:00:00'),
  });
  await jobs.open();
  await jobs.add(['G03']);
  workbook.controls.type('G03', 'ytd_2022', 0, 12);
  await pause(50);
  expect(reading).toBe(1);
  await jobs.undisturbed(async () => {
    expect(reading).toBe(0);
    const before = readings;
    workbook.controls.type('G03', 'ytd_2022', 0, 13);
    store.dispatch({ type: 'go', screen: 'findings', focus: false });
    await pause(1_500);
    expect(readings).toBe(before);
  });
  for (let i = 0; i < 100 && store.getState().changes > 0; i += 1) await pause(50);
  expect(store.getState().book?.entries.sheets.G03?.ytd_2022?.[0]?.value).toBe(13);
}, 20_000);
