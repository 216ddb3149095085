/** What is over is printed as it was judged: a later change leaves the words of a year's form as they were. */
import fc from 'fast-check';
import type { FieldValues } from '../../src/entries/format';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { itemsOf } from '../../src/plan/items';
import { partOf } from '../../src/plan/part';
import type { Plan } from '../../src/plan/schema';
import { readPlan } from '../../src/sheets/read-plan';
import { exampleValues } from '../../src/scoring/example';
import { changedBy, wishes } from '../support/random-change';
import { withResults, workbook } from './whole-workbook';
import { cellAddress } from '../../src/sheets/a1';

const empty = partOf(ordosPlan, ['G01', 'G03', 'G04', 'G07', 'G13', 'G22', 'T01', 'T02']);
const values = exampleValues(empty, m, { years: empty.years });
const book = workbook(values, { plan: empty });
/** As it is in force with what is typed on the plan sheet: that is what a change is made of. */
const plan = readPlan(empty, withResults(book.entries, book.calculate()));

/** What was typed on the plan sheet stands in the rows of its items, wherever these are by now. */
function typedOn(of: Plan): FieldValues {
  const places = itemsOf(of).map(({ id }) => itemsOf(empty).findIndex((one) => one.id === id));
  const rows = Object.entries(values.plan ?? {}).map(([field, cells]) => [
    field,
    cells.length === itemsOf(empty).length ? places.map((place) => cells[place] ?? null) : cells,
  ]);
  return { ...values, plan: Object.fromEntries(rows) as FieldValues[string] };
}

/** The small print and what the subtotals say of a year's form; a dimension that has nothing in the year says nothing. */
function wordsOf(of: Plan, year: number) {
  const book = workbook(typedOn(of), { plan: of });
  const sheets = book.calculate();
  const { of: count } = m.sheetsCore.score.subtotalRemark;
  return book
    .sheet(`score_${year}`)
    .cells.filter(({ style, formula }) => style === 'smallPrint' || formula?.includes(count.replaceAll('"', '""')))
    .map(({ row, col }) => sheets.at(`score_${year}`, cellAddress(row, col)))
    .filter((text) => typeof text === 'string' && !text.startsWith(`0${count}`));
}

test('the small print and the subtotals of years before a change', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(2023, 2024), (wish, from) => {
      const { plan: now } = changedBy(plan, wish, from);
      for (const year of plan.years.filter((y) => y < from)) expect(wordsOf(now, year)).toEqual(wordsOf(plan, year));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
