/**
 * How long the words of a language are, which decides how wide the columns and how tall the heads are that hold them. Measured on the
 * words of the drop-downs: two sizes are tried out on paper, for words as short as Chinese and as long as English ones, and any other
 * language lies where its words lie.
 */
import type { Messages } from '../i18n';
import { understood } from '../i18n/understood';
import { widthFor } from './text-lines';

type Words = Omit<Messages['common'], 'language'>;

/** Mean width in characters of the words of the drop-downs. */
function measured({ grades, itemStatuses, kinds, directions, accumulations, milestoneStatuses }: Words): number {
  const words = [grades, itemStatuses, kinds, directions, accumulations, milestoneStatuses].flatMap((list) =>
    Object.values<string>(list),
  );
  return words.reduce((sum, word) => sum + widthFor(word), 0) / words.length;
}

const short = measured(understood['zh-CN'].common);
const long = measured(understood.en.common);

/** 0 for words as short as Chinese ones, 1 as long as English ones, at most 2. */
const lengthOf = ({ common }: Pick<Messages, 'common'>): number =>
  Math.min(2, Math.max(0, (measured(common) - short) / (long - short)));

/** A width in characters or height in points, to the half, between that for short and that for long words. */
export const sized = (m: Pick<Messages, 'common'>, forShort: number, forLong: number): number =>
  Math.round(2 * (forShort + lengthOf(m) * (forLong - forShort))) / 2;

/** Whether words are too long to stand where two or three characters do. */
export const hasLongWords = (m: Pick<Messages, 'common'>): boolean => lengthOf(m) > 0.5;
