/** What a notice is: title, document number, day, zone and the years it plans for. */
import { numberIn } from './numerals';
import type { NoticeFacts } from './proposal';
import { yearsOfHead } from './table-columns';
import type { Block } from './text';
import { dayIn } from './times';

const documentNumber = /([\u4e00-\u9fff]{1,12})\s*[〔[（(【]\s*(20\d\d|19\d\d)\s*[〕\]）)】]\s*第?\s*(\d{1,5})\s*号/;
const bodies =
  /(?:[\u4e00-\u9fff]{2,12}?)(?:高新技术产业开发区|经济技术开发区|经济开发区|高新技术开发区|自主创新示范区|产业园区|工业园区|高新区|经开区|开发区|新区|科技城|示范区)/;
const leading =
  /^(?:推进|促进|推动|加快|加强|支持|关于|印发|建设|深化|实施|打造|的|全面|进一步|高质量|落实|做好|本|我市|国家|全国|全市|全省|国家级|中共|中国)+/;

/** @param blocks the notice; `today` gives the year where the notice has none. */
export function factsOf(blocks: readonly Block[], today: string): NoticeFacts {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const all = lines.join('\n');
  const head = lines.slice(0, 12);
  const title = titleOf(head);
  const number =
    head.map((line) => documentNumber.exec(line)).find((found) => found && !/[《，]/.test(found[1]!)) ?? null;
  const ownDay =
    lines
      .map((line) =>
        /^[\u4e00-\u9fff]{0,24}?[（(]?(?:[\d〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?(?:印发)?$/.test(
          line,
        )
          ? dayIn(line)
          : null,
      )
      .find((day) => day !== null) ?? null;
  const issuedYear = ownDay ? Number(ownDay.slice(0, 4)) : number ? Number(number[2]) : null;
  const said = yearsOf(title, all, ownDay, issuedYear ?? Number(today.slice(0, 4)));
  // Where the text says nothing, the columns of its tables do.
  const columns =
    said.evidence === ''
      ? blocks.flatMap((block) => (block.kind === 'table' ? (yearsOfHead(block.rows) ?? []) : []))[0]
      : undefined;
  const { years, evidence } = columns ? { years: columns.years, evidence: columns.words } : said;
  const zone = zoneOf(title, all, lines);
  return {
    title: title.replace(/^关于印发/, '').replace(/的通知$/, ''),
    zone: zone ?? '',
    documentNumber: number ? number[0].replace(/\s/g, '') : '',
    issuedOn: ownDay,
    baselineYear: years[0]! - 1,
    years,
    evidence: {
      ...(title === '' ? {} : { title }),
      ...(zone === null ? {} : { zone }),
      ...(number ? { documentNumber: number[0] } : {}),
      ...(ownDay ? { issuedOn: lines.find((line) => dayIn(line) === ownDay) ?? ownDay } : {}),
      ...(evidence === '' ? {} : { years: evidence }),
    },
  };
}

function titleOf(head: readonly string[]): string {
  // What follows the salutation is text.
  const salutation = head.findIndex((line) => /[:：]$/.test(line) && /各|委员会|局|府|单位|部门/.test(line));
  const top = head
    .slice(0, salutation < 0 ? head.length : salutation)
    .filter(
      (line) =>
        (!documentNumber.test(line) || line.length > 30) && !/^附件?表?\s*[\d一二三四五六七八九十]*[:：]?$/.test(line),
    );
  const joined = top.join('');
  const passed =
    /(?:关于|办公室|办公厅|政府|委员会)(?:印发|转发|下发)[《“]?(.+?)[》”]?的通知/.exec(joined) ??
    /[《](.+?(?:方案|计划|规划|意见|办法|要点|分解表|清单))[》]/.exec(joined);
  if (passed) return passed[1]!.replace(/[《》]/g, '');
  const ends = top.findIndex((line) =>
    /(?:方案|计划|规划|意见|办法|要点|分解表|清单|责任书|实施细则|目标任务)(?:（[^）]*）)?$/.test(line),
  );
  if (ends >= 0) {
    // A title over several lines: those before it that are no sentences.
    let from = ends;
    while (
      from > 0 &&
      !/[。：:；]$/.test(top[from - 1]!) &&
      top[from - 1]!.length < 30 &&
      !/^[\d一二三（(]/.test(top[from - 1]!) &&
      ends - from < 3
    )
      from--;
    return top.slice(from, ends + 1).join('');
  }
  return top.find((line) => line.length >= 4 && line.length <= 50 && !/[。：:]$/.test(line)) ?? '';
}

function zoneOf(title: string, all: string, lines: readonly string[]): string | null {
  for (const text of [title, ...lines.slice(0, 15)]) {
    const found = bodies.exec(
      text.replace(
        /^.*?(?:关于|推进|促进|推动|加快|支持|印发|建设)(?=[\u4e00-\u9fff]{2,12}(?:高新|经济|开发|新区|科技城|示范))/,
        '',
      ),
    );
    const name = found?.[0].replace(leading, '');
    if (name && name.length >= 4 && !/^(?:国家|省级|各|我市|本市)/.test(name)) {
      // The full name where the text has it.
      const city = name.replace(/高新区$|经开区$/, '');
      const full = name.endsWith('高新区')
        ? `${city}高新技术产业开发区`
        : name.endsWith('经开区')
          ? `${city}经济技术开发区`
          : name;
      return all.includes(full) ? full : name;
    }
  }
  // 各县区人民政府 is whom it is sent to.
  const organ = [...all.matchAll(/([\u4e00-\u9fff]{2,10}?(?:市|区|县|旗|州|盟|省))(?:人民政府|委员会|人民政府办公室)/g)]
    .map((found) => found[1]!.replace(leading, ''))
    .find((name) => name.length >= 3 && !/各|有关|相关|县区|市区|旗县|区县|县市/.test(name));
  if (organ !== undefined) return organ;
  const ofTitle = /^([\u4e00-\u9fff]{2,10}?(?:市|县|区|旗|州|盟|省))(?!场|域|划|级|直)/.exec(
    title.replace(leading, ''),
  )?.[1];
  return ofTitle !== undefined &&
    !/(?:^(?:主|老|新|中心|本)?城|园|社|地|辖|校|景|片|街|灾|山|牧|湾|全)区$/.test(ofTitle)
    ? ofTitle
    : null;
}

const range = /(20\d\d)(?:年)?\s*(?:-|—|–|－|~|～|至|到)+\s*(20\d\d)(?:年)?/;

/** The years planned for, and the words that say so. */
function yearsOf(
  title: string,
  all: string,
  issuedOn: string | null,
  issued: number,
): { readonly years: readonly number[]; readonly evidence: string } {
  const span = (first: number, last: number) =>
    Array.from({ length: Math.min(10, Math.max(1, last - first + 1)) }, (_, k) => first + k);
  // A notice of December plans for the years after it.
  const start = issuedOn !== null && Number(issuedOn.slice(5, 7)) >= 11 ? issued + 1 : issued;
  const inTitle = range.exec(title);
  if (inTitle) return { years: span(Number(inTitle[1]), Number(inTitle[2])), evidence: inTitle[0] };
  const named =
    /([一二三四五六七八九十\d]+)年(?:攻坚|提升|倍增)?(?:行动|计划|规划|攻坚|任务)/.exec(title) ??
    /([二三四五六\d]+)年行动/.exec(all) ??
    /(?:用|利用|通过|经过)([二三四五六\d]+)年(?:左右)?(?:的)?(?:时间|努力|攻坚)/.exec(all);
  const ends = [...all.matchAll(/(?:到|至|截至)\s*(20\d\d)年/g)]
    .map((found) => Number(found[1]))
    .filter((year) => year >= issued && year <= issued + 10);
  // The end most often named is the plan's; single ones further off are visions.
  const counts = new Map<number, number>();
  for (const year of ends) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [end] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [undefined];
  const n = named ? numberIn(named[1]!) : null;
  if (n !== null && n >= 2 && n <= 10) {
    if (end !== undefined) return { years: span(end - n + 1, end), evidence: named![0] };
    const inText = range.exec(all);
    if (inText && Number(inText[2]) - Number(inText[1]) + 1 === n)
      return { years: span(Number(inText[1]), Number(inText[2])), evidence: inText[0] };
    return { years: span(start, start + n - 1), evidence: named![0] };
  }
  const single = /(20\d\d)年(?:度)?[\u4e00-\u9fff“”]*(?:要点|工作|任务|目标|方案|计划|清单|分解表|指标)/.exec(title);
  if (single) return { years: [Number(single[1])], evidence: single[0] };
  const bracketed = /[（(](20\d\d)年(?:度)?[）)]$|(20\d\d)年度/.exec(title);
  if (bracketed) return { years: [Number(bracketed[1] ?? bracketed[2])], evidence: bracketed[0] };
  const inText = range.exec(all);
  if (inText && Number(inText[2]) > issued - 1 && Number(inText[2]) - Number(inText[1]) < 8)
    return { years: span(Number(inText[1]), Number(inText[2])), evidence: inText[0] };
  if (/(?:突破|攻坚|提升|落实|建设|行动)年|年度/.test(title)) return { years: [start], evidence: title };
  const five = /“?十([四五六])五”?(?:规划|期间|时期)/.exec(title);
  if (five) {
    const first = 2021 + ['四', '五', '六'].indexOf(five[1]!) * 5;
    return { years: span(first, first + 4), evidence: five[0] };
  }
  if (end !== undefined && end >= start) return { years: span(start, end), evidence: `${end}年` };
  return { years: span(start, start + 2), evidence: '' };
}
