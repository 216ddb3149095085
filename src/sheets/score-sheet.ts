/**
 * 评分表, the annual score sheet, fit to be signed: every item with weight, target, actual, attainment, points and the
 * units that answer for it; subtotals, bonus, deductions, veto, total and grade; in small print what was assumed, what
 * was missing and whether the figures passed the checks; lines for signatures. Everything is read live from the
 * calculation sheet.
 */
import { pick } from '../i18n';
import { planAt } from '../plan/at';
import { countsIn, itemsOf } from '../plan/items';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures, drawYearHead, lookOf } from './form';
import { breaksOf, goingOn, layOut, nameBlock, type Block } from './paper';
import { boldLinesOf, linesOf, rowHeight } from './text-lines';
import { formats } from './formats';
import { quote } from './formula';
import { drawItem } from './score/items';
import {
  block,
  c,
  columnWidths,
  formLayout,
  headRow,
  hiddenColumns,
  smallest,
  widthBetween,
  type FormLayout,
} from './score/layout';
import { drawTotals, smallPrint } from './score/totals';
import type { SheetSpec } from './spec';

/** The score sheet of a year. Throws RangeError for a year the plan does not have. */
export function buildScore(year: number, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  if (!plan.years.includes(year)) throw new RangeError(`not a year of the plan: ${year}`);
  const layout = formLayout(plan, m);
  const [edge, ...further] = layout.edges;
  const sheet = new SheetBuilder({
    key: `score_${year}`,
    version: 9,
    name: m.sheetsCore.tabs.score({ year }),
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: columnWidths(layout),
    freeze: { rows: headRow, cols: 0 },
  });
  for (const col of hiddenColumns(layout)) sheet.hideColumn(col);
  drawHead(sheet, ctx, layout, year);
  let row = headRow + 1;
  let order = 1;
  const items = itemsOf(planAt(plan, year));
  const blocks: (Block & { readonly name: string })[] = [];
  plan.dimensions.forEach((dimension, d) => {
    const members = items.filter((item) => item.dimension === dimension.id);
    drawBlockRow(sheet, ctx, year, d, dimension.id);
    if (members.length === 0) return;
    const first = row;
    for (const item of members) drawItem(sheet, ctx, layout, { item, row: row++, order: order++, year });
    blocks.push({
      first,
      last: row,
      name: numbered(m.sheetsCore.ordinal(d + 1), pick(dimension.name, m), layout.widths.dimension),
    });
    const counted = members.filter((item) => countsIn(item, year)).length;
    drawSubtotal(sheet, ctx, layout, row++, headRow + 1 + d, counted);
  });
  sheet
    .field('self_item', 'label', headRow + 1, block.item, row - 1)
    .field('self', 'entry', headRow + 1, c.self, row - 1)
    .field('settled', 'entry', headRow + 1, c.settled, row - 1)
    .field('settled_by', 'entry', headRow + 1, c.settledBy, row - 1);
  const total = drawTotals(sheet, ctx, layout, year, row);
  const print = smallPrint(ctx, year);
  sheet
    .formula(total + 1, 2, `=${print.formula}`, 'smallPrint')
    .merge(rangeAddress(total + 1, 2, total + 1, c[edge]))
    .height(total + 1, rowHeight(linesOf(print.longest, widthBetween(layout, 'order', edge), smallest)));
  sheet.height(total + 2, 8);
  const printed = [...layout.shown]
    .filter((name) => c[name] <= c[edge])
    .map((name) => ({ col: c[name], width: layout.widths[name] }));
  drawSignatures(sheet, m, total + 3, printed);
  const dims = (field: string, col: number) =>
    sheet.field(field, 'result', headRow + 1, col, headRow + plan.dimensions.length, col);
  dims('dim', block.points);
  dims('dim_full', block.full);
  dims('dim_lost', block.lost);
  const page = {
    paper: layout.paper,
    area: rangeAddress(1, 1, total + 3, c[further.at(-1) ?? 'evidence']),
    titleRows: `${headRow}:${headRow}`,
    footerLeft: plan.documentNumber,
    archived: true,
    ...(further.length === 0
      ? {}
      : {
          titleColumns: `${columnLetters(c.order)}:${columnLetters(c.name)}`,
          splitAfter: layout.edges.slice(0, -1).map((name) => c[name]),
          partEnds: layout.edges.map((_, i) => (i === 0 ? total + 3 : row - 1)),
        }),
    // The last items, their subtotal and everything down to the signatures.
    blocks,
    together: [{ first: Math.max(headRow + 1, row - 4), last: total + 3 }],
  };
  const breaks = breaksOf(sheet, page);
  for (const { name, ...rows } of blocks)
    nameBlock(rows, breaks, ({ first, last }, isLater) => {
      const text = isLater ? goingOn(name, m.sheetsForms.continued, layout.widths.dimension) : name;
      sheet
        .value(first, c.dimension, text, 'labelBold')
        .height(first, heightFor(sheet, { first, last }, linesOf(text, layout.widths.dimension, 11)))
        .merge(rangeAddress(first, c.dimension, last, c.dimension));
    });
  return layOut(sheet, page, breaks).build();
}

/** A dimension's name with its number: on one line, or the number on a line of its own rather than a character left over. */
const numbered = (ordinal: string, name: string, width: number): string =>
  ordinal + (boldLinesOf(ordinal + name, width) > boldLinesOf(name, width) ? '\n' : '') + name;

/** Height of the first row of a block, such that its name beside it has the lines it needs. */
function heightFor(sheet: SheetBuilder, { first, last }: Block, lines: number): number {
  let rest = 0;
  for (let row = first + 1; row <= last; row++) rest += sheet.heightOf(row);
  return Math.max(sheet.heightOf(first), rowHeight(lines, 10.5) - rest);
}

function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext, layout: FormLayout, year: number): void {
  const t = m.sheetsCore.score;
  const h = t.headers;
  const f = m.sheetsForms.columns;
  drawYearHead(
    sheet,
    { plan, m },
    { title: t.title({ plan: pick(plan.shortName, m), year }), year, lastCol: c[layout.edges[0]] },
  );
  sheet.height(headRow, 36);
  const texts = [
    h.order,
    h.dimension,
    h.name,
    h.measure,
    h.weight,
    h.target,
    h.actual,
    h.attainment,
    f.selfRating,
    f.settled,
    h.points,
    f.difference,
    f.settledBy,
    h.lost,
    h.gap,
    f.rule,
    h.lead,
    h.responsible,
    h.remark,
    f.reasons,
    f.source,
    h.evidence,
  ];
  texts.forEach((text, i) => sheet.value(headRow, 2 + i, text, 'header'));
}

function drawBlockRow(sheet: SheetBuilder, { m }: SheetContext, year: number, d: number, dimension: string): void {
  const row = headRow + 1 + d;
  const sum = (field: string) =>
    `SUMIFS(zsc_calc_${field},zsc_calc_year,${year},zsc_calc_dimension,${quote(dimension)})`;
  const met = (['met', 'ahead'] as const).map((status) => {
    const word = quote(`${m.sheetsCore.statusMarks[status]} ${m.common.itemStatuses[status]}`);
    return `COUNTIFS(zsc_calc_year,${year},zsc_calc_dimension,${quote(dimension)},zsc_calc_status,${word})`;
  });
  sheet
    .value(row, block.id, dimension, 'blank')
    .formula(row, block.full, `=${sum('full')}`, 'blank')
    .formula(row, block.points, `=${sum('points')}`, 'blank')
    .formula(row, block.lost, `=${sum('lost')}`, 'blank')
    .formula(row, block.met, `=${met.join('+')}`, 'blank');
}

function drawSubtotal(
  sheet: SheetBuilder,
  { m }: SheetContext,
  { widths }: FormLayout,
  row: number,
  blockRow: number,
  count: number,
): void {
  const t = m.sheetsCore.score;
  const at = (col: number) => `$${columnLetters(col)}$${blockRow}`;
  sheet
    .height(row, rowHeight(boldLinesOf(`${count}${t.subtotalRemark.of}${count}${t.subtotalRemark.met}`, widths.remark)))
    .fill(rangeAddress(row, 2, row, c.evidence), 'subtotalText')
    .value(row, c.name, t.subtotal, 'subtotalText')
    .formula(row, c.weight, `=${at(block.full)}`, 'subtotal', { format: formats.points })
    .formula(row, c.attainment, `=IF(${at(block.full)}>0,${at(block.points)}/${at(block.full)},"")`, 'subtotal', {
      format: formats.rate,
    })
    .formula(row, c.points, `=${at(block.points)}`, 'subtotal', { format: formats.points })
    .formula(row, c.lost, `=${at(block.lost)}`, 'subtotal', { format: formats.lost })
    .formula(
      row,
      c.remark,
      `=${count}&${quote(t.subtotalRemark.of)}&${at(block.met)}&${quote(t.subtotalRemark.met)}`,
      'subtotalText',
    );
}
