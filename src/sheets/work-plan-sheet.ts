/**
 * 工作计划, the work plan of one unit: its goals (the targets of every indicator it answers for), its measures (the
 * milestones of its tasks) and measures of its own, each with a person in charge, a deadline and resources. Persons are
 * for the unit to name; the owner on the task's sheet stands until it does.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import { unitShares } from '../plan/weights';
import type { Plan } from '../plan/schema';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignOff, lookOf } from './form';
import { layOut, paperFor } from './paper';
import { compose } from './items/expressions';
import { drawMarks } from './items/year-block';
import type { SheetKey, SheetSpec } from './spec';
import { drawGoals } from './work-plan/goals';
import { entryWidths, layoutOf, measureWidth, nameWidth, roleWidth } from './work-plan/layout';
import { drawMeasures, drawOwn } from './work-plan/measures';
import { sized } from './word-length';
import { drawWorkHead, workTabColor } from './work-sheet';

/** Key of a unit's work plan: `workplan_<n>`, n the position of the unit in the plan, from 1. */
export function workPlanKey(plan: Plan, unitId: string): SheetKey {
  return `workplan_${plan.units.findIndex((unit) => unit.id === unitId) + 1}`;
}

/** The unit's work plan. Throws RangeError for a unit the plan does not have. */
export function buildWorkPlan(unitId: string, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.workplan;
  const unit = plan.units.find((u) => u.id === unitId);
  if (!unit) throw new RangeError(`no unit ${unitId} in the plan`);
  const key = workPlanKey(plan, unitId);
  const l = layoutOf(plan);
  const columnWidths = [
    1.5,
    7,
    nameWidth,
    roleWidth(m),
    measureWidth(m),
    ...plan.years.map(() => 11),
    sized(m, 20, 22),
    ...Object.values(entryWidths),
    6,
  ];
  const width = columnWidths.slice(0, -1).reduce((sum, w) => sum + w, 0);
  const sheet = new SheetBuilder({
    key,
    version: 6,
    name: m.sheetsWork.tabs.workplan({ unit: pick(unit.shortName, m) }).slice(0, 31),
    ...lookOf(plan),
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: 5, cols: 0 },
  });
  drawWorkHead(sheet, ctx, { title: t.title({ unit: pick(unit.name, m) }), hint: t.hint, lastCol: l.resources, width });
  const items = itemsOf(plan).filter((item) => unitShares(plan, item).some((share) => share.unit === unitId));
  const goals = drawGoals(
    sheet,
    ctx,
    unitId,
    items.flatMap((item) => (isTask(item) ? [] : [item])),
    6,
    l,
    key,
  );
  const measures = drawMeasures(sheet, ctx, unitId, items.filter(isTask), goals.next, l, key);
  const own = drawOwn(sheet, ctx, measures.next, l, key);
  const missing = [goals.missing, measures.missing, own.missing].join('+');
  sheet
    .formula(5, 2, `=${compose(t.summary, String(goals.count), String(measures.count), `(${missing})`)}`, 'plain')
    .merge(rangeAddress(5, 2, 5, l.resources))
    .height(5, 22)
    .formula(5, l.resources + 1, `=${missing}`, 'blank')
    .hideColumn(l.resources + 1)
    .field('missing', 'result', 5, l.resources + 1);
  drawMarks(sheet, rangeAddress(8, l.status, own.last, l.status), `${columnLetters(l.status)}8`);
  const printed = columnWidths.slice(1, -1).map((w, i) => ({ col: i + 2, width: w }));
  drawSignOff(sheet, m, own.last + 2, printed);
  const area = rangeAddress(1, 1, own.last + 2, l.resources);
  return layOut(sheet, {
    area,
    paper: paperFor(sheet, area),
    // The heads of the measures serve the table of own measures as well.
    titleRows: `${goals.next + 1}:${goals.next + 1}`,
    footerLeft: `${t.title({ unit: pick(unit.name, m) })}　${plan.documentNumber}`,
    blocks: [
      { first: 1, last: Math.max(1, goals.next - 1) },
      { first: goals.next, last: goals.next + 2 },
    ],
    // Three rows of measures above, however few of its own a unit has.
    together: [
      { first: Math.max(goals.next + 3, measures.next - 4), last: own.last + 2 },
      // No task at the end of a page without a milestone.
      ...measures.tasks.map((row) => ({ first: row, last: row + 1 })),
    ],
  }).build();
}
