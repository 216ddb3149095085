/**
 * The figures of a unit's own table as a returned file: the same differences, decided on the same way. An own table never empties
 * a cell: what it does not say stays as it is.
 */
import { periods, type CellValue, type Entries, type EntryCell, type SheetEntries } from '../../entries/entries';
import type { Place } from '../../errors';
import type { Messages } from '../../i18n';
import { figureOf } from '../../nation/grid';
import { unitOf } from '../../nation/measures';
import { isSumOrNote } from '../../nation/not-rows';
import { itemById, isTask, itemsOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';
import { asOfDay } from '../../scoring/calendar';
import { cellAddress } from '../../sheets/a1';
import { entriesOf } from '../../sheets/entries-of';
import { completeness } from '../../validation';
import { changesOf } from '../changes';
import type { FileIssue } from '../issues';
import { answerOf, reasonAgainst } from '../against';
import { holdsOf, ownSheets, type Refusal, type ReturnedFile } from '../returned';
import { tablesOf } from '../tables';
import { itemsEverOf, itemsOfUnit, unitPlan } from '../unit-plan';
import { targetOfRow, unitBehind, type OwnColumn, type OwnFile, type OwnTable } from './recognise';
import { isNotActual, isOver, periodOf, roleIn, timeIn, type OwnRole } from './words';

export interface OwnAgainst {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly m: Messages;
  /** ISO date. */
  readonly today: string;
  readonly takenBefore?: ReadonlySet<string>;
}

const textAt = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFKC').trim();

interface Found {
  readonly cells: Map<string, Record<string, (EntryCell | undefined)[]>>;
  readonly issues: FileIssue[];
  /** Cells with figures that the sheet does not show. */
  readonly hidden: string[];
}

const mostTold = 20;
const isHidden = ({ hidden }: OwnTable, row: number, col: number): boolean =>
  hidden !== undefined && (hidden.rows.has(row) || hidden.columns.some(([first, last]) => col >= first && col <= last));

/** What the mapped tables say, against the workbook. `fingerprint` is that of the file. */
export function readOwn(file: OwnFile, fingerprint: string, against: OwnAgainst): ReturnedFile {
  const { plan, entries, m, today, takenBefore } = against;
  const { unit } = file;
  const found: Found = { cells: new Map(), issues: [], hidden: [] };
  if (takenBefore?.has(fingerprint)) found.issues.push(issue('taken-before', true));
  for (const table of file.tables) {
    const unseen = found.hidden.length;
    for (const cell of table.unsolved) found.issues.push(issue('formula-unknown', false, { sheet: table.tab, cell }));
    if (table.columns.some(({ role }) => role === 'name' || role === 'code')) readRoster(plan, table, found);
    else readFigures(plan, table, found, today);
    const cells = found.hidden.slice(unseen);
    if (cells.length > 0)
      found.issues.push(issue('own-hidden', false, { sheet: table.tab, cell: cells[0] }, cells.slice(0, mostTold)));
  }
  const drawn = ownSheets(plan, entries, m, today);
  const changes: ReturnedFile['changes'][number][] = [];
  const refusals: Refusal[] = [];
  const sheets: Record<string, SheetEntries> = { ...entries.sheets };
  for (const item of itemsOf(plan)) {
    const cells = found.cells.get(item.id);
    const spec = cells === undefined ? null : drawn(item.id);
    if (spec === null || cells === undefined) continue;
    const template = entriesOf(spec);
    const own = entries.sheets[item.id] ?? template;
    const tables = tablesOf(spec);
    // Rows are told by their place: of these the table says where they go.
    const labels = Object.fromEntries(
      tables.flatMap(({ label }) => (label === undefined ? [] : [[label, template[label] ?? []]])),
    );
    const returned = { ...labels, ...cells } as SheetEntries;
    const read = changesOf({ key: item.id, tables, template, knowsReceived: false, returned, own, ownTemplate: template, translate: (_, value) => value, holds: holdsOf }); // prettier-ignore
    sheets[item.id] = overlaid(own, cells);
    for (const change of read.changes) {
      const told = reasonAgainst(plan, item, change, unit);
      if (told === null) changes.push({ ...change, unit, ...answerOf(plan, item, change, unit) });
      else refusals.push({ ...told, key: item.id, place: change.place, value: change.after });
    }
  }
  const part = unit === null ? plan : partOfUnit(plan, unit);
  return {
    name: file.name,
    status: 'read',
    fingerprint,
    unit,
    handout: null,
    ownTable: true,
    complete: completeness(part, { sheets }, asOfDay(part, today)),
    issues: [issue('own-table', true), ...found.issues],
    changes,
    refusals,
  };
}

/** What the unit answers for; of one that has given away everything, what it did answer for. */
function partOfUnit(plan: Plan, unit: string): Plan {
  const now = itemsOfUnit(plan, unit);
  return unitPlan(plan, unit, now.length > 0 ? now : itemsEverOf(plan, unit));
}

const issue = (
  kind: FileIssue['kind'],
  handled: boolean,
  place: Place = {},
  detail: readonly string[] = [],
): FileIssue => ({
  kind,
  handled,
  place,
  detail,
});

const overlaid = (own: SheetEntries, cells: Record<string, (EntryCell | undefined)[]>): SheetEntries => ({
  ...own,
  ...Object.fromEntries(
    Object.entries(cells).map(([field, typed]) => {
      const held = own[field] ?? [];
      return [field, Array.from({ length: Math.max(held.length, typed.length) }, (_, i) => typed[i] ?? held[i]!)];
    }),
  ),
});

/** Puts a value where it goes; the same cell twice keeps what came first, and is told where the two differ. */
function put({ cells, issues }: Found, item: string, field: string, index: number, cell: EntryCell): void {
  const fields = cells.get(item) ?? cells.set(item, {}).get(item)!;
  const column = (fields[field] ??= []);
  const before = column[index];
  if (before === undefined) {
    while (column.length <= index) column.push(undefined);
    column[index] = cell;
  } else if (before.value !== cell.value)
    issues.push(
      issue('own-twice', false, cell.place, [String(before.value), String(cell.value), before.place.cell ?? '']),
    );
}

/** Rows of items, or of periods and years of one item. */
function readFigures(plan: Plan, table: OwnTable, found: Found, today: string): void {
  const { grid, headRows, columns, tab } = table;
  const at = (role: OwnRole) => columns.findIndex((column) => column.role === role);
  const [itemAt, measureAt, yearAt, periodAt] = [at('item'), at('measure'), at('year'), at('period')];
  let above = '';
  let before = { year: '', period: '' };
  for (let r = headRows; r < grid.length; r++) {
    const row = grid[r]!;
    if (row.every((value) => textAt(value) === '')) continue;
    const own = textAt(row[itemAt]);
    // What stands beside the figures and is no column known: 目标, 实际, the name of another place.
    const beside = columns.flatMap(({ role, heading }, c) => (role === 'ignored' && !isNotActual(heading) && typeof row[c] === 'string' && figureOf(row[c]).figure === null ? [textAt(row[c])] : [])).filter((text) => text !== ''); // prettier-ignore
    // An item named once for several rows (merged cells) goes on where the rows say year, period or kind.
    if (own === '' && beside.some(isSumOrNote)) continue;
    const text = own !== '' ? own : yearAt >= 0 || periodAt >= 0 || beside.length > 0 ? above : '';
    if (own !== '') above = own;
    const target = itemAt < 0 ? table.target : targetOfRow(table, text);
    if (isSumOrNote(text) && target === null) continue;
    const when = { year: textAt(row[yearAt]), period: textAt(row[periodAt]) };
    // So does a year or a period over several rows, the period within its year.
    before = { year: when.year || before.year, period: when.period || (when.year === '' ? before.period : '') };
    const place = (c: number): Place => ({ sheet: tab, cell: cellAddress(r + 1, c + 1) });
    const hasFigure = columns.some(({ role }, c) => role === 'figure' && textAt(row[c]) !== '');
    if (target === null && itemAt >= 0 && text !== '' && hasFigure && !columns.some((column) => column.target !== null))
      found.issues.push(issue('own-row', false, place(itemAt), [text]));
    const isAlike = itemAt >= 0 && table.rows.some((one) => one.text === text && one.doubt);
    if (isAlike && hasFigure) found.issues.push(issue('own-alike', false, place(itemAt), [text, target ?? '']));
    if (isAlike) continue;
    const isOther = beside.some(isNotActual) || [before.year, before.period].some((said) => said !== '' && roleIn(said) !== 'figure') || (itemAt < 0 && beside.some((other) => !isActualWord(other))); // prettier-ignore
    columns.forEach((column, c) => {
      if (!['figure', 'numerator', 'denominator', 'remark', 'evidence'].includes(column.role)) return;
      const [id = '', part] = (column.target ?? target ?? '').split('/');
      const item = itemById(plan, id);
      if (item === undefined || textAt(row[c]) === '') return;
      if (isHidden(table, r + 1, c + 1)) return void found.hidden.push(cellAddress(r + 1, c + 1));
      const { year, period, isOpen } = whenIn(column, yearAt < 0 ? null : before.year, periodAt < 0 ? null : before.period, today); // prettier-ignore
      if (column.role === 'remark' || column.role === 'evidence')
        return putText(plan, item, column, latestOf(columns, year, period), { value: row[c]!, place: place(c) }, found);
      if (isOther || isOpen) {
        const words = [text, before.year, before.period, ...beside, column.heading].filter((word) => word !== '');
        const { figure, doubt } = figureOf(row[c]);
        if (figure !== null || doubt !== undefined)
          found.issues.push(
            issue('own-doubt', false, place(c), [item.id, textAt(row[c]), [...new Set(words)].join(' ')]),
          );
        return;
      }
      const to = placeOf(plan, item, part, column.role, year, period);
      if (to === null) {
        found.issues.push(issue('own-place', false, place(c), [item.id, textAt(row[c])]));
        return;
      }
      const unit = textAt(row[measureAt]) || unitBehind(text) || column.unit || table.unit;
      const value = valueOf(row[c]!, unit, measureOf(item, part ?? partOf(column.role)));
      if (value === undefined) return;
      if (value === null)
        found.issues.push(issue('own-unit', false, place(c), [textAt(row[c]), unit, measureOf(item, part)]));
      else put(found, item.id, to.field, to.index, { value, place: place(c) });
    });
  }
}

const isActualWord = (text: string): boolean => roleIn(text) === 'figure' || unitOf(text) !== null;

/**
 * Year and period of a figure: what its row says, else its column. Open: the row says something that is neither, says otherwise than
 * the heading, or nobody said and nobody decided.
 */
function whenIn(column: OwnColumn, inYear: string | null, inPeriod: string | null, today: string) {
  const cells = [inYear, inPeriod].filter((text) => text !== null).map(timeIn);
  const years = [...new Set(cells.flatMap((time) => time.years))];
  const span = cells.map((time) => time.span).find((one) => one !== null) ?? null;
  const own = timeIn(column.heading);
  const ofRow =
    span === null ? null : periodOf(own.toDate && span.kind !== 'other' ? { ...span, kind: 'to-date' } : span);
  const isStrange =
    years.length > 1 ||
    (inYear !== null && years.length === 0) ||
    (inPeriod !== null && span === null) ||
    (span !== null && ofRow === null) ||
    (years.length === 1 && own.years.some((year) => year !== years[0])) ||
    (ofRow !== null && own.span !== null && periodOf(own.span) !== ofRow);
  const isOwnFit = own.span === null || periodOf(own.span) !== null;
  const isSaid =
    column.said ||
    column.doubt === null ||
    (column.doubt === 'year' && years.length === 1 && isOwnFit) ||
    (span !== null && ['period', 'quarter', 'month'].includes(column.doubt) && own.span === null);
  // A year in a row says the whole of it, once it is over; under a title of 1—9月 it may mean these months.
  const isYearOnly = years.length === 1 && span === null && own.span === null;
  const isWhole = !own.toDate && column.period === periods.length - 1 && isOver(years[0]!, 12, today);
  const isUnclear = isYearOnly && !isWhole && (column.year !== years[0] || column.doubt !== null) && !column.said;
  return { year: years[0] ?? column.year, period: ofRow ?? column.period, isOpen: isStrange || !isSaid || isUnclear };
}

const partOf = (role: OwnRole): string | undefined =>
  role === 'numerator' ? 'num' : role === 'denominator' ? 'den' : undefined;

/** Year and period a row's remark stands beside: the row's own, else the latest of its figures. */
function latestOf(columns: readonly OwnColumn[], year: number | null, period: number | null) {
  const figures = columns.filter(({ role, year: own }) => role === 'figure' && own !== null);
  const last = figures.reduce<OwnColumn | null>((most, one) => (most === null || one.year! * 4 + (one.period ?? 3) > most.year! * 4 + (most.period ?? 3) ? one : most), null); // prettier-ignore
  return { year: year ?? last?.year ?? null, period: period ?? last?.period ?? null };
}

function putText(
  plan: Plan,
  item: Item,
  { role }: OwnColumn,
  when: { readonly year: number | null; readonly period: number | null },
  cell: EntryCell,
  found: Found,
): void {
  // prettier-ignore
  if (isTask(item) || item.kind === 'roster') return;
  const index = item.kind === 'figure' ? plan.years.indexOf(when.year ?? 0) : when.period;
  if (index !== null && index >= 0) put(found, item.id, role, index, cell);
}

/** The field a figure of an item goes to; null where it has none for it. */
function placeOf(
  plan: Plan,
  item: Item,
  part: string | undefined,
  role: OwnRole,
  year: number | null,
  period: number | null,
) {
  const at = year === null ? -1 : plan.years.indexOf(year);
  if (isTask(item) || at < 0 || period === null) return null;
  const own = part ?? partOf(role);
  if (item.kind === 'amount' && own === undefined) return { field: `ytd_${year}`, index: period };
  if (item.kind === 'figure' && own === undefined && period === 3) return { field: 'figure', index: at };
  if (item.kind === 'ratio' && own !== undefined) return { field: `${own}_${year}`, index: period };
  return null;
}

const measureOf = (item: Item, part?: string): string =>
  isTask(item) ? '' : ((part === undefined ? undefined : item.ratio?.measure.zh) ?? item.measure.zh);

/** A figure in the item's measure; what is no figure as it stands; undefined for a word that says there is none; null for another measure. */
function valueOf(value: CellValue, unit: string, measure: string): CellValue | undefined {
  const { figure, doubt } = figureOf(value);
  if (figure === null) return doubt === undefined ? undefined : value;
  const behind = typeof value === 'number' ? '' : textAt(value).replace(/^[+\-\u2212]?[\d.,'\s]+(?:e[+-]?\d+)?/i, '').trim(); // prettier-ignore
  const said = behind || unit;
  if (said === '' || said === measure) return figure;
  const [from, to] = [unitOf(said), unitOf(measure)];
  if (from === null && to === null) return null;
  // Nobody knows how many a 百家 is.
  if (from === null || to === null) return behind === '' ? null : value;
  return from.kind === to.kind ? Number(((figure * from.factor) / to.factor).toPrecision(12)) : null;
}

/** A name broken over lines of its cell is one name. */
const oneLine = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/(?<=[\u3400-\u9fff])\s*\n\s*|\s*\n\s*(?=[\u3400-\u9fff])/g, '').replace(/\s*\n\s*/g, ' ') : value; // prettier-ignore

const rosterFields = ['name', 'code', 'date', 'document', 'evidence'] as const;

/** Rows of enterprises, persons, platforms: each a row of the item's roster. */
function readRoster(plan: Plan, table: OwnTable, found: Found): void {
  const { grid, headRows, columns, tab, target, dayOffset = 0 } = table;
  const item = target === null ? undefined : itemById(plan, target);
  if (item === undefined || isTask(item) || item.kind !== 'roster') {
    if (target !== '') found.issues.push(issue('own-roster', false, { sheet: tab }));
    return;
  }
  const asRead = (field: string, value: CellValue): CellValue =>
    field === 'date' && typeof value === 'number' ? value + dayOffset : oneLine(value);
  let index = 0;
  const nameAt = columns.findIndex(({ role }) => role === 'name');
  for (let r = headRows; r < grid.length; r++) {
    const row = grid[r]!;
    const cells = rosterFields.flatMap((field) => {
      const c = columns.findIndex(({ role }) => role === field);
      return c < 0 || textAt(row[c]) === ''
        ? []
        : [{ field, value: asRead(field, row[c]!), cell: cellAddress(r + 1, c + 1), isSeen: !isHidden(table, r + 1, c + 1) }]; // prettier-ignore
    });
    const texts = row.map(textAt).filter((text) => text !== '');
    // Sums stand beside the names or in their place, and say how many.
    if (cells.length === 0 || texts.some((text) => isSumOrNote(text.replace(/[:：]\s*\d.*$/, '')) || isSumOrNote(text))) continue; // prettier-ignore
    if (nameAt >= 0 && typeof row[nameAt] === 'number') {
      found.issues.push(issue('own-row', false, { sheet: tab, cell: cellAddress(r + 1, nameAt + 1) }, [textAt(row[nameAt])])); // prettier-ignore
      continue;
    }
    for (const { field, value, cell, isSeen } of cells)
      if (isSeen) put(found, item.id, field, index, { value, place: { sheet: tab, cell } });
      else found.hidden.push(cell);
    if (cells.some(({ isSeen }) => isSeen)) index++;
  }
}
