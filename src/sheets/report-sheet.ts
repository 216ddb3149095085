/**
 * 分析报告, the briefing: a headline, sentences that formulas write, five charts, and what needs a decision. The year is
 * chosen in a cell; text and charts follow it without the add-in. The charts' tables stand in `report/data.ts`.
 */
import { rangeAddress } from './a1';
import { lookOf } from './form';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { compose } from './items/expressions';
import { margins } from './paper';
import { chartHeight, drawCharts } from './report/charts';
import { drawReportData } from './report/data';
import { drawDecisions } from './report/decisions';
import { headline, sentences } from './report/sentences';
import type { SheetSpec } from './spec';
import { drawYearChoice } from './work-sheet';

const key = 'report';
/** Where the year is chosen. */
const yearCell = '$D$4';
const lastCol = 13;
const sentencesRow = 6;

/** The report. */
export function buildReport(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.report;
  const sheet = new SheetBuilder({
    key,
    version: 2,
    name: m.sheetsWork.tabs.report,
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Array<number>(lastCol - 1).fill(8.6)],
  });
  const data = drawReportData(sheet, ctx, { yearCell, col: lastCol + 3 });
  sheet.height(1, 6).height(2, 38).height(3, 30).height(4, 24).height(5, 8);
  sheet.formula(2, 2, `=${compose(t.title, yearCell)}`, 'formTitle').merge(rangeAddress(2, 2, 2, lastCol));
  sheet.formula(3, 2, `=${headline(ctx, data, yearCell)}`, 'summary').merge(rangeAddress(3, 2, 3, lastCol));
  drawYearChoice(sheet, ctx, {
    key,
    row: 4,
    col: 4,
    label: m.sheetsWork.report.year,
    prompt: m.sheetsWork.followup.yearPrompt,
  });
  sheet.value(4, 5, m.sheetsWork.report.yearHint, 'hint').merge(rangeAddress(4, 5, 4, lastCol));
  sheet.value(sentencesRow, 2, t.sectionSentences, 'section').height(sentencesRow, 24);
  let row = sentencesRow;
  for (const sentence of sentences(ctx, data, yearCell))
    sheet
      .formula(++row, 2, `=${sentence}`, 'plain')
      .merge(rangeAddress(row, 2, row, lastCol))
      .height(row, 21);
  const chartsRow = row + 2;
  drawCharts(sheet, ctx, data, chartsRow);
  const last = drawDecisions(sheet, ctx, data, { row: chartsRow + 2 * chartHeight + 2, lastCol, yearCell });
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
