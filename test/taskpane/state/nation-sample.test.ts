/** The invented sample of zones through the pane's jobs and the workbook itself: onto an empty workbook by one press, taken out again without what is the user's own. */
import { zhMessages as m } from '../../../src/i18n';
import { nationTexts } from '../../../src/i18n/nation';
import { chosenIn, peersIn } from '../../../src/nation/from-entries';
import { rowsIn } from '../../../src/nation/peers';
import { ranked } from '../../../src/nation/ranking';
import { isSampleZone, samplePeers } from '../../../src/nation/sample';
import type { FieldValues } from '../../../src/entries/format';
import { peerFields } from '../../../src/nation/to-entries';
import { indexOf } from '../../../src/plan/national';
import { sampleKeys, sampleValues, withoutSample } from '../../../src/taskpane/nation-sample';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { startExcel } from '../../support/excel';
import { fourItemPlan } from '../../support/four-items';
import { leftAfterwards } from '../../support/leave-pane';

const plan = fourItemPlan();
const index = indexOf(plan);

async function opened() {
  const { book, host } = startExcel();
  const store = createStore(initialState('zh-CN', m, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-06-30T00:00:00Z'),
    }),
  );
  await jobs.open();
  return { book, host, store, jobs };
}

test('an empty workbook has plan, sheets and a place of the invented zone by one press, and is empty again when it is taken back', async () => {
  const { book, host, store, jobs } = await opened();
  await jobs.add(sampleKeys, () => Promise.resolve(sampleValues(index, m)));
  expect(store.getState().failure).toBeNull();
  const { entries, sheets } = await book.read();
  expect(sheets.map(({ key }) => key)).toEqual(expect.arrayContaining([...sampleKeys]));
  const chosen = chosenIn(index, plan, entries, m);
  const { totals, ranks } = ranked(index, rowsIn(peersIn(index, entries), chosen.year), chosen.settings);
  expect([chosen.own, chosen.year, totals.length]).toEqual([nationTexts(m).peers.sampleZone('A'), 2023, 120]);
  // Behind the hundredth, so that there is a way up to try.
  expect(ranks[0]).toBeGreaterThan(100);
  expect(peersIn(index, entries).every(({ zone }) => isSampleZone(zone))).toBe(true);
  await jobs.undo(true);
  expect((await book.read()).plan).toBeNull();
  const inSight = host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  expect(inSight.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('taken out, the sample leaves what is not of it, the own zone too', async () => {
  const { book, store, jobs } = await opened();
  await jobs.add(['G03']);
  const mine = { zone: '我的高新区', year: 2023, figures: index.indicators.map((_, k) => k + 1) };
  const invented = samplePeers(index, { zones: 4, years: [2022, 2023], nameFor: nationTexts(m).peers.sampleZone });
  const put = async (values: FieldValues) => {
    await jobs.putValues(values, { done: () => '', label: () => '', show: 'ranking' });
    expect(store.getState().failure).toBeNull();
    const { entries } = await book.read();
    return [peersIn(index, entries), chosenIn(index, plan, entries, m).own] as const;
  };
  await put({ peers: peerFields([...invented, mine]), ranking: { own: [mine.zone] } });
  expect(await put(withoutSample([...invented, mine], mine.zone))).toEqual([[mine], mine.zone]);
  const own = invented[0]!.zone;
  expect(await put({ peers: peerFields(invented), ranking: { own: [own] } })).toEqual([invented, own]);
  expect(await put(withoutSample(invented, own))).toEqual([[], '']);
});
