/** The name of what is counted, out of the words around a figure: without times, hopes, verbs that only introduce it, and limits. */
import { directPattern, towardPattern, verbPattern, verbsIn, verbRows } from './verbs';
import { withoutTimes } from './times';

const naming = new Set(verbRows.flatMap((row) => (row.named ? row.words : [])));
const opening =
  /^(?:—+|[一二三四五六七八九十]是|其中|并|且|同时|进一步|努力|力争|确保|争取|预计|计划|基本|全部|全面|累计|总计|共|共计|合计|分别|首批|第一批|要|将|使|让|推动|推进|加快|着力|重点(?=培育|引进|打造|建设|发展|支持)|积极|大力|支持|鼓励|引导|通过|不断|持续|稳步|有序|高标准(?!农田|厂房|粮田)|高质量|高水平|年度|规模化|全市|全县|全区|全年|年内|本年度|区域内|，|,|、|的|在(?![孵册岗建职读研库营训榜聘编]|校生|线服务|园企业)|到(?!位|账|港)|实现|完成|做到|保持|进入|跻身|位列|进位|带动)+/;
const closing =
  /(?:分别|均|都|将|要|力争|努力|总体|已|再|可|全部|累计|，|,|、|的|约|近|共|计|至少|不少于|不低于|不超过|以上|总共|合计|平均|(?<![前满])[两二三四五]年|前)+$/;
const limits = /^(?:及以上|及以下|以上|以下|以内|之内|左右|上下|之间|的目标|目标|大关|关口|台阶|水平|规模|的)+/;

const trimmed = (text: string): string => {
  let before = '';
  let name = text.trim();
  while (name !== before) {
    before = name;
    name = name.replace(opening, '').replace(closing, '').trim();
  }
  return name.replace(/^[”）」》·：:]+|[“（「《·：:]+$/g, '');
};

/** Verbs at the end of the words before a figure only say how it is to be reached. */
const endVerbs = new RegExp(`(?:${verbPattern}|${towardPattern})+$`);
const endVerb = new RegExp(`(?:${verbPattern}|(?<=[\\u4e00-\\u9fff]{2})${towardPattern})$`);
/** A verb of the list between two nouns, such as 重点产业实现营业收入, joins them. */
const innerVerbs = /(?<=[\u4e00-\u9fff]{2})(?:实现|完成|力争|达到)(?=[\u4e00-\u9fff]{2})/g;

export interface Words {
  readonly name: string;
  /** The name follows the figure: 建成3家国家级平台. */
  readonly after: boolean;
}

/** The name from the words before and after a figure; empty where neither holds one. */
export function nameFrom(before: string, after: string): Words {
  const pre = withoutDirect(trimmed(withoutTimes(before)), before, after);
  const bare = trimmed(withoutEndVerbs(pre));
  const post = trimmed(after.replace(limits, '').replace(/[。；，,、].*$/, ''));
  const isVerb = bare === '' || lastIsVerb(pre);
  const isNoun = post.length >= 2 && !/^(?:进入|达到|实现|增长|占|比|用于|支持|左右|，)/.test(post);
  if (isNoun && (bare === '' || (isVerb && !/(?:达到|达|突破|超过|为|至|到|在|占)$/.test(pre)) || isGiving(pre))) {
    const added = verbsIn(pre).find(({ word }) => naming.has(word));
    return {
      name: clean(`${added && !post.startsWith(added.word) ? added.word : ''}${withoutTail(post)}`),
      after: true,
    };
  }
  // 规模100亿元的母基金: what is measured stands behind the figure.
  const own = withoutLead(bare);
  const measured = /^(?:总?(?:规模|面积|投资)|容量|库容|长度)$/.test(own) && /^(?:以上)?的/.test(after) && isNoun;
  return measured ? { name: clean(`${withoutTail(post)}${own}`), after: true } : { name: clean(own), after: false };
}

/** 开放 in front of 210个停车泊位 goes as other verbs do. */
const withoutDirect = (pre: string, before: string, after: string): string => {
  const verb = directVerb.exec(`${before}1个${after}`);
  return verb && verb.index + verb[0].length === before.length && pre.endsWith(verb[0])
    ? `${trimmed(pre.slice(0, -verb[0].length))}实施`
    : pre;
};
const directVerb = new RegExp(directPattern);

const isGiving = (pre: string) => /(?:安排|投入|列支|设立|给予)/.test(pre);
const lastIsVerb = (pre: string) => endVerbs.test(pre.replace(/(?:不少于|不低于|至少|约|近)$/, ''));

function withoutEndVerbs(text: string): string {
  let name = text;
  for (;;) {
    const verb = endVerb.exec(name);
    const ending = name.slice(0, verb?.index);
    // A name may end like a verb does: 技术合同认定, 亩均投入.
    if (
      !verb ||
      (ending.length >= 2 &&
        /^(?:投入|占地|转化|认定|授权|处置|改造|培训|开展|实施|发展|建设|入驻|招聘|整治|维修|推荐|评选|签约)$/.test(
          verb[0],
        ))
    )
      return name;
    name = trimmed(ending);
  }
}

/** Verbs in front only introduce the thing, unless they are part of its name. */
function withoutLead(text: string): string {
  let name = text.replace(innerVerbs, '');
  // 面向全球引进顶尖人才: how it is done goes with its verb.
  const way = /^(?:面向|围绕|依托|通过|对|以|从|向|针对|聚焦|在)/.test(name)
    ? verbsIn(name).find(({ row }) => row.kind === 'do' || row.kind === 'add')
    : undefined;
  if (way && way.at + way.word.length < name.length - 1)
    name = name.slice(naming.has(way.word) ? way.at : way.at + way.word.length);
  for (;;) {
    const [first] = verbsIn(name);
    if (!first || first.at !== 0 || naming.has(first.word) || first.word.length >= name.length - 1) return name;
    if (/^(?:发展|授权|转化|占|完成率|培训|投入|超)/.test(name) && !/^发展壮大/.test(name)) return name;
    name = trimmed(name.slice(first.word.length).replace(/^(?:和|及|与|、)/, ''));
  }
}

const withoutTail = (text: string): string =>
  text.replace(/(?:建设|工作|目标|任务|等)$/, (tail, at: number) => (at >= 4 && tail !== '建设' ? '' : tail));

const clean = (name: string): string => {
  const text = name
    .replace(/^各类|^一批|^各级各类/, '')
    .replace(/^[“”]+(?=[^”]*$)/, '')
    .replace(/[，,。；：:]+$/g, '')
    .trim();
  // A bracket or quotation mark left alone by cutting.
  const opens = (text.match(/（/g) ?? []).length - (text.match(/）/g) ?? []).length;
  return opens > 0 ? text.replace(/（[^（）]*$/, '') : opens < 0 ? text.replace(/^[^（）]*）/, '') : text;
};
