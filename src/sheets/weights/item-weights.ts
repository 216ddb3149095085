/** The items on the weights sheet: the same comparison; entropy from their attainment by year, with its workings beside. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { equalWeight, itemFull } from '../../plan/worth';
import { cellAddress, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote, rounded } from '../formula';
import { fieldName } from '../names';
import { judgedShare } from './judges';
import { c, column, headers, layoutOf, points, stateColours } from './layout';

/** One row an item. */
export function drawItems(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsScoring.weights;
  const h = t.headers;
  const l = layoutOf(ctx);
  const items = itemsOf(plan);
  const n = plan.years.length;
  sheet
    .value(l.items - 1, 2, t.items, 'section')
    .height(l.items - 1, 24)
    .height(l.items, 30);
  headers(sheet, l.items, [
    [c.id, h.id],
    [c.name, h.name],
    [c.entered, h.entered],
    [c.full, h.full],
    [c.equal, h.equal],
    [c.ahp, h.ahp],
    [c.entropy, h.entropy],
    [c.state, h.state],
    [c.sum, h.years],
    [c.check, h.divergence],
  ]);
  const at = (row: number, col: number) => cellAddress(row, col);
  const divergence = column(c.check, l.firstItem, l.lastItem);
  items.forEach((item, i) => {
    const row = l.firstItem + i;
    const d = plan.dimensions.findIndex(({ id }) => id === item.dimension);
    const dimension = (col: number) => cellAddress(l.firstDimension + d, col, true);
    const peers = items.filter((other) => other.dimension === item.dimension);
    const [members, k] = [peers.length, peers.indexOf(item)];
    const before = k === 0 ? '0' : `SUM(${column(c.entered, row - k, row - 1)})`;
    const usual = equalWeight.formula({ whole: dimension(c.entered), before: k, upTo: k + 1, count: members, rounded });
    const held = dimension(l.helper);
    const share = `IF(${held}>0,${at(row, c.entered)}/${held},0)`;
    const data = fieldName('calc', `${item.id}_attainment`);
    const sum = at(row, l.helper + 1);
    const terms = rangeAddress(row, l.helper + 2, row, l.helper + 1 + n);
    sheet
      .height(row, 20)
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, pick(item.shortName, m), 'textSmall')
      .formula(
        row,
        c.entered,
        `=IF(ISNUMBER(${fieldName('plan', `${item.id}_weight`)}),${fieldName('plan', `${item.id}_weight`)},${usual})`,
        'computed',
        points,
      )
      .formula(
        row,
        c.full,
        `=${itemFull.formula({ before, own: at(row, c.entered), sum: held, whole: dimension(c.full), excluded: 0, rounded })}`,
        'computed',
        points,
      )
      .formula(row, c.equal, `=${dimension(c.equal)}/${members}`, 'computed', points)
      .formula(row, c.ahp, `=${dimension(c.ahp)}*${judgedShare(l, item.id, share)}`, 'computed', points)
      .formula(
        row,
        c.entropy,
        `=IF(SUM(${divergence})>0,100*${at(row, c.check)}/SUM(${divergence}),100/${items.length})`,
        'computed',
        points,
      )
      .formula(
        row,
        c.state,
        `=IF(INDEX(${fieldName('plan', 'assumed_weight')},${i + 1})=1,${quote(t.assumed)},${quote(t.set)})`,
        'status',
      )
      .formula(row, c.sum, `=COUNT(${data})`, 'computed', { format: '0"  "' })
      .formula(
        row,
        c.check,
        `=IF(OR(${at(row, c.sum)}<2,${sum}=0),0,ROUND(1+SUM(${terms})/LN(${at(row, c.sum)}),12))`,
        'computed',
        { format: '0.0000"  "' },
      )
      .value(row, l.helper, item.dimension, 'blank')
      // Figures below 0 count as 0, as in scoring.
      .formula(row, l.helper + 1, `=SUMIF(${data},">0")`, 'blank');
    for (let k = 1; k <= n; k++) {
      const value = `INDEX(${data},${k})`;
      const share = `${value}/${sum}`;
      sheet.formula(row, l.helper + 1 + k, `=IF(ISNUMBER(${value}),IF(${value}>0,${share}*LN(${share}),0),0)`, 'blank');
    }
  });
  const total = l.lastItem + 1;
  sheet
    .height(total, 24)
    .value(total, c.id, t.total, 'totalText')
    .merge(rangeAddress(total, c.id, total, c.name));
  for (const col of [c.entered, c.full, c.equal, c.ahp, c.entropy])
    sheet.formula(total, col, `=SUM(${column(col, l.firstItem, l.lastItem)})`, 'total', points);
  sheet.fill(rangeAddress(total, c.state, total, c.check), 'totalText');
  stateColours(sheet, l.firstItem, l.lastItem);
  for (const field of ['full', 'equal', 'ahp', 'entropy'] as const)
    sheet.field(`item_${field}`, 'result', l.firstItem, c[field], l.lastItem, c[field]);
}
