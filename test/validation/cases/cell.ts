import { amount, both, figure, joined, milestone, planWith, ratio, roster, type Case } from './case';

export const cell: readonly Case[] = [
  {
    code: 'cell.missing',
    triggers: { values: amount('G03', 2022, [150, 300, 450]) },
    passes: { values: amount('G03', 2022, [150, 300, 450, 600]) },
    expected: { severity: 'warning', cell: 'B22', item: 'G03', year: 2022 },
  },
  {
    code: 'cell.missing',
    variant: 'a period of the running year that is over',
    triggers: { values: amount('G03', 2022, []), today: '2022-03-31' },
    passes: { values: amount('G03', 2022, []), today: '2022-03-30' },
    expected: { cell: 'B19', year: 2022 },
  },
  {
    code: 'cell.missing',
    variant: 'a later figure stands for an earlier one',
    triggers: { values: ratio('G04', 2022, [1], [2]), today: '2022-06-30' },
    passes: { values: ratio('G04', 2022, [null, 1], [null, 2]), today: '2022-06-30' },
  },
  {
    code: 'cell.missing',
    variant: 'a figure of a year that is over',
    triggers: { values: figure('G07', []) },
    passes: { values: figure('G07', []), today: '2022-12-30' },
    expected: { cell: 'B19' },
  },
  {
    code: 'cell.missing',
    variant: 'an empty roster',
    triggers: { values: roster('G13', [{ name: null, code: null, date: null, evidence: null }]) },
    passes: { values: roster('G13', [{ date: null }]) },
  },
  {
    code: 'cell.period-empty',
    triggers: { values: amount('G03', 2022, [150, null, 450, 600]) },
    passes: { values: amount('G03', 2022, [150, 300, 450, 600]) },
    expected: { severity: 'info', cell: 'B20' },
  },
  {
    code: 'cell.unpaired',
    triggers: { values: ratio('G04', 2022, [10, 20, 30, 40], [20, 40, 60]) },
    passes: { values: ratio('G04', 2022, [10, 20, 30], [20, 40, 60]) },
    expected: { cell: 'C22', severity: 'warning' },
  },
  {
    code: 'cell.not-a-number',
    triggers: { values: amount('G03', 2022, ['约150']) },
    passes: { values: amount('G03', 2022, ['150']) },
    expected: { severity: 'error', cell: 'B19', fix: undefined },
  },
  {
    code: 'cell.not-a-number',
    variant: 'an error value or a truth value',
    triggers: { values: amount('G03', 2022, [true]) },
    passes: { values: amount('G03', 2022, [0]) },
  },
  {
    code: 'cell.text-number',
    triggers: { values: amount('G03', 2022, ['1,150.5']) },
    passes: { values: amount('G03', 2022, [1150.5]) },
    expected: { severity: 'error', fix: { kind: 'set-value', value: 1150.5 } },
  },
  {
    code: 'cell.full-width',
    triggers: { values: amount('G03', 2022, ['１５０．５']) },
    passes: { values: amount('G03', 2022, ['150.5']) },
    expected: { fix: { kind: 'set-value', value: 150.5 } },
  },
  {
    code: 'cell.full-width',
    variant: 'a space inside',
    triggers: { values: amount('G03', 2022, ['1 150']) },
    passes: { values: amount('G03', 2022, [' 1150 ']) },
    expected: { fix: { kind: 'set-value', value: 1150 } },
  },
  {
    code: 'cell.unit-typed',
    triggers: { values: amount('G03', 2022, ['120000万元']) },
    passes: { values: amount('G03', 2022, ['120000']) },
    expected: { fix: { kind: 'set-value', value: 12 } },
  },
  {
    code: 'cell.unit-typed',
    variant: 'the unit of the header itself',
    triggers: { values: figure('G07', ['900家']) },
    passes: { values: figure('G07', ['900来家']) },
    expected: { fix: { kind: 'set-value', value: 900 } },
  },
  {
    code: 'cell.unit-typed',
    variant: 'a unit that cannot be turned into the wanted one',
    triggers: { values: amount('G03', 2022, ['12%']) },
    passes: { values: amount('G03', 2022, ['12']) },
    expected: { fix: undefined },
  },
  {
    code: 'cell.not-integer',
    triggers: { values: figure('G07', [900.5]) },
    passes: { values: figure('G07', [900]) },
    expected: { severity: 'error', cell: 'B19', year: 2022 },
  },
  {
    code: 'cell.not-integer',
    variant: 'a counted part of a ratio',
    triggers: { values: ratio('G22', 2022, [10.5], [40]) },
    passes: { values: ratio('G10', 2022, [10.5], [40]) },
  },
  {
    code: 'cell.out-of-range',
    triggers: { values: amount('G03', 2022, [-0.01]) },
    passes: { values: amount('G03', 2022, [0]) },
    expected: { severity: 'error' },
  },
  {
    code: 'cell.out-of-range',
    variant: 'a rank below 1',
    triggers: { values: figure('G01', [0]) },
    passes: { values: figure('G01', [1]) },
  },
  {
    code: 'cell.out-of-range',
    variant: 'a denominator of 0',
    triggers: { values: ratio('G04', 2022, [0], [0]) },
    passes: { values: ratio('G04', 2022, [0], [0.01]) },
    expected: { cell: 'C19' },
  },
  {
    code: 'cell.out-of-range',
    variant: 'a net increase may be negative, a part of a whole may not',
    triggers: { values: ratio('G04', 2022, [-1], [40]) },
    passes: { values: ratio('G22', 2022, [-1], [40]) },
  },
  {
    code: 'cell.out-of-range',
    variant: 'a rating above 100',
    triggers: { values: { T01: { rating: [100.5] } } },
    passes: { values: { T01: { rating: [100] } } },
  },
  {
    code: 'cell.percent-form',
    triggers: { values: { T01: { self_rating: [0.85] } } },
    passes: { values: { T01: { self_rating: [1.5] } } },
    expected: { severity: 'warning', fix: { kind: 'set-value', value: 85 } },
  },
  {
    code: 'cell.percent-form',
    variant: 'a share in a column of per cent',
    triggers: {
      values: figure('G07', [0.25]),
      plan: planWith('G07', { measure: { zh: '%', en: '%' }, decimals: 1, targets: percentTargets(30) }),
    },
    passes: {
      values: figure('G07', [0.25]),
      plan: planWith('G07', { measure: { zh: '%', en: '%' }, decimals: 1, targets: percentTargets(1) }),
    },
    expected: { fix: { kind: 'set-value', value: 25 } },
  },
  {
    code: 'cell.percent-form',
    variant: 'per cent in a column of shares',
    triggers: {
      values: figure('G07', [25]),
      plan: planWith('G07', { decimals: 2, targets: percentTargets(0.3) }),
    },
    passes: { values: figure('G07', [0.25]), plan: planWith('G07', { decimals: 2, targets: percentTargets(0.3) }) },
    expected: { fix: { kind: 'set-value', value: 0.25 } },
  },
  {
    code: 'cell.over-denominator',
    triggers: { values: ratio('G04', 2022, [40.01], [40]) },
    passes: { values: ratio('G04', 2022, [40], [40]) },
    expected: { severity: 'error', cell: 'B19', compared: [40.01, 40] },
  },
  {
    code: 'cell.over-denominator',
    variant: 'a growth rate may exceed 100 %',
    triggers: { values: ratio('G05', 2022, [41], [40]) },
    passes: { values: ratio('G22', 2022, [41], [40]) },
  },
  {
    code: 'cell.date-text',
    triggers: { values: roster('G13', [{ date: '2022年5月1日' }]) },
    passes: { values: roster('G13', [{ date: 44682 }]) },
    expected: { severity: 'error', cell: 'D19', fix: { kind: 'set-value', value: 44682 } },
  },
  {
    code: 'cell.date-text',
    variant: 'digits in a row',
    triggers: { values: milestone({ done: 20220501 }) },
    passes: { values: milestone({ done: 44682 }) },
    expected: { fix: { kind: 'set-value', value: 44682 } },
  },
  {
    code: 'cell.date-text',
    variant: 'a day that does not exist',
    triggers: { values: milestone({ due: '2022-02-30' }) },
    passes: { values: milestone({ due: null }) },
    expected: { fix: undefined },
  },
  {
    code: 'cell.formula',
    triggers: { values: amount('G03', 2022, [{ formula: '=[1]Sheet1!B2', value: 150 }]) },
    passes: { values: both(joined(amount('G03', 2022, [150]), amount('G03', 2023, []))) },
    expected: { severity: 'info' },
  },
];

function percentTargets(value: number) {
  return Object.fromEntries([2022, 2023, 2024].map((year) => [String(year), { value, source: 'given' as const }]));
}
