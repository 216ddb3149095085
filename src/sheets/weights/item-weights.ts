/** The items on the weights sheet: the same comparison; entropy from their attainment by year, with its workings beside. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { cellAddress, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { fieldName } from '../names';
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
    const members = items.filter((other) => other.dimension === item.dimension).length;
    const held = dimension(l.helper);
    const share = `IF(${held}>0,${at(row, c.entered)}/${held},0)`;
    const data = fieldName('calc', `${item.id}_attainment`);
    const [low, spread] = [at(row, l.helper + 1), at(row, l.helper + 2)];
    const terms = rangeAddress(row, l.helper + 4, row, l.helper + 3 + n);
    sheet
      .height(row, 20)
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, pick(item.shortName, m), 'textSmall')
      .formula(
        row,
        c.entered,
        `=IF(ISNUMBER(${fieldName('plan', `${item.id}_weight`)}),${fieldName('plan', `${item.id}_weight`)},${dimension(c.entered)}/${members})`,
        'computed',
        points,
      )
      .formula(row, c.full, `=${dimension(c.full)}*${share}`, 'computed', points)
      .formula(row, c.equal, `=${dimension(c.equal)}/${members}`, 'computed', points)
      .formula(row, c.ahp, `=${dimension(c.ahp)}*${share}`, 'computed', points)
      .formula(
        row,
        c.entropy,
        `=IF(SUM(${divergence})>0.000000000000001,100*${at(row, c.check)}/SUM(${divergence}),100/${items.length})`,
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
        `=IF(OR(${at(row, c.sum)}<2,${spread}=0),0,1+SUM(${terms})/LN(${at(row, c.sum)}))`,
        'computed',
        { format: '0.0000"  "' },
      )
      .value(row, l.helper, item.dimension, 'blank')
      .formula(row, l.helper + 1, `=IF(${at(row, c.sum)}=0,0,MIN(${data}))`, 'blank')
      .formula(row, l.helper + 2, `=IF(${at(row, c.sum)}=0,0,MAX(${data})-MIN(${data}))`, 'blank')
      .formula(row, l.helper + 3, `=SUM(${data})-${at(row, c.sum)}*${low}`, 'blank');
    for (let k = 1; k <= n; k++) {
      const value = `INDEX(${data},${k})`;
      const part = `(${value}-${low})/${at(row, l.helper + 3)}`;
      sheet.formula(
        row,
        l.helper + 3 + k,
        `=IF(ISNUMBER(${value}),IF(AND(${spread}>0,${value}>${low}),${part}*LN(${part}),0),0)`,
        'blank',
      );
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
