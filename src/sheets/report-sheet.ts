/**
 * 分析报告, the briefing: a headline, sentences that formulas write, five charts, and what needs a decision. The year is
 * chosen in a cell; text and charts follow it without the add-in. The charts' tables stand in `report-data.ts`.
 */
import { pick } from '../i18n';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { chartColors } from './chart-style';
import type { SheetContext } from './context';
import { nameOf, quote } from './formula';
import { compose, shown } from './items/expressions';
import { margins } from './items/page';
import { drawMarks } from './items/year-block';
import { fieldName } from './names';
import { drawReportData, type ReportData } from './report-data';
import type { SeriesSpec, SheetSpec } from './spec';
import { heightOfLines, linesIn } from './text-lines';
import { drawYearChoice } from './work-sheet';

const key = 'report';
/** Where the year is chosen, and its place among the plan's years, from 1. */
export const yearCell = '$D$4';
const lastCol = 13;
const bodyWidth = 12 * 13;
const sentencesRow = 6;
const sentenceCount = 8;
const chartsRow = sentencesRow + sentenceCount + 2;
const chartHeight = 14;
const decisionsRow = chartsRow + 2 * chartHeight + 4;

/** The report. */
export function buildReport(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.report;
  const sheet = new SheetBuilder({
    key,
    version: 1,
    name: m.sheetsWork.tabs.report,
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Array<number>(lastCol - 1).fill(13)],
  });
  const data = drawReportData(sheet, ctx, { yearCell, col: lastCol + 3 });
  sheet.height(1, 6).height(2, 38).height(3, 30).height(4, 24).height(5, 8);
  sheet.formula(2, 2, `=${compose(t.title, yearCell)}`, 'formTitle').merge(rangeAddress(2, 2, 2, lastCol));
  sheet.formula(3, 2, `=${headline(ctx, data)}`, 'summary').merge(rangeAddress(3, 2, 3, lastCol));
  drawYearChoice(sheet, ctx, {
    key,
    row: 4,
    col: 4,
    label: m.sheetsWork.report.year,
    prompt: m.sheetsWork.followup.yearPrompt,
  });
  sheet.value(4, 5, m.sheetsWork.report.yearHint, 'hint').merge(rangeAddress(4, 5, 4, lastCol));
  drawSentences(sheet, ctx, data);
  drawCharts(sheet, ctx, data);
  const last = drawDecisions(sheet, ctx, data);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'portrait',
      area: rangeAddress(1, 1, last, lastCol),
      fitWidth: 1,
      fitHeight: 0,
      footerLeft: plan.documentNumber,
      margins,
    })
    .build();
}

function headline({ m }: SheetContext, data: ReportData): string {
  const t = m.sheetsWork.report;
  const change = `(${data.total}-${data.totalBefore})`;
  const versus = `IF(ISNUMBER(${data.totalBefore}),${compose(t.headlineChange, `IF(${change}>=0,${quote(t.up)},${quote(t.down)})`, shown(`ABS(${change})`, '0.00'))},${quote(t.headlineFirst)})`;
  return compose(t.headline, yearCell, shown(data.total, '0.00'), data.grade, versus);
}

function drawSentences(sheet: SheetBuilder, ctx: SheetContext, data: ReportData): void {
  const { plan, m } = ctx;
  const t = m.sheetsWork.report;
  const finalYear = String(plan.years.at(-1) ?? 0);
  const asOf = `TEXT(MIN(zsc_settings_asOf,DATE(${yearCell},12,31)),"yyyy-mm-dd")`;
  const { counts: n } = data;
  const [one, two, three] = data.losses;
  const sentences = [
    `IF(zsc_settings_asOf<DATE(${yearCell},12,31),${compose(t.running, asOf)},${compose(t.closed, asOf)})`,
    compose(t.counts, n.indicators, n.met, n.near, n.missed, n.open, n.tasks, n.tasksMet, n.tasksOpen),
    compose(
      t.dimensions,
      data.best.name,
      shown(data.best.rate, '0.0%'),
      data.worst.name,
      shown(data.worst.rate, '0.0%'),
    ),
    one && two && three
      ? compose(
          t.losses,
          shown(data.lost, '0.00'),
          one.name,
          shown(one.value, '0.00'),
          two.name,
          shown(two.value, '0.00'),
          three.name,
          shown(three.value, '0.00'),
        )
      : '""',
    compose(
      t.units,
      data.unit.name,
      shown(data.unit.value, '0.00'),
      `IF(${data.lost}>0,${shown(`${data.unit.value}/${data.lost}`, '0.0%')},"0.0%")`,
    ),
    `IF(ISNUMBER(${data.reached}),${compose(t.trajectory, finalYear, yearCell, shown(data.reached, '0.0%'), shown(data.straight, '0.0%'))},${compose(t.trajectoryOpen, finalYear)})`,
    compose(t.adjustments, shown(data.bonus, '0.00'), shown(data.deduction, '0.00'), data.vetoes),
  ];
  sheet.value(sentencesRow, 2, t.sectionSentences, 'section').height(sentencesRow, 24);
  sentences.forEach((sentence, i) => {
    const row = sentencesRow + 1 + i;
    sheet
      .formula(row, 2, `=${sentence}`, 'plain')
      .merge(rangeAddress(row, 2, row, lastCol))
      .height(row, 21);
  });
}

function drawCharts(sheet: SheetBuilder, { m }: SheetContext, data: ReportData): void {
  const t = m.sheetsWork.report;
  const h = t.charts;
  sheet.value(chartsRow, 2, t.sectionCharts, 'section').height(chartsRow, 24);
  const [top, middle] = [chartsRow + 1, chartsRow + 1 + chartHeight];
  sheet.height(top, 18, middle + chartHeight - 1);
  const area = (row: number, from: number, to: number) => rangeAddress(row, from, row + chartHeight - 1, to);
  const line = (name: string, values: string, color: string, more: Partial<SeriesSpec> = {}): SeriesSpec => ({
    name,
    values,
    type: 'line',
    color,
    width: 2,
    marker: 'circle',
    ...more,
  });
  const percent = { min: 0, format: '0%' } as const;
  sheet
    .chart({
      key: 'attainment',
      type: 'bar',
      title: h.attainment,
      area: area(top, 2, 5),
      categories: data.dimensionNames,
      series: [
        {
          name: h.attainment,
          values: data.dimensionAttainment,
          color: chartColors.actual,
          labels: { format: '0%', position: 'insideEnd', color: chartColors.onDark },
        },
      ],
      gapWidth: 50,
      primary: percent,
      reverse: true,
      legend: 'none',
      altText: h.attainmentAlt,
    })
    .chart({
      key: 'trajectory',
      type: 'line',
      title: h.trajectory,
      area: area(top, 6, 9),
      categories: data.trajectoryYears,
      series: [
        line(h.reached, data.trajectoryReached, chartColors.thisYear),
        line(h.straight, data.trajectoryStraight, chartColors.ring, { dash: 'dash', marker: 'none' }),
      ],
      primary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: h.trajectoryAlt,
    })
    .chart({
      key: 'years',
      type: 'combo',
      title: h.years,
      area: area(top, 10, 13),
      categories: data.totalYears,
      series: [
        {
          name: h.total,
          values: data.totals,
          type: 'column',
          color: chartColors.actual,
          labels: { format: '0.0', position: 'insideBase', color: chartColors.onDark },
        },
        line(h.excellent, data.excellent, chartColors.line, { marker: 'none', dash: 'dash' }),
      ],
      gapWidth: 70,
      primary: { min: 0, max: 110, major: 20, format: '0' },
      legend: 'bottom',
      altText: h.yearsAlt,
    })
    .chart({
      key: 'units',
      type: 'bar',
      title: h.units,
      area: area(middle, 2, 7),
      categories: data.unitNames,
      series: [
        {
          name: h.lost,
          values: data.unitLost,
          color: chartColors.missed,
          labels: { format: '0.00', position: 'outsideEnd', color: chartColors.ink },
        },
      ],
      gapWidth: 45,
      primary: { min: 0, format: '0.0' },
      reverse: true,
      legend: 'none',
      altText: h.unitsAlt,
    })
    .chart({
      key: 'radar',
      type: 'radar',
      title: h.radar,
      area: area(middle, 8, 13),
      categories: data.dimensionNames,
      series: [
        line(h.full, data.ring, chartColors.ring, { dash: 'dash', width: 1, marker: 'none' }),
        line(h.lastYear, data.rateBefore, chartColors.lastYear, { dash: 'dot', width: 1.5, marker: 'diamond' }),
        line(h.thisYear, data.rate, chartColors.thisYear, { width: 2.5 }),
      ],
      primary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: h.radarAlt,
    });
}

/** What needs a decision: open questions, assumed values, errors, missing figures, a veto, items out of reach. Gives the last row. */
function drawDecisions(sheet: SheetBuilder, ctx: SheetContext, data: ReportData): number {
  const { plan, m } = ctx;
  const t = m.sheetsWork.report;
  const d = t.decisions;
  const finalYear = String(plan.years.at(-1) ?? 0);
  const assumed = (field: string) => `SUM(${fieldName('plan', field)})`;
  const targets = `(${plan.years.map((year) => assumed(`assumed_target_${year}`)).join('+')})`;
  const all = `(${targets}+${assumed('assumed_weight')}+${assumed('assumed_rule')})`;
  const errors = `VALUE(INDEX(zsc_data_value,MATCH("errors_"&${yearCell},zsc_data_key,0)))`;
  const choose = (condition: string, yes: string, no: string) => `IF(${condition},${yes},${no})`;
  const state = (condition: string, action: string) => choose(condition, quote(action), quote(d.action.ok));
  const matters: readonly (readonly [matter: string, state: string])[] = [
    ...plan.questions.map((question) => {
      const chosen = fieldName('settings', `question_${nameOf(question.id)}`);
      return [
        compose(d.question, quote(`${question.indicator} ${pick(question.text, m)}`), chosen),
        choose(`ISFORMULA(${chosen})`, quote(d.open), quote(d.settled)),
      ] as const;
    }),
    [
      choose(
        `${all}>0`,
        compose(d.assumed, all, targets, assumed('assumed_weight'), assumed('assumed_rule')),
        quote(d.assumedNone),
      ),
      state(`${all}>0`, d.action.confirm),
    ],
    [
      `IFERROR(IF(${errors}>0,${compose(d.errors, yearCell, errors)},${compose(d.errorsNone, yearCell)}),${quote(d.errorsUnknown)})`,
      `IFERROR(IF(${errors}>0,${quote(d.action.correct)},${quote(d.action.ok)}),${quote(d.action.confirm)})`,
    ],
    [
      choose(`${data.missing}>0`, compose(d.missing, yearCell, data.missing), compose(d.missingNone, yearCell)),
      state(`${data.missing}>0`, d.action.fill),
    ],
    [
      choose(`${data.vetoes}>0`, compose(d.vetoed, yearCell), compose(d.vetoedNone, yearCell)),
      state(`${data.vetoes}>0`, d.action.plan),
    ],
    ...data.risks.map(({ id, name, projected }, i) => {
      const none =
        i === 0 ? choose('ISERROR(ROWS(zsc_outlook_projected))', quote(d.riskUnknown), quote(d.riskNone)) : '""';
      return [
        choose(`${id}<>""`, compose(d.risk, quote(finalYear), id, name, projected), none),
        choose(`${id}<>""`, quote(d.action.plan), i === 0 ? quote(d.action.ok) : '""'),
      ] as const;
    }),
  ];
  const head = decisionsRow + 1;
  const stateCol = lastCol - 1;
  sheet.value(decisionsRow, 2, t.sectionDecisions, 'section').height(decisionsRow, 24).height(head, 22);
  sheet
    .fill(rangeAddress(head, 2, head, lastCol), 'header')
    .value(head, 2, d.headers.order, 'header')
    .value(head, 3, d.headers.matter, 'header')
    .value(head, stateCol, d.headers.state, 'header');
  sheet.merge(rangeAddress(head, 3, head, stateCol - 1)).merge(rangeAddress(head, stateCol, head, lastCol));
  matters.forEach(([matter, of], i) => {
    const row = head + 1 + i;
    const question = plan.questions[i];
    const long = question
      ? linesIn(`${pick(question.text, m)}${question.readings.map((r) => pick(r.text, m)).join('')}`, bodyWidth - 45)
      : 1;
    sheet
      .height(row, heightOfLines(long, 22))
      .formula(row, 2, `=IF(C${row}="","",${i + 1})`, 'label')
      .formula(row, 3, `=${matter}`, 'text')
      .merge(rangeAddress(row, 3, row, stateCol - 1))
      .formula(row, stateCol, `=${of}`, 'statusLeft')
      .merge(rangeAddress(row, stateCol, row, lastCol));
  });
  const last = head + matters.length;
  sheet.field('matters', 'result', head + 1, 3, last).field('states', 'result', head + 1, stateCol, last);
  drawMarks(sheet, rangeAddress(head + 1, stateCol, last, lastCol), `$${columnLetters(stateCol)}${head + 1}`);
  sheet.fill(rangeAddress(last + 1, 2, last + 1, lastCol), 'tableEnd');
  return last + 1;
}
