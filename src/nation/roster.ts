/** A roster of enterprises from a table as people have it: headings recognised, money brought to 万元, doubts told. */
import {
  againIn,
  enterpriseFields,
  faultsOf,
  enterpriseFlags,
  type Enterprise,
  type EnterpriseField,
  type EnterpriseFlag,
} from './enterprises';
import { figureOf, textAt, type Grid, type Read } from './grid';
import { isYear, unitsIn } from './head';
import { unitOf } from './measures';
import { isSumOrNote } from './not-rows';
import { nameKey, similar, similarity } from './naming';

export type RosterRole = EnterpriseField | EnterpriseFlag | 'name' | 'code' | 'ignored';

/** Headings of statistical returns, the usual ones first. */
const headings: Readonly<Record<Exclude<RosterRole, 'ignored'>, { readonly zh: string; readonly en: string }>> = {
  name: { zh: '企业名称|单位名称|单位详细名称|名称|企业', en: 'enterprise|company|name|enterprise name' },
  code: { zh: '统一社会信用代码|信用代码|组织机构代码', en: 'unified social credit code|credit code|code' },
  revenue: { zh: '营业收入|主营业务收入|营业总收入', en: 'revenue|operating revenue' },
  profit: { zh: '利润总额|净利润|利润|营业利润', en: 'profit|total profit|net profit' },
  output: { zh: '工业总产值|总产值|产值', en: 'output|gross output' },
  valueAdded: { zh: '增加值|工业增加值', en: 'value added' },
  taxes: { zh: '上缴税费|实际上缴税费总额|税收|税费', en: 'taxes|tax' },
  wages: { zh: '应付职工薪酬|工资总额|从业人员工资总额|工资', en: 'wages|payroll' },
  exports: { zh: '出口总额|出口额|出口创汇|出口', en: 'exports' },
  techServiceExports: { zh: '技术服务出口|技术服务出口额', en: 'technology service exports' },
  rdSpending: {
    zh: '研发经费内部支出|研发经费支出|研发费用|R&D经费内部支出|R&D经费支出|研发经费',
    en: 'r&d spending|r&d expenditure|internal r&d expenditure',
  },
  contracts: {
    zh: '技术合同成交额|认定登记技术合同成交额|技术合同额',
    en: 'technology contracts|technology contract turnover',
  },
  energy: { zh: '综合能源消费量|能源消费量|综合能耗|能耗', en: 'energy|energy consumption' },
  staff: { zh: '从业人员|从业人员期末人数|年末从业人员|期末从业人员|员工总数|职工人数', en: 'staff|employees' },
  rdStaff: { zh: '研发人员全时当量|R&D人员全时当量|研发人员|研发人员折合全时当量', en: 'r&d staff|r&d personnel' },
  graduates: { zh: '本科及以上|本科及以上学历人员|大学本科及以上', en: 'graduates|bachelor or above' },
  overseasStaff: {
    zh: '外籍常驻和留学归国人员|外籍及留学归国人员|留学归国人员和外籍常驻人员',
    en: 'foreign and returned staff',
  },
  applications: { zh: '发明专利申请|当年发明专利申请数|发明专利申请数', en: 'patent applications' },
  granted: { zh: '发明专利授权|当年发明专利授权数|发明专利授权数', en: 'patents granted' },
  patents: { zh: '有效发明专利|拥有有效发明专利数|期末拥有有效发明专利数', en: 'patents|valid patents' },
  trademarks: { zh: '注册商标|拥有注册商标数|注册商标数', en: 'trademarks' },
  highTech: { zh: '高新技术企业|是否高新技术企业|是否高企', en: 'high-tech enterprise' },
  hightechService: { zh: '高技术服务业|是否高技术服务业', en: 'high-tech service' },
  digital: { zh: '数字产业|是否数字产业|数字经济核心产业', en: 'digital industry' },
  gazelle: { zh: '瞪羚企业|是否瞪羚', en: 'gazelle' },
  listed: { zh: '上市企业|是否上市', en: 'listed' },
  rdInstitution: { zh: '国家级研发机构|拥有国家级研发机构', en: 'national r&d institution' },
};
const yes = new Set(
  [{ zh: '是|有|√|✓|1', en: 'yes|y|true' }].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]),
);
const no = new Set(
  [{ zh: '否|无|×|0|-', en: 'no|n|false' }].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]),
);

const money: ReadonlySet<RosterRole> = new Set([
  'revenue',
  'profit',
  'output',
  'valueAdded',
  'taxes',
  'wages',
  'exports',
  'techServiceExports',
  'rdSpending',
  'contracts',
]);
const isFlag = (role: RosterRole): role is EnterpriseFlag => enterpriseFlags.some((flag) => flag === role);
const isFigure = (role: RosterRole): role is EnterpriseField => enterpriseFields.some((field) => field === role);

export interface RosterColumn {
  readonly heading: string;
  readonly role: RosterRole;
  readonly unit: string;
  readonly factor: number;
  /** unit: money in a unit that is not named is taken for 万元; twice: another column is taken for the same; name: the heading is only similar. */
  readonly doubt: 'unit' | 'twice' | 'name' | null;
  /** What the user decided, not the table. */
  readonly said: readonly ('role' | 'unit')[];
}

export interface RosterMapping {
  readonly grid: Grid;
  readonly headRows: number;
  readonly columns: readonly RosterColumn[];
}

/** Everything a column can be. */
export const rosterRoles: readonly RosterRole[] = ['ignored', 'name', 'code', ...enterpriseFields, ...enterpriseFlags];

const roles = Object.entries(headings) as readonly (readonly [
  Exclude<RosterRole, 'ignored'>,
  { readonly zh: string; readonly en: string },
])[];
const byKey = new Map(
  roles.flatMap(([role, { zh, en }]) =>
    [...zh.split('|'), ...en.split('|')].map((word) => [nameKey(word), role] as const),
  ),
);

/** What figures of a role are multiplied by in a unit, and whether the unit leaves a doubt. */
function measured(role: RosterRole, unit: string): Pick<RosterColumn, 'factor' | 'doubt'> {
  const known = unitOf(unit);
  const wants = money.has(role) ? 'money' : role === 'energy' ? 'energy' : null;
  if (wants === null)
    return { factor: known?.kind === 'people' || known?.kind === 'count' ? known.factor : 1, doubt: null };
  if (known?.kind !== wants) return { factor: 1, doubt: 'unit' };
  return { factor: wants === 'money' ? known.factor / 1e4 : known.factor, doubt: null };
}

/** The role whose heading is most like this one, where it is like enough to be asked about. */
function likely(name: string): Exclude<RosterRole, 'ignored'> | null {
  const key = nameKey(name);
  if (key.length < 3) return null;
  const [best] = [...byKey].map(([word, role]) => [similarity(key, word), role] as const).sort(([x], [y]) => y - x);
  return best !== undefined && best[0] >= similar ? best[1] : null;
}

/** Whether a column bears one of the headings that rosters have. */
export const isKnownHeading = ({ heading }: RosterColumn): boolean => byKey.has(nameKey(split(heading).name));

/** What the columns of a roster are taken for. A unit may stand above the table, in the heading, or in a row below it. */
export function recogniseRoster(grid: Grid): RosterMapping {
  const at = Math.max(0, grid.findIndex((row) => row.filter((value) => byKey.has(nameKey(split(textAt(value)).name))).length >= 2)); // prettier-ignore
  const below = (grid[at + 1] ?? []).map(textAt);
  const isMore = below.some((text) => text !== '') && below.every((text) => text === '' || unitOf(text) !== null || isYear(text)); // prettier-ignore
  const tops = (grid[at] ?? []).map(textAt);
  const headings = tops.map((top, c) => {
    if (!isMore || (below[c] ?? '') === '') return top;
    // A heading over several columns, each with its year or unit.
    const over = top !== '' ? top : (tops.slice(0, c).reverse().find((text) => text !== '') ?? ''); // prettier-ignore
    return unitOf(below[c]!) === null ? `${over} ${below[c]!}` : over;
  });
  const above = grid.slice(0, at).flatMap((row) => row.flatMap((value) => unitsIn(textAt(value))));
  const parts = headings.map(split);
  const exact = parts.map(({ name }) => byKey.get(nameKey(name.replace(/\s(?:19|20)\d{2}年?度?$/, ''))) ?? null);
  const taken = new Set<RosterRole>();
  const columns = headings.map((heading, c): RosterColumn => {
    const { name, unit: inHeading } = parts[c]!;
    const own = exact[c] ?? null;
    const near = own === null ? likely(name) : null;
    const role = own ?? (near !== null && !exact.includes(near) ? near : null);
    const inRow = isMore && unitOf(below[c] ?? '') !== null ? below[c]! : '';
    const general = role === null ? undefined : above.find((one) => measured(role, one).doubt === null && money.has(role)); // prettier-ignore
    const unit = inHeading || inRow || (general ?? '');
    const none = { heading, role: 'ignored', unit, factor: 1, doubt: null, said: [] } as const;
    if (role === null) return none;
    if (taken.has(role)) return { ...none, doubt: 'twice' };
    taken.add(role);
    const { factor, doubt } = measured(role, unit);
    return { ...none, role, factor, doubt: own === null ? 'name' : doubt };
  });
  return { grid, headRows: at + (isMore ? 2 : 1), columns };
}

/** The mapping with one column decided by the user; a role that another column had is taken from it. */
export function decidedRoster(
  mapping: RosterMapping,
  column: number,
  to: Partial<Pick<RosterColumn, 'role' | 'unit'>>,
): RosterMapping {
  const columns = mapping.columns.map((own, c): RosterColumn => {
    if (c === column) {
      const { role, unit } = { ...own, ...to };
      const said = [...new Set([...own.said, ...(['role', 'unit'] as const).filter((part) => to[part] !== undefined)])];
      const plain = { heading: own.heading, role, unit, factor: 1, doubt: null, said };
      return role === 'ignored' ? plain : { ...plain, ...measured(role, unit) };
    }
    return to.role !== undefined && to.role !== 'ignored' && own.role === to.role
      ? { ...own, role: 'ignored', factor: 1, doubt: 'twice' }
      : own;
  });
  return { ...mapping, columns };
}

function split(heading: string): { readonly name: string; readonly unit: string } {
  const match = /^(.*?)[([]\s*([^()[\]]+)\s*[)\]]\s*$/.exec(heading);
  return match === null ? { name: heading, unit: '' } : { name: match[1]!, unit: match[2]! };
}

export interface RosterTaken {
  readonly list: readonly Enterprise[];
  readonly doubts: readonly {
    readonly row: number;
    readonly column: number;
    readonly name: string;
    readonly text: string;
    /** negative, beyond: below nothing, or more than what it is a part of; kept; other-year: an earlier year of a roster of several, left out; sum: a sum or a note, left out. */
    readonly kind: 'not-a-number' | 'not-yes-no' | 'no-name' | 'twice' | 'negative' | 'beyond' | 'other-year' | 'sum';
  }[];
}

const yearWords = new Set([{ zh: '年份|年度|年|统计年度', en: 'year|period' }].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')])); // prettier-ignore

/** A code as it is kept; nothing for a word that says there is none, and for digits a spreadsheet has lost. */
function codeOf(value: Grid[number][number] | undefined): string {
  const text = textAt(value).toUpperCase();
  const { figure, doubt } = figureOf(value);
  const isLost = /^[\d.]+E\+?\d+$/.test(text) || (typeof value === 'number' && !Number.isSafeInteger(value));
  return isLost || (figure === null && doubt === undefined) ? '' : text;
}

/** Yes or no, also by the numbers a heading gives them (1.是 2.否). */
function flagOf(text: string, heading: string): boolean | null {
  const numbers = [...heading.matchAll(/(\d)\s*[.、:=-]?\s*(\p{L}+)/gu)].map(([, digit, word]) => [digit!, word!.toLowerCase()] as const); // prettier-ignore
  const word = numbers.find(([digit]) => digit === text)?.[1] ?? text;
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** A figure with the unit that may stand behind it, which goes before the column's; null where it is none, or measures something else. */
function measuredIn(
  value: Grid[number][number] | undefined,
  { figure, doubt }: Read,
  role: EnterpriseField,
  factor: number,
): number | null {
  if (figure === null) return null;
  // Where digits end it nothing stands behind it.
  if (doubt === undefined && /\d$/.test(String(value))) return figure * factor;
  const unit = textAt(value).replace(/^[+\-\u2212]?[\d.,'\s]+(?:e[+-]?\d+)?/i, '').trim(); // prettier-ignore
  if (typeof value !== 'number' && unit === '%') return null;
  if (doubt !== 'unit') return figure * factor;
  const known = unitOf(money.has(role) && /^[\u4e07\u4ebf]$/.test(unit) ? `${unit}\u5143` : unit);
  if (money.has(role)) return known?.kind === 'money' ? (figure * known.factor) / 1e4 : null;
  const kinds = role === 'energy' ? ['energy'] : ['people', 'count'];
  return known !== null && kinds.includes(known.kind) ? figure * known.factor : null;
}

/** The enterprises of a mapped roster. One that stands there twice, by code or without one by name, is told and kept once. */
export function rosterOf({ grid, headRows, columns }: RosterMapping): RosterTaken {
  const doubts: RosterTaken['doubts'][number][] = [];
  const list: Enterprise[] = [];
  const isAgain = againIn();
  const [nameAt, codeAt] = [
    columns.findIndex(({ role }) => role === 'name'),
    columns.findIndex(({ role }) => role === 'code'),
  ];
  const yearAt = columns.findIndex(({ heading, role }) => role === 'ignored' && yearWords.has(nameKey(heading)));
  const yearIn = (cells: Grid[number]) => /(?:19|20)\d{2}/.exec(textAt(cells[yearAt]))?.[0] ?? '';
  const latest = yearAt < 0 ? '' : grid.slice(headRows).map(yearIn).reduce((a, b) => (b > a ? b : a), ''); // prettier-ignore
  for (let r = headRows; r < grid.length; r++) {
    const cells = grid[r]!;
    if (cells.every((value) => value === null || value === '')) continue;
    const name = textAt(cells[nameAt]);
    const code = codeAt < 0 ? '' : codeOf(cells[codeAt]);
    const at = { row: r + 1, name };
    const label = name || cells.map(textAt).find((text) => text !== '') || '';
    if (isSumOrNote(label)) {
      doubts.push({ ...at, column: nameAt + 1, text: label, kind: 'sum' });
      continue;
    }
    if (yearAt >= 0 && yearIn(cells) !== latest) {
      doubts.push({ ...at, column: yearAt + 1, text: textAt(cells[yearAt]), kind: 'other-year' });
      continue;
    }
    if (name === '' && code === '') {
      doubts.push({ ...at, column: nameAt + 1, text: '', kind: 'no-name' });
      continue;
    }
    if (isAgain(name, code)) {
      doubts.push({ ...at, column: (code ? codeAt : nameAt) + 1, text: code || name, kind: 'twice' });
      continue;
    }
    const figures: Partial<Record<EnterpriseField, number>> = {};
    const flags: Partial<Record<EnterpriseFlag, boolean>> = {};
    columns.forEach(({ role, factor, heading }, c) => {
      if (isFlag(role)) {
        const text = textAt(cells[c]).toLowerCase();
        const flag = flagOf(text, heading);
        if (flag !== null) flags[role] = flag;
        else if (text !== '') doubts.push({ ...at, column: c + 1, text, kind: 'not-yes-no' });
      } else if (isFigure(role)) {
        const read = figureOf(cells[c]);
        const figure = measuredIn(cells[c], read, role, factor);
        const { figure: plain, doubt } = read;
        if (figure !== null) figures[role] = Number(figure.toPrecision(12));
        else if (plain !== null || doubt !== undefined)
          doubts.push({ ...at, column: c + 1, text: textAt(cells[c]), kind: 'not-a-number' });
      }
    });
    const one = { name: name || code, code, figures, flags };
    list.push(one);
    for (const { field, kind } of faultsOf(one)) {
      const c = columns.findIndex(({ role }) => role === field);
      doubts.push({ ...at, column: c + 1, text: textAt(cells[c]), kind });
    }
  }
  return { list, doubts };
}
