/**
 * 分析报告, the briefing: a headline, sentences that formulas write, five charts, and what needs a decision. The year is
 * chosen in a cell; text and charts follow it without the add-in. The charts' tables stand in `report/data.ts`.
 */
import { reportTexts } from '../i18n/report';
import { rangeAddress } from './a1';
import { lookOf } from './form';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { compose } from './items/expressions';
import { chartHeight, drawCharts } from './report/charts';
import { drawReportData } from './report/data';
import { drawDecisions } from './report/decisions';
import { headline, longestSentences, sentences } from './report/sentences';
import type { SheetSpec } from './spec';
import { styles } from './styles';
import { heightOfLines, linesIn, statusWidth } from './text-lines';
import { drawYearChoice } from './work-sheet';

const key = 'report';
/** Where the year is chosen. */
const yearCell = '$D$1';
const lastCol = 13;
const columnWidth = 7.8;
const sentencesRow = 6;

/** The report. */
export function buildReport(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = reportTexts(m);
  const sheet = new SheetBuilder({
    key,
    version: 6,
    name: m.sheetsWork.tabs.report,
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Array<number>(lastCol - 1).fill(columnWidth)],
  });
  const data = drawReportData(sheet, ctx, { yearCell, col: lastCol + 3 });
  // The choice stands over the paper: what is printed begins with the title.
  sheet.height(1, 24).height(2, 38).height(3, 30).height(4, 4).height(5, 4);
  sheet.formula(2, 2, `=${compose(t.title, yearCell)}`, 'formTitle').merge(rangeAddress(2, 2, 2, lastCol));
  sheet.formula(3, 2, `=${headline(ctx, data, yearCell)}`, 'summary').merge(rangeAddress(3, 2, 3, lastCol));
  drawYearChoice(sheet, ctx, {
    key,
    row: 1,
    col: 4,
    label: reportTexts(m).year,
    prompt: m.sheetsWork.followup.yearPrompt,
  });
  sheet.value(1, 5, reportTexts(m).yearHint, 'hint').merge(rangeAddress(1, 5, 1, lastCol));
  sheet.value(sentencesRow, 2, t.sectionSentences, 'section').height(sentencesRow, 24);
  let row = sentencesRow;
  const longest = longestSentences(ctx);
  // Merged columns have the edges between them, five pixels each, as well.
  const width = (lastCol - 1) * columnWidth + ((lastCol - 2) * 5) / 7;
  const lines = (text: string) => (statusWidth(text, styles.plain) <= width ? 1 : linesIn(text, width));
  sentences(ctx, data, yearCell).forEach((sentence, i) =>
    sheet
      .formula(++row, 2, `=${sentence}`, 'plain')
      .merge(rangeAddress(row, 2, row, lastCol))
      .height(row, heightOfLines(lines(longest[i]!), 21)),
  );
  const chartsRow = row + 2;
  sheet.height(row + 1, 8);
  drawCharts(sheet, ctx, data, chartsRow);
  const ruled = drawDecisions(sheet, ctx, data, {
    row: chartsRow + 2 * chartHeight + 2,
    lastCol,
    yearCell,
    columnWidth,
  });
  const last = drawIssuer(sheet, ctx, ruled);
  return sheet
    .printed({
      orientation: 'portrait',
      area: rangeAddress(2, 1, last, lastCol),
      footerLeft: plan.documentNumber,
    })
    .build();
}

/** Who issues the report and when, to be written and sealed, at the right below the text as official documents have it. Gives the last row. */
function drawIssuer(sheet: SheetBuilder, { m }: SheetContext, above: number): number {
  const { issuer, issued } = reportTexts(m);
  [issuer, issued].forEach((text, i) => {
    const row = above + 1 + i;
    sheet
      .value(row, 7, text, 'signature')
      .merge(rangeAddress(row, 7, row, lastCol))
      .height(row, i === 0 ? 40 : 26);
  });
  return above + 2;
}
