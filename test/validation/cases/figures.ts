import { ordosPlan } from '../../../src/plan/ordos';
import { withReading } from '../../support/changed-plan';
import { amount, both, figure, joined, planWith, ratio, roster, codes, may2022, may2023, type Case } from './case';

const cumulative = withReading(ordosPlan, 'tech-sme-reading', 'cumulative');
const targets = (a: number, b: number, c: number) => ({
  2022: { value: a, source: 'given' as const },
  2023: { value: b, source: 'given' as const },
  2024: { value: c, source: 'given' as const },
});
const based = (value: number) => ({ baseline: { value, source: 'set' as const } });
const people = (year: number, n: number, from = 0) =>
  Array.from({ length: n }, (_, k) => ({ name: `人才${from + k}`, date: year === 2022 ? may2022 : may2023 }));

export const unitSlip: readonly Case[] = [
  {
    code: 'unit.ten-thousandfold',
    triggers: { values: amount('G03', 2022, [null, null, null, 6_000_000]) },
    passes: { values: amount('G03', 2022, [null, null, null, 600]) },
    expected: { severity: 'error', cell: 'B22', fix: { kind: 'set-value', value: 600 } },
  },
  {
    code: 'unit.ten-thousandfold',
    variant: 'a million times is beyond doubt too, though nobody knows what was meant',
    triggers: { values: amount('G03', 2022, [null, null, null, 600_000_000]) },
    passes: { values: amount('G03', 2022, [null, null, null, 600]) },
    expected: { severity: 'error', fix: undefined },
  },
  {
    code: 'unit.ten-thousandfold',
    variant: 'far below the target',
    triggers: { values: amount('G03', 2022, [0.015]) },
    passes: { values: amount('G03', 2022, [0.15]) },
    expected: { severity: 'warning', fix: { kind: 'set-value', value: 150 } },
  },
  {
    code: 'unit.ten-thousandfold',
    variant: 'unlike last year, where there is no target',
    triggers: { values: joined(ratio('G04', 2022, [100], [250]), ratio('G04', 2023, [1_100_000], [260])) },
    passes: { values: joined(ratio('G04', 2022, [100], [250]), ratio('G04', 2023, [110_000], [260])) },
    expected: { severity: 'warning', year: 2023, fix: { kind: 'set-value', value: 110 } },
  },
  {
    code: 'unit.hundredfold',
    triggers: { values: ratio('G10', 2022, [250], [100]) },
    passes: { values: ratio('G10', 2022, [25], [100]) },
    expected: { severity: 'warning', compared: [2.5, 250] },
  },
  {
    code: 'unit.hundredfold',
    variant: 'numerator and denominator in different units',
    triggers: { values: ratio('G05', 2022, [12], [1_000_000]) },
    passes: { values: ratio('G05', 2022, [12], [1_000]) },
  },
];

export const series: readonly Case[] = [
  {
    code: 'series.ytd-falling',
    triggers: { values: amount('G03', 2022, [150, 530.1, 512.4]) },
    passes: { values: amount('G03', 2022, [150, 530.1, 530.1]) },
    expected: { severity: 'error', cell: 'B21', compared: [530.1, 512.4] },
  },
  {
    code: 'series.ytd-falling',
    variant: 'an empty period between',
    triggers: { values: amount('G03', 2022, [150, null, 149]) },
    passes: { values: joined(amount('G03', 2022, [150, null, 160, 200]), amount('G03', 2023, [50])) },
    expected: { cell: 'B21' },
  },
  {
    code: 'series.ytd-falling',
    variant: 'parts of a ratio; a net increase may fall',
    triggers: { values: ratio('G04', 2022, [50, 40], [100, 200]) },
    passes: { values: ratio('G22', 2022, [50, 40], [400, 400]) },
  },
  {
    code: 'series.cumulative-falling',
    triggers: { values: figure('G14', [80, 79]), plan: cumulative },
    passes: { values: figure('G14', [80, 79]) },
    expected: { severity: 'error', cell: 'B20', year: 2023, compared: [80, 79] },
  },
  {
    code: 'series.cumulative-falling',
    variant: 'the same again',
    triggers: { values: figure('G14', [80, null, 79]), plan: cumulative },
    passes: { values: figure('G14', [80, null, 80]), plan: cumulative },
  },
  {
    code: 'series.jump',
    triggers: { values: joined(ratio('G10', 2022, [1.42], [100]), ratio('G10', 2023, [2.14], [100])) },
    passes: { values: joined(ratio('G10', 2022, [1.42], [100]), ratio('G10', 2023, [2.13], [100])) },
    expected: { severity: 'warning', year: 2023 },
  },
  {
    code: 'series.jump',
    variant: 'the same months are compared',
    triggers: { values: joined(amount('G03', 2022, [100, 250, 400, 550]), amount('G03', 2023, [155])) },
    passes: { values: joined(amount('G03', 2022, [null, null, null, 550]), amount('G03', 2023, [155])) },
    expected: { compared: [100, 155] },
  },
  {
    code: 'series.jump',
    variant: 'a fall, against the baseline',
    triggers: { values: figure('G07', [449]), plan: planWith('G07', based(900)) },
    passes: { values: figure('G07', [450]), plan: planWith('G07', based(900)) },
    expected: { compared: [900, 449] },
  },
  {
    code: 'series.jump',
    variant: 'people of a year; a few more or less are no jump',
    triggers: { values: roster('G16', [...people(2022, 8), ...people(2023, 13, 8)]), today: '2023-12-31' },
    passes: { values: roster('G16', [...people(2022, 4), ...people(2023, 8, 4)]), today: '2023-12-31' },
  },
  {
    code: 'series.quarter-jump',
    triggers: { values: amount('G03', 2022, [100, 251]) },
    passes: { values: amount('G03', 2022, [100, 250]) },
    expected: { severity: 'info', cell: 'B20', compared: [100, 151] },
  },
  {
    code: 'series.single-quarters',
    triggers: { values: amount('G03', 2022, [140, 150, 160, 170]) },
    passes: { values: amount('G03', 2022, [140, 290, 450, 620]) },
    expected: { severity: 'warning', cell: 'B22', compared: [170, 620] },
  },
  {
    code: 'series.single-quarters',
    variant: 'just outside the limit',
    triggers: { values: amount('G03', 2022, [120, 130, 140, 150]) },
    passes: { values: amount('G03', 2022, [120, 130, 140, 150.1]) },
  },
  {
    code: 'series.year-unlike-quarters',
    triggers: { values: amount('G03', 2022, [100, 200, 300, 601]) },
    passes: { values: amount('G03', 2022, [100, 200, 300, 600]) },
    expected: { severity: 'warning', cell: 'B22', compared: [300, 601, 400] },
  },
  {
    code: 'series.year-unlike-quarters',
    variant: 'the figure of nine months again',
    triggers: { values: amount('G03', 2022, [100, 200, 300, 300]) },
    passes: { values: amount('G03', 2022, [100, 200, 300, 300.01]) },
  },
  {
    code: 'series.reading-confused',
    variant: 'what was added, typed as a state',
    triggers: {
      values: figure('G07', [100]),
      plan: planWith('G07', { ...based(800), targets: targets(900, 1050, 1200) }),
    },
    passes: {
      values: figure('G07', [900]),
      plan: planWith('G07', { ...based(800), targets: targets(900, 1050, 1200) }),
    },
    expected: { severity: 'warning', compared: [800, 100] },
  },
  {
    code: 'series.reading-confused',
    variant: 'a year’s own figure typed as a sum',
    triggers: {
      values: joined(amount('G24', 2022, [null, null, null, 2]), amount('G24', 2023, [null, null, null, 4])),
    },
    passes: {
      values: joined(amount('G24', 2022, [null, null, null, 2]), amount('G24', 2023, [null, null, null, 2.5])),
    },
    expected: { year: 2023 },
  },
  {
    code: 'series.reading-confused',
    variant: 'a sum typed as a year’s own figure',
    triggers: { values: figure('G14', [70, 134, 66]), plan: cumulative },
    passes: { values: figure('G14', [70, 134, 200]), plan: cumulative },
    expected: { year: 2024 },
  },
];

export const across: readonly Case[] = [
  {
    code: 'across.part-exceeds-whole',
    triggers: { values: both(amount('G20', 2022, [100, 301]), amount('G03', 2022, [150, 300])) },
    passes: { values: both(amount('G20', 2022, [100, 300]), amount('G03', 2022, [150, 300])) },
    expected: { severity: 'warning', item: 'G20', cell: 'B20', compared: [301, 300] },
  },
  {
    code: 'across.part-exceeds-whole',
    variant: 'the latest period that both have',
    triggers: { values: both(amount('G20', 2022, [160, 310]), amount('G03', 2022, [150])) },
    passes: { values: both(amount('G20', 2022, [140, 310]), amount('G03', 2022, [150])) },
    expected: { cell: 'B19' },
  },
  {
    code: 'across.part-exceeds-whole',
    variant: 'a roster within a number',
    triggers: { values: both(roster('G13', [{}, { code: codes[1] }]), figure('G07', [1])) },
    passes: { values: both(roster('G13', [{}, { code: codes[1] }]), figure('G07', [2])) },
    expected: { item: 'G13', compared: [2, 1] },
  },
  {
    code: 'across.ratio-part-differs',
    triggers: { values: both(ratio('G05', 2022, [12], [100]), amount('G03', 2022, [101])) },
    passes: { values: both(ratio('G05', 2022, [12], [100.5]), amount('G03', 2022, [101])) },
    expected: { severity: 'warning', item: 'G05', cell: 'C19', compared: [100, 101] },
  },
];
