/** Every scoring rule over some hundred figures in both directions, worked out by LibreOffice. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx, writeXlsx, type Cell } from 'hucre';
import { mostParameters } from '../../src/scoring/rule';
import { ruleList } from '../../src/scoring/rules';
import { isOwnRule, ownRule } from '../../src/scoring/rules/own';
import { columnLetters } from '../../src/sheets/a1';
import { recalculate } from '../support/libreoffice';

const figure = fc.oneof(
  fc.integer({ min: -20, max: 200 }),
  fc.integer({ min: -1e5, max: 2e6 }).map((n) => n / 1e4),
);
/** Formulas of the user's own, of every function and sign, and some without a value. */
const ownRules = [
  'MIN(1,完成值/目标值)',
  '1-ROUNDUP((目标值-完成值)/目标值*100/2,0)*5%',
  'IF(AND(完成值>=目标值,NOT(上年值=0)),1,IF(OR(完成率<>0,参数2>1),ROUND(完成率,2),SQRT(参数3)))',
  'AVERAGE(完成率,(完成值-基期值)/(目标值-基期值),LN(完成值))-ABS(INT(-完成率))',
  'SUM(完成率,ROUNDDOWN(-完成率,0),POWER(完成率,2))^3/MAX(1,参数4)',
].flatMap((formula) => {
  const made = ownRule(formula);
  return isOwnRule(made) ? [made] : [];
});
const judging = [...ruleList, ...ownRules];
const cases = judging.flatMap((rule) =>
  fc
    .sample(
      fc.record({
        actual: figure,
        target: figure,
        baseline: fc.option(figure, { nil: null }),
        previous: fc.option(figure, { nil: null }),
        course: fc.option(
          fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
          { nil: null },
        ),
        direction: fc.constantFrom('higher' as const, 'lower' as const),
        params: fc.tuple(
          ...rule.parameters.map((spec) =>
            fc.oneof({ weight: 4, arbitrary: fc.constant(spec.default) }, figure, fc.integer({ min: 0, max: 3 })),
          ),
        ),
      }),
      { numRuns: 40, seed: 17 },
    )
    .map((given) => ({ rule, given })),
);

test('LibreOffice gives the same rates', async () => {
  const cells = new Map<string, Partial<Cell>>();
  const at = (col: number, i: number) => `${columnLetters(col)}${i + 1}`;
  const result = 5 + mostParameters;
  const rows = cases.map(({ rule, given }, i) => {
    const params = rule.parameters.map((_, p) => at(5 + p, i));
    const refs = { actual: at(1, i), target: at(2, i), baseline: at(3, i), previous: at(4, i), course: at(result, i) };
    const formula = rule.formula({ ...refs, params, direction: given.direction });
    cells.set(`${i},${result}`, { formula, value: null, type: 'formula' });
    const filled = Array.from({ length: mostParameters }, (_, p) => given.params[p] ?? null);
    return [given.actual, given.target, given.baseline, given.previous, ...filled, given.course, null];
  });
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-rules-')), 'rules.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows, cells }] }));
  const { sheets } = await readXlsx(readFileSync(await recalculate(path)), { readStyles: false });
  const apart = cases.flatMap(({ rule, given }, i) => {
    const theirs = sheets[0]?.rows[i]?.[result];
    const ours = rule.rate(given);
    return typeof theirs === 'number' && Math.abs(theirs - ours) < 1e-9 ? [] : [{ rule: rule.id, given, ours, theirs }];
  });
  expect(ownRules.length).toBe(5);
  expect(cases.length).toBe(40 * judging.length);
  expect(apart).toEqual([]);
});
