/** A plan with raters and a formula of the user's own, scored by LibreOffice from a file, against the engine. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhMessages as zh } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { exampleValues } from '../../src/scoring/example';
import { columnLetters } from '../../src/sheets/a1';
import { readPlan } from '../../src/sheets/read-plan';
import { buildSheet } from '../../src/sheets';
import { entriesIn, placeOf, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { fourItemPlan } from '../support/four-items';
import { recalculate } from '../support/libreoffice';
import { workbook } from '../sheets/whole-workbook';

const asOf = '2024-03-31';
const raters = [
  { name: '上级', weight: 40, members: 1, drop: false },
  { name: '服务对象', weight: 60, members: 4, drop: true },
];
const ratedPlan = (): Plan => {
  const plan = fourItemPlan();
  const formula = 'IF(完成值>=目标值,1,MAX(0,1-ROUNDUP((目标值-完成值)/目标值*100/2,0)*5%))';
  return {
    ...plan,
    indicators: plan.indicators.map((item) => ({ ...item, rule: { id: 'own', params: [], formula, source: 'set' } })),
    tasks: plan.tasks.map((task) => ({ ...task, raters })),
    scoring: { ...plan.scoring, asOf: { value: asOf, source: 'set' } },
  };
};

test('LibreOffice has the same rates', async () => {
  const plan = ratedPlan();
  const values = exampleValues(plan, zh, { years: [2022, 2023] });
  const [task] = plan.tasks;
  const { rating: _, ...others } = values[task!.id]!;
  const scores = { scores_2022: [90, 70, 80, 85, 100], scores_2023: [null, 60, null, 100, 20] };
  const { specs } = workbook({ ...values, [task!.id]: { ...others, ...scores } }, { plan });
  const options = { pageOf: '', properties: { title: '', created: new Date(0), custom: {} } };
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-raters-')), 'raters.xlsx');
  writeFileSync(path, await writeWorkbook(specs, options));
  const raw = readWorkbook(new Uint8Array(readFileSync(await recalculate(path))));
  const specOf = (key: string) => buildSheet(key, { plan, entries: { sheets: {} }, m: zh, present: [], today: asOf });
  const entries = entriesIn(raw, specOf);
  const { sheet, area } = placeOf(raw, 'zsc_calc_rate')!;
  const scored = score(readPlan(plan, entries), entries, { today: asOf });
  const column = [...sheet.cells].filter(([cell]) => new RegExp(`^${columnLetters(area.col)}\\d+$`).test(cell));
  const shown = new Map(column.map(([cell, { value }]) => [Number(cell.replace(/\D/g, '')), value]));
  let rated = 0;
  scored.annual.forEach(({ items }, k) =>
    itemsOf(plan).forEach(({ id }, i) => {
      const { rate } = items.find(({ item }) => item === id)!;
      const theirs = shown.get(area.row + i * plan.years.length + k);
      if (rate === null) return expect([id, k, theirs ?? '']).toEqual([id, k, '']);
      rated++;
      expect(theirs).toBeCloseTo(rate, 9);
    }),
  );
  expect(rated).toBeGreaterThan(6);
  expect(scored.annual[0]!.items.find(({ item }) => item === task!.id)!.rate).not.toBeNull();
});
