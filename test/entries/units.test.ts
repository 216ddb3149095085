/** Names of units with separators in them: one name in a cell, on the sheet, in the draft and in what is carried on. */
import fc from 'fast-check';
import { unitNamesIn } from '../../src/entries/units';
import { draftOf } from '../../src/draft/write';
import { draftSheets } from '../../src/draft/sheets';
import { readDraft } from '../../src/draft/read';
import { zhMessages as m } from '../../src/i18n';
import { exampleValues } from '../../src/scoring/example';
import type { Plan } from '../../src/plan/schema';
import { parsePlan } from '../../src/plan/load';
import { score } from '../../src/scoring';
import { readPlan } from '../../src/sheets/read-plan';
import { cellsOf } from '../draft/typed';
import { today, withResults, workbook } from '../sheets/whole-workbook';
import { fourItemPlan } from '../support/four-items';

const { relations: _none, ...small } = fourItemPlan();
const called = (...names: readonly (readonly [name: string, short?: string])[]): Plan => ({
  ...small,
  units: small.units.map((unit, k) => {
    const [name, short = name] = names[k] ?? [unit.name.zh, unit.shortName.zh];
    return { ...unit, name: { zh: name, en: name }, shortName: { zh: short, en: short } };
  }),
});

test('a known name is taken whole, the longest first; what nobody knows is divided', () => {
  const { units } = called(
    ['各县（市、区）人民政府'],
    ['县（甲；乙）'],
    ['乙局'],
    ['委（各县（市、区）人民政府、乙局）'],
  );
  expect(unitNamesIn('乙局、各县（市、区）人民政府；县（甲、乙）', units)).toEqual([
    '乙局',
    '各县（市、区）人民政府',
    '县（甲；乙）',
  ]);
  expect(unitNamesIn('委（各县（市、区）人民政府、乙局）、乙局', units)).toEqual([
    '委（各县（市、区）人民政府、乙局）',
    '乙局',
  ]);
  expect(unitNamesIn('某（甲、乙）', units)).toEqual(['某（甲', '乙）']);
});

const brackets = fc.constantFrom('（）', '()', '〔〕');
const piece = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...'市区县旗乡局') });
const names = fc.uniqueArray(
  fc
    .record({
      head: piece,
      inner: fc.array(piece, { minLength: 1, maxLength: 3 }),
      sign: fc.constantFrom('、', '；', ';', '、 '),
      b: brackets,
      tail: piece,
    })
    .map(({ head, inner, sign, b, tail }) => `${head}${b[0]!}${inner.join(sign)}${b[1]!}${tail}`),
  { minLength: 4, maxLength: 4, selector: (name) => name.replace(/[；;]/g, '、').replace(/ /g, '') },
);

test('a plan whose units are called so comes back exactly from the draft and the workbook, and the units sheet has the engine’s scores', () => {
  const values = exampleValues(small, m, { years: [2022, 2023] });
  fc.assert(
    fc.property(names, (list) => {
      const plan = parsePlan(called(...list.map((name) => [name] as const)));
      const draft = cellsOf(draftSheets(draftOf(plan, m), m));
      expect(readDraft(draft, m)).toMatchObject({ plan, faults: [] });
      const shown = [...(draft.indicators?.lead ?? []), ...(draft.tasks?.lead ?? [])].map(({ value }) => value);
      for (const { id } of plan.units) expect(shown).not.toContain(id);
      const book = workbook({ ...values, units: { year: [2023] } }, { plan });
      const read = readPlan(plan, book.entries);
      expect(read.units).toEqual(plan.units);
      const refs = ({ indicators, tasks }: Plan) =>
        [...indicators, ...tasks].map(({ lead, responsible }) => [lead.units, responsible.units]);
      expect(refs(read)).toEqual(refs(plan));
      const sheets = book.calculate();
      const entries = withResults(book.entries, sheets);
      const own = score(readPlan(plan, entries), entries, { today }).units.filter(({ year }) => year === 2023);
      expect(sheets.field('units', 'score_2023')).toEqual(
        own.map(({ score: is }) => (is === null ? '' : expect.closeTo(is, 9))),
      );
    }),
    { numRuns: 6, includeErrorInReport: true },
  );
});
