/** A draft worked over by hand and saved by LibreOffice: columns in another order, rows hidden, formulas for values, sheets beside it, days and numbers as text. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import { zhMessages as m } from '../../src/i18n';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';

type Grid = (string | number | null)[][];
const folder = mkdtempSync(join(tmpdir(), 'zsc-by-hand-'));

async function workedOver(change: (tab: string, grid: Grid) => Grid, name: string) {
  const bytes = await writeWorkbook(draftSheets(draftOf(ordosPlan, m), m), {
    pageOf: '',
    properties: { title: 'draft', created: new Date(0), custom: {} },
  });
  const drawn = read(bytes, { cellFormula: false });
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['填报说明'], ['请各单位于3月底前报送'], ['维度', '名称']]),
    '说明',
  );
  for (const tab of drawn.SheetNames) {
    const grid: Grid = utils.sheet_to_json(drawn.Sheets[tab]!, { header: 1, defval: null, raw: true, blankrows: true });
    const changed = change(tab, grid);
    const sheet = utils.aoa_to_sheet(changed);
    // Every third row is hidden, and names are formulas of cells far to the right.
    sheet['!rows'] = changed.map((_, r) => (r > 6 && r % 3 === 0 ? { hidden: true } : {}));
    if (tab === '底稿 指标') {
      const col = changed[5]!.indexOf('名称');
      for (let r = 6; changed[r]?.[col]; r++) {
        const far = utils.encode_cell({ r, c: 90 });
        sheet[far] = { t: 's', v: String(changed[r]![col]) };
        sheet[utils.encode_cell({ r, c: col })] = { t: 's', v: String(changed[r]![col]), f: `TRIM(${far})` };
      }
      sheet['!ref'] = `A1:${utils.encode_cell({ r: changed.length, c: 90 })}`;
    }
    utils.book_append_sheet(book, sheet, tab);
  }
  const before = utils.aoa_to_sheet([
    ['№', '名称', '维度'],
    [1, '旧的指标', '旧的维度'],
  ]);
  utils.book_append_sheet(book, before, '指标（旧）');
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
  return readDraft(draftCellsIn(readWorkbook(readFileSync(await recalculate(path)))), m);
}

/** Where a value comes from cannot be told from a constant: only the values are compared. */
const bare = (plan: Plan | null): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === 'source' ? undefined : value))) as unknown;

const dayOf = (serial: number) => new Date((serial - 25569) * 864e5).toISOString().slice(0, 10);

test('what it says is read as it was meant', async () => {
  const { plan, faults } = await workedOver((tab, grid) => {
    const isList = tab !== '底稿 概况' && tab !== '底稿 评分设置';
    const days = new Set(grid[5]?.flatMap((head, c) => (/日期|期限/.test(String(head)) ? [c] : [])));
    return grid.map((row) => {
      const texts = row.map((cell, c) =>
        typeof cell !== 'number' ? cell : days.has(c) ? dayOf(cell).replace(/-/g, '/') : c > 2 ? String(cell) : cell,
      );
      // The columns of lists the other way round.
      return isList && row.length > 3 ? [...texts.slice(0, 2), ...texts.slice(2).reverse()] : texts;
    });
  }, 'reversed.xlsx');
  expect(faults.map((fault) => faultText(fault, m))).toEqual([]);
  expect(bare(plan)).toEqual(bare(ordosPlan));
});
