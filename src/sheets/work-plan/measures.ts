/** The second and third table of a work plan: the milestones of the unit's tasks, and measures of its own. */
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import { kept } from '../plan/assumptions';
import type { Task } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { dateFormat } from '../formats';
import { milestonesOf } from '../milestone-source';
import type { SheetKey } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { impossibleStates, limitDate, limitStatus, stateFormula, stateHeight, typedRows } from '../work-sheet';
import { c, closeBlock, measureColumns, roleOf, rowHeightFor, type Drawn, type Layout } from './layout';
import { listed, textUpTo } from '../limits';

/** Rows for measures the unit thinks of itself. */
const ownRows = 8;

function drawMeasureHead(sheet: SheetBuilder, m: SheetContext['m'], row: number, l: Layout): void {
  const h = m.sheetsWork.workplan.measureHeaders;
  const { role, nameEnd } = measureColumns(l);
  const heads: readonly (readonly [number, string])[] = [[c.id, h.id], [c.name, h.name], [role, h.role], [l.status - 2, h.due], [l.status - 1, h.status], [l.status, h.state], [l.action, m.sheetsWork.workplan.goalHeaders.action], [l.person, h.person], [l.resources, h.resources]]; // prettier-ignore
  sheet.fill(rangeAddress(row, 2, row, l.resources), 'header').height(row, 26);
  for (const [col, text] of heads) sheet.value(row, col, text, 'header');
  sheet.merge(rangeAddress(row, c.name, row, nameEnd));
}

/** Width in characters of the name of a measure. */
const nameWidthOf = (sheet: SheetBuilder, l: Layout): number =>
  sheet
    .widths()
    .slice(c.name - 1, measureColumns(l).nameEnd)
    .reduce((sum, width) => sum + width, 0);

/** Milestones of the unit’s tasks from row `start` on; the row after `start` holds the heads. Gives the rows of the tasks too. */
export function drawMeasures(
  sheet: SheetBuilder,
  ctx: SheetContext,
  unitId: string,
  tasks: readonly Task[],
  start: number,
  l: Layout,
  key: SheetKey,
): Drawn & { readonly tasks: readonly number[] } {
  const { m } = ctx;
  const t = m.sheetsWork.workplan;
  const typed = typedRows(ctx, key, ['measure_row']);
  sheet.value(start, 2, t.measures, 'section').height(start, 24);
  drawMeasureHead(sheet, m, start + 1, l);
  const { role, nameEnd } = measureColumns(l);
  const width = nameWidthOf(sheet, l);
  let row = start + 2;
  let count = 0;
  const rows: number[] = [];
  for (const task of tasks) {
    rows.push(row);
    const name = pick(task.name, m);
    sheet
      .fill(rangeAddress(row, 2, row, l.resources), 'subtotalText')
      .value(row, c.id, task.id, 'subtotalText')
      .value(row, c.name, name, 'subtotalText')
      .height(row, heightOfLines(linesIn(name, width), 22))
      .merge(rangeAddress(row, c.name, row, nameEnd))
      .value(row, role, roleOf(ctx, task, unitId), 'subtotalText');
    row++;
    for (const milestone of milestonesOf(task, ctx)) {
      const at = (col: number) => `${columnLetters(col)}${row}`;
      const owner = milestone.part('owner');
      const own = kept(typed('measure_person', milestone.id));
      sheet
        .height(
          row,
          rowHeightFor(
            'measure',
            { text: milestone.name, width },
            (field) =>
              field === 'measure_person' ? (own ?? ownerOf(ctx, task, milestone.k)) : typed(field, milestone.id),
            Math.max(22, stateHeight(m, sheet.widths()[l.status - 1]!, impossibleStates(m))),
          ),
        )
        .value(row, c.id, milestone.id, 'label')
        .formula(row, c.name, `=${milestone.part('milestone')}`, 'text')
        .merge(rangeAddress(row, c.name, row, nameEnd))
        .value(row, role, null, 'textCenter')
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
  return { next: row + 1, last: row - 1, count, missing, tasks: rows };
}

/** Who answers for the k-th milestone of a task by the task's sheet: what stands in a row until the unit names somebody. */
const ownerOf = ({ entries }: SheetContext, task: Task, k: number) => entries.sheets[task.id]?.owner?.[k - 1];

/** Free rows for measures of the unit’s own. */
export function drawOwn(sheet: SheetBuilder, ctx: SheetContext, start: number, l: Layout, key: SheetKey): Drawn {
  const { m } = ctx;
  const t = m.sheetsWork.workplan;
  const h = t.measureHeaders;
  const typed = typedRows(ctx, key, ['own_row']);
  sheet.value(start, 2, t.own, 'section').height(start, 24);
  drawMeasureHead(sheet, m, start + 1, l);
  const { role, nameEnd } = measureColumns(l);
  // What is typed stands in its own column: cells of entries are not merged, so that they are sorted and filled down.
  const width = sheet.widths()[c.name - 1]!;
  const first = start + 2;
  for (let i = 0; i < ownRows; i++) {
    const row = first + i;
    const id = String(i + 1);
    const at = (col: number) => `${columnLetters(col)}${row}`;
    sheet
      .height(
        row,
        rowHeightFor('own', { text: textIn(typed('own_text', id)), width }, (field) => typed(field, id), 22),
      )
      .value(row, c.id, id, 'label', { format: '@' })
      .entry(row, c.name, typed('own_text', id), 'entryText')
      .fill(rangeAddress(row, c.name + 1, row, nameEnd), 'text')
      .entry(row, role, typed('own_item', id), 'entryCenter')
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
    .field('own_item', 'entry', first, role, last)
    .field('own_due', 'entry', first, l.status - 2, last)
    .field('own_status', 'entry', first, l.status - 1, last);
  sheet.limit(
    rangeAddress(first, role, last, role),
    listed('=zsc_plan_id'),
    h.role,
    t.itemPrompt,
    m.sheetsWork.listStop,
  );
  sheet.limit(texts, textUpTo(), h.name, m.sheetsWork.textPrompt);
  limitDate(sheet, m, rangeAddress(first, l.status - 2, last, l.status - 2), h.due);
  limitStatus(sheet, m, rangeAddress(first, l.status - 1, last, l.status - 1), h.status);
  return { next: last + 1, last, count: ownRows, missing };
}
