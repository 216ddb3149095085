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

test.each([342, 7, 20240930])('200 mistakes of all kinds are found (seed %i)', (seed) => {
  const { plan, sheets, facts, mistakes } = planted(200, seed);
  const findings = validate(plan, entriesOf(sheets), { sheets: facts }, [], { today: asOf });
  expect(mistakes).toHaveLength(200);
  expect(confusion(mistakes, findings).missed).toEqual([]);
  // Every rule of the catalogue is among them.
  expect(rules.map(({ code }) => code).filter((code) => !mistakes.some((mistake) => mistake.code === code))).toEqual(
    [],
  );
  // Nothing is said about items in which nothing was planted, but for what compares with them.
  const touched = new Set(mistakes.map(({ item }) => item));
  const elsewhere = findings.filter((finding) => !touched.has(finding.place.item ?? ''));
  expect(elsewhere.filter(({ code }) => !code.startsWith('across.'))).toEqual([]);
});
