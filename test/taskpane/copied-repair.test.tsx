/**
 * @jest-environment jsdom
 */
import type { CopiedTab, WorkbookFacade, WorkbookState } from '../../src/excel/facade';
import { ordosPlan } from '../../src/plan/ordos';
import { fakeWorkbook } from '../support/pane-facade';
import { click, openPane, shown, until } from '../support/pane-in-jsdom';

// jsdom does not lay out.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test('a copied sheet is settled from its finding: what differs is shown first, then taken over, and undone', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G01', 'G03'], 'zh-CN');
  let isThere = true;
  const copies = () => (isThere ? [{ tab: 'G03 (2)', of: 'G03' }] : []);
  const withCopy = (state: WorkbookState) => ({ ...state, structure: { ...state.structure, copies: copies() } });
  const asked: unknown[] = [];
  const open: CopiedTab = {
    done: null,
    differences: [{ field: 'ytd_2022', index: 1, place: {}, then: 55.5, now: null }],
    beside: ['B90'],
    canTake: true,
  };
  const book: WorkbookFacade = {
    ...facade,
    read: async (only) => withCopy(await facade.read(only)),
    readThoroughly: async (keys) => withCopy(await facade.readThoroughly(keys)),
    settleCopied: async (tab, of, how) => {
      asked.push([tab, of, how]);
      if (how === undefined) return open;
      isThere = false;
      return { ...open, done: 'taken', before: { G03: {} } };
    },
    restore: async (from, keys) => {
      asked.push([from, keys]);
      return { added: [], redrawn: [], restored: [], typed: [], before: {}, came: [] };
    },
  };
  await openPane(book, 'findings');
  await click('处理这份副本');
  await shown('（空） → 55.5');
  await shown('副本另有内容：B90');
  await click('采用副本的数据');
  await shown('已采用“G03 (2)”的数据。');
  await click('撤销：找回 1 张表的数据');
  await until(() => asked.length === 3, 'the undoing');
  expect(asked).toEqual([
    ['G03 (2)', 'G03', undefined],
    ['G03 (2)', 'G03', 'take'],
    [{ G03: {} }, ['G03']],
  ]);
});
