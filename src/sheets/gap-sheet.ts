/**
 * 差距分析, the gap analysis of a year chosen in a cell: attainment by indicator from high to low, where points were lost
 * (Pareto), the dimensions as a radar. The charts read sorted tables right of the print area; those sort by LARGE with
 * the plan's order as tie-break, so everything follows the chosen year without the add-in.
 */
import { itemsOf } from '../plan/items';
import { pick } from '../i18n';
import { columnLetters } from './a1';
import { SheetBuilder } from './builder';
import { attainmentCap, chartColors, markedLine } from './chart-style';
import type { SheetContext } from './context';
import { quote } from './formula';
import { compose, firstOf, range } from './items/expressions';
import { at } from './items/header';
import { margins } from './items/page';
import { entryOr, typedOn } from './items/typed';
import type { SeriesSpec, SheetSpec } from './spec';

const version = 1;
const yearCell = '$C$4';
/** Place of the chosen year among the plan's years, from 1. */
const yearIndex = '$P$4';
const chartTop = 6;
const tableHead = 6;
const firstTable = tableHead + 1;
const topLosses = 10;

/** Columns of the three tables, beyond the print area. */
const a = { id: 16, name: 17, attainment: 18, key: 19, place: 20, label: 21, met: 22, near: 23, missed: 24 } as const;
const l = { id: 26, name: 27, lost: 28, key: 29, place: 30, label: 31, value: 32, share: 33 } as const;
const d = { name: 35, full: 36, points: 37, rate: 38, last: 39, label: 40, ring: 41 } as const;

export function buildGap(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheets.gap;
  const items = itemsOf(plan);
  const n = plan.years.length;
  const indicators = plan.indicators.length;
  const last = firstTable + indicators - 1;
  const lossRows = Math.min(topLosses, items.length);
  // Bars keep a readable height however many indicators the plan has.
  const chartBottom = chartTop + Math.max(33, Math.ceil(indicators * 1.25));
  const middle = Math.floor((chartTop + chartBottom) / 2);
  const b = new SheetBuilder({
    key: 'gap',
    version,
    name: t.tab,
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Array<number>(12).fill(14)],
  });
  /** A column of the calculation sheet for an item (from 0) in a year given by its place; "" where it holds no number. */
  const calc = (field: string, item: number, place: string) => {
    const cell = `INDEX(zsc_calc_${field},${item * n}+${place})`;
    return `IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;
  };
  const column = (col: number, from = firstTable, to = last) =>
    `$${columnLetters(col)}$${from}:$${columnLetters(col)}$${to}`;
  const plain = (col: number, from: number, to: number) => column(col, from, to).replaceAll('$', '');

  drawHead();
  drawAttainment();
  drawLosses();
  drawDimensions();
  b.height(1, 6).height(2, 38).height(3, 36).height(4, 22).height(5, 6).height(chartTop, 17, chartBottom);
  b.printed({
    paper: 'A4',
    orientation: 'landscape',
    area: `A1:M${chartBottom}`,
    fitWidth: 1,
    fitHeight: 1,
    footerLeft: plan.documentNumber,
    margins,
  });
  return b.build();

  function drawHead(): void {
    b.formula(2, 2, `=${compose(t.title, yearCell)}`, 'formTitle').merge('B2:M2');
    b.formula(3, 2, `=${summaryFormula()}`, 'summary').merge('B3:M3');
    const [first, end] = [plan.years[0] ?? 0, plan.years[n - 1] ?? 0];
    b.value(4, 2, t.year, 'labelLeft');
    entryOr(
      b,
      4,
      3,
      typedOn(ctx, 'gap').year?.[0],
      { formula: `=MAX(${first},MIN(${end},YEAR(zsc_settings_asOf)))` },
      'entryCenter',
      { format: '0' },
    );
    b.value(4, 4, t.yearHint, 'hint').merge('D4:M4');
    b.formula(4, a.id, `=IFERROR(MATCH(${yearCell},{${plan.years.join(',')}},0),${n})`, 'computed', { format: '0' });
    b.field('year', 'entry', 4, 3).field('yearIndex', 'result', 4, a.id);
    b.validation({
      range: 'C4',
      rule: { kind: 'list', values: plan.years.map(String) },
      prompt: { title: t.year, text: t.yearPrompt },
      error: { title: t.year, text: t.yearStop, style: 'stop' },
    });
    b.when('C4', 'ISFORMULA($C$4)', 'assumedMark');
  }

  function summaryFormula(): string {
    const total = `SUM(${column(l.lost, firstTable, firstTable + items.length - 1)})`;
    const top = (k: number) => at(firstTable + k, l.value, true);
    const name = (k: number) =>
      `INDEX(${column(l.name, firstTable, firstTable + items.length - 1)},${at(firstTable + k, l.place, true)})`;
    const three = `SUM(${top(0)}:${top(Math.min(3, lossRows) - 1)})`;
    const count = (words: string) =>
      `COUNTIF(${column(words === 'met' ? a.met : words === 'near' ? a.near : a.missed)},">0")`;
    const unfilled = `(${indicators}-COUNT(${column(a.attainment)}))`;
    // A missed indicator may stand at 0 %: what is filled and neither met nor near was missed.
    const missed = `(COUNT(${column(a.attainment)})-${count('met')}-${count('near')})`;
    const losses = `IF(${total}>0,${compose(t.summary, `TEXT(${total},"0.00")`, lossRows >= 3 ? compose(t.topThree, name(0), name(1), name(2)) : name(0), `TEXT(${three},"0.00")`, `TEXT(${three}/${total},"0.0%")`)},${quote(t.summaryNone)})`;
    return `${losses}&${compose(t.summaryCounts, String(indicators), count('met'), count('near'), missed, unfilled)}`;
  }

  function drawAttainment(): void {
    const c = t.columns;
    b.value(tableHead - 1, a.id, t.helper, 'hint');
    b.values(tableHead, a.id, [c.id, c.name, c.attainment, c.key, c.place, c.label, c.met, c.near, c.missed], 'label');
    plan.indicators.forEach((indicator, i) => {
      const row = firstTable + i;
      const index = items.indexOf(indicator);
      b.value(row, a.id, indicator.id, 'label').value(row, a.name, pick(indicator.shortName, m), 'textSmall');
      b.formula(row, a.attainment, `=${calc('attainment', index, yearIndex)}`, 'computed', { format: '0.0%' });
      // Missing ones come last, in the plan's order; ties too follow the plan.
      b.formula(
        row,
        a.key,
        `=IF(ISNUMBER(${at(row, a.attainment)}),${at(row, a.attainment)},-1000)-${i + 1}/10^9`,
        'computed',
        { format: '0.000000000' },
      );
      b.formula(row, a.place, `=MATCH(LARGE(${column(a.key)},${i + 1}),${column(a.key)},0)`, 'computed', {
        format: '0',
      });
      const name = `INDEX(${column(a.id)},${at(row, a.place)})&" "&INDEX(${column(a.name)},${at(row, a.place)})`;
      const rate = `INDEX(${column(a.attainment)},${at(row, a.place)})`;
      b.formula(row, a.label, `=IF(ISNUMBER(${rate}),${name},${compose(t.unfilled, name)})`, 'textSmall');
      const shown = (condition: string) => `=IF(ISNUMBER(${rate}),IF(${condition},MIN(${rate},${attainmentCap}),0),0)`;
      const [met, near] = ['zsc_settings_status_met', 'zsc_settings_status_near'];
      b.formula(row, a.met, shown(`${rate}>=${met}`), 'computed', { format: '0.0%' });
      b.formula(row, a.near, shown(`AND(${rate}<${met},${rate}>=${near})`), 'computed', { format: '0.0%' });
      b.formula(row, a.missed, shown(`${rate}<${near}`), 'computed', { format: '0.0%' });
    });
    const bar = (
      name: string,
      col: number,
      color: string,
      label: string,
      position: 'insideEnd' | 'outsideEnd',
    ): SeriesSpec => ({
      name,
      values: plain(col, firstTable, last),
      color,
      labels: { format: `[>=${attainmentCap}]"≥125%";[>0]0.0%;`, position, color: label },
    });
    b.chart({
      key: 'attainment',
      type: 'bar',
      title: t.attainment,
      area: `B${chartTop}:G${chartBottom}`,
      categories: plain(a.label, firstTable, last),
      series: [
        bar(t.met, a.met, chartColors.met, chartColors.ink, 'insideEnd'),
        bar(t.near, a.near, chartColors.near, chartColors.ink, 'insideEnd'),
        // A short bar cannot hold its label: beside it, in ink, it is legible at any length.
        bar(t.missed, a.missed, chartColors.missed, chartColors.missed, 'outsideEnd'),
      ],
      gapWidth: 45,
      overlap: 100,
      primary: { min: 0, max: attainmentCap, major: attainmentCap / 5, format: '0%' },
      reverse: true,
      legend: 'bottom',
      altText: t.attainmentAlt,
    });
  }

  function drawLosses(): void {
    const c = t.columns;
    const end = firstTable + items.length - 1;
    b.values(tableHead, l.id, [c.id, c.name, c.lost, c.key, c.place, c.label, c.lost, c.share], 'label');
    items.forEach((item, i) => {
      const row = firstTable + i;
      b.value(row, l.id, item.id, 'label').value(row, l.name, pick(item.shortName, m), 'textSmall');
      b.formula(row, l.lost, `=${calc('lost', i, yearIndex)}`, 'computed', { format: '0.00' });
      b.formula(row, l.key, `=IF(ISNUMBER(${at(row, l.lost)}),${at(row, l.lost)},-1000)-${i + 1}/10^9`, 'computed', {
        format: '0.000000000',
      });
    });
    const whole = (col: number) => column(col, firstTable, end);
    for (const k of range(lossRows)) {
      const row = firstTable + k - 1;
      const place = at(row, l.place);
      const value = at(row, l.value);
      b.formula(row, l.place, `=MATCH(LARGE(${whole(l.key)},${k}),${whole(l.key)},0)`, 'computed', { format: '0' });
      b.formula(row, l.value, `=N(INDEX(${whole(l.lost)},${place}))`, 'computed', { format: '0.00' });
      b.formula(
        row,
        l.label,
        `=IF(${value}>0,INDEX(${whole(l.id)},${place})&CHAR(10)&INDEX(${whole(l.name)},${place})&CHAR(10)&TEXT(${value},"0.00"),${quote(m.common.dash)})`,
        'textSmall',
      );
      b.formula(
        row,
        l.share,
        `=IF(SUM(${whole(l.lost)})>0,SUM(${at(firstTable, l.value, true)}:${value})/SUM(${whole(l.lost)}),0)`,
        'computed',
        { format: '0.0%' },
      );
    }
    const tableEnd = firstTable + lossRows - 1;
    b.chart({
      key: 'losses',
      type: 'combo',
      title: t.lost,
      area: `H${chartTop}:M${middle}`,
      categories: plain(l.label, firstTable, tableEnd),
      series: [
        {
          name: t.lostSeries,
          values: plain(l.value, firstTable, tableEnd),
          type: 'column',
          axis: 'primary',
          color: chartColors.actual,
        },
        markedLine(t.share, plain(l.share, firstTable, tableEnd), { axis: 'secondary' }),
      ],
      gapWidth: 45,
      primary: { min: 0, format: '0.0' },
      secondary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: t.lostAlt,
    });
  }

  function drawDimensions(): void {
    const c = t.columns;
    b.values(tableHead, d.name, [c.dimension, c.full, c.points, c.rate, c.last, c.label, c.ring], 'label');
    plan.dimensions.forEach((dimension, i) => {
      const row = firstTable + i;
      const sum = (field: string, year: string) =>
        `SUMIFS(zsc_calc_${field},zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${year})`;
      const chosen = `INDEX({${plan.years.join(',')}},${yearIndex})`;
      const before = `${sum('points', `${chosen}-1`)}/${sum('full', `${chosen}-1`)}`;
      b.value(row, d.name, pick(dimension.name, m), 'textSmall');
      b.formula(row, d.full, `=${sum('full', chosen)}`, 'computed', { format: '0.00' });
      b.formula(row, d.points, `=${sum('points', chosen)}`, 'computed', { format: '0.00' });
      b.formula(row, d.rate, `=IF(${at(row, d.full)}>0,${at(row, d.points)}/${at(row, d.full)},0)`, 'computed', {
        format: '0.0%',
      });
      b.formula(row, d.last, `=${firstOf([[`${yearIndex}=1`, 'NA()']], `IFERROR(${before},NA())`)}`, 'computed', {
        format: '0.0%',
      });
      b.formula(row, d.label, `=${at(row, d.name)}&" "&TEXT(${at(row, d.rate)},"0.0%")`, 'textSmall');
      b.value(row, d.ring, 1, 'computed', { format: '0%' });
    });
    const end = firstTable + plan.dimensions.length - 1;
    const line = (name: string, col: number, more: Partial<SeriesSpec>): SeriesSpec => ({
      name,
      values: plain(col, firstTable, end),
      color: chartColors.ring,
      ...more,
    });
    b.chart({
      key: 'radar',
      type: 'radar',
      title: t.radar,
      area: `H${middle + 1}:M${chartBottom}`,
      categories: plain(d.label, firstTable, end),
      series: [
        line(t.full, d.ring, { dash: 'dash', width: 1, marker: 'none' }),
        line(t.lastYear, d.last, { color: chartColors.lastYear, dash: 'dot', width: 1.5, marker: 'diamond' }),
        line(t.thisYear, d.rate, { color: chartColors.thisYear, width: 2.5, marker: 'circle' }),
      ],
      primary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: t.radarAlt,
    });
  }
}
