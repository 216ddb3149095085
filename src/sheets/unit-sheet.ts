/**
 * 单位评分表: the score sheet of one lead or responsible unit for one year — every item with the part it answers for, full
 * points, points and points lost by that part — fit for its signature.
 */
import { pick } from '../i18n';
import { isTask, itemsOf, unitShares } from '../plan/items';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures, gradeWordFormula, linesOf } from './form';
import { formats, measureFormat } from './formats';
import { quote } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

const headRow = 5;
const c = { order: 2, id: 3, name: 4, measure: 5, role: 6, target: 7, actual: 8, attainment: 9, share: 10, full: 11, points: 12, lost: 13, status: 14 } as const; // prettier-ignore

/** Key of a unit's score sheet of a year: `unit_<n>_<year>`, n the position of the unit in the plan, from 1. */
export function unitSheetKey(ctx: Pick<SheetContext, 'plan'>, unitId: string, year: number): string {
  return `unit_${ctx.plan.units.findIndex((unit) => unit.id === unitId) + 1}_${year}`;
}

/** The unit's score sheet. Throws RangeError for a unit or year the plan does not have. */
export function buildUnitSheet(unitId: string, year: number, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.unit;
  const u = plan.units.findIndex((unit) => unit.id === unitId);
  const k = plan.years.indexOf(year);
  const unit = plan.units[u];
  if (!unit || k < 0) throw new RangeError(`no unit ${unitId} or year ${year} in the plan`);
  const key = unitSheetKey(ctx, unitId, year);
  const sheet = new SheetBuilder({
    key,
    version: 1,
    name: m.sheetsCore.tabs.unit({ unit: pick(unit.shortName, m), year }).slice(0, 31),
    tabColor: '1B5E3F',
    columnWidths: [1.5, 6, 7, 40, 9, 12, 12, 12, 10.5, 10.5, 10.5, 10.5, 10.5, 24],
    freeze: { rows: headRow, cols: 0 },
  });
  sheet
    .height(1, 8)
    .value(2, 2, t.title({ unit: pick(unit.name, m), year }), 'formTitle')
    .merge(rangeAddress(2, 2, 2, c.status))
    .height(2, 38)
    .value(
      3,
      2,
      m.sheetsCore.score.source({ title: pick(plan.title, m), document: plan.documentNumber }),
      'subtitleCenter',
    )
    .merge(rangeAddress(3, 2, 3, c.status))
    .height(3, 20)
    .value(4, 2, m.sheetsCore.score.assessed({ name: pick(unit.name, m) }), 'blank')
    .height(4, 22)
    .height(headRow, 28);
  const h = m.sheetsCore.score.headers;
  [
    h.order,
    m.sheetsCore.calc.headers.id,
    h.name,
    h.measure,
    t.role,
    h.target,
    h.actual,
    h.attainment,
    t.share,
    t.full,
    t.points,
    t.lost,
    h.remark,
  ].forEach((text, i) => sheet.value(headRow, 2 + i, text, 'header'));

  // Which items are listed is the plan's; the shares themselves are live.
  const items = itemsOf(plan);
  const held = items.filter((item) => unitShares(plan, item).some((share) => share.unit === unitId));
  const called = [...new Set([pick(unit.name, m), pick(unit.shortName, m)])].map((name) => quote(`、${name}、`));
  held.forEach((item, i) => {
    const row = headRow + 1 + i;
    const index = items.indexOf(item);
    const format = measureFormat(isTask(item) ? 1 : item.decimals);
    const of = (part: string) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k + 1})`;
    const listed = (role: string) =>
      `OR(${called.map((name) => `ISNUMBER(FIND(${name},INDEX(zsc_units_list_${role},${index + 1})))`).join(',')})`;
    const share = `$${columnLetters(c.share)}${row}`;
    const text = pick(item.name, m);
    sheet
      .height(row, 8 + 14 * linesOf(text, 40, 10.5))
      .value(row, c.order, i + 1, 'label')
      .value(row, c.id, item.id, 'label')
      .value(row, c.name, text, 'text')
      .value(row, c.measure, isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m), 'textCenter')
      .formula(
        row,
        c.role,
        `=IF(${listed('lead')},IF(${listed('responsible')},${quote(t.roles.both)},${quote(t.roles.lead)}),IF(${listed('responsible')},${quote(t.roles.responsible)},${quote(m.common.dash)}))`,
        'textCenter',
      )
      .formula(row, c.target, `=${of('target')}`, 'number', { format })
      .formula(row, c.actual, `=${of('actual')}`, 'number', { format })
      .formula(row, c.attainment, `=${of('attainment')}`, 'number', { format: formats.rate })
      .formula(row, c.share, `=INDEX(zsc_units_shares,${index + 1},${u + 1})`, 'number', { format: formats.rate })
      .formula(row, c.full, `=${share}*${of('full')}`, 'number', { format: formats.points })
      .formula(row, c.points, `=${share}*${of('points')}`, 'number', { format: formats.points })
      .formula(row, c.lost, `=${share}*${of('lost')}`, 'number', { format: formats.lost })
      .formula(row, c.status, `=${of('status')}`, 'status');
  });
  const last = headRow + Math.max(1, held.length);
  const total = last + 1;
  const sum = (col: number) => `=SUM(${columnLetters(col)}${headRow + 1}:${columnLetters(col)}${last})`;
  const result = (field: string) => `INDEX(${fieldName('units', `${field}_${year}`)},${u + 1})`;
  sheet
    .height(total, 26)
    .fill(rangeAddress(total, 2, total, c.status), 'totalText')
    .value(total, 2, t.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.share));
  for (const col of [c.full, c.points, c.lost])
    sheet.formula(total, col, sum(col), 'total', { format: formats.points });
  sheet
    .height(total + 1, 26)
    .fill(rangeAddress(total + 1, 2, total + 1, c.status), 'totalText')
    .value(total + 1, 2, t.score, 'totalText')
    .merge(rangeAddress(total + 1, 2, total + 1, c.name))
    .formula(total + 1, c.measure, `=${result('score')}`, 'total', { format: formats.points })
    .value(total + 1, c.target, t.rank, 'totalText')
    .formula(
      total + 1,
      c.actual,
      `=${result('rank')}&${quote(t.of)}&COUNT(${fieldName('units', `rank_${year}`)})`,
      'totalText',
    )
    .value(total + 1, c.full, m.sheetsCore.score.grade, 'totalText')
    .merge(rangeAddress(total + 1, c.full, total + 1, c.lost))
    .formula(
      total + 1,
      c.status,
      `=IF(ISNUMBER(${columnLetters(c.measure)}${total + 1}),${gradeWordFormula(`${columnLetters(c.measure)}${total + 1}`, '0')},"")`,
      'totalText',
    )
    .value(total + 2, 2, t.note, 'note')
    .merge(rangeAddress(total + 2, 2, total + 2, c.status))
    .height(total + 2, 28)
    .height(total + 3, 8)
    .field('total', 'result', total + 1, c.measure)
    .field('grade', 'result', total + 1, c.status);
  drawSignatures(sheet, m, total + 4, {
    filledBy: c.name,
    checkedBy: c.role,
    head: c.attainment,
    date: c.full,
    seal: c.status,
  });
  const status = `$${columnLetters(c.status)}${headRow + 1}`;
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(rangeAddress(headRow + 1, c.status, last, c.status), `LEFT(${status},1)="${mark}"`, style);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, total + 4, c.status),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `${headRow}:${headRow}`,
      footerLeft: plan.documentNumber,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}
