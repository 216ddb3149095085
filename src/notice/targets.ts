/**
 * Quantified targets in a sentence. A sentence is read piece by piece; time, verb and name hold on from one piece to the next
 * until another is said: 三年内新增高新技术企业90家、科技型中小企业200家.
 */
import { plainBounds } from './bounds';
import { fromQuantity } from './counted';
import type { Carried, Made, Place } from './made';
import { withoutMarks } from './marks';
import { isStep } from './milestones';
import { piecesOf, sentencesOf, split } from './pieces';
import type { Target } from './proposal';
import { quantitiesIn } from './quantities';
import { nameFrom } from './target-name';
import { farOff, partOfYear, periodIn, timesAYear, withoutTimes, withOwnYears } from './times';
import { verbsIn } from './verbs';
import { fromWorded, scaleIn, wordedIn } from './worded';

/** The targets a paragraph sets, in order. `thing`: what it is about where it does not say so itself, as a goal in a table beside its task. */
export function targetsIn(text: string, place: Place, thing = ''): readonly Target[] {
  const carried: Carried = { period: null, each: null, verb: null, name: '', baseline: null };
  return sentencesOf(text).flatMap((sentence) => {
    // A span of years named at the start of a paragraph holds for its sentences; 每年 for its own sentence only.
    const goesOn = text.includes(`；${sentence}`);
    if ((carried.period?.kind === 'of' && !goesOn) || (carried.period?.year ?? Infinity) <= place.baselineYear)
      carried.period = null;
    // What one verb brings in may go on behind ；: 引进龙头企业3个；投资10亿元以上项目10个.
    if (!(goesOn && carried.verb?.row.kind === 'do')) carried.verb = null;
    // 到2026年，产能达到40GWh；到2027年，达到60GWh: the second says of the same thing.
    if (!goesOn || !further.test(sentence)) carried.name = thing;
    carried.baseline = null;
    const before = carried.period;
    const found = inSentence(sentence, place, carried);
    // A day within a year by which something is done is that thing's own: 2022年6月底前完成改造.
    if (found.length === 0 && withinYear.test(sentence)) carried.period = before;
    return found;
  });
}

const withinYear = /20\d\d年(?:\d{1,2}月|第?[一二三四1-4]季度|上半年)/;

const byDay = new RegExp(`${withinYear.source}|(?:20\\d\\d年|年)(?:底|末|年底)?前|\\d{1,2}月(?:\\d{1,2}日|底|末)?前`);
const onBase = /在(20\d\d)年(?:度)?(?:末|底|年底)?的?(\d[^，,；。年]{1,12}?)(?:的)?基础上/;
const further =
  /^(?:到|至)?20\d\d年(?:末|底|年底)?[，,]?(?:力争|再|将)?(?:达到?|突破|超过|(?:增|升|提高|提升|增加|扩大)[到至])约?\d/;
const yearByYear = /20\d\d年?[、和及与](?:20\d\d年?[、和及与])*20\d\d年[^，]*分别/;

/** A part of a sentence that only tells more of the target before it, which it has with that; null where it is none of these. */
function tellsMoreOf(last: Target, chunk: string): Target | null {
  // 其中2025年20个、2026年30个: the parts of a sum.
  const parts = split(chunk.replace(/^其中[:：]?/, ''), /[、和]/).map((part) => {
    const year = /^(20\d\d)年(?:度)?(?:计划|预计)?(?:新增|完成|达到|实施|创建|建设|改造|培育|引进)?/.exec(part);
    const [quantity, ...more] = year ? quantitiesIn(part.slice(year[0].length)) : [];
    const isPart = quantity?.at === 0 && more.length === 0 && quantity.measure === last.measure;
    return isPart ? ([year![1]!, quantity.figure] as const) : null;
  });
  if (parts.length >= 2 && parts.every((part) => part !== null))
    return { ...last, years: { ...last.years, ...Object.fromEntries(parts) } };
  // 提升至85%，较上年提高6个百分点: where it stood is reckoned.
  const moved =
    last.measure === '%'
      ? /^(?:较|比)(?:20\d\d年|上年|去年)(?:度)?(?:末|底|年底)?(提高|提升|增加|上升|下降|降低|减少)(?=\d)/.exec(chunk)
      : null;
  const points = moved && quantitiesIn(chunk.slice(moved[0].length))[0];
  if (moved && points?.at === 0 && points.measure === '个百分点') {
    const rose = /提|增|上/.test(moved[1]!);
    const before = Math.round((last.figure + (rose ? -points.figure : points.figure)) * 1e4) / 1e4;
    return { ...last, baseline: last.baseline ?? before };
  }
  // 达到160家，较2024年的80家翻一番: where it stood. What is added up begins with nothing.
  const compared = /^(?:较|比|相比|相较)(?:于)?(?:20\d\d年|上年|去年)(?:度)?(?:末|底|年底)?的?(?=\d)/.exec(chunk);
  const stood = compared && quantitiesIn(chunk.slice(compared[0].length))[0];
  if (!stood || stood.at !== 0 || stood.measure !== last.measure) return null;
  return last.accumulation === 'cumulative' ? last : { ...last, baseline: last.baseline ?? stood.figure };
}

function inSentence(sentence: string, place: Place, carried: Carried): readonly Target[] {
  const found: Target[] = [];
  const chunks = split(withOwnYears(partsOut(sentence), place.ownYear), /[，,]/);
  let since = '';
  for (const [i, said] of chunks.entries()) {
    // 在2023年120家的基础上，达到200家: where it stood, and where it is to get.
    const chunk = `${since}${said}`.replace(onBase, (words, year: string, figure: string) => {
      const [stood] = quantitiesIn(figure);
      if (stood) carried.baseline = stood;
      return stood ? `较${year}年` : words;
    });
    since = /^较20\d\d年$/.test(chunk) ? chunk : '';
    if (since !== '') continue;
    carried.each = null;
    const { period } = carried;
    const last = found.at(-1);
    if (last) {
      const told = tellsMoreOf(last, chunk);
      if (told !== null) {
        found[found.length - 1] = told;
        continue;
      }
    }
    const own = piecesOf(chunk, chunks[i - 1]).flatMap((piece) => inPiece(piece, sentence, place, carried));
    const once = last && own.length === 1 ? sameRise(last, own[0]!) : null;
    if (once !== null) {
      found[found.length - 1] = once;
      continue;
    }
    // 每年举办演出30场，其中演唱会4场: a part is counted as the whole is, unless a verb of its own says otherwise.
    const isPart = /^其中/.test(chunk) && last !== undefined;
    found.push(
      ...own.map((part) =>
        isPart &&
        part.measure === last.measure &&
        (last.accumulation === 'level' ? part.remarks.includes('verb-carried') : part.accumulation === 'level')
          ? { ...part, accumulation: last.accumulation }
          : part,
      ),
    );
    // A day is that of the thing said with it, not of what follows: 2025年6月底前打通12条，线路加密到30条.
    if (own.length > 0 && withinYear.test(chunk)) carried.period = period;
    // So is that of a step: 2026年底前建成中试基地，新增平台6个.
    if (own.length === 0 && byDay.test(chunk) && withoutTimes(chunk).length >= 4 && isStep(chunk))
      carried.period = period;
    // So is that of a part: 其中2025年底前达到1.2万个.
    if (/^其中/.test(chunk)) carried.period = period;
    // Years told one by one are those of their figures: 2025年、2026年分别达到450亿元、520亿元；一般公共预算收入达到28亿元.
    if (yearByYear.test(chunk)) carried.period = period;
  }
  return growing(found, sentence, place);
}

/** 三年翻一番，由20万标箱增至40万标箱, in either order: the rise is told twice, and where it gets to says more; null where these are two. */
function sameRise(one: Target, other: Target): Target | null {
  const rate = [one, other].find(({ remarks }) => remarks.includes('doubled'));
  const level = rate === one ? other : one;
  if (!rate || !other.remarks.includes('name-carried') || level.baseline === null || level.baseline <= 0) return null;
  if (Math.abs(level.figure / level.baseline - (1 + rate.figure / 100)) > 0.05) return null;
  return { ...level, endYear: level.endYear ?? rate.endYear };
}

/** 首批推出20项，2027年底前增至60项: the first figure is that of the first year. */
function growing(found: readonly Target[], sentence: string, place: Place): readonly Target[] {
  const first = /(?:首批|首期|第一批|先期)/.test(sentence) ? found[0] : undefined;
  const next = found[1];
  if (
    !first ||
    !next ||
    next.measure !== first.measure ||
    next.figure <= first.figure ||
    next.accumulation !== 'level' ||
    !next.remarks.includes('name-carried')
  )
    return found;
  const years = { [first.endYear ?? place.baselineYear + 1]: first.figure, ...next.years };
  return [{ ...next, name: first.name, years }, ...found.slice(2)];
}

/** So often in a quarter or a month, as so often in the year that is judged. */
function ofAYear(made: Made, text: string): Made {
  const times = timesAYear(text);
  if (times === 1 || !/^(?:场?次|场|期|轮|趟)$/.test(made.measure)) return made;
  return {
    ...made,
    name: made.name.replace(partOfYear, '').replace(/^(?:召开|举行)(?=[\u4e00-\u9fff]{2})/, ''),
    figure: made.figure * times,
    accumulation: 'flow',
    ...(made.upper === undefined ? {} : { upper: made.upper * times }),
    remarks: [...made.remarks, 'frequency'],
  };
}

/** 300亿元（其中软件业80亿元）: the part as it is said without a bracket; parts of single years stay with their sum. */
const partsOut = (sentence: string): string =>
  sentence.replace(/（(其中[^（）]*)）([^，。；、]*)/g, (said, part: string, rest: string) =>
    quantitiesIn(part).length > 0 && !/20\d\d年/.test(part) ? `${rest}，${part}` : said,
  );

function inPiece(said: string, sentence: string, place: Place, carried: Carried): readonly Target[] {
  const piece = withoutMarks(said);
  // A bracket tells more of what stands before it; figures in it are not targets of their own, but may be those of single years.
  const bracket = /（([^（）]*)）/.exec(piece.replace(/（(?:含|不含)[^（）]*）/g, ''));
  const yearly = bracket ? yearlyIn(bracket[1]!) : {};
  const text = asUsual(Object.keys(yearly).length > 0 ? piece.replace(bracket![0], '') : piece);
  const told = periodIn(text);
  // 到2025年，…累计新建50个: the span ends in the year that was named.
  const during =
    told?.kind === 'within' && told.year === null && /by|within/.test(carried.period?.kind ?? '')
      ? { ...told, year: carried.period!.year }
      : told;
  // 年均 is said of one figure alone; 每年 holds over 、 but not beyond the comma.
  const period = during ?? carried.each ?? carried.period;
  if (during?.kind === 'each') carried.each = /年均/.test(text) ? null : during;
  else if (during) {
    carried.each = null;
    carried.period = during;
  }
  // What is looked forward to is no plan's.
  if (period?.year === farOff) return [];
  const verbs = verbsIn(text);
  const all = quantitiesIn(text).filter(({ at }) => !insideBracket(text, at));
  const scale = scaleIn(text, sentence, place, period);
  if (scale) return [scale];
  const worded = wordedIn(text);
  const target = all.filter(({ qualifies }) => !qualifies).at(-1);
  if (!target && !worded) {
    if (verbs.length > 0) carried.verb = verbs.at(-1)!;
    const subject = nameFrom(text, '').name;
    if (subject.length >= 2 && subject.length <= 20) carried.name = subject;
    return [];
  }
  if (period?.year != null && period.year <= place.baselineYear && period.kind !== 'each') return [];
  const read =
    worded && (!target || worded.wording.first)
      ? fromWorded(text, worded, carried, period?.kind === 'each')
      : fromQuantity({ text, target: target!, all, verbs, carried, place, period });
  if (read === null) return [];
  const made = ofAYear(read, text);
  carried.name = made.name.replace(/(?:与[^与]*之差|相当于.*比例)$/, '');
  const stood = carried.baseline;
  carried.baseline = null;
  const remarks = place.section === 'tasks' ? [...made.remarks, 'task' as const] : made.remarks;
  const confidence = Math.max(
    0.1,
    Math.min(0.99, made.confidence + (place.section === 'targets' ? 0.1 : 0) + (period ? 0.05 : 0)),
  );
  if (confidence < 0.45) return [];
  return [
    {
      ...made,
      baseline:
        made.baseline ?? (stood?.measure === made.measure && made.accumulation === 'level' ? stood.figure : null),
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

/** What a task is to reach is asked for when the task is due, unless its own sentence names a year. */
export function endingWith(target: Target, due: string | null, lastYear: number): Target {
  const year = due === null ? null : Number(due.slice(0, 4));
  return year === null || year >= lastYear || target.endYear !== null || target.accumulation === 'flow'
    ? target
    : { ...target, endYear: year };
}

/** What is kept is kept at its figure: 投诉办结率保持100%. Growth told with its rate in front: 以年均10%的速度增长 and 保持年均10%增长 are 年均增长10%. */
const asUsual = (text: string): string =>
  plainBounds(text)
    .replace(/(?<!水土)保持(?=\d[\d.]*(?:%|个百分点)?(?:以上|以下|以内|左右)?(?:[，。；、]|$))/g, '保持在')
    .replace(/保持(年均)?(\d[\d.]*%(?:以上|左右)?)的?(增长|递增)/g, '$1$3$2')
    .replace(
      /以(年均)?([^，,；以的]{0,4}?\d[\d.]*(?:%|个百分点)(?:以上|左右)?)的(?:速度|增速|幅度)(增长|递增|提升|增加|下降)/g,
      '$1$3$2',
    );

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
