/**
 * 计分过程, the calculation sheet: where scores come about. One row an item and year, from left to right what the rate is
 * worked out from, one column a rule in use and one for the others (only the chosen one speaks, since the parameters are its own), then full points,
 * points, lost points, bonus and status. Below, the same against the final targets for the comprehensive assessment, and
 * how the dimensions' full points come about. Formulas only, twins of `scoring`.
 */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { rulesInUse } from '../../scoring/rules';
import { rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { otherColumns } from '../rule-formula';
import type { SheetSpec } from '../spec';
import { widthFor } from '../text-lines';
import { sized } from '../word-length';
import { drawCounted } from './counted';
import { drawDimensions } from './dimensions';
import { drawEnd } from './end-row';
import { drawHead } from './head';
import { cell, columnsOf, firstRow, layoutOf } from './layout';
import { drawYear } from './year-row';

/** Fields a plain column of the yearly table each. `ruleIndex` is for sheets drawn by versions up to 5, which know no `ruleId`. */
const yearly = ['year', 'dimension', 'target', 'actual', 'final', 'baseline', 'previous', 'check', 'ruleId', 'ruleIndex', 'rate', 'excluded', 'weight', 'full', 'points', 'lost', 'attainment', 'gap', 'schedule', 'bonus', 'status', 'error', 'filled'] as const; // prettier-ignore
/** And of the table of the final targets, as `end_…`. */
const atEnd = [
  'dimension',
  'target',
  'actual',
  'final',
  'rate',
  'excluded',
  'full',
  'points',
  'lost',
  'attainment',
  'status',
  'error',
] as const;
const perItem = ['target', 'actual', 'attainment', 'rate', 'full', 'points', 'lost', 'bonus', 'status'] as const;

/** The calculation sheet. */
export function buildCalc(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.calc;
  const items = itemsOf(plan);
  const n = plan.years.length;
  const { last, end, lastEnd, lastDimension } = layoutOf(plan);
  const c = columnsOf(plan);
  const rules = [...rulesInUse(plan), 'others'].map(() => 12);
  const hidden = otherColumns(c.others, c.moreOthers).slice(1);
  const widths = [
    1.5,
    7,
    6.5,
    32,
    Math.max(13, ...plan.dimensions.map(({ name }) => widthFor(pick(name, m)))),
    12,
    11,
    11,
    11,
    11,
    8,
    ...Array<number>(c.check - c.param).fill(8),
    16,
    6.5,
    sized(m, 17, 25),
    ...rules,
    9.5,
    8,
    9.5,
    9.5,
    9.5,
    9.5,
    10.5,
    11,
    10.5,
    9.5,
    sized(m, 21, 30),
    8,
    8,
    9.5,
    8,
    8,
    14,
    8,
    14,
    ...hidden.map(() => 12),
  ];
  const sheet = new SheetBuilder({
    key: 'calc',
    version: 9,
    name: m.sheetsCore.tabs.calc,
    tabColor: '1B5E3F',
    columnWidths: widths,
    freeze: { rows: firstRow - 1, cols: c.name },
    lowRows: true,
  });
  drawHead(sheet, ctx);
  items.forEach((item, i) =>
    plan.years.forEach((year, k) => drawYear(sheet, ctx, item, { row: firstRow + i * n + k, year, k: k + 1 })),
  );
  sheet
    .height(end - 2, 24)
    .value(end - 2, 2, t.endSection, 'section')
    .value(end - 2, 5, t.endHint, 'subtitle');
  drawCounted(sheet, ctx, end - 1);
  items.forEach((item, i) => drawEnd(sheet, ctx, item, end + i, firstRow + i * n));
  drawDimensions(sheet, ctx);

  for (const field of yearly) sheet.field(field, 'result', firstRow, c[field], last, c[field]);
  sheet.field('item', 'result', firstRow, c.id, last, c.id).field('end_item', 'result', end, c.id, lastEnd, c.id);
  for (const field of atEnd) sheet.field(`end_${field}`, 'result', end, c[field], lastEnd, c[field]);
  items.forEach((item, i) => {
    const first = firstRow + i * n;
    for (const part of perItem)
      sheet.name(`calc_${item.id}_${part}`, rangeAddress(first, c[part], first + n - 1, c[part]));
  });
  const status = cell(firstRow, c.status);
  const marked = rangeAddress(firstRow, c.status, lastEnd, c.status);
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['！', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(marked, `LEFT(${status},1)="${mark}"`, style);
  sheet
    .when(rangeAddress(firstRow, c.check, last, c.check), `${cell(firstRow, c.check)}<>""`, 'badText')
    .hideColumn(c.dimension)
    .hideColumn(c.ruleId);
  const ofLinked = items.some(({ linked }) => linked !== undefined) ? [c.ruled, c.short, c.limited] : [];
  for (const col of [...hidden, ...ofLinked]) sheet.hideColumn(col);
  return sheet
    .filtered(firstRow - 1, 2, last, c.status)
    .printed({
      paper: 'A3',
      area: rangeAddress(1, 1, lastDimension, c.status),
      titleColumns: 'C:D',
      // The rules' rates stay in one piece under their heading.
      splitAfter: [c.rule - 1, c.others],
      titleRows: `${firstRow - 2}:${firstRow - 1}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}
