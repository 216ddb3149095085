/** The robustness sheet shows the engine's ranges with day, draws and seed, units best first, and says so where there is nothing. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { planRobustness } from '../../src/scoring/plan-robustness';
import type { SheetSpec } from '../../src/sheets/spec';
import { today, workbook } from './whole-workbook';

const t = m.sheetsScoring.robustness;
const valuesOf = (spec: SheetSpec) => new Map(spec.cells.map((cell) => [`${cell.row},${cell.col}`, cell.value]));
const rowOf = (spec: SheetSpec, text: string) => spec.cells.find(({ value }) => value === text)!.row;

test('ranges of the zone and of the units in the last year that is over', () => {
  const book = workbook(exampleValues(plan, m, { years: [2022, 2023] }), { also: ['robustness'] });
  const spec = book.sheet('robustness');
  const at = valuesOf(spec);
  const [zone, ...units] = planRobustness(plan, score(plan, book.entries, { today }), 2023);
  const year = rowOf(spec, m.common.year(2023));
  [zone!.score, zone!.scores.min, zone!.scores.p05, zone!.scores.median, zone!.scores.p95, zone!.scores.max].forEach(
    (value, k) => expect(at.get(`${year},${4 + k}`)).toBe(value),
  );
  const first = rowOf(spec, t.units({ year: 2023 })) + 2;
  const ranks = units.map((_, k) => at.get(`${first + k},10`));
  expect(ranks).toEqual(units.map(({ rank }) => rank).sort((a, b) => Number(a) - Number(b)));
  expect(String(at.get('3,2'))).toMatch(/1,000 次.*±25%.*±10%.*种子 1.*2024-03-31/);
  const verdicts = new Set(units.map((_, k) => at.get(`${first + k},12`)));
  expect([...verdicts].every((verdict) => verdict === t.firm || verdict === t.loose)).toBe(true);
});

test('without figures it says so and draws nothing at random', () => {
  const spec = workbook({}, { also: ['robustness'] }).sheet('robustness');
  expect(spec.cells.filter(({ value }) => value === t.none)).toHaveLength(2);
  expect(spec.cells.some(({ value }) => value === t.firm || value === t.loose)).toBe(false);
});
