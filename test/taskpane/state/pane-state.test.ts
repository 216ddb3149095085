import { zhMessages } from '../../../src/i18n';
import type { Entries } from '../../../src/entries/entries';
import { initialState, reduce, type Undo } from '../../../src/taskpane/state/pane-state';
import { typedSince } from '../../../src/taskpane/state/undo-job';

const place = { sheet: 'G03', cell: 'D12' };
const holding = (value: number | null): Entries => ({ sheets: { G03: { ytd_2022: [{ value, place }] } } });
const undo: Undo = {
  label: () => '添加 1 张表',
  keys: ['G03'],
  cells: [],
  run: () => Promise.resolve(),
  then: holding(null),
};
const added = reduce(initialState('zh-CN', zhMessages), { type: 'undoable', undo });

test('the undo stays when something is typed or a notice passes, and goes with the next job', () => {
  const changed = reduce(reduce(added, { type: 'changed' }), { type: 'notice', notice: null });
  expect(changed.undo).toBe(undo);
  const next = reduce(changed, { type: 'work-started', kind: 'make', keys: [], at: 0 });
  expect([next.undo, next.undoAsks]).toEqual([null, null]);
});

test('what was typed since is known: in sheets that were added, and over cells that were written', () => {
  expect(typedSince(undo, holding(null))).toEqual([]);
  expect(typedSince(undo, holding(7))).toEqual([place]);
  const written = { ...undo, keys: [], cells: [{ key: 'G03', field: 'ytd_2022', index: 0 }], then: holding(5) };
  expect(typedSince(written, holding(5))).toEqual([]);
  expect(typedSince(written, holding(6))).toEqual([place]);
});

test('formulas typed since are known too, also those that read like assumptions; ours in another spelling are not', () => {
  const formula = (text: string): Entries => ({ sheets: { G03: { ytd_2022: [{ value: 5, formula: text, place }] } } });
  for (const text of ['=5', '="暂无"', '=zsc_G03_ytd_2023', '=1/3']) {
    expect(typedSince(undo, formula(text))).toEqual([place]);
    expect(typedSince({ ...undo, then: formula('=ROUND(zsc_a,2)') }, formula(text))).toEqual([place]);
    expect(typedSince({ ...undo, then: formula(text) }, formula(text))).toEqual([]);
  }
  expect(typedSince({ ...undo, then: formula('=ROUND(zsc_a,2)') }, formula('=round(zsc_a, 2)'))).toEqual([]);
});
