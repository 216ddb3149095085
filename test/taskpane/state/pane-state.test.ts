import { zhMessages } from '../../../src/i18n';
import { initialState, reduce } from '../../../src/taskpane/state/pane-state';

const added = reduce(initialState('zh-CN', zhMessages), { type: 'notice', notice: { text: '已添加', undo: ['G03'] } });

test('taking added sheets out again is no longer offered once something was typed', () => {
  expect(added.notice?.undo).toEqual(['G03']);
  expect(reduce(added, { type: 'changed' }).notice).toBeNull();
});

test('a notice without undo stays through changes', () => {
  const said = reduce(added, { type: 'notice', notice: { text: '已取消', undo: [] } });
  expect(reduce(said, { type: 'changed' }).notice?.text).toBe('已取消');
});
