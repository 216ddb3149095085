/** Head of the gap sheet: the title, the findings in a sentence, and the cell the year is chosen in. */
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { placeOfYear, quote } from '../formula';
import { compose, shown } from '../items/expressions';
import { at } from '../items/header';
import { entryOr, typedOn } from '../items/typed';
import { attainmentColumns as a, firstTable, fixedColumn, layoutOf, lossColumns as l, yearCell } from './layout';
import { oneOf } from '../limits';

/** Rows 2 to 4. */
export function drawHead(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheets.gap;
  const n = plan.years.length;
  b.formula(2, 2, `=${compose(t.title, yearCell)}`, 'formTitle').merge('B2:M2');
  b.formula(3, 2, `=${summaryFormula(ctx)}`, 'summary').merge('B3:M3');
  const [first, end] = [plan.years[0] ?? 0, plan.years[n - 1] ?? 0];
  b.value(4, 2, t.year, 'labelLeft');
  entryOr(
    b,
    4,
    3,
    typedOn(ctx, 'gap').year?.[0],
    { formula: `=MAX(${first},MIN(${end},YEAR(zsc_settings_inForce_asOf)))` },
    'entryCenter',
    { format: '0' },
  );
  b.value(4, 4, t.yearHint, 'hint').merge('D4:M4');
  b.formula(4, a.id, `=${placeOfYear(yearCell, plan.years, n)}`, 'computed', { format: '0' });
  b.field('year', 'entry', 4, 3).field('yearIndex', 'result', 4, a.id);
  b.limit('C4', oneOf(plan.years.map(String)), t.year, t.yearPrompt, t.yearStop);
  b.when('C4', 'ISFORMULA($C$4)', 'assumedMark');
}

/** Where most points were lost, and how many indicators stand where. Formula without "=". */
function summaryFormula({ plan, m }: SheetContext): string {
  const t = m.sheets.gap;
  const indicators = plan.indicators.length;
  const { lossRows, lastIndicator, lastItem } = layoutOf(plan);
  const attained = fixedColumn(a.attainment, lastIndicator);
  const total = `SUM(${fixedColumn(l.lost, lastItem)})`;
  const top = (k: number) => at(firstTable + k, l.value, true);
  const name = (k: number) => `INDEX(${fixedColumn(l.name, lastItem)},${at(firstTable + k, l.place, true)})`;
  const three = `SUM(${top(0)}:${top(Math.min(3, lossRows) - 1)})`;
  const count = (words: string) =>
    `COUNTIF(${fixedColumn(words === 'met' ? a.met : words === 'near' ? a.near : a.missed, lastIndicator)},">0")`;
  const unfilled = `(${indicators}-COUNT(${attained}))`;
  // A missed indicator may stand at 0 %: what is filled and neither met nor near was missed.
  const missed = `(COUNT(${attained})-${count('met')}-${count('near')})`;
  const losses = `IF(${total}>0,${compose(t.summary, shown(total, '0.00'), lossRows >= 3 ? compose(t.topThree, name(0), name(1), name(2)) : name(0), shown(three, '0.00'), shown(`${three}/${total}`, '0.0%'))},${quote(t.summaryNone)})`;
  return `${losses}&${compose(t.summaryCounts, String(indicators), count('met'), count('near'), missed, unfilled)}`;
}
