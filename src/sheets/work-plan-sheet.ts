/**
 * 工作计划, the work plan of one unit: its goals (the targets of every indicator it answers for), its measures (the
 * milestones of its tasks) and measures of its own, each with a person in charge, a deadline and resources. Persons are
 * for the unit to name; the owner on the task's sheet stands until it does.
 */
import { pick } from '../i18n';
import { isTask, itemsOf, unitShares } from '../plan/items';
import type { Indicator, Item, Plan, Task } from '../plan/schema';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures } from './form';
import { dateFormat, measureFormat } from './formats';
import { compose } from './items/expressions';
import { drawMarks } from './items/year-block';
import { milestonesOf } from './milestone-source';
import { fieldName } from './names';
import type { SheetKey, SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import {
  drawWorkHead,
  limitDate,
  limitStatus,
  limitText,
  stateFormula,
  typedRows,
  workPrint,
  workTabColor,
} from './work-sheet';

const c = { id: 2, name: 3, role: 4 } as const;
const nameWidth = 40;
/** Rows for measures the unit thinks of itself. */
const ownRows = 8;

/** Key of a unit's work plan: `workplan_<n>`, n the position of the unit in the plan, from 1. */
export function workPlanKey(plan: Plan, unitId: string): SheetKey {
  return `workplan_${plan.units.findIndex((unit) => unit.id === unitId) + 1}`;
}

interface Layout {
  readonly years: number;
  readonly status: number;
  readonly action: number;
  readonly person: number;
  readonly resources: number;
}

/** After name and role come unit of measure and targets, then state, action, person, resources; the tables share the columns. */
function layoutOf(plan: Plan): Layout {
  const years = c.role + 2;
  const status = years + plan.years.length;
  return { years, status, action: status + 1, person: status + 2, resources: status + 3 };
}

/** The unit's work plan. Throws RangeError for a unit the plan does not have. */
export function buildWorkPlan(unitId: string, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.workplan;
  const unit = plan.units.find((u) => u.id === unitId);
  if (!unit) throw new RangeError(`no unit ${unitId} in the plan`);
  const key = workPlanKey(plan, unitId);
  const l = layoutOf(plan);
  const columnWidths = [1.5, 9, nameWidth, 10, 9, ...plan.years.map(() => 11.5), 18, 34, 18, 22];
  const width = columnWidths.reduce((sum, w) => sum + w, 0);
  const sheet = new SheetBuilder({
    key,
    version: 1,
    name: m.sheetsWork.tabs.workplan({ unit: pick(unit.shortName, m) }).slice(0, 31),
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
    items.filter((item) => !isTask(item)),
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
  drawSignatures(sheet, m, own.last + 2, {
    filledBy: c.id,
    checkedBy: c.role,
    head: l.years + 1,
    date: l.action,
    seal: l.resources,
  });
  return sheet
    .printed(
      workPrint(
        `${t.title({ unit: pick(unit.name, m) })}　${plan.documentNumber}`,
        rangeAddress(1, 1, own.last + 2, l.resources),
      ),
    )
    .build();
}

interface Drawn {
  readonly next: number;
  readonly last: number;
  readonly count: number;
  /** Formula text: rows of the block that name something to do and nobody to do it. */
  readonly missing: string;
}

/** Fields of a block, its limits on typing, and how many of its rows want a person. `open`: formula text, 1 for a row in use. */
function closeBlock(
  sheet: SheetBuilder,
  m: SheetContext['m'],
  block: 'goal' | 'measure' | 'own',
  first: number,
  last: number,
  l: Layout,
  open: string,
): string {
  const t = m.sheetsWork;
  const h = t.workplan.goalHeaders;
  const column = (col: number) => rangeAddress(first, col, last, col);
  sheet
    .field(`${block}_row`, 'label', first, c.id, last)
    .field(`${block}_action`, 'entry', first, l.action, last)
    .field(`${block}_person`, 'entry', first, l.person, last)
    .field(`${block}_resources`, 'entry', first, l.resources, last);
  limitText(sheet, column(l.action), h.action, t.textPrompt);
  limitText(sheet, column(l.person), h.person, t.personPrompt);
  limitText(sheet, column(l.resources), h.resources, t.textPrompt);
  sheet.when(column(l.person), `ISFORMULA(${columnLetters(l.person)}${first})`, 'assumedMark');
  return `SUMPRODUCT(${open}*(LEN(TRIM(${column(l.person)}))=0))`;
}

function roleOf({ plan, m }: SheetContext, item: Item, unitId: string): string {
  const roles = unitShares(plan, item)
    .filter((share) => share.unit === unitId)
    .map((share) => share.role);
  const words = m.sheetsCore.unit.roles;
  return roles.length > 1 ? words.both : words[roles[0] ?? 'responsible'];
}

function drawGoals(
  sheet: SheetBuilder,
  ctx: SheetContext,
  unitId: string,
  goals: readonly Item[],
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
    const indicator = item as Indicator;
    const name = pick(indicator.name, m);
    sheet
      .height(row, heightOfLines(linesIn(name, nameWidth), 24))
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, name, 'text')
      .value(row, c.role, roleOf(ctx, item, unitId), 'textCenter')
      .value(row, c.role + 1, pick(indicator.measure, m), 'textCenter')
      .entry(row, l.action, typed('goal_action', item.id), 'entryText')
      .entry(row, l.person, typed('goal_person', item.id), 'entryText')
      .entry(row, l.resources, typed('goal_resources', item.id), 'entryText');
    const of = (part: string, k: number) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
    plan.years.forEach((_, k) =>
      sheet.formula(row, l.years + k, `=${of('target', k + 1)}`, 'number', {
        format: measureFormat(indicator.decimals),
      }),
    );
    // The state of the year of the as-of day.
    const year = `MAX(1,MIN(${plan.years.length},YEAR(zsc_settings_asOf)-${(plan.years[0] ?? 0) - 1}))`;
    sheet.formula(row, l.status, `=INDEX(${fieldName('calc', `${item.id}_status`)},${year})`, 'statusLeft');
  });
  const end = start + 2 + Math.max(1, goals.length);
  if (goals.length === 0) sheet.value(start + 2, c.name, t.noGoals, 'hint');
  sheet.fill(rangeAddress(end, 2, end, l.resources), goals.length === 0 ? 'blank' : 'tableEnd').height(end, 10);
  const ids = rangeAddress(start + 2, c.id, end - 1, c.id);
  const missing = goals.length === 0 ? '0' : closeBlock(sheet, m, 'goal', start + 2, end - 1, l, `(LEN(${ids})>0)`);
  return { next: end + 1, last: end - 1, count: goals.length, missing };
}

function drawMeasureHead(
  sheet: SheetBuilder,
  m: SheetContext['m'],
  row: number,
  l: Layout,
  h: Readonly<Record<'id' | 'name' | 'due' | 'status' | 'state' | 'person' | 'resources', string>>,
  role: string,
): void {
  const heads: readonly (readonly [number, string])[] = [[c.id, h.id], [c.name, h.name], [c.role, role], [l.status - 2, h.due], [l.status - 1, h.status], [l.status, h.state], [l.action, m.sheetsWork.workplan.goalHeaders.action], [l.person, h.person], [l.resources, h.resources]]; // prettier-ignore
  sheet.fill(rangeAddress(row, 2, row, l.resources), 'header').height(row, 26);
  for (const [col, text] of heads) sheet.value(row, col, text, 'header');
  if (l.status - 2 > c.role + 1) sheet.merge(rangeAddress(row, c.role, row, l.status - 3));
}

function drawMeasures(
  sheet: SheetBuilder,
  ctx: SheetContext,
  unitId: string,
  tasks: readonly Task[],
  start: number,
  l: Layout,
  key: SheetKey,
): Drawn {
  const { m } = ctx;
  const t = m.sheetsWork.workplan;
  const typed = typedRows(ctx, key, ['measure_row']);
  sheet.value(start, 2, t.measures, 'section').height(start, 24);
  drawMeasureHead(sheet, m, start + 1, l, t.measureHeaders, t.measureHeaders.role);
  let row = start + 2;
  let count = 0;
  for (const task of tasks) {
    const name = pick(task.name, m);
    sheet
      .fill(rangeAddress(row, 2, row, l.resources), 'subtotalText')
      .value(row, c.id, task.id, 'subtotalText')
      .value(row, c.name, name, 'subtotalText')
      .height(row, heightOfLines(linesIn(name, nameWidth), 22));
    sheet
      .value(row, c.role, roleOf(ctx, task, unitId), 'subtotalText')
      .merge(rangeAddress(row, c.role, row, l.status - 3));
    row++;
    for (const milestone of milestonesOf(task, ctx)) {
      const at = (col: number) => `${columnLetters(col)}${row}`;
      const owner = milestone.part('owner');
      const own = typed('measure_person', milestone.id);
      sheet
        .height(row, heightOfLines(linesIn(milestone.name, nameWidth), 22))
        .value(row, c.id, milestone.id, 'label')
        .formula(row, c.name, `=${milestone.part('milestone')}`, 'text')
        .value(row, c.role, null, 'textCenter')
        .merge(rangeAddress(row, c.role, row, l.status - 3))
        .formula(row, l.status - 2, `=${milestone.part('due')}`, 'computedMiddle', { format: dateFormat })
        .formula(row, l.status - 1, `=${milestone.part('status')}`, 'textCenter')
        .formula(
          row,
          l.status,
          `=${stateFormula(m, { status: at(l.status - 1), due: at(l.status - 2), done: milestone.part('done') })}`,
          'statusLeft',
        )
        .entry(row, l.action, typed('measure_action', milestone.id), 'entryText')
        .entry(row, l.resources, typed('measure_resources', milestone.id), 'entryText');
      if (own) sheet.entry(row, l.person, own, 'entryText');
      else sheet.formula(row, l.person, `=${owner}`, 'entryText', { format: 'General' });
      row++;
      count++;
    }
  }
  if (count === 0) sheet.value(row++, c.name, t.noMeasures, 'hint');
  sheet.fill(rangeAddress(row, 2, row, l.resources), count === 0 ? 'blank' : 'tableEnd').height(row, 10);
  const ids = rangeAddress(start + 2, c.id, row - 1, c.id);
  // Tasks head their milestones and need no person of their own.
  const missing =
    count === 0 ? '0' : closeBlock(sheet, m, 'measure', start + 2, row - 1, l, `ISNUMBER(FIND("-",${ids}))`);
  return { next: row + 1, last: row - 1, count, missing };
}

function drawOwn(sheet: SheetBuilder, ctx: SheetContext, start: number, l: Layout, key: SheetKey): Drawn {
  const { m } = ctx;
  const t = m.sheetsWork.workplan;
  const typed = typedRows(ctx, key, ['own_row']);
  sheet.value(start, 2, t.own, 'section').height(start, 24);
  drawMeasureHead(sheet, m, start + 1, l, t.ownHeaders, '');
  const first = start + 2;
  for (let i = 0; i < ownRows; i++) {
    const row = first + i;
    const id = String(i + 1);
    const at = (col: number) => `${columnLetters(col)}${row}`;
    sheet
      .height(row, 22)
      .value(row, c.id, id, 'label', { format: '@' })
      .entry(row, c.name, typed('own_text', id), 'entryText')
      .value(row, c.role, null, 'textCenter')
      .merge(rangeAddress(row, c.role, row, l.status - 3))
      .entry(row, l.status - 2, typed('own_due', id), 'entryDate')
      .entry(row, l.status - 1, typed('own_status', id), 'entryCenter')
      .formula(
        row,
        l.status,
        `=IF(TRIM(${at(c.name)}&"")="","",${stateFormula(m, { status: at(l.status - 1), due: at(l.status - 2) })})`,
        'statusLeft',
      )
      .entry(row, l.action, typed('own_action', id), 'entryText')
      .entry(row, l.person, typed('own_person', id), 'entryText')
      .entry(row, l.resources, typed('own_resources', id), 'entryText');
  }
  const last = first + ownRows - 1;
  const texts = rangeAddress(first, c.name, last, c.name);
  const missing = closeBlock(sheet, m, 'own', first, last, l, `(LEN(TRIM(${texts}))>0)`);
  sheet
    .field('own_text', 'entry', first, c.name, last)
    .field('own_due', 'entry', first, l.status - 2, last)
    .field('own_status', 'entry', first, l.status - 1, last);
  limitText(sheet, texts, t.ownHeaders.name, m.sheetsWork.textPrompt);
  limitDate(sheet, m, rangeAddress(first, l.status - 2, last, l.status - 2), t.ownHeaders.due);
  limitStatus(sheet, m, rangeAddress(first, l.status - 1, last, l.status - 1), t.ownHeaders.status);
  return { next: last + 1, last, count: ownRows, missing };
}
