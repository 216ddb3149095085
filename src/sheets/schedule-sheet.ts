/**
 * 进度安排, the schedule: every task with its milestones, owners, dates and status, and a Gantt chart drawn by conditional
 * formats over the quarters of the plan. Where a task's sheet exists the schedule shows it; where not, it can be filled in
 * here and the task's sheet takes it over when it is made.
 */
import { pick } from '../i18n';
import type { Task } from '../plan/schema';
import { itemsOf, isTask } from '../plan/items';
import { serialOf } from '../entries/dates';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { dateFormat } from './formats';
import { isFormulaAt, joinUnits, quote } from './formula';
import { compose, firstOf } from './items/expressions';
import { drawMarks } from './items/year-block';
import { milestonesOf, type MilestoneRow } from './milestone-source';
import { fieldName, topName } from './names';
import { barFormula, drawGantt, isAsOfQuarter } from './schedule/gantt';
import { assumedColumns, c, first, nameWidth, quarterRow, quartersOf, quarterWidth, yearRow } from './schedule/layout';
import { kept } from './plan/assumptions';
import type { SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import {
  drawWorkHead,
  limitDate,
  limitStatus,
  stateFormula,
  stateHeight,
  stateWidth,
  typedRows,
  workTabColor,
} from './work-sheet';
import { textUpTo } from './limits';

const key = 'schedule';

/** The schedule of all tasks. */
export function buildSchedule(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.schedule;
  const quarters = quartersOf(plan.years);
  const lastCol = c.quarters + quarters.length - 1;
  const assumed = assumedColumns(plan);
  const columnWidths = [
    1.5,
    8,
    nameWidth,
    15,
    13.5,
    13.5,
    10.5,
    12.5,
    stateWidth(m, [m.sheetsWork.states.differs]),
    ...quarters.map(() => quarterWidth),
    2,
    6,
    6,
  ];
  const sheet = new SheetBuilder({
    key,
    version: 6,
    name: m.sheetsWork.tabs.schedule,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: quarterRow, cols: 3 },
  });
  drawWorkHead(sheet, ctx, {
    title: t.title,
    hint: t.hint,
    lastCol,
    width: columnWidths.slice(0, lastCol).reduce((sum, w) => sum + w, 0),
  });
  drawHeader(sheet, ctx, lastCol);

  const typed = typedRows(ctx, key, ['row']);
  let row = first;
  const taskRows: number[] = [];
  for (const task of itemsOf(plan).filter(isTask)) {
    const milestones = milestonesOf(task, ctx);
    taskRows.push(row);
    drawTask(sheet, ctx, task, row, milestones.length);
    milestones.forEach((milestone, i) => drawMilestone(sheet, ctx, task, milestone, row + 1 + i, typed));
    row += 1 + milestones.length;
  }
  const last = Math.max(first, row - 1);
  if (row === first) sheet.value(first, c.id, m.common.dash, 'label');
  const column = (col: number) => rangeAddress(first, col, last, col);
  sheet
    .fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd')
    .value(last + 1, 2, t.legend, 'hint')
    .merge(rangeAddress(last + 1, 2, last + 1, lastCol))
    .height(last + 1, 22);
  drawSummary(sheet, ctx, column, lastCol);
  sheet
    .field('row', 'label', first, c.id, last)
    .field('owner', 'entry', first, c.owner, last)
    .field('start', 'entry', first, c.start, last)
    .field('due', 'entry', first, c.due, last)
    .field('status', 'entry', first, c.status, last)
    .field('state', 'result', first, c.state, last);
  sheet.limit(column(c.owner), textUpTo(), t.headers.owner, m.sheetsWork.personPrompt);
  limitDate(sheet, m, rangeAddress(first, c.start, last, c.due), t.headers.due);
  limitStatus(sheet, m, column(c.status), t.headers.status);
  drawMarks(sheet, column(c.state), `$${columnLetters(c.state)}${first}`);
  sheet.when(
    rangeAddress(first, c.start, last, c.due),
    `AND(ISNUMBER(${columnLetters(c.start)}${first}),NOT(ISFORMULA(${columnLetters(c.start)}${first})))`,
    'settledDate',
  );
  for (const [col, at] of [
    [c.start, assumed.start],
    [c.due, assumed.due],
  ] as const)
    sheet.when(column(col), `$${columnLetters(at)}${first}=1`, 'assumedDate').hideColumn(at);
  drawGantt(sheet, ctx, rangeAddress(first, c.quarters, last, lastCol));
  return sheet
    .filtered(quarterRow, 2, last, c.state)
    .printed({
      area: rangeAddress(1, 1, last + 1, lastCol),
      titleRows: `${yearRow}:${quarterRow}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

/** Column heads; a quarter's cell holds its first day, so that the chart's formulas follow the header. */
function drawHeader(sheet: SheetBuilder, { plan, m }: SheetContext, lastCol: number): void {
  const h = m.sheetsWork.schedule.headers;
  [h.id, h.name, h.owner, h.start, h.due, h.status, h.done, h.state].forEach((text, i) =>
    sheet.value(yearRow, 2 + i, text, 'header').merge(rangeAddress(yearRow, 2 + i, quarterRow, 2 + i)),
  );
  plan.years.forEach((year, k) => {
    const at = c.quarters + 4 * k;
    sheet.value(yearRow, at, m.common.year(year), 'header').merge(rangeAddress(yearRow, at, yearRow, at + 3));
  });
  quartersOf(plan.years).forEach(({ year, month }, q) =>
    sheet.value(quarterRow, c.quarters + q, serialOf(`${year}-${String(month).padStart(2, '0')}-01`), 'header', {
      format: m.sheetsWork.schedule.quarter((q % 4) + 1),
    }),
  );
  sheet.height(5, 22).height(yearRow, 20).height(quarterRow, 20);
  const head = `${columnLetters(c.quarters)}$${quarterRow}`;
  sheet.when(rangeAddress(quarterRow, c.quarters, quarterRow, lastCol), isAsOfQuarter(head), 'today');
}

function drawTask(
  sheet: SheetBuilder,
  { plan, m, present }: SheetContext,
  task: Task,
  row: number,
  count: number,
): void {
  const t = m.sheetsWork.schedule;
  const leads = joinUnits(
    task.lead.units.map((id) => shortName(plan, id, m)),
    m,
  );
  const name = pick(task.name, m);
  const below = (col: number) => `${columnLetters(col)}${row + 1}:${columnLetters(col)}${row + count}`;
  const date = (kind: 'MIN' | 'MAX', col: number) => `=IF(COUNT(${below(col)})=0,"",${kind}(${below(col)}))`;
  sheet
    .height(row, heightOfLines(Math.max(linesIn(name, nameWidth), linesIn(leads, 15)), 22))
    .value(
      row,
      c.id,
      task.id,
      'subtotalText',
      present.includes(task.id) ? { link: { name: topName(task.id), tip: t.toTask({ id: task.id }) } } : {},
    )
    .value(row, c.name, name, 'subtotalText')
    .value(row, c.owner, leads, 'subtotalText')
    .formula(row, c.start, date('MIN', c.start), 'subtotalMiddle', { format: dateFormat })
    .formula(row, c.due, date('MAX', c.due), 'subtotalMiddle', { format: dateFormat })
    .value(row, c.status, null, 'subtotalText')
    .value(row, c.done, null, 'subtotalText')
    .formula(
      row,
      c.state,
      `=${compose(t.taskProgress, `COUNTIF(${below(c.status)},${quote(m.common.milestoneStatuses.done)})`, String(count))}`,
      'subtotalText',
    );
  quartersOf(plan.years).forEach((_, q) => sheet.value(row, c.quarters + q, null, 'subtotalText'));
}

function shortName(plan: SheetContext['plan'], id: string, m: SheetContext['m']): string {
  const unit = plan.units.find((u) => u.id === id);
  return unit ? pick(unit.shortName, m) : id;
}

type Typed = ReturnType<typeof typedRows>;

function drawMilestone(
  sheet: SheetBuilder,
  ctx: SheetContext,
  task: Task,
  milestone: MilestoneRow,
  row: number,
  typed: Typed,
): void {
  const { plan, m } = ctx;
  const t = m.sheetsWork;
  const there = ctx.present.includes(task.id);
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  sheet
    .height(
      row,
      heightOfLines(
        linesIn(milestone.name, nameWidth),
        Math.max(20, stateHeight(m, sheet.widths()[c.state - 1]!, [m.sheetsWork.states.differs])),
      ),
    )
    .value(row, c.id, milestone.id, 'label')
    .formula(row, c.name, `=${milestone.part('milestone')}`, 'textSmall');
  const put = (field: 'owner' | 'start' | 'due' | 'status', col: number) => {
    const own = there ? undefined : kept(typed(field, milestone.id));
    const date = field === 'start' || field === 'due';
    if (there)
      sheet.formula(
        row,
        col,
        `=${milestone.part(field)}`,
        date ? 'computedMiddle' : 'textCenter',
        date ? { format: dateFormat } : {},
      );
    else if (date) {
      const extras = { format: `"△ "${dateFormat}"  "` };
      if (own) sheet.entry(row, col, own, 'assumed', extras);
      else sheet.formula(row, col, `=${milestone.part(field)}`, 'assumed', extras);
    } else sheet.entry(row, col, own, field === 'owner' ? 'entryText' : 'entryCenter');
  };
  put('owner', c.owner);
  put('start', c.start);
  put('due', c.due);
  put('status', c.status);
  if (there) {
    const assumed = assumedColumns(plan);
    for (const field of ['start', 'due'] as const) {
      const isAssumed = isFormulaAt(fieldName(task.id, field), milestone.k);
      sheet.formula(row, assumed[field], `=IFERROR(IF(${isAssumed},1,0),0)`, 'blank');
    }
  }
  sheet.formula(row, c.done, `=${milestone.part('done')}`, 'computedMiddle', { format: dateFormat });
  const state = stateFormula(m, { status: at(c.status), due: at(c.due), done: at(c.done), check: milestone.check });
  // A task's sheet made while this one was not drawn again: what stands here no longer counts.
  const differs = there
    ? []
    : ([
        [
          `AND(ISNUMBER(${at(c.due)}),NOT(ISFORMULA(${at(c.due)})),IFERROR(INDEX(zsc_${task.id}_due,${milestone.k})<>${at(c.due)},FALSE))`,
          quote(t.states.differs),
        ],
      ] as const);
  sheet.formula(row, c.state, `=${firstOf(differs, state)}`, 'statusLeft');
  quartersOf(plan.years).forEach((_, q) =>
    sheet.formula(row, c.quarters + q, `=${barFormula(ctx, row, c.quarters + q)}`, 'textCenter'),
  );
}

function drawSummary(sheet: SheetBuilder, { m }: SheetContext, column: (col: number) => string, lastCol: number): void {
  const t = m.sheetsWork;
  const starts = (text: string) => `COUNTIF(${column(c.state)},${quote(`${text.slice(0, 1)}*`)})`;
  const milestones = `COUNTIF(${column(c.id)},"*-*")`;
  const done = `COUNTIF(${column(c.status)},${quote(m.common.milestoneStatuses.done)})`;
  sheet
    .formula(
      5,
      2,
      `=${compose(t.schedule.asOf, 'TEXT(zsc_settings_inForce_asOf,"yyyy-mm-dd")', milestones, done, starts(t.states.late.many))}`,
      'plain',
    )
    .merge(rangeAddress(5, 2, 5, lastCol));
}
