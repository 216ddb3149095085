/**
 * What a score form says of an item in words: how it stands and what a reader of the figure must know, and the papers
 * that prove it. Both are live; how tall a row must be for them is settled when the sheet is drawn.
 */
import { decimalsOf, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { asOfDay } from '../../scoring/calendar';
import { isoOf } from '../../entries/dates';
import { columnLetters, rangeAddress } from '../a1';
import { latestPaper } from '../annex-papers';
import { formsTexts } from '../../i18n/forms';
import { annexKey, annexReference, referenceNow } from '../annex-sheet';
import type { SheetBuilder } from '../builder';
import { settled } from '../same-formula';
import type { SheetContext } from '../context';
import { dataValue } from '../data-sheet';
import { charactersIn, linesOf } from '../text-lines';
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

/** Evidence of more lines is not printed whole on a form: rows stay such that a page holds several. */
const mostLines = 8;
/** Lines for the beginning of what is not, and how many of its characters are worth showing. */
const linesOfBeginning = 4;
const leastBeginning = 8;
/** The longest reference there will be: a row has room for it before anything is typed. */
const longestReference = [188, 288] as const;

/** How much of an item's row the evidence takes. */
export interface EvidenceRoom {
  readonly lines: number;
  /** Longer texts are shown by their beginning: these fit in the row whatever they say. */
  readonly characters: number;
}

/** Characters of what stands before and behind a beginning, with three digits for how many papers there are. */
const markLength = (text: string, item: Item): number => text.length + item.id.length - 6;

/** The room for the evidence a form of the year shows, in a row that has so many lines anyhow. */
export function evidenceRoom(
  ctx: SheetContext,
  item: Item,
  year: number,
  { width, others: least }: { readonly width: number; readonly others: number },
): EvidenceRoom {
  const isListed = ctx.present.includes(annexKey(year));
  const others = Math.max(
    least,
    isListed
      ? linesOf(
          formsTexts(ctx.m)
            .annex.many(...longestReference)
            .trim(),
          width,
        )
      : 1,
  );
  const paper = latestPaper(ctx, item, year);
  if (paper === null) return { lines: others, characters: charactersIn(others, width) };
  const reference = referenceNow(ctx, item, year);
  const isMany = paper.count > 1 && reference === '';
  const many = ctx.m.sheetsForms.evidenceMany.replace('{0}', () => paper.name).replace('{1}', String(paper.count));
  const text = isMany ? many : paper.name + reference;
  const needed = linesOf(text, width);
  const fits = needed <= Math.max(mostLines, others);
  const lines = Math.max(others, fits ? needed : linesOfBeginning);
  return { lines, characters: Math.max(charactersIn(lines, width), fits ? text.length : 0) };
}

/**
 * The latest paper by its whole name, and where the annex lists them all, or without one how many there are; where the row has no room for
 * the name, first where it is read whole, then its beginning. `count` and `place` are cells with what the item's template says of its papers.
 */
function evidenceFormula(
  { m }: SheetContext,
  item: Item,
  year: number,
  { count, place, characters }: { count: string; place: string; characters: number },
): string {
  const t = m.sheetsForms;
  const papers = fieldName(item.id, 'evidence');
  const isOneRow = !isTask(item) && item.kind === 'ratio';
  const typed = isOneRow ? inRow(papers, place) : `INDEX(${papers},${place})`;
  const name = `TRIM(SUBSTITUTE(${typed},CHAR(10)," "))`;
  const reference = annexReference(item, year);
  const whole = `IF(AND(${count}>1,${reference}=""),${compose(t.evidenceMany, name, count)},${name}&${reference})`;
  const room = settled(characters);
  const beginning = (taken: string) => `LEFT(${name},MAX(0,${room}-${taken}))`;
  const inAnnex = `IF(LEN(${reference})+${leastBeginning}>${room},TRIM(${reference}),${compose(t.evidenceInAnnex, `TRIM(${reference})`, beginning(`LEN(${reference})-2`))})`;
  const taken = markLength(t.evidenceOnSheet, item);
  const onSheet = `IF(${taken + leastBeginning}>${room},${quote(t.evidenceSheet.replace('{0}', item.id))},${compose(t.evidenceOnSheet, quote(item.id), count, beginning(String(taken)))})`;
  const shown = `IF(LEN(${whole})<=${room},${whole},IF(${reference}="",${onSheet},${inAnnex}))`;
  return `IFERROR(IF(${count}=0,${quote(m.common.dash)},${shown}),${quote(m.common.dash)})`;
}

/** Columns of a form that speak of an item; `papers` and `paper` are hidden cells with what the item's template says of its papers. */
export interface NoteColumns {
  readonly gap: number;
  readonly remark: number;
  readonly evidence: number;
  readonly papers: number;
  readonly paper: number;
}

/** Draws an item's gap, remark and evidence in a row. `position` is its place in the calculation table, `status` formula text, `characters` what the row holds of the evidence. */
export function drawNotes(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { item, year, row, position, status, characters }: { item: Item; year: number; row: number; position: number; status: string; characters: number }, // prettier-ignore
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
      `=${evidenceFormula(ctx, item, year, { count: at(c.papers), place: at(c.paper), characters })}`,
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
