/** The second and third table of a work plan: the milestones of the unit's tasks, and measures of its own. */
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import type { Task } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { dateFormat } from '../formats';
import { milestonesOf } from '../milestone-source';
import type { SheetKey } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { limitDate, limitStatus, stateFormula, stateHeight, typedRows } from '../work-sheet';
import { c, closeBlock, nameWidth, roleOf, rowHeightFor, type Drawn, type Layout } from './layout';
import { listed, textUpTo } from '../limits';

/** Rows for measures the unit thinks of itself. */
const ownRows = 8;

function drawMeasureHead(
  sheet: SheetBuilder,
  m: SheetContext['m'],
  row: number,
  l: Layout,
  h: Readonly<Record<'id' | 'name' | 'due' | 'status' | 'state' | 'person' | 'resources', string>>,
  role: string,
): void {
  const heads: readonly (readonly [number, string])[] = [[c.id, h.id], [c.name, h.name], [l.status - 2, h.due], [l.status - 1, h.status], [l.status, h.state], [l.action, m.sheetsWork.workplan.goalHeaders.action], [l.person, h.person], [l.resources, h.resources]]; // prettier-ignore
  sheet.fill(rangeAddress(row, 2, row, l.resources), 'header').height(row, 26);
  for (const [col, text] of heads) sheet.value(row, col, text, 'header');
  sheet.value(row, c.role, role, 'header');
}

/** Milestones of the unit’s tasks from row `start` on; the row after `start` holds the heads. */
export function drawMeasures(
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
  sheet.merge(rangeAddress(start + 1, c.role, start + 1, l.status - 3));
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
        .height(
          row,
          rowHeightFor(
            'measure',
            milestone.name,
            (field) =>
              field === 'measure_person' ? (own ?? ownerOf(ctx, task, milestone.k)) : typed(field, milestone.id),
            Math.max(22, stateHeight(m, sheet.widths()[l.status - 1]!)),
          ),
        )
        .value(row, c.id, milestone.id, 'label')
        .formula(row, c.name, `=${milestone.part('milestone')}`, 'text')
        .value(row, c.role, null, 'textCenter')
        .merge(rangeAddress(row, c.role, row, l.status - 3))
        .formula(row, l.status - 2, `=${milestone.part('due')}`, 'computedMiddle', { format: dateFormat })
        .formula(row, l.status - 1, `=${milestone.part('status')}`, 'textCenter')
        .formula(
          row,
          l.status,
          `=${stateFormula(m, { status: at(l.status - 1), due: at(l.status - 2), done: milestone.part('done'), check: milestone.check })}`,
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
    count === 0 ? '0' : closeBlock(sheet, m, 'measure', start + 2, row - 1, l, { column: ids, text: '*-*' });
  return { next: row + 1, last: row - 1, count, missing };
}

/** Who answers for the k-th milestone of a task by the task's sheet: what stands in a row until the unit names somebody. */
const ownerOf = ({ entries }: SheetContext, task: Task, k: number) => entries.sheets[task.id]?.owner?.[k - 1];

/** Free rows for measures of the unit’s own. */
export function drawOwn(sheet: SheetBuilder, ctx: SheetContext, start: number, l: Layout, key: SheetKey): Drawn {
  const { m } = ctx;
  const t = m.sheetsWork.workplan;
  const typed = typedRows(ctx, key, ['own_row']);
  sheet.value(start, 2, t.own, 'section').height(start, 24);
  drawMeasureHead(sheet, m, start + 1, l, t.ownHeaders, t.ownHeaders.item);
  if (l.status - 3 > c.role + 1) sheet.merge(rangeAddress(start + 1, c.role + 1, start + 1, l.status - 3));
  sheet.height(start + 1, 34);
  const first = start + 2;
  for (let i = 0; i < ownRows; i++) {
    const row = first + i;
    const id = String(i + 1);
    const at = (col: number) => `${columnLetters(col)}${row}`;
    sheet
      .height(
        row,
        rowHeightFor(
          'own',
          textIn(typed('own_text', id)),
          (field) => typed(field, id),
          Math.max(22, stateHeight(m, sheet.widths()[l.status - 1]!)),
        ),
      )
      .value(row, c.id, id, 'label', { format: '@' })
      .entry(row, c.name, typed('own_text', id), 'entryText')
      .entry(row, c.role, typed('own_item', id), 'entryCenter')
      .fill(rangeAddress(row, c.role + 1, row, l.status - 3), 'textCenter')
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
  const missing = closeBlock(sheet, m, 'own', first, last, l, { column: texts, text: '?*' });
  sheet
    .field('own_text', 'entry', first, c.name, last)
    .field('own_item', 'entry', first, c.role, last)
    .field('own_due', 'entry', first, l.status - 2, last)
    .field('own_status', 'entry', first, l.status - 1, last);
  sheet.limit(
    rangeAddress(first, c.role, last, c.role),
    listed('=zsc_plan_id'),
    t.ownHeaders.item,
    t.itemPrompt,
    m.sheetsWork.listStop,
  );
  sheet.limit(texts, textUpTo(), t.ownHeaders.name, m.sheetsWork.textPrompt);
  limitDate(sheet, m, rangeAddress(first, l.status - 2, last, l.status - 2), t.ownHeaders.due);
  limitStatus(sheet, m, rangeAddress(first, l.status - 1, last, l.status - 1), t.ownHeaders.status);
  return { next: last + 1, last, count: ownRows, missing };
}
