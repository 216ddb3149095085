/**
 * Cells of ours that were cut and pasted elsewhere, below the form or on a tab of the user's own. They are brought home by cutting and
 * pasting them back: figures, formulas that lead to them, names, all follow. A block is known as cut where its place in the form is
 * bare, look and all, and what stands elsewhere is in every cell what the template has there, in one place alone.
 */
import { buildSheet } from '../sheets';
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { styles } from '../sheets/styles';
import { cellsOf } from './beyond-drawn';
import { filledCells } from './blanks';
import { listRows } from './drawing';
import { contextFrom } from './known';
import { notTakenBack } from './problems';
import type { Reading } from './read';
import { run } from './run';
import { entryFields } from './typed';

/** A block brought home. */
interface Moved {
  readonly from: Spot;
  readonly home: Spot;
  /** How the form was protected. */
  readonly protectedBy?: Excel.WorksheetProtectionOptions;
}

interface Spot {
  readonly tab: string;
  readonly area: Area;
}

/** A cell as it stands. */
interface Here {
  readonly row: number;
  readonly col: number;
  readonly content: unknown;
  readonly format: string;
}

/** A cell of the template. Plain ones tell nothing: no content, no number format. Open ones are entries that tell nothing while empty. */
interface Drawn {
  readonly row: number;
  readonly col: number;
  readonly kind: 'formula' | 'text' | 'entry' | 'open' | 'plain';
  readonly text: unknown;
  readonly format: string;
}

interface Candidate {
  readonly home: Area;
  readonly at: Spot;
  readonly cells: number;
}

/** A tab with more cells is not searched: nobody cuts there without knowing, and Excel on the web gives no larger answer. */
const SEARCHED_CELLS = 40_000;
/** Comparing each bare cell with each cell elsewhere is left beyond this. */
const MOST_PAIRS = 4_000_000;
/** Ways a block may have gone that are looked at, those by which most cells fit first. */
const MOST_WAYS = 60;
/** What a cell looks like from which everything was cut. */
const BARE = 'General';

const keyOf = (row: number, col: number): string => `${row} ${col}`;
const overlap = (a: Area, b: Area): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.col <= b.lastCol && b.col <= a.lastCol;
const address = ({ row, col, lastRow, lastCol }: Area): string => rangeAddress(row, col, lastRow, lastCol);

/**
 * Brings home what was cut out of these sheets, as far as it is found. Gives what `outAgain` needs; nothing where nothing was cut, or
 * where this Excel cannot move cells (before ExcelApi 1.11).
 */
export async function bringHome(reading: Reading, keys: readonly SheetKey[]): Promise<readonly Moved[]> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return [];
  const moved: Moved[] = [];
  for (const key of keys) {
    // A sheet at a time: what one answer gives is limited, and a block brought home is found on no second sheet.
    for (const block of await cutOutOf(reading, key)) {
      const home = await broughtHome(block);
      if (home) moved.push(home);
    }
  }
  return moved;
}

/** Puts what was brought home back where it had been cut to, since the work failed; where that fails too, it is told. */
export async function outAgain(error: unknown, moved: readonly Moved[]): Promise<unknown> {
  const back = () =>
    run(async (context) => {
      const list = [...moved].reverse();
      const now = list.map(({ home }) => context.workbook.worksheets.getItem(home.tab).protection.load('protected'));
      await context.sync();
      // Opening a sheet that is open is refused by some builds.
      const isClosed = new Set(list.flatMap(({ home }, i) => (now[i]!.protected ? [home.tab] : [])));
      for (const tab of isClosed) context.workbook.worksheets.getItem(tab).protection.unprotect();
      for (const { from, home } of list) queueMove(context, home, from);
      const before = new Map(list.flatMap(({ home, protectedBy }) => (protectedBy ? [[home.tab, protectedBy]] : [])));
      for (const [tab, options] of before) context.workbook.worksheets.getItem(tab).protection.protect(options);
      await context.sync();
    });
  return back().then(
    () => error,
    () => notTakenBack(error, [...new Set(moved.map(({ home }) => home.tab))]),
  );
}

/**
 * Brings one block home; null where Excel refuses, as on a protected sheet of the user's, or where something was typed at home in the
 * last moment, which is put back: the block stays where it is.
 */
async function broughtHome({ from, home }: Moved): Promise<Moved | null> {
  const protectionOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(home.tab).protection;
  const asked = () =>
    run(async (context) => {
      const protection = protectionOf(context).load('protected,options');
      await context.sync();
      return protection.protected ? protection.options : undefined;
    });
  const protectedBy = await asked();
  try {
    const isHome = await run(async (context) => {
      const place = () => context.workbook.worksheets.getItem(home.tab).getRange(address(home.area));
      if (protectedBy) protectionOf(context).unprotect();
      const typed = place().load('formulas');
      queueMove(context, from, home);
      await context.sync();
      const cells = typed.formulas as unknown[][];
      if (cells.flat().every((content) => content === '')) return true;
      queueMove(context, home, from);
      place().formulas = cells;
      await context.sync();
      return false;
    });
    if (isHome) return { from, home, ...(protectedBy && { protectedBy }) };
  } catch {
    // Where it is, it is told.
  }
  if (protectedBy && (await asked()) === undefined)
    await run(async (context) => {
      protectionOf(context).protect(protectedBy);
      await context.sync();
    });
  return null;
}

function queueMove({ workbook: { worksheets } }: Excel.RequestContext, from: Spot, to: Spot): void {
  const target = worksheets.getItem(to.tab).getRange(address(to.area));
  worksheets.getItem(from.tab).getRange(address(from.area)).moveTo(target);
}

/** The blocks that were cut out of a sheet, with where they are. Nothing where rows or columns were put in, or the sheet is gone. */
async function cutOutOf(reading: Reading, key: SheetKey): Promise<readonly Moved[]> {
  const { look, state, known } = reading;
  const found = look.sheets.get(key);
  const fact = state.structure.sheets.find((sheet) => sheet.key === key);
  if (!found || !known || !state.plan || !fact || fact.state === 'deleted') return [];
  const spec = buildSheet(key, {
    ...contextFrom(
      state.plan,
      state.entries,
      known.m,
      state.sheets.map((sheet) => sheet.key),
    ),
    part: known.part,
    rows: listRows(reading),
  });
  const form: Area = { row: 1, col: 1, lastRow: spec.rows, lastCol: spec.cols };
  if (address(found.area) !== address(form) || form.lastRow * form.lastCol > SEARCHED_CELLS) return [];
  const ours = new Set([...look.sheets.values()].map((sheet) => sheet?.tab));
  const others = look.tabs.flatMap(({ name }) => (name === found.tab || !ours.has(name) ? [name] : []));
  const { onForm, elsewhere } = await standing(found.tab, form, others, isFreeIn(spec, form));
  const drawn = drawnBy(spec);
  const bare = drawn.filter((cell) => cell.kind !== 'plain' && isBare(cell, onForm.get(keyOf(cell.row, cell.col))));
  if (bare.every(({ kind }) => kind === 'open')) return [];
  const candidates = [...elsewhere].flatMap(([tab, cells]) =>
    candidatesOn(tab, cells, bare, {
      isEmpty: (row, col) => (onForm.get(keyOf(row, col))?.content ?? '') === '',
      isPlain: isPlainIn(drawn),
      isFree: tab === found.tab ? isFreeIn(spec, form) : () => true,
    }),
  );
  return unmistakable(candidates).map(({ home, at }) => ({ from: at, home: { tab: found.tab, area: home } }));
}

/** What stands on the form, and beside it and on other tabs, by tab. Two syncs. */
async function standing(tab: string, form: Area, others: readonly string[], isFree: Form['isFree']) {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const used = others.map((name) => worksheets.getItem(name).getUsedRangeOrNullObject().load('cellCount'));
    const own = worksheets.getItem(tab).getRange(address(form)).load('formulas,numberFormat');
    await context.sync();
    const searched = others.flatMap((name, i) =>
      used[i]!.isNullObject || used[i]!.cellCount > SEARCHED_CELLS
        ? []
        : [{ name, range: worksheets.getItem(name).getUsedRange().load('address,formulas,numberFormat') }],
    );
    await context.sync();
    const cells = (range: Excel.Range, { row, col }: { readonly row: number; readonly col: number }): readonly Here[] =>
      (range.formulas as unknown[][]).flatMap((line, r) =>
        line.map((content, c) => ({
          row: row + r,
          col: col + c,
          content,
          format: (range.numberFormat as string[][])[r]?.[c] ?? BARE,
        })),
      );
    return {
      onForm: new Map(cells(own, form).map((cell) => [keyOf(cell.row, cell.col), cell])),
      elsewhere: new Map(
        searched.map(({ name, range }) => {
          const stands = cells(range, parseArea(range.address.slice(range.address.lastIndexOf('!') + 1)));
          const told = stands.filter(({ content, format }) => content !== '' || format !== BARE);
          return [name, name === tab ? told.filter(({ row, col }) => isFree(row, col)) : told] as const;
        }),
      ),
    };
  });
}

function drawnBy(spec: SheetSpec): readonly Drawn[] {
  const entries = entryFields(spec).map(({ range }) => parseArea(range));
  return spec.cells.map(({ row, col, formula, value, style, format: own }) => {
    const format = own ?? styles[style].format;
    const at = { row, col, text: value, format };
    const isEntry = entries.some((area) => overlap(area, { row, col, lastRow: row, lastCol: col }));
    if (isEntry) return { ...at, kind: format === BARE ? 'open' : 'entry' };
    if (formula !== undefined) return { ...at, kind: 'formula' };
    if (value !== undefined && value !== null && value !== '') return { ...at, kind: 'text' };
    return { ...at, kind: format === BARE ? 'plain' : 'entry' };
  });
}

/** Whether a cell of the form's tab is one its template has nothing in. */
const isFreeIn = (spec: SheetSpec, form: Area) => {
  const filled = filledCells(spec);
  return (row: number, col: number): boolean =>
    row > form.lastRow || col > form.lastCol || !filled.has(cellAddress(row, col));
};

const isPlainIn = (drawn: readonly Drawn[]) => {
  const telling = new Set(
    drawn.flatMap(({ row, col, kind }) => (kind === 'plain' || kind === 'open' ? [] : [keyOf(row, col)])),
  );
  return (row: number, col: number): boolean => !telling.has(keyOf(row, col));
};

const isBare = ({ format }: Drawn, here: Here | undefined): boolean =>
  here === undefined || (here.content === '' && (format === BARE || here.format === BARE));

/** Whether what stands elsewhere is what the template has: an entry may hold anything, a figure typed as a percentage its own format. */
function fits({ kind, text, format }: Drawn, { content, format: stands }: Here): boolean {
  if (kind === 'formula') return typeof content === 'string' && content.startsWith('=');
  if (kind === 'text') return content === text || (typeof text === 'string' && content === `'${text}`);
  if (kind === 'open') return content !== '';
  return stands === format || (stands !== BARE && content !== '');
}

/** Whether that tells by itself: the template's number format counts, a percentage of the user's does not. */
const isTelling = ({ kind, format }: Drawn, here: Here): boolean =>
  kind === 'formula' || kind === 'text' || (format !== BARE && here.format === format);

interface Form {
  readonly isEmpty: (row: number, col: number) => boolean;
  readonly isPlain: (row: number, col: number) => boolean;
  /** Whether the template has nothing there, on its own tab. */
  readonly isFree: (row: number, col: number) => boolean;
}

type Pair = readonly [Drawn, Here];

/** Blocks on a tab that may have been cut out of the form. */
function candidatesOn(tab: string, cells: readonly Here[], bare: readonly Drawn[], form: Form): readonly Candidate[] {
  if (cells.length * bare.length > MOST_PAIRS) return [];
  const ways = new Map<string, Pair[]>();
  for (const here of cells)
    for (const drawn of bare) {
      if (!fits(drawn, here)) continue;
      const way = keyOf(here.row - drawn.row, here.col - drawn.col);
      (ways.get(way) ?? ways.set(way, []).get(way)!).push([drawn, here]);
    }
  return [...ways.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WAYS)
    .flatMap((pairs) => {
      const whole = candidateOf(tab, pairs, form);
      return whole ? [whole] : touching(pairs).flatMap((part) => candidateOf(tab, part, form) ?? []);
    });
}

/** The block around these cells; null where it is none that was cut as a whole. */
function candidateOf(tab: string, pairs: readonly Pair[], { isEmpty, isPlain, isFree }: Form): Candidate | null {
  if (!pairs.some(([drawn, here]) => isTelling(drawn, here)) || pairs.every(([, { content }]) => content === ''))
    return null;
  const home = around(pairs.map(([drawn]) => drawn));
  const at = around(pairs.map(([, here]) => here));
  if (![...cellsOf(at)].every(({ row, col }) => isFree(row, col))) return null;
  const fitting = new Set(pairs.map(([{ row, col }]) => keyOf(row, col)));
  for (let { row } = home; row <= home.lastRow; row++)
    for (let { col } = home; col <= home.lastCol; col++)
      if (!isEmpty(row, col) || (!isPlain(row, col) && !fitting.has(keyOf(row, col)))) return null;
  return { home, at: { tab, area: at }, cells: pairs.filter(([{ kind }]) => kind !== 'open').length };
}

function around(cells: readonly { readonly row: number; readonly col: number }[]): Area {
  const rows = cells.map(({ row }) => row);
  const cols = cells.map(({ col }) => col);
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b));
  return { row: least(rows), col: least(cols), lastRow: most(rows), lastCol: most(cols) };
}

/** Cells that touch each other, group by group. */
function touching(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const left = new Map(pairs.map((pair) => [keyOf(pair[0].row, pair[0].col), pair]));
  const groups: Pair[][] = [];
  for (const [key, first] of left) {
    left.delete(key);
    const group = [first];
    for (const [{ row, col }] of group)
      for (const beside of [keyOf(row - 1, col), keyOf(row + 1, col), keyOf(row, col - 1), keyOf(row, col + 1)]) {
        const next = left.get(beside);
        if (!next) continue;
        left.delete(beside);
        group.push(next);
      }
    groups.push(group);
  }
  return groups;
}

/** The largest blocks, without those that could as well be others. */
function unmistakable(candidates: readonly Candidate[]): readonly Candidate[] {
  const clash = (a: Candidate, b: Candidate): boolean =>
    overlap(a.home, b.home) || (a.at.tab === b.at.tab && overlap(a.at.area, b.at.area));
  const taken: Candidate[] = [];
  const left: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => b.cells - a.cells)) {
    if ([...taken, ...left].some((other) => clash(one, other))) continue;
    const isSure = candidates.every((other) => other === one || other.cells < one.cells || !clash(one, other));
    (isSure ? taken : left).push(one);
  }
  return taken;
}
