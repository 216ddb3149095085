/** Hits milestone by milestone: the cells of a row, its status and days, and whether something is wrong with them. */
import { numberIn, textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import type { MilestoneStatus } from '../entries/entries';
import { isTask } from '../plan/items';
import type { Item, Localised } from '../plan/schema';
import { languageOf, statusWords, wordIn } from '../entries/words';
import type { CheckContext, Hit } from './rule';
import { yearOf } from '../entries/dates';

export interface MilestoneCells {
  readonly name: Localised;
  /** Status as typed, and what it means; null for a word that is none. */
  readonly word: string;
  readonly status: MilestoneStatus | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly done: number | null;
  readonly cells: Readonly<Record<'start' | 'due' | 'status' | 'done' | 'evidence', EntryCell>>;
}

type MilestoneHit = Pick<Hit, 'params' | 'compared' | 'fix' | 'severity'> & {
  readonly at: keyof MilestoneCells['cells'];
};

/** Findings of the milestones of a task, in the year in which the milestone is due. */
export function milestoneHits(
  item: Item,
  fields: SheetEntries,
  { plan, entries }: Pick<CheckContext, 'plan' | 'entries'>,
  judge: (milestone: MilestoneCells) => MilestoneHit | null,
): readonly Hit[] {
  if (!isTask(item)) return [];
  const language = languageOf(entries);
  const count = Math.max(item.milestones.length, fields.status?.length ?? 0);
  return Array.from({ length: count }, (_, k): readonly Hit[] => {
    const at = (field: string): EntryCell => fields[field]?.[k] ?? { value: null, place: { item: item.id } };
    const cells = {
      start: at('start'),
      due: at('due'),
      status: at('status'),
      done: at('done'),
      evidence: at('evidence'),
    };
    const typed = textIn(fields.milestone?.[k]);
    const name = item.milestones[k]?.name ?? { zh: typed, en: typed };
    const word = textIn(cells.status);
    const due = numberIn(cells.due);
    const hit = judge({
      name,
      word,
      status: wordIn(statusWords, cells.status.value, language),
      start: numberIn(cells.start),
      due,
      done: numberIn(cells.done),
      cells,
    });
    if (!hit) return [];
    const { at: where, params, ...rest } = hit;
    return [
      {
        place: cells[where].place,
        year: plan.years.find((year) => due !== null && year === yearOf(due)),
        key: item.milestones[k]?.id ?? `${item.id}-${k + 1}`,
        params: { milestone: name, ...params },
        ...rest,
      },
    ];
  }).flat();
}
