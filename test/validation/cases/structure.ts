import type { StructureFacts } from '../../../src/validation/finding';
import { amount, sheetFacts, type Case } from './case';

/** The sheet of G03 with this actual of 2022 worked out by its formulas. */
const shows = (actual: number): StructureFacts => ({
  ...sheetFacts(),
  results: { G03: { actual: [{ value: actual, place: { sheet: 'G03 营业收入', cell: 'D12', item: 'G03' } }] } },
});
/** The settings with this as-of day worked out (44926: the end of 2022). */
const dayShown = (value: number): StructureFacts => ({
  sheets: [],
  results: { settings: { asOf: [{ value, place: { sheet: '评分设置', cell: 'C21', item: 'settings' } }] } },
});
const repair = { kind: 'redraw', sheetKey: 'G03' } as const;

export const structure: readonly Case[] = [
  {
    code: 'structure.sheet-deleted',
    triggers: { structure: sheetFacts({ state: 'deleted', protected: false }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', item: 'G03', fix: repair },
  },
  {
    code: 'structure.sheet-deleted',
    variant: 'its figures still known',
    triggers: { structure: sheetFacts({ state: 'deleted', protected: false, kept: true }) },
    passes: { structure: sheetFacts({ kept: true }) },
    expected: { severity: 'error', item: 'G03', fix: repair },
  },
  {
    code: 'structure.name-broken',
    triggers: { structure: sheetFacts({ state: 'broken-names', brokenNames: ['zsc_G03_ytd_2022'] }) },
    passes: { structure: sheetFacts({ state: 'deleted', brokenNames: ['zsc_G03_ytd_2022'] }) },
    expected: { severity: 'error', fix: repair, compared: ['zsc_G03_ytd_2022'] },
  },
  {
    code: 'structure.rows-changed',
    variant: 'a row deleted',
    triggers: { structure: sheetFacts({ lostRows: ['1—6月'] }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', fix: repair, compared: ['1—6月'] },
  },
  {
    code: 'structure.rows-changed',
    variant: 'a row put in',
    triggers: { structure: sheetFacts({ strayCells: ['D20'] }) },
    passes: { structure: sheetFacts({ state: 'deleted', strayCells: ['D20'] }) },
    expected: { severity: 'error', cell: 'D20', fix: repair, compared: ['D20'] },
  },
  {
    code: 'structure.formula-overwritten',
    triggers: { structure: sheetFacts({ overwritten: ['D12'] }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', cell: 'D12', fix: repair },
  },
  {
    code: 'structure.formula-changed',
    triggers: { structure: sheetFacts({ changed: ['D12', 'D13'] }) },
    passes: { structure: sheetFacts({ state: 'deleted', changed: ['D12'] }) },
    expected: { severity: 'error', cell: 'D12', fix: repair, compared: ['D12, D13'] },
  },
  {
    code: 'structure.formula-typed',
    triggers: {
      structure: sheetFacts({ retyped: [{ cell: 'C9', formula: '=14', template: '=4', value: 14 }] }),
    },
    passes: { structure: sheetFacts({ retyped: [] }) },
    expected: { severity: 'warning', cell: 'C9', fix: { kind: 'set-value', value: 14 }, compared: ['=14', '=4', 14] },
  },
  {
    code: 'structure.name-moved',
    triggers: { structure: sheetFacts({ movedNames: ['zsc_G03_actual'] }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', fix: repair, compared: ['zsc_G03_actual'] },
  },
  {
    code: 'structure.result-differs',
    triggers: { values: amount('G03', 2022, [1, 2, 3, 500]), structure: shows(510) },
    passes: { values: amount('G03', 2022, [1, 2, 3, 500]), structure: shows(500) },
    expected: { severity: 'error', cell: 'D12', item: 'G03', year: 2022, fix: repair, compared: [510, 500] },
  },
  {
    code: 'structure.result-differs',
    variant: 'worked out on another day',
    triggers: { structure: dayShown(44926), today: '2023-01-01' },
    passes: { structure: dayShown(44926), today: '2022-12-31' },
    expected: { severity: 'error', fix: { kind: 'recalculate' }, compared: ['2022-12-31', '2023-01-01'] },
  },
  {
    code: 'structure.result-differs',
    variant: 'where every formula is the template’s, which drawing again would not change',
    triggers: {
      values: amount('G03', 2022, [1, 2, 3, 500]),
      structure: { ...shows(510), ...sheetFacts({ compared: true }) },
    },
    passes: {
      values: amount('G03', 2022, [1, 2, 3, 500]),
      structure: { ...shows(500), ...sheetFacts({ compared: true }) },
    },
    expected: {
      severity: 'error',
      cell: 'D12',
      item: 'G03',
      year: 2022,
      fix: { kind: 'recalculate' },
      compared: [510, 500],
    },
  },
  {
    code: 'structure.results-left-over',
    triggers: {
      structure: { sheets: [], leftOver: [{ place: { sheet: '计分过程', cell: 'J7' }, shown: 1, worked: 2 }] },
    },
    passes: { structure: { sheets: [], leftOver: [] } },
    expected: { severity: 'error', cell: 'J7', compared: ['1', '2'] },
  },
  {
    code: 'structure.calculated-by-hand',
    triggers: { structure: { sheets: [], calculatedByHand: true } },
    passes: { structure: { sheets: [], calculatedByHand: false } },
    expected: { severity: 'info' },
  },
  {
    code: 'structure.sheet-copied',
    triggers: { structure: { ...sheetFacts(), copies: [{ tab: 'G03 营业收入 (2)', of: 'G03' }] } },
    passes: { structure: { ...sheetFacts(), copies: [] } },
    expected: {
      severity: 'warning',
      item: 'G03',
      fix: { kind: 'settle-copied', tab: 'G03 营业收入 (2)', sheetKey: 'G03' },
    },
  },
  {
    code: 'structure.unprotected',
    triggers: { structure: sheetFacts({ protected: false }) },
    passes: { structure: sheetFacts({ protected: false, shouldBeProtected: false }) },
    expected: { severity: 'warning', fix: repair },
  },
  {
    code: 'structure.outside',
    triggers: { structure: sheetFacts({ outside: ['B60', 'C60'] }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'warning', cell: 'B60', fix: repair, compared: ['B60, C60'] },
  },
  {
    code: 'structure.other-version',
    triggers: { structure: sheetFacts({ version: 1, currentVersion: 2 }) },
    passes: { structure: sheetFacts({ version: 2, currentVersion: 2 }) },
    expected: { severity: 'warning', fix: repair, compared: [1, 2] },
  },
];
