/** The sheets made on demand through Microsoft's own client library: made, typed into, made again; archived and checked. */
import { serialOf } from '../../src/entries/dates';
import { ordosPlan } from '../../src/plan/ordos';
import { sheetByName } from '../../src/host/model/workbook';
import { printedAsFilled } from '../../src/sheets/prepared';
import { startExcel } from '../support/excel';

const work = ['schedule', 'safeguards', 'national', 'workplan_8', 'followup', 'report', 'results', 'summary'];

async function started() {
  const excel = startExcel();
  await excel.book.addSheets(ordosPlan, ['G03', 'G24', 'T04'], 'zh-CN');
  await excel.book.write([
    { key: 'settings', field: 'asOf', index: 0, value: serialOf('2023-03-31') },
    { key: 'G03', field: 'ytd_2022', index: 3, value: 400 },
    { key: 'T04', field: 'owner', index: 0, value: '张某（样例）' },
  ]);
  return excel;
}

const typedInto = async (tab: string, address: string, value: string | number) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    sheet.protection.unprotect();
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });

describe('sheets made on demand', () => {
  it('are made, and keep what was typed when they are made again', async () => {
    const { book } = await started();
    const { added } = await book.redraw(work);
    expect(added.map((sheet) => sheet.key).sort()).toEqual([...work].sort());
    const first = (await book.read()).entries.sheets;
    const due = first.schedule!.row!.findIndex((cell) => cell.value === 'T01-1');
    const goal = first.workplan_8!.goal_row!.findIndex((cell) => cell.value === 'G13');
    const shortfall = first.followup!.item!.findIndex((cell) => cell.value === 'G03');
    expect([due, goal, shortfall].every((index) => index >= 0)).toBe(true);
    const typed = [
      { key: 'schedule', field: 'due', index: due, value: serialOf('2023-06-30') },
      { key: 'workplan_8', field: 'goal_person', index: goal, value: '李某（样例）' },
      { key: 'followup', field: 'measure', index: shortfall, value: '补充统计调查' },
      { key: 'summary', field: 'weight', index: 0, value: 8 },
    ];
    await book.write(typed);
    // One more shortfall pushes the rows of the list about.
    await book.write([{ key: 'G24', field: 'ytd_2022', index: 3, value: 1.5 }]);
    const { redrawn } = await book.redraw(work);
    expect(redrawn.length + 1).toBeGreaterThanOrEqual(work.length);
    const again = (await book.read()).entries.sheets;
    expect(again.schedule!.due![due]).toMatchObject({ value: serialOf('2023-06-30') });
    expect(again.workplan_8!.goal_person![goal]).toMatchObject({ value: '李某（样例）' });
    expect(again.summary!.weight![0]).toMatchObject({ value: 8 });
    const row = again.followup!.item!.findIndex(
      (cell, i) => cell.value === 'G03' && again.followup!.item_year![i]!.value === 2022,
    );
    expect(again.followup!.measure![row]).toMatchObject({ value: '补充统计调查' });
  });

  it('prints a roster down to its last filled row once drawn again', async () => {
    const { book, host } = startExcel();
    const { added } = await book.addSheets(ordosPlan, ['G06'], 'zh-CN');
    const tab = added.find(({ key }) => key === 'G06')!.tab;
    const sheet = sheetByName(host.workbook, tab)!;
    const lastPrinted = () => sheet.pageLayout.printArea.reduce((last, { row, rows }) => Math.max(last, row + rows), 0);
    const before = lastPrinted();
    const names = Array.from({ length: 30 }, (_, index) => ({ key: 'G06', field: 'name', index, value: `样例企业${index}` })); // prettier-ignore
    await book.write(names);
    expect(lastPrinted()).toBe(before);
    await book.redraw(printedAsFilled(ordosPlan, ['G06', 'G03', 'gap']));
    expect(lastPrinted()).toBeGreaterThanOrEqual(before + 15);
    expect((await book.read()).entries.sheets.G06!.name![29]).toMatchObject({ value: '样例企业29' });
  });

  it('a task’s sheet takes over what was typed on the schedule before it', async () => {
    const { book } = await started();
    await book.redraw(['schedule']);
    const { row, owner } = (await book.read()).entries.sheets.schedule!;
    const index = row!.findIndex((cell) => cell.value === 'T01-1');
    const owned = row!.findIndex((cell) => cell.value === 'T04-1');
    expect(owner![owned]).toMatchObject({ value: '张某（样例）', formula: expect.stringContaining('zsc_T04_owner') });
    await book.write([
      { key: 'schedule', field: 'due', index, value: serialOf('2023-06-30') },
      { key: 'schedule', field: 'owner', index, value: '王某（样例）' },
    ]);
    await book.addSheets(ordosPlan, ['T01'], 'zh-CN');
    const { sheets } = (await book.read()).entries;
    expect(sheets.T01!.due![0]!.value).toBe(serialOf('2023-06-30'));
    expect(sheets.T01!.owner![0]!.value).toBe('王某（样例）');
    expect(sheets.T01!.due![1]!.formula).toMatch(/^=DATE/);
    // From now on the schedule shows the task's sheet.
    expect(sheets.schedule!.due![index]!.formula).toContain('zsc_T01_due');
  });
});

describe('archive', () => {
  it('freezes a form, and tells a changed value, a changed print and a missing mark', async () => {
    const { book } = await started();
    const archive = await book.archive('score_2022');
    const total = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(archive.tab);
        const used = sheet.getRange('A1:U80');
        used.load('values,formulas');
        await context.sync();
        return {
          values: used.values,
          live: used.formulas.flat().filter((f) => typeof f === 'string' && f.startsWith('=')),
        };
      });
    const before = await total();
    expect(before.live).toEqual([]);
    await book.write([{ key: 'G03', field: 'ytd_2022', index: 3, value: 900 }]);
    expect((await total()).values).toEqual(before.values);
    expect(await book.checkArchives()).toEqual([
      {
        key: 'archive_1',
        tab: archive.tab,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        source: 'score_2022',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        verdict: 'intact',
        covers: 'display',
        reasons: [],
      },
    ]);

    const row = before.values.findIndex((line) => line.includes('营业收入'));
    const was = before.values[row]![7] as number;
    await typedInto(archive.tab, `H${row + 1}`, was + 1);
    expect((await book.checkArchives())[0]!.verdict).toBe('changed');
    await typedInto(archive.tab, `H${row + 1}`, was);
    expect((await book.checkArchives())[0]!.verdict).toBe('intact');

    // A figure that nobody can read as it stands.
    const looks = (change: (font: Excel.RangeFont) => void) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(archive.tab);
        sheet.protection.unprotect();
        change(sheet.getRange(`H${row + 1}`).format.font);
        await context.sync();
      });
    for (const [change, back, kind] of [
      [{ color: '#FFFFFF' }, { color: '#000000' }, 'concealed'],
      [{ size: 1 }, { size: 10 }, 'concealed'],
      [{ strikethrough: true }, { strikethrough: false }, 'struck'],
      [{ name: 'Wingdings' }, { name: '微软雅黑' }, 'altered'],
    ] as const) {
      await looks((font) => font.set(change));
      const [told] = await book.checkArchives();
      expect(told!.verdict).toBe('changed');
      expect(told!.reasons).toContainEqual({ kind, where: [`H${row + 1}`] });
      await looks((font) => font.set(back));
      expect((await book.checkArchives())[0]!.verdict).toBe('intact');
    }

    // A second archive, changed together with its print: the register still knows better.
    const second = await book.archive('score_2022');
    const found = await book.checkArchives();
    expect(found.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['archive_1', 'intact'],
      ['archive_2', 'intact'],
    ]);
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const print = names.getItem('zsc_archive_1_fingerprint').getRange();
      print.load('values');
      await context.sync();
      context.workbook.worksheets.getItem(second.tab).protection.unprotect();
      names.getItem('zsc_archive_2_fingerprint').getRange().values = print.values;
      await context.sync();
    });
    expect((await book.checkArchives())[1]!.verdict).toBe('changed');
    await Excel.run(async (context) => {
      context.workbook.names.getItem('zsc_archive_2_body').delete();
      await context.sync();
    });
    expect((await book.checkArchives())[1]!.verdict).toBe('damaged');

    // A deleted archive is missed, and its number is not given again; one taken back by undo is not.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(second.tab).delete();
      await context.sync();
    });
    const third = await book.archive('comprehensive');
    expect(third).toMatchObject({ key: 'archive_3', tab: '存档3 三年综评' });
    const verdicts = async () => (await book.checkArchives()).map(({ key, verdict }) => [key, verdict]);
    expect(await verdicts()).toEqual([
      ['archive_1', 'intact'],
      ['archive_3', 'intact'],
      ['archive_2', 'missing'],
    ]);
    await book.removeSheets([third.key]);
    expect(await verdicts()).toEqual([
      ['archive_1', 'intact'],
      ['archive_2', 'missing'],
    ]);
  });
});
