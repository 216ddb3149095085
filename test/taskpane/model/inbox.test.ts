/** Findings as an inbox: what is in sight, what is alike, what is progress, and what an undo of several puts back. */
import { serialOf } from '../../../src/entries/dates';
import { zhMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { partOf } from '../../../src/plan/part';
import { openFindings } from '../../../src/taskpane/model/findings';
import { fixText } from '../../../src/taskpane/model/fix-text';
import {
  explainableAlike,
  fixableAlike,
  inScope,
  isProgress,
  openElsewhere,
  wholeScope,
} from '../../../src/taskpane/model/inbox';
import { thisSheet } from '../../../src/taskpane/model/this-sheet';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import type { Finding } from '../../../src/validation/finding';
import { fakeWorkbook } from '../../support/pane-facade';
import { leftAfterwards } from '../../support/leave-pane';

const smallPlan = partOf(ordosPlan, ['G03', 'G13', 'G15']);

let made = 0;
const finding = (part: Partial<Finding>): Finding => ({
  code: 'series.jump',
  severity: 'warning',
  place: {},
  params: {},
  compared: [],
  fingerprint: `f${++made}`,
  ...part,
});
const missing = (year: number) => finding({ code: 'cell.missing', year });

test('a figure missing in a running year is progress, in a year that is over a warning that comes after real ones', () => {
  const asOf = serialOf('2024-06-30');
  expect(isProgress(missing(2024), asOf)).toBe(true);
  expect(isProgress(missing(2023), asOf)).toBe(false);
  const [gap, real, error] = [missing(2023), finding({}), finding({ severity: 'error' })];
  expect(openFindings([gap, real, error])).toEqual([error, real, gap]);
});

test('the scope narrows by year, by the tab in front and by unit; other years are counted', () => {
  const unit = smallPlan.indicators[0]!.lead.units[0]!;
  const [a, b, c] = [
    finding({ year: 2023, place: { sheet: 'A', item: smallPlan.indicators[0]!.id } }),
    finding({ year: 2022, place: { sheet: 'A' } }),
    finding({ place: { sheet: 'B' } }),
  ];
  const around = { plan: smallPlan, year: 2023, front: 'A' };
  expect(inScope([a, b, c], wholeScope, around)).toEqual([a, c]);
  expect(inScope([a, b, c], { ...wholeScope, allYears: true }, around)).toEqual([a, b, c]);
  expect(inScope([a, b, c], { ...wholeScope, allYears: true, thisSheet: true }, around)).toEqual([a, b]);
  expect(inScope([a, b, c], { ...wholeScope, unit }, around)).toEqual([a]);
  expect(openElsewhere([a, b, c], 2023)).toBe(1);
});

test('what can be corrected or explained alike is told by kind', () => {
  const date = (value: number) => finding({ code: 'cell.date-text', fix: { kind: 'set-value', value } });
  const [one, two] = [date(44682), date(44683)];
  const single = finding({ code: 'cell.unit-typed', fix: { kind: 'set-value', value: 95 } });
  expect(fixableAlike([one, single, two])).toEqual([[one, two]]);
  expect([fixText(one), fixText(single)]).toEqual(['2022-05-01', '95']);
  const [x, y, explained] = [
    finding({}),
    finding({}),
    finding({ explanation: { fingerprint: '', code: '', item: '', cell: '', reason: '', by: '', on: '' } }),
  ];
  expect(explainableAlike([x, y, explained, one], x)).toEqual([y]);
});

test('all alike are written at once, and put back as they were typed by one undo', async () => {
  const { facade, controls } = fakeWorkbook({});
  await facade.addSheets(smallPlan, ['G03', 'G13'], 'zh-CN');
  const store = createStore(initialState('zh-CN', zhMessages));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(facade),
      loadPlan: () => Promise.resolve(smallPlan),
      now: () => new Date(2026, 10, 28).getTime(),
    }),
  );
  await jobs.open();
  const typed = ['2022.5.1', '20220801', '2022年9月3日'];
  typed.forEach((text, row) => {
    controls.type('G13', 'name', row, `样例${row}公司`);
    controls.type('G13', 'date', row, text);
  });
  await jobs.check();
  const [alike] = fixableAlike(store.getState().findings ?? []).filter(([one]) => one?.code === 'cell.date-text');
  expect(alike).toHaveLength(3);
  await jobs.fixAll(alike!);
  const dates = async () => (await facade.read()).entries.sheets.G13!.date!.slice(0, 3).map(({ value }) => value);
  expect(await dates()).toEqual(['2022-05-01', '2022-08-01', '2022-09-03'].map(serialOf));
  expect(store.getState().notice?.said(zhMessages)).toBe('已改正 3 处');
  await jobs.undo();
  expect(await dates()).toEqual(typed);
});

test('the sheet in front knows its neighbours and how many rows its roster has left', async () => {
  const { facade, controls } = fakeWorkbook({ G13: { name: ['甲', null, '乙'] } });
  await facade.addSheets(smallPlan, ['G03', 'G13', 'G15'], 'zh-CN');
  const state = await facade.read();
  const tab = state.sheets.find(({ key }) => key === 'G13')!.tab;
  expect(thisSheet(smallPlan, state, tab)).toMatchObject({ previous: 'G03', next: 'G15', free: 697 });
  expect(thisSheet(smallPlan, state, '我的表')).toBeNull();
  expect(controls.log).toHaveLength(1);
});
