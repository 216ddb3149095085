/**
 * What the working sheets (schedule, work plans, safeguards, follow-up, results, report) share: the head, how a piece of
 * work stands against its due date, finding again what was typed in a row, and the limits on typing.
 */
import { textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { milestoneStatuses } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import { cellAddress, rangeAddress } from './a1';
import type { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { quote } from './formula';
import { counted, firstOf } from './items/expressions';
import { entryOr, typedOn } from './items/typed';
import { kept, whatStands } from './plan/assumptions';
import { styles } from './styles';
import { heightOfLines, heightOfText, linesIn, statusWidth } from './text-lines';
import { oneOf } from './limits';

export const workTabColor = 'A8640A';

/** Title, document and a line of guidance over the columns B (or `firstCol`) to `lastCol`, whose widths (in characters) sum to `width`. Rows 1–4. */
export function drawWorkHead(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  { title, hint, firstCol = 2, lastCol, width }: { title: string; hint: string; firstCol?: number; lastCol: number; width: number }, // prettier-ignore
): void {
  sheet.height(1, 8).height(2, 34).height(3, 20);
  if (title.startsWith('=')) sheet.formula(2, firstCol, title, 'title');
  else sheet.value(2, firstCol, title, 'title');
  sheet
    .value(
      3,
      firstCol,
      m.sheetsWork.subtitle({ title: pick(plan.title, m), document: plan.documentNumber }),
      'titleRule',
    )
    .fill(rangeAddress(3, firstCol, 3, lastCol), 'titleRule')
    .value(4, firstCol, hint, 'hint')
    .merge(rangeAddress(4, firstCol, 4, lastCol))
    .height(4, heightOfLines(linesIn(hint, width), 22));
}

/** What was typed in the rows of a sheet, found again by the rows' labels; a label that is not there gives nothing. */
export function typedRows(
  ctx: SheetContext,
  key: string,
  labels: readonly string[],
): (field: string, ...label: string[]) => EntryCell | undefined {
  const typed: SheetEntries = typedOn(ctx, key);
  const id = (texts: readonly string[]) => texts.join('|');
  const rows = new Map<string, number>();
  (typed[labels[0] ?? ''] ?? []).forEach((_, i) => rows.set(id(labels.map((label) => textIn(typed[label]?.[i]))), i));
  return (field, ...label) => {
    const row = rows.get(id(label));
    return row === undefined ? undefined : whatStands(typed[field]?.[row]);
  };
}

/** The year a sheet speaks of until one is chosen: the last that is over by the as-of day, or the first. */
export const lastYearOver = (from: number, to: number) =>
  `=MAX(${from},MIN(${to},YEAR(zsc_settings_inForce_asOf+1)-1))`;

/** The year a sheet speaks of, chosen from a list: the label from column B up to the cell, the cell named as the field `year`. */
export function drawYearChoice(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { key, row, col, label, prompt }: { key: string; row: number; col: number; label: string; prompt: string },
): void {
  const { plan, m } = ctx;
  const [from, to] = [plan.years[0] ?? 0, plan.years.at(-1) ?? 0];
  const cell = cellAddress(row, col);
  sheet.value(row, 2, label, 'labelLeft').merge(rangeAddress(row, 2, row, col - 1));
  entryOr(sheet, row, col, kept(typedOn(ctx, key).year?.[0]), { formula: lastYearOver(from, to) }, 'entryCenter', {
    format: '0',
  });
  sheet
    .field('year', 'entry', row, col)
    .limit(cell, oneOf(plan.years.map(String)), label, prompt, m.sheetsWork.yearStop)
    .when(cell, `ISFORMULA(${cell})`, 'assumedMark');
}

/** Words of the drop-down of a status, in its order. */
export const statusWords = (m: Messages) => milestoneStatuses.map((id) => m.common.milestoneStatuses[id]);

/** What a task's own sheet says of dates and states that cannot be. */
export const impossibleStates = ({ sheets }: Messages): readonly string[] => {
  const { notDate, order, doneOutside, notStatus } = sheets.milestones.checks;
  return [notDate, order, doneOutside, notStatus];
};

/** What `stateFormula` can say of days alone, and what a sheet says beside it. */
const longestStates = (m: Messages, besides: readonly string[]): readonly string[] => {
  const { differs: _, ...states } = m.sheetsWork.states;
  const words = Object.values(states).map((text) =>
    typeof text === 'string' ? text : text.many.replace('{0}', '000'),
  );
  return [...words, ...besides];
};

/** Width in characters of a column in which the states that come of days stand on one line, where words are short. */
export const stateWidth = (m: Messages, besides: readonly string[] = []): number =>
  Math.min(24, Math.max(20, ...longestStates(m, besides).map((text) => statusWidth(text, styles.statusLeft))));

/** Height in points for the longest state a milestone can be in, in a column of so many characters; 0 where it stands on one line. */
export const stateHeight = (m: Messages, width: number, besides: readonly string[] = []): number =>
  Math.max(...longestStates(m, besides).map((text) => heightOfText(text, width, styles.statusLeft)));

/**
 * How a piece of work stands: in error, done, late, soon due, open. Texts and cells are formula text; `done` is the day it was done,
 * `check` the cell in which a task's own sheet says what is wrong: what cannot be is worth nothing there, and is not done here either.
 */
export function stateFormula(
  m: Messages,
  { status, due, done, check }: { status: string; due: string; done?: string; check?: string },
): string {
  const t = m.sheetsWork.states;
  const words = m.common.milestoneStatuses;
  const asOf = 'zsc_settings_inForce_asOf';
  const isDone = `${status}=${quote(words.done)}`;
  const cannotBe = impossibleStates(m).map((text) => `${check}=${quote(text)}`);
  return firstOf(
    [
      ...(check === undefined ? [] : [[`IFERROR(OR(${cannotBe.join()}),FALSE)`, check] as const]),
      ...(done === undefined
        ? []
        : ([
            [
              `IF(AND(${isDone},ISNUMBER(${due}),ISNUMBER(${done})),${done}>${due},FALSE)`,
              counted(`(${done}-${due})`, t.doneLate),
            ],
          ] as const)),
      [isDone, quote(t.done)],
      [`${status}=${quote(words.stopped)}`, quote(t.stopped)],
      [`NOT(ISNUMBER(${due}))`, quote(t.noDue)],
      [`${asOf}>${due}`, counted(`(${asOf}-${due})`, t.late)],
      [`${asOf}=${due}`, quote(t.today)],
      [`${due}-${asOf}<=30`, counted(`(${due}-${asOf})`, t.soon)],
    ],
    quote(t.open),
  );
}

export function limitDate(sheet: SheetBuilder, { sheetsWork: t }: Messages, range: string, title: string): void {
  sheet.limit(
    range,
    { kind: 'date', operator: 'between', min: '=DATE(2000,1,1)', max: '=DATE(2099,12,31)' },
    title,
    t.datePrompt,
    t.dateStop,
  );
}

export function limitStatus(sheet: SheetBuilder, m: Messages, range: string, title: string): void {
  sheet.limit(range, oneOf(statusWords(m)), title, m.sheetsWork.statusPrompt, m.sheetsWork.listStop);
}
