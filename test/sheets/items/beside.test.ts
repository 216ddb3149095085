/** Beside an open pane only the first columns of an item sheet are in sight: they tell a row's state and lead on. */
import { zhMessages } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import { parseArea } from '../../../src/sheets/a1';
import { buildSheet } from '../../../src/sheets';
import { conditionalStyles } from '../../../src/sheets/styles';

const sheet = (id: string, present: readonly string[]) =>
  buildSheet(id, { plan: ordosPlan, entries: { sheets: {} }, m: zhMessages, present, today: '2024-11-22' }); // prettier-ignore

/** A column of states for each table of the sheet. */
test.each([
  ['G01', ['status', 'check']],
  ['G03', ['status', 'check']],
  ['G04', ['status', 'check']],
  ['G13', ['status', 'check']],
  ['T01', ['year_status', 'check', 'rating_check']],
])('%s shows the mark of every row before what the row is called', (id, states) => {
  const { fields, conditionalFormats } = sheet(id, [id]);
  for (const state of states) {
    const { row, lastRow, col } = parseArea(fields.find(({ field }) => field === state)!.range);
    const letter = String.fromCharCode(64 + col);
    for (const mark of ['●', '▲', '×', '！']) {
      const told = conditionalFormats.filter(
        ({ formula, style }) => formula === `LEFT($${letter}${row},1)="${mark}"` && style.startsWith('beside'),
      );
      expect(told).toHaveLength(1);
      const area = parseArea(told[0]!.range);
      expect([area.row, area.lastRow]).toEqual([row, lastRow]);
      expect(area.lastCol).toBeLessThanOrEqual(3);
      expect(conditionalStyles[told[0]!.style]).toMatchObject({ format: expect.stringContaining(mark) });
    }
  }
});

test('the first columns lead to the sheets before and after, of those there are', () => {
  const links = (id: string, present: readonly string[]) =>
    sheet(id, present).cells.flatMap(({ row, value, link }) => (row === 1 && link ? [[value, link.name]] : []));
  expect(links('G03', ['G01', 'G03', 'T02'])).toEqual([
    ['‹ 上一张', 'zsc_G01_top'],
    ['下一张 ›', 'zsc_T02_top'],
  ]);
  expect(links('G01', ['G01', 'T02'])).toEqual([['下一张 ›', 'zsc_T02_top']]);
  expect(links('G01', [])).toEqual([]);
  // They are for the screen: what is printed begins below them, and they go to a cell rather than select a sheet.
  const { print, names } = sheet('T02', ['G01', 'T02']);
  expect([parseArea(print!.area).row, names.T02_top]).toEqual([2, 'A1']);
});
