/** 对标园区, the peers' sheet: zones × indicators × years as typed or pasted. Everything else about the ranking is worked out from it. */
import { nationTexts } from '../../i18n/nation';
import { textIn } from '../../entries/entries';
import { measureOf } from '../../nation/measures';
import { isSampleZone, sampleMarks } from '../../nation/sample';
import { pick } from '../../i18n';
import { indexOf } from '../../plan/national';
import { columnLetters, rangeAddress } from '../a1';
import { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { cleanText, literally, quote } from '../formula';
import { compose } from '../items/expressions';
import { filledRows, heightOfTyped, typedOn } from '../items/typed';
import { splitColumns } from '../paper';
import { printedRows, toldBeyondPrint } from '../prepared';
import { fieldName } from '../names';
import { whatStands } from '../plan/assumptions';
import type { SheetSpec } from '../spec';
import { headHeight } from '../text-lines';
import { sized } from '../word-length';
import { drawWorkHead, workTabColor } from '../work-sheet';
import { lastPeerCol, lastPeerRow, p, rankingRows, yearFormula } from './layout';
import { between, textUpTo } from '../limits';

const zoneWidth = 34;

/** The peers' sheet, with what was typed in place. */
export function buildPeers(ctx: SheetContext): SheetSpec {
  const { m, plan } = ctx;
  const t = nationTexts(m).peers;
  const index = indexOf(plan);
  const indicators = index.indicators.length;
  const width = sized(m, 14, 20);
  const lastCol = lastPeerCol(index);
  // The zones' names without stray blanks, by which they are counted and found.
  const nameCol = lastCol + 1;
  // And their years as numbers.
  const yearCol = lastCol + 2;
  // And those years in which the zone has a figure.
  const knownCol = yearCol + 2;
  const last = lastPeerRow(ctx);
  const printedWidths = [1.5, zoneWidth, 8, 7, ...index.indicators.map(() => width)];
  const sheet = new SheetBuilder({
    key: 'peers',
    version: 7,
    name: nationTexts(m).tabs.peers,
    tabColor: workTabColor,
    columnWidths: [...printedWidths, 20, 8],
    freeze: { rows: p.row - 1, cols: p.year },
  });
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, lastCol: p.first + 8, width: 170 });
  const printed = printedRows(ctx, last - p.row + 1, filledRows(typedOn(ctx, 'peers'), ['zone', 'year']));
  const column = (col: number) => `$${columnLetters(col)}$${p.row}:$${columnLetters(col)}$${last}`;
  const year = `IFERROR(${fieldName('ranking', 'of_year')},"")`;
  const counted = `MAX(${column(p.order)})`;
  const beyond = toldBeyondPrint(sheet, ctx, {
    at: [5, yearCol + 1],
    printed,
    numbers: column(yearCol + 1),
    texts: column(p.zone),
  });
  const marked = sampleMarks.map((mark) => `COUNTIF(${column(p.zone)},${quote(`${mark}*`)})`).join('+');
  const missing = `${counted}-${rankingRows(ctx)}`;
  sheet
    .formula(
      5,
      2,
      `=${compose(t.summary, `COUNTA(${column(p.zone)})`, year, counted)}&IF(${missing}>0,${compose(t.more, `(${missing})`)},"")&IF(${marked}>0,${quote(t.sample)},"")&${beyond}`,
      'plain',
    )
    .merge(rangeAddress(5, 2, 5, p.first + 8))
    .height(5, 22);
  sheet.value(p.head, p.zone, t.headers.zone, 'header').value(p.head, p.year, t.headers.year, 'header');
  sheet
    .value(p.head, p.order, t.headers.order, 'header')
    .height(p.head - 1, 20)
    .height(p.head, headHeight(index.indicators.map(({ name }) => ({ text: pick(name, m), width }))))
    .height(p.head + 1, headHeight(index.indicators.map((one) => ({ text: pick(measureOf(one), m), width }))));
  index.indicators.forEach((indicator, k) => {
    sheet
      .value(p.head - 1, p.first + k, indicator.id, 'header', { format: '@' })
      .value(p.head, p.first + k, pick(indicator.name, m), 'header')
      .value(p.head + 1, p.first + k, pick(measureOf(indicator), m), 'labelBold');
  });
  sheet
    .fill(rangeAddress(p.head - 1, p.zone, p.head - 1, p.order), 'header')
    .fill(rangeAddress(p.head + 1, p.zone, p.head + 1, p.order), 'labelBold');
  const typed = typedOn(ctx, 'peers');
  const hasSample = (typed.zone ?? []).some((cell) => isSampleZone(textIn(cell)));
  for (let row = p.row; row <= last; row++) {
    const i = row - p.row;
    const own = `$${columnLetters(p.zone)}${row}`;
    const ofYear = `$${columnLetters(yearCol)}${row}`;
    // A zone that stands there twice in a year counts once.
    const name = `$${columnLetters(nameCol)}${row}`;
    const before = `COUNTIFS($${columnLetters(nameCol)}$${p.row}:${name},"="&${literally(name)},$${columnLetters(yearCol)}$${p.row}:${ofYear},${ofYear})=1`;
    const above = `$${columnLetters(p.order)}$${p.row - 1}:$${columnLetters(p.order)}${row - 1}`;
    sheet
      .formula(row, yearCol + 1, `=ROW()-${p.row - 1}`, 'computed', { format: '0' })
      .height(row, heightOfTyped([[typed.zone?.[i], zoneWidth]], 15))
      .entry(row, p.zone, whatStands(typed.zone?.[i]), 'entryText')
      .entry(row, p.year, whatStands(typed.year?.[i]), 'entryCenter', { format: '0' })
      .formula(
        row,
        p.order,
        `=IFERROR(IF(AND(${name}<>"",${ofYear}=${fieldName('ranking', 'of_year')}),IF(${before},MAX(${above})+1,""),""),"")`,
        'computed',
        { format: '0' },
      )
      .formula(row, yearCol, `=IF(${name}="","",${yearFormula(`$${columnLetters(p.year)}${row}`)})`, 'computed', {
        format: '0',
      })
      .formula(
        row,
        knownCol,
        `=IF(COUNT($${columnLetters(p.first)}${row}:$${columnLetters(lastCol)}${row})>0,${ofYear},"")`,
        'computed',
        { format: '0' },
      )
      .formula(row, nameCol, `=${cleanText.formula({ text: `${own}&""` })}`, 'computedText');
    for (let k = 0; k < indicators; k++)
      sheet.entry(row, p.first + k, whatStands(typed.figures?.[i * indicators + k]), 'entry', { format: 'General' });
  }
  sheet
    .field('zone', 'entry', p.row, p.zone, last)
    .field('year', 'entry', p.row, p.year, last)
    .field('figures', 'entry', p.row, p.first, last, lastCol)
    .field('order', 'result', p.row, p.order, last)
    .field('spelt', 'result', p.row, nameCol, last)
    .field('ofYear', 'result', p.row, yearCol, last)
    .field('knownYear', 'result', p.row, knownCol, last)
    .hideColumn(nameCol)
    .hideColumn(yearCol)
    .hideColumn(yearCol + 1)
    .hideColumn(knownCol)
    .limit(
      rangeAddress(p.row, p.first, last, lastCol),
      between(-1e12, 1e12),
      t.title,
      t.figurePrompt,
      t.figurePrompt,
      'warning',
    )
    .limit(rangeAddress(p.row, p.zone, last, p.zone), textUpTo(60), t.headers.zone, t.zonePrompt);
  return sheet
    .filtered(p.row - 1, p.zone, last, lastCol)
    .printed({
      // The heading does not go on over the columns that stand first on every page: what it tells is in the foot of each.
      area: rangeAddress(p.head - 1, 1, p.row - 1 + printed, lastCol),
      titleRows: `${p.head - 1}:${p.head + 1}`,
      footerLeft: `${nationTexts(m).tabs.peers}　${index.documentNumber}${hasSample ? `　${t.sample}` : ''}`,
      paper: 'A3',
      titleColumns: 'B:C',
      splitAfter: splitColumns(printedWidths, { first: p.zone, last: p.year, even: true }),
    })
    .build();
}
