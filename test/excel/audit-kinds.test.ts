/** The audit's attacks on every kind of sheet that scores come about on: whatever is done to a formula of ours is told there, and nothing else. */
import { ordosPlan } from '../../src/plan/ordos';
import { cellAddress } from '../../src/sheets/a1';
import { computedCells } from '../../src/sheets/computed-cells';
import { validate } from '../../src/validation';
import { workbook } from '../sheets/whole-workbook';
import { startExcel, today } from '../support/excel';

const items = ['G01', 'G03', 'G04', 'G13', 'T01'];
const kinds = [...items, 'adjustments', 'calc', 'score_2022', 'comprehensive', 'units', 'gap'];

test('a formula changed, typed over or leading nowhere is told on each kind of sheet by its cell, and in the clean workbook nothing is', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, items, 'zh-CN');
  const told = async () => {
    const state = await book.readThoroughly();
    return validate(state.plan!, state.entries, state.structure, state.explanations, { today }).filter(({ code }) =>
      /^structure\.formula-/.test(code),
    );
  };
  expect(await told()).toEqual([]);
  const { sheet } = workbook();
  const attacked = kinds.map((key) => {
    const { name, cells } = { name: sheet(key).name, cells: computedCells(sheet(key)) };
    // Attacked at a quarter, half and three quarters of its formulas.
    const [changed, typedOver, nowhere] = [1, 2, 3].map((k) => cells[Math.floor((k * cells.length) / 4)]!);
    return { key, name, changed: changed!, typedOver: typedOver!, nowhere: nowhere! };
  });
  await Excel.run(async (context) => {
    for (const { name, changed, typedOver, nowhere } of attacked) {
      const tab = context.workbook.worksheets.getItem(name);
      tab.protection.unprotect();
      const put = ({ row, col }: { row: number; col: number }, content: unknown) =>
        (tab.getCell(row - 1, col - 1).formulas = [[content]]);
      put(changed, `=IF(TRUE,${changed.formula!.slice(1)})`);
      put(typedOver, 5);
      put(nowhere, '=#REF!+1');
      tab.protection.protect();
    }
    await context.sync();
  });
  const found = await told();
  const seen = found
    .map(({ code, place, params }) => `${place.item} ${code} ${place.cell} ${JSON.stringify(params.count)}`)
    .sort();
  const at = ({ row, col }: { row: number; col: number }) => cellAddress(row, col);
  // Of several cells of a sheet the finding names one and counts them.
  for (const { key, changed, typedOver, nowhere } of attacked) {
    const named = seen.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    expect([at(changed), at(nowhere)].map((cell) => `structure.formula-changed ${cell} 2`)).toContain(named[0]);
    expect(named.slice(1)).toEqual([`structure.formula-overwritten ${at(typedOver)} 1`]);
  }
  expect(seen).toHaveLength(2 * attacked.length);
});
