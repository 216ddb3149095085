/** One unit under several spellings: 市科技局 is 市科学技术局 where the notice has both. The longest spelling is the unit's name. */
import { isCollective } from './units';
import type { ProposedUnit } from './proposal';

/** Usual short forms that drop signs of the full name or stand for several. Add a line for a further one. */
export const shortForms: readonly { readonly short: string; readonly full: string }[] = [
  { short: '发改委', full: '发展和改革委员会' },
  { short: '发展改革委', full: '发展和改革委员会' },
  { short: '工信局', full: '工业和信息化局' },
  { short: '科技局', full: '科学技术局' },
  { short: '人社局', full: '人力资源和社会保障局' },
  { short: '国资委', full: '国有资产监督管理委员会' },
  { short: '住建局', full: '住房和城乡建设局' },
  { short: '市场监管局', full: '市场监督管理局' },
  { short: '金融办', full: '金融工作办公室' },
  { short: '编办', full: '机构编制委员会办公室' },
  { short: '网信办', full: '网络安全和信息化委员会办公室' },
  { short: '卫健委', full: '卫生健康委员会' },
  { short: '文旅局', full: '文化和旅游局' },
  { short: '教体局', full: '教育体育局' },
  { short: '农牧局', full: '农牧局' },
  { short: '政务服务局', full: '行政审批和政务服务局' },
  { short: '自规局', full: '自然资源和规划局' },
  { short: '管委会', full: '管理委员会' },
  { short: '高新区', full: '高新技术产业开发区' },
  { short: '经开区', full: '经济技术开发区' },
  { short: '法工委', full: '法制工作委员会' },
  { short: '财政局', full: '财政局' },
];

const offices = /^(?:市|区|县|省|旗)?(?:委|政府|府|人民政府)办(?:公室|公厅|公)?$/;
const endings: readonly (readonly [short: string, long: string])[] = [
  ['委', '委员会'],
  ['办', '办公室'],
  ['区', '开发区'],
  ['会', '委员会'],
];

/** Whether the first spelling may be a short form of the second: its signs in their order, the same kind of body at the end. */
export function isShortOf(short: string, full: string): boolean {
  if (
    short.length >= full.length ||
    short.length < 3 ||
    offices.test(short) ||
    isCollective(short) ||
    isCollective(full)
  )
    return false;
  const spelt = shortForms.reduce(
    (name, form) => (name.endsWith(form.short) ? name.slice(0, -form.short.length) + form.full : name),
    short,
  );
  if (full === spelt || (full.endsWith(spelt) && spelt.length >= 4)) return true;
  const sameEnd = full.endsWith(short.slice(-1)) || endings.some(([s, l]) => short.endsWith(s) && full.endsWith(l));
  if (!sameEnd) return false;
  // The place a name begins with must not be another one.
  const place = (name: string) => /^(?:市|区|县|省|旗|州|盟|自治区)/.exec(name)?.[0] ?? '';
  if (place(short) !== '' && place(short) !== place(full)) return false;
  let at = 0;
  const body = place(short) === '' ? full.slice(place(full).length) : full;
  // From a wholly different beginning no short form comes.
  if (body[0] !== short[0] && !body.includes(short.slice(0, 2))) return false;
  for (const sign of body) if (sign === short[at]) at++;
  return at === short.length;
}

/** All spellings as units: the longest of those that mean the same, in the order they are first named. */
export function unitsOf(names: readonly string[]): {
  readonly units: readonly ProposedUnit[];
  readonly nameOf: (name: string) => string;
} {
  const once = [...new Set(names)];
  const fullOf = new Map(
    once.map((name) => {
      const longer = once.filter((other) => isShortOf(name, other));
      // Only where it can be no other.
      const [only] = longer.filter(
        (candidate) => !longer.some((other) => other !== candidate && isShortOf(candidate, other)),
      );
      const tops = longer.filter((candidate) => !longer.some((other) => isShortOf(candidate, other)));
      return [name, tops.length === 1 && only !== undefined ? tops[0]! : name] as const;
    }),
  );
  const nameOf = (name: string) => fullOf.get(name) ?? name;
  const units = [...new Set(once.map(nameOf))].map((name) => ({
    name,
    shortNames: once.filter((other) => other !== name && nameOf(other) === name),
    collective: isCollective(name),
  }));
  return { units, nameOf };
}

/** 市 that only says whose it is; not that of 市直, 市级, 市委, 市政, 市场, 市容 or 市民中心. */
const ofCity = /^市(?!直|级|属|辖|委|场|容|政(?!府)|民(?!政|族|宗|营|用|航|委))(?=[\u4e00-\u9fff]{3,})/;

/** A name short enough for a narrow column. */
export function shortened(name: string): string {
  const bare = name.replace(/^[\u4e00-\u9fff]{2,8}?(?=(?:高新技术产业|经济技术|经济)开发区)/, '').replace(ofCity, '');
  const short = [...shortForms]
    .sort((a, b) => b.full.length - a.full.length)
    .reduce(
      (text, form) =>
        form.short !== form.full && text.endsWith(form.full) ? text.slice(0, -form.full.length) + form.short : text,
      bare,
    );
  const whole = short
    .replace(/人民政府(?=金融办)/, '')
    .replace(/(?<=[区县旗市])人民政府$/, '')
    .replace(/委员会$/, '委');
  // A bracket goes before it is cut in two: 商务局（市口岸办、市投促局）.
  return (whole.length > 12 ? whole.replace(/（[^）]*）$/, '') : whole).slice(0, 12) || name;
}
