/** The list of the cheapest next points on the outlook sheet, as they were when it was drawn. */
import { pick } from '../../i18n';
import { decimalsOf, isTask, itemById } from '../../plan/items';
import { score } from '../../scoring';
import { asOfDay } from '../../scoring/calendar';
import { openPoints } from '../../scoring/cheapest';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { linesOf, rowHeight } from '../text-lines';
import { formats, measureFormat } from '../formats';
import { c, cheapestRows, lastCol, layoutOf } from './layout';

/** As many as there is room for, with the day. */
export function drawCheapest(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m, entries, today } = ctx;
  const t = m.sheetsScoring.outlook;
  const { cheapest: top } = layoutOf(plan);
  const { year, list } = openPoints(plan, score(plan, entries, { today }), asOfDay(plan, today));
  const scope = year === null ? t.cheapestFinal : m.common.year(year);
  sheet.value(top, 2, t.cheapest, 'section').height(top, 24);
  sheet
    .value(
      top,
      c.year,
      list.length === 0 ? t.cheapestNone({ day: today }) : t.cheapestHint({ scope, day: today }),
      'hint',
    )
    .merge(rangeAddress(top, c.year, top, lastCol));
  const h = t.cheapestHeaders;
  const columns = [
    [2, h.place],
    [c.name, t.headers.name],
    [c.measure, t.headers.measure],
    [c.latest, h.missing],
    [c.target, h.relative],
    [c.gap, h.perCent],
    [c.soFar, h.forOne],
    [c.growthSoFar, h.lost],
  ] as const;
  sheet.value(top + 1, c.year, null, 'header');
  for (const [col, text] of columns) sheet.value(top + 1, col, text, 'header');
  sheet.merge(rangeAddress(top + 1, c.measure, top + 1, c.year));
  list.slice(0, cheapestRows).forEach((next, k) => {
    const item = itemById(plan, next.item);
    if (item === undefined) return;
    const row = top + 2 + k;
    const format = measureFormat(decimalsOf(item));
    const measure = isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m);
    sheet
      .height(row, Math.max(20, rowHeight(linesOf(measure, 18, 10.5))))
      .value(row, 2, k + 1, 'label')
      .value(row, c.name, `${item.id} ${pick(item.shortName, m)}`, 'textSmall')
      .value(row, c.measure, measure, 'textCenter')
      .merge(rangeAddress(row, c.measure, row, c.year))
      .value(row, c.latest, next.missing, 'number', { format })
      .value(row, c.target, next.relative, 'number', { format: formats.rate })
      .value(row, c.gap, next.perCent, 'number', { format: '0.000"  "' })
      .value(row, c.soFar, next.forOnePoint ?? m.common.dash, 'number', { format })
      .value(row, c.growthSoFar, next.lost, 'number', { format: formats.points });
  });
}
