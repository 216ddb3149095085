/** 调整记录, the change log: every change of the plan in mid-term with what it was, what it is, from which year and by which document. */
import { pick, type Messages } from '../i18n';
import { changeTexts } from '../i18n/changes';
import type { Plan, PlanChange } from '../plan/schema';
import { rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { changeInWords } from './changed-words';
import type { SheetContext } from './context';
import type { SheetKey, SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import { drawWorkHead, workTabColor } from './work-sheet';

export const changeLogKey: SheetKey = 'change_log';
const [head, first] = [5, 6];
const widths = {
  number: 5,
  subject: 30,
  kind: 9,
  field: 13,
  before: 15,
  after: 15,
  from: 8,
  ground: 26,
  on: 11,
} as const;
type Column = keyof typeof widths;
const columns = Object.keys(widths) as readonly Column[];

/** The changes of the plan; a plan without any gives a sheet that says so. */
export function buildChangeLog(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = changeTexts(m).log;
  const columnWidths = [1.5, ...Object.values(widths)];
  const sheet = new SheetBuilder({
    key: changeLogKey,
    version: 2,
    name: t.tab,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: head, cols: 0 },
  });
  const lastCol = 1 + columns.length;
  const width = columnWidths.reduce((sum, w) => sum + w, 0);
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol, width });
  sheet.values(
    head,
    2,
    columns.map((column) => t.headers[column]),
    'header',
  );
  const changes = plan.changes ?? [];
  changes.forEach((change, i) => {
    const row = first + i;
    const texts = rowOf(change, plan, m);
    const lines = columns.map((column) => linesIn(texts[column], widths[column]));
    sheet.height(row, heightOfLines(Math.max(...lines), 24));
    columns.forEach((column, c) => {
      const style = column === 'number' ? 'label' : wide.has(column) ? 'text' : 'textCenter';
      sheet.value(row, 2 + c, texts[column], style, { format: '@' });
    });
  });
  const last = first + Math.max(1, changes.length) - 1;
  if (changes.length === 0) sheet.value(first, 2, t.none, 'text').merge(rangeAddress(first, 2, first, lastCol));
  else sheet.field('number', 'label', first, 2, last).filtered(head, 2, last, lastCol);
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd');
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 1, lastCol),
      titleRows: `${head}:${head}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
    })
    .build();
}

const wide: ReadonlySet<Column> = new Set(['subject', 'before', 'after', 'ground']);

function rowOf(change: PlanChange, plan: Plan, m: Messages): Readonly<Record<Column, string>> {
  const t = changeTexts(m);
  const id = /^[A-Z]\d/.test(change.id) ? ` ${change.id}` : '';
  return {
    number: String(change.number),
    subject: `${t.subjects[change.of]}${id} ${pick(change.name, m)}`,
    kind: t.kinds[change.kind],
    ...changeInWords(change, plan, m),
    from: String(change.from),
    ground: t.log.ground(change.ground),
    on: change.on,
  };
}
