/** The list of items on the cover: a link to each sheet, who leads, and how it stands in every year. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { at, tabName } from '../items/header';
import { drawMarks } from '../items/year-block';
import { fieldName, sheetName, topName } from '../names';
import { heightOfLines, linesIn } from '../text-lines';
import {
  addedColOf,
  firstYearCol,
  idCol,
  lastColOf,
  layoutOf,
  leadCol,
  measureCol,
  measureWidth,
  nameCol,
  widthsOf,
  yearCol,
} from './layout';
import { section } from './section';

/** Headers and a row an item. */
export function drawList(b: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const lastCol = lastColOf(plan);
  const addedCol = addedColOf(plan);
  const { listRow, firstItem, lastItem } = layoutOf(ctx);
  section(b, plan, listRow, t.list, t.listHint);
  b.values(listRow + 1, idCol, [t.id, t.name, t.measure, t.lead], 'header');
  plan.years.forEach((year, k) =>
    b
      .value(listRow + 1, yearCol(k), m.common.year(year), 'header')
      .merge(rangeAddress(listRow + 1, yearCol(k), listRow + 1, yearCol(k) + 2)),
  );
  b.value(listRow + 1, addedCol, t.helperAdded, 'label').value(listRow + 1, addedCol + 1, t.dimension, 'label');
  itemsOf(plan).forEach((item, i) => drawItem(b, ctx, item, firstItem + i));
  drawMarks(b, `${at(firstItem, firstYearCol)}:${at(lastItem, lastCol)}`, at(firstItem, firstYearCol));
  b.field('added', 'result', firstItem, addedCol, lastItem, addedCol);
}

function drawItem(b: SheetBuilder, ctx: SheetContext, item: Item, row: number): void {
  const { plan, m } = ctx;
  const t = m.sheets.cover;
  const addedCol = addedColOf(plan);
  const width = widthsOf(m);
  // Where a link does not break its text over lines, it must fit on one.
  const full = pick(item.name, m);
  const name = linesIn(full, width.name - 3) > 1 ? pick(item.shortName, m) : full;
  b.value(row, idCol, item.id, 'label');
  if (ctx.present.includes(item.id))
    b.value(row, nameCol, name, 'link', { link: { name: topName(item.id), tip: t.linkTip(tabName(item, m)) } });
  else b.value(row, nameCol, name, 'text');
  b.formula(row, leadCol, `=IFERROR(${fieldName('plan', `${item.id}_lead`)}&"","")`, 'textSmall');
  const leads = plan.units
    .filter((u) => item.lead.units.includes(u.id))
    .map((u) => pick(u.name, m))
    .join(m.sheets.items.listSeparator);
  const measure = 'measure' in item ? pick(item.measure, m) : m.sheets.milestones.measure;
  const lines = Math.max(linesIn(name, width.name - 3), linesIn(leads, width.lead - 3), linesIn(measure, measureWidth));
  b.height(row, heightOfLines(lines, 20));
  b.value(row, measureCol, measure, 'textCenter');
  const added = at(row, addedCol, true);
  plan.years.forEach((_, k) => {
    const status = `IFERROR(INDEX(${fieldName('calc', `${item.id}_status`)},${k + 1})&"","")`;
    b.formula(row, yearCol(k), `=IF(${added}=1,${status},${quote(t.notAdded)})`, 'status').merge(
      rangeAddress(row, yearCol(k), row, yearCol(k) + 2),
    );
  });
  b.formula(row, addedCol, `=IFERROR(IF(ROWS(${sheetName(item.id)})>0,1,0),0)`, 'computed', { format: '0' }).value(
    row,
    addedCol + 1,
    item.dimension,
    'label',
  );
}
