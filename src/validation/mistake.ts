/** The very mistake of what was typed, as a finding says it, in every language: a parameter of its words. */
import type { Localised } from '../plan/schema';
import { inEach, type Understood } from '../i18n/understood';

const inAll = (say: (words: Understood['mistakes']) => string): Localised => inEach(({ mistakes }) => say(mistakes));

/** Of a cell that wants a number: what stands there instead (`number`), or why two are not read as one (`several`). */
export const numberMistake = (of: 'number' | 'several', kind: string, word: string): Localised =>
  inAll((words) => words[of][kind]?.(words.quoted(word)) ?? '');

/** Of a unit behind a number: why it is not the column's own. */
export const unitMistake = (kind: string | undefined, word: string | undefined): Localised =>
  inAll((words) => words.unitMistake({ mistake: kind, word }));

/** Of a credit code of so many characters. */
export const codeMistake = (params: Readonly<Record<string, string | number | undefined>>): Localised =>
  inAll((words) => words.codeMistake(params));

/** Of a cell that wants a date. */
export const dateMistakeText = (kind: string): Localised => inAll((words) => words.date[kind] ?? '');
