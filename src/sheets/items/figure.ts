/** Figure: one figure a year with its source, such as a rank the ministry publishes or a number at year end. */
import { countsWholes, leastFigure } from '../../plan/items';
import type { Indicator } from '../../plan/schema';
import { figureInError, isBroken, isFarAbove } from '../../scoring/entry-error';
import { columnLetters } from '../a1';
import { chartColors } from '../chart-colors';
import { fiveStepAxis, markedLine } from '../chart-style';
import type { SheetContext } from '../context';
import { chartLabelFormat, measureFormat, plainFormat } from '../formats';
import { numberIn, quote } from '../formula';
import { fieldName } from '../names';
import { inFewCells } from '../papers';
import type { SheetSpec } from '../spec';
import { compose, firstOf, orGap, range, yearClosed } from './expressions';
import { accumulationIndex, at, drawHead, subjectOf } from './header';
import { drawYearsChart, entryRowsStyle, itemSheet, magnitudeOf, onePage } from './page';
import { drawRaters, ratersBlock } from './raters';
import type { TemplateSheet } from './template-sheet';
import { heightOfTyped, typedOn } from './typed';
import { drawMarks, drawYearBlock, helperColumn, rowBelowYears, yearCell, yearRow } from './year-block';
import { textUpTo } from '../limits';

const version = 10;

export const figureSheet: TemplateSheet = {
  build: buildFigureSheet,
  papers: ({ id }, { k }) => inFewCells([{ is: `INDEX(${fieldName(id, 'evidence')},${k})<>""`, place: k }]),
  proves:
    (_item, { plan }, year) =>
    (at) =>
      at === plan.years.indexOf(year) ? { what: String(year), from: year } : null,
};

function buildFigureSheet(item: Indicator, ctx: SheetContext): SheetSpec {
  const { m, plan } = ctx;
  const s = subjectOf(item, ctx);
  const t = m.sheets.items;
  const f = m.sheets.figure;
  const n = s.years.length;
  const columnWidths = [1.5, 12, 16.5, 14.5, 14, 22, 23.5, 22.5, 20.5];
  const b = itemSheet(s, ctx, version, columnWidths);
  const section = rowBelowYears(n);
  const header = section + 1;
  const first = header + 1;
  const last = header + n;
  const typedCell = (k: number) => at(header + k, 3, true);
  const isRated = item.raters !== undefined;
  const raters = ratersBlock(s, last + 19);
  const rated = (k: number) => (isRated ? raters.rating(k) : '""');
  const block = drawYearBlock(b, s, ctx, {
    actual: (k) => `IF(ISNUMBER(${typedCell(k)}),${typedCell(k)},${rated(k)})`,
    error: (k) => {
      const wrong = figureInError(countsWholes(plan, item)).formula({
        cells: typedCell(k),
        value: isRated ? `IF(ISNUMBER(${typedCell(k)}),${typedCell(k)},${rated(k)})` : typedCell(k),
        least: leastFigure(item),
        target: at(yearRow(n, k), 3, true),
        // Of the first year none is earlier: it is not below itself.
        earlier: k === 1 ? typedCell(1) : `${typedCell(1)}:${typedCell(k - 1)}`,
        accumulation: accumulationIndex(s),
      });
      return isRated ? `OR(${wrong},${raters.error(k)})` : wrong;
    },
    final: (k) => yearClosed(yearCell(n, k)),
  });
  const latestFact = firstOf(
    range(n)
      .reverse()
      .map((k) => {
        const source = at(header + k, 6, true);
        return [
          `ISNUMBER(${isRated ? block.actual(k) : typedCell(k)})`,
          `IF(TRIM(${source})="",${compose(f.latestNoSource, block.year(k))},${compose(f.latest, block.year(k), source)})`,
        ] as const;
      }),
    quote(t.noData),
  );
  drawHead(b, s, ctx, latestFact, columnWidths);
  drawEntries();
  drawCharts();
  if (isRated) drawRaters(b, s, ctx, last + 19);
  b.printed(isRated ? { ...onePage(s, ctx, `A2:I${raters.last}`), fitHeight: 0 } : onePage(s, ctx, `A2:I${last + 18}`));
  return b.build();

  function drawEntries(): void {
    const typed = typedOn(ctx, s.id);
    b.value(section, 2, f.section, 'section')
      .merge(`B${section}:C${section}`)
      .value(section, 4, t.entryHint(s.measure), 'hint')
      .merge(`D${section}:I${section}`);
    b.height(section, 24).height(last + 1, 10);
    b.values(
      header,
      2,
      [t.year, f.value(s.measure), f.last(s.measure), f.change, f.source, t.remark, t.evidence, t.check],
      'header',
    );
    const example = item.targets[String(s.years[n - 1])]?.value ?? 100;
    s.years.forEach((year, i) => {
      const row = first + i;
      const own = at(row, 3);
      const before = at(row, 4);
      b.height(row, heightOfTyped([[typed.source?.[i], columnWidths[5]!], [typed.remark?.[i], columnWidths[6]!], [typed.evidence?.[i], columnWidths[7]!]], 27)); // prettier-ignore
      b.value(row, 2, year, 'label', { format: t.yearFormat });
      b.entry(row, 3, typed.figure?.[i], 'entry', { format: measureFormat(s.decimals) });
      b.formula(
        row,
        4,
        `=${i === 0 ? numberIn(fieldName('plan', `${s.id}_baseline`)) : `IF(ISNUMBER(${at(row - 1, 3)}),${at(row - 1, 3)},"")`}`,
        'computed',
        { format: measureFormat(s.decimals) },
      );
      b.formula(
        row,
        5,
        `=IF(AND(ISNUMBER(${own}),ISNUMBER(${before})),IF(${before}=0,"",${own}/${before}-1),"")`,
        'computed',
        { format: '+0.0%"  ";−0.0%"  ";0.0%"  "' },
      );
      b.entry(row, 6, typed.source?.[i], 'entryText')
        .entry(row, 7, typed.remark?.[i], 'entryText')
        .entry(row, 8, typed.evidence?.[i], 'entryText');
      const checks = [
        ...(isRated
          ? [[`AND(ISBLANK(${own}),ISNUMBER(${rated(i + 1)}))`, quote(m.sheets.raters.byRaters)] as const]
          : []),
        [`ISBLANK(${own})`, compose(t.toFill, at(row, 2))],
        [`NOT(ISNUMBER(${own}))`, quote(t.notNumber)],
        [`${own}<0`, quote(f.negative)],
        [`${own}<${leastFigure(item)}`, quote(f.belowOne)],
        ...(countsWholes(plan, item) ? [[isBroken.formula({ value: own }), quote(t.notWhole)] as const] : []),
        [isFarAbove.formula({ value: own, due: block.target(i + 1) }), quote(t.tooLarge)],
        ...(i === 0
          ? []
          : [
              [
                `AND(${accumulationIndex(s)}=3,COUNTIF(${at(first, 3)}:${at(row - 1, 3)},">"&${own})>0)`,
                quote(t.falls),
              ] as const,
            ]),
        [`TRIM(${at(row, 6)})=""`, quote(f.noSource)],
      ] satisfies readonly (readonly [string, string])[];
      b.formula(row, 9, `=${firstOf(checks, quote(t.ok))}`, 'status');
      b.validation({
        range: own,
        rule: { kind: s.decimals === 0 ? 'whole' : 'decimal', operator: 'greaterThanOrEqual', min: 0 },
        prompt: { title: f.promptTitle(year), text: f.prompt(s.name, s.measure, example.toFixed(s.decimals)) },
        error: {
          title: t.numberStopTitle,
          text: s.decimals === 0 ? t.wholeStop : t.notNegativeStop,
          style: 'warning',
        },
      });
    });
    b.fill(`B${last + 1}:I${last + 1}`, 'tableEnd');
    const column = (c: number) => `${at(first, c)}:${at(last, c)}`;
    b.field('year', 'label', first, 2, last, 2)
      .field('figure', 'entry', first, 3, last, 3)
      .field('source', 'entry', first, 6, last, 6);
    b.field('remark', 'entry', first, 7, last, 7)
      .field('evidence', 'entry', first, 8, last, 8)
      .field('check', 'result', first, 9, last, 9);
    b.limit(column(6), textUpTo(), f.source, f.sourcePrompt);
    entryRowsStyle(b, t, { remark: column(7), evidence: column(8) });
    drawMarks(b, column(9), at(first, 9), column(2));
  }

  function drawCharts(): void {
    const title = last + 2;
    const top = title + 1;
    const bottom = top + 14;
    b.value(title, 2, t.chartSection(t.ordinals.three), 'section')
      .merge(`B${title}:C${title}`)
      .value(title, 4, f.chartHint(s.measure), 'hint')
      .merge(`D${title}:I${title}`);
    b.height(title, 24).height(top, 20, bottom);
    drawYearsChart(b, s, ctx, block, `B${top}:F${bottom}`);

    const h = helperColumn;
    b.values(header, h, [t.helperYear, t.helperTarget, t.helperActual], 'label');
    const baseline = numberIn(fieldName('plan', `${s.id}_baseline`));
    const format = { format: plainFormat(s.decimals) };
    b.value(first, h, m.common.year(plan.baselineYear), 'label');
    b.formula(first, h + 1, `=${orGap(baseline)}`, 'computed', format).formula(
      first,
      h + 2,
      `=${orGap(baseline)}`,
      'computed',
      format,
    );
    s.years.forEach((year, i) => {
      b.value(first + 1 + i, h, m.common.year(year), 'label');
      b.formula(first + 1 + i, h + 1, `=${orGap(block.target(i + 1))}`, 'computed', format).formula(
        first + 1 + i,
        h + 2,
        `=${orGap(block.actual(i + 1))}`,
        'computed',
        format,
      );
    });
    const column = (i: number) => `${columnLetters(h + i)}${first}:${columnLetters(h + i)}${last + 1}`;
    const { decimals, highest } = magnitudeOf(s);
    b.chart({
      key: 'track',
      type: 'line',
      title: f.chartTrack(s.measure),
      area: `G${top}:I${bottom}`,
      categories: column(0),
      series: [
        markedLine(f.chartTrackTarget, column(1), { dash: 'dash', marker: 'diamond' }),
        markedLine(f.chartTrackActual, column(2), {
          color: chartColors.actual,
          labels: { format: chartLabelFormat(decimals, highest), position: 'top', color: chartColors.thisYear },
        }),
      ],
      primary: fiveStepAxis(highest * 1.6),
      legend: 'bottom',
      altText: f.chartTrackAlt(s.name),
    });
  }
}
