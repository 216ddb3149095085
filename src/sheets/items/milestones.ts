/**
 * Milestones: the sheet of a task. Its milestones (节点) with person, dates, status and evidence, and per year the self
 * rating and the assessor's rating side by side. The actual, 0 to 100, is the worksheet twin of `milestone-score.ts`.
 */
import { serialOf } from '../../entries/dates';
import { type EntryCell, isFilled, milestoneStatuses, textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import type { Milestone, Task } from '../../plan/schema';
import { taskInError } from '../../scoring/entry-error';
import {
  filledFormula,
  milestoneFormula,
  milestonesDueFormula,
  worth,
  worthFormula,
} from '../../scoring/milestone-score';
import { columnLetters } from '../a1';
import { actualColumn, countAxis } from '../chart-style';
import type { SheetContext } from '../context';
import { dateFormat, signedFormat } from '../formats';
import { quote } from '../formula';
import { typedOrScheduled } from '../milestone-source';
import { listedInRows, paperOf, yearIn } from '../papers';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { compose, counted, firstOf, yearClosed } from './expressions';
import { at, drawHead, subjectOf } from './header';
import { drawYearsChart, entryRowsStyle, itemSheet, onePage } from './page';
import { drawRaters, ratersBlock } from './raters';
import type { TemplateSheet } from './template-sheet';
import { entryOr, filledRows, heightOfTyped } from './typed';
import { drawMarks, drawYearBlock, helperColumn, rowBelowYears, yearCell } from './year-block';
import { between, oneOf, textUpTo } from '../limits';

const version = 9;
const [nameCol, ownerCol, startCol, dueCol, statusCol, doneCol, evidenceCol, checkCol] = [2, 3, 4, 5, 6, 7, 8, 9];
const entryFields = ['milestone', 'owner', 'start', 'due', 'status', 'done', 'evidence'] as const;
/** Free rows below the plan's milestones, for those a unit adds. */
const spareRows = 3;

export const milestonesSheet: TemplateSheet<Task> = {
  build: buildMilestonesSheet,
  papers: (item, of) => listedInRows(item, of, false),
  proves({ milestones }, { m }, year, fields) {
    // A paper of what has no day of completion yet counts from the beginning; one whose day is none counts never.
    const yearDone = (cell: EntryCell | undefined) => (isFilled(cell) ? yearIn(cell) : 0);
    const planned = milestones.map(({ name }) => pick(name, m));
    return (k) => {
      const from = yearDone(fields.done?.[k]);
      return from <= year ? { what: textIn(fields.milestone?.[k]) || (planned[k] ?? ''), from } : null;
    };
  },
};

function buildMilestonesSheet(item: Task, ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const s = subjectOf(item, ctx);
  const t = m.sheets.items;
  const w = m.sheets.milestones;
  const words = m.common.milestoneStatuses;
  const typed = typedOrScheduled(item, ctx);
  const n = s.years.length;
  const rows = ctx.rows?.[item.id] ?? Math.max(item.milestones.length, filledRows(typed, entryFields)) + spareRows;
  const columnWidths = [1.5, 27.5, 16.5, 13, 13, 12, 13, 25, 24];
  const b = itemSheet(s, ctx, version, columnWidths);
  const section = rowBelowYears(n);
  const header = section + 1;
  const first = header + 1;
  const last = header + rows;
  const ratingSection = last + 2;
  const ratingHeader = ratingSection + 1;
  const column = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
  const refs = {
    status: column(statusCol),
    start: column(startCol),
    due: column(dueCol),
    done: column(doneCol),
    doneWord: quote(words.done),
  };
  const asOf = 'zsc_settings_inForce_asOf';
  const yearEnd = (k: number) => `DATE(${yearCell(n, k)},12,31)`;
  const worthColumn = (k: number) => helperColumn + 1 + k;
  const paperColumn = worthColumn(n + 1);
  const known = filledFormula({ cells: refs.status });
  const progressFormula = (k: number, rating: string) =>
    milestoneFormula({
      worths: column(worthColumn(k)),
      known,
      hasBegun: `${asOf}>=DATE(${yearCell(n, k)},1,1)`,
      rating,
    });
  const ratingCell = (k: number) => at(ratingHeader + k, 4, true);
  const isRated = item.raters !== undefined;
  const ratersTitle = ratingHeader + n + 17;
  const raters = ratersBlock(s, ratersTitle);
  /** The rating that counts: as typed, else what the raters give. */
  const rated = (k: number) =>
    isRated ? `IF(ISNUMBER(${ratingCell(k)}),${ratingCell(k)},${raters.rating(k)})` : ratingCell(k);

  const block = drawYearBlock(b, s, ctx, {
    actual: (k) => progressFormula(k, rated(k)),
    error: (k) => {
      const wrong = taskInError.formula({ start: refs.start, due: refs.due, done: refs.done, rating: ratingCell(k) });
      return isRated ? `OR(${wrong},${raters.error(k)})` : wrong;
    },
    final: (k) => yearClosed(yearCell(n, k)),
    due: (k) => milestonesDueFormula({ due: refs.due, end: yearEnd(k), asOf }),
  });
  const named = `COUNTA(${column(nameCol)})`;
  const done = `COUNTIF(${refs.status},${refs.doneWord})`;
  const late = `COUNTIFS(${refs.due},"<"&${asOf},${refs.status},"<>"&${refs.doneWord},${refs.status},"<>"&${quote(words.stopped)})`;
  drawHead(b, s, ctx, compose(w.latest, named, done, late), columnWidths);
  drawMilestones();
  drawRatings();
  drawCharts();
  if (isRated) drawRaters(b, s, ctx, ratersTitle);
  const page = onePage(s, ctx, `A2:I${isRated ? raters.last : ratingHeader + n + 16}`);
  b.printed(isRated ? { ...page, fitHeight: 0 } : page);
  return b.build();

  function drawMilestones(): void {
    b.value(section, 2, w.section, 'section').value(section, 3, w.hint, 'hint').merge(`C${section}:I${section}`);
    b.height(section, 24).height(last + 1, 10);
    b.values(header, nameCol, [w.milestone, w.owner, w.start, w.due, w.status, w.done, t.evidence, t.check], 'header');
    s.years.forEach((year, y) => b.value(header, worthColumn(y + 1), t.helperWorth(year), 'label'));
    b.value(header, paperColumn, t.helperPaper, 'label');
    for (let i = 0; i < rows; i++) drawMilestone(first + i, i, item.milestones[i]);
    b.fill(`B${last + 1}:I${last + 1}`, 'tableEnd');
    const columns = [nameCol, ownerCol, startCol, dueCol, statusCol, doneCol, evidenceCol];
    entryFields.forEach((field, i) => b.field(field, 'entry', first, columns[i]!, last));
    b.field('check', 'result', first, checkCol, last).field('paper', 'result', first, paperColumn, last);

    const cells = (col: number) => `${at(first, col)}:${at(last, col)}`;
    const dates = { kind: 'date', operator: 'between', min: '=DATE(2000,1,1)', max: '=DATE(2099,12,31)' } as const;
    const text = (col: number, title: string, prompt: string) => b.limit(cells(col), textUpTo(), title, prompt);
    text(nameCol, w.milestone, w.milestonePrompt);
    text(ownerCol, w.owner, w.ownerPrompt);
    for (const [col, title, prompt] of [
      [startCol, w.start, w.datePrompt],
      [dueCol, w.due, w.datePrompt],
      [doneCol, w.done, w.donePrompt],
    ] as const)
      b.limit(cells(col), dates, title, prompt, w.dateStop, 'warning');
    b.limit(cells(statusCol), oneOf(milestoneStatuses.map((id) => words[id])), w.status, w.statusPrompt, w.statusStop);
    entryRowsStyle(b, t, { evidence: cells(evidenceCol) });
    b.when(
      `${at(first, startCol)}:${at(last, dueCol)}`,
      `AND(ISNUMBER(${at(first, startCol)}),NOT(ISFORMULA(${at(first, startCol)})))`,
      'settledDate',
    );
    drawMarks(b, cells(checkCol), at(first, checkCol), cells(nameCol));
  }

  function drawMilestone(row: number, i: number, planned: Milestone | undefined): void {
    const name = planned ? pick(planned.name, m) : null;
    const held = typed.milestone?.[i];
    // A cell that the sheet has never held is drawn as the plan says.
    const shown = held && !held.gone ? held : { value: name };
    b.height(row, heightOfTyped([[shown, columnWidths[nameCol - 1]!], [typed.owner?.[i], columnWidths[ownerCol - 1]!], [typed.evidence?.[i], columnWidths[evidenceCol - 1]!]], 24)); // prettier-ignore
    entryOr(b, row, nameCol, typed.milestone?.[i], { value: name }, 'entryText');
    b.entry(row, ownerCol, typed.owner?.[i], 'entryText');
    drawDate(row, startCol, typed.start?.[i], planned?.start);
    drawDate(row, dueCol, typed.due?.[i], planned?.due);
    b.entry(row, statusCol, typed.status?.[i], 'entryCenter')
      .entry(row, doneCol, typed.done?.[i], 'entryDate')
      .entry(row, evidenceCol, typed.evidence?.[i], 'entryText');
    b.formula(row, checkCol, `=${checkFormula(row)}`, 'statusLeft');
    // Day 0 is in 1900 to some programs and in 1899 to others.
    const year = `IF(${at(row, doneCol)}="",0,IFERROR(MAX(1900,YEAR(${at(row, doneCol)})),""))`;
    b.formula(row, paperColumn, `=${paperOf({ evidence: at(row, evidenceCol), year, place: i + 1 })}`, 'computed', {
      format: '0',
    });
    s.years.forEach((_, y) => {
      const worth = worthFormula({
        status: at(row, statusCol),
        doneWord: refs.doneWord,
        inProgressWord: quote(words['in-progress']),
        start: at(row, startCol),
        due: at(row, dueCol),
        done: at(row, doneCol),
        end: yearEnd(y + 1),
        asOf,
      });
      b.formula(row, worthColumn(y + 1), `=${worth}`, 'computed', { format: '0.0' });
    });
  }

  /** An assumed date is a formula, one of the plan a constant (decision 1). */
  function drawDate(
    row: number,
    col: number,
    cell: Parameters<typeof entryOr>[3],
    date: Milestone['due'] | undefined,
  ): void {
    if (!date || date.value === null) return entryOr(b, row, col, cell, {}, 'entryDate');
    if (date.source !== 'assumed') return entryOr(b, row, col, cell, { value: serialOf(date.value) }, 'entryDate');
    const [y, month, day] = date.value.split('-').map(Number);
    entryOr(b, row, col, cell, { formula: `=DATE(${y},${month},${day})` }, 'assumed', {
      format: `"△ "${dateFormat}"  "`,
    });
  }

  function checkFormula(row: number): string {
    const [name, start, due, status, doneOn, evidence] = [
      nameCol,
      startCol,
      dueCol,
      statusCol,
      doneCol,
      evidenceCol,
    ].map((c) => at(row, c)) as [string, string, string, string, string, string];
    const c = w.checks;
    const isListed = milestoneStatuses.map((id) => `(${status}=${quote(words[id])})`).join('+');
    const isDone = `${status}=${refs.doneWord}`;
    return firstOf(
      [
        [`COUNTA(${name}:${evidence})=0`, '""'],
        [`TRIM(${name})=""`, quote(c.noName)],
        [`COUNTA(${start}:${due},${doneOn})>COUNT(${start}:${due},${doneOn})`, quote(c.notDate)],
        [`AND(ISNUMBER(${start}),ISNUMBER(${due}),${start}>${due})`, quote(c.order)],
        [
          `IF(ISNUMBER(${doneOn}),OR(${doneOn}>=${asOf}+1,AND(ISNUMBER(${start}),${doneOn}<${start}-${worth.daysEarly})),FALSE)`,
          quote(c.doneOutside),
        ],
        [`AND(TRIM(${status})<>"",${isListed}=0)`, quote(c.notStatus)],
        [`${status}=${quote(words.stopped)}`, quote(c.stopped)],
        [`AND(${isDone},NOT(ISNUMBER(${doneOn})))`, quote(c.noDate)],
        [`AND(${isDone},TRIM(${evidence})="")`, quote(c.noEvidence)],
        [`AND(${isDone},ISNUMBER(${due}),${doneOn}>${due})`, counted(`(${doneOn}-${due})`, c.doneLate)],
        [isDone, quote(c.done)],
        [`NOT(ISNUMBER(${due}))`, quote(c.noDue)],
        [`${asOf}>${due}`, counted(`(${asOf}-${due})`, c.late)],
      ],
      quote(c.open),
    );
  }

  function drawRatings(): void {
    b.value(ratingSection, 2, w.ratingSection, 'section')
      .value(ratingSection, 3, w.ratingHint, 'hint')
      .merge(`C${ratingSection}:I${ratingSection}`);
    const [top, bottom] = [ratingHeader + 1, ratingHeader + n];
    b.height(ratingSection, 24)
      .height(ratingHeader, 36)
      .height(top, heightOfLines(linesIn(w.checks.ratingFar, columnWidths[8]!), 24), bottom)
      .height(bottom + 1, 10);
    b.values(
      ratingHeader,
      2,
      [t.year, w.selfRating, w.rating, w.difference, w.byMilestones, w.combined, w.ratingNote, t.check],
      'header',
    );
    s.years.forEach((year, i) => {
      const k = i + 1;
      const row = ratingHeader + k;
      const [self, rating] = [at(row, 3), at(row, 4)];
      b.value(row, 2, year, 'label', { format: t.yearFormat });
      b.entry(row, 3, typed.self_rating?.[i], 'entry', { format: '0.0"  "' }).entry(
        row,
        4,
        typed.rating?.[i],
        'entry',
        { format: '0.0"  "' },
      );
      b.formula(row, 5, `=IF(AND(ISNUMBER(${self}),ISNUMBER(${rating})),${rating}-${self},"")`, 'computedMiddle', {
        format: signedFormat(1),
      });
      b.formula(row, 6, `=${progressFormula(k, '""')}`, 'computedMiddle', {
        format: '0.0',
      });
      b.formula(row, 7, `=${block.actual(k)}`, 'computedMiddle', { format: '0.0' });
      b.height(row, Math.max(b.heightOf(row), heightOfTyped([[typed.rating_note?.[i], columnWidths[7]!]], 24)));
      b.entry(row, 8, typed.rating_note?.[i], 'entryText');
      const c = w.checks;
      const wrong = (cell: string) => `AND(NOT(ISBLANK(${cell})),IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>100),TRUE))`;
      const checks = [
        [`OR(${wrong(self)},${wrong(rating)})`, quote(c.ratingRange)],
        ...(isRated
          ? [[`AND(ISBLANK(${rating}),ISNUMBER(${raters.rating(k)}))`, quote(m.sheets.raters.byRaters)] as const]
          : []),
        [`NOT(ISNUMBER(${rating}))`, quote(c.ratingOpen)],
        [`IF(ISNUMBER(${self}),ABS(${rating}-${self})>=10,FALSE)`, quote(c.ratingFar)],
      ] satisfies readonly (readonly [string, string])[];
      b.formula(row, 9, `=${firstOf(checks, quote(c.ok))}`, 'statusLeft');
    });
    b.fill(`B${bottom + 1}:I${bottom + 1}`, 'tableEnd');
    b.field('year', 'label', top, 2, bottom)
      .field('self_rating', 'entry', top, 3, bottom)
      .field('rating', 'entry', top, 4, bottom);
    b.field('difference', 'result', top, 5, bottom)
      .field('rating_note', 'entry', top, 8, bottom)
      .field('rating_check', 'result', top, 9, bottom);
    b.limit(`C${top}:D${bottom}`, between(0, 100), w.rating, w.ratingPrompt, w.ratingStop, 'warning');
    b.limit(`H${top}:H${bottom}`, textUpTo(), w.ratingNote, t.remarkPrompt);
    drawMarks(b, `I${top}:I${bottom}`, `I${top}`, `B${top}:B${bottom}`);
  }

  function drawCharts(): void {
    const title = ratingHeader + n + 2;
    const top = title + 1;
    const bottom = top + 12;
    b.value(title, 2, t.chartSection(t.ordinals.four), 'section')
      .value(title, 3, w.chartHint, 'hint')
      .merge(`C${title}:I${title}`);
    b.height(title, 24).height(top, 18, bottom);
    drawYearsChart(b, s, ctx, block, `B${top}:F${bottom}`);
    const h = helperColumn;
    b.values(header, h, [w.status, w.chartCount], 'label');
    milestoneStatuses.forEach((id, i) => {
      b.value(first + i, h, words[id], 'label').formula(
        first + i,
        h + 1,
        `=COUNTIF(${refs.status},${quote(words[id])})`,
        'computed',
        { format: '0' },
      );
    });
    const helper = (c: number) => `${columnLetters(c)}${first}:${columnLetters(c)}${first + 3}`;
    const axis = countAxis(rows);
    b.chart({
      key: 'status',
      type: 'column',
      title: w.chartStatus,
      area: `G${top}:I${bottom}`,
      categories: helper(h),
      series: [actualColumn(w.chartCount, helper(h + 1), { decimals: 0, highest: rows }, axis.max)],
      gapWidth: 70,
      primary: { ...axis, format: '0', title: w.chartCount },
      legend: 'none',
      altText: w.chartStatusAlt(s.name),
    });
  }
}
