/** A formula of somebody's own over an assumed value passes for assumed on the sheet: it is told by its cell, and one press settles it. */
import { ordosPlan } from '../../src/plan/ordos';
import { validate } from '../../src/validation';
import { startExcel, today } from '../support/excel';

test('of a workbook just drawn nothing is told; each assumed value typed over by a formula is, and settled by its result', async () => {
  const { book } = startExcel();
  await book.addSheets(ordosPlan, ['G03', 'G13', 'T01'], 'zh-CN');
  await book.addSheets(ordosPlan, ['summary', 'weights'], 'zh-CN');
  const state = async () => {
    const read = await book.read();
    const findings = validate(read.plan!, read.entries, read.structure, read.explanations, { today });
    return { plan: read.plan!, found: findings.filter(({ code }) => code === 'structure.formula-typed') };
  };
  expect((await state()).found).toEqual([]);
  const typed = [
    ['zsc_plan_G03_weight', '=14'],
    ['zsc_settings_bonus_capTotal', '=2*7'],
    ['zsc_settings_bonus_cap', '=0.75'],
    ['zsc_gap_year', '=2000+23'],
  ] as const;
  const cells = await Excel.run(async (context) => {
    const ranges = typed.map(([name, formula]) => {
      const range = context.workbook.names.getItem(name).getRange().getCell(0, 0);
      range.formulas = [[formula]];
      return range.load('address');
    });
    await context.sync();
    return ranges.map(({ address }) => address.split('!')[1]);
  });
  const { plan, found } = await state();
  expect(found.map(({ place, compared }) => `${place.cell} ${compared[0]!.value}`).sort()).toEqual(
    typed.map(([, formula], k) => `${cells[k]} ${formula}`).sort(),
  );
  // What it comes to counts meanwhile, as assumed.
  expect(plan.scoring.bonus.capTotal).toEqual({ value: 14, source: 'assumed' });
  for (const { fix, place } of found) {
    expect(fix).toEqual({ kind: 'set-value', value: expect.any(Number) });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(place.sheet!).getRange(place.cell);
      range.values = [[fix?.kind === 'set-value' ? fix.value : null]];
      await context.sync();
    });
  }
  const after = await state();
  expect(after.found).toEqual([]);
  expect(after.plan.scoring.bonus.capTotal).toEqual({ value: 14, source: 'set' });
});
