/** @jest-environment jsdom */
import { failureAddress, showFailure } from '../../src/commands/failure';
import { commands } from '../../src/commands/run';
import { ZoneScorecardError } from '../../src/errors';
import type { WorkbookFacade, WorkbookState, WorkOptions } from '../../src/excel/facade';
import { loadMessages, zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';

/** A workbook that only remembers what it was asked to do. */
function recorder(state: Pick<WorkbookState, 'plan' | 'sheets'>, front = 'Sheet1') {
  const asked: unknown[] = [];
  const book = {
    read: () => Promise.resolve({ entries: { sheets: {} }, ...state }),
    inFront: () => Promise.resolve(front),
    redraw: (keys: readonly string[], { show }: WorkOptions = {}) =>
      Promise.resolve(asked.push(['redraw', ...keys, ...(show ? [`show ${show}`] : [])])),
    goTo: (target: unknown) => Promise.resolve(asked.push(['goTo', target])),
  } as unknown as WorkbookFacade;
  return { book, asked };
}

const view = { today: '2023-06-30' };

test.each([
  ['of the as-of day’s year', {}, 'Sheet1', 'score_2023'],
  ['of the year chosen in the pane', { year: 2022 }, 'Sheet1', 'score_2022'],
  ['in front of the user', { year: 2022 }, '单位得分', 'units'],
])('updating the scores draws every score sheet of the plan and shows the one %s', async (_, chosen, front, shown) => {
  const { book, asked } = recorder({ plan: ordosPlan, sheets: [{ key: 'units', tab: '单位得分' }] }, front);
  await commands.updateScores(book, { ...view, ...chosen });
  const drawn = ['redraw', 'score_2022', 'score_2023', 'score_2024', 'comprehensive', 'units'];
  expect(asked).toEqual([[...drawn, `show ${shown}`]]);
});

test('the gap charts are shown, and drawn first only where their sheet is gone', async () => {
  const there = recorder({ plan: ordosPlan, sheets: [{ key: 'gap', tab: '差距' }] });
  await commands.showGaps(there.book, view);
  expect(there.asked).toEqual([['goTo', { key: 'gap' }]]);

  const gone = recorder({ plan: ordosPlan, sheets: [] });
  await commands.showGaps(gone.book, view);
  expect(gone.asked).toEqual([
    ['redraw', 'gap'],
    ['goTo', { key: 'gap' }],
  ]);
});

test.each(Object.keys(commands) as (keyof typeof commands)[])(
  '%s in a workbook without a plan says so',
  async (name) => {
    const { book, asked } = recorder({ plan: null, sheets: [] });
    await expect(commands[name](book, view)).rejects.toMatchObject({ code: 'plan-missing' });
    expect(asked).toEqual([]);
  },
);

describe('a failure', () => {
  const page = 'https://intranet.example/zsc/commands.html';

  test('is told in the words of its code, with its place, in the user’s language', async () => {
    const error = new ZoneScorecardError('sheet-protected', { sheet: '营业收入 & <b>' }, { sheet: '营业收入' });
    const address = failureAddress(page, error);
    expect(address.startsWith(`${page}?`)).toBe(true);
    for (const m of [zhMessages, await loadMessages('en')]) {
      showFailure(address, document, m);
      const text = m.errors.texts['sheet-protected'];
      expect(document.querySelector('h1')?.textContent).toBe(text.title);
      expect(document.body.textContent).toContain('营业收入 & <b>');
      expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual(text.todo);
    }
  });

  test('that is not ours is told as unexpected, with what was said', () => {
    showFailure(failureAddress(page, new TypeError('x is null')), document, zhMessages);
    expect(document.querySelector('h1')?.textContent).toBe(zhMessages.errors.texts.unexpected.title);
  });

  test('leaves the page alone where the address names none', () => {
    document.body.textContent = 'as it was';
    showFailure(page, document, zhMessages);
    expect(document.body.textContent).toBe('as it was');
  });
});
