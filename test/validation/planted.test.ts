/** Two hundred planted mistakes are all found, and a clean workbook raises no alarm. */
import { rules, validate } from '../../src/validation';
import { asOf, cleanSheets } from './clean';
import { confusion } from './confusion';
import { entriesOf } from './entries';
import { planted } from './planted';

test('the clean workbook has no finding at all', () => {
  const { plan, sheets } = cleanSheets();
  expect(validate(plan, entriesOf(sheets), { sheets: [] }, [], { today: asOf })).toEqual([]);
});

const lastDays = ['2022-12-31', '2023-12-31', '2024-09-30', '2024-12-31', '2025-03-01'];

test.each(lastDays)('nor has a clean workbook of other figures, at %s', (day) => {
  for (const seed of [1, 77, 20221231])
    for (const reach of [
      [1.01, 1.02],
      [1.03, 1.09],
      [1.1, 1.14],
    ] as const) {
      const { plan, sheets } = cleanSheets({ seed, reach, asOf: day });
      const alarms = validate(plan, entriesOf(sheets), { sheets: [] }, [], { today: day });
      expect({ seed, reach, alarms }).toEqual({ seed, reach, alarms: [] });
    }
});

test.each([342, 7, 20240930])('200 mistakes of all kinds are found (seed %i)', (seed) => {
  const { plan, sheets, facts, mistakes } = planted(200, seed);
  const findings = validate(plan, entriesOf(sheets), { sheets: facts }, [], { today: asOf });
  expect(mistakes).toHaveLength(200);
  expect(confusion(mistakes, findings).missed).toEqual([]);
  // Every rule of the catalogue is among them, but for those on what a whole workbook shows (test/excel/audit, test/cli/audit).
  const ofWorkbooks = /^structure\.(result-differs|results-left-over|calculated-by-hand|sheet-copied)$/;
  const unplanted = rules.filter(({ code }) => !mistakes.some((mistake) => mistake.code === code));
  expect(unplanted.map(({ code }) => code).filter((code) => !ofWorkbooks.test(code))).toEqual([]);
  // Nothing is said about items in which nothing was planted, but for what compares with them.
  const touched = new Set(mistakes.map(({ item }) => item));
  const elsewhere = findings.filter((finding) => !touched.has(finding.place.item ?? ''));
  expect(elsewhere.filter(({ code }) => !code.startsWith('across.'))).toEqual([]);
});
