/**
 * A workbook as an office has it — four items, figures typed, a sheet and a note of its own — and what can go wrong while the
 * product works on it. Each fault gets a fork of the workbook, so that thousands take minutes.
 */
import type { WorkbookFacade } from '../../src/excel/facade';
import type { ZoneScorecardError } from '../../src/errors';
import type { Host, Outcome } from '../../src/host';
import { MAX_COLS, MAX_ROWS } from '../../src/host/model/area';
import { insertCells } from '../../src/host/model/insertion';
import type { Quirk } from '../../src/host/model/quirks';
import type { Workbook } from '../../src/host/model/workbook';
import { snapshot } from '../../src/host/snapshot';
import { copiesTab } from '../../src/sheets/copies';
import type { Plan } from '../../src/plan/schema';
import { beside, startExcel, type OpenExcel } from './excel';
import { fourItemPlan } from './four-items';

/** Everything typed, each value once: what must be found in the workbook whatever happens. */
const figures = [101.37, 202.74, 304.11, 405.48] as const;
const sentinels: readonly (string | number)[] = [
  ...figures,
  131.81,
  '样例企业甲',
  '样例企业乙',
  '科技局注',
  '我的备注',
  '=我的文字',
];

/** The workbook of the office. Its door has been closed: fork it. */
export async function officeWorkbook(
  plan: Plan = fourItemPlan(),
  keys = ['G03', 'G13', 'T01'],
  quirks: readonly Quirk[] = [],
): Promise<OpenExcel> {
  const excel = startExcel({ openWorkbook: () => undefined, quirks });
  const { host, book } = excel;
  await book.addSheets(plan, keys, 'zh-CN');
  await book.write([
    ...figures.map((value, index) => ({ key: 'G03', field: 'ytd_2022', index, value })),
    { key: 'G03', field: 'ytd_2023', index: 0, value: 131.81 },
    { key: 'G03', field: 'remark', index: 0, value: '科技局注' },
    { key: 'G13', field: 'name', index: 0, value: '样例企业甲' },
    { key: 'G13', field: 'name', index: 9, value: '样例企业乙' },
    { key: 'G13', field: 'document', index: 0, value: '=我的文字' },
  ]);
  host.typeCell('Sheet1', 'B2', '我的备注');
  await book.read();
  return excel;
}

/** The sentinels that are in no cell of a sheet in sight; `extra` are typed later. */
export function missing(host: Host, extra: readonly (string | number)[] = []): readonly (string | number)[] {
  const held = new Set<unknown>();
  for (const sheet of host.workbook.sheets)
    if (sheet.visibility === 'Visible')
      for (const line of sheet.rows.values()) for (const cell of line.values()) held.add(cell.value);
  return [...sentinels, ...extra].filter((value) => !held.has(value));
}

export interface Meddling {
  /** Called before the n-th request of the work (from 1) reaches Excel. */
  readonly before?: (request: number, host: Host) => void;
  /** Called when Excel has done it, before the answer is on its way; a promise that never comes is a pane that was closed. */
  readonly after?: (request: number, host: Host) => unknown;
  /** Answers instead of Excel. */
  readonly instead?: (request: number) => Promise<Outcome> | undefined;
}

/** The fork with somebody meddling in its requests. */
export function meddled({ host }: { readonly host: Host }, meddling: Meddling): OpenExcel & { requests(): number } {
  const fork = host.fork();
  let request = 0;
  const meddledWith: Host = {
    ...fork,
    async execute(session, batch, delayForCellEdit) {
      request++;
      const mine = request;
      meddling.before?.(mine, fork);
      const outcome = (await meddling.instead?.(mine)) ?? (await fork.execute(session, batch, delayForCellEdit));
      await meddling.after?.(mine, fork);
      return outcome;
    },
  };
  return { ...beside(meddledWith), host: fork, requests: () => request };
}

/** Somebody puts in a whole row or column of a sheet, counted from 1, which takes its protection off meanwhile. */
export function putIn(host: Host, tab: string, axis: 'row' | 'col', at: number): void {
  host.asUser((workbook) => {
    const sheet = workbook.sheets.find(({ name }) => name === tab)!;
    const { protection } = sheet;
    sheet.protection = null;
    const row = axis === 'row' ? { row: at - 1, rows: 1 } : { row: 0, rows: MAX_ROWS };
    const col = axis === 'col' ? { col: at - 1, cols: 1 } : { col: 0, cols: MAX_COLS };
    insertCells(workbook, sheet, { ...row, ...col }, axis === 'row' ? 'Down' : 'Right');
    sheet.protection = protection;
  });
}

/** What became of the workbook after a job under a fault. */
export type Verdict = 'done' | 'as before' | 'told' | 'lost';

export interface Told {
  readonly verdict: Verdict;
  /** What is wrong where something was lost or not told. */
  readonly why?: string;
}

/** Rows repeated on each page are nothing on a sheet that goes on no second one; Office.js sets them and cannot take them back. */
const asPrinted = (sheet: Sheet): Sheet =>
  sheet.pageLayout.titleRows && sheet.rowBreaks.size === 0
    ? { ...sheet, pageLayout: { ...sheet.pageLayout, titleRows: null } }
    : sheet;

/** All but what an undo need not bring back: which sheet is in front, and the copies of what was typed. */
function compared(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter(({ name }) => name !== copiesTab).map(asPrinted);
  const customProperties = new Map([...workbook.customProperties].filter(([key]) => key !== 'zsc-copies'));
  return { ...workbook, sheets, customProperties, activeSheetId: '' };
}

/** What a workbook holds, as text. */
export const heldBy = ({ workbook }: Pick<Host, 'workbook'>): string => snapshot(compared(workbook));

/** A workbook to compare with later. */
export interface Before {
  readonly host: Host;
}

export const beforeJob = ({ host }: { readonly host: Host }): Before => ({ host: host.fork() });

type Sheet = Workbook['sheets'][number];

/** What may differ in the same workbook, what follows from the rest, and what is compared by itself. */
const aside = new Set(
  'selection extent activeSheetId activeChartId nextId calculation events sheets customProperties'.split(' '),
);

const asideOfSheet = new Set(['selection', 'extent', 'rows']);

/** The same to the last identity, without making texts of it: true is sure, false is not. */
function same(a: unknown, b: unknown, without?: ReadonlySet<string>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map && b instanceof Map) {
    if (a.size !== b.size) return false;
    for (const [key, held] of a) if (!b.has(key) || !same(held, b.get(key))) return false;
    return true;
  }
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((held) => b.has(held));
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) if (!without?.has(key) && !same(left[key], right[key])) return false;
  for (const key in right) if (!(key in left) && right[key] !== undefined && !without?.has(key)) return false;
  return true;
}

/** Of cells what stands in them and how it looks; where else a formula was copied from does not count. */
function sameCells(a: Sheet, b: Sheet): boolean {
  if (a.rows.size !== b.rows.size) return false;
  for (const [row, line] of a.rows) {
    const other = b.rows.get(row);
    if (other?.size !== line.size) return false;
    for (const [col, { formula, value, format }] of line) {
      const cell = other.get(col);
      if (!cell || cell.formula !== formula || !Object.is(cell.value, value) || !same(cell.format, format))
        return false;
    }
  }
  return true;
}

const sameSheet = (a: Sheet, b: Sheet): boolean => sameCells(a, b) && same(a, b, asideOfSheet);

/** Whether the workbook is as it was before: what is not the same to the last identity is compared as text. */
export function isAsBefore({ workbook }: Host, { host }: Before): boolean {
  const [now, then] = [compared(workbook), compared(host.workbook)];
  if (now.sheets.length !== then.sheets.length) return false;
  const apart = now.sheets.flatMap((sheet, i) => (sameSheet(sheet, then.sheets[i]!) ? [] : [i]));
  const isRestSame = same(now.customProperties, then.customProperties) && same(now, then, aside);
  if (isRestSame && apart.length === 0) return true;
  const text = (all: Workbook) => snapshot({ ...all, sheets: apart.map((i) => all.sheets[i]!) });
  return text(now) === text(then);
}

export interface JobUnderTest {
  readonly name: string;
  readonly run: (book: WorkbookFacade, signal?: AbortSignal) => Promise<unknown>;
  /** Brings the office's workbook into the state the job is for. */
  readonly prepare?: (excel: OpenExcel) => Promise<unknown>;
  /** How the workbook stood before what this job takes back: done without a fault, it is so again. */
  readonly back?: ((book: WorkbookFacade) => Promise<Before>) | undefined;
  /** What the office keeps besides, for this job: it must be there whatever happens. */
  readonly kept?: readonly (string | number)[];
}

export interface Fault {
  /** What somebody types meanwhile. */
  readonly typed?: readonly (string | number)[];
  readonly signal?: AbortSignal;
  /** What was not there before the job. */
  readonly gone?: readonly (string | number)[];
}

/** Runs the job and judges what it has left: done, as before, told exactly what stands, or something lost. */
export async function judged(
  { host, book }: OpenExcel,
  job: JobUnderTest,
  before: Before,
  options: Fault = {},
): Promise<Told> {
  const error = await job.run(book, options.signal).then(
    () => null,
    (thrown: unknown) => thrown as ZoneScorecardError,
  );
  host.fail(null);
  const gone = missing(host, [...(options.typed ?? []), ...(job.kept ?? [])]).filter(
    (value) => !options.gone?.includes(value),
  );
  // What was typed before the job's own reading may go, if it is in the copy made before.
  if (gone.length > 0 && !(error === null && (await areInCopy(book, gone))))
    return { verdict: 'lost', why: `gone: ${gone.join(', ')}` };
  if (!host.workbook.enableEvents) return { verdict: 'lost', why: 'events stay off' };
  if (error === null) return { verdict: 'done' };
  if (error.name !== 'ZoneScorecardError') return { verdict: 'lost', why: `not ours: ${String(error)}` };
  if (isAsBefore(host, before)) return { verdict: 'as before' };
  if (options.typed) return { verdict: error.stands.length > 0 || error.undone ? 'told' : 'lost', why: error.code };
  if (!error.undone && error.stands.length > 0) return { verdict: 'told' };
  return {
    verdict: 'lost',
    why: `${error.undone ? 'said to be undone' : 'not told'}: ${firstDifference(heldBy(before.host), heldBy(host))}`,
  };
}

/** Whether the newest copy holds all of these. */
export async function areInCopy(book: WorkbookFacade, values: readonly (string | number)[]): Promise<boolean> {
  const [newest] = await book.copies();
  const compared = newest ? JSON.stringify(await book.compareCopy(newest.at)) : '';
  return values.every((value) => compared.includes(JSON.stringify(value)));
}

/** Where two snapshots part, with a little of both. */
export function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const context =
    left
      .slice(0, at)
      .reverse()
      .find((line) => /^ {3}"name":/.test(line)) ?? '';
  return `${context.trim()} line ${at}: ${left[at]?.trim()} ≠ ${right[at]?.trim()}`;
}
