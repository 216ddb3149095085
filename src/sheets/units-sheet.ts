/**
 * 单位得分, the units sheet: who answers for which part of every item (read live from the unit names in the plan sheet),
 * what each unit earned of the points it answers for, and the ranking. `unit-sheet.ts` has the form for a single unit.
 */
import { pick } from '../i18n';
import { itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { gradeFormula } from '../scoring/grades';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import { chartColors } from './chart-style';
import type { SheetContext } from './context';
import { formats } from './formats';
import { quote, unitListFormula } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

const firstUnitRow = 7;
/** Years and the comprehensive assessment: the periods units are scored for. */
const periodsOf = (plan: Plan) => [...plan.years.map(String), 'all'];

function layoutOf(plan: Plan) {
  const periods = periodsOf(plan).length;
  const lastUnit = firstUnitRow + plan.units.length - 1;
  const chart = lastUnit + 2;
  const chartRows = Math.max(16, plan.units.length + 4);
  const header = chart + chartRows + 2;
  const lead = 4;
  const full = lead + 4;
  const share = full + 2 * periods + 1;
  return {
    periods,
    lastUnit,
    chart,
    chartRows,
    header,
    firstItem: header + 1,
    lastItem: header + itemsOf(plan).length,
    lead,
    responsible: lead + 1,
    leads: lead + 2,
    others: lead + 3,
    full,
    points: full + periods,
    unknown: share - 1,
    share,
  } as const;
}

/** The units sheet. */
export function buildUnits(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const l = layoutOf(plan);
  const sheet = new SheetBuilder({
    key: 'units',
    version: 1,
    name: m.sheetsCore.tabs.units,
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      7,
      36,
      10.5,
      10.5,
      ...Array.from({ length: 2 + 2 * l.periods + 1 }, () => 10.5),
      ...plan.units.map(() => 10.5),
    ],
    freeze: { rows: 4, cols: 3 },
  });
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, 5 + 4 * l.periods), 'titleRule')
    .height(3, 20)
    .height(4, 6);
  drawMatrix(sheet, ctx);
  drawRanking(sheet, ctx);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, l.chart + l.chartRows - 1, 5 + 4 * l.periods), // the matrix is for the screen
      fitWidth: 1,
      fitHeight: 0,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

/** Items × units: the share of each item a unit answers for. */
function drawMatrix(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const h = t.matrixHeaders;
  const l = layoutOf(plan);
  const n = plan.years.length;
  const lastCol = l.share + plan.units.length - 1;
  sheet
    .value(l.header - 1, 2, t.matrix, 'section')
    .value(l.header - 1, 4, t.matrixHint, 'subtitle')
    .height(l.header - 1, 24)
    .height(l.header, 60);
  const heads = [h.id, h.name, h.lead, h.responsible, h.leads, h.responsibles];
  const years = [
    ...plan.years.map((year) => ({ full: h.full({ year }), points: h.points({ year }) })),
    { full: h.endFull, points: h.endPoints },
  ];
  [
    ...heads,
    ...years.map((y) => y.full),
    ...years.map((y) => y.points),
    h.unknown,
    ...plan.units.map((unit) => pick(unit.shortName, m)),
  ].forEach((text, i) => sheet.value(l.header, 2 + i, text, 'header'));
  const leadShare = 'zsc_settings_leadShare';
  itemsOf(plan).forEach((item, i) => {
    const row = l.firstItem + i;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    const count = (col: number) => `=LEN(${at(col)})-LEN(SUBSTITUTE(${at(col)},"、",""))-1`;
    sheet
      .height(row, 20)
      .value(row, 2, item.id, 'label')
      .value(row, 3, pick(item.shortName, m), 'textSmall')
      .formula(row, l.lead, `=${unitListFormula(fieldName('plan', `${item.id}_lead`))}`, 'subtitle')
      .formula(row, l.responsible, `=${unitListFormula(fieldName('plan', `${item.id}_responsible`))}`, 'subtitle')
      .formula(row, l.leads, count(l.lead), 'computed', { format: '0"  "' })
      .formula(row, l.others, count(l.responsible), 'computed', { format: '0"  "' });
    for (let p = 0; p <= n; p++) {
      const source = (field: string) =>
        p < n ? `=INDEX(zsc_calc_${field},${i * n + p + 1})` : `=INDEX(zsc_calc_end_${field},${i + 1})`;
      sheet
        .formula(row, l.full + p, source('full'), 'computed', { format: formats.points })
        .formula(row, l.points + p, source('points'), 'computed', { format: formats.points });
    }
    plan.units.forEach((unit, u) => {
      const called = [...new Set([pick(unit.name, m), pick(unit.shortName, m)])];
      const named = (col: number) =>
        `OR(${called.map((name) => `ISNUMBER(FIND(${quote(`、${name}、`)},${at(col)}))`).join(',')})`;
      const [leads, others] = [at(l.leads), at(l.others)];
      const asLead = `IF(${named(l.lead)},IF(${others}=0,1,${leadShare})/${leads},0)`;
      const asOther = `IF(${named(l.responsible)},IF(${leads}=0,1,1-${leadShare})/${others},0)`;
      sheet.formula(row, l.share + u, `=${asLead}+${asOther}`, 'number', { format: '0.0%"  ";;"—  "' });
    });
    sheet.formula(
      row,
      l.unknown,
      `=IF(${at(l.leads)}+${at(l.others)}=0,0,1-SUM(${at(l.share)}:${at(lastCol)}))`,
      'computed',
      { format: '0.0%"  ";;"—  "' },
    );
  });
  const unknown = `$${columnLetters(l.unknown)}${l.firstItem}`;
  sheet.when(rangeAddress(l.firstItem, l.unknown, l.lastItem, l.unknown), `${unknown}>0.0000001`, 'warn');
  sheet
    .name('units_list_lead', rangeAddress(l.firstItem, l.lead, l.lastItem, l.lead))
    .name('units_list_responsible', rangeAddress(l.firstItem, l.responsible, l.lastItem, l.responsible));
  sheet.name('units_shares', rangeAddress(l.firstItem, l.share, l.lastItem, lastCol));
}

/** A row a unit: points answered for and earned, score, rank and points lost for every period, and a chart of the last. */
function drawRanking(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const h = t.headers;
  const l = layoutOf(plan);
  const periods = periodsOf(plan);
  const count = periods.length;
  // Score, rank and points lost of each period side by side; full points last, since the score explains itself.
  const col = { score: 5, rank: 5 + count, lost: 5 + 2 * count, full: 5 + 3 * count, grade: 5 + 4 * count } as const;
  const helper = Math.max(l.share + plan.units.length, col.grade + 1) + 1;
  sheet.value(5, 2, t.ranking, 'section').value(5, 4, t.rankingHint, 'subtitle').height(5, 24).height(6, 34);
  const each = (year: (p: { year: number }) => string, all: string) => [
    ...plan.years.map((y) => year({ year: y })),
    all,
  ];
  const heads = [
    h.order,
    h.name,
    h.count,
    ...each(h.score, h.all),
    ...each(h.rank, h.allRank),
    ...each(h.lost, h.allLost),
    ...each(h.full, h.allFull),
    h.grade,
  ];
  heads.forEach((text, i) => sheet.value(6, 2 + i, text, 'header'));
  const itemRows = (c: number) => `$${columnLetters(c)}$${l.firstItem}:$${columnLetters(c)}$${l.lastItem}`;
  const unitRows = (c: number) => `$${columnLetters(c)}$${firstUnitRow}:$${columnLetters(c)}$${l.lastUnit}`;
  plan.units.forEach((unit, u) => {
    const row = firstUnitRow + u;
    const shares = itemRows(l.share + u);
    sheet
      .height(row, 22)
      .value(row, 2, u + 1, 'label')
      .value(row, 3, pick(unit.name, m), 'textSmall')
      .formula(row, 4, `=SUMPRODUCT((${shares}>0)*1)`, 'computed', { format: '0"  "' })
      .value(row, helper, unit.id, 'blank');
    periods.forEach((_, p) => {
      const at = (c: number) => `${columnLetters(c + p)}${row}`;
      const exact = columnLetters(helper + 1 + p);
      sheet
        .formula(row, col.full + p, `=SUMPRODUCT(${shares},${itemRows(l.full + p)})`, 'computed', {
          format: formats.points,
        })
        .formula(
          row,
          col.score + p,
          `=IF(${at(col.full)}>0,100*SUMPRODUCT(${shares},${itemRows(l.points + p)})/${at(col.full)},"")`,
          'computed',
          { format: formats.points },
        )
        .formula(row, col.lost + p, `=${at(col.full)}-SUMPRODUCT(${shares},${itemRows(l.points + p)})`, 'computed', {
          format: formats.lost,
        })
        .formula(row, helper + 1 + p, `=IF(ISNUMBER(${at(col.score)}),ROUND(${at(col.score)},8),"")`, 'blank')
        .formula(
          row,
          col.rank + p,
          `=IF(ISNUMBER(${exact}${row}),RANK(${exact}${row},${unitRows(helper + 1 + p)}),"")`,
          'computedCenter',
          { format: '0' },
        );
    });
    const final = `${columnLetters(col.score + count - 1)}${row}`;
    const grade = gradeFormula(final, {
      excellent: 'zsc_settings_grades_excellent',
      good: 'zsc_settings_grades_good',
      pass: 'zsc_settings_grades_pass',
    });
    sheet.formula(row, col.grade, `=IF(ISNUMBER(${final}),INDEX(zsc_list_grades,${grade}),"")`, 'textCenter');
  });
  for (let c = helper; c <= helper + count; c++) sheet.hideColumn(c);
  const field = (name: string, c: number, role: 'result' | 'label' = 'result') =>
    sheet.field(name, role, firstUnitRow, c, l.lastUnit, c);
  field('id', helper, 'label');
  field('name', 3, 'label');
  periods.forEach((period, p) => {
    for (const part of ['score', 'rank', 'lost', 'full'] as const) field(`${part}_${period}`, col[part] + p);
  });
  field('grade_all', col.grade);
  const scores = columnLetters(col.score + count - 1);
  sheet.chart({
    key: 'scores',
    type: 'bar',
    title: t.chartAll,
    area: rangeAddress(l.chart, 2, l.chart + l.chartRows - 1, 12),
    categories: `C${firstUnitRow}:C${l.lastUnit}`,
    series: [
      {
        name: h.all,
        values: `${scores}${firstUnitRow}:${scores}${l.lastUnit}`,
        color: chartColors.actual,
        labels: { format: '0.0', position: 'insideEnd', color: chartColors.onDark },
      },
    ],
    gapWidth: 45,
    primary: { min: 0, max: 100, major: 20 },
    reverse: true,
    legend: 'none',
    altText: t.chartAlt,
  });
}
