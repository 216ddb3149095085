/**
 * Status of an item in a year, the code behind its colour and word. A final year speaks of the target: met, near or
 * missed by attainment. A running year speaks of the schedule by the same two thresholds: ahead, slightly behind, behind;
 * where nothing was due yet there is no schedule figure, and it speaks of the target too. What was typed in error is
 * neither: it has a word of its own and earns nothing.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, figure, flag, number, words } from '../expression/define';
import type { ScoringSettings } from '../plan/schema';
import type { ActualState, ItemStatus } from './score';

const kinds = {
  inError: flag,
  isFinal: flag,
  attainment: figure,
  schedule: figure,
  met: number,
  near: number,
  pendingWord: words,
  errorWord: words,
  metWord: words,
  nearWord: words,
  missedWord: words,
  aheadWord: words,
  slightlyBehindWord: words,
  behindWord: words,
};

const status = define(kinds, ({ inError, isFinal, attainment, schedule, met, near, ...word }) => {
  const ofTheTarget = attainment.given(
    (share) =>
      firstOf([share.atLeast(met), word.metWord], [share.atLeast(near), word.nearWord], [otherwise, word.missedWord]),
    word.pendingWord,
  );
  const ofTheSchedule = schedule.given(
    (share) =>
      firstOf(
        [share.atLeast(met), word.aheadWord],
        [share.atLeast(near), word.slightlyBehindWord],
        [otherwise, word.behindWord],
      ),
    ofTheTarget,
  );
  return firstOf(
    [inError, word.errorWord],
    [attainment.isGiven.not(), word.pendingWord],
    [isFinal, ofTheTarget],
    [otherwise, ofTheSchedule],
  );
});

/** What stands for a status: its code, or the word (or formula text) that says it on a sheet. */
export type StatusWords = Readonly<Record<Exclude<ItemStatus, 'off'>, string>>;

const said = (by: StatusWords) => ({
  pendingWord: by.pending,
  errorWord: by.error,
  metWord: by.met,
  nearWord: by.near,
  missedWord: by.missed,
  aheadWord: by.ahead,
  slightlyBehindWord: by['slightly-behind'],
  behindWord: by.behind,
});

export function statusOf(
  state: ActualState,
  attainment: number | null,
  schedule: number | null,
  { met, near }: ScoringSettings['status'],
): ItemStatus {
  // Named one by one here and below where scores are worked out: spreading objects costs more than evaluating.
  return status.value({
    pendingWord: 'pending',
    errorWord: 'error',
    metWord: 'met',
    nearWord: 'near',
    missedWord: 'missed',
    aheadWord: 'ahead',
    slightlyBehindWord: 'slightly-behind',
    behindWord: 'behind',
    inError: state === 'error',
    isFinal: state === 'final',
    attainment: state === 'none' ? null : attainment,
    schedule,
    met: met.value,
    near: near.value,
  }) as ItemStatus;
}

/** The same as formula text; `by` are formula texts, such as words in quotes. Whether the year is final is a condition. */
export function statusFormula(
  refs: Readonly<Record<'inError' | 'isFinal' | 'attainment' | 'schedule', string>>,
  by: StatusWords,
): string {
  return status.formula({
    ...said(by),
    ...refs,
    met: 'zsc_settings_inForce_status_met',
    near: 'zsc_settings_inForce_status_near',
  });
}
