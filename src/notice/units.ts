/**
 * Who answers: the units a clause names, to the letter. Notices say it in a bracket (牵头单位：…；责任单位：…), in a sentence of its
 * own, or by a verb (市科技局牵头，市财政局配合).
 */
import { split } from './pieces';
import { dueIn, everyIn } from './times';

export type Role = 'lead' | 'responsible' | 'other' | 'person' | 'due';

/** What a body is called behind the word for its role: 牵头单位, 协同部门, 责任科室. */
const bodyWords = ['单位', '部门', '科室', '处室', '机构'];

/**
 * How a role is called. `before` is followed by a word for a body, `words` stand alone. `other` is responsible beside a 牵头 or
 * 责任 unit. Add a further word to its line.
 */
export const roleWords: readonly {
  readonly role: Role;
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly example: string;
}[] = [
  {
    role: 'lead',
    before: ['牵头', '牵头责任', '总牵头', '主办', '主责', '主管', '主要牵头', '第一责任', '首要责任'],
    words: ['牵头', '主办', '主责'],
    example: '牵头单位：市科学技术局',
  },
  {
    role: 'responsible',
    before: [
      '责任',
      '主要责任',
      '其他责任',
      '其它责任',
      '相关责任',
      '有关责任',
      '共同责任',
      '承办',
      '实施',
      '落实',
      '负责',
      '承担',
      '执行',
    ],
    words: ['责任主体', '实施主体', '承办'],
    example: '责任单位：市财政局',
  },
  {
    role: 'other',
    before: ['配合', '协办', '协同', '协作', '参与', '参加', '协助', '支持', '联动', '会办', '会同', '配合责任'],
    words: ['配合', '协办', '协同'],
    example: '协同部门：市财政局',
  },
  {
    role: 'person',
    before: [],
    words: [
      ...['牵头', '责任', '分管', '包联', '包抓', '包保', '挂帅', '挂钩', '挂点', '联系', '主管', '督办'].flatMap(
        (does) =>
          ['', '市', '区', '县', '旗', '州', '盟', '市级', '区级', '县级', '旗级', '省级', '厅', '局', '单位'].map(
            (whose) => `${does}${whose}领导`,
          ),
      ),
      ...['', '第一', '主要', '直接', '具体', '牵头', '单位'].flatMap((which) => [`${which}责任人`, `${which}负责人`]),
      '联系人',
      '联络人',
      '联络员',
      '牵头人',
      '包抓人',
    ],
    example: '责任人：张三',
  },
  {
    role: 'due',
    before: [],
    words: ['完成时限', '完成时间', '完成期限', '时间节点', '时限要求', '时限', '办结时限', '时间要求', '完成时间节点'],
    example: '完成时限：2024年6月底',
  },
];

const roleOf = new Map(
  roleWords.flatMap(({ role, before, words }) =>
    [...words, ...before.flatMap((word) => bodyWords.map((body) => `${word}${body}`))].map(
      (word) => [word, role] as const,
    ),
  ),
);
const wordPattern = [...roleOf.keys()].sort((a, b) => b.length - a.length).join('|');
/** Behind the word a colon, or 为 before a body: 责任单位为市工信局. */
const colon = '(?:及(?:责任人|分工))?(?:[:：]|为[:：]?(?=[市区县省州盟旗各]))';
const labelled = new RegExp(`(${wordPattern})${colon}`, 'g');

/** Whether the head of a column asks for persons: 牵头市领导, 第一责任人; they are no units, whatever they lead. */
export const asksForPersons = (head: string): boolean =>
  personHead.test(head) && !/单位|部门/.test(head.replace(personHead, ''));
const personHead = new RegExp(
  `^(?:[市区县旗省州盟厅局]级?)?(?:${roleWords
    .flatMap(({ role, words }) => (role === 'person' ? words : []))
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
);

/** Whether a text says that the first of the units it lists is the lead: 排在首位的为牵头单位, （第一个为牵头单位）. */
export const saysFirstLeads = (text: string): boolean =>
  /(?:排在|列|排|排名)(?:首位|第一位?|第一|最前)[^。]{0,8}(?:为|是)?(?:牵头|主办|主责)|(?:第一(?:个|位|家)?|首个)(?:单位|的)?为牵头|排名首位的为/.test(
    text,
  );

export interface Responsibility {
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  /** ISO date of 完成时限. */
  readonly due: string | null;
  /** Month and day by which it is done in every year (每年10月底前): 10-31. */
  readonly every: string | null;
  /** The text without what was said of units. */
  readonly rest: string;
  /** The words about units, as they stand. */
  readonly said: string;
}

interface Found {
  lead: string[];
  responsible: string[];
  other: string[];
  due: string | null;
  every: string | null;
}

/**
 * The units named in a clause. `firstLeads`: the notice says that the unit named first is the lead (排在首位的为牵头单位).
 */
export function unitsIn(text: string, { firstLeads = false }: { readonly firstLeads?: boolean } = {}): Responsibility {
  const found: Found = { lead: [], responsible: [], other: [], due: null, every: null };
  const said: string[] = [];
  let rest = '';
  let at = 0;
  for (const { start, end, inner } of brackets(text)) {
    if (start < at) continue;
    if (!speaksOfUnits(inner) && !((endsClause(text, start, end) || isMarked(inner)) && isList(inner))) continue;
    rest += text.slice(at, start);
    at = end;
    said.push(text.slice(start, end));
    take(inner, found);
  }
  rest += text.slice(at);
  // Outside brackets a sentence of bodies and what they do is about units: 由市科技局牵头，市财政局配合。
  rest = rest.replace(/(?<=^|[。\n])[^。\n]+(?:[。\n]|$)/g, (sentence) => {
    const answers = answering(sentence);
    if (answers === null) return sentence;
    said.push(sentence);
    take(answers, found);
    return '';
  });
  // Otherwise only a label with a colon is sure to be.
  const label = new RegExp(`[（(]?(?:${wordPattern})${colon}`).exec(rest);
  if (label) {
    // Lines of labels follow each other; the first line without one is text again.
    const lines = rest.slice(label.index).split('\n');
    const last = lines.findIndex((line, i) => i > 0 && !new RegExp(labelled.source).test(line));
    const own = lines.slice(0, last < 0 ? lines.length : last);
    said.push(own.join(' '));
    for (const line of own) take(line, found);
    rest = [rest.slice(0, label.index), ...(last < 0 ? [] : lines.slice(last))].join('\n');
  }
  return { ...settled(found, firstLeads), rest: rest.trim(), said: said.join('') };
}

function settled(
  { lead, responsible, other, due, every }: Found,
  firstLeads: boolean,
): Pick<Responsibility, 'lead' | 'responsible' | 'due' | 'every'> {
  const once = (names: readonly string[], not: readonly string[] = []) =>
    [...new Set(names)].filter((name) => !not.includes(name));
  // 责任单位 beside 配合单位 leads; beside 牵头单位 it does not.
  if (lead.length === 0 && other.length > 0 && responsible.length > 0)
    return { lead: once(responsible), responsible: once(other, responsible), due, every };
  const all = once([...responsible, ...other], lead);
  if (lead.length === 0 && firstLeads && all.length > 0)
    return { lead: all.slice(0, 1), responsible: all.slice(1), due, every };
  return { lead: once(lead), responsible: all, due, every };
}

const acts =
  /(牵头负责|负责牵头|牵头组织|牵头|主办|协办|按(?:照)?(?:各自)?职责分工(?:共同)?(?:负责|落实|配合)?|分工负责|共同负责|具体负责|组织实施|负责落实|负责|协同配合|共同配合|配合|协同|参与|协助|抓好落实|落实)。?$/;

/** What a name is marked with: 县人社局（牵头）, 县教体局（配合单位）. */
const mark = /[（(]([^（）()]{2,6})[）)]$/;
const markOf = (name: string): Role | undefined => {
  const said = mark.exec(name)?.[1] ?? '';
  return roleOf.get(said) ?? roleOf.get(`${said}单位`);
};
const isMarked = (inner: string): boolean => splitUnits(inner).some((name) => markOf(name) !== undefined);

/** Names of a list to the units that have their role: the one they are marked with, or else the list's. */
function add(names: readonly string[], role: Role, found: Found): void {
  for (const name of names) {
    const own = markOf(name);
    const as = own ?? role;
    if (as === 'lead' || as === 'responsible' || as === 'other')
      found[as].push(own === undefined ? name : name.replace(mark, ''));
  }
}

/** Behind its names a list may say what they do: 市商务局牵头，松山海关、市税务局配合. */
const listActs: readonly { readonly role: Role; readonly words: RegExp; readonly example: string }[] = [
  {
    role: 'lead',
    words: /(?:分别|共同)?(?:牵头负责|负责牵头|牵头组织|牵头|主办|主责)$/,
    example: '市商务局牵头',
  },
  {
    role: 'other',
    words: /(?<!分工)(?:分别|共同|积极|协同)?(?:配合|协办|协同|协助)$/,
    example: '松山海关、市税务局配合',
  },
];

/** A list under a label or in a cell, whose role is that of every name that says no other. */
function addList(list: string, role: Role, found: Found): void {
  const parts = split(leadsOn(plainly(list)), /[，,；;。\n]/).map((part) => ({
    part,
    act: listActs.find(({ words }) => words.test(part)),
  }));
  for (const { part, act } of parts)
    add(splitUnits(act ? part.replace(act.words, '').replace(/^由/, '') : part), act?.role ?? role, found);
}

/** 县人社局牵头、县教体局配合: what stands before the sign is of the one who leads alone. */
const leadsOn = (text: string): string => text.replace(/(牵头(?:负责)?|主办)、/g, '$1，');

/** Who answers by cells of a table, each of the role its column has. */
export function unitsOfCells(
  cells: Readonly<Record<'lead' | 'responsible' | 'other', string>>,
  firstLeads: boolean,
): Pick<Responsibility, 'lead' | 'responsible'> {
  const found: Found = { lead: [], responsible: [], other: [], due: null, every: null };
  for (const role of ['lead', 'responsible', 'other'] as const)
    if (new RegExp(labelled.source).test(cells[role])) take(cells[role], found);
    else addList(cells[role], role, found);
  if (firstLeads && found.lead.length === 0) found.responsible = [...found.responsible, ...found.other.splice(0)];
  const { lead, responsible } = settled(found, firstLeads);
  return { lead, responsible };
}

/** A bracket that closes a clause and holds names of bodies alone says who answers, though no word says so. */
const isList = (inner: string): boolean => {
  const names = splitUnits(inner);
  return names.length > 0 && names.every((name) => body.test(withoutBracket(name))) && !/[\d。：:]/.test(inner);
};
const endsClause = (text: string, start: number, end: number): boolean =>
  /[。；”]$/.test(text.slice(0, start).trim()) && /^[。；]?\s*(?:$|\n)/.test(text.slice(end));
const body =
  /(?:局|委|办|厅|部|委员会|管委会|政府|中心|公司|集团|银行|支行|分行|办公室|街道(?:（[^）]*）)?|办事处|镇|乡|机构|单位|部门|供电|海关|段|队|站|所|社|院|校|联|会|署|行|园区|开发区|高新区|协会|科协|工商联|学院|大学|研究院|专班)$/;

/** 责任分工：区港航局牵头，区财政局配合。 What such a sentence says; null where it is another one. */
function answering(sentence: string): string | null {
  const said = plainly(sentence.replace(/[。\n]+$/, '')).replace(/^(?:责任|任务|工作|职责)?分工[:：]/, '');
  const parts = split(said.replace(timing, ''), /[，,；;]/);
  const named = parts.every((part) => splitUnits(actor(part)).every((name) => body.test(withoutBracket(name))));
  return acts.test(parts.at(-1)!) && actor(parts[0]!).length >= 3 && named ? said : null;
}

/** 市科技局（市外专局） is called by what stands before its bracket. */
const withoutBracket = (name: string): string => name.replace(/（[^）]*）$/, '');

const actor = (part: string): string =>
  part
    .replace(acts, '')
    .replace(/^(?:由|请)/, '')
    .replace(/(?:共同|会同|分别)$/, '');

/** When it is due, told behind who answers: …配合，2024年6月底前完成. */
const timing =
  /[，,；;](?:[^，,；;]*(?:20\d\d年|\d月|季度|半年|年底)[^，,；;]*|(?:持续|长期|常态化|全年|同步)(?:推进|坚持|开展|实施|落实|完成))。?$/;

const speaksOfUnits = (whole: string, inner = plainly(whole.replace(timing, ''))): boolean =>
  new RegExp(`(?:^|[；;，,。\\s])(?:${wordPattern})${colon}`).test(inner) ||
  (acts.test(inner) &&
    inner.length < 300 &&
    unitEnding.test(withoutBracket(inner.replace(acts, '').replace(/等$/, ''))));

function* brackets(text: string): Generator<{ readonly start: number; readonly end: number; readonly inner: string }> {
  const pairs: Readonly<Record<string, string>> = { '（': '）)', '(': '）)', '【': '】', '[': ']', '〔': '〕' };
  for (let start = 0; start < text.length; start++) {
    const closing = pairs[text[start]!];
    if (closing === undefined) continue;
    let depth = 0;
    for (let end = start; end < text.length; end++) {
      if ('（(【[〔'.includes(text[end]!)) depth++;
      else if ('）)】]〕'.includes(text[end]!) && --depth === 0) {
        yield { start, end: end + 1, inner: text.slice(start + 1, end) };
        break;
      }
    }
  }
}

/** Ways to say who does what, as the plain ones. To read a further one, add a row. */
const manners: readonly { readonly words: RegExp; readonly plain: string; readonly example: string }[] = [
  {
    words: /(?:为|是|作为)(?:主要)?(?:牵头|主办|主责|第一责任)(?:单位|部门)(?=[，,；;。]|$)/g,
    plain: '牵头',
    example: '市科技局为牵头单位',
  },
  {
    words: /(?:为|是|作为)(?:配合|协办|参与|协同|协作|成员)(?:单位|部门)(?=[，,；;。]|$)/g,
    plain: '配合',
    example: '市财政局为配合单位',
  },
  {
    words: /^(.*?牵头.*?)(?:为|是|作为)(?:责任|承办|落实|实施)(?:单位|部门)(?=[，,；;。]|$)/g,
    plain: '$1共同负责',
    example: '市科技局为牵头单位，市教育局为责任单位',
  },
  {
    words: /(?:为|是|作为)(?:责任|承办|落实|实施)(?:单位|部门)(?=[，,；;。]|$)/g,
    plain: '负责',
    example: '市教育局为责任单位',
  },
  {
    words:
      /(?<=[局委办厅部会府院心司团])(?:牵头)?[，,]?会同(?=[市区县省州盟旗各]|有关|相关)(.+?)(?:共同)?(?:组织实施|负责落实|负责|实施|落实|办理|推进)?(?=[；;。]|$)/g,
    plain: '牵头，$1配合',
    example: '市科技局会同市财政局负责',
  },
];
const plainly = (text: string): string => manners.reduce((said, { words, plain }) => said.replace(words, plain), text);

function take(said: string, found: Found): void {
  const inner = plainly(said);
  const marks = [...inner.matchAll(labelled)];
  if (marks.length > 0) {
    const until = (text: string) => text.replace(/。.*$/s, '');
    marks.forEach((mark, i) => {
      const value = until(inner.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? inner.length))
        .replace(/[；;，,。、】\s—–-]+$/, '')
        .replace(/^([^（(]*)[）)]+$/, '$1');
      const role = roleOf.get(mark[1]!)!;
      if (role === 'due') {
        found.every ??= everyIn(value);
        found.due ??= dueIn(value);
      }
      // 责任单位：市人力社保局、市农业农村局分别牵头
      else if (role !== 'person') addList(value, role, found);
    });
    return;
  }
  if (!acts.test(inner) && isList(inner)) {
    add(splitUnits(inner), 'responsible', found);
    return;
  }
  let waiting: string[] = [];
  for (const part of split(leadsOn(inner), /[，,；;。]/)) {
    const act = acts.exec(part);
    // Names before a comma wait for what they do: 由市科技局，市财政局负责.
    const names = [...waiting, ...splitUnits(actor(part))];
    waiting = [];
    if (!act) {
      if (/20\d\d年|\d月|季度|半年|年底/.test(part)) found.due ??= dueIn(part);
      else waiting = names;
      continue;
    }
    const alone = names.length === 1 && !act[1]!.includes('分工') && found.lead.length === 0 && !inner.includes('牵头');
    const leads = /牵头|主办/.test(act[1]!) || alone;
    add(names, leads ? 'lead' : /配合|协同|参与|协助|协办/.test(act[1]!) ? 'other' : 'responsible', found);
  }
}

const unitEnding =
  /(?:局|委|办|厅|部|会|院|府|中心|公司|区|园|校|学|行|社|署|队|段|所|站|镇|乡|街道|集团|单位|部门|园区|旗县|企业|组织|室|处|科|县|旗|市|州|盟|海关|协会|联|总)$/;

/**
 * Names out of a list, to the letter. 和 and 及 split only where a whole name stands before and another begins after: 发展和改革委员会
 * is one. 等 goes, unless it stands for a group that is named: 等有关部门.
 */
export function splitUnits(text: string): string[] {
  const lists = split(text.replace(/[\n\r]/g, '、'), /[、，,；;/\s]/);
  return lists
    .flatMap((name) => joinedByAnd(name))
    .flatMap((name) => {
      const group =
        /^(.*?)等((?:市直|市级|区直|县直)?(?:各)?(?:有关|相关)?(?:部门|单位|成员单位|市直部门)(?:和单位)?)$/.exec(name);
      if (!group) return [name.replace(/等$/, '')];
      return /有关|相关|各|成员|直|级/.test(group[2]!) ? [group[1]!, group[2]!] : [group[1]!];
    })
    .map((name) =>
      name
        .replace(/^(?:由|以及|及|和)(?=[市区县省旗州盟各])/, '')
        .replace(/[。.：:】〕*＊]+$/, '')
        .replace(/^([^（(]*)[）)]+$/, '$1')
        .trim(),
    )
    .filter((name) => name.length >= 2 && name.length <= 40 && !roleAlone.test(name));
}

/** 其他责任单位 says a role, not who has it. */
const roleAlone = /^(?:其他|其它|各|相关)?(?:责任|牵头|配合|主办|主责|协办|承办)(?:单位|部门)(?:按.*|共同.*|分工.*)?$/;

function joinedByAnd(name: string): readonly string[] {
  for (const found of name.matchAll(/以及|和|及|与/g)) {
    const before = name.slice(0, found.index);
    const after = name.slice(found.index + found[0].length);
    const whole = /及/.test(found[0]) && /(?:局|委|办|会|院|府|中心|公司|部)$/.test(before) && unitEnding.test(after);
    const begins =
      whole ||
      after.slice(0, 2) === before.slice(0, 2) ||
      /^(?:市|区|县|省|州|盟|旗|各|有关|相关|自治|国家|[\u4e00-\u9fff]{2,3}(?:市|区|县|旗)(?:人民)?政府|其他)/.test(
        after,
      );
    if (before.length >= 3 && unitEnding.test(before) && begins && !/^市场|^区域|^县域/.test(after))
      return [before, ...joinedByAnd(after)];
  }
  return [name];
}

/** A group named as one: 市直相关部门, 各旗区人民政府. */
export const isCollective = (name: string): boolean =>
  /各|有关|相关|成员单位|企事业单位|属地|^市直|^区直|^县直|等部门|职能部门|所有|全体|部门$(?<!管理部门)/.test(name);
