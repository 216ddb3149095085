/**
 * Quantified targets in a sentence. A sentence is read piece by piece; time, verb and name hold on from one piece to the next
 * until another is said: 三年内新增高新技术企业90家、科技型中小企业200家.
 */
import { fromQuantity } from './counted';
import type { Carried, Place } from './made';
import { piecesOf, sentencesOf, split } from './pieces';
import type { Target } from './proposal';
import { quantitiesIn } from './quantities';
import { nameFrom } from './target-name';
import { periodIn } from './times';
import { verbsIn } from './verbs';
import { doubling, fromGrowth, fromWhole, scaleIn, wholeOf } from './worded';

/** The targets a paragraph sets, in order. */
export function targetsIn(text: string, place: Place): readonly Target[] {
  const carried: Carried = { period: null, each: null, verb: null, name: '' };
  return sentencesOf(text).flatMap((sentence) => {
    // A span of years named at the start of a paragraph holds for its sentences; 每年 for its own sentence only.
    if (carried.period?.kind === 'of') carried.period = null;
    carried.verb = null;
    carried.name = '';
    return inSentence(sentence, place, carried);
  });
}

function inSentence(sentence: string, place: Place, carried: Carried): readonly Target[] {
  const found: Target[] = [];
  for (const chunk of split(sentence, /[，,]/)) {
    carried.each = null;
    for (const piece of piecesOf(chunk)) found.push(...inPiece(piece, sentence, place, carried));
  }
  return found;
}

function inPiece(piece: string, sentence: string, place: Place, carried: Carried): readonly Target[] {
  // A bracket tells more of what stands before it; figures in it are not targets of their own, but may be those of single years.
  const bracket = /（([^（）]*)）/.exec(piece.replace(/（(?:含|不含)[^（）]*）/g, ''));
  const yearly = bracket ? yearlyIn(bracket[1]!) : {};
  const text = Object.keys(yearly).length > 0 ? piece.replace(bracket![0], '') : piece;
  const said = periodIn(text);
  // 年均 is said of one figure alone; 每年 holds over 、 but not beyond the comma.
  const period = said ?? carried.each ?? carried.period;
  if (said?.kind === 'each') carried.each = /年均/.test(text) ? null : said;
  else if (said) {
    carried.each = null;
    carried.period = said;
  }
  const verbs = verbsIn(text);
  const all = quantitiesIn(text).filter(({ at }) => !insideBracket(text, at));
  const scale = scaleIn(text, sentence, place, period);
  if (scale) return [scale];
  const doubled = doubling(text);
  const whole = wholeOf(text);
  const target = all.filter(({ qualifies }) => !qualifies).at(-1);
  if (!target && !doubled && !whole) {
    if (verbs.length > 0) carried.verb = verbs.at(-1)!;
    const subject = nameFrom(text, '').name;
    if (subject.length >= 2 && subject.length <= 20) carried.name = subject;
    return [];
  }
  if (period?.year != null && period.year <= place.baselineYear && period.kind !== 'each') return [];
  const made = doubled
    ? fromGrowth(text, doubled, carried)
    : target
      ? fromQuantity({ text, target, all, verbs, carried, place, period })
      : fromWhole(text, whole!, carried);
  if (made === null) return [];
  carried.name = made.name;
  const remarks = place.section === 'tasks' ? [...made.remarks, 'task' as const] : made.remarks;
  const confidence = Math.max(
    0.1,
    Math.min(0.99, made.confidence + (place.section === 'targets' ? 0.1 : 0) + (period ? 0.05 : 0)),
  );
  if (confidence < 0.45) return [];
  return [
    {
      ...made,
      years: yearly,
      endYear: period?.year != null && period.year > place.baselineYear ? period.year : null,
      clauses: [place.clause],
      sentence,
      confidence: Math.round(confidence * 100) / 100,
      remarks,
      task: place.task,
      conflicts: [],
      lead: [],
      responsible: [],
    },
  ];
}

const insideBracket = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
};

/** 2023年30家、2024年60家 */
function yearlyIn(text: string): Record<number, number> {
  const years: Record<number, number> = {};
  for (const [, year, figure] of text.matchAll(/(20\d\d)年(?:度)?[^\d，,、；]{0,8}?(\d+(?:\.\d+)?)/g))
    years[Number(year)] = Number(figure);
  return Object.keys(years).length >= 2 ? years : {};
}
