/**
 * Ratio: numerator and denominator, both year to date at the four periods; the quotient is worked out. Periods stand
 * side by side and each year has three rows, so that the eight columns of an item sheet are kept.
 */
import { isFilled, periods } from '../../entries/entries';
import { yearField } from '../../entries/year-field';
import { pick } from '../../i18n';
import { countsWholes, isShare } from '../../plan/items';
import type { Indicator } from '../../plan/schema';
import { isBroken, ratioInError } from '../../scoring/entry-error';
import { columnLetters } from '../a1';
import { actualColumn, fiveStepAxis, markedLine, targetColumn } from '../chart-style';
import type { SheetContext } from '../context';
import { measureFormat, plainFormat } from '../formats';
import { inRow, quote } from '../formula';
import { inPeriods } from '../papers';
import type { SheetSpec } from '../spec';
import { heightOfLines, linesIn } from '../text-lines';
import { compose, firstOf, orZero, range } from './expressions';
import { at, drawHead, subjectOf } from './header';
import { drawLatestPeriods, latestPeriod } from './latest-period';
import { drawYearsChart, entryRowsStyle, itemSheet, magnitudeOf, onePage } from './page';
import type { TemplateSheet } from './template-sheet';
import { heightOfTyped, markBefore, typedOn } from './typed';
import { drawMarks, drawYearBlock, helperColumn, rowBelowYears, yearCell } from './year-block';

const version = 10;
const firstPeriodColumn = 4; // D–G
const latestColumn = 8; // H
const checkColumn = 9; // I
/** Width of the column that names numerator and denominator. */
const partWidth = 26;

export const ratioSheet: TemplateSheet = {
  build: buildRatioSheet,
  papers: (item, { year }) => inPeriods(item, 'num', year, true),
  proves: (_item, { m }, year, fields) => {
    const figures = fields[yearField('num', year)] ?? [];
    return (k) => (isFilled(figures[k]) ? { what: m.common.periods[periods[k]!.id], from: year } : null);
  },
};

function buildRatioSheet(item: Indicator, ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const ratio = item.ratio;
  if (!ratio) throw new RangeError(`${item.id}: a ratio needs numerator and denominator`);
  const s = subjectOf(item, ctx);
  const t = m.sheets.items;
  const r = m.sheets.ratio;
  const n = s.years.length;
  const columnWidths = [1.5, 12, partWidth, 15.5, 15.5, 15.5, 15.5, 17, 27.5];
  const b = itemSheet(s, ctx, version, columnWidths);

  const section = rowBelowYears(n);
  const header = section + 1;
  const first = header + 1;
  const numeratorRow = (k: number) => first + 3 * (k - 1);
  const quotientRow = (k: number) => numeratorRow(k) + 2;
  const remarkRow = first + 3 * n;
  const evidenceRow = remarkRow + 1;
  const periodCells = (row: number) =>
    `$${columnLetters(firstPeriodColumn)}$${row}:$${columnLetters(firstPeriodColumn + 3)}$${row}`;
  const periodNames = periods.map((p) => m.common.periods[p.id]);
  // The parts have a measure of their own: digits as the plan's other indicators of that measure have them.
  const partDecimals = ctx.plan.indicators.find((i) => i.measure.zh === ratio.measure.zh)?.decimals ?? 2;
  const share = isShare(item);
  const whole = ratio.factor;

  const latest = (k: number) => latestPeriod(n, k);
  const block = drawYearBlock(b, s, ctx, {
    actual: (k) => `IF(${latest(k)}=0,"",${inRow(periodCells(quotientRow(k)), latest(k))})`,
    error: (k) => {
      const part = (row: number, p: number) => at(row, firstPeriodColumn + p, true);
      const [above, below] = [numeratorRow(k), numeratorRow(k) + 1];
      return ratioInError(countsWholes(ctx.plan, item), share).formula({
        numerators: periodCells(above),
        denominators: periodCells(below),
        quotients: periodCells(quotientRow(k)),
        whole,
        ...{ n1: part(above, 0), n2: part(above, 1), n3: part(above, 2), n4: part(above, 3) },
        ...{ d1: part(below, 0), d2: part(below, 1), d3: part(below, 2), d4: part(below, 3) },
      });
    },
    final: (k) => `IF(${latest(k)}=${periods.length},1,0)`,
  });
  const running = drawLatestPeriods(b, s, ctx, (k, p) => at(quotientRow(k), firstPeriodColumn + p - 1, true), r.latest);
  drawHead(b, s, ctx, running.latestFact, columnWidths);

  drawEntries();
  drawCharts();
  b.printed(onePage(s, ctx, `A2:I${evidenceRow + 16}`));
  return b.build();

  function drawEntries(): void {
    if (!ratio) return;
    const typed = typedOn(ctx, s.id);
    const measure = pick(ratio.measure, m);
    const parts = { num: pick(ratio.numerator, m), den: pick(ratio.denominator, m) };
    b.value(section, 2, r.section, 'section')
      .merge(`B${section}:C${section}`)
      .value(section, 4, r.hint(measure), 'hint')
      .merge(`D${section}:I${section}`);
    b.height(section, 24)
      .height(first, 20, evidenceRow)
      .height(evidenceRow + 1, 10);
    b.value(header, 2, t.year, 'header')
      .value(header, 3, r.item, 'header')
      .values(header, firstPeriodColumn, periodNames, 'header');
    b.value(header, latestColumn, r.latestColumn, 'header').value(header, checkColumn, t.check, 'header');

    s.years.forEach((year, j) => {
      const k = j + 1;
      const top = numeratorRow(k);
      [r.numerator(parts.num), r.denominator(parts.den)].forEach((words, i) =>
        b.height(top + i, heightOfLines(linesIn(markBefore + words, partWidth), 20)),
      );
      b.value(top, 2, m.common.year(year), 'label')
        .value(top + 1, 2, null, 'label')
        .value(top + 2, 2, null, 'label');
      b.value(top, 3, r.numerator(parts.num), 'labelLeft')
        .value(top + 1, 3, r.denominator(parts.den), 'labelLeft')
        .value(top + 2, 3, r.quotient(s.measure), 'labelLeft');
      periods.forEach((_, i) => {
        const col = firstPeriodColumn + i;
        const [num, den] = [at(top, col), at(top + 1, col)];
        b.entry(top, col, typed[`num_${year}`]?.[i], 'entry', { format: measureFormat(partDecimals) });
        b.entry(top + 1, col, typed[`den_${year}`]?.[i], 'entry', { format: measureFormat(partDecimals) });
        b.formula(
          top + 2,
          col,
          `=IF(AND(ISNUMBER(${num}),ISNUMBER(${den})),IF(${den}>0,${num}/${den}*${ratio.factor},""),"")`,
          'computed',
          { format: measureFormat(Math.max(1, s.decimals)) },
        );
      });
      for (const row of [top, top + 1, top + 2]) {
        const cells = range(4).map((p) => at(row, firstPeriodColumn + p - 1));
        const value = firstOf(
          [...cells].reverse().map((c) => [`ISNUMBER(${c})`, c] as const),
          '""',
        );
        b.formula(row, latestColumn, `=${value}`, 'computed', {
          format: measureFormat(row === top + 2 ? Math.max(1, s.decimals) : partDecimals),
        });
      }
      b.formula(top, checkColumn, `=${partCheck(top, [])}`, 'status');
      b.formula(
        top + 1,
        checkColumn,
        `=${partCheck(top + 1, [[`COUNTIF(${periodCells(top + 1)},"<=0")>0`, quote(r.zero)]])}`,
        'status',
      );
      b.formula(top + 2, checkColumn, `=${pairCheck(top)}`, 'status');
      b.field(`num_${year}`, 'entry', top, firstPeriodColumn, top, firstPeriodColumn + 3);
      b.field(`den_${year}`, 'entry', top + 1, firstPeriodColumn, top + 1, firstPeriodColumn + 3);
      const example = item.targets[String(year)]?.value ?? 50;
      periods.forEach((_, i) => {
        const prompt = (row: number, name: string, figure: number, operator: { min: number }) =>
          b.validation({
            range: at(row, firstPeriodColumn + i),
            rule: { kind: 'decimal', operator: 'greaterThanOrEqual', min: operator.min },
            prompt: {
              title: r.promptTitle(year, periodNames[i] ?? ''),
              text: r.prompt(name, measure, periodNames[i] ?? '', figure.toFixed(partDecimals)),
            },
            error: {
              title: t.numberStopTitle,
              text: operator.min === 0 ? t.notNegativeStop : t.numberStop,
              style: 'warning',
            },
          });
        // A net increase may be negative, a part of something may not.
        prompt(top, parts.num, example, { min: share ? 0 : -1e9 });
        prompt(top + 1, parts.den, ratio.factor, { min: 0 });
      });
    });
    b.value(remarkRow, 2, t.remark, 'label').value(evidenceRow, 2, t.evidence, 'label');
    for (const row of [remarkRow, evidenceRow])
      b.value(row, 3, null, 'label').value(row, latestColumn, null, 'label').value(row, checkColumn, null, 'label');
    periods.forEach((_, i) => {
      b.entry(remarkRow, firstPeriodColumn + i, typed.remark?.[i], 'entryText').entry(
        evidenceRow,
        firstPeriodColumn + i,
        typed.evidence?.[i],
        'entryText',
      );
    });
    for (const [row, cells] of [[remarkRow, typed.remark], [evidenceRow, typed.evidence]] as const) // prettier-ignore
      b.height(row, Math.max(...periods.map((_, i) => heightOfTyped([[cells?.[i], columnWidths[firstPeriodColumn + i - 1]!]], 34)))); // prettier-ignore
    b.fill(`B${evidenceRow + 1}:I${evidenceRow + 1}`, 'tableEnd');
    b.field('period', 'label', header, firstPeriodColumn, header, firstPeriodColumn + 3);
    b.field('remark', 'entry', remarkRow, firstPeriodColumn, remarkRow, firstPeriodColumn + 3);
    b.field('evidence', 'entry', evidenceRow, firstPeriodColumn, evidenceRow, firstPeriodColumn + 3);
    b.field('check', 'result', first, checkColumn, remarkRow - 1, checkColumn);
    drawMarks(
      b,
      `${at(first, checkColumn)}:${at(remarkRow - 1, checkColumn)}`,
      at(first, checkColumn),
      `C${first}:C${remarkRow - 1}`,
    );
    entryRowsStyle(b, t, {
      remark: periodCells(remarkRow).replaceAll('$', ''),
      evidence: periodCells(evidenceRow).replaceAll('$', ''),
    });
  }

  function partCheck(row: number, more: readonly (readonly [string, string])[]): string {
    const cells = periodCells(row);
    const year = yearCell(n, Math.floor((row - first) / 3) + 1);
    const single = range(periods.length).map((p) => at(row, firstPeriodColumn + p - 1, true));
    const falls = single
      .slice(1)
      .map((cell, k) => `IF(ISNUMBER(${cell}),${cell}<MAX(${single[0]}:${single[k]}),FALSE)`);
    return firstOf(
      [
        [`COUNTA(${cells})>COUNT(${cells})`, quote(t.notNumber)],
        ...more,
        countsWholes(ctx.plan, item)
          ? [`OR(${single.map((value) => isBroken.formula({ value })).join(',')})`, quote(t.notWhole)]
          : [`OR(${falls.join(',')})`, quote(t.falls)],
        [`COUNT(${cells})<4`, compose(t.toFill, year)],
      ],
      quote(t.ok),
    );
  }

  function pairCheck(top: number): string {
    const [num, den] = [periodCells(top), periodCells(top + 1)];
    return firstOf(
      [
        ...(share ? [[`COUNTIF(${periodCells(top + 2)},">${whole}")>0`, quote(r.over)] as const] : []),
        [
          `OR(COUNT(${num})<>COUNT(${periodCells(top + 2)}),COUNT(${den})<>COUNT(${periodCells(top + 2)}))`,
          quote(r.unpaired),
        ],
        [`COUNT(${periodCells(top + 2)})=0`, quote(m.sheets.items.statusWords.pending)],
      ],
      quote(t.ok),
    );
  }

  function drawCharts(): void {
    const title = evidenceRow + 2;
    const top = title + 1;
    const bottom = top + 12;
    b.value(title, 2, t.chartSection(t.ordinals.three), 'section').merge(`B${title}:C${title}`);
    b.formula(title, 4, `=${compose(t.chartHint(s.measure), running.year)}`, 'hint')
      .merge(`D${title}:I${title}`)
      .height(title, 24)
      .height(top, 18, bottom);
    drawYearsChart(b, s, ctx, block, `B${top}:E${bottom}`);

    const h = helperColumn;
    [t.helperPeriod, t.helperLast, t.helperThis, t.helperPlan].forEach((label, i) =>
      b.value(header, h + i, label, 'label'),
    );
    const quotients = (i: number, k: string) =>
      `CHOOSE(${k},${range(n)
        .map((j) => at(quotientRow(j), firstPeriodColumn + i, true))
        .join(',')})`;
    periods.forEach((_, i) => {
      const row = first + i;
      const target = `INDEX($C$${block.firstRow}:$C$${block.lastRow},${running.place})`;
      const [last, own] = [quotients(i, `MAX(1,${running.place}-1)`), quotients(i, running.place)];
      b.value(row, h, periodNames[i] ?? '', 'label');
      b.formula(row, h + 1, `=IF(${running.place}>1,${orZero(last)},0)`, 'computed', {
        format: plainFormat(s.decimals),
      });
      b.formula(row, h + 2, `=${orZero(own)}`, 'computed', { format: plainFormat(s.decimals) });
      b.formula(row, h + 3, `=IF(ISNUMBER(${target}),${target},NA())`, 'computed', { format: plainFormat(s.decimals) });
    });
    const column = (i: number) => `${columnLetters(h + i)}${first}:${columnLetters(h + i)}${first + 3}`;
    const magnitude = magnitudeOf(s);
    b.chart({
      key: 'periods',
      type: 'combo',
      title: r.chartPeriods(s.measure),
      area: `F${top}:I${bottom}`,
      categories: column(0),
      series: [
        targetColumn(r.chartLast, column(1), magnitude),
        actualColumn(r.chartThis, column(2), magnitude),
        markedLine(r.chartPlan, column(3), { dash: 'dash', marker: 'none' }),
      ],
      gapWidth: 70,
      overlap: -4,
      primary: fiveStepAxis(magnitude.highest * 1.4),
      legend: 'bottom',
      altText: r.chartPeriodsAlt(s.name),
    });
  }
}
