import { draftFromNotice } from '../../src/draft/from-notice';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { isDraftKey, sheetKeyOf } from '../../src/draft/tables';
import { draftOf, draftOfNext } from '../../src/draft/write';
import { zhMessages as m } from '../../src/i18n';
import { draftTexts } from '../../src/i18n/draft';
import { blocksOfText } from '../../src/notice/text';
import { ordosPlan } from '../../src/plan/ordos';
import { skeleton } from '../notice/skeleton';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { forked, startExcel } from '../support/excel';
import { meddled } from '../support/faults';

test('a plan’s draft put into the workbook at hand reads back exactly', async () => {
  const { book } = startExcel();
  await book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN');
  expect(readDraft(await book.readDraft(), m)).toEqual({ plan: ordosPlan, faults: [], notes: [] });
  // What is typed on it would be drawn over.
  await expect(book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN')).rejects.toMatchObject({
    code: 'draft-there',
  });
});

describe('a draft put in the place of one', () => {
  const { changes: _, ...bare } = ordosPlan;
  const plan = { ...bare, title: { zh: '另一个计划', en: 'Another plan' }, years: [2022, 2023, 2024] };
  const over = { ...ordosPlan, earlier: [{ year: 2021, item: null, value: 80 }] };
  const titleOf = (read: ReturnType<typeof readDraft>) => read.plan?.title.zh;

  test('takes it: none of its sheets and names is left', async () => {
    const { book, host } = startExcel();
    await book.addDraft(draftSheets(draftOf(over, m), m), 'zh-CN');
    const result = await book.replaceDraft(draftSheets(draftOf(plan, m), m), 'zh-CN');
    expect(readDraft(await book.readDraft(), m)).toEqual({ plan, faults: [], notes: [] });
    const fresh = startExcel();
    await fresh.book.addDraft(draftSheets(draftOf(plan, m), m), 'zh-CN');
    const tabs = (of: typeof host) => of.workbook.sheets.map(({ name }) => name);
    expect(tabs(host)).toEqual(tabs(fresh.host));
    expect((await book.read()).old).toBeUndefined();
    expect(result.added.map(({ tab }) => tab)).toEqual(tabs(fresh.host).slice(1));
    expect([...host.workbook.names.keys()].sort()).toEqual([...fresh.host.workbook.names.keys()].sort());
    expect(host.workbook.customProperties).toEqual(fresh.host.workbook.customProperties);
  });

  test('stands as it was where adding fails', async () => {
    const first = startExcel();
    await first.book.addDraft(draftSheets(draftOf(over, m), m), 'zh-CN');
    for (const atCommand of [100, 400, 2000]) {
      const { book, host } = forked(first);
      const before = host.snapshot();
      await book.read();
      host.fail({ atCommand });
      await expect(book.replaceDraft(draftSheets(draftOf(plan, m), m), 'zh-CN')).rejects.toMatchObject({
        undone: true,
        stands: [],
      });
      expect(titleOf(readDraft(await book.readDraft(), m))).toBe(ordosPlan.title.zh);
      expect(host.snapshot()).toBe(before);
    }
  });

  test('an old one that cannot be deleted is told, and is none of the draft any more', async () => {
    const { book, host } = startExcel();
    await book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN');
    const [{ tab } = { tab: '' }] = (await book.read()).sheets;
    // Excel deletes no sheet while another workbook is in front.
    const after = meddled({ host }, { before: (_, on) => on.behindAnother(on.workbook.sheets.length > 20) });
    await after.book.replaceDraft(draftSheets(draftOf(plan, m), m), 'zh-CN');
    const { old, sheets } = await after.book.read();
    expect(old?.map(({ key }) => key)).toEqual(sheets.map(({ key }) => key));
    expect(sheets[0]?.tab).toBe(tab);
    expect(titleOf(readDraft(await after.book.readDraft(), m))).toBe('另一个计划');
  });
});

test('a notice’s draft is confirmed in its cells; removed, the workbook is as before', async () => {
  const { book } = startExcel();
  const { draft } = draftFromNotice(blocksOfText(skeleton()), m, '2022-01-01');
  await book.addDraft(draftSheets(draft, m), 'zh-CN');
  expect(readDraft(await book.readDraft(), m).faults.map(({ code }) => code)).toEqual(['unconfirmed', 'unconfirmed']);
  await book.write(
    (['indicators', 'tasks'] as const).flatMap((table) =>
      draft.tables[table].map((_, index) => ({ key: sheetKeyOf(table), field: 'use', index, value: '采用' })),
    ),
  );
  const { plan } = readDraft(await book.readDraft(), m);
  expect(plan).toMatchObject({ documentNumber: '鄂府发〔2021〕342号', years: [2022, 2023, 2024] });
  expect(plan?.indicators).toHaveLength(25);
  expect(plan?.tasks).toHaveLength(16);
  // Wherever a reading is shown, its clause is put behind it.
  expect(plan?.questions.map(({ readings }) => readings.map(({ text, clause }) => [text.zh, clause]))).toEqual([
    [
      ['年末达到200家', '二（三）'],
      ['累计新增200家', '三（三）1'],
    ],
  ]);
  // The plan is made of it beside the draft.
  await book.addSheets(plan!, ['G03', 'T01'], 'zh-CN');
  const state = await book.read();
  expect(state.plan).toMatchObject({ documentNumber: '鄂府发〔2021〕342号' });
  expect(state.structure.sheets.filter((sheet) => sheet.state !== 'present')).toEqual([]);
  const { sheets } = state;
  await book.removeSheets(sheets.map(({ key }) => key));
  expect((await book.read()).sheets).toEqual([]);
  expect(await book.readDraft()).toEqual({});
});

test('a change log deleted from the draft at hand is told; a fresh draft takes the place of what is left', async () => {
  const { book } = startExcel();
  const change = {
    number: 1,
    on: '2023-03-02',
    kind: 'rename' as const,
    of: 'indicator' as const,
    id: 'G01',
    name: { zh: '甲', en: 'A' },
    before: '乙',
    after: '甲',
    from: 2023,
    ground: { document: '5号', date: '2023-03-01' },
  };
  const plan = { ...ordosPlan, changes: [change] };
  await book.addDraft(draftSheets(draftOf(plan, m), m), 'zh-CN');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(draftTexts(m).tabs.changes).delete();
    await context.sync();
  });
  const read = readDraft(await book.readDraft(), m);
  expect(read.notes).toMatchObject([{ code: 'sheet-lost', table: 'changes', params: { rows: 1 } }]);
  const keys = (await book.read()).sheets.map(({ key }) => key).filter(isDraftKey);
  await book.removeSheets(keys);
  await book.addDraft(draftSheets(draftOf(plan, m), m), 'zh-CN');
  expect(readDraft(await book.readDraft(), m)).toEqual({ plan, faults: [], notes: [] });
});

test('what a plan carried on has of the document before is told in the draft at hand until it is typed', async () => {
  const { book } = startExcel();
  await book.addDraft(draftSheets(draftOfNext(ordosPlan, m), m), 'zh-CN');
  const told = async () => readDraft(await book.readDraft(), m).notes.map(({ code, place }) => `${code} ${place.cell}`);
  const all = ['taken-over C7', 'taken-over C8', 'taken-over C10', 'taken-over C11'];
  expect(await told()).toEqual(all);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(draftTexts(m).tabs.facts).getRange('C10').values = [['鄂府发〔2025〕1号']];
    await context.sync();
  });
  expect(await told()).toEqual(all.filter((line) => !line.endsWith('C10')));
});

test('rows put in between the facts and the settings, above, under and among them, shift none of them', async () => {
  const { book } = startExcel();
  await book.addDraft(draftSheets(draftOf(ordosPlan, m), m), 'zh-CN');
  await Excel.run(async (context) => {
    for (const tab of [draftTexts(m).tabs.facts, draftTexts(m).tabs.settings]) {
      const sheet = context.workbook.worksheets.getItem(tab);
      for (const row of ['9:9', '7:7', '4:4']) sheet.getRange(row).insert('Down');
      sheet.getRange('C8').values = [['请各科室核对']];
    }
    await context.sync();
  });
  expect(readDraft(await book.readDraft(), m)).toEqual({ plan: ordosPlan, faults: [], notes: [] });
  const heads = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(draftTexts(m).tabs.indicators).getUsedRange().load('values');
    await context.sync();
    return (range.values as unknown[][]).flat().filter((value) => /^\d{4}年目标$/.test(String(value)));
  });
  expect(heads).toEqual(['2022年目标', '2023年目标', '2024年目标']);
});

test('what stands below the rows that are read is told by its first cell, in the workbook at hand and in a file', async () => {
  const specs = draftSheets(draftOf(ordosPlan, m), m);
  const { name: tab } = specs.find(({ key }) => key === sheetKeyOf('units'))!;
  const { book, host } = startExcel();
  await book.addDraft(specs, 'zh-CN');
  // One of the columns that say what a unit is; the other is the product's own remark, which makes no row.
  for (const [cell, text] of [
    ['F3005', '备注'],
    ['C3010', '很远的局'],
    ['D3020', '远局'],
  ] as const)
    host.typeCell(tab, cell, text);
  const plain = (row: number, col: number, value: string) => ({ row, col, value, style: 'entryText' as const });
  const far = [plain(3005, 6, '备注'), plain(3010, 3, '很远的局'), plain(3020, 4, '远局')];
  const inFile = (bare: boolean) =>
    specs.map((spec) => ({
      ...spec,
      ...(bare && { fields: [], validations: [], cells: spec.cells.filter(({ formula }) => formula === undefined) }),
      ...(spec.name === tab && { cells: [...spec.cells, ...far], rows: 3020 }),
    }));
  const options = { pageOf: '', properties: { title: '', created: new Date(0), custom: {} } };
  const files = await Promise.all(
    [false, true].map(async (bare) => draftCellsIn(readWorkbook(await writeWorkbook(inFile(bare), options)))),
  );
  for (const cells of [await book.readDraft(), ...files]) {
    const told = readDraft(cells, m).faults.filter(({ code }) => code === 'rows-beyond');
    expect(told).toEqual([
      { code: 'rows-beyond', table: 'units', place: { sheet: tab, cell: 'C3010' }, params: { limit: 3000 } },
    ]);
  }
});

test('rows typed on below those drawn are read, in the workbook at hand and in a file', async () => {
  const few = { ...ordosPlan, indicators: ordosPlan.indicators.slice(0, 1), tasks: [], questions: [] };
  const { relations: _r, safeguards: _s, ...plan } = few;
  const specs = draftSheets(draftOf(plan, m), m);
  const count = 120;
  const more = specs.map((spec) => {
    const columns = (field: string) => parseArea(spec.fields.find((one) => one.field === field)!.range);
    if (spec.key === sheetKeyOf('units')) {
      const { col, lastRow } = columns('name');
      return [{ tab: spec.name, row: lastRow + 1, col, value: '后加的局' }];
    }
    if (spec.key !== sheetKeyOf('indicators')) return [];
    return spec.fields.flatMap(({ field, range }) => {
      const { row, col } = parseArea(range);
      const value = spec.cells.find((cell) => cell.row === row && cell.col === col)?.value ?? null;
      if (value === null || field === 'id' || field === 'shortName') return [];
      return Array.from({ length: count - 1 }, (_, k) => ({
        tab: spec.name,
        row: row + 1 + k,
        col,
        value: field === 'name' ? `指标${k}` : value,
      }));
    });
  });
  const typed = more.flat();
  const { book, host } = startExcel();
  await book.addDraft(specs, 'zh-CN');
  for (const { tab, row, col, value } of typed) host.typeCell(tab, cellAddress(row, col), String(value));
  const inFile = specs.map((spec, i) => {
    const over = new Set(more[i]!.map(({ row, col }) => cellAddress(row, col)));
    const kept = spec.cells.filter(({ row, col }) => !over.has(cellAddress(row, col)));
    return {
      ...spec,
      cells: [...kept, ...more[i]!.map(({ row, col, value }) => ({ row, col, value, style: 'entryText' as const }))],
      rows: spec.rows + count,
    };
  });
  const options = { pageOf: '', properties: { title: '', created: new Date(0), custom: {} } };
  const file = draftCellsIn(readWorkbook(await writeWorkbook(inFile, options)));
  for (const cells of [await book.readDraft(), file]) {
    const { plan: read, faults } = readDraft(cells, m);
    expect(faults).toEqual([]);
    expect(read?.indicators).toHaveLength(count);
    expect(read?.units.map(({ name }) => name.zh)).toEqual([...plan.units.map(({ name }) => name.zh), '后加的局']);
  }
});
