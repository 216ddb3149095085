import { sheetFacts, type Case } from './case';

const repair = { kind: 'redraw', sheetKey: 'G03' } as const;

export const structure: readonly Case[] = [
  {
    code: 'structure.sheet-deleted',
    triggers: { structure: sheetFacts({ state: 'deleted', protected: false }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', item: 'G03', fix: repair },
  },
  {
    code: 'structure.name-broken',
    triggers: { structure: sheetFacts({ state: 'broken-names', brokenNames: ['zsc_G03_ytd_2022'] }) },
    passes: { structure: sheetFacts({ state: 'deleted', brokenNames: ['zsc_G03_ytd_2022'] }) },
    expected: { severity: 'error', fix: repair, compared: ['zsc_G03_ytd_2022'] },
  },
  {
    code: 'structure.formula-overwritten',
    triggers: { structure: sheetFacts({ overwritten: ['D12'] }) },
    passes: { structure: sheetFacts() },
    expected: { severity: 'error', cell: 'D12', fix: repair },
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
