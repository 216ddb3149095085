/**
 * 整改清单, the follow-up list: every shortfall of the year chosen and those carried over from the years before, with the
 * measure that puts it right, the person and the deadline. Which rows there are is settled when the sheet is drawn, so
 * that what was typed stays with its item and year; the figures in them are live.
 */
import { isoOf, yearOf } from '../entries/dates';
import { numberIn, textIn } from '../entries/entries';
import { pick } from '../i18n';
import { decimalsOf, isTask, itemById, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { score } from '../scoring';
import { asOfDay } from '../scoring/calendar';
import type { ItemScore } from '../scoring/score';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats, gapFormat, measureFormat } from './formats';
import { joinUnits, quote } from './formula';
import { compose, firstOf, shown } from './items/expressions';
import { typedOn } from './items/typed';
import { drawMarks } from './items/year-block';
import { drawNationalRow, nationalRows, type NationalRow } from './nation/followup-rows';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import { styles } from './styles';
import { heightOfLines, heightOfText, linesIn } from './text-lines';
import {
  drawWorkHead,
  limitDate,
  limitStatus,
  drawYearChoice,
  stateFormula,
  stateHeight,
  typedRows,
  workTabColor,
} from './work-sheet';
import { textUpTo } from './limits';

const key = 'followup';
const head = 7;
const first = head + 1;
const c = { order: 2, year: 3, id: 4, name: 5, target: 6, actual: 7, gap: 8, lost: 9, lead: 10, measure: 11, person: 12, due: 13, status: 14, state: 15, now: 16, find: 17 } as const; // prettier-ignore
const entries = { measure: c.measure, person: c.person, due: c.due, status: c.status } as const;
const columnWidths = [1.5, 6, 8, 8, 27, 10.5, 10.5, 10.5, 9, 17, 32, 13, 12.5, 10.5, 15, 17, 10];

export interface Shortfall {
  readonly item: Item;
  readonly year: number;
}

/**
 * Whether a year left something to put right: points lost in a year that is over, figures that lag behind in one that
 * runs. A year not begun, and one that runs on time, leave nothing.
 */
function isShort({ state, status, lost }: ItemScore, closed: boolean): boolean {
  if (lost <= 1e-9) return false;
  return closed || (state === 'running' && (status === 'behind' || status === 'slightly-behind'));
}

/** All shortfalls up to a year, the latest year first, in the order of the plan. */
export function shortfalls({ plan, entries, today }: SheetContext, until: number): readonly Shortfall[] {
  const asOf = isoOf(asOfDay(plan, today));
  const { annual } = score(plan, entries, { today });
  return annual
    .filter(({ year }) => year <= until)
    .reverse()
    .flatMap(({ year, items }) =>
      items.flatMap((of) => {
        const item = itemById(plan, of.item);
        return item && isShort(of, asOf >= `${year}-12-31`) ? [{ item, year }] : [];
      }),
    );
}

/** The year typed on the sheet; without one, the last that is over, or the first. */
function chosenYear({ plan, entries: all, today }: SheetContext): number {
  const typed = typedOn({ entries: all } as SheetContext, key).year?.[0];
  const year = numberIn(typed) ?? yearOf(asOfDay(plan, today) + 1) - 1;
  return Math.max(plan.years[0] ?? year, Math.min(plan.years.at(-1) ?? year, year));
}

/** Rows of the sheet: the shortfalls, and any other row in which something was typed before. */
function rowsOf(ctx: SheetContext, until: number): readonly Shortfall[] {
  const typed = typedOn(ctx, key);
  if (ctx.asDrawn)
    return (typed.item ?? []).flatMap((cell, i): Shortfall[] => {
      const item = itemById(ctx.plan, textIn(cell));
      const year = numberIn(typed.item_year?.[i]);
      return item && year !== null && ctx.plan.years.includes(year) ? [{ item, year }] : [];
    });
  const found = shortfalls(ctx, until);
  const rows = (typed.item ?? []).flatMap((cell, i): Shortfall[] => {
    const item = itemById(ctx.plan, textIn(cell));
    const year = numberIn(typed.item_year?.[i]);
    const filled = Object.keys(entries).some((field) => textIn(typed[field]?.[i]) !== '');
    const known = found.some((f) => f.item === item && f.year === year);
    return item && year !== null && filled && !known ? [{ item, year }] : [];
  });
  return [...found, ...rows].sort(
    (a, b) => b.year - a.year || itemsOf(ctx.plan).indexOf(a.item) - itemsOf(ctx.plan).indexOf(b.item),
  );
}

/** The follow-up list. */
export function buildFollowup(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.followup;
  const until = chosenYear(ctx);
  const rows = rowsOf(ctx, until);
  const national = nationalRows(ctx);
  const sheet = new SheetBuilder({
    key,
    version: 3,
    name: m.sheetsWork.tabs.followup,
    tabColor: workTabColor,
    columnWidths,
    freeze: { rows: head, cols: 0 },
  });
  drawWorkHead(sheet, ctx, {
    title: `=${compose(t.title, '$D$5')}`,
    hint: t.yearHint,
    lastCol: c.now,
    width: columnWidths.slice(0, c.now).reduce((sum, w) => sum + w, 0),
  });
  drawYearChoice(sheet, ctx, { key, row: 5, col: 4, label: t.year, prompt: t.yearPrompt });
  sheet.height(5, 24);
  const h = t.headers;
  [
    h.order,
    h.year,
    h.id,
    h.name,
    h.target,
    h.actual,
    h.gap,
    h.lost,
    h.lead,
    h.measure,
    h.person,
    h.due,
    h.status,
    h.state,
    h.now,
  ].forEach((text, i) => sheet.value(head, 2 + i, text, 'header'));
  const typed = typedRows(ctx, key, ['item', 'item_year']);
  // What was put on the list by hand stands ahead of what follows from the score.
  national.forEach((one, i) => drawNational(sheet, ctx, one, first + i, i + 1, typed));
  const after = national.length;
  rows.forEach((shortfall, i) => drawRow(sheet, ctx, shortfall, first + after + i, after + i + 1, typed));
  const all = rows.length + national.length;
  const last = first + Math.max(1, all) - 1;
  if (all === 0)
    sheet
      .fill(rangeAddress(first, 2, first, c.now), 'text')
      .value(first, c.name, t.none, 'text')
      .merge(rangeAddress(first, c.name, first, c.measure));
  sheet.fill(rangeAddress(last + 1, 2, last + 1, c.now), 'tableEnd');
  const column = (col: number) => rangeAddress(first, col, last, col);
  if (all > 0) {
    sheet
      .filtered(head, 2, last, c.now)
      .field('item', 'label', first, c.id, last)
      .field('item_year', 'label', first, c.year, last)
      .field('lost', 'result', first, c.lost, last)
      .field('find', 'label', first, c.find, last)
      .hideColumn(c.find);
    for (const [field, col] of Object.entries(entries)) sheet.field(field, 'entry', first, col, last);
    sheet.limit(column(c.measure), textUpTo(), h.measure, m.sheetsWork.textPrompt);
    sheet.limit(column(c.person), textUpTo(), h.person, m.sheetsWork.personPrompt);
    limitDate(sheet, m, column(c.due), h.due);
    limitStatus(sheet, m, column(c.status), h.status);
    for (const col of [c.state, c.now]) drawMarks(sheet, column(col), `${columnLetters(col)}${first}`);
  }
  const words = m.common.milestoneStatuses;
  const count = `COUNT(${column(c.year)})`;
  const unplanned = `(COUNT(${column(c.year)})-COUNTIFS(${column(c.year)},">0",${column(c.measure)},"?*"))`;
  sheet
    .formula(
      6,
      2,
      `=${compose(t.summary, count, shown(`SUM(${column(c.lost)})`, '0.00'), `COUNTIF(${column(c.status)},${quote(words.done)})`, unplanned, `COUNTIF(${column(c.year)},"<"&$D$5)`)}`,
      'plain',
    )
    .merge(rangeAddress(6, 2, 6, c.now))
    .height(6, 22);
  return sheet
    .printed({
      area: rangeAddress(1, 1, last + 1, c.now),
      titleRows: `${head}:${head}`,
      footerLeft: `${m.sheetsWork.tabs.followup}　${plan.documentNumber}`,
    })
    .build();
}

/** By what the score sheets find the row of an item and year. */
export const findKey = (item: string, year: number): string => `${item}_${year}`;

function drawRow(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  { item, year }: Shortfall,
  row: number,
  order: number,
  typed: ReturnType<typeof typedRows>,
): void {
  const t = m.sheetsWork.followup;
  const k = plan.years.indexOf(year) + 1;
  const decimals = decimalsOf(item);
  const name = pick(item.name, m);
  const leads = joinUnits(
    item.lead.units.map((id) => unitName(plan, id, m)),
    m,
  );
  const of = (part: string) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
  const position = itemsOf(plan).indexOf(item) * plan.years.length + k;
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const own = (field: string) => typed(field, item.id, String(year));
  const lines = Math.max(
    linesIn(name, columnWidths[c.name - 1] ?? 27),
    linesIn(leads, columnWidths[c.lead - 1] ?? 17),
    linesIn(textIn(own('measure')), columnWidths[c.measure - 1] ?? 32),
    linesIn(textIn(own('person')), columnWidths[c.person - 1]!),
  );
  sheet
    .height(
      row,
      Math.max(
        heightOfLines(lines, 24),
        stateHeight(m, columnWidths[c.state - 1]!),
        heightOfText(t.still.replace('{0}', '0000.00'), columnWidths[c.now - 1]!, styles.statusLeft),
      ),
    )
    .value(row, c.order, order, 'label')
    .value(row, c.year, year, 'label')
    .value(row, c.id, item.id, 'label')
    .value(row, c.find, findKey(item.id, year), 'label')
    .value(row, c.name, name, 'text')
    .formula(row, c.target, `=${of('target')}`, 'number', { format: measureFormat(decimals) })
    .formula(row, c.actual, `=IF(ISNUMBER(${of('actual')}),${of('actual')},${quote(t.missing)})`, 'number', {
      format: measureFormat(decimals),
    })
    .formula(row, c.gap, `=INDEX(zsc_calc_gap,${position})`, 'number', { format: gapFormat(decimals) })
    .formula(row, c.lost, `=${of('lost')}`, 'number', { format: formats.lost })
    .value(row, c.lead, leads, 'textSmall')
    .entry(row, c.measure, own('measure'), 'entryText')
    .entry(row, c.person, own('person'), 'entryText')
    .entry(row, c.due, own('due'), 'entryDate')
    .entry(row, c.status, own('status'), 'entryCenter')
    .formula(row, c.state, `=${stateFormula(m, { status: at(c.status), due: at(c.due) })}`, 'statusLeft')
    .formula(row, c.now, `=${nowFormula(plan, m, item, at(c.target))}`, 'statusLeft');
}

/** A step of the way up as a row of the list: the same columns, from the sheets of the national ranking. */
function drawNational(
  sheet: SheetBuilder,
  ctx: SheetContext,
  one: NationalRow,
  row: number,
  order: number,
  typed: ReturnType<typeof typedRows>,
): void {
  const { m } = ctx;
  const own = (field: string) => typed(field, one.id, String(one.year));
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  drawNationalRow(sheet, ctx, one, row, c, { measure: own('measure'), order });
  sheet
    .value(row, c.find, findKey(one.id, one.year), 'label')
    .entry(row, c.measure, own('measure'), 'entryText')
    .entry(row, c.person, own('person'), 'entryText')
    .entry(row, c.due, own('due'), 'entryDate')
    .entry(row, c.status, own('status'), 'entryCenter')
    .formula(row, c.state, `=${stateFormula(m, { status: at(c.status), due: at(c.due) })}`, 'statusLeft');
}

/** Whether the latest figure has made up for what was missing then; only where later years carry the earlier on. */
function nowFormula(plan: Plan, m: SheetContext['m'], item: Item, target: string): string {
  const t = m.sheetsWork.followup;
  const actual = (k: number) => `INDEX(${fieldName('calc', `${item.id}_actual`)},${k})`;
  const latest = plan.years.reduce((rest, _, i) => `IF(ISNUMBER(${actual(i + 1)}),${actual(i + 1)},${rest})`, '""');
  const lower = !isTask(item) && item.direction === 'lower';
  const missing = lower ? `N(${latest})-${target}` : `${target}-N(${latest})`;
  return firstOf(
    [
      [`NOT(ISNUMBER(${latest}))`, quote(t.missing)],
      [`${missing}<=0.000000001`, quote(t.madeUp)],
    ],
    compose(t.still, `ROUND(${missing},2)`),
  );
}

function unitName(plan: Plan, id: string, m: SheetContext['m']): string {
  const unit = plan.units.find((u) => u.id === id);
  return unit ? pick(unit.shortName, m) : id;
}
