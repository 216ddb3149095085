/** Steps of a task, out of its text: what is to be made or set up, with the day where one is named. */
import type { ProposedMilestone } from './proposal';
import { quantitiesIn } from './quantities';
import { split } from './pieces';
import { dueIn, everyIn, isAssumedDay, withoutTimes } from './times';

/** Verbs whose object can be shown when it is done, the surer ones first. Add a further verb to its line. */
const doing: readonly { readonly verbs: readonly string[]; readonly sure: number; readonly example: string }[] = [
  {
    verbs: [
      '出台',
      '印发',
      '编制',
      '制定',
      '修订',
      '成立',
      '组建',
      '设立',
      '建成',
      '建立健全',
      '建立',
      '完成',
      '发布',
      '挂牌',
      '启用',
      '投用',
      '投入使用',
      '投产',
      '开工',
      '竣工',
      '验收',
      '打通',
      '关闭退出',
      '关闭',
      '关停',
      '淘汰',
      '取缔',
      '腾退',
      '清退',
      '通车',
      '投运',
      '完工',
      '揭牌',
      '获批',
      '施行',
      '开街',
      '开馆',
      '开业',
    ],
    sure: 3,
    example: '建立授权事项清单制度',
  },
  {
    verbs: [
      '搭建',
      '打造',
      '创建',
      '启动',
      '推行',
      '试行',
      '试点推行',
      '试点',
      '建设',
      '构建',
      '筹建',
      '引进',
      '引入',
      '共建',
      '发起设立',
      '上线',
      '开通',
    ],
    sure: 2,
    example: '搭建科技大市场',
  },
  {
    verbs: [
      '实施',
      '开展',
      '举办',
      '布局',
      '推进',
      '推动',
      '培育',
      '完善',
      '健全',
      '优化',
      '支持',
      '鼓励',
      '探索',
      '深化',
      '落实',
      '加强',
      '争取',
      '引导',
      '明确',
      '下放',
      '赋予',
    ],
    sure: 1,
    example: '实施高新技术企业倍增计划',
  },
];
const sureness = new Map(doing.flatMap(({ verbs, sure }) => verbs.map((verb) => [verb, sure] as const)));
const verbs = [...sureness.keys()].sort((a, b) => b.length - a.length).join('|');
const starts = new RegExp(
  `^(?:支持|鼓励|引导|加快|加大|积极|着力|重点|大力|全面|探索|持续|推进|推动|统筹|允许|力争|确保|试点|全部|基本|如期|按期|率先|以[^，]{2,14}?|通过[^，]{2,14}?|高标准|稳步|有序|抓紧|在[\\u4e00-\\u9fff]{2,10}?|[\\u4e00-\\u9fff]{0,8}?(?:高新区|园区|开发区))*?(${verbs})(.{2,40})$`,
);

const only =
  /^(?:全面|全部|基本|正式)?(?:建成|完工|竣工|投产|投用|启用|通车|投运|投入使用|建成投产|建成投用|开工|开业|开馆|开街|开园|通水|通气|上线|并网)$/;

interface Step extends ProposedMilestone {
  /** How surely it is one. */
  readonly sure: number;
}

/** At most so many: a task of ten steps is judged by nobody. */
const most = 4;

/**
 * Milestones of a task in the order of the text: those with a day first of all, then what can be shown, at most four; the heading
 * itself where the text offers none. What comes back (每季度末通报) is one milestone for each of the `years`.
 */
export function milestonesIn(
  text: string,
  heading: string,
  years: readonly number[],
  /** The year the notice is of: its 今年. */
  ownYear: number | null = years[0] ?? null,
): readonly ProposedMilestone[] {
  const year = years[0] ?? null;
  const found = split(deadlined(text, ownYear), /[。；;]/).flatMap((sentence) => {
    const ofSentence = dated(sentence) ? dueIn(sentence, year) : null;
    /** The year named last, and a day that stands alone between commas: 2025年底前，甲投入使用. */
    let named = year;
    let before: string | null = null;
    /** What the piece before was about, which a verb alone goes on with: 启动学院建设，2027年6月底前建成. */
    let thing = '';
    return split(sentence, /[，,]/).flatMap((piece): readonly Step[] => {
      named = Number(/20\d\d(?=年)/.exec(piece)?.[0] ?? named) || null;
      const every = everyIn(piece);
      const again = piece.replace(/^(?:并|且|其中|同时|和|及)+/, '').replace(/（[^）]*）/g, '');
      if (every !== null && again.length >= 6)
        return everyYear(again.slice(0, 30), every, years).map((step) => ({ ...step, sentence, sure: 5 }));
      const own = dated(piece) ? dueIn(piece, named) : before;
      const bare = bareOf(piece);
      // By what means something is done is no step of its own: 通过组织评审、开展验收等方式.
      if (by.test(bare)) return [];
      before = bare === '' ? own : null;
      // A verb alone where nothing was named before is of the task itself: 确保2025年11月通水.
      const alone = own !== null && only.test(bare) ? `${thing || heading}${bare}` : null;
      const match = starts.exec(bare);
      thing = match?.[2]?.replace(/(?:建设|工作)$/, '') ?? '';
      const assumed = isAssumedDay(piece) ? ({ assumed: true } as const) : {};
      if (alone !== null) return [{ name: alone.slice(0, 30), due: own, ...assumed, sentence, sure: 6 }];
      // So much of a thing is a target; with a day of its own it is a step as well.
      const counted = quantitiesIn(bare).some(({ kind }) => kind !== 'quantity');
      if (counted && (own === null || !withinYear.test(piece))) return [];
      if (!match) {
        const step = own === null || counted ? null : stepBy(bare);
        return step === null ? [] : [{ name: step, due: own, ...assumed, sentence, sure: 6 }];
      }
      const name = nameOf(match[1]!, match[2]!);
      const due = own ?? ofSentence;
      // Two signs say enough only of a step that has a day: 2023年9月底前出台方案.
      if (name.length < 4 || (match[2]!.length < 3 && due === null)) return [];
      return [{ name, due, ...assumed, sentence, sure: (sureness.get(match[1]!) ?? 1) + (due === null ? 0 : 4) }];
    });
  });
  const chosen = new Set(
    [...found].sort((a, b) => b.sure - a.sure).slice(0, Math.max(most, found.filter(({ due }) => due !== null).length)),
  );
  const kept = found.filter((one, i) => chosen.has(one) && found.findIndex(({ name }) => name === one.name) === i);
  const strong = kept.some(({ sure }) => sure > 1) ? kept.filter(({ sure }) => sure > 1) : kept.slice(0, 2);
  if (strong.length === 0) return [{ name: heading, due: null, sentence: text.slice(0, 80) }];
  return strong.map(({ sure: _, ...step }) => step);
}

/** 通过竣工验收 is a step, with what follows it a means. */
const by =
  /^通过.*(?:方式|形式|途径|手段|机制|改革|渠道|办法|措施|制度|服务)$|^通过.*(?:评审|验收|认定|认证|评估|审查|复审)(?![合完]|$)[^，]{2,}(?<!工作|任务)$/;

const withinYear = /20\d\d年(?:\d{1,2}月|第?[一二三四1-4]季度|上半年)/;

/** A step that comes back, once for each year: 每季度末通报（2024年）. */
export const everyYear = (
  name: string,
  every: string,
  years: readonly number[],
): readonly { readonly name: string; readonly due: string }[] =>
  years.map((year) => ({ name: years.length > 1 ? `${name}（${year}年）` : name, due: `${year}-${every}` }));

/**
 * The steps of a task with the day the task itself is due, which is never lost: steps without a day get it; where all have one of
 * their own, or the day comes back every year, the task itself is one step more.
 */
export function withDay(
  steps: readonly ProposedMilestone[],
  { name, due, every, sentence }: ProposedMilestone & { readonly every: string | null },
  years: readonly number[],
): readonly ProposedMilestone[] {
  if (every !== null) {
    const others = steps.filter((step) => step.name !== name || step.due !== null);
    return [...others, ...everyYear(name, every, years).map((step) => ({ ...step, sentence }))];
  }
  return due === null || steps.some((step) => step.due === null || step.due === due)
    ? steps.map((step) => ({ ...step, due: step.due ?? due }))
    : [...steps, { name, due, sentence }];
}

const dated = (text: string): boolean =>
  isAssumedDay(text) ||
  /20\d\d年|“?十[三四五六七]五”?(?:规划)?(?:期|时期)?末|\d{1,2}月(?:\d{1,2}日|底|末|份)?前|季度|上半年|下半年|年底前|年内/.test(
    text,
  );

/** Days of this year and the next as days of years, and each day that stands in a list behind a comma: 6月底前立项、12月底前开工. */
const deadlined = (text: string, year: number | null): string =>
  (year === null
    ? text
    : text.replace(
        /([今明])年(?=\d{1,2}月|年?底|[一二三四]季度|上半年|内|主?汛|新?春|国庆|中秋|元旦|“?[五七十]一)/g,
        (_, which: string) => `${which === '今' ? year : year + 1}年`,
      )
  ).replace(/、(?=(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末)?前)/g, '，');

/** A piece without its day, brackets and what only hopes. */
function bareOf(piece: string): string {
  const lead = /^(?:并|且|其中|同时|努力|力争|争取|确保|务必|和|及|于|底前|月底前|前|底|末|起(?=施行|执行|实施))+/;
  let [before, text] = ['', piece.replace(/（[^）]*）/g, '').trim()];
  while (text !== before) {
    before = text;
    text = withoutTimes(text).replace(lead, '').trim();
  }
  return text;
}

/** How a step with a day is told where no verb of doing begins it. To read a further manner, add a row. */
const manners: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  {
    pattern: new RegExp(`^(?:[^，]{2,20}?)(?:${verbs})(?:[\\u4e00-\\u9fff]{0,16})$`),
    example: '科创中心项目2025年底前建成投产: the thing, its day, what becomes of it',
  },
  {
    pattern: /^[^，]{2,20}(?:通过|获得|取得)[^，]{2,16}(?:评审|验收|认定|认证|评估|审查|复审|核验|命名|审批)$/,
    example: '2025年9月底前县中医医院通过二级甲等评审',
  },
  { pattern: /^(?:实现|达到|具备|形成|取得|进入|转入)[^，]{3,}$/, example: '2025年底前实现产业园一期全面开园' },
  {
    pattern:
      /^[^，]{0,20}(?:运行|运营|使用|开园|通水|通气|通电|并网|上市|入驻|到位|落地|审批|整改|摸底|销号|交付|开学|开诊|办结|贯通|合龙|封顶|达产|建成|开工|竣工|完工|通车|验收|推开|开馆|开业|开街|开放|开市|上线|投用|成型|见效|施行)$/,
    example: '2025年10月底前通水运行',
  },
];

const stepBy = (bare: string): string | null =>
  bare.length >= 4 && manners.some(({ pattern }) => pattern.test(bare)) ? bare.slice(0, 30) : null;

/** Whether a piece of text tells a step and no more than that. */
export const isStep = (piece: string): boolean => starts.test(bareOf(piece)) || stepBy(bareOf(piece)) !== null;

function nameOf(verb: string, object: string): string {
  const thing = object.replace(/[。；，、：:]+$/, '').split(/[：:]/)[0]!;
  return `${verb}${thing}`.slice(0, 30);
}
