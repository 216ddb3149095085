/** A target out of a figure with its measure: name, kind, accumulation, comparison, and how sure it is. */
import type { Indicator } from '../plan/schema';
import type { Carried, Made, Place } from './made';
import { subjectOf } from './measures';
import type { Remark } from './proposal';
import type { Quantity } from './quantities';
import { nameFrom } from './target-name';
import { growthBase, type Period } from './times';
import type { FoundVerb } from './verbs';

/** Words that name nothing by themselves: the thing was named before. */
const general =
  /^(?:总数|总量|总额|投资|总投资|数量|规模|余额|存量|总规模|总数量|全年|投入|安排|统筹|其中|总投入|年度|增速|增幅|增长率)$/;

export interface Piece {
  readonly text: string;
  readonly target: Quantity;
  readonly all: readonly Quantity[];
  readonly verbs: readonly FoundVerb[];
  readonly carried: Carried;
  readonly place: Place;
  readonly period: Period | null;
}

export function fromQuantity({ text, target, all, verbs, carried, place, period }: Piece): Made | null {
  const remarks: Remark[] = [];
  const before = text.slice(0, target.at);
  const after = text.slice(target.end);
  const ahead = verbs.filter(({ at }) => at < target.at);
  // 为200户家庭开展改造: what is done stands behind those it is done for.
  const own = ahead.length === 0 && /^为\d/.test(text) ? verbs : ahead;
  const last = own.at(-1) ?? null;
  const verb = last ?? carried.verb;
  // 新增200万亩、累计达到900万亩: so many more, and so many in all.
  const inAll = carried.verb?.row.kind === 'add' && /^(?:累计|总数|总量)达到?/.test(text);
  if (last === null && carried.verb !== null) remarks.push('verb-carried');
  if (verb === null && !target.front) remarks.push('no-verb');
  const brought =
    own.find(({ word }) => brings.test(word)) ?? (carried.verb && brings.test(carried.verb.word) ? carried.verb : null);
  // 引进A不少于12个、B不少于2个: the bound of the first leaves its verb to the second.
  if (last !== null) carried.verb = bounds.test(last.word) ? (brought ?? last) : last;
  const said =
    /(?:从|由|(?:较|比)(?=(?:20\d\d年|上年|去年)(?:末|底)?的?\d)|在(?=20\d\d年[^，]*基础上))[^，]*?(?=增加|增至|增长|提高|提升|跃升|攀升|壮大|拓展|扩大|发展|上升|下降|降|压|减|缩|精简|下调|回落|收窄)/.exec(
      before,
    );
  const start = said ? all.filter(({ at }) => at >= said.index && at < said.index + said[0].length).at(-1) : undefined;
  const baseline = start?.measure === target.measure ? start.figure : null;
  const from = start ? said : null;
  const head = from ? before.slice(0, from.index) : before;
  const words = nameFrom(head, after);
  // 其中2家在新城区 tells where they are.
  if (/^其中/.test(text) && /^(?:在|位于|由|来自)/.test(after)) return null;
  let { name } = words;
  const gives = own.find(({ row }) => row.kind === 'give');
  const giver =
    gives && /^(?:的)?(?:资金|经费)?(?:，)?(?:支持|用于|专项用于)/.test(after) ? head.slice(0, gives.at) : null;
  if (giver !== null) name = `${nameFrom(giver, '').name || carried.name}${gives!.word}资金`;
  const percent = target.kind === 'percent';
  const share = /占[^，]*?(?:比重|比例|比)|占比|比重|比例|率|强度|系数|覆盖|含量|指数|度$/;
  const added = own.find(({ row }) => row.kind === 'add');
  const grows =
    last?.row.kind === 'grow' || last?.row.kind === 'fall' || (percent && added !== undefined && !share.test(name));
  if (giver === null && !words.after && (general.test(name) || /^(?:[\d.]+|[a-z]+|[A-Z]{1,2})?$/.test(name))) {
    if (carried.name === '' && !/投资/.test(name)) return null;
    const total = /总数|总量|总额|累计|余额|规模|增速|增幅|增长率|总?投资/.exec(name)?.[0] ?? '';
    const thing = carried.name.replace(
      target.kind === 'percent'
        ? /(?:增长率|降低率|(?:提高|降低)百分点)$/
        : /(?:增长率|降低率|(?:提高|降低)百分点|(?:年均)?(?:增速|增幅))$/,
      '',
    );
    name = total === '' || thing.endsWith(total) ? thing : `${thing.replace(/^(?:新增|净增|新认定)/, '')}${total}`;
    remarks.push('name-carried');
  }
  // “增速8%” says growth by its name.
  const growthNamed = /增速|增幅|增长率|降幅$/.test(name);
  const fell = falling(own, target) ?? (last === null ? carriedFall(carried.verb) : null);
  const isGrowth = percent && grows && !growthNamed && !share.test(name.replace(/^新增/, ''));
  // 投资增速高于全市2个百分点 compares by its name.
  const pointGrowth = target.measure === '个百分点' && !/高于|低于|快于|超|优于/.test(name);
  const base = growthBase(text);
  if (isGrowth || (percent && last?.row.kind === 'fall') || pointGrowth)
    name = `${name.replace(/^(?:新增|净增)/, '').replace(/(?:增加|增长)$/, '')}${last?.row.kind === 'fall' ? '降低' : pointGrowth ? '提高' : '增长'}${pointGrowth ? '百分点' : '率'}`;
  const shift = fell ?? (last?.row.kind === 'grow' ? last : null);
  if (target.kind === 'rank' && shift !== null) name = `${name}${shift.word}位次`;
  // So many days less are counted as what is cut, as a share less is by its rate.
  if (
    fell !== null &&
    !percent &&
    target.kind !== 'rank' &&
    !/(?:减少|压减|降低|下降|削减|减排|节约)(?:成本|费用|负担|支出)?量?$/.test(name)
  )
    name = `${name}减少量`;
  if (target.measure === '倍' && /增长$|翻$/.test(before)) name = `${name}增长倍数`;
  // 其中国家级10家: a part of what was named before.
  if (/^其中/.test(text) && /(?:级|类|以上)$/.test(name))
    name += carried.name.replace(/^(?:新增|新建)?(?:(?:[\u4e00-\u9fff]{1,3}|\d?A{1,5})级)?(?:及?以上)?/, '');
  // 力争1家上市: what is counted by 家 is an enterprise.
  if (words.after && target.measure === '家' && /^(?:新增)?(?:上市|挂牌|过会|升规|纳统)$/.test(name)) name += '企业';
  if (target.kind === 'rank') name = ranked(name);
  name = named(name, own, words.after);
  // 基地占茶园总面积的六成以上: what a part has of a whole is a share, said or not.
  if (percent && last?.word === '占' && /[\u4e00-\u9fffA-Za-z]{2}占[^占]{2,}$/.test(name) && !share.test(name))
    name += '比重';
  // 规上企业八成实现改造, 九成以上的村完成改造: the share of those that do it is what is measured.
  const does =
    /^(?:以上|左右)?(?:的)?(?:都|均)?((?:实现|完成|建成|达到|开展|接入|用上|纳入|建有|配备)[\u4e00-\u9fff]{2,14})/.exec(
      after,
    );
  if (percent && own.length === 0 && does && !words.after && !share.test(name)) name = `${name}${does[1]}`;
  if (
    name.length < 2 ||
    name.length > 45 ||
    (/^[，、。]|^\d+(?![亿万\dA-Za-z])/.test(name) &&
      !/^\d{3,5}热线|^\d+(?:[-—～~至]\d+)?周?岁|^[\d.]+(?:[千毫厘]?米|[千万]?吨|蒸吨|千伏|千瓦|兆瓦)[\u4e00-\u9fff]{2}/.test(
        name,
      ))
  )
    return null;
  const limit =
    target.front ||
    last?.row.kind === 'limit' ||
    (/^(?:以内|以下|之内|及以下)/.test(after) && last?.row.kind !== 'fall') ||
    (/^内(?:办结|完成|办理|办好|[，。；、]|$)/.test(after) && lasting.test(target.measure)) ||
    (percent && harm.test(name) && !/^(?:不低于|不少于|至少|增长|提高|提升|下降|降低|减少)$/.test(last?.word ?? '')) ||
    (/前$/.test(before) && target.kind === 'rank');
  const accumulation = accumulationOf({
    text,
    before,
    name,
    target,
    verb,
    own,
    brought: brought !== null,
    period,
    base,
    isGrowth: isGrowth || growthNamed,
    isRate: growthNamed,
    inAll,
  });
  if (target.proportion) remarks.push('proportion');
  if (target.upper !== undefined) remarks.push('range');
  if (/^(?:左右|上下)/.test(after) || /约$/.test(before)) remarks.push('about');
  const apiece = apieceIn(text);
  if (apiece !== null) {
    const thing = nameFrom('', after).name;
    name = `${apiece}${thing || (name.startsWith(apiece) ? name.slice(apiece.length) : name)}`;
    remarks.push('apiece');
  }
  const kind = apiece === null ? kindOf(target, name, accumulation) : target.kind === 'money' ? 'amount' : 'figure';
  const more = last?.row.more === true && /^(?:约|近|至少)?$/.test(before.slice(last.at + last.word.length));
  const growing = /逐年(?:刚性)?(?:增长|递增|提高|增加)|刚性增长|只增不减|逐年提升/.test(text) || undefined;
  const strength: Record<string, number> = {
    reach: 0.8,
    add: 0.85,
    do: 0.7,
    grow: 0.7,
    fall: 0.7,
    limit: 0.75,
    give: 0.7,
  };
  const confidence =
    (verb === null
      ? place.section === 'targets' || (percent && share.test(name)) || deeds.test(name) || /累计/.test(text)
        ? 0.55
        : // A bound asks for something even where no verb does: 亩均节本增效100元以上.
          /^(?:以上|以下|以内)(?![\u4e00-\u9fff])/.test(after)
          ? 0.5
          : 0.35
      : (strength[verb.row.kind] ?? 0.5)) -
    (last === null && verb !== null ? 0.08 : 0) -
    (remarks.includes('name-carried') ? 0.15 : 0) -
    (target.measure === '' ? 0.2 : 0) -
    (name.length > 28 ? 0.15 : 0) -
    (place.section !== 'targets' &&
    /^(?:个|项|次|条|种|场)$/.test(target.measure) &&
    target.figure <= 5 &&
    verb?.row.kind !== 'add'
      ? 0.1
      : 0) -
    (/亿元|万元/.test(target.measure) && place.section === 'safeguards' && period === null ? 0.2 : 0) -
    // The meetings by which the work itself is run are no goals of it.
    (place.section === 'safeguards' && verb?.word === '召开' ? 0.5 : 0) -
    (apiece === null && /每家|每户|每个/.test(text) ? 0.5 : 0) -
    (/给予|奖励|补助|补贴|奖补|资助|最高|一次性|贴息/.test(text.replace(/（[^）]*）/g, '')) ? 0.5 : 0);
  return {
    name,
    figure: target.figure,
    ...(target.upper === undefined ? {} : { upper: target.upper }),
    measure: target.measure,
    verb: verb?.word ?? '',
    accumulation,
    direction: limit ? 'lower' : 'higher',
    comparison: limit ? 'at-most' : more ? 'more-than' : 'at-least',
    kind,
    ...(growing ? { growing } : {}),
    baseline,
    confidence,
    remarks,
  };
}

/** The verb by which something gets less by the figure, with or without a bound behind it: 减少3个, 减少不超过5个. */
const falling = (own: readonly FoundVerb[], target: Quantity): FoundVerb | null => {
  const [before, last] = own.slice(-2);
  if (own.at(-1)?.row.kind === 'fall') return own.at(-1)!;
  const bounded = before && last && before.row.kind === 'fall' && before.at + before.word.length === last.at;
  return bounded && last.at + last.word.length === target.at && /^(?:不|至少|超)/.test(last.word) ? before : null;
};
/** 减少环节3个、材料5份: what is cut stands behind the verb, which holds on. */
const carriedFall = (verb: FoundVerb | null): FoundVerb | null =>
  verb?.row.kind === 'fall' && verb.at === 0 ? verb : null;

/** 综合实力稳居全省 (第一): whose place it is, and among whom. */
const ranked = (name: string): string => {
  const [, subject, among] = /^(.{2,}?)(?:位列|位居|名列|稳居|居|跻身|进入|迈入)(.{1,12})$/.exec(name) ?? [];
  if (subject === undefined || among === undefined) return name;
  return /(?:排名|排位|位次|名次)$/.test(subject) ? `${subject}（${among}）` : `${subject}${among}排名`;
};

/** 每个乡镇至少引进1名: of whom each is asked as much; null where a sum is said for each case that is helped, or nothing of the kind. */
const apieceIn = (text: string): string | null =>
  /^(?:确保|力争|实现|做到)?(每(?:个|家|所|户|座)?(?![年季月半人])[\u4e00-\u9fff]{1,8}?(?:（[\u4e00-\u9fff]{1,3}）)?)(?:要|均|都|每年)*(?:至少|不少于|不低于|力争|确保|新增|引进|培育|建成|建设|建立|建有|配备|拥有|打造|创建|达到)/.exec(
    text,
  )?.[1] ?? null;

/** A thing that is added keeps the verb in its name, where the figure stands after or before it. */
function named(name: string, own: readonly FoundVerb[], after: boolean): string {
  const added = own.find(({ row }) => row.kind === 'add');
  return added && after && !name.startsWith(added.word) && !/率$/.test(name) ? `${added.word}${name}` : name;
}

/** What is the better the less there is of it, whatever verb its figure has: 失业率保持在5.5%左右. */
const harm = /价格涨幅$|(?:失业|死亡|发病|不良|负债|返贫|辍学|空置|漏损|超标|投诉|流失|事故|发案|缺陷)率$/;
/** What is done is named by the thing itself: 减税降费8亿元. */
const deeds = /(?:减税降费|退税|让利|降本|减负|节支)$/;
const bounds = /^(?:不低于|不少于|不小于|至少|超过?|高于|大于)$/;
/** Hours and years are measured, not added up. */
const lasting = /^(?:小时|分钟|秒|天|个?工作日|月|岁|分)$/;
const brings = /^(?:引进|招引|引育|引入|培育|培养|孵化|攻克|盘活|遴选|选派|获得|转化)/;

function accumulationOf({
  text,
  before,
  name,
  target,
  verb,
  own,
  brought,
  period,
  base,
  isGrowth,
  isRate,
  inAll,
}: {
  readonly text: string;
  readonly before: string;
  readonly name: string;
  readonly target: Quantity;
  readonly verb: FoundVerb | null;
  readonly own: readonly FoundVerb[];
  /** Its verb, or the one before that still holds, brings things in. */
  readonly brought: boolean;
  readonly period: Period | null;
  readonly base: number | 'previous' | null;
  readonly isGrowth: boolean;
  /** Its name says a rate of growth, which is one of a year: 投资增速. */
  readonly isRate: boolean;
  readonly inAll: boolean;
}): Indicator['accumulation'] {
  if (period?.kind === 'each' || /年均(?!浓度|值)/.test(text)) return 'flow';
  if (isRate && base === null) return 'flow';
  if (isGrowth)
    return base === 'previous' ||
      (base === null && verb?.row.kind !== 'fall' && period?.kind !== 'by' && period?.kind !== 'within')
      ? 'flow'
      : 'level';
  if (target.kind === 'percent' || target.kind === 'rank' || lasting.test(target.measure)) return 'level';
  if (inAll) return 'level';
  // 集聚企业300家以上: a bound says how many are there.
  if (
    /^(?:集聚|汇聚|聚集)$/.test(verb?.word ?? '') &&
    period?.kind !== 'within' &&
    !/累计/.test(text) &&
    /^(?:及)?以上/.test(text.slice(target.end))
  )
    return 'level';
  // 精简申报材料40份: so many are taken away, one by one.
  if (verb?.row.kind === 'fall' && verb.at === 0 && target.kind === 'count') return 'cumulative';
  if (/累计/.test(text)) return 'cumulative';
  if (own.some(({ row }) => row.kind === 'add') || /^(?:新增|净增|新晋|新认定|新引进|新培育|新建)/.test(name))
    return 'cumulative';
  // A bound says how many, not that they are there: 引进项目不少于15个.
  const reaches =
    own.at(-1)?.row.kind === 'reach' &&
    !(
      bounds.test(own.at(-1)!.word) &&
      (brought || (target.kind === 'count' && own.some(({ row }) => row.kind === 'do')))
    ) &&
    !/(?:完成|改造|更新)[^，]*(?:建设|改造)[^，]*$/.test(before);
  const does = own.some(({ row }) => row.kind === 'do') || (brought && bounds.test(own.at(-1)?.word ?? ''));
  const held = /总数|总量|存量|保有量|规模|拥有量|收入|产值|总额|增加值|生产总值|利润|营收|税收/.test(name);
  if (own.some(({ word }) => /^(?:发展|保持|稳定|维持|拥有|增加到|增至|提高到|扩大到)/.test(word)) && reaches)
    return 'level';
  if (held && target.kind === 'money')
    return /投资|引资|到位资金|融资|成交额/.test(name) && period?.kind === 'within' ? 'cumulative' : 'level';
  if (target.kind === 'money')
    return does || (verb === null && deeds.test(name)) || period?.kind === 'within' ? 'cumulative' : 'level';
  if (does && reaches) return period?.kind === 'within' ? 'cumulative' : 'level';
  if (does) return 'cumulative';
  if (reaches)
    return period?.kind === 'within' && /^(?:建|设|组|打造|形成|布局|搭|创)/.test(own.at(-1)!.word)
      ? 'cumulative'
      : 'level';
  // 改善提升传统村落2个 is done to so many.
  if (verb?.row.kind === 'grow' && target.kind === 'count' && !/倍|数$/.test(name)) return 'cumulative';
  if (verb?.row.kind === 'add') return 'cumulative';
  if (verb?.row.kind === 'do' || (verb === null && deeds.test(name))) return 'cumulative';
  return 'level';
}

function kindOf(target: Quantity, name: string, accumulation: Indicator['accumulation']): Indicator['kind'] {
  if (target.kind === 'percent') return target.measure === '%' ? 'ratio' : 'figure';
  if (target.measure.includes('/')) return 'figure';
  if (target.kind === 'money') return 'amount';
  if (target.kind !== 'count' || subjectOf(name) === null || /总数|总量|减少量$/.test(name)) return 'figure';
  return target.figure <= (accumulation === 'level' ? 100 : 1500) ? 'roster' : 'figure';
}
