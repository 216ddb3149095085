/**
 * Drafts as people hand them back who filled them in with WPS: numbers and days as text, full-width signs, cells merged, rows and
 * columns put in, sheets moved and renamed, the names of ranges gone.
 */
import { read, utils, write, type WorkBook } from 'xlsx';
import { zhMessages as m } from '../../src/i18n';
import { draftSheets } from '../../src/draft/sheets';
import { readDraft } from '../../src/draft/read';
import { draftOf } from '../../src/draft/write';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';

type Grid = (string | number | null)[][];

async function gridsOf(plan: Plan): Promise<Map<string, Grid>> {
  const bytes = await writeWorkbook(draftSheets(draftOf(plan, m), m), {
    pageOf: '',
    properties: { title: 'draft', created: new Date(0), custom: {} },
  });
  const book = read(bytes, { cellFormula: false });
  return new Map(
    book.SheetNames.map((tab) => [
      tab,
      utils.sheet_to_json(book.Sheets[tab]!, { header: 1, defval: null, raw: true, blankrows: true }),
    ]),
  );
}

function planIn(book: WorkBook) {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return readDraft(draftCellsIn(readWorkbook(bytes)), m);
}

/** Where a value comes from cannot be told from a constant: only the values are compared. */
const bare = (plan: Plan | null): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === 'source' ? undefined : value))) as unknown;

const wide = (text: string) => text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const dayOf = (serial: number) => new Date((serial - 25569) * 864e5).toISOString().slice(0, 10);

/** Every figure and day a text, some of their signs full-width, days with points between. */
const asTexts = (grid: Grid): Grid => {
  const head = grid.findIndex((row) => row.includes('№') || row.includes('内容'));
  const dates = new Set((grid[head] ?? []).flatMap((cell, c) => (/日期|期限/.test(String(cell)) ? [c] : [])));
  return grid.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell !== 'number') return cell;
      const isDay = dates.has(c) || row.includes('印发日期');
      const text = isDay ? dayOf(cell).replaceAll('-', '.') : String(cell);
      return (r + c) % 2 === 0 && !/e/.test(text) ? wide(text) : text;
    }),
  );
};

/** An empty row before every third row, and a column of remarks before the last. */
const spread = (grid: Grid): Grid =>
  grid.flatMap((row, r) => {
    const wider = [...row.slice(0, 4), r === 5 ? '科室备注' : r > 6 && r % 4 === 0 ? '已核' : null, ...row.slice(4)];
    return r > 6 && r % 3 === 0 ? [wider.map(() => null), wider] : [wider];
  });

test('texts for numbers, rows and columns put in, sheets in another order under other tabs', async () => {
  const grids = await gridsOf(ordosPlan);
  const book = utils.book_new();
  [...grids].reverse().forEach(([tab, grid], i) => {
    const sheet = utils.aoa_to_sheet(spread(asTexts(grid)));
    utils.book_append_sheet(book, sheet, `${i + 1}.${tab.replace('底稿 ', '')}表`);
  });
  const { plan, faults } = planIn(book);
  expect(faults.map(({ code, place, params }) => [code, place, params])).toEqual([]);
  expect(bare(plan)).toEqual(bare(ordosPlan));
});

test('a dimension merged over its rows is that of each of them; 80% in a cell of percentages is 80', async () => {
  const grids = await gridsOf(ordosPlan);
  const book = utils.book_new();
  for (const [tab, grid] of grids) {
    const sheet = utils.aoa_to_sheet(grid);
    if (tab === '底稿 指标') {
      const head = grid[5]!;
      const col = head.indexOf('维度');
      const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
      for (let r = 6; grid[r]?.[col]; r++) {
        let end = r;
        while (grid[end + 1]?.[col] === grid[r]![col]) end++;
        if (end > r) merges.push({ s: { r, c: col }, e: { r: end, c: col } });
        for (let k = r + 1; k <= end; k++) delete sheet[utils.encode_cell({ r: k, c: col })];
        r = end;
      }
      expect(merges.length).toBeGreaterThan(2);
      sheet['!merges'] = merges;
      const measure = head.indexOf('计量单位');
      const target = head.findIndex((cell) => String(cell).includes('目标'));
      for (let r = 6; r < grid.length; r++)
        if (grid[r]?.[measure] === '%')
          for (let c = target; c < target + 3; c++) {
            const cell = sheet[utils.encode_cell({ r, c })] as { v?: unknown; z?: string } | undefined;
            if (typeof cell?.v === 'number') Object.assign(cell, { v: cell.v / 100, z: '0.00%' });
          }
    }
    utils.book_append_sheet(book, sheet, tab);
  }
  const { plan, faults } = planIn(book);
  expect(faults.map(({ code, place, params }) => [code, place, params])).toEqual([]);
  expect(bare(plan)).toEqual(bare(ordosPlan));
});
