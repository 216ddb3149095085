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
