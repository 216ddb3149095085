/** Where points were lost, on the gap sheet: the items that lost most with their running share, and the Pareto chart of them. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { fullPoints } from '../../plan/weights';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import { markedLine, fiveStepAxis } from '../chart-style';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { range, shown } from '../items/expressions';
import { at } from '../items/header';
import { calcOf, chartTop, column, firstTable, fixedColumn, layoutOf, lossColumns as l, tableHead } from './layout';
import { hasLongWords } from '../word-length';

/**
 * A name in lines of at most three characters, about as long as one another: under a column programs fill a line and leave the last
 * character alone.
 */
export function inEvenLines(name: string): string {
  const letters = [...name];
  const lines = Math.max(1, Math.ceil(letters.length / 3));
  const start = (line: number) => Math.ceil((line * letters.length) / lines);
  return Array.from({ length: lines }, (_, i) => letters.slice(start(i), start(i + 1)).join('')).join('\n');
}

/** One row an item, beside it the items that lost most, and the chart at the top right. */
export function drawLosses(b: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheets.gap;
  const items = itemsOf(plan);
  const { lossRows, lastItem, lastLoss, middle } = layoutOf(plan);
  const c = t.columns;
  b.values(tableHead, l.id, [c.id, c.name, c.lost, c.key, c.place, c.label, c.lost, c.share], 'label');
  items.forEach((item, i) => {
    const row = firstTable + i;
    const name = pick(item.shortName, m);
    b.value(row, l.id, item.id, 'label').value(row, l.name, name, 'textSmall');
    if (!hasLongWords(m)) b.value(row, l.lines, inEvenLines(name), 'textSmall');
    b.formula(row, l.lost, `=${calcOf(plan, 'lost', i)}`, 'computed', { format: '0.00' });
    b.formula(row, l.key, `=IF(ISNUMBER(${at(row, l.lost)}),${at(row, l.lost)},-1000)-${i + 1}/10^9`, 'computed', {
      format: '0.000000000',
    });
  });
  const whole = (col: number) => fixedColumn(col, lastItem);
  for (const k of range(lossRows)) {
    const row = firstTable + k - 1;
    const place = at(row, l.place);
    const value = at(row, l.value);
    b.formula(row, l.place, `=MATCH(LARGE(${whole(l.key)},${k}),${whole(l.key)},0)`, 'computed', { format: '0' });
    b.formula(row, l.value, `=N(INDEX(${whole(l.lost)},${place}))`, 'computed', { format: '0.00' });
    // Words of an alphabet are too long to stand under a column: the bars on the left tell the names by their numbers.
    const named = hasLongWords(m) ? '' : `INDEX(${whole(l.lines)},${place})&CHAR(10)&`;
    b.formula(
      row,
      l.label,
      `=IF(${value}>0,INDEX(${whole(l.id)},${place})&CHAR(10)&${named}${shown(value, '0.00')},${quote(m.common.dash)})`,
      'textSmall',
    );
    b.formula(
      row,
      l.share,
      `=IF(SUM(${whole(l.lost)})>0,SUM(${at(firstTable, l.value, true)}:${value})/SUM(${whole(l.lost)}),0)`,
      'computed',
      { format: '0.0%' },
    );
  }
  b.chart({
    key: 'losses',
    type: 'combo',
    title: t.lost,
    area: `H${chartTop}:M${middle}`,
    categories: column(l.label, lastLoss),
    series: [
      {
        name: t.lostSeries,
        values: column(l.value, lastLoss),
        type: 'column',
        axis: 'primary',
        color: chartColors.actual,
      },
      markedLine(t.share, column(l.share, lastLoss), { axis: 'secondary' }),
    ],
    gapWidth: 45,
    // Five steps on both axes, so that their gridlines coincide; no item can lose more than its full points.
    primary: { ...fiveStepAxis(Math.max(...fullPoints(plan).values())), title: m.sheetsCore.plan.taskMeasure },
    secondary: { min: 0, max: 1, major: 0.2, format: '0%' },
    legend: 'bottom',
    altText: t.lostAlt,
  });
}
