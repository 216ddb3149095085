/** Settings that cannot be: the plan's own count, on the sheets as in the engine. */
import { score } from '../../src/scoring';
import { fourItemPlan } from '../support/four-items';
import { hostileWorkbook, today } from '../support/hostile-workbook';

const { entryCells, typed, reckoned, putBack } = hostileWorkbook(fourItemPlan());
const totals = () => {
  const { inForce, entries, differences } = reckoned();
  const { annual, comprehensive } = score(inForce, entries, { today });
  return { differences, years: annual.map(({ total, grade }) => [total, grade]), comprehensive: comprehensive.total };
};
const usual = totals();

test.each([
  ['grades_excellent', 0.9],
  ['grades_good', 95],
  ['grades_pass', -5],
  ['status_met', 100],
  ['status_near', 1.2],
  ['leadShare', 60],
  ['leadShare', -1],
  ['annualShare', 50],
  ['bonus_cap', -1],
  ['bonus_perPoint', -0.05],
  ['bonus_capTotal', -4],
  ['deduction', -1],
  ['deductionCap', -10],
  ['asOf', 2023],
  ['asOf', -3],
  ['asOf', 0.5],
  ['asOf', 3_000_000],
])('%s = %d changes nothing', (field, value) => {
  const cell = entryCells.find((entry) => entry.key === 'settings' && entry.field === field)!;
  try {
    typed([[cell, value]]);
    expect(totals()).toEqual(field === 'asOf' ? { ...totals(), differences: [] } : usual);
    if (field === 'asOf') expect(reckoned().inForce.scoring.asOf.value).toBe(today);
  } finally {
    putBack([[cell, value]]);
  }
});
