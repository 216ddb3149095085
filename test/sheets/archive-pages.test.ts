/** A form is archived with the pages of today; where they have moved since it was drawn, nothing is kept that nobody sees. */
import { zhMessages as m } from '../../src/i18n';
import { archiveSpec } from '../../src/sheets/archive-sheet';
import { SheetBuilder } from '../../src/sheets/builder';

/** A form with a block over rows 2 to 5, whose name is said again at row `again`. */
function form(again?: number) {
  const sheet = new SheetBuilder({
    key: 'score_2023',
    version: 1,
    name: '2023年评分表',
    tabColor: '1F3A5F',
    columnWidths: [10, 20],
  });
  for (let row = 2; row <= 5; row++) sheet.value(row, 2, row, 'number');
  const parts = again === undefined ? [[2, 5]] : [[2, again - 1], [again, 5]]; // prettier-ignore
  for (let row = 2; row <= 5; row++) sheet.value(row, 1, '', 'text');
  parts.forEach(([first, last], i) =>
    sheet.value(first!, 1, i > 0 ? '一（续）' : '一', 'text').merge(`A${first}:A${last}`),
  );
  return sheet.build();
}

const archived = (today: ReturnType<typeof form>, live: readonly string[]) =>
  archiveSpec(today, [['', ''], ...live.map((name, i) => [name, i + 2])], {
    key: 'archive_1',
    plan: 'p',
    date: '2024-01-02',
    tab: '2023年评分表',
    m,
  });

const names = (spec: Awaited<ReturnType<typeof archived>>) =>
  [2, 3, 4, 5].map((row) => spec.cells.find((cell) => cell.row === row && cell.col === 1)?.value ?? null);

test('a name that lies under a merged cell today is not archived', async () => {
  expect(names(await archived(form(), ['一', '', '一（续）', '']))).toEqual(['一', null, null, null]);
});

test('a page that begins elsewhere today has the name of its block', async () => {
  expect(names(await archived(form(4), ['一', '', '', '']))).toEqual(['一', null, '一（续）', null]);
});
