/**
 * What users keep where cells of ours go: comments, notes, charts and shapes, and what of theirs elsewhere leads there and would be
 * #REF! or #NAME? afterwards. Nobody typed it into a cell that is read, so nothing else knows of it.
 */
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { PREFIX } from '../sheets/names';
import type { Look } from './look';
import { run } from './run';

/** What would go, or what would lead nowhere: `at` is its cell, or the name it bears. */
export interface Kept {
  readonly kind: 'typed' | 'comment' | 'note' | 'chart' | 'shape' | 'formula' | 'name' | 'format' | 'limit' | 'link';
  readonly sheet: string;
  readonly at: string;
}

/** A tab that goes, or the whole rows or columns of it that do. */
export interface Going {
  readonly tab: string;
  readonly area?: Area;
}

/** A tab of the user's own that is larger is not searched for formulas: it may hold some. */
const SEARCHED_CELLS = 100_000;
/** Cells whose formulas are asked for in one request: ours are up to some hundred characters long. */
const PER_REQUEST = 20_000;

const can = (minor: number): boolean => Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);
const cellOf = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
/** Neither ours nor what Excel itself gives names to. */
const isUsers = ({ name }: Excel.NamedItem) => !name.startsWith(PREFIX) && !/^(?:_xlnm|Print_|_Filter)/i.test(name);
const holds = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && inner.lastRow <= outer.lastRow && inner.col >= outer.col && inner.lastCol <= outer.lastCol;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a formula leads to what goes. Of rows and columns a reference that reaches beyond them is only shortened. */
function leadsTo(going: readonly Going[], gone: readonly string[]): (content: unknown, byName: boolean) => boolean {
  const names = gone.length > 0 ? new RegExp(`(?<![\\w.])(?:${gone.map(escaped).join('|')})(?![\\w.])`, 'i') : null;
  const leads = going.map(({ tab, area }) => {
    const sheet = `(?:'${escaped(tab.replaceAll("'", "''"))}'|(?<![\\p{L}\\p{N}_.])${escaped(tab)})!`;
    return { area, refers: new RegExp(`${sheet}([$A-Z0-9:]*)`, 'giu') };
  });
  const isWithin = (reference: string, area: Area): boolean =>
    /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(reference) && holds(area, parseArea(reference));
  return (content, byName) => {
    if (typeof content !== 'string' || !content.startsWith('=')) return false;
    if (byName && names?.test(content)) return true;
    return leads.some(({ area, refers }) =>
      [...content.matchAll(refers)].some(([, reference]) => area === undefined || isWithin(reference ?? '', area)),
    );
  };
}

/**
 * What goes along, or is made to lead nowhere, where these tabs, rows or columns go; `gone` are names of ours that go with them. Four
 * requests, some more for large workbooks and where the user has charts.
 */
export async function goesAlong(
  look: Look,
  going: readonly Going[],
  gone: readonly string[] = [],
): Promise<readonly Kept[]> {
  if (going.length === 0) return [];
  const on = await run((context) => keptOn(context, look, going));
  const leads = leadsTo(going, gone);
  const from = await run((context) => leadingFrom(context, look, going, leads));
  return [...on, ...from, ...(await chartsLeading(look, going, leads))];
}

/** Comments and notes hang on cells; charts, shapes and names of the tab's own go with it alone, not with its rows. Two syncs. */
async function keptOn(context: Excel.RequestContext, look: Look, going: readonly Going[]): Promise<readonly Kept[]> {
  const read = going.map(({ tab, area }) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    return {
      tab,
      area,
      comments: can(10) ? sheet.comments.load('items/id') : null,
      notes: can(18) ? sheet.notes.load('items/content') : null,
      shapes: area === undefined && can(9) ? sheet.shapes.load('items/name') : null,
      names: area === undefined ? sheet.names.load('items/name') : null,
    };
  });
  await context.sync();
  const hung = read.flatMap(({ tab, area, comments, notes }) =>
    [
      ...(comments?.items ?? []).map((item) => ['comment', item] as const),
      ...(notes?.items ?? []).map((item) => ['note', item] as const),
    ].map(([kind, item]) => ({ kind, tab, area, cell: item.getLocation().load('address') })),
  );
  if (hung.length > 0) await context.sync();
  const above = read.flatMap(({ tab, area, shapes, names }): Kept[] => {
    const charts = look.tabs.find(({ name }) => name === tab)?.charts ?? [];
    const own = area === undefined ? charts.filter((name) => !name.startsWith(PREFIX)) : [];
    // Some builds count charts among the shapes.
    const drawn = (shapes?.items ?? []).flatMap(({ name }) => (charts.includes(name) ? [] : [name]));
    return [
      ...own.map((at) => ({ kind: 'chart' as const, sheet: tab, at })),
      ...drawn.map((at) => ({ kind: 'shape' as const, sheet: tab, at })),
      ...(names?.items ?? []).filter(isUsers).map(({ name }) => ({ kind: 'name' as const, sheet: tab, at: name })),
    ];
  });
  return [
    ...hung.flatMap(({ kind, tab, area, cell }): Kept[] => {
      const at = cellOf(cell.address);
      return area === undefined || holds(area, parseArea(at)) ? [{ kind, sheet: tab, at }] : [];
    }),
    ...above,
  ];
}

/** Names of the user's, and formulas on tabs that stay: on sheets of ours by the tab alone, since ours lead by names. */
async function leadingFrom(
  context: Excel.RequestContext,
  look: Look,
  going: readonly Going[],
  leads: ReturnType<typeof leadsTo>,
): Promise<readonly Kept[]> {
  const { names, worksheets } = context.workbook;
  names.load('items/name,items/formula');
  const areas = new Map(
    [...look.sheets.values()].flatMap((found) => (found ? [[found.tab, found.area] as const] : [])),
  );
  const stay = look.tabs.filter(({ name }) => !going.some(({ tab, area }) => tab === name && area === undefined));
  const tabs = stay.map(({ name }) => {
    const sheet = worksheets.getItem(name);
    return {
      name,
      range: sheet.getUsedRangeOrNullObject(true).load('address,cellCount'),
      names: sheet.names.load('items/name,items/formula'),
    };
  });
  await context.sync();
  const named = [
    ...names.items.map((item) => ['', item] as const),
    ...tabs.flatMap((tab) => tab.names.items.map((item) => [tab.name, item] as const)),
  ].flatMap(([sheet, item]): Kept[] =>
    isUsers(item) && leads(item.formula, true) ? [{ kind: 'name', sheet, at: item.name }] : [],
  );
  const filled = tabs.filter(({ range }) => !range.isNullObject);
  const unsearched = filled.flatMap((tab): Kept[] =>
    tab.range.cellCount > SEARCHED_CELLS && !areas.has(tab.name) ? [{ kind: 'formula', sheet: tab.name, at: '' }] : [],
  );
  const searched = filled.flatMap(({ name, range }) =>
    range.cellCount > SEARCHED_CELLS ? [] : [{ name, address: cellOf(range.address), cells: range.cellCount }],
  );
  const found: Kept[] = [];
  for (const batch of inRequests(searched))
    for (const { name, row, col, formulas } of await formulasOf(context, batch)) {
      const ours = areas.get(name);
      formulas.forEach((line, r) =>
        line.forEach((content, c) => {
          const isBeside = !ours || row + r > ours.lastRow || col + c > ours.lastCol;
          if (leads(content, isBeside)) found.push({ kind: 'formula', sheet: name, at: cellAddress(row + r, col + c) });
        }),
      );
    }
  return [...named, ...unsearched, ...found];
}

interface Searched {
  readonly name: string;
  readonly address: string;
  readonly cells: number;
}

/** As many tabs in one request as fit. */
function inRequests(tabs: readonly Searched[]): readonly (readonly Searched[])[] {
  const batches: Searched[][] = [];
  let cells = Infinity;
  for (const tab of tabs) {
    if (cells + tab.cells > PER_REQUEST) {
      batches.push([]);
      cells = 0;
    }
    cells += tab.cells;
    batches.at(-1)!.push(tab);
  }
  return batches;
}

/** The formulas of these tabs, from their first cell on. One sync. */
async function formulasOf(
  context: Excel.RequestContext,
  tabs: readonly Searched[],
): Promise<readonly (Pick<Searched, 'name'> & Pick<Area, 'row' | 'col'> & { readonly formulas: unknown[][] })[]> {
  const ranges = tabs.map(({ name, address }) =>
    context.workbook.worksheets.getItem(name).getRange(address).load('formulas'),
  );
  await context.sync();
  return tabs.map(({ name, address }, i) => {
    const { row, col } = parseArea(address);
    return { name, row, col, formulas: ranges[i]!.formulas as unknown[][] };
  });
}

/**
 * Charts of the user's on tabs that stay that show figures of what goes; all where Excel does not tell (before ExcelApi 1.15). Three
 * requests a chart: one that Excel refuses to tell of keeps no other from being told.
 */
async function chartsLeading(
  { tabs }: Look,
  going: readonly Going[],
  leads: ReturnType<typeof leadsTo>,
): Promise<readonly Kept[]> {
  const own = tabs.flatMap(({ name, charts }) =>
    going.some(({ tab, area }) => tab === name && area === undefined)
      ? []
      : charts.flatMap((at): Kept[] => (at.startsWith(PREFIX) ? [] : [{ kind: 'chart', sheet: name, at }])),
  );
  if (!can(15)) return own;
  const leading: Kept[] = [];
  for (const one of own)
    if (await run((context) => showsFiguresOf(context, one, leads)).catch(() => true)) leading.push(one);
  return leading;
}

async function showsFiguresOf(
  context: Excel.RequestContext,
  { sheet, at }: Kept,
  leads: ReturnType<typeof leadsTo>,
): Promise<boolean> {
  const chart = context.workbook.worksheets.getItem(sheet).charts.getItem(at).load('chartType,series/items/name');
  await context.sync();
  const isPairs = /^(XYScatter|Bubble)/.test(chart.chartType);
  const sourcesOf = async (from: 'XValues' | 'YValues' | 'Values' | 'Categories'): Promise<readonly string[]> => {
    const sources = chart.series.items.map((series) => series.getDimensionDataSourceString(from));
    await context.sync();
    return sources.map(({ value }) => value);
  };
  const values = await sourcesOf(isPairs ? 'YValues' : 'Values');
  // A series without categories has no source of them to tell.
  const categories = await sourcesOf(isPairs ? 'XValues' : 'Categories').catch(() => []);
  return [...values, ...categories].some((source) => leads(`=${source.replace(/^=/, '')}`, true));
}
