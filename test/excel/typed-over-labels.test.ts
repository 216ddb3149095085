/** What users type over the product's own words, or into rows they put in, is kept beside when the form is drawn again. */
import { isForm } from '../../src/excel/blanks';
import { whereTo } from '../../src/excel/look';
import { know, specOf } from '../../src/excel/known';
import { computedCells } from '../../src/sheets/computed-cells';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { changedInMidTerm } from '../support/mid-term';

const plan = fourItemPlan();
const WORDS = '本室改写的说明';
const FIGURE = 66.6;
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
  await office.book.redraw(['G03', 'G13', 'T01']);
});

const nameOf = ({ host }: OpenExcel, name: string) => whereTo(host.workbook.names.get(name)!.formula)!;
const tabOf = (excel: OpenExcel, key: string) => nameOf(excel, `zsc_sheet_${key.toLowerCase()}`).tab;
const sheetAt = (excel: OpenExcel, key: string) =>
  excel.host.workbook.sheets.find(({ name }) => name === tabOf(excel, key))!;

function typedAt(excel: OpenExcel, key: string, cell: string, content: string): void {
  excel.host.asUser(() => void (sheetAt(excel, key).protection = null));
  expect(excel.host.typeCell(tabOf(excel, key), cell, content).outcome).toBe('accepted');
}

function ofAnotherVersion({ host }: OpenExcel): void {
  const held = host.workbook.customProperties.get('zsc-templates')!;
  expect(held.value).toMatch(/\bG03=\d+/);
  host.workbook.customProperties.set('zsc-templates', {
    ...held,
    value: String(held.value).replace(/\bG03=\d+/, 'G03=1'),
  });
}

const standsOn = ({ host }: OpenExcel, content: string | number): readonly string[] =>
  host.workbook.sheets.flatMap(({ name, rows, visibility }) =>
    visibility === 'Visible' && [...rows.values()].some((cells) => [...cells.values()].some((c) => c.value === content))
      ? [name]
      : [],
  );

async function atRows(excel: OpenExcel, key: string, rows: string, deed: 'insert' | 'delete'): Promise<void> {
  excel.host.asUser(() => void (sheetAt(excel, key).protection = null));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(tabOf(excel, key)).getRange(rows);
    if (deed === 'insert') range.insert('Down');
    else range.delete('Up');
    await context.sync();
  });
}

const jobs: Readonly<Record<string, (excel: OpenExcel) => Promise<unknown>>> = {
  'drawing anew': ({ book }) => book.redraw(['G03', 'G13', 'T01']),
  'adding again': ({ book }) => book.addSheets(plan, ['G03', 'G13', 'T01'], 'zh-CN'),
  'another plan': ({ book }) => book.changePlan(changedInMidTerm(plan)),
  restoring: async ({ book }) => book.restore((await book.copies())[0]!.at),
};

/** Some words of a form: its title, one in the middle, and the last. */
async function wordsOf(key: string): Promise<readonly string[]> {
  const known = await know(JSON.stringify(plan), 'zh-CN');
  const spec = specOf(known, key)!;
  const entries = spec.fields.filter(({ role }) => role !== 'result').map(({ range }) => parseArea(range));
  const isIn = (row: number, col: number) =>
    entries.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
  const words = spec.cells.filter(
    ({ row, col, value, formula }) => formula === undefined && typeof value === 'string' && value && !isIn(row, col),
  );
  return [0, Math.floor(words.length / 2), words.length - 1].map((i) => cellAddress(words[i]!.row, words[i]!.col));
}

test.each(Object.keys(jobs))('%s keeps words typed over the product’s', async (name) => {
  // One sheet takes long to draw by another plan with all that hangs on it.
  for (const key of name === 'another plan' ? ['G13'] : ['G03', 'G13', 'T01'])
    for (const cell of await wordsOf(key)) {
      const excel = forked(office);
      await excel.book.read();
      const tab = tabOf(excel, key);
      typedAt(excel, key, cell, WORDS);
      await jobs[name]!(excel);
      expect([key, cell, standsOn(excel, WORDS)]).toEqual([key, cell, [`${tab}（旧）`]]);
    }
});

test.each(['plan', 'settings', 'adjustments'])('words typed over those of %s are kept beside', async (key) => {
  const excel = forked(office);
  await excel.book.read();
  const known = await know(JSON.stringify(plan), 'zh-CN');
  expect(isForm(specOf(known, key)!)).toBe(true);
  const tab = tabOf(excel, key);
  typedAt(excel, key, (await wordsOf(key))[2]!, WORDS);
  await excel.book.redraw([key]);
  expect(standsOn(excel, WORDS)).toEqual([`${tab}（旧）`]);
});

test.each(Object.keys(jobs))('%s keeps a figure typed where a row put into a roster would compute', async (name) => {
  const known = await know(JSON.stringify(plan), 'zh-CN');
  const spec = specOf(known, 'G13')!;
  const list = parseArea(spec.fields.find(({ field }) => field === 'name')!.range);
  const columns = new Set(computedCells(spec).flatMap(({ row, col }) => (row === list.row ? [col] : [])));
  expect(columns.size).toBeGreaterThan(1);
  for (const at of [list.row + 2, list.lastRow])
    for (const col of [...columns].slice(0, name === 'another plan' ? 1 : columns.size)) {
      const excel = forked(office);
      await excel.book.read();
      const tab = tabOf(excel, 'G13');
      await atRows(excel, 'G13', `${at}:${at}`, 'insert');
      typedAt(excel, 'G13', cellAddress(at, col), String(FIGURE));
      await jobs[name]!(excel);
      expect([at, col, standsOn(excel, FIGURE)]).toEqual([at, col, [`${tab}（旧）`]]);
    }
});

test.each(Object.keys(jobs))(
  '%s of a sheet of another version keeps what its template cannot have had',
  async (name) => {
    for (const [cell, content] of [
      ['A19', FIGURE],
      ['D23', FIGURE],
      ['A1', WORDS],
      ['B30', WORDS],
    ] as const) {
      const excel = forked(office);
      ofAnotherVersion(excel);
      await excel.book.read();
      const tab = tabOf(excel, 'G03');
      typedAt(excel, 'G03', cell, String(content));
      await jobs[name]!(excel);
      expect([cell, standsOn(excel, content)]).toEqual([cell, [`${tab}（旧）`]]);
    }
  },
);

test('a sheet of another version on which nothing was typed over is drawn where it stands', async () => {
  const excel = forked(office);
  ofAnotherVersion(excel);
  // Words of the older template, which today's does not have.
  const cells = [...sheetAt(excel, 'G03').rows.values()].flatMap((line) => [...line.values()]);
  const head = cells.find(({ value, formula }) => typeof value === 'string' && value.length > 3 && !formula)!;
  head.value = '从前的表头';
  await excel.book.read();
  const { redrawn, added } = await excel.book.redraw(['G03']);
  expect([redrawn.length, added.length]).toEqual([1, 0]);
});

test.each(Object.keys(jobs))('%s after rows were taken out keeps a figure on a blank cell', async (name) => {
  for (const [rows, cell] of [
    ['21:22', 'A19'],
    ['14:15', 'J17'],
    ['25:25', 'D23'],
    ['27:28', 'H1'],
  ] as const) {
    const excel = forked(office);
    await excel.book.read();
    await atRows(excel, 'G03', rows, 'delete');
    typedAt(excel, 'G03', cell, String(FIGURE));
    await jobs[name]!(excel);
    expect([rows, cell, standsOn(excel, FIGURE).length]).toEqual([rows, cell, 1]);
  }
});
