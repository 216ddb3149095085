/**
 * A unit's own table (单位自己的表): a file that is none of ours, read by what its headings and rows say. Everything recognised is a
 * proposal that the user puts right; what is doubtful says so, and what is not recognised is left to the user.
 */
import { periods, type CellValue } from '../../entries/entries';
import { isSumOrNote } from '../../nation/not-rows';
import { unitOf } from '../../nation/measures';
import { nameKey, similar, similarity } from '../../nation/naming';
import { isTask, itemsOf } from '../../plan/items';
import type { Item, Localised, Plan } from '../../plan/schema';
import type { HiddenParts } from '../../xlsx';
import { itemsEverOf, unitsEverWithItems } from '../unit-plan';
import { isOver, isPlanned, periodOf, roleIn, saysFigure, tight, timeIn, type OwnRole } from './words';

export type Grid = readonly (readonly CellValue[])[];

/**
 * What is doubtful about a column; its figures are not taken until somebody decides. quarter: perhaps a quarter's own figure; month:
 * a month's own, or up to a month that ends no quarter; year, period: not said, or not over; name: only alike; words: words nobody
 * knows in the heading; actual: the title speaks of what is planned.
 */
export type OwnDoubt = 'quarter' | 'month' | 'year' | 'period' | 'name' | 'words' | 'actual';

/** Where a row's figures go: an item, or a part of its ratio (`G04/num`). Empty: nowhere, as the user decided. */
export type Target = string;

export interface OwnColumn {
  readonly heading: string;
  readonly role: OwnRole;
  readonly year: number | null;
  /** Place among the periods. */
  readonly period: number | null;
  /** Unit in the heading; empty where none is. */
  readonly unit: string;
  /** Figures of one item stand in the column; null: the row says whose they are. */
  readonly target: Target | null;
  readonly doubt: OwnDoubt | null;
  /** The user decided on it. */
  readonly said: boolean;
}

/** A text before a row, where its figures go (null: not known), and whether that was only alike. */
export interface OwnRow {
  readonly text: string;
  readonly target: Target | null;
  readonly doubt: boolean;
  readonly said: boolean;
}

export interface OwnTable extends OwnSheet {
  readonly headRows: number;
  /** Unit said above the table for all of it. */
  readonly unit: string;
  /** The item the whole table is about: of a roster, or where no column names items. */
  readonly target: Target | null;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
}

export interface OwnFile {
  readonly name: string;
  /** The unit whose table it is; null while nobody said. */
  readonly unit: string | null;
  readonly tables: readonly OwnTable[];
}

export interface OwnSheet {
  readonly tab: string;
  readonly grid: Grid;
  /** Cells of formulas without a stored result. */
  readonly unsolved: readonly string[];
  /** Rows and columns that the sheet does not show, from 1. */
  readonly hidden?: { readonly rows: ReadonlySet<number>; readonly columns: HiddenParts['columns'] };
  /** Added to day numbers, of a file that counts them from another day. */
  readonly dayOffset?: number;
}

const textAt = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFKC').trim();
const rowKey = (text: string): string => nameKey(text);

interface Named {
  readonly target: Target;
  readonly names: readonly string[];
  /** The names as they are written. */
  readonly words: readonly string[];
}

/** Everything a row can be about: the items by id and name, and parts of ratios that only one item has. */
function targetsOf(items: readonly Item[]): readonly Named[] {
  const words = ({ zh, en }: Localised) => [nameKey(zh), nameKey(en)];
  const own = items.map((item) => ({
    target: item.id,
    names: [nameKey(item.id), ...words(item.name), ...words(item.shortName)],
    words: [item.name.zh, item.shortName.zh, item.name.en, item.shortName.en],
  }));
  const parts = items.flatMap((item): Named[] =>
    isTask(item) || item.ratio === undefined
      ? []
      : [
          { target: `${item.id}/num`, names: words(item.ratio.numerator), words: [] },
          { target: `${item.id}/den`, names: words(item.ratio.denominator), words: [] },
        ],
  );
  return [...own, ...parts.filter((part) => parts.filter(({ names }) => names[0] === part.names[0]).length === 1)];
}

/** Numbers before a name and a unit in brackets behind it, as lists have them: “1.营业收入（亿元）”. */
const nameOnly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(
      /^\s*(?:\d{1,2}(?:\.\d+)*[.、)]?(?!\s*[年月季])(?!\d)|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|[①-⑳]|其中:?)\s*(?=\p{L})/u,
      '',
    )
    .replace(/\s*[([]([^()[\]]*)[)\]]\s*$/, (all, inside: string) => (isUnit(inside) ? '' : all))
    .trim();
/** Other words in brackets (当月, 目标) say that the figures are others. */
const isUnit = (text: string): boolean => unitOf(text.replace(/^\s*(?:计量)?单位\s*[:：]?/, '').trim()) !== null;
/** The unit in brackets at the end of a text; empty where there is none. */
export const unitBehind = (text: string): string =>
  /[([]\s*(?:单位\s*[:：]\s*)?([^()[\]]+?)\s*[)\]]\s*$/.exec(text.normalize('NFKC'))?.[1] ?? '';

const keysOf = (text: string) => [nameKey(text), nameKey(nameOnly(text))].filter((key) => key !== '');

/** What a text names to the letter. */
function exactly(text: string, lists: readonly (readonly Named[])[]): Target | undefined {
  const keys = keysOf(text);
  for (const list of lists) {
    const found = list.find(({ names }) => keys.some((key) => names.includes(key)));
    if (found !== undefined) return found.target;
  }
  return undefined;
}

type Match = Pick<OwnRow, 'target' | 'doubt'>;

/** What a text is about, first among the unit's own items. */
function matched(text: string, lists: readonly (readonly Named[])[]): Match {
  const exact = exactly(text, lists);
  if (exact !== undefined) return { target: exact, doubt: false };
  const keys = keysOf(text);
  for (const list of lists) {
    const likeness = list.map(({ names }) => Math.max(...names.map((own) => Math.max(...keys.map((key) => similarity(key, own)), 0)))); // prettier-ignore
    const best = Math.max(0, ...likeness);
    if (best >= similar) return { target: list[likeness.indexOf(best)]!.target, doubt: true };
  }
  return { target: null, doubt: false };
}

export interface Recogniser {
  readonly plan: Plan;
  /** ISO date, for the period of a year that is not over. */
  readonly today: string;
}

/** The unit a file speaks of: by its name, or by a line above the table (填报单位：…). */
function unitSaid(plan: Plan, name: string, sheets: readonly OwnSheet[]): string | null {
  const texts = [name, ...sheets.flatMap(({ grid }) => grid.slice(0, 6).flatMap((row) => row.map(textAt)))].map(tight);
  const found = unitsEverWithItems(plan).filter(({ name: full, shortName }) =>
    [full.zh, shortName.zh, full.en].some(
      (word) => word.length > 1 && texts.some((text) => text.includes(tight(word))),
    ),
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** What the sheets of a file are taken for; those without a table are left out. */
export function recogniseOwn(name: string, sheets: readonly OwnSheet[], by: Recogniser, unit?: string | null): OwnFile {
  const whose = unit ?? unitSaid(by.plan, name, sheets);
  const all = targetsOf(itemsOf(by.plan));
  const lists = whose === null ? [all] : [targetsOf(itemsEverOf(by.plan, whose)), all];
  return {
    name,
    unit: whose,
    tables: sheets.flatMap((sheet) =>
      blocksOf(sheet.grid, lists).map((block) => tableOf(sheet, block, name, by, lists)),
    ),
  };
}

const isExact = (text: string, lists: readonly (readonly Named[])[]): boolean => exactly(text, lists) !== undefined;
const filled = (row: Grid[number] | undefined): readonly string[] =>
  (row ?? []).map(textAt).filter((text) => text !== '');

/** A part of a sheet with a heading of its own, and the rows and columns under it. */
interface Block {
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Lines above, nearest first. */
  readonly above: readonly string[];
}

/** Tables under and beside one another; a line between rows that names another time, or what is planned, begins a new one. */
function blocksOf(grid: Grid, lists: readonly (readonly Named[])[]): readonly Block[] {
  // One item may stand before a row of figures; several stand over columns.
  const known = (row: Grid[number]) => {
    const items = row.filter((value) => isExact(textAt(value), lists)).length;
    return row.filter((value) => roleIn(textAt(value)) !== null).length + (items > 1 ? items : 0);
  };
  const isHead = (value: CellValue) => {
    const text = textAt(value);
    return roleIn(text) !== null || (typeof value !== 'number' && unitOf(text) !== null) || isExact(text, lists) || (saysFigure(text) && typeof value !== 'number'); // prettier-ignore
  };
  // Words alone, with nothing before them: what is merged above runs on.
  const isBelow = (row: Grid[number] | undefined) =>
    textAt(row?.[0]) === '' &&
    filled(row).length > 1 &&
    row!.every((value) => typeof value !== 'number' && !/^[+-]?[\d.,]+%?$/.test(textAt(value)));
  const isMore = (row: Grid[number] | undefined) =>
    isBelow(row) ||
    (filled(row).length > 0 &&
      !(filled(row).length === 1 && textAt(row?.[0]) !== '') &&
      row!.every((value) => textAt(value) === '' || isHead(value)) &&
      !isExact(textAt(row![0]), lists));
  const beforeItem = (row: Grid[number] | undefined, c: number) => c >= 0 && isExact(textAt(row?.[c]), lists);
  const first = grid.slice(0, 30).findIndex(
    (row, r) =>
      known(row) >= 2 ||
      (filled(row).length > 1 &&
        beforeItem(
          grid[r + 1],
          row.findIndex((value) => roleIn(textAt(value)) === 'item'),
        )),
  );
  if (first < 0) return [];
  const opens = (row: Grid[number]) =>
    known(row) >= 2 && row.every((value) => typeof value !== 'number' || /^20\d{2}$/.test(String(value))) && row.some((value) => ['item', 'name', 'year', 'period'].includes(roleIn(textAt(value)) ?? '')); // prettier-ignore
  const isSection = (row: Grid[number]) => {
    const [text, ...more] = filled(row);
    if (text === undefined || more.length > 0 || isExact(text, lists) || isSumOrNote(text)) return false;
    const { years, span } = timeIn(text);
    return years.length > 0 || span !== null || isPlanned(text);
  };
  const titles = grid.slice(0, first).flatMap(filled).reverse();
  const blocks: Block[] = [];
  let head = { at: first, end: first };
  let from = first;
  let above: readonly string[] = titles;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const close = (to: number) => {
    const roles = Array.from({ length: width }, (_, c) => roleIn(textAt(grid[head.at]?.[c])));
    // A second column of items with figures between begins a table beside.
    const starts = roles.flatMap((role, c) => (role === 'item' && (roles.slice(0, c).lastIndexOf('item') < 0 || roles.slice(roles.slice(0, c).lastIndexOf('item'), c).includes('figure')) ? [c] : [])); // prettier-ignore
    const lefts = starts.length > 1 ? [0, ...starts.slice(1)] : [0];
    lefts.forEach((left, i) => blocks.push({ ...head, from, to, left, right: lefts[i + 1] ?? width, above }));
  };
  const begin = (at: number): number => {
    let end = at;
    while (isMore(grid[end + 1])) end++;
    head = { at, end };
    from = end + 1;
    return end;
  };
  let lines: { readonly at: number; readonly texts: readonly string[] } = { at: 0, texts: [] };
  for (let r = begin(first) + 1; r < grid.length; r++) {
    const row = grid[r]!;
    if (opens(row)) {
      close(lines.texts.length > 0 ? lines.at : r);
      above = [...lines.texts, ...titles];
      r = begin(r);
      lines = { at: 0, texts: [] };
    } else if (isSection(row)) {
      close(r);
      above = [...filled(row), ...titles];
      from = r + 1;
      lines = { at: r, texts: filled(row) };
    } else if (filled(row).length === 1 && typeof row.find((value) => textAt(value) !== '') === 'string')
      lines = { at: lines.texts.length > 0 ? lines.at : r, texts: [...filled(row), ...lines.texts] };
    else if (filled(row).length > 0) lines = { at: 0, texts: [] };
  }
  close(grid.length);
  return blocks.filter((block) => block.to > block.from);
}

/** Lines that say when the table was filled in, and by whom, say nothing of its figures. */
const isFiling = (text: string): boolean =>
  /(?:填[报表写]|制表|上报|报送|报出|打印|更新|编制|审核)[^:：]{0,4}[:：]|^(?:日期|时间)[:：]|date:/i.test(tight(text));

function tableOf(
  { tab, grid, unsolved, hidden, dayOffset }: OwnSheet,
  { at, end, from, to, left, right, above }: Block,
  name: string,
  by: Recogniser,
  lists: readonly (readonly Named[])[],
): OwnTable {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const inside = grid.map((row, r) =>
    (r >= at && r <= end) || (r >= from && r < to)
      ? row.map((value, c) => (c >= left && c < right ? value : null))
      : [],
  );
  const heads = Array.from({ length: width }, (_, c) => headOver(inside, at, end, c));
  // A year may stand in the corner of the table.
  const titles = [...above, tab, heads[left]?.join(' ') ?? ''].filter((text) => !isFiling(text));
  const names = lists.flat().flatMap((one) => one.words).sort((a, b) => b.length - a.length); // prettier-ignore
  const isPlan = [...above, tab].some((text) =>
    isPlanned(names.reduce((rest, word) => rest.replaceAll(word, ''), text)),
  );
  const around: Around = { titles, name, isPlan };
  const all = heads.map((parts) => columnOf(parts, around, by));
  // Of 编号 and 指标名称 the one that says which item it is.
  const namesIn = (c: number) => inside.slice(from, to).filter((row) => isExact(textAt(row[c]), lists)).length;
  const items = all.flatMap(({ role }, c) => (role === 'item' ? [c] : []));
  const itemAt = items.reduce((best, c) => (best < 0 || namesIn(c) > namesIn(best) ? c : best), -1);
  const own = all.map((column, c) => (column.role === 'item' && c !== itemAt ? { ...column, role: 'ignored' as const } : column)); // prettier-ignore
  const isRoster =
    own.some(({ role }) => role === 'name' || role === 'code') && !own.some(({ role }) => role === 'figure');
  const columns = own.map((column, c): OwnColumn => {
    if (isRoster) return column.role === 'item' && !own.some(({ role }) => role === 'name') ? { ...column, role: 'name' } : column; // prettier-ignore
    if (!['ignored', 'figure'].includes(column.role) || column.heading === '' || own.some(({ role }) => role === 'item')) return column; // prettier-ignore
    // No column names items: the headings do, and the rows the years and periods.
    const parts = heads[c]!;
    const found = [...parts, column.heading]
      .map((text) => ({ text, ...matched(text, lists) }))
      .reduce((best, one) => (best.target === null || (best.doubt && one.target !== null && !one.doubt) ? one : best));
    if (found.target === null || (found.doubt && roleIn(found.text) === 'ignored')) return column;
    const others = parts.filter((part) => part !== found.text && found.text !== column.heading);
    // Words under an item that nobody knows: its figures are shown, in doubt.
    const isUnknown = others.length > 0 && headingRole(others).role === 'ignored' && headingRole(others).isUnknown;
    const rest = others.length === 0 || isUnknown ? columnOf([], around, by, 'figure') : columnOf(others, around, by);
    if (rest.role !== 'figure') return column;
    const doubt = isUnknown ? 'words' : found.doubt ? 'name' : rest.doubt;
    return { ...rest, heading: column.heading, unit: unitBehind(found.text) || rest.unit, target: found.target, doubt };
  });
  const table: OwnTable = {
    tab,
    grid: inside,
    unsolved,
    hidden,
    dayOffset,
    headRows: from,
    unit:
      above.map((text) => /单位\s*[:：]\s*([^()\s]+)/.exec(text)?.[1] ?? '').find((text) => unitOf(text) !== null) ??
      '',
    target: null,
    columns: columns.map((column, c) => ({ ...column, role: twice(columns, c) ? 'ignored' : column.role })),
    rows: [],
  };
  const hasFigures = (c: number) => inside.slice(from, to).some((row) => typeof row[c] === 'number');
  const hasItems = columns.some(({ role }) => role === 'item') && !isRoster;
  const about = hasItems || (isRoster && isPlan) ? null : aboutOf([...titles, name], isRoster ? lists.map((list) => rostersIn(list, by.plan)) : lists); // prettier-ignore
  const shown = table.columns.map((column, c) => (hasItems && column.role === 'ignored' && column.heading !== '' && headingRole(heads[c]!).isUnknown && hasFigures(c) ? { ...column, doubt: 'words' as const } : column)); // prettier-ignore
  return { ...table, columns: shown, target: about, rows: hasItems ? rowsIn(table, lists) : [] };
}

const rostersIn = (list: readonly Named[], plan: Plan): readonly Named[] =>
  list.filter(({ target }) => plan.indicators.some(({ id, kind }) => id === target && kind === 'roster'));

/** The one item that titles and tabs speak of; where nothing is said, the only one there is. */
function aboutOf(texts: readonly string[], lists: readonly (readonly Named[])[]): Target | null {
  for (const list of lists)
    for (const text of texts) {
      const key = nameKey(text);
      const inIt = list.filter(({ names }) => names.some((name) => name.length > 2 && key.includes(name)));
      const longest = inIt.sort((a, b) => Math.max(...b.names.map((n) => n.length)) - Math.max(...a.names.map((n) => n.length))); // prettier-ignore
      if (longest[0] !== undefined) return longest[0].target;
    }
  return lists[0]?.length === 1 ? lists[0][0]!.target : null;
}

/** What stands over a column, from above; a merged heading runs on over the columns that something below names. */
function headOver(grid: Grid, at: number, end: number, c: number): readonly string[] {
  const texts: string[] = [];
  for (let r = at; r <= end; r++) {
    const own = textAt(grid[r]?.[c]);
    const below = Array.from({ length: end - r }, (_, k) => textAt(grid[r + 1 + k]?.[c])).some((text) => text !== '');
    const left = () => (grid[r] ?? []).slice(0, c).map(textAt).reverse().find((text) => text !== '') ?? ''; // prettier-ignore
    const text = own !== '' ? own : below ? left() : '';
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

const single: ReadonlySet<OwnRole> = new Set(['item', 'measure', 'year', 'period', 'name', 'code', 'date', 'document', 'remark', 'evidence']); // prettier-ignore
/** Whether a column further left is the same already, of what a table has once. */
const twice = (columns: readonly OwnColumn[], c: number): boolean =>
  single.has(columns[c]!.role) && columns.slice(0, c).some(({ role }) => role === columns[c]!.role);

/** The parts of a heading say what it is together: “2024年” over “目标” is no actual, and “2024年” over words nobody knows is in doubt. */
function headingRole(parts: readonly string[]): { readonly role: OwnRole; readonly isUnknown: boolean } {
  const roles = parts.map((part) => roleIn(nameOnly(part)) ?? roleIn(part));
  const isUnit = (part: string) => unitOf(part) !== null;
  const said = roles.filter((role) => role !== null);
  const role = said.find((one) => one === 'ignored') ?? said.find((one) => one !== 'figure') ?? said[0];
  if (role !== undefined && role !== 'figure') return { role, isUnknown: false };
  const isUnknown = parts.some((part, i) => roles[i] === null && !isUnit(part));
  return role === 'figure' || parts.some(saysFigure) ? { role: 'figure', isUnknown } : { role: 'ignored', isUnknown };
}

interface Around {
  /** Lines above the table, nearest first, its tab and its corner. */
  readonly titles: readonly string[];
  /** Of the file. */
  readonly name: string;
  readonly isPlan: boolean;
}

const figureRoles: readonly OwnRole[] = ['figure', 'numerator', 'denominator'];

function columnOf(parts: readonly string[], around: Around, { today }: Recogniser, as?: 'figure'): OwnColumn {
  const heading = parts.join(' ');
  const { role, isUnknown } = as === undefined ? headingRole(parts) : { role: as, isUnknown: false };
  const none = { heading, role, year: null, period: null, unit: unitBehind(heading), target: null, doubt: null, said: false }; // prettier-ignore
  if (!figureRoles.includes(role)) return none;
  const { year, period, doubt } = whenOf(heading, around, today);
  const also = around.isPlan ? 'actual' : isUnknown ? 'words' : year === null ? 'year' : doubt;
  // A row that says the year does not say that a title's quarter runs from January.
  const isQuarterOfTitle = doubt === 'quarter' && timeIn(heading).span === null;
  return { ...none, year, period: also === 'year' && isQuarterOfTitle ? null : period, doubt: also };
}

/** Year and period of a heading's figures, from it or from what stands nearest; in doubt where neither says both. */
function whenOf(
  heading: string,
  { titles, name }: Around,
  today: string,
): Pick<OwnColumn, 'year' | 'period' | 'doubt'> {
  const own = timeIn(heading);
  const [title, file] = [titles.map(timeIn), timeIn(name)];
  const years = [own, ...title, file].find((time) => time.years.length > 0)?.years ?? [];
  const year = years.length === 1 ? years[0]! : null;
  const near = [...title, file].find(({ span }) => span !== null);
  // Under “1—9月” a heading of another year may mean the whole of it.
  const isOther =
    own.years.length > 0 && near !== undefined && near.span?.month !== 12 && !near.years.includes(year ?? 0);
  const said = own.span ?? (isOther ? null : (near?.span ?? null));
  const last = periods.length - 1;
  if (said === null) {
    // A year says the whole of it, once it is over; the name of a file says little, and 累计 up to a month nobody names.
    const isWhole = (own.years.length > 0 || title.some((time) => time.years.length > 0)) && !own.toDate && near === undefined; // prettier-ignore
    return { year, period: last, doubt: isWhole && year !== null && isOver(year, 12, today) ? null : 'period' };
  }
  const span = own.toDate && said.kind !== 'other' ? { ...said, kind: 'to-date' as const } : said;
  const period = periodOf(span);
  // What is to come of a year that is running is a forecast.
  if (period !== null && own.span !== null && span.month < 12) return { year, period, doubt: null };
  if (period !== null)
    return { year, period, doubt: year === null || isOver(year, span.month, today) ? null : 'period' };
  return span.kind === 'quarter' ? { year, period: span.month / 3 - 1, doubt: 'quarter' } : { year, period: null, doubt: 'month' }; // prettier-ignore
}

/** The texts before the rows, each once. Sums and notes are none. */
function rowsIn({ grid, headRows, columns }: OwnTable, lists: readonly (readonly Named[])[]): readonly OwnRow[] {
  const at = columns.findIndex(({ role }) => role === 'item');
  const seen = new Set<string>();
  return grid.slice(headRows).flatMap((row): OwnRow[] => {
    const text = textAt(row[at]);
    if (text === '' || /^\d+$/.test(text) || seen.has(rowKey(text))) return [];
    seen.add(rowKey(text));
    const found = matched(text, lists);
    // An item may be called by a word for a sum: 企业总数.
    return isSumOrNote(text) && (found.target === null || found.doubt) ? [] : [{ text, ...found, said: false }];
  });
}

/** What the user decides about a column. */
export const decidedColumn = (
  file: OwnFile,
  table: number,
  column: number,
  to: Partial<Pick<OwnColumn, 'role' | 'year' | 'period' | 'unit'>>,
): OwnFile =>
  changed(file, table, (own) => ({
    ...own,
    columns: own.columns.map((one, c) =>
      c === column
        ? { ...one, ...to, ...stillOpen(one, to) }
        : to.role !== undefined && single.has(to.role) && one.role === to.role
          ? { ...one, role: 'ignored' }
          : one,
    ),
  }));

/** A year or a unit chosen does not say that a quarter's own figure runs from January: that doubt stays. */
function stillOpen(one: OwnColumn, to: Partial<OwnColumn>): Pick<OwnColumn, 'doubt' | 'said'> {
  const isAll = to.role !== undefined || to.period !== undefined || Object.keys(to).length === 0;
  const quarter = one.doubt === 'year' && timeIn(one.heading).span?.kind === 'quarter' && one.period !== 0;
  const doubt = isAll ? null : to.year === undefined ? one.doubt : quarter ? 'quarter' : one.doubt === 'year' ? null : one.doubt; // prettier-ignore
  return { doubt, said: doubt === null };
}

/** Where the figures of a row go, as the user decided. */
export const decidedRow = (file: OwnFile, table: number, text: string, target: Target): OwnFile =>
  changed(file, table, (own) => ({
    ...own,
    rows: own.rows.map((one) => (one.text === text ? { ...one, target, doubt: false, said: true } : one)),
  }));

export const decidedTable = (file: OwnFile, table: number, target: Target | null): OwnFile =>
  changed(file, table, (own) => ({ ...own, target }));

const changed = (file: OwnFile, table: number, change: (own: OwnTable) => OwnTable): OwnFile => ({
  ...file,
  tables: file.tables.map((own, i) => (i === table ? change(own) : own)),
});

/** Where the figures of a text before a row go; null for one nobody knows. */
export const targetOfRow = ({ rows }: OwnTable, text: string): Target | null =>
  rows.find((row) => rowKey(row.text) === rowKey(text))?.target ?? null;

/** Everything a row can be about, for a list to choose from. */
export const targetIds = (plan: Plan, unit: string | null): readonly Target[] =>
  targetsOf(unit === null ? itemsOf(plan) : itemsEverOf(plan, unit)).map(({ target }) => target);
