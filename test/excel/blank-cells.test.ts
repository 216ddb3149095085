/** With protection off users type where the template has nothing: it is told, and no redraw, change of the plan or restoring takes it. */
import { type ZoneScorecardError } from '../../src/errors';
import { whereTo } from '../../src/excel/look';
import { validate } from '../../src/validation';
import { forked, today, type OpenExcel } from '../support/excel';
import { firstDifference, heldBy, isAsBefore, beforeJob, meddled, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { changedInMidTerm } from '../support/mid-term';

const plan = fourItemPlan();
const NOTE = '66.6';
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
  await office.book.redraw(['G03', 'G13']);
});

const tabOf = ({ host }: OpenExcel, key: string) =>
  whereTo(host.workbook.names.get(`zsc_sheet_${key.toLowerCase()}`)!.formula)!.tab;
const sheetAt = ({ host }: OpenExcel, key: string) =>
  host.workbook.sheets.find(({ name }) => name === tabOf({ host } as OpenExcel, key))!;

function typedAt(excel: OpenExcel, key: string, cell: string): void {
  excel.host.asUser(() => void (sheetAt(excel, key).protection = null));
  expect(excel.host.typeCell(tabOf(excel, key), cell, NOTE).outcome).toBe('accepted');
}

/** Tabs with the figure. */
const standsOn = ({ host }: OpenExcel): readonly string[] =>
  host.workbook.sheets.flatMap(({ name, rows }) =>
    [...rows.values()].some((cells) => [...cells.values()].some(({ value }) => value === Number(NOTE))) ? [name] : [],
  );

const jobs: Readonly<Record<string, (excel: OpenExcel) => Promise<unknown>>> = {
  'drawing anew': ({ book }) => book.redraw(['G03', 'G13']),
  'adding again': ({ book }) => book.addSheets(plan, ['G03', 'G13'], 'zh-CN'),
  'another plan': ({ book }) => book.changePlan(changedInMidTerm(plan)),
  restoring: async ({ book }) => book.restore((await book.copies())[0]!.at),
};

const cells = ['A19', 'D23', 'D25', 'J19', 'B30', 'K12', 'H1'].map((cell) => ['G03', cell] as const);
const rosterCells = ['A19', 'K12', 'H1'].map((cell) => ['G13', cell] as const);

test.each(Object.keys(jobs))('%s leaves what stands in cells that are blank in the template', async (name) => {
  for (const [key, cell] of [...cells, ...rosterCells]) {
    const excel = forked(office);
    await excel.book.read();
    typedAt(excel, key, cell);
    await jobs[name]!(excel);
    expect([key, cell, standsOn(excel)]).toEqual([key, cell, [expect.stringContaining(key)]]);
  }
});

test('rows put in right below the last quarter, with a figure: the sheet is kept beside the new one', async () => {
  for (const name of Object.keys(jobs)) {
    const excel = forked(office);
    await excel.book.read();
    const tab = tabOf(excel, 'G03');
    excel.host.asUser(() => void (sheetAt(excel, 'G03').protection = null));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tab).getRange('23:24').insert('Down');
      await context.sync();
    });
    typedAt(excel, 'G03', 'D23');
    await jobs[name]!(excel);
    expect([name, standsOn(excel)]).toEqual([name, [`${tab}（旧）`]]);
  }
});

test('it is told with its cell, on a check', async () => {
  const excel = forked(office);
  typedAt(excel, 'G03', 'B30');
  const state = await excel.book.readThoroughly();
  const outside = validate(state.plan!, state.entries, state.structure, [], { today }).filter(
    ({ code }) => code === 'structure.outside',
  );
  expect(outside.map(({ place, params }) => [place.item, place.cell, params.count])).toEqual([['G03', 'B30', 1]]);
});

test('nothing of the kind is told of a workbook as drawn', async () => {
  const { book } = forked(office);
  const { structure } = await book.readThoroughly();
  expect(structure.sheets.flatMap(({ key, outside }) => outside.map((cell) => [key, cell]))).toEqual([]);
});

test('a redraw that fails leaves it, and the workbook as it was', async () => {
  const excel = forked(office);
  typedAt(excel, 'G03', 'D23');
  await excel.book.read();
  const before = beforeJob(excel);
  const clean = meddled(excel, {});
  clean.host.resetStats();
  await clean.book.redraw(['G03']);
  const { actions } = clean.host.stats;
  for (let n = 5; n <= actions; n += 23) {
    const one = meddled(excel, {});
    one.host.fail({ atCommand: n, code: 'GeneralException' });
    const error = await one.book.redraw(['G03']).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    if (error?.undone && !isAsBefore(one.host, before))
      expect([n, firstDifference(heldBy(before.host), heldBy(one.host))]).toEqual([n, '']);
    expect([n, standsOn({ ...excel, host: one.host })]).toEqual([n, [expect.stringContaining('G03')]]);
  }
});

test('what is typed there while it is drawn stays', async () => {
  const excel = forked(office);
  await excel.book.read();
  const tab = tabOf(excel, 'G03');
  excel.host.asUser(() => void (sheetAt(excel, 'G03').protection = null));
  const clean = meddled(excel, {});
  await clean.book.redraw(['G03']);
  for (let n = 1; n <= clean.requests(); n++) {
    let isTyped = false;
    const one = meddled(excel, {
      before: (at, host) => {
        if (at === n) isTyped = host.typeCell(tab, 'D23', NOTE).outcome === 'accepted';
      },
    });
    await one.book.redraw(['G03']);
    if (isTyped) expect([n, standsOn({ ...excel, host: one.host })]).toEqual([n, [tab]]);
  }
});
