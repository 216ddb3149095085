/** The dimensions on the plan sheet: beside the rows of their items, and their weights in a table of their own. */
import { pick } from '../../i18n';
import { dimensionsEver } from '../../plan/at';
import { countsIn } from '../../plan/items';
import { isRetired } from '../../plan/retired';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedFormat, formats, measureFormat } from '../formats';
import { quote } from '../formula';
import { fieldName } from '../names';
import { goingOn, nameBlock, type Block } from '../paper';
import type { Plan } from '../../plan/schema';
import { dimensionWeightFormula, kept } from './assumptions';
import { firstItemRow, planLayout } from './layout';
import { sumCheck } from './total';

/** Rows of each dimension that has items, with its place among the dimensions. */
export function dimensionRows(plan: Plan): readonly (Block & { readonly place: number })[] {
  const { items } = planLayout(plan);
  let row = firstItemRow;
  return plan.dimensions.flatMap((dimension, place) => {
    const members = items.filter((item) => item.dimension === dimension.id).length;
    if (members === 0) return [];
    row += members;
    return [{ first: row - members, last: row - 1, place }];
  });
}

/** The dimension beside its rows, on every page they go over: name and weight, live. */
export function drawDimensionColumn(sheet: SheetBuilder, { plan, m }: SheetContext, breaks: readonly number[]): void {
  const { columns: c } = planLayout(plan);
  const width = sheet.widths()[c.dimension - 1]!;
  for (const { place, ...rows } of dimensionRows(plan)) {
    const name = pick(plan.dimensions[place]!.name, m);
    const points = `ROUND(INDEX(${fieldName('plan', 'dim_weight')},${place + 1}),2)&${quote(m.sheetsCore.plan.dimensionPoints)}`;
    nameBlock(rows, breaks, ({ first, last }, isLater) => {
      const shown = isLater ? goingOn(name, m.sheetsForms.continued, width) : name;
      sheet.formula(first, c.dimension, `=${quote(`${shown}\n`)}&IFERROR(${points},"")`, 'label');
      if (last > first) sheet.merge(rangeAddress(first, c.dimension, last, c.dimension));
    });
  }
}

/** The table of weights, each beside the sum of its items'. */
export function drawDimensions(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.plan.dimensions;
  const { columns: c, firstDimensionRow: first, lastDimensionRow: last, items } = planLayout(plan);
  const header = first - 1;
  const letter = columnLetters(c.weight);
  const ids = columnLetters(c.dimensionId);
  const lastItem = firstItemRow + items.length - 1;
  sheet
    .height(first - 2, 24)
    .value(first - 2, 2, t.section, 'section')
    .value(first - 2, 5, t.hint, 'subtitle')
    .height(header, 36);
  sheet.value(header, 2, t.order, 'header').value(header, 3, t.count, 'header').value(header, 4, t.name, 'header');
  sheet.value(header, 5, t.share, 'header').merge(rangeAddress(header, 5, header, 6));
  sheet.value(header, 7, t.weight, 'header').value(header, 8, t.sum, 'header');
  sheet.value(header, 9, t.check, 'header').merge(rangeAddress(header, 9, header, c.rule));
  /** Of years before alone: its items are retired, or have moved. */
  const isOut = ({ id }: Plan['dimensions'][number]) =>
    isRetired(plan, 'dimension', id) ||
    (items.some((item) => dimensionsEver(item).includes(id)) &&
      !items.some((item) => item.dimension === id && countsIn(item, plan.years.at(-1) ?? 0)));
  const out = plan.dimensions.flatMap((dimension, d) => (isOut(dimension) ? [`-N(G$${first + d})`] : []));
  const whole = out.length === 0 ? `SUM(G$${first}:G$${last})` : `(SUM(G$${first}:G$${last})${out.join('')})`;
  plan.dimensions.forEach((dimension, d) => {
    const row = first + d;
    const own = kept(ctx.entries.sheets['plan']?.['dim_weight']?.[d]);
    const { value, source } = dimension.weight;
    const format = assumedFormat(2);
    const count = items.filter((item) => item.dimension === dimension.id).length;
    sheet
      .height(row, 22)
      .value(row, 2, d + 1, 'label')
      .value(row, 3, count, 'label')
      .value(row, 4, pick(dimension.name, m), 'labelLeft');
    sheet
      .formula(row, 5, `=IFERROR(${isOut(dimension) ? '0' : `G${row}`}/${whole},0)`, 'computed', {
        format: formats.rate,
      })
      .merge(rangeAddress(row, 5, row, 6));
    if (own) sheet.entry(row, 7, own, 'assumed', { format });
    else if (source !== 'assumed' && value !== null)
      sheet.value(row, 7, value, source === 'given' ? 'given' : 'assumed', {
        format: source === 'given' ? measureFormat(2) : format,
      });
    else
      sheet.formula(row, 7, value === null ? `=${dimensionWeightFormula(plan, d)}` : `=${value}`, 'assumed', {
        format,
      });
    sheet.formula(
      row,
      8,
      `=SUMIF(${ids}${firstItemRow}:${ids}${lastItem},${ids}${row},${letter}${firstItemRow}:${letter}${lastItem})`,
      'computed',
      { format: formats.points },
    );
    sheet
      .formula(
        row,
        9,
        isOut(dimension) ? `=${quote(m.common.dash)}` : sumCheck(ctx, `ABS(G${row}-H${row})<0.005`, t.ok, t.off),
        'statusLeft',
      )
      .merge(rangeAddress(row, 9, row, c.rule));
    sheet.value(row, c.dimensionId, dimension.id, 'blank');
  });
  const row = last + 1;
  sheet
    .height(row, 24)
    .value(row, 2, t.total, 'totalText')
    .merge(rangeAddress(row, 2, row, 6))
    .formula(row, 7, `=${whole.replaceAll('$', '')}`, 'total', { format: formats.points })
    .formula(row, 8, `=SUM(H${first}:H${last})`, 'total', { format: formats.points })
    .formula(
      row,
      9,
      sumCheck(ctx, `ABS(G${row}-100)<0.005`, m.sheetsCore.plan.totalOk, m.sheetsCore.plan.totalOff),
      'statusLeft',
    )
    .merge(rangeAddress(row, 9, row, c.rule))
    .field('dim_id', 'label', first, c.dimensionId, last, c.dimensionId)
    .field('dim_weight', 'entry', first, 7, last, 7)
    .field('dim_sum', 'result', first, 8, last, 8);
}
