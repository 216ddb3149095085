/** The first table of a work plan: the indicators the unit answers for, with their targets by year. */
import { pick } from '../../i18n';
import type { Indicator } from '../../plan/schema';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { measureFormat } from '../formats';
import { fieldName } from '../names';
import type { SheetKey } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { typedRows } from '../work-sheet';
import { c, closeBlock, measureWidth, nameWidth, roleOf, rowHeightFor, type Drawn, type Layout } from './layout';

/** Goals from row `start` on. */
export function drawGoals(
  sheet: SheetBuilder,
  ctx: SheetContext,
  unitId: string,
  goals: readonly Indicator[],
  start: number,
  l: Layout,
  key: SheetKey,
): Drawn {
  const { plan, m } = ctx;
  const t = m.sheetsWork.workplan;
  const h = t.goalHeaders;
  const typed = typedRows(ctx, key, ['goal_row']);
  sheet
    .value(start, 2, t.goals, 'section')
    .height(start, 24)
    .height(start + 1, 26);
  [
    h.id,
    h.name,
    h.role,
    h.measure,
    ...plan.years.map((year) => m.common.year(year)),
    h.status,
    h.action,
    h.person,
    h.resources,
  ].forEach((text, i) => sheet.value(start + 1, 2 + i, text, 'header'));
  goals.forEach((item, i) => {
    const row = start + 2 + i;
    const name = pick(item.name, m);
    const measure = pick(item.measure, m);
    sheet
      .height(
        row,
        Math.max(
          rowHeightFor('goal', { text: name, width: nameWidth }, (field) => typed(field, item.id), 24),
          heightOfLines(linesIn(measure, measureWidth(m)), 24),
        ),
      )
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, name, 'text')
      .value(row, c.role, roleOf(ctx, item, unitId), 'textCenter')
      .value(row, c.role + 1, measure, 'textCenter')
      .entry(row, l.action, typed('goal_action', item.id), 'entryText')
      .entry(row, l.person, typed('goal_person', item.id), 'entryText')
      .entry(row, l.resources, typed('goal_resources', item.id), 'entryText');
    const of = (part: string, k: number) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
    plan.years.forEach((_, k) =>
      sheet.formula(row, l.years + k, `=${of('target', k + 1)}`, 'number', {
        format: measureFormat(item.decimals),
      }),
    );
    // The state of the year of the as-of day.
    const year = `MAX(1,MIN(${plan.years.length},YEAR(zsc_settings_inForce_asOf)-${(plan.years[0] ?? 0) - 1}))`;
    sheet.formula(row, l.status, `=INDEX(${fieldName('calc', `${item.id}_status`)},${year})`, 'statusLeft');
  });
  const end = start + 2 + Math.max(1, goals.length);
  if (goals.length === 0) sheet.value(start + 2, c.name, t.noGoals, 'hint');
  sheet.fill(rangeAddress(end, 2, end, l.resources), goals.length === 0 ? 'blank' : 'tableEnd').height(end, 10);
  const ids = rangeAddress(start + 2, c.id, end - 1, c.id);
  const missing =
    goals.length === 0 ? '0' : closeBlock(sheet, m, 'goal', start + 2, end - 1, l, { column: ids, text: '?*' });
  return { next: end + 1, last: end - 1, count: goals.length, missing };
}
