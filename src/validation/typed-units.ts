/** Units as people type them behind figures, in the words of every language, and how they turn into a column's own. */
import type { Localised } from '../plan/schema';
import { inEach, type Understood } from '../i18n/understood';

/** Words of every language in small letters: the workbook's language does not tell in which a unit is typed. */
export function wordsOf(key: keyof Understood['mistakes']['numberWords']): readonly string[] {
  let words = known.get(key);
  if (!words) {
    words = Object.values(inEach(({ mistakes }) => mistakes.numberWords[key]))
      .join(' ')
      .toLowerCase()
      .split(' ')
      .filter(Boolean);
    known.set(key, words);
  }
  return words;
}
const known = new Map<keyof Understood['mistakes']['numberWords'], readonly string[]>();

const scales = [
  ['yuan', 1],
  ['thousand', 1e3],
  ['tenThousand', 1e4],
  ['million', 1e6],
  ['tenMillion', 1e7],
  ['hundredMillion', 1e8],
  ['billion', 1e9],
  ['tenBillion', 1e10],
  ['hundredBillion', 1e11],
] as const;

/** What one of a unit of money or a word of size stands for; null for other words. */
const scaleOf = (unit: string): number | null =>
  scales.find(([key]) => wordsOf(key).includes(unit.toLowerCase()))?.[1] ?? null;

/** A word of size by itself, as people and firms are counted: 万 but not 万元. */
const sizeOf = (unit: string): number | null =>
  wordsOf('yuan').some((yuan) => unit.toLowerCase().endsWith(yuan)) ? null : scaleOf(unit);

/** Whether a measure is a place in a row: 5位, 第5名. */
export const isRank = (measure: Localised | undefined): boolean =>
  measure !== undefined && wordsOf('ranks').includes(measure.zh);

/** 1.2万人 and 1.2万 where single things are counted; the unit's words without the measure. Null for other units. */
function countedIn(unit: string, measure: Localised | undefined): number | null {
  if (!measure || !wordsOf('counters').includes(measure.zh)) return null;
  return sizeOf(unit.endsWith(measure.zh) ? unit.slice(0, -measure.zh.length) : unit);
}

/** Whether a word is a unit at all. */
export function isUnit(unit: string, measure: Localised | undefined): boolean {
  const word = unit.toLowerCase();
  return (
    scaleOf(unit) !== null ||
    countedIn(unit, measure) !== null ||
    (['percent', 'counters', 'points'] as const).some((key) => wordsOf(key).includes(word)) ||
    [measure?.zh, measure?.en].includes(unit)
  );
}

/** How many of the measure one of the unit is; null where it cannot be turned into it. A rating has no measure: 85% and 85 points are 85. */
export function factorBetween(unit: string, measure: Localised | undefined): number | null {
  const word = unit.toLowerCase();
  const percent = wordsOf('percent');
  if (!measure) return [...percent, ...wordsOf('points')].includes(word) && unit !== '‰' ? 1 : null;
  const [from, to] = [scaleOf(unit), scaleOf(measure.zh)];
  if (from !== null && to !== null) return from / to;
  const counted = countedIn(unit, measure);
  if (counted !== null) return counted;
  if (percent.includes(word)) return percent.includes(measure.zh) && unit !== '‰' ? 1 : null;
  return unit === measure.zh || unit === measure.en || (from === null && to === null && !percent.includes(measure.zh))
    ? 1
    : null;
}

const unitWords = [...scales.map(([key]) => key), 'percent' as const, 'points' as const, 'counters' as const]
  .flatMap(wordsOf)
  .sort((a, b) => b.length - a.length);

/** A text beside a number without the units at its ends: 亿左右 is 左右, 多亿 is 多. */
export function withoutUnits(text: string): string {
  const small = text.toLowerCase();
  const first = unitWords.find((word) => small.startsWith(word)) ?? '';
  const rest = text.slice(first.length);
  const last = unitWords.find((word) => rest.toLowerCase().endsWith(word)) ?? '';
  return rest.slice(0, rest.length - last.length);
}
