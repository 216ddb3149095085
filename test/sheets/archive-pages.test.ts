/** A form is archived with the pages of today; where they have moved since it was drawn, nothing is kept that nobody sees. */
import { loadMessages, zhMessages as m } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { archiveSpec } from '../../src/sheets/archive-sheet';
import { SheetBuilder } from '../../src/sheets/builder';
import { partsOf, roomOn } from '../../src/sheets/paper';
import type { SheetSpec } from '../../src/sheets/spec';
import { withForms } from '../libreoffice/print/book';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { planOf } from '../support/plan-sizes';

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

/** Points of a page that rows take, those repeated on it with them, and points that it holds; of the part that is signed. */
function lastPage({ print, rowHeights, columnWidths, hiddenColumns = [], rows }: SheetSpec) {
  const { lastCol } = parseArea(partsOf(print!)[0]!);
  let width = 0;
  for (let col = 1; col <= lastCol; col++)
    if (!hiddenColumns.includes(col)) width += (7 * (columnWidths[col] ?? 8.43) + 5) * 0.75;
  const room = roomOn(print!);
  const heights = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row <= to; row++) sum += rowHeights[row] ?? 15;
    return sum;
  };
  const begins = print!.breaks?.at(-1) ?? 0;
  const [from, to] = (print!.titleRows ?? '1:0').split(':').map(Number) as [number, number];
  return {
    takes: heights(begins + 1, rows) + (begins > 0 ? heights(from, to) : 0),
    holds: room.height / Math.min(1, room.width / width),
  };
}

it.each([
  ['zh-CN', 'standard', 41],
  ['zh-CN', 'official', 41],
  ['en', 'standard', 41],
  ['zh-CN', 'standard', 120],
] as const)(
  'what an archive says below the form stands on its last page: %s, %s, %i items',
  async (locale, look, items) => {
    const messages = await loadMessages(locale);
    for (const every of [false, true]) {
      const plan = withForms(planOf(items), look, every);
      const unit = everyKind(plan).find((key) => /^unit_\d+_/.test(key))!;
      const keys = ['score_2023', 'comprehensive', 'summary', unit];
      const { specs } = filledWorkbook(plan, messages, keys, (c) => keys.map((key) => buildSheet(key, c)), {});
      for (const key of keys) {
        const form = specs.find((spec) => spec.key === key)!;
        const spec = await archiveSpec(form, [], { key: 'archive_1', plan: plan.id, date: '2024-01-02', tab: form.name, m: messages }); // prettier-ignore
        const { takes, holds } = lastPage(spec);
        expect({ key, every, fits: takes <= holds }).toEqual({ key, every, fits: true });
      }
    }
  },
);
