/** The same target said in two clauses is one; said with another figure or another reading it is an open question. */
import type { Reading, Target } from './proposal';

/** Words for the same thing, with the one they are compared by. To read a further one, add a row. */
const synonyms: readonly { readonly words: RegExp; readonly plain: string; readonly example: string }[] = [
  { words: /高企/g, plain: '高新技术企业', example: '高企总数达到260家' },
  { words: /规模以上/g, plain: '规上', example: '规模以上工业企业' },
  { words: /国家级?(?=\d?[AＡ]+级|\d[AＡ]级)/g, plain: '', example: '国家4A级景区' },
  { words: /旅游景区/g, plain: '景区', example: '4A级旅游景区' },
  { words: /(?:国内|地区)生产总值/g, plain: 'GDP', example: '地区生产总值' },
  { words: /所占(?:的)?(?:比重|比例)|占比(?:重|例)?/g, plain: '占比', example: '所占比重' },
  { words: /占GDP的?(?:比重|比例)/g, plain: '占比', example: '占地区生产总值比重' },
  {
    words: /(?:研究与试验发展|R&D|研发)(?:\(R&D\)|（R&D）)?(?:经费)?(?=投入|支出)/g,
    plain: '研发',
    example: 'R&D经费投入',
  },
  { words: /科小|科技型中小型企业/g, plain: '科技型中小企业', example: '科技型中小型企业' },
];

/** Names that say nothing of which things are meant: in another task they are others. */
const general =
  /^(?:重点|重大|示范|优质|特色|主题|专项)?(?:项目|工程|任务|活动|平台|基地|企业|资金|投资|培训|课题|案例|场景|试点|人员|人才|服务|设施|园区|中心|示范点|站点)$/;

/** What is counted, without the words that only say how: 新增高新技术企业 and 高新技术企业 are the same thing. */
export const coreOf = (name: string): string =>
  synonyms
    .reduce((said, { words, plain }) => said.replace(words, plain), name)
    .replace(/（[^）]*）/g, '')
    .replace(/[“”"‘’\s、的]/g, '')
    .replace(
      /^(?:新增|净增|新晋|累计|新认定|新培育|新引进|引进和培养|引进培育|引进|培育|培养|各类|全区|全市|园区)+/,
      '',
    )
    .replace(/(?:数量|总数|数|总量)$/, '');

/** So many added in each of some years, and so many in the year after. */
const isNextYear = (earlier: Target, later: Target): boolean =>
  earlier.accumulation === 'flow' &&
  later.accumulation === 'cumulative' &&
  Object.keys(earlier.years).length > 0 &&
  (later.endYear ?? 0) > (earlier.endYear ?? Infinity);

function isSame(a: Target, b: Target): boolean {
  if (
    a.measure !== b.measure &&
    !(/[家个户]/.test(a.measure) && /[家个户]/.test(b.measure)) &&
    !(/[人名位]/.test(a.measure) && /[人名位]/.test(b.measure))
  )
    return false;
  const [one, other] = [coreOf(a.name), coreOf(b.name)];
  // So many more, and so many in all, are two targets; the same figure said both ways is one that is not clear.
  if (a.accumulation !== b.accumulation && a.figure !== b.figure && !isNextYear(a, b)) return false;
  if (one === other) {
    if (general.test(one) && a.task !== null && b.task !== null && a.task !== b.task) return false;
    const inAll = (name: string) => /总数|总量/.test(name);
    return one.length >= 2 && (inAll(a.name) === inAll(b.name) || a.accumulation === 'level');
  }
  if (a.figure !== b.figure || a.clauses[0] === b.clauses[0]) return false;
  const inBrackets = (name: string) => [...name.matchAll(/（([^）]*)）/g)].map(([, inner]) => coreOf(inner!));
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    (short.length >= 4 && long.includes(short)) ||
    inBrackets(a.name).includes(other) ||
    inBrackets(b.name).includes(one)
  );
}

const readingOf = ({ accumulation, figure, measure, clauses, sentence }: Target): Reading => ({
  accumulation,
  figure,
  measure,
  clause: clauses.join('; '),
  sentence,
});

/** Targets in the order they are first said; a later saying adds its clause, its task and, where it differs, a reading. */
export function merged(targets: readonly Target[]): readonly Target[] {
  const result: Target[] = [];
  for (const target of targets) {
    const at = result.findIndex((earlier) => isSame(earlier, target));
    const earlier = result[at];
    if (!earlier) {
      result.push(target);
      continue;
    }
    const apart =
      earlier.endYear !== null &&
      target.endYear !== null &&
      earlier.endYear !== target.endYear &&
      (earlier.accumulation === target.accumulation || isNextYear(earlier, target));
    if (apart) {
      const [sooner, later] = earlier.endYear < target.endYear ? [earlier, target] : [target, earlier];
      result[at] = {
        ...later,
        clauses: [...new Set([...earlier.clauses, ...target.clauses])],
        // So many added in one year and so many in the next are no sum.
        accumulation: later.accumulation === 'cumulative' && !/累计/.test(later.sentence) ? 'flow' : later.accumulation,
        years: { ...sooner.years, ...later.years, [sooner.endYear!]: sooner.figure },
        task: earlier.task ?? target.task,
      };
      continue;
    }
    const differs = earlier.figure !== target.figure || earlier.accumulation !== target.accumulation;
    const known = earlier.conflicts.some(
      (reading) => reading.figure === target.figure && reading.accumulation === target.accumulation,
    );
    result[at] = {
      ...earlier,
      clauses: [...new Set([...earlier.clauses, ...target.clauses])],
      task: earlier.task ?? target.task,
      baseline: earlier.baseline ?? target.baseline,
      years: { ...target.years, ...earlier.years },
      lead: earlier.lead.length > 0 ? earlier.lead : target.lead,
      responsible: earlier.responsible.length > 0 ? earlier.responsible : target.responsible,
      confidence: differs ? Math.min(earlier.confidence, 0.6) : Math.max(earlier.confidence, target.confidence),
      conflicts: differs && !known ? [...earlier.conflicts, readingOf(target)] : earlier.conflicts,
      remarks: differs && !earlier.remarks.includes('conflict') ? [...earlier.remarks, 'conflict'] : earlier.remarks,
    };
  }
  return result;
}
