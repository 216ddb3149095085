/** A draft opened, typed into and saved by other programs: what was typed is in the plan, the rest to the letter, and every mistake told at once. */
import { zhMessages as m } from '../../src/i18n';
import { faultText } from '../../src/draft/faults';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { ordosPlan } from '../../src/plan/ordos';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import {
  exceljs,
  gnumeric,
  hasGnumeric,
  openpyxl,
  pythonWithOpenpyxl,
  sheetjs,
  type TypedCell,
} from '../support/programs';

const drawn = writeWorkbook(draftSheets(draftOf(ordosPlan, m), m), {
  pageOf: '',
  properties: { title: 'draft', created: new Date(0), custom: {} },
});
const cellsOf = async () => draftCellsIn(readWorkbook(await drawn));
type Cells = Awaited<ReturnType<typeof cellsOf>>;
const at = (cells: Cells, table: 'indicators' | 'facts' | 'units' | 'milestones', field: string, row: number) => {
  const { sheet, cell } = cells[table]![field]![row]!.place;
  return { tab: sheet!, cell: cell! };
};

const programs = {
  exceljs,
  sheetjs,
  ...(pythonWithOpenpyxl ? { openpyxl } : {}),
  ...(hasGnumeric && pythonWithOpenpyxl
    ? { gnumeric: async (bytes: Uint8Array, typed: readonly TypedCell[]) => gnumeric(await openpyxl(bytes, typed), []) }
    : {}),
};

test.each(Object.entries(programs))('%s: what was typed, full-width and with signs, is read', async (_, program) => {
  const cells = await cellsOf();
  const saved = await program(await drawn, [
    { ...at(cells, 'facts', 'value', 4), value: '２０２２年１月５日' },
    { ...at(cells, 'indicators', 'baseline', 0), value: '１，２３４．５' },
    { ...at(cells, 'indicators', 'target3', 1), value: ' 90 ' },
    { ...at(cells, 'indicators', 'name', 2), value: ' 综合排名（全国） ' },
    { ...at(cells, 'milestones', 'due', 0), value: '2023.6.30' },
    { ...at(cells, 'indicators', 'lead', 3), value: '市科学技术局，市财政局' },
  ]);
  const { plan, faults, notes } = readDraft(draftCellsIn(readWorkbook(saved)), m);
  expect(faults.map((fault) => faultText(fault, m))).toEqual([]);
  expect(notes).toEqual([]);
  expect(plan).toMatchObject({ issuedOn: '2022-01-05', years: ordosPlan.years });
  expect(plan!.indicators[0]!.baseline.value).toBe(1234.5);
  expect(plan!.indicators[1]!.targets[2024]!.value).toBe(90);
  expect(plan!.indicators[2]!.name.zh).toBe('综合排名（全国）');
  expect(plan!.tasks[0]!.milestones[0]!.due.value).toBe('2023-06-30');
  expect(plan!.indicators.slice(4)).toEqual(ordosPlan.indicators.slice(4));
  expect(plan!.tasks.slice(1)).toEqual(ordosPlan.tasks.slice(1));
  expect(plan!.scoring).toEqual(ordosPlan.scoring);
});

test.each(Object.entries(programs))('%s: every mistake at once, each at its cell', async (_, program) => {
  const cells = await cellsOf();
  const mistakes = [
    { ...at(cells, 'facts', 'value', 4), value: '去年底' },
    { ...at(cells, 'indicators', 'target3', 1), value: '九十' },
    { ...at(cells, 'indicators', 'kind', 4), value: '百分比' },
    { ...at(cells, 'indicators', 'lead', 3), value: '市科学技术厅' },
    { ...at(cells, 'milestones', 'due', 0), value: '2022-13-45' },
  ];
  const { plan, faults } = readDraft(draftCellsIn(readWorkbook(await program(await drawn, mistakes))), m);
  expect(plan).toBeNull();
  expect(faults.map((fault) => faultText(fault, m).where).sort()).toEqual(
    mistakes.map(({ tab, cell }) => `${tab}!${cell}`).sort(),
  );
});
