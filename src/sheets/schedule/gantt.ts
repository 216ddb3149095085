/** The Gantt chart of the schedule: a mark in every quarter a milestone runs through, coloured by conditional formats. */
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { firstOf } from '../items/expressions';
import { c, first, quarterRow } from './layout';

const asOf = 'zsc_settings_inForce_asOf';

/** The first day of the quarter after the one that begins on a day. Formula text. */
const nextQuarter = (start: string) => `DATE(YEAR(${start}),MONTH(${start})+3,1)`;

/** Whether the as-of day is in the quarter that begins on a day. Formula text. */
export const isAsOfQuarter = (start: string): string => `AND(${asOf}>=${start},${asOf}<${nextQuarter(start)})`;

/** The mark of a milestone in a quarter: planned or done from start to due, late from due to the day done or the as-of day. */
export function barFormula({ m }: SheetContext, row: number, col: number): string {
  const { marks } = m.sheetsWork.schedule;
  const words = m.common.milestoneStatuses;
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const [start, due, status, done] = [at(c.start), at(c.due), at(c.status), at(c.done)];
  const quarter = `${columnLetters(col)}$${quarterRow}`;
  const within = (from: string, to: string) => `AND(${from}<${nextQuarter(quarter)},${to}>=${quarter})`;
  const isDone = `${status}=${quote(words.done)}`;
  const lateTo = `IF(${isDone},IF(ISNUMBER(${done}),MAX(${done},${due}),${due}),IF(${status}=${quote(words.stopped)},${due},MAX(${asOf},${due})))`;
  return firstOf(
    [
      [`NOT(ISNUMBER(${due}))`, '""'],
      [
        within(`IF(ISNUMBER(${start}),${start},${due})`, due),
        `IF(${isDone},${quote(marks.done)},IF(AND(${lateTo}>${due},${due}+1<${nextQuarter(quarter)}),${quote(marks.late)},${quote(marks.plan)}))`,
      ],
      [`AND(${lateTo}>${due},${within(`${due}+1`, lateTo)})`, quote(marks.late)],
    ],
    '""',
  );
}

/** Colours the bars, late before done before planned, and the quarter of the as-of day, over bars by the colour of the mark. */
export function drawGantt(sheet: SheetBuilder, { m }: SheetContext, range: string): void {
  const { marks } = m.sheetsWork.schedule;
  const cell = `${columnLetters(c.quarters)}${first}`;
  const head = `${columnLetters(c.quarters)}$${quarterRow}`;
  const isToday = isAsOfQuarter(head);
  const bars = [
    [marks.late, 'barLate', 'barLateToday'],
    [marks.done, 'barDone', 'barDoneToday'],
    [marks.plan, 'bar', 'barToday'],
  ] as const;
  for (const [mark, style, today] of bars)
    sheet.when(range, `AND(${cell}=${quote(mark)},${isToday})`, today).when(range, `${cell}=${quote(mark)}`, style);
  sheet.when(range, isToday, 'today');
}
