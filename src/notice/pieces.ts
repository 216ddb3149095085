/** A paragraph cut into what is read at a time: sentences, and the pieces of a sentence that name one figure each. */
import { quantitiesIn } from './quantities';
import { verbsIn } from './verbs';
import { wordedIn } from './worded';

/** Sentences of a paragraph, brackets and quotations kept whole. */
export const sentencesOf = (text: string): readonly string[] =>
  split(text, /[。；！？;\n]/).filter((piece) => piece !== '');

/** Splits at signs that stand outside brackets and quotation marks. */
export function split(text: string, signs: RegExp): string[] {
  const pieces: string[] = [''];
  let depth = 0;
  const all = [...text];
  for (const [i, sign] of all.entries()) {
    if ('（(“《'.includes(sign)) depth++;
    else if ('）)”》'.includes(sign)) depth = Math.max(0, depth - 1);
    const inNumber =
      /[,，]/.test(sign) && /\d$/.test(pieces.at(-1)!) && /^\d{3}(?!\d)/.test(all.slice(i + 1, i + 5).join(''));
    if (depth === 0 && signs.test(sign) && !inNumber) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece) => piece.trim());
}

/** The pieces of a part of a sentence between commas; `before` is the part in front of it. */
export function piecesOf(chunk: string, before = ''): readonly string[] {
  return respectively(chunk, before) ?? joinedNames(split(chunk, /[、]/).flatMap(parted));
}

/** The things a part of a sentence lists: 聚焦光电信息、生物医药2大主导产业，产值分别达到450亿元、200亿元. */
function listed(part: string): readonly string[] {
  const verb = /^.*?(?:聚焦|围绕|发展|做强|做大|壮大|培育|打造|建设|推动|推进)/.exec(part)?.[0] ?? '';
  return split(part.slice(verb.length), /[、和及与]/).map((name) =>
    name.replace(/(?:等)?(?:[\d一二两三四五六七八九十]+)(?:大|个|条|类)[\u4e00-\u9fff]{0,8}$/, ''),
  );
}

/** 营业收入、利润总额分别达到600亿元、50亿元 as two pieces; null where nothing is told so. */
function respectively(chunk: string, before: string): readonly string[] | null {
  const found = /^(.*?)分别(.*)$/.exec(chunk.replace(/(20\d\d)(?=[、和及与](?:20\d\d[、和及与])*20\d\d年)/g, '$1年'));
  if (!found) return null;
  // What all are compared with stands once: 起数、死亡人数较上年分别下降15%、20%.
  const compared = /(?:(?:较|比)(?:20\d\d年|上年|去年)(?:末|底)?|同比|年均)$/.exec(found[1]!)?.[0] ?? '';
  const names = split(found[1]!.slice(0, found[1]!.length - compared.length), /[、和及与]/).filter(
    (name) => name !== '',
  );
  const verb = verbsIn(found[2]!)[0]?.word ?? '';
  const years = (part: string): readonly string[] => part.match(/20\d\d年/g) ?? [];
  const figures = split(found[2]!.replace(verb, ''), /[、和及与]/).filter((figure) => figure !== '');
  // 2024年、2025年、2026年产值分别达到…，配套率分别达到…: the years stand before the first thing, for all that follow.
  const first =
    years(found[1]!).length > 0 && /^20\d\d年/.test(found[1]!)
      ? years(found[1]!)
      : names.length === 1
        ? years(before)
        : [];
  if (first.length === figures.length && figures.length > 1) {
    const subject = found[1]!.replace(/^(?:20\d\d年[、和及与，]?)+/, '');
    return first.map((year, i) => `${year}${subject}${verb}${figures[i]}`);
  }
  const things =
    names.length <= 1 && figures.length > 1
      ? listed(names.length === 1 ? before : before.replace(/(?:在|较|比)20\d\d年.*|实现.*/, ''))
      : [];
  if (things.length === figures.length)
    return things.map((thing, i) => `${thing}${names[0] ?? ''}${compared}${verb}${figures[i]}`);
  // 城乡居民收入分别增长5%和7%: 城乡 is two.
  const both = names.length === 1 && figures.length === 2 ? /^(.*?)城乡(.*)$/.exec(names[0]!) : null;
  if (both) return ['城镇', '农村'].map((one, i) => `${both[1]}${one}${both[2]}${compared}${verb}${figures[i]}`);
  if (names.length !== figures.length || names.length < 2) return null;
  // 化肥、农药使用量: what ends the last name ends the others.
  const tail =
    /(?<=[\u4e00-\u9fff]{2})(?:[\u4e00-\u9fff]{0,3}(?:用量|产量|面积|收入|产值|数量|比重|比例|[率额])|增加值|投资)$/.exec(
      names.at(-1)!,
    )?.[0];
  const shared = sharedTail(names[0]!, names.at(-1)!);
  const ended = (name: string) =>
    shared !== '' && !name.endsWith(shared)
      ? `${name}${shared}`
      : `${name}${tail && name.length < 4 && !name.endsWith(tail.at(-1)!) ? tail : ''}`;
  return names.map((name, i) => `${ended(name)}${compared}${verb}${figures[i]}`);
}

/** 养老保险、失业保险参保人数: what stands behind the word that the first name ends with too; empty where they share none. */
function sharedTail(first: string, last: string): string {
  const word = first.slice(first.length > 3 ? -2 : -1);
  const at = last.lastIndexOf(word);
  const tail = at < 0 ? '' : last.slice(at + word.length);
  return tail.length >= 2 && tail.length <= 8 ? tail : '';
}

/** 建成3家国家级平台和5家省级平台: the second figure begins a piece of its own. */
const parted = (piece: string): readonly string[] =>
  piece
    .split(
      /(?:和|及|以及|并|与)(?=(?:新增|建成|培育|引进)?\d+(?:\.\d+)?(?:家|个|项|名|人|件|所|座|支)[\u4e00-\u9fff“])|(?<=\d(?:家|个|项|名|人|件|亿元|%)(?:以上|左右)?)(?:和|及|以及|并)/,
    )
    .filter((part) => part !== '');

/** Nouns before 、 without a figure of their own belong to the name with the figure: 科技支行、风投机构发展到15家. */
function joinedNames(pieces: readonly string[]): readonly string[] {
  const result: string[] = [];
  let waiting: string[] = [];
  for (const piece of pieces) {
    if (quantitiesIn(piece).length === 0 && wordedIn(piece) === null) {
      waiting.push(piece);
      continue;
    }
    const head = waiting.join('、');
    result.push(waiting.length > 0 && head.length <= 40 ? `${head}、${piece}` : piece);
    waiting = [];
  }
  return waiting.length > 0 ? [...result, waiting.join('、')] : result;
}
