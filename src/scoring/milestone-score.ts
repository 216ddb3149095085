/**
 * How far a task is, 0 to 100, from its milestones (节点): the actual that the rule `milestones` turns into points.
 *
 * Counted in a year: all milestones due by its end, those of earlier years included, since what is late stays late. Each
 * is worth 1 when done in time; done late, 0.1 less for every started quarter (91 days), at least 0.5; done without a
 * completion date 0.5, because nothing shows it was in time; in progress, or done only after the year, 0.3; else 0. The
 * task's progress is their mean × 100; a year in which nothing was due has missed nothing and stands at 100.
 * An assessor's rating counts half beside it, the self rating does not count.
 *
 * Nothing is said (null, "") while no status is typed and there is no rating, before the year begins (unless rated), and
 * while a date is not a date.
 */
import type { MilestoneStatus } from '../entries/entries';
import { firstDay, lastDay } from './calendar';

/** What a milestone is worth; none of it is in the plan. */
const milestoneWorth = { perQuarter: 0.1, quarterDays: 91, least: 0.5, inProgress: 0.3, rating: 0.5 } as const;

/** One row of the sheet; `null`: empty, `'text'`: something that is not a date. */
export interface MilestoneRow {
  readonly status: MilestoneStatus | null;
  readonly due: number | null | 'text';
  readonly done: number | null | 'text';
}

/** Progress and rating of a year as one figure 0–100, or null where nothing can be said. */
export function milestoneScore(
  rows: readonly MilestoneRow[],
  year: number,
  asOf: number,
  rating: number | null,
): number | null {
  const rated = rating === null ? null : Math.max(0, Math.min(100, rating));
  const typed = rows.some((row) => row.status !== null) && asOf >= firstDay(year);
  if (!typed) return rated;
  if (rows.some((row) => row.due === 'text' || row.done === 'text')) return null;
  const end = lastDay(year);
  const counted = rows.filter((row) => typeof row.due === 'number' && row.due <= end);
  const sum = counted.reduce((total, row) => total + worthOf(row, end), 0);
  const progress = counted.length === 0 ? 100 : (100 * sum) / counted.length;
  return rated === null ? progress : progress * (1 - milestoneWorth.rating) + rated * milestoneWorth.rating;
}

function worthOf({ status, due, done }: MilestoneRow, end: number): number {
  const finished = typeof done === 'number' ? done : 0;
  const deadline = typeof due === 'number' ? due : 0;
  if (status === 'in-progress' || (status === 'done' && finished > end)) return milestoneWorth.inProgress;
  if (status !== 'done') return 0;
  if (finished === 0) return milestoneWorth.least;
  return 1 - milestoneWorth.perQuarter * lateSteps.filter((step) => finished > deadline + step).length;
}

/** Days late from which a further step is lost, up to the least worth. */
const lateSteps = [0, 1, 2, 3, 4].map((k) => k * milestoneWorth.quarterDays);

/** Ranges and cells of a task sheet; words are formula texts, such as `"已完成"` in quotes. */
export interface MilestoneRefs {
  readonly status: string;
  readonly due: string;
  readonly done: string;
  readonly rating: string;
  /** A year as a number or a reference to one. */
  readonly year: string;
  readonly asOf: string;
  readonly doneWord: string;
  readonly inProgressWord: string;
}

/** The same as a worksheet formula without "="; "" where `milestoneScore` gives null. */
export function milestoneFormula({
  status,
  due,
  done,
  rating,
  year,
  asOf,
  doneWord,
  inProgressWord,
}: MilestoneRefs): string {
  const { perQuarter, least, inProgress, rating: half } = milestoneWorth;
  const end = `DATE(${year},12,31)`;
  const counted = `ISNUMBER(${due})*(${due}<=${end})`;
  const isDone = `(${status}=${doneWord})*(${done}<=${end})`;
  const sum =
    `SUMPRODUCT(${counted}*(${isDone}*(1-${1 - least}*(${done}=0))+${inProgress}*((${status}=${inProgressWord})+(${status}=${doneWord})*(${done}>${end}))))` +
    `-${perQuarter}*SUMPRODUCT(${counted}*${isDone}*(${done}>0)*(${done}>${due}+{${lateSteps.join(',')}}))`;
  const progress = `IF(SUMPRODUCT(${counted})=0,100,100*(${sum})/SUMPRODUCT(${counted}))`;
  const typed = `AND(SUMPRODUCT((LEN(${status})>0)*1)>0,${asOf}>=DATE(${year},1,1))`;
  const rated = `MAX(0,MIN(100,${rating}))`;
  // Counted, not calculated with: "2022年5月" times 1 is a date in one program and an error in the next.
  const dated = `AND(COUNT(${due})=COUNTA(${due}),COUNT(${done})=COUNTA(${done}))`;
  return (
    `IFERROR(IF(${typed},IF(${dated},${progress},"")*IF(ISNUMBER(${rating}),${1 - half},1)` +
    `+IF(ISNUMBER(${rating}),${half}*${rated},0),IF(ISNUMBER(${rating}),${rated},"")),"")`
  );
}

/** Of the milestones due within the year or before, the share due by the as-of day, × 100: what the schedule asks for; null where none is due. */
export function milestonesDue(rows: readonly MilestoneRow[], year: number, asOf: number): number | null {
  const due = rows
    .map((row) => row.due)
    .filter((day): day is number => typeof day === 'number' && day <= lastDay(year));
  return due.length === 0 ? null : (100 * due.filter((day) => day <= asOf).length) / due.length;
}

export function milestonesDueFormula({ due, year, asOf }: Pick<MilestoneRefs, 'due' | 'year' | 'asOf'>): string {
  const counted = (until: string) => `SUMPRODUCT(ISNUMBER(${due})*(${due}<=${until}))`;
  const end = `DATE(${year},12,31)`;
  return `IF(${counted(end)}=0,"",100*${counted(`MIN(${end},${asOf})`)}/${counted(end)})`;
}
