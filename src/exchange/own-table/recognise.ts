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
import { itemsOfUnit, unitsWithItems } from '../unit-plan';
import { periodIn, roleIn, tight, yearIn, type OwnRole } from './words';

export type Grid = readonly (readonly CellValue[])[];

/** What is doubtful about a column. quarter: perhaps a quarter's own figure; year, period: not said, taken from elsewhere or assumed; name: only alike. */
export type OwnDoubt = 'quarter' | 'year' | 'period' | 'name';

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
}

const textAt = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFKC').trim();
const rowKey = (text: string): string => nameKey(text);

interface Named {
  readonly target: Target;
  readonly names: readonly string[];
}

/** Everything a row can be about: the items by id and name, and parts of ratios that only one item has. */
function targetsOf(items: readonly Item[]): readonly Named[] {
  const words = ({ zh, en }: Localised) => [nameKey(zh), nameKey(en)];
  const own = items.map((item) => ({
    target: item.id,
    names: [nameKey(item.id), ...words(item.name), ...words(item.shortName)],
  }));
  const parts = items.flatMap((item): Named[] =>
    isTask(item) || item.ratio === undefined
      ? []
      : [
          { target: `${item.id}/num`, names: words(item.ratio.numerator) },
          { target: `${item.id}/den`, names: words(item.ratio.denominator) },
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
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .trim();
/** The unit in brackets at the end of a text; empty where there is none. */
export const unitBehind = (text: string): string =>
  /[([]\s*(?:单位\s*[:：]\s*)?([^()[\]]+?)\s*[)\]]\s*$/.exec(text.normalize('NFKC'))?.[1] ?? '';

type Match = Pick<OwnRow, 'target' | 'doubt'>;

/** What a text is about, first among the unit's own items. */
function matched(text: string, lists: readonly (readonly Named[])[]): Match {
  const keys = [nameKey(text), nameKey(nameOnly(text))].filter((key) => key !== '');
  for (const list of lists) {
    const exact = list.find(({ names }) => keys.some((key) => names.includes(key)));
    if (exact !== undefined) return { target: exact.target, doubt: false };
  }
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
  const found = unitsWithItems(plan).filter(({ name: full, shortName }) =>
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
  const lists = whose === null ? [all] : [targetsOf(itemsOfUnit(by.plan, whose)), all];
  return {
    name,
    unit: whose,
    tables: sheets.flatMap((sheet) => tableIn(sheet, name, by, lists) ?? []),
  };
}

function tableIn(
  { tab, grid, unsolved }: OwnSheet,
  name: string,
  by: Recogniser,
  lists: readonly (readonly Named[])[],
): OwnTable | null {
  const isHead = (value: CellValue | undefined) => {
    const text = textAt(value);
    return roleIn(text) !== null || (typeof value !== 'number' && unitOf(text) !== null) || isItem(text);
  };
  const isItem = (text: string) => text !== '' && matched(text, lists).target !== null && !matched(text, lists).doubt;
  // One item may stand before a row of figures; several stand over columns.
  const known = (row: Grid[number]) => {
    const items = row.filter((value) => isItem(textAt(value))).length;
    return row.filter((value) => roleIn(textAt(value)) !== null).length + (items > 1 ? items : 0);
  };
  const at = grid.slice(0, 30).findIndex((row) => known(row) >= 2);
  if (at < 0) return null;
  const isMore = (row: Grid[number] | undefined) =>
    row?.some((value) => textAt(value) !== '') === true &&
    row.every((value) => textAt(value) === '' || isHead(value)) &&
    !isItem(textAt(row[0]));
  let end = at;
  while (isMore(grid[end + 1])) end++;
  const above = grid.slice(0, at).flatMap((row) => row.map(textAt).filter((text) => text !== ''));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const heads = Array.from({ length: width }, (_, c) => headOver(grid, at, end, c));
  // A year may stand in the corner of the table.
  const around = [...above, tab, name, heads[0] ?? ''];
  const own = heads.map((heading) => columnOf(heading, around, by));
  const isRoster =
    own.some(({ role }) => role === 'name' || role === 'code') && !own.some(({ role }) => role === 'figure');
  const columns = own.map((column): OwnColumn => {
    if (isRoster) return column.role === 'item' && !own.some(({ role }) => role === 'name') ? { ...column, role: 'name' } : column; // prettier-ignore
    if (column.role !== 'ignored' || column.heading === '' || own.some(({ role }) => role === 'item')) return column;
    // No column names items: the headings do, and the rows the years and periods.
    const { target, doubt } = [column.heading, ...column.heading.split(' ')]
      .map((text) => matched(text, lists))
      .reduce((best, one) => (best.target === null || (best.doubt && one.target !== null && !one.doubt) ? one : best));
    return target === null
      ? column
      : { ...columnOf(column.heading, around, by, true), target, doubt: doubt ? 'name' : null };
  });
  const table: OwnTable = {
    tab,
    grid,
    unsolved,
    headRows: end + 1,
    unit:
      above.map((text) => /单位\s*[:：]\s*([^()\s]+)/.exec(text)?.[1] ?? '').find((text) => unitOf(text) !== null) ??
      '',
    target: null,
    columns: columns.map((column, c) => ({ ...column, role: twice(columns, c) ? 'ignored' : column.role })),
    rows: [],
  };
  const names = columns.some(({ role }) => role === 'item') && !isRoster;
  const about = names ? null : aboutOf(around, isRoster ? lists.map((list) => rostersIn(list, by.plan)) : lists);
  return { ...table, target: about, rows: names ? rowsIn(table, lists) : [] };
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
function headOver(grid: Grid, at: number, end: number, c: number): string {
  const texts: string[] = [];
  for (let r = at; r <= end; r++) {
    const own = textAt(grid[r]?.[c]);
    const below = Array.from({ length: end - r }, (_, k) => textAt(grid[r + 1 + k]?.[c])).some((text) => text !== '');
    const left = () => (grid[r] ?? []).slice(0, c).map(textAt).reverse().find((text) => text !== '') ?? ''; // prettier-ignore
    const text = own !== '' ? own : below ? left() : '';
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.join(' ');
}

const single: ReadonlySet<OwnRole> = new Set(['item', 'measure', 'year', 'period', 'name', 'code', 'date', 'document', 'remark', 'evidence']); // prettier-ignore
/** Whether a column further left is the same already, of what a table has once. */
const twice = (columns: readonly OwnColumn[], c: number): boolean =>
  single.has(columns[c]!.role) && columns.slice(0, c).some(({ role }) => role === columns[c]!.role);

/** The parts of a heading say what it is together: “2024年” over “目标” is no actual. */
function headingRole(heading: string): OwnRole | null {
  const parts = heading.split(' ').map((part) => roleIn(nameOnly(part)) ?? roleIn(part));
  const said = parts.filter((role) => role !== null);
  return (
    said.find((role) => role === 'ignored') ?? said.find((role) => role !== 'figure') ?? said[0] ?? roleIn(heading)
  );
}

function columnOf(heading: string, around: readonly string[], { today }: Recogniser, isFigure = false): OwnColumn {
  const role = isFigure ? 'figure' : (headingRole(heading) ?? 'ignored');
  const none = {
    heading,
    role,
    year: null,
    period: null,
    unit: unitBehind(heading),
    target: null,
    doubt: null,
    said: false,
  };
  if (role !== 'figure' && role !== 'numerator' && role !== 'denominator') return none;
  const named = [heading, ...around];
  const year = named.map(yearIn).find((one) => one !== null) ?? null;
  const inHeading = periodIn(heading);
  const said = inHeading ?? around.map(periodIn).find((one) => one !== null);
  const isRunning = year === Number(today.slice(0, 4));
  const doubt: OwnDoubt | null =
    year === null ? 'year' : inHeading?.ownQuarter ? 'quarter' : said === undefined && isRunning ? 'period' : null;
  return { ...none, year, period: said?.period ?? periods.length - 1, doubt };
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
        ? { ...one, ...to, doubt: null, said: true }
        : to.role !== undefined && single.has(to.role) && one.role === to.role
          ? { ...one, role: 'ignored' }
          : one,
    ),
  }));

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
  targetsOf(unit === null ? itemsOf(plan) : itemsOfUnit(plan, unit)).map(({ target }) => target);
