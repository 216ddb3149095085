/**
 * A notice as it comes, pasted or out of a file, made into blocks: paragraphs and tables. Signs are made one (full-width
 * digits, per cent signs), page numbers go, and lines that were broken for the page's sake are joined again.
 */
import { numberIn } from './numerals';
import { mannerOf } from './numbering';

export type Block =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly Row[] };
export type Row = readonly string[];

/** Signs that mean the same, one of each: digits, letters and the like half-width, Chinese punctuation as it is. */
export function sameSigns(text: string): string {
  return (
    text
      .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[％﹪]/g, '%')
      .replace(/○(?=[○〇一二三四五六七八九年])/g, '〇')
      .replace(/(?<=[\u4e00-\u9fff])[≤≦](?=\s*\d)/g, '不超过')
      .replace(/(?<=[\u4e00-\u9fff])[≥≧](?=\s*\d)/g, '不低于')
      .replace(/．/g, '.')
      .replace(/百分之([一二三四五六七八九十百零点]+)/g, (said, figure: string) => `${numberIn(figure) ?? said}%`)
      .replace(
        // 八成实现改造, 七成以上, but not 一成不变, 三成立 or 九成熟.
        /(?<![十第\d一二三四五六七八九统之唯同合划归专单万划])([一二三四五六七八九\d])成(?=以上|以下|左右|多|的|[，。、；：）\s]|实现|完成|达到?|建成|开展|接入|用上|纳入|[\u4e00-\u9fff]{0,4}?(?:企业|农户|家庭|社区|学校|医院|机构|路口|车辆|项目|村|户|县|镇|园区|单位|居民|群众|学生|产品|线路|厂房|作物|农田)(?:[实完达建开接用纳上])|$)/gm,
        (_, part: string) => `${numberIn(part)! * 10}%`,
      )
      .replace(
        /([二两三四五六七八九十])分之([一二三四五六七八九])/g,
        (_, whole: string, part: string) => `${Math.round((1e4 * numberIn(part)!) / numberIn(whole)!) / 100}%`,
      )
      .replace(/(?<=比重|占比|比例|率)过半/g, '超过50%')
      .replace(/(?<![一大前后上下另])半数(?=以上|左右|的)/g, '50%')
      .replace(/(?<![大小另多减缩低升高少])一半(?=以上|左右|的)/g, '50%')
      .replace(/(?<=减少|压减|压缩|缩短|降低|下降|提升|提高|增长)一半/g, '50%')
      .replace(/(?<![\d一二两三四五六七八九十多])半(?=个(?:工作日|小时|月)|天|小时)/g, '0.5')
      .replace(/新[（(](?:改、?)?(?:扩)?[）)]建/g, (said) => (said.includes('扩') ? '新改扩建' : '新改建'))
      // 突破亿元 has no digit: it is 突破1亿元.
      .replace(
        /(?<=突破|超过?|跨越|迈过|迈上|达到?)([十百千])?(亿元)(?=大关|台阶|[，。、；\n]|$)/gm,
        (_, power: string | undefined, money: string) => `${numberIn(power ?? '一')}${money}`,
      )
      .replace(/(?:㎍|(?<![A-Za-z])[μµu]g)(?=\s*\/)/g, '微克')
      .replace(/(?<![A-Za-z])mg(?=\s*\/)/g, '毫克')
      .replace(/(?<=克\s*)\/\s*L(?![A-Za-z])/g, '/升')
      .replace(/k㎡|km²/g, '平方公里')
      .replace(/㎡|(?<!h)m²|平米/g, '平方米')
      .replace(/m³|㎥|(?<=克\s*\/\s*)m3/g, '立方米')
      .replace(
        /(?<![\u4e00-\u9fff]第)([二][〇零][一二三四五六七八九〇零]{2})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/g,
        (_, year: string, month?: string, day?: string) =>
          `${numberIn(year)}年${month ? `${numberIn(month)}月` : ''}${day ? `${numberIn(day)}日` : ''}`,
      )
      .replace(/hm2/g, 'hm²')
      .replace(/(?<=\d)个(?=万?亿)/g, '')
      .replace(/(?<=[数量额值])过(?=[百千万\d])/g, '超过')
      .replace(/[﹝［]/g, '〔')
      .replace(/[﹞］]/g, '〕')
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u3000\u2000-\u200a]/g, ' ')
      .replace(/\r\n?|[\u2028\u2029\u000b\u000c]/g, '\n')
      // Cells divided by bars, as text of a table often comes; the line under a head is none.
      .replace(/^[|｜│]?[-:|｜│\s]{3,}$/gm, '')
      .replace(/^(?:[^|｜│\n]*[|｜│]){2,}[^|｜│\n]*$/gm, (line) =>
        line.replace(/^\s*[|｜│]|[|｜│]\s*$/g, '').replace(/\s*[|｜│]\s*/g, '\t'),
      )
  );
}

/** Bodies that blanks divide: 配合单位：市自然资源局 市林草局. */
const apart =
  /(?<=[局委办厅部会府心司区院行校队关])\s+(?=[^\s]{2,}(?:[局委办厅部会府心司区院行校队关]|$))(?![^\s]{2,8}[:：])/g;
const isOfBodies = (text: string): boolean =>
  /(?:单位|部门|主办|协办|牵头|配合)[:：]/.test(text) ||
  text.split(/\s+/).every((part) => /.[局委办厅府院]$/.test(part));

/** Without the blanks that pages put between Chinese characters, digits and signs; between Latin words one stays. */
export function tight(text: string): string {
  const said = text.trim();
  return (isOfBodies(said) ? said.replace(apart, '、') : said)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^A-Za-z]) | (?=[^A-Za-z])/g, '');
}

const pageNumber = /^(?:[-—–－_·\s]*\d{1,3}[-—–－_·\s]*|第\s*\d+\s*页.*)$/;
const ended = /[。！？；：:;.…”）)】]$/;

/** The blocks of plain text. Lines with tabs that follow each other are the rows of a table. */
export function blocksOfText(text: string): readonly Block[] {
  const lines = sameSigns(text)
    .split('\n')
    .filter((line) => line.trim() !== '' && !(pageNumber.test(line.trim()) && /^\s*[-—–－]|页/.test(line)));
  const groups: { table: boolean; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const table = line.trim().includes('\t') || isWithin(lines[i - 1], line, lines[i + 1]);
    const last = groups.at(-1);
    if (last?.table === table) last.lines.push(line);
    else groups.push({ table, lines: [line] });
  }
  return groups.flatMap(({ table, lines: own }): Block[] =>
    table && own.length > 1
      ? [{ kind: 'table', rows: own.map((line) => line.split('\t').map(tight)) }]
      : joined(own.map(tight)).map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  );
}

const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim());

/** A short line between two rows of the same table is a heading that went over all its columns: 一、壮大县域经济. */
function isWithin(before: string | undefined, line: string, after: string | undefined): boolean {
  if (before === undefined || after === undefined || line.trim().length > 36 || /[。；]/.test(line)) return false;
  const [above, below] = [cellsOf(before), cellsOf(after)];
  return above.length > 2 && above.length === below.length && !below.some((cell) => /^(?:序号|编号)$/.test(cell));
}

/**
 * Paragraphs out of lines. A text broken for the page has many lines of nearly the same length that end nowhere; there, a line
 * belongs to the one before unless it is numbered or the one before is a whole sentence or a heading shorter than the page.
 */
function joined(lines: readonly string[]): readonly string[] {
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const isFull = (line: string) => line.length >= width * 0.85;
  const full = lines.filter(isFull);
  const broken = full.filter((line) => !ended.test(line)).length;
  if (width > 70 || full.length < 8 || broken < full.length / 2) return lines;
  const result: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && isFull(before) && !/[。！？]$/.test(before) && mannerOf(line) === null)
      result[result.length - 1] += line;
    else result.push(line);
  });
  return result;
}
