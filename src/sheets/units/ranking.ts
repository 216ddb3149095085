/** The ranking of a year chosen in a cell: units best first, who lost how many points, and the same as a chart. */
import { rankedApart } from '../../plan/groups';
import { cellAddress, columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import { legibleOnDark } from '../chart-style';
import type { Plan } from '../../plan/schema';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { inRow, placeOfYear } from '../formula';
import { typedOn } from '../items/typed';
import { kept } from '../plan/assumptions';
import { lastYearOver } from '../work-sheet';
import { columnsOf, firstUnitRow, layoutOf, list, unitRows } from './layout';
import { oneOf } from '../limits';
import { styles } from '../styles';
import { heightOfText, linesIn } from '../text-lines';
import { nameIn } from './scores';

/** The list and its chart, under the table of scores. */
export function drawRanking(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const l = layoutOf(plan);
  const c = columnsOf(plan);
  const [first, last] = [l.chart + 2, l.chart + 1 + plan.units.length];
  drawPeriod(sheet, ctx);
  const units = (col: number) => `$${columnLetters(col)}$${firstUnitRow}:$${columnLetters(col)}$${l.lastUnit}`;
  const period = `$${columnLetters(c.period)}$${firstUnitRow}`;
  const before: Plan['units'][number][] = [];
  for (const members of rankedApart(plan)) {
    members.forEach((unit, k) => {
      const row = firstUnitRow + plan.units.indexOf(unit);
      const own = cellAddress(row, c.chosen, true);
      const periods = (col: number) => inRow(rangeAddress(row, col, row, col + l.periods - 1), period);
      // Groups follow each other. Equal scores share a rank; in the list they take the order of the plan.
      const ahead = unitRows(plan, before, c.chosen).map((rows) => `COUNT(${rows})`);
      const equal = unitRows(plan, members.slice(0, k), c.chosen).map((rows) => `COUNTIF(${rows},${own})`);
      sheet
        .formula(row, c.chosen, `=${periods(c.exact)}`, 'blank')
        .formula(row, c.place, `=IF(ISNUMBER(${own}),${[periods(c.rank), ...ahead, ...equal].join('+')},"")`, 'blank');
    });
    before.push(...members);
  }
  const h = t.listHeaders;
  for (const key of ['rank', 'name', 'score', 'lost', 'grade'] as const)
    sheet.value(l.chart + 1, list[key], h[key], 'header');
  sheet.merge(rangeAddress(l.chart + 1, list.name, l.chart + 1, list.score - 1)).height(l.chart, 24, l.chart + 1);
  const nameWidth = sheet
    .widths()
    .slice(list.name - 1, list.score - 1)
    .reduce((sum, width) => sum + width, 0);
  // Whichever unit comes to stand in a row. The reckoning is on the safe side: what is over by a sign or two does stand on one line,
  // and rows of two would part the list from its chart.
  const long = plan.units.map((unit) => nameIn(ctx, unit)).filter((name) => linesIn(name, nameWidth * 1.15) > 1);
  const height = Math.max(17, ...long.map((name) => heightOfText(name, nameWidth, styles.textSmall)));
  plan.units.forEach((_, k) => {
    const row = first + k;
    const place = `MATCH(${k + 1},${units(c.place)},0)`;
    const at = (col: number) => `INDEX(${units(col)},${place})`;
    const ofPeriod = (col: number) =>
      `INDEX($${columnLetters(col)}$${firstUnitRow}:$${columnLetters(col + l.periods - 1)}$${l.lastUnit},${place},${period})`;
    const put = (
      col: number,
      formula: string,
      style: 'computedMiddle' | 'computed' | 'textSmall' | 'textCenter',
      format?: string,
    ) => sheet.formula(row, col, `=IFERROR(${formula},"")`, style, format === undefined ? {} : { format });
    put(list.rank, ofPeriod(c.rank), 'computedMiddle', '0');
    put(list.name, at(3), 'textSmall');
    put(list.score, ofPeriod(c.score), 'computed', formats.points);
    put(list.lost, ofPeriod(c.lost), 'computed', formats.lost);
    put(list.grade, ofPeriod(c.grades), 'textCenter');
    sheet.merge(rangeAddress(row, list.name, row, list.score - 1)).height(row, height);
  });
  const column = (col: number) => rangeAddress(first, col, last, col);
  for (const key of ['rank', 'name', 'score', 'lost', 'grade'] as const)
    sheet.field(`list_${key}`, 'result', first, list[key], last, list[key]);
  sheet.chart({
    key: 'scores',
    type: 'bar',
    title: t.chart,
    area: rangeAddress(l.chart, 2, l.chart + l.chartRows - 1, list.rank - 2),
    categories: column(list.name),
    series: [
      {
        name: h.score,
        values: column(list.score),
        color: chartColors.actual,
        labels: { format: legibleOnDark('0.0', 100), position: 'insideEnd', color: chartColors.onDark },
      },
    ],
    gapWidth: 45,
    primary: { min: 0, max: 100, major: 20, title: m.sheetsCore.plan.taskMeasure },
    reverse: true,
    legend: 'none',
    altText: t.chartAlt,
  });
}

/** Which year is ranked, or all together; its place among the periods beside the table, hidden. */
function drawPeriod(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const l = layoutOf(plan);
  const cell = cellAddress(l.chart, list.score);
  const typed = kept(typedOn(ctx, 'units').year?.[0]);
  const [from, to] = [plan.years[0] ?? 0, plan.years.at(-1) ?? 0];
  sheet
    .value(l.chart, list.rank, t.period, 'labelLeft')
    .merge(rangeAddress(l.chart, list.rank, l.chart, list.score - 1));
  if (typed) sheet.entry(l.chart, list.score, typed, 'entryCenter', { format: '0' });
  else sheet.formula(l.chart, list.score, lastYearOver(from, to), 'entryCenter', { format: '0' });
  sheet
    .field('year', 'entry', l.chart, list.score)
    .formula(firstUnitRow, columnsOf(plan).period, `=${placeOfYear(cell, plan.years, l.periods)}`, 'blank')
    .limit(cell, oneOf([...plan.years.map(String), t.allYears]), t.period, t.periodPrompt, t.periodStop)
    .when(cell, `ISFORMULA(${cell})`, 'assumedMark');
}
