/**
 * Numbers nobody ever had. What a plan reached, its changes and the hand-outs of its units know things by their number, so one that
 * was left free must not become another thing's: numbers go on after the last that was ever in use, by what stands before them.
 */
import type { Plan } from './schema';

/** The last number in use after each beginning: G 25, T 16, T01- 3. */
export type LastNumbers = Map<string, number>;

/** Of ids; those that end in no number say nothing. */
export function lastNumbers(ids: Iterable<string>): LastNumbers {
  const last: LastNumbers = new Map();
  for (const id of ids) {
    const [, before = '', digits = ''] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    if (before !== '') last.set(before, Math.max(last.get(before) ?? 0, Number(digits)));
  }
  return last;
}

/** Every id a plan speaks of, those of what is over among them. */
export function idsOf(plan: Plan): readonly string[] {
  return [
    ...[plan.units, plan.dimensions, plan.groups ?? [], plan.indicators, plan.tasks, plan.safeguards ?? []].flatMap(
      (list) => list.map(({ id }) => id),
    ),
    ...plan.tasks.flatMap(({ milestones }) => milestones.map(({ id }) => id)),
    ...(plan.changes ?? []).map(({ id }) => id),
    ...(plan.earlier ?? []).flatMap(({ item }) => item ?? []),
  ];
}

/** The last numbers as a draft carries them: G25 T16 u30. */
export const numbersText = (ids: Iterable<string>): string =>
  [...lastNumbers(ids)].map(([before, n]) => `${before}${String(n).padStart(2, '0')}`).join(' ');

/** The inverse of `numbersText`: ids again, each the last of its kind. */
export const numbersIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[\s、,;]+/)
    .filter((id) => id !== '');

/** Gives numbers after the last, each once. */
export const numbersAfter = (last: LastNumbers, before: string, digits: number) => (): string => {
  const n = (last.get(before) ?? 0) + 1;
  last.set(before, n);
  return `${before}${String(n).padStart(digits, '0')}`;
};

/** What is known of the numbers when rows without one get theirs. */
export interface Numbering {
  /** The last ones ever in use; grows with those given. */
  readonly last: LastNumbers;
  /** The plan in force that the draft changes: rows of a table without any number are its things by their names. */
  readonly running: Plan | null;
}
