/** The work plans of all units at once, and figures on them that the user clears or deletes by mistake. */
import { ordosPlan } from '../../src/plan/ordos';
import { deleteSheet } from '../faults/vandalism';
import { forked, startExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

test('work plans of all units are drawn, each known by its version', async () => {
  const keys = ordosPlan.units.map((_, u) => `workplan_${u + 1}`);
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, ['G03'], 'zh-CN');
  const { added } = await book.redraw(keys);
  expect(added.map(({ key }) => key).sort()).toEqual([...keys].sort());
  expect(keys.length).toBeGreaterThan(20);
  const texts = [...host.workbook.customProperties.values()].map(({ value }) => String(value).length);
  expect(Math.max(...texts)).toBeLessThanOrEqual(255);
  const { sheets } = (await book.read()).structure;
  expect(sheets.filter(({ version, currentVersion }) => version !== currentVersion)).toEqual([]);
});

test('"clear all" of a work plan, and deleting it, are put right by its repair with what was typed', async () => {
  const plan = fourItemPlan();
  const office = await officeWorkbook(plan);
  const keys = plan.units.map((_, u) => `workplan_${u + 1}`);
  const { added } = await office.book.redraw(keys);
  const drawn = (await office.book.read()).entries.sheets;
  const own = keys.filter((key) => drawn[key]?.goal_person).at(-1)!;
  await office.book.write([{ key: own, field: 'goal_person', index: 0, value: '李某（样例）' }]);
  const { tab } = added.find(({ key }) => key === own)!;
  const damages = {
    'clear all': (excel: typeof office) =>
      excel.host.asUser(({ sheets }) => sheets.find(({ name }) => name === tab)!.rows.clear()),
    deleted: (excel: typeof office) => excel.host.asUser((workbook) => deleteSheet(workbook, tab)),
  };
  for (const [name, damage] of Object.entries(damages)) {
    const excel = forked(office);
    await excel.book.read();
    damage(excel);
    excel.host.asUser(({ calculation }) => calculation.structureChanged());
    const { structure } = await excel.book.read();
    expect([name, structure.sheets.find(({ key }) => key === own)]).toEqual([
      name,
      expect.objectContaining({ kept: true }),
    ]);
    expect([name, (await excel.book.redraw([own])).restored]).toEqual([name, [own]]);
    const { entries } = await excel.book.read();
    expect([name, entries.sheets[own]!.goal_person![0]!.value]).toEqual([name, '李某（样例）']);
  }
});
