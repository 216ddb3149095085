/** Limits are told before work begins: a typed error in both languages, and nothing is touched. */
import type { ZoneScorecardError } from '../../src/errors';
import { checkDrawing, checkRows, limits } from '../../src/excel/limits';
import type { Look } from '../../src/excel/look';
import { loadMessages, zhMessages } from '../../src/i18n';
import type { SheetSpec } from '../../src/sheets/spec';
import { emptyDataSheet } from '../../src/sheets/data-sheet';
import { forked, type OpenExcel } from '../support/excel';
import { heldBy, officeWorkbook } from '../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

const codeOf = (work: () => void): ZoneScorecardError => {
  try {
    work();
  } catch (error) {
    return error as ZoneScorecardError;
  }
  throw new Error('no limit was told');
};
const spec = emptyDataSheet();
const look = (part: Partial<Look> = {}): Look => ({
  tabs: [],
  names: new Map(),
  formulas: new Map(),
  hidden: new Set(),
  sheets: new Map(),
  styles: new Set(),
  properties: {},
  calculation: { byHand: false, done: true },
  part: false,
  structureProtected: false,
  ...part,
});
const tabs = (n: number): Look['tabs'] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${i}`,
    name: `${i}`,
    position: i,
    protected: false,
    visibility: 'Visible',
    charts: [],
  }));

test('rows wanted beyond a list’s limit are refused before Excel is asked for anything', async () => {
  const excel = forked(office);
  await excel.book.read();
  const before = heldBy(excel.host);
  excel.host.resetStats();
  const wanted = limits.rows + 1;
  const refused = excel.book.redraw(['G13'], { room: wanted });
  await expect(refused).rejects.toMatchObject({ code: 'over-limit', params: { what: 'rows', found: wanted } });
  expect([excel.host.stats.syncs, heldBy(excel.host) === before]).toEqual([0, true]);
});

test('a text no cell holds is refused before anything is written', async () => {
  const excel = forked(office);
  const before = heldBy(excel.host);
  const write = excel.book.write([
    { key: 'G03', field: 'remark', index: 0, value: '新' },
    { key: 'G03', field: 'remark', index: 1, value: '长'.repeat(limits.characters + 1) },
  ]);
  await expect(write).rejects.toMatchObject({ code: 'over-limit', params: { what: 'characters' }, undone: true });
  expect(heldBy(excel.host)).toBe(before);
});

test('sheets, names, rows and size of a job are added up before the first request', async () => {
  const enMessages = await loadMessages('en');
  const many = { ...spec, fields: [{ field: 'name', range: `B3:B${limits.rows + 3}`, role: 'entry' }] } as SheetSpec;
  const names = (n: number) => new Map(Array.from({ length: n }, (_, i) => [`zsc_x_${i}`, null] as const));
  const huge: SheetSpec = {
    ...spec,
    cells: Array.from({ length: 4000 }, (_, i) => ({ row: i + 1, col: 1, style: 'blank', value: '长'.repeat(12_000) })),
  };
  const told = [
    () => checkDrawing([many], look(), 0),
    () => checkDrawing([spec], look({ tabs: tabs(limits.sheets) }), 1),
    () => checkDrawing([spec], look({ names: names(limits.names) }), 0),
    () => checkDrawing([huge], look(), 0),
    () => checkRows(limits.rows + 1),
  ].map((work) => codeOf(work));
  expect(told.map(({ code, params }) => [code, params.what])).toEqual([
    ['over-limit', 'rows'],
    ['over-limit', 'sheets'],
    ['over-limit', 'names'],
    ['over-limit', 'bytes'],
    ['over-limit', 'rows'],
  ]);
  for (const { params, place } of told)
    for (const m of [zhMessages, enMessages]) {
      const text = m.errors.texts['over-limit'].what(params, place);
      expect(text).toContain(String(params.limit));
      expect(text).not.toMatch(/undefined/);
    }
  expect(() => checkDrawing([spec], look({ tabs: tabs(60) }), 1)).not.toThrow();
});
