/** The year the pane shows: the one chosen, or the one the figures are up to. */
import { zhMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import type { Plan } from '../../../src/plan/schema';
import { shownYear } from '../../../src/taskpane/model/shown-year';
import { initialState, reduce } from '../../../src/taskpane/state/pane-state';

const upTo = (day: string): Plan => ({
  ...ordosPlan,
  scoring: { ...ordosPlan.scoring, asOf: { value: day, source: 'given' } },
});
const opened = initialState('zh-CN', zhMessages);

test('follows the as-of day of the workbook, and without one today', () => {
  expect(shownYear(upTo('2023-12-31'), opened, '2026-11-26')).toBe(2023);
  expect(shownYear(ordosPlan, opened, '2023-05-01')).toBe(2023);
  expect(shownYear(ordosPlan, opened, '2026-11-26')).toBe(2024);
  expect(shownYear(upTo('2021-12-31'), opened, '2026-11-26')).toBe(2022);
  // Not chosen, only shown: a later as-of day moves it on.
  expect(shownYear(upTo('2024-03-31'), { ...opened, year: 2023 }, '2026-11-26')).toBe(2024);
});

test('a year the user chose stays, also when the pane is opened anew, while the plan has it', () => {
  const chosen = reduce(opened, { type: 'show', part: { year: 2022 } });
  expect(shownYear(upTo('2023-12-31'), chosen, '2026-11-26')).toBe(2022);
  expect(shownYear(upTo('2023-12-31'), reduce(chosen, { type: 'show', part: { unit: 'science' } }), '2026-11-26')).toBe(
    2022,
  );
  expect(shownYear(upTo('2023-12-31'), initialState('zh-CN', zhMessages, { year: 2024 }), '2026-11-26')).toBe(2024);
  expect(shownYear(upTo('2023-12-31'), initialState('zh-CN', zhMessages, { year: 2019 }), '2026-11-26')).toBe(2023);
});
