/**
 * Amount: a money figure reported year to date (累计数) at 1–3, 1–6, 1–9 and 1–12 月, as Chinese statistics are. The
 * 1–12 月 figure is the year's own; until then the latest period stands for it and is measured against the schedule.
 */
import { isFilled, periods } from '../../entries/entries';
import { yearField } from '../../entries/year-field';
import { pick } from '../../i18n';
import { isAsNow, itemAt } from '../../plan/at';
import { countsWholes } from '../../plan/items';
import type { Indicator } from '../../plan/schema';
import { amountsInError, isBroken, isFarAbove } from '../../scoring/entry-error';
import { rules } from '../../scoring/rules';
import { course, courseOfTargetFormula } from '../../scoring/schedule';
import { columnLetters } from '../a1';
import { chartColors } from '../chart-colors';
import { actualColumn, fiveStepAxis, markedLine, targetColumn } from '../chart-style';
import type { SheetContext } from '../context';
import { chartLabelFormat, measureFormat, plainFormat } from '../formats';
import { quote } from '../formula';
import { inPeriods } from '../papers';
import { indexOfRule, ruleIndexFormula } from '../rule-formula';
import type { SheetSpec } from '../spec';
import { compose, firstOf, orZero, range } from './expressions';
import { accumulationIndex, at, drawHead, subjectOf } from './header';
import { drawLatestPeriods, latestColumn, latestPeriod } from './latest-period';
import { drawYearsChart, entryRowsStyle, itemSheet, magnitudeOf, onePage } from './page';
import type { TemplateSheet } from './template-sheet';
import { heightOfTyped, typedOn } from './typed';
import { drawMarks, drawYearBlock, errorColumn, helperColumn, rowBelowYears, yearRow } from './year-block';

const version = 13;
const firstYearColumn = 4;
/** Helper cells of the share of the year that was reached by now last year, and of the part of the target that makes due. */
const courseColumn = errorColumn + 1;
const courseOfTargetColumn = courseColumn + 1;

export const amountSheet: TemplateSheet = {
  build: buildAmountSheet,
  papers: (item, { year }) => inPeriods(item, 'ytd', year, false),
  proves: (_item, { m }, year, fields) => {
    const figures = fields[yearField('ytd', year)] ?? [];
    return (k) => (isFilled(figures[k]) ? { what: m.common.periods[periods[k]!.id], from: year } : null);
  },
};

function buildAmountSheet(item: Indicator, ctx: SheetContext): SheetSpec {
  const { m } = ctx;
  const s = subjectOf(item, ctx);
  const t = m.sheets.items;
  const a = m.sheets.amount;
  const n = s.years.length;
  const remarkCol = Math.max(7, firstYearColumn + n);
  const checkCol = remarkCol + 2;
  const widths = [13, 14, 14, 14, 14, 25.5, 25.5, 25];
  const columnWidths =
    n <= 3
      ? [1.5, ...widths]
      : [1.5, 14, ...Array<number>(6).fill(15), 24, ...Array<number>(Math.max(0, remarkCol - 10)).fill(15), 33, 33, 26];
  const b = itemSheet(s, ctx, version, columnWidths);

  const section = rowBelowYears(n);
  const header = section + 1; // two rows
  const first = header + 2;
  const last = first + periods.length - 1;
  const yearColumn = (k: number) => firstYearColumn + k - 1;
  const entries = (k: number) => `$${columnLetters(yearColumn(k))}$${first}:$${columnLetters(yearColumn(k))}$${last}`;

  const quarters = (k: number) => {
    const quarter = (i: number) => at(first + i, yearColumn(k), true);
    return { q1: quarter(0), q2: quarter(1), q3: quarter(2), q4: quarter(3) };
  };

  // Per year beside the year block: the latest filled period and its figure.
  const latest = (k: number) => latestPeriod(n, k);
  const own = (k: number) => at(yearRow(n, k), latestColumn + 1, true);
  const accumulation = accumulationIndex(s);
  const bySamePeriod = at(yearRow(n, n) + 1, courseColumn, true);
  /** By the rule of the same period the schedule of a year goes by it too; what a year that is over was judged by is no longer chosen. */
  const asChosen = (k: number) => {
    const year = ctx.plan.years[k - 1]!;
    if (isAsNow(item, year, ['rule'])) return bySamePeriod;
    return itemAt(item, year).rule.id === 'same-period' ? '1' : '0';
  };
  const lastYearOf = (k: number) => at(yearRow(n, k), courseColumn, true);
  const block = drawYearBlock(b, s, ctx, {
    actual: (k) => `IF(ISNUMBER(${own(k)}),IF(${accumulation}=3,SUM(${own(1)}:${own(k)}),${own(k)}),"")`,
    error: (k) =>
      amountsInError(countsWholes(ctx.plan, item)).formula({
        cells: entries(k),
        ...quarters(k),
        target: at(yearRow(n, k), 3, true),
      }),
    final: (k) => `IF(${latest(k)}=${periods.length},1,0)`,
    share: (k) => `IF(${latest(k)}=0,0,INDEX($C$${first}:$C$${last},${latest(k)}))`,
    paced: (k, share) => `IF(AND(${asChosen(k)}=1,ISNUMBER(${lastYearOf(k)})),${lastYearOf(k)},${share})`,
  });
  const head = block.firstRow - 1;
  b.value(head, latestColumn + 1, t.helperThis, 'label')
    .value(head, courseColumn, t.helperCourse, 'label')
    .value(head, courseOfTargetColumn, t.helperCourseOfTarget, 'label');
  for (const k of range(n))
    b.formula(yearRow(n, k), latestColumn + 1, `=IF(${latest(k)}=0,"",INDEX(${entries(k)},${latest(k)}))`, 'computed', {
      format: plainFormat(s.decimals),
    });
  // How far last year was at the same time.
  for (const k of range(n)) {
    const share = at(yearRow(n, k), helperColumn + 2, true);
    const before = (p: string) => `IF(ISNUMBER(INDEX(${entries(k - 1)},${p})),INDEX(${entries(k - 1)},${p}),"")`;
    const inError = `${at(yearRow(n, k - 1), errorColumn, true)}=1`;
    const same = k === 1 ? share : course.formula({ then: before(latest(k)), whole: before('4'), share, inError });
    const lastYear = lastYearOf(k);
    const ofTarget = courseOfTargetFormula({
      due: block.due(k, lastYear),
      target: block.target(k),
      course: lastYear,
    });
    b.formula(yearRow(n, k), courseColumn, `=IF(${latest(k)}=0,"",${same})`, 'computed', { format: '0.0%' });
    b.formula(yearRow(n, k), courseOfTargetColumn, `=IF(${latest(k)}=0,"",${ofTarget})`, 'computed', {
      format: '0.0%',
    });
  }
  const chosen = `IF(${ruleIndexFormula(item, m)}=${indexOfRule(rules['same-period'])},1,0)`;
  b.formula(yearRow(n, n) + 1, courseColumn, `=${chosen}`, 'computed', { format: '0' });
  b.field('course', 'result', yearRow(n, 1), courseOfTargetColumn, yearRow(n, n), courseOfTargetColumn);
  const running = drawLatestPeriods(b, s, ctx, (k, p) => at(first + p - 1, yearColumn(k), true), a.latest);
  const periodNames = periods.map((p) => m.common.periods[p.id]);
  drawHead(b, s, ctx, running.latestFact, columnWidths);

  drawEntries();
  drawCharts();
  b.printed(onePage(s, ctx, `A2:${columnLetters(Math.max(9, checkCol))}${last + 16}`));
  return b.build();

  function drawEntries(): void {
    const typed = typedOn(ctx, s.id);
    b.value(section, 2, a.section, 'section')
      .merge(`B${section}:C${section}`)
      .value(section, 4, a.hint(s.measure), 'hint')
      .merge(`D${section}:I${section}`);
    b.height(section, 24)
      .height(header, 18, header + 1)
      .height(last + 1, 10);
    const heads: readonly (readonly [number, string])[] = [
      [2, a.period],
      [3, a.share],
      [remarkCol, t.remark],
      [remarkCol + 1, t.evidence],
      [checkCol, t.check],
    ];
    for (const [col, text] of heads)
      b.value(header, col, text, 'header').merge(`${at(header, col)}:${at(header + 1, col)}`);
    b.value(header, firstYearColumn, a.group(pick(item.shortName, m), s.measure), 'header').merge(
      `${at(header, firstYearColumn)}:${at(header, remarkCol - 1)}`,
    );
    s.years.forEach((year, i) => b.value(header + 1, firstYearColumn + i, m.common.year(year), 'header'));
    b.fill(`${at(header + 1, firstYearColumn)}:${at(header + 1, remarkCol - 1)}`, 'header');

    periods.forEach((period, i) => {
      const row = first + i;
      b.height(row, heightOfTyped([[typed.remark?.[i], columnWidths[remarkCol - 1]!], [typed.evidence?.[i], columnWidths[remarkCol]!]], 24)); // prettier-ignore
      b.value(row, 2, periodNames[i] ?? '', 'label').value(row, 3, period.share, 'label', { format: '0%' });
      s.years.forEach((year, j) =>
        b.entry(row, firstYearColumn + j, typed[`ytd_${year}`]?.[i], 'entry', { format: measureFormat(s.decimals) }),
      );
      b.fill(`${at(row, firstYearColumn)}:${at(row, remarkCol - 1)}`, 'label');
      b.entry(row, remarkCol, typed.remark?.[i], 'entryText').entry(
        row,
        remarkCol + 1,
        typed.evidence?.[i],
        'entryText',
      );
      b.formula(row, checkCol, `=${checkFormula(row, i)}`, 'status');
    });
    drawMarks(b, `${at(first, checkCol)}:${at(last, checkCol)}`, at(first, checkCol), `B${first}:B${last}`);

    b.fill(`${at(last + 1, 2)}:${at(last + 1, checkCol)}`, 'tableEnd');
    b.field('period', 'label', first, 2, last, 2);
    s.years.forEach((year, j) =>
      b.field(`ytd_${year}`, 'entry', first, firstYearColumn + j, last, firstYearColumn + j),
    );
    b.field('remark', 'entry', first, remarkCol, last, remarkCol).field(
      'evidence',
      'entry',
      first,
      remarkCol + 1,
      last,
      remarkCol + 1,
    );
    b.field('check', 'result', first, checkCol, last, checkCol);
    const target = item.targets[String(s.years[n - 1])]?.value ?? 100;
    s.years.forEach((year, j) =>
      periods.forEach((period, i) =>
        b.validation({
          range: at(first + i, firstYearColumn + j),
          rule: { kind: 'decimal', operator: 'greaterThanOrEqual', min: 0 },
          prompt: {
            title: a.promptTitle(year, periodNames[i] ?? ''),
            text: a.prompt(s.measure, periodNames[i] ?? '', (target * period.share * 0.9).toFixed(s.decimals)),
          },
          error: { title: t.numberStopTitle, text: t.notNegativeStop, style: 'warning' },
        }),
      ),
    );
    entryRowsStyle(b, t, {
      remark: `${at(first, remarkCol)}:${at(last, remarkCol)}`,
      evidence: `${at(first, remarkCol + 1)}:${at(last, remarkCol + 1)}`,
    });
  }

  /** The first thing wrong in the row, by year; what is still to fill; or passed. */
  function checkFormula(row: number, period: number): string {
    const cases = (condition: (cell: string, k: number) => string, text: string) =>
      range(n).map((k) => [condition(at(row, yearColumn(k)), k), compose(text, block.year(k))] as const);
    const due = (k: number) => `IF(ISNUMBER(${block.target(k)}),${block.target(k)}*${at(row, 3, true)},"")`;
    const before = (k: number) => `${at(first, yearColumn(k))}:${at(row - 1, yearColumn(k))}`;
    return firstOf(
      [
        ...cases((cell) => `AND(NOT(ISBLANK(${cell})),NOT(ISNUMBER(${cell})))`, a.notNumber),
        ...cases((cell) => `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`, a.negative),
        ...(period === 0
          ? []
          : cases(
              (cell, k) => `IF(AND(ISNUMBER(${cell}),COUNT(${before(k)})>0),${cell}<MAX(${before(k)}),FALSE)`,
              a.falling,
            )),
        ...cases((cell, k) => isFarAbove.formula({ value: cell, due: due(k) }), a.tooLarge),
        ...(countsWholes(ctx.plan, item) ? cases((cell) => isBroken.formula({ value: cell }), a.notWhole) : []),
        ...cases((cell) => `ISBLANK(${cell})`, t.toFill),
      ],
      quote(t.ok),
    );
  }

  function drawCharts(): void {
    const title = last + 2;
    const top = title + 1;
    const bottom = top + 12;
    b.value(title, 2, t.chartSection(m.sheets.items.ordinals.three), 'section').merge(`B${title}:C${title}`);
    b.formula(title, 4, `=${compose(t.chartHint(s.measure), running.year)}`, 'hint')
      .merge(`D${title}:I${title}`)
      .height(title, 24)
      .height(top, 20, bottom);
    drawYearsChart(b, s, ctx, block, `B${top}:F${bottom}`);

    const h = helperColumn;
    const helperHead = header + 1;
    [t.helperPeriod, t.helperLast, t.helperThis, t.helperPlan].forEach((label, i) =>
      b.value(helperHead, h + i, label, 'label'),
    );
    const all = `$${columnLetters(firstYearColumn)}$${first}:$${columnLetters(firstYearColumn + n - 1)}$${last}`;
    periods.forEach((_, i) => {
      const row = first + i;
      const thisYear = `INDEX(${all},${i + 1},${running.place})`;
      const lastYear = `INDEX(${all},${i + 1},MAX(1,${running.place}-1))`;
      const targetAt = (place: string) => `INDEX($C$${block.firstRow}:$C$${block.lastRow},${place})`;
      const target = targetAt(running.place);
      // Of a target that adds up the years, the part this year has to bring.
      const earlier = `IF(AND(${accumulation}=3,${running.place}>1),${orZero(targetAt(`MAX(1,${running.place}-1)`))},0)`;
      b.formula(row, h, `=${at(row, 2)}`, 'label');
      b.formula(row, h + 1, `=IF(${running.place}>1,${orZero(lastYear)},0)`, 'computed', {
        format: plainFormat(s.decimals),
      });
      b.formula(row, h + 2, `=${orZero(thisYear)}`, 'computed', { format: plainFormat(s.decimals) });
      b.formula(row, h + 3, `=IF(ISNUMBER(${target}),(${target}-${earlier})*${at(row, 3)},NA())`, 'computed', {
        format: plainFormat(s.decimals),
      });
    });
    const column = (i: number) => `${columnLetters(h + i)}${first}:${columnLetters(h + i)}${last}`;
    const magnitude = magnitudeOf(s);
    b.chart({
      key: 'periods',
      type: 'combo',
      title: a.chartPeriods(s.measure),
      area: `G${top}:I${bottom}`,
      categories: column(0),
      series: [
        targetColumn(a.chartLast, column(1), magnitude),
        actualColumn(a.chartThis, column(2), magnitude),
        markedLine(a.chartPlan, column(3), {
          dash: 'dash',
          labels: {
            format: chartLabelFormat(magnitude.decimals, magnitude.highest),
            position: 'top',
            color: chartColors.lineLabel,
          },
        }),
      ],
      gapWidth: 70,
      overlap: -4,
      primary: fiveStepAxis(magnitude.highest * 1.2),
      legend: 'bottom',
      altText: a.chartPeriodsAlt(s.name),
    });
  }
}
