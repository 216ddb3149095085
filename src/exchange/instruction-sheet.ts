/**
 * 填报说明, the instruction sheet of a handed-out workbook: what to do, by when, whom to return it to, and the unit's
 * items with links to their sheets. Whoever opens the file without the add-in finds all of it here.
 */
import { pick, type Messages } from '../i18n';
import { isTask } from '../plan/items';
import { fullPoints } from '../plan/weights';
import type { Item, Plan } from '../plan/schema';
import { SheetBuilder } from '../sheets/builder';
import { drawOpinion, drawSignOff } from '../sheets/form';
import { fieldName, topName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { heightOfLines, linesIn } from '../sheets/text-lines';
import { roleOf } from './unit-plan';

export const instructionKey: SheetKey = 'handout';

export interface Instruction {
  /** The unit's part of the plan. */
  readonly plan: Plan;
  readonly unit: Plan['units'][number];
  readonly items: readonly Item[];
  /** ISO dates. */
  readonly on: string;
  readonly deadline: string | null;
  /** Whom to return the file to, as the office writes it: an office, a mail address. */
  readonly returnTo: string;
  readonly m: Messages;
}

const [noCol, idCol, nameCol, roleCol, measureCol, targetCol, pointsCol, statusCol] = [2, 3, 4, 5, 6, 7, 8, 9];
const nameWidth = 52;
const columnWidths = [1.5, 7, 10, nameWidth, 13, 13, 15, 11, 20] as const;
/** Of all columns together. */
const width = columnWidths.reduce((sum, columns) => sum + columns, 0);
/** So many items fit on one page with all that stands above them. */
const onOnePage = 10;

export function instructionSheet({ plan, unit, items, on, deadline, returnTo, m }: Instruction): SheetSpec {
  const t = m.exchange.instruction;
  const finalYear = plan.years.at(-1) ?? plan.baselineYear;
  const points = fullPoints(plan);
  const sheet = new SheetBuilder({
    key: instructionKey,
    version: 1,
    name: t.tab,
    tabColor: '1F3A5F',
    columnWidths: [...columnWidths],
  });
  const wide = (row: number, from = noCol) => `${String.fromCharCode(64 + from)}${row}:I${row}`;
  sheet.height(1, 10).height(2, 38).height(3, 22).height(4, 10);
  sheet.value(2, 2, t.title(pick(unit.name, m)), 'title').merge(wide(2));
  sheet.value(3, 2, t.subtitle(pick(plan.title, m), plan.documentNumber), 'titleRule').fill(wide(3), 'titleRule');

  const facts = [
    [t.unit, pick(unit.name, m)],
    [t.handedOut, on],
    [t.deadline, deadline ?? t.noDeadline],
    [t.returnTo, returnTo === '' ? t.noReturnTo : returnTo],
  ] as const;
  facts.forEach(([label, value], i) => {
    const row = 5 + i;
    sheet
      .value(row, noCol, label, 'label')
      .merge(`B${row}:C${row}`)
      .value(row, nameCol, value, 'text')
      .merge(wide(row, nameCol))
      .height(row, 22);
  });

  let row = 5 + facts.length;
  sheet.height(row++, 8).value(row, 2, t.whatToDo, 'section').merge(wide(row)).height(row++, 26);
  t.steps.forEach((text, i) => {
    sheet
      .value(row, noCol, i + 1, 'label')
      .value(row, idCol, text, 'text')
      .merge(wide(row, idCol));
    sheet.height(row++, heightOfLines(linesIn(text, width - columnWidths[1]), 22));
  });
  for (const text of [t.pointsNote, t.lockedNote])
    sheet
      .value(row, noCol, text, 'note')
      .merge(wide(row))
      .height(row++, heightOfLines(linesIn(text, width), 20));
  sheet
    .height(row++, 8)
    .value(row, 2, t.items(items.filter((i) => !isTask(i)).length, items.filter(isTask).length), 'section')
    .merge(wide(row))
    .height(row++, 26);
  const header = row++;
  sheet
    .values(
      header,
      noCol,
      [t.no, t.id, t.name, t.role, t.measure, t.target(finalYear), t.points, t.status(finalYear)],
      'header',
    )
    .height(header, 36);
  items.forEach((item, i) => {
    const name = pick(item.name, m);
    const r = header + 1 + i;
    const final = isTask(item) ? null : `${fieldName('plan', `${item.id}_final`)}`;
    sheet.value(r, noCol, i + 1, 'label').value(r, idCol, item.id, 'label');
    sheet.value(r, nameCol, name, 'link', { link: { name: topName(item.id), tip: t.open(item.id) } });
    sheet.value(r, roleCol, t.roles[roleOf(item, unit.id) ?? 'responsible'], 'textCenter');
    sheet.value(r, measureCol, isTask(item) ? t.task : pick(item.measure, m), 'textCenter');
    if (final === null)
      sheet.value(r, targetCol, t.milestones(isTask(item) ? item.milestones.length : 0), 'textCenter');
    else
      sheet.formula(
        r,
        targetCol,
        `=IFERROR(IF(${final}="",${JSON.stringify(m.common.dash)},${final}),${JSON.stringify(m.common.dash)})`,
        'computedMiddle',
        { format: '#,##0.##' },
      );
    sheet.value(r, pointsCol, points.get(item.id) ?? 0, 'computedMiddle', { format: '0.00' });
    sheet.formula(
      r,
      statusCol,
      `=IFERROR(INDEX(${fieldName('calc', `${item.id}_status`)},${plan.years.length})&"","")`,
      'status',
    );
    sheet.height(r, heightOfLines(linesIn(name, nameWidth), 22));
  });
  const last = header + items.length;
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(`I${header + 1}:I${last}`, `LEFT(I${header + 1},1)="${mark}"`, style);
  // What is returned is signed: the unit's opinion, who filled it in, the head of the unit, the seal.
  const signed = last + 3;
  const columns = columnWidths.slice(1).map((w, i) => ({ col: i + 2, width: w }));
  drawOpinion(sheet.height(last + 1, 10), m, last + 2, columns);
  drawSignOff(sheet, m, signed, columns);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: `A1:I${signed}`,
      fitWidth: 1,
      fitHeight: items.length <= onOnePage ? 1 : 0,
      titleRows: `${header}:${header}`,
      footerLeft: `${pick(unit.shortName, m)}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}
