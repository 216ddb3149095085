/** Milestones: see `milestone-score.ts`; here also what the schedule asks for. */
import { serialOf } from '../../entries/dates';
import { numberIn, textIn, type CellValue, type SheetEntries } from '../../entries/entries';
import { statusWords, wordIn, type Language } from '../../entries/words';
import type { Task } from '../../plan/schema';
import { byDay, inError, type Actual } from '../actual';
import { elapsedShare, lastDay } from '../calendar';
import { scoresInError, taskInError } from '../entry-error';
import { milestoneScore, milestonesDue, type MilestoneRow } from '../milestone-score';
import { scoresField, typedOrRated } from '../raters';
import type { Kind, Sample } from './kind';
import { heldIn } from './periods';
import { sample } from './sample-words';

export const milestones: Kind<Task> = {
  actuals(item, { plan, sheet, asOf }, language) {
    const rows = milestoneRows(sheet, language);
    return (index) => taskActual(item, sheet, rows, plan.years[index] ?? plan.baselineYear, index, asOf);
  },
  filled(item, { plan, sheet, asOf }, index) {
    const year = plan.years[index] ?? plan.baselineYear;
    // A milestone is due with its own date; until its sheet exists the plan's date stands.
    const due = item.milestones.flatMap((milestone, k) => {
      const planned = milestone.due.value === null ? null : serialOf(milestone.due.value);
      const day = numberIn(sheet.due?.[k]) ?? planned;
      return day !== null && day <= asOf && day <= lastDay(year) && day > lastDay(year - 1) ? [k] : [];
    });
    return { due: due.length, filled: due.filter((k) => textIn(sheet.status?.[k]) !== '').length };
  },
  // A status that is missing is told by its own rule.
  wanted: () => undefined,
  actualCell: (fields) => fields.status?.[0],
  growth: 'none',
  example: taskValues,
};

function taskActual(
  item: Task,
  sheet: SheetEntries,
  rows: readonly MilestoneRow[],
  year: number,
  index: number,
  asOf: number,
): Actual {
  const typed = {
    start: heldIn(sheet.start),
    due: heldIn(sheet.due),
    done: heldIn(sheet.done),
    rating: heldIn(sheet.rating?.slice(index, index + 1)),
  };
  const due = milestonesDue(rows, year, asOf);
  const scores = item.raters !== undefined && scoresInError.value({ scores: heldIn(sheet[scoresField(year)]) });
  if (scores || taskInError.value(typed)) return { ...inError(elapsedShare(year, asOf)), due };
  const value = milestoneScore(rows, year, asOf, typedOrRated(item, sheet, 'rating', year, index));
  return { ...byDay(value, year, asOf), due };
}

/** The milestone rows of a task sheet, as far as scoring looks at them. */
function milestoneRows(sheet: SheetEntries, language: Language | null): readonly MilestoneRow[] {
  return (sheet.status ?? []).map((cell, k) => ({
    status: wordIn(statusWords, cell.value, language),
    told: cell.value !== null,
    start: numberIn(sheet.start?.[k]),
    due: numberIn(sheet.due?.[k]),
    done: numberIn(sheet.done?.[k]),
  }));
}

function taskValues(task: Task, { plan, m, years, random, inTime }: Sample): Record<string, CellValue[]> {
  const said = m.common.milestoneStatuses;
  const lastDay = serialOf(`${years.at(-1) ?? plan.baselineYear}-12-31`);
  const due = task.milestones.map((ms) => (ms.due.value ? serialOf(ms.due.value) : null));
  const done = due.map((d) =>
    d !== null && d <= lastDay
      ? random() < 0.75 || inTime
        ? d - Math.floor(random() * 40)
        : random() < 0.5
          ? d + 30
          : null
      : null,
  );
  return {
    owner: task.milestones.map((_, i) => sample.person(i + 1)),
    status: done.map((d, i) =>
      d !== null && d <= lastDay
        ? said.done
        : (due[i] ?? lastDay) <= lastDay + 200
          ? said['in-progress']
          : said['not-started'],
    ),
    done: done.map((d) => (d !== null && d <= lastDay ? d : null)),
    evidence: done.map((d) => (d !== null && d <= lastDay ? sample.acceptance : null)),
    self_rating: years.map(() => 90 + Math.floor(random() * 8)),
    rating: years.map(() => 80 + Math.floor(random() * 15)),
  };
}
