/** A figure shown as a percentage is told by the format of its cell, however small the target: typed in Excel, in a file, and in a file sent back. */
import { ordosPlan } from '../../src/plan/ordos';
import type { CellWrite } from '../../src/excel/facade';
import { zhMessages } from '../../src/i18n';
import { buildSheet, coreKeys } from '../../src/sheets';
import { contextFrom } from '../../src/excel/known';
import { fieldName } from '../../src/sheets/names';
import type { SheetKey, SheetSpec } from '../../src/sheets/spec';
import { validate } from '../../src/validation';
import { entriesIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { changesOf } from '../../src/exchange/changes';
import { tablesOf } from '../../src/exchange/tables';
import { sinkOptions } from '../support/kitchen-sink';
import { writesBack } from '../../src/taskpane/model/taken-back';
import { forked, startExcel, today, type OpenExcel } from '../support/excel';

const places = [
  ['G03', 'ytd_2022', 0.5],
  ['T01', 'rating', 0.9],
  ['plan', 'weight', 0.05],
  ['plan', 'baseline', 0.3],
  ['adjustments', 'points', 0.5],
  ['settings', 'grades_good', 0.8],
] as const;

const fileOf = (sheet: SheetSpec) => writeWorkbook([sheet], sinkOptions);

/** Pastes a figure with its format, as from another workbook. */
const pasted = (key: SheetKey, field: string, value: number, format: string) =>
  Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(fieldName(key, field)).getRange().getCell(0, 0);
    cell.worksheet.protection.unprotect();
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    await context.sync();
  });

const held = (key: SheetKey, field: string) =>
  Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(fieldName(key, field)).getRange().getCell(0, 0);
    cell.load('values,numberFormat');
    await context.sync();
    return [(cell.values as unknown[][])[0]![0], String((cell.numberFormat as unknown[][])[0]![0])] as const;
  });

let drawn: OpenExcel;
beforeAll(async () => {
  drawn = startExcel();
  await drawn.book.addSheets(ordosPlan, ['G03', 'T01'], 'zh-CN');
});

function opened() {
  const excel = forked(drawn);
  const told = async () => {
    const state = await excel.book.read();
    return validate(state.plan!, state.entries, state.structure, [], { today }).filter(({ code }) =>
      /percent/.test(code),
    );
  };
  return { ...excel, told };
}

test('in Excel, wherever figures are typed, and one press puts the figure meant in its place', async () => {
  const { book, told } = opened();
  expect(await told()).toEqual([]);
  const formats = new Map<string, string>();
  for (const [key, field, value] of places) {
    formats.set(`${key} ${field}`, (await held(key, field))[1]);
    await pasted(key, field, value, '0.0%');
  }
  const findings = await told();
  expect(findings).toHaveLength(places.length);
  const state = await book.read();
  const writes = findings.flatMap(({ fix, place }): CellWrite[] => {
    if (fix?.kind !== 'set-value') return [];
    const found = Object.entries(state.entries.sheets).flatMap(([key, fields]) =>
      Object.entries(fields).flatMap(([field, cells]) =>
        cells.flatMap((cell, index) =>
          cell.place.sheet === place.sheet && cell.place.cell === place.cell ? [{ key, field, index }] : [],
        ),
      ),
    );
    return [{ ...found[0]!, value: fix.value }];
  });
  await book.write(writes);
  expect(await held('T01', 'rating')).toEqual([90, formats.get('T01 rating')]);
  expect(await held('plan', 'weight')).toEqual([5, formats.get('plan weight')]);
  expect(await held('settings', 'grades_good')).toEqual([80, formats.get('settings grades_good')]);
  // An amount of which more than a few are due: what it reads without the sign.
  expect(await held('G03', 'ytd_2022')).toEqual([50, formats.get('G03 ytd_2022')]);
  // Of these nobody knows what was meant.
  const left = await told();
  expect(left.map(({ place }) => place.item).sort()).toEqual(['G01', 'adjustments']);
  expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
});

test('a share may be typed as a percentage, and a sign that is only a sign says nothing', async () => {
  const { told } = opened();
  await pasted('settings', 'leadShare', 0.55, '0%');
  await pasted('G03', 'ytd_2022', 0.5, '0.0"%"');
  await pasted('T01', 'rating', 90, '0\\%');
  expect((await told()).map(({ place }) => place.item)).toEqual(['G03']);
});

test('a sheet drawn anew still shows what was typed, and still tells', async () => {
  const { book, told } = opened();
  await pasted('G03', 'ytd_2022', 0.5, '0%');
  await book.read();
  await book.redraw(['G03']);
  expect(await told()).toHaveLength(1);
  expect(await held('G03', 'ytd_2022')).toEqual([0.5, '0.00%']);
});

test('what takes a writing over it back, and what restores a copy, keeps it a percentage', async () => {
  const { book, told } = opened();
  await pasted('plan', 'weight', 0.05, '0.0%');
  await pasted('T01', 'rating', 0.9, '0.0%');
  const writes: CellWrite[] = [
    { key: 'plan', field: 'weight', index: 0, value: 5 },
    { key: 'T01', field: 'rating', index: 0, value: 90 },
  ];
  const back = writesBack((await book.read()).entries, writes);
  await book.write(writes, 'fix');
  expect(await told()).toEqual([]);
  await book.write(back);
  expect([await held('T01', 'rating'), (await told()).length]).toEqual([[0.9, '0.00%'], 2]);
  await book.write(writes);
  await book.restore((await book.copies())[0]!.at);
  expect([await held('T01', 'rating'), (await told()).length]).toEqual([[0.9, '0.00%'], 2]);
});

test('in a file, and never beyond doubt where a unit sends it back', async () => {
  const context = contextFrom(ordosPlan, { sheets: {} }, zhMessages, [...coreKeys(ordosPlan), 'G03']);
  const blank = buildSheet('G03', context);
  const typed = { G03: { ytd_2022: [{ value: 0.5, percent: true, place: {} } as const] } };
  const sheet = buildSheet('G03', { ...context, entries: { sheets: typed } });
  const specOf = (key: SheetKey) => (key === 'G03' ? sheet : null);
  const { sheets } = entriesIn(readWorkbook(await fileOf(sheet)), specOf);
  expect(sheets.G03?.ytd_2022?.slice(0, 2).map(({ value, percent }) => [value, percent])).toEqual([
    [0.5, true],
    [null, undefined],
  ]);
  const own = entriesIn(readWorkbook(await fileOf(blank)), specOf).sheets.G03!;
  const { changes } = changesOf({
    key: 'G03',
    tables: tablesOf(blank),
    template: own,
    knowsReceived: true,
    returned: sheets.G03!,
    own,
    ownTemplate: own,
    translate: (_, value) => value,
    holds: () => 'number',
  });
  expect(changes.map(({ before, after }) => [before, after])).toEqual([[null, '50%']]);
});
