/**
 * What a score form says of an item in words: how it stands and what a reader of the figure must know, and the papers
 * that prove it. Both are live; how tall a row must be for them is settled when the sheet is drawn.
 */
import { textIn } from '../../entries/entries';
import { decimalsOf, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { asOfDay } from '../../scoring/calendar';
import { isoOf } from '../../entries/dates';
import { columnLetters, rangeAddress } from '../a1';
import { annexReference, referenceNow } from '../annex-sheet';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { dataValue } from '../data-sheet';
import { linesOf } from '../text-lines';
import { gapFormat } from '../formats';
import { inRow, quote } from '../formula';
import { compose } from '../items/expressions';
import { fieldName } from '../names';
import { templateSheet } from '../items';

const noteKey = (item: Item, year: number) => `note_${item.id}_${year}`;

/** Status words, then whether the item is left out or lower is better, then the reason given for a warning. `status` and `excluded` are formula text. */
function remarkFormula(
  { m }: SheetContext,
  item: Item,
  year: number,
  { status, excluded }: { readonly status: string; readonly excluded: string },
): string {
  const t = m.sheetsCore.score;
  const lower = isLower(item) ? `&${quote(`　${t.lower}`)}` : '';
  const note = `INDEX(zsc_data_value,MATCH(${quote(noteKey(item, year))},zsc_data_key,0))`;
  const reason = `IFERROR(IF(${note}="","","　"&${note}),"")`;
  return `${status}&IF(${excluded}=1,${quote(`　${t.excluded}`)},"")${lower}&${reason}`;
}

const isLower = (item: Item) => !isTask(item) && item.direction === 'lower';

/** Lines the remark takes in a column so wide: the longest status there can be by the as-of day, and the reason as it stands. */
export function remarkLines(ctx: SheetContext, item: Item, year: number, width: number): number {
  const { m, plan, entries, today } = ctx;
  const words = m.common.itemStatuses;
  const isOver = isoOf(asOfDay(plan, today)) >= `${year}-12-31`;
  const statuses = isOver ? [words.met, words.near, words.missed, words.pending] : Object.values(words);
  const longest = statuses.reduce((a, b) => (b.length > a.length ? b : a));
  const lower = isLower(item) ? `　${m.sheetsCore.score.lower}` : '';
  const reason = dataValue(entries.sheets.data, noteKey(item, year)) ?? '';
  return linesOf(`${m.sheetsCore.statusMarks.met} ${longest}${lower}${reason && `　${reason}`}`, width);
}

/** The latest paper by its whole name, and where the annex lists them all, or without one how many there are. `count` and `place` are cells with what the item's template says of its papers. */
function evidenceFormula(
  { m }: SheetContext,
  item: Item,
  year: number,
  { count, place }: { count: string; place: string },
): string {
  const papers = fieldName(item.id, 'evidence');
  const isOneRow = !isTask(item) && item.kind === 'ratio';
  const name = `TRIM(${isOneRow ? inRow(papers, place) : `INDEX(${papers},${place})`})`;
  const reference = annexReference(item, year);
  const many = compose(m.sheetsForms.evidenceMany, name, count);
  return `IFERROR(IF(${count}=0,${quote(m.common.dash)},IF(AND(${count}>1,${reference}=""),${many},${name}&${reference})),${quote(m.common.dash)})`;
}

/** Lines the evidence takes: those of the longest name there is. */
export function evidenceLines(ctx: SheetContext, item: Item, year: number, width: number): number {
  const { m, entries } = ctx;
  const reference = referenceNow(ctx, item, year);
  const names = (entries.sheets[item.id]?.evidence ?? [])
    .map((cell) => textIn(cell).trim())
    .filter((name) => name !== '');
  const many = (name: string) =>
    names.length > 1 && reference === ''
      ? m.sheetsForms.evidenceMany.replace('{0}', name).replace('{1}', String(names.length))
      : name;
  return Math.max(1, ...new Set(names.map((name) => linesOf(many(name) + reference, width))));
}

/** Columns of a form that speak of an item; `papers` and `paper` are hidden cells with what the item's template says of its papers. */
export interface NoteColumns {
  readonly gap: number;
  readonly remark: number;
  readonly evidence: number;
  readonly papers: number;
  readonly paper: number;
}

/** Draws an item's gap, remark and evidence in a row. `position` is its place in the calculation table, `status` formula text. */
export function drawNotes(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { item, year, row, position, status }: { item: Item; year: number; row: number; position: number; status: string },
  c: NoteColumns,
): void {
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const gap = `INDEX(zsc_calc_gap,${position})`;
  const papers = templateSheet(item).papers({ year, k: ctx.plan.years.indexOf(year) + 1, counted: at(c.papers) });
  const remark = remarkFormula(ctx, item, year, { status, excluded: `INDEX(zsc_calc_excluded,${position})` });
  sheet
    .formula(row, c.gap, `=IF(ISNUMBER(${gap}),ROUND(${gap},2),"")`, 'number', {
      format: gapFormat(decimalsOf(item)),
    })
    .formula(row, c.remark, `=${remark}`, 'textSmall')
    .formula(row, c.papers, `=${papers.count}`, 'blank')
    .formula(row, c.paper, `=${papers.place}`, 'blank')
    .formula(
      row,
      c.evidence,
      `=${evidenceFormula(ctx, item, year, { count: at(c.papers), place: at(c.paper) })}`,
      'textSmall',
    );
}

/** Colours remarks by their mark, in the rows from `first` to `last`. */
export function drawRemarkMarks(sheet: SheetBuilder, col: number, first: number, last: number): void {
  for (const [mark, style] of [
    ['●', 'okText'],
    ['▲', 'warnText'],
    ['×', 'badText'],
    ['！', 'badText'],
  ] as const)
    sheet.when(rangeAddress(first, col, last, col), `LEFT($${columnLetters(col)}${first},1)="${mark}"`, style);
}
