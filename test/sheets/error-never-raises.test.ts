/** An entry in error raises no total, neither of its year nor of the years after it that are judged by growth, nor does a baseline in error raise any, on the sheets as in the engine. */
import type { RuleId } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { zhMessages as m } from '../../src/i18n';
import { hostileWorkbook, today } from '../support/hostile-workbook';
import { variedPlan } from '../support/varied-plan';

const base = variedPlan();
const judgedBy = (rules: Readonly<Record<string, RuleId>>) => ({
  ...base,
  indicators: base.indicators.map((item) => {
    const id = rules[item.id];
    return id === undefined ? item : { ...item, rule: { id, params: [], source: 'set' as const } };
  }),
});

test.each([
  { G24: 'growing', G22: 'growth', G10: 'increment' },
  { G24: 'same-period', G22: 'growing', G10: 'level-and-growth' },
] as const)('%j', (rules) => {
  const { entryCells, typed, reckoned, putBack } = hostileWorkbook(judgedBy(rules));
  const strategy = entryCells.find(({ key, field }) => key === 'settings' && field === 'missing')!;
  const totals = () => {
    const { inForce, entries, differences } = reckoned();
    const { annual, comprehensive } = score(inForce, entries, { today });
    expect(differences).toEqual([]);
    return [...annual.map(({ total }) => total), comprehensive.total ?? 0];
  };
  const figures = entryCells.filter(({ key, field, drawn }) => {
    const isOurs = Object.keys(rules).includes(key);
    return isOurs && /^(ytd|num|den)_/.test(field) && typeof drawn.value === 'number';
  });
  expect(figures.length).toBeGreaterThan(20);
  // Figures fall from year to year, so that growth costs or earns wherever it is asked for.
  const falling = figures.map((figure) => {
    const place = base.years.findIndex((year) => figure.field.endsWith(String(year)));
    return [
      figure,
      figure.field.startsWith('den') ? figure.drawn.value! : Number(figure.drawn.value) * 0.9 ** place,
    ] as const;
  });
  typed(falling.map(([figure, value]) => [figure, value]));
  for (const word of Object.values(m.common.missingStrategies)) {
    typed([[strategy, word]]);
    const before = totals();
    for (const [figure, value] of falling) {
      typed([[figure, 'x']]);
      const risen = totals().map((total, k) => [figure.key, figure.field, k, total - before[k]!] as const);
      expect(risen.filter(([, , , by]) => by > 1e-9)).toEqual([]);
      typed([[figure, value]]);
    }
    putBack([[strategy, word]]);
  }
});

const fromBaseline = ['baseline-progress', 'efficacy', 'growth', 'growing', 'level-steps', 'completion'] as const;

test.each(fromBaseline)('a baseline that is no number, %s', (rule) => {
  const items = base.indicators.filter(({ direction }) => direction === 'higher' || rule !== 'growing');
  const { entryCells, typed, reckoned, putBack } = hostileWorkbook(
    judgedBy(Object.fromEntries(items.map(({ id }) => [id, rule]))),
  );
  const strategy = entryCells.find(({ key, field }) => key === 'settings' && field === 'missing')!;
  const baselines = entryCells.filter(({ key, field }) => key === 'plan' && field === 'baseline');
  const totals = () => {
    const { inForce, entries, differences } = reckoned();
    expect(differences).toEqual([]);
    const { annual, comprehensive } = score(inForce, entries, { today });
    return [...annual.map(({ total }) => total), comprehensive.total ?? 0];
  };
  for (const word of Object.values(m.common.missingStrategies))
    for (const share of [0.5, 0.99, 1.2]) {
      const given = baselines.flatMap((cell, k) => {
        const final = base.indicators[k]?.targets['2024']?.value;
        return final == null ? [] : [[cell, final * share] as const];
      });
      typed([[strategy, word], ...given]);
      const before = totals();
      for (const [cell, value] of given) {
        typed([[cell, 'x']]);
        const risen = totals().map((total, k) => [cell.address, k, total - before[k]!] as const);
        expect(risen.filter(([, , by]) => by > 1e-9)).toEqual([]);
        typed([[cell, value]]);
      }
      putBack([[strategy, word], ...given]);
    }
});
