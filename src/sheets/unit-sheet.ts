/**
 * 单位评分表: the score sheet of one lead or responsible unit for one year — every item with the part it answers for, full
 * points, points and points lost by that part, remarks and evidence — fit for its signature.
 */
import { pick, type Messages } from '../i18n';
import { decimalsOf, isTask, itemsOf } from '../plan/items';
import { inOrderOfTaking, nameInList, namesOfUnit } from '../entries/units';
import { answeredRow, planAt } from '../plan/at';
import { unitShares } from '../plan/weights';
import type { Item, Plan, Unit } from '../plan/schema';
import { unitPoints } from '../plan/worth';
import { kindNumbers } from '../scoring/adjustments';
import { lost } from '../scoring/points';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawOpinion, drawSignOff, drawYearHead, lookOf, roundingNote } from './form';
import { layOut } from './paper';
import { linesOf, rowHeight } from './text-lines';
import { sized } from './word-length';
import { formats, measureFormat } from './formats';
import { quote, rounded } from './formula';
import { compose } from './items/expressions';
import { fieldName } from './names';
import { calcPosition, charactersOn, formLayout, itemIndex, longestWords } from './score/layout';
import { drawNotes, drawRemarkMarks, evidenceRoom, remarkLines } from './score/notes';
import type { SheetSpec } from './spec';

const headRow = 5;
const c = { order: 2, id: 3, dimension: 4, name: 5, measure: 6, role: 7, target: 8, actual: 9, attainment: 10, gap: 11, share: 12, full: 13, points: 14, lost: 15, remark: 16, evidence: 17 } as const; // prettier-ignore
/** Hidden: how many papers prove an item, and the place of the latest. */
const block = { papers: 19, paper: 20 } as const;

type Column = keyof typeof c;

/** The order in the list goes without saying where the item's number stands; the difference is the user's choice. */
function layoutOf(plan: Plan, m: Messages) {
  const zone = formLayout(plan, m).widths;
  const words = longestWords({ plan, m });
  const fixed = { order: 5, id: 7.5, measure: zone.measure, role: sized(m, 8, 13), target: zone.target, actual: zone.actual, attainment: zone.attainment, gap: zone.gap, share: 9.5, full: 9.5, points: 9.5, lost: 9.5 }; // prettier-ignore
  const least = { dimension: Math.max(sized(m, 9, 13), words.dimension), name: Math.max(sized(m, 16, 18), words.name), remark: sized(m, 10, 11), evidence: sized(m, 10.5, 12) }; // prettier-ignore
  const hidden: readonly Column[] = ['order', ...(plan.scoring.forms.gap.value === 'hidden' ? (['gap'] as const) : [])];
  const shown = (Object.keys(c) as Column[]).filter((name) => !hidden.includes(name));
  const sum = Object.entries({ ...fixed, ...least }).reduce(
    (all, [name, w]) => all + (shown.includes(name as Column) ? w : 0),
    1.5,
  );
  const asked = plan.scoring.forms.paper.value === 'a4' ? 'A4' : 'A3';
  const paper = asked === 'A4' && sum > charactersOn('A4', shown.length + 1) ? 'A3' : asked;
  const left = Math.max(0, charactersOn(paper, shown.length + 1) - sum);
  const widths: Readonly<Record<Column, number>> = {
    ...fixed,
    dimension: least.dimension + left * 0.1,
    name: least.name + left * 0.3,
    remark: least.remark + left * 0.25,
    evidence: least.evidence + left * 0.35,
  };
  return { paper, hidden, shown, widths } as const;
}

/** Key of a unit's score sheet of a year: `unit_<n>_<year>`, n the position of the unit in the plan, from 1. */
export function unitSheetKey(ctx: Pick<SheetContext, 'plan'>, unitId: string, year: number): string {
  return `unit_${ctx.plan.units.findIndex((unit) => unit.id === unitId) + 1}_${year}`;
}

/** The unit's score sheet. Throws RangeError for a unit or year the plan does not have. */
export function buildUnitSheet(unitId: string, year: number, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const unit = plan.units.find((candidate) => candidate.id === unitId);
  if (!unit || !plan.years.includes(year)) throw new RangeError(`no unit ${unitId} or year ${year} in the plan`);
  const layout = layoutOf(plan, m);
  const { widths } = layout;
  const sheet = new SheetBuilder({
    key: unitSheetKey(ctx, unitId, year),
    version: 7,
    name: m.sheetsCore.tabs.unit({ unit: pick(unit.shortName, m), year }).slice(0, 31),
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...(Object.keys(c) as Column[]).map((name) => widths[name]), 2, 8, 8],
    freeze: { rows: headRow, cols: 0 },
  });
  for (const name of layout.hidden) sheet.hideColumn(c[name]);
  drawHead(sheet, ctx, unit, year);
  // Which items are listed is the plan's; the shares themselves are live.
  const held = itemsOf(planAt(plan, year)).filter((item) =>
    unitShares(plan, item).some((share) => share.unit === unitId),
  );
  held.forEach((item, i) => drawItem(sheet, ctx, widths, { unit, item, year, row: headRow + 1 + i, order: i + 1 }));
  const last = headRow + Math.max(1, held.length);
  drawRemarkMarks(sheet, c.remark, headRow + 1, last);
  const end = drawTotals(sheet, ctx, unit, year, last);
  for (const col of [block.papers, block.paper]) sheet.hideColumn(col);
  const printed = layout.shown.map((name) => ({ col: c[name], width: widths[name] }));
  drawOpinion(sheet.height(end + 1, 8), m, end + 2, printed);
  const signed = drawSignOff(sheet, m, end + 3, printed);
  return layOut(sheet, {
    paper: layout.paper,
    area: rangeAddress(1, 1, signed, c.evidence),
    titleRows: `${headRow}:${headRow}`,
    footerLeft: plan.documentNumber,
    archived: true,
    together: [{ first: Math.max(headRow + 1, last - 2), last: signed }],
  }).build();
}

function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext, unit: Unit, year: number): void {
  const t = m.sheetsCore.unit;
  const s = m.sheetsCore.score;
  const h = s.headers;
  const title = t.title({ unit: pick(unit.name, m), year });
  drawYearHead(sheet, { plan, m }, { title, year, lastCol: c.evidence, assessed: unit.name });
  sheet.height(headRow, 36);
  [
    h.order,
    m.sheetsCore.calc.headers.id,
    h.dimension,
    h.name,
    h.measure,
    t.role,
    h.target,
    h.actual,
    h.attainment,
    h.gap,
    t.share,
    t.full,
    t.points,
    t.lost,
    h.remark,
    h.evidence,
  ].forEach((text, i) => sheet.value(headRow, 2 + i, text, 'header'));
}

interface ItemPlace {
  readonly unit: Unit;
  readonly item: Item;
  readonly year: number;
  readonly row: number;
  readonly order: number;
}

function drawItem(
  sheet: SheetBuilder,
  ctx: SheetContext,
  w: Readonly<Record<Column, number>>,
  { unit, item, year, row, order }: ItemPlace,
): void {
  const { plan, m } = ctx;
  const { roles } = m.sheetsCore.unit;
  const k = plan.years.indexOf(year) + 1;
  const index = itemIndex(plan, item.id);
  const answered = answeredRow(plan, item.id, year);
  const format = measureFormat(decimalsOf(item));
  const of = (part: string) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const among = (name: string) => `、${nameInList(name)}、`;
  /** A list without the longer names of other units that the name is part of. */
  const without = (name: string, list: string) =>
    inOrderOfTaking(plan.units)
      .filter((other) => other !== unit)
      .flatMap(namesOfUnit)
      .filter((longer) => longer !== name && among(longer).includes(among(name)))
      .reduce((rest, longer) => `SUBSTITUTE(${rest},${quote(among(longer))},"、")`, list);
  const before = `INDEX(zsc_units_before,${answered},${plan.units.indexOf(unit) + 1})`;
  const part = (field: string) => unitPoints.formula({ before, share: at(c.share), points: of(field), rounded });
  const listed = (role: string) =>
    `OR(${namesOfUnit(unit)
      .map(
        (name) => `ISNUMBER(FIND(${quote(among(name))},${without(name, `INDEX(zsc_units_list_${role},${answered})`)}))`,
      )
      .join(',')})`;
  const dimension = plan.dimensions.find(({ id }) => id === item.dimension);
  const texts = {
    dimension: dimension ? pick(dimension.name, m) : item.dimension,
    name: pick(item.name, m),
    measure: isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m),
  };
  const others = Math.max(
    linesOf(texts.dimension, w.dimension),
    linesOf(texts.name, w.name, 10.5),
    linesOf(texts.measure, w.measure, 10.5),
    remarkLines(ctx, item, year, w.remark),
  );
  const { lines, characters } = evidenceRoom(ctx, item, year, { width: w.evidence, others });
  sheet
    .height(row, rowHeight(lines))
    .value(row, c.order, order, 'label')
    .value(row, c.id, item.id, 'label')
    .value(row, c.dimension, texts.dimension, 'textSmall')
    .value(row, c.name, texts.name, 'text')
    .value(row, c.measure, texts.measure, 'textCenter')
    .formula(
      row,
      c.role,
      `=IF(${listed('lead')},IF(${listed('responsible')},${quote(roles.both)},${quote(roles.lead)}),IF(${listed('responsible')},${quote(roles.responsible)},${quote(m.common.dash)}))`,
      'textCenter',
    )
    .formula(row, c.target, `=${of('target')}`, 'number', { format })
    .formula(row, c.actual, `=${of('actual')}`, 'number', { format })
    .formula(row, c.attainment, `=${of('attainment')}`, 'number', { format: formats.rate })
    .formula(row, c.share, `=INDEX(zsc_units_shares,${answered},${plan.units.indexOf(unit) + 1})`, 'number', {
      format: formats.rate,
    })
    .formula(row, c.full, `=${part('full')}`, 'number', { format: formats.points })
    .formula(row, c.points, `=${part('points')}`, 'number', { format: formats.points })
    .formula(row, c.lost, `=${lost.formula({ full: at(c.full), points: at(c.points) })}`, 'number', {
      format: formats.lost,
    });
  drawNotes(
    sheet,
    ctx,
    { item, year, row, position: calcPosition(plan, index, k), status: of('status'), characters },
    { ...c, ...block },
  );
}

/** Sum, score with rank and grade, what the register says of the unit, the small print; gives the last row. */
function drawTotals(sheet: SheetBuilder, { plan, m }: SheetContext, unit: Unit, year: number, last: number): number {
  const t = m.sheetsCore.unit;
  const [total, score, register, note] = [last + 1, last + 2, last + 3, last + 4];
  const sum = (col: number) => `=SUM(${columnLetters(col)}${headRow + 1}:${columnLetters(col)}${last})`;
  const result = (field: string) => `INDEX(${fieldName('units', `${field}_${year}`)},${plan.units.indexOf(unit) + 1})`;
  sheet
    .height(total, 26, score)
    .fill(rangeAddress(total, 2, score, c.evidence), 'totalText')
    .value(total, 2, t.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.share));
  for (const col of [c.full, c.points, c.lost])
    sheet.formula(total, col, sum(col), 'total', { format: formats.points });
  sheet
    .value(score, 2, t.score, 'totalText')
    .merge(rangeAddress(score, 2, score, c.name))
    .formula(score, c.measure, `=${result('score')}`, 'totalText', { format: '0.00' })
    .merge(rangeAddress(score, c.measure, score, c.role))
    .value(score, c.target, t.rank, 'totalText')
    .formula(score, c.actual, `=${result('rank')}&${quote(t.of)}&${result('ranked')}`, 'totalText')
    .merge(rangeAddress(score, c.actual, score, c.share))
    .value(score, c.full, m.sheetsCore.score.grade, 'totalText')
    .merge(rangeAddress(score, c.full, score, c.lost))
    .formula(score, c.remark, `=${result('grade')}`, 'totalText')
    .formula(register, 2, `=${registerFormula(m, unit, year)}`, 'plain')
    .merge(rangeAddress(register, 2, register, c.evidence))
    .height(register, 22)
    .formula(
      note,
      2,
      `=${quote(t.note)}&${roundingNote(m).formula}&${quote(m.sheetsForms.rounding.stop)}`,
      'smallPrint',
    )
    .merge(rangeAddress(note, 2, note, c.evidence))
    .height(note, 34)
    .field('total', 'result', score, c.measure)
    .field('grade', 'result', score, c.remark);
  return note;
}

/** How often the register of the year names the unit, by kind. Formula text. */
function registerFormula(m: Messages, unit: Unit, year: number): string {
  const t = m.sheetsCore.unit;
  const counts = Object.values(kindNumbers).map((kind) => {
    const rows = `zsc_adjustments_counted_year,${year},zsc_adjustments_kind_number,${kind}`;
    const named = namesOfUnit(unit).map((name) => `COUNTIFS(${rows},zsc_adjustments_unit,${quote(name)})`);
    return `IFERROR(${named.join('+')},0)`;
  });
  return `IF(${counts.join('+')}=0,${quote(t.registerNone)},${compose(t.register, ...counts)})`;
}
