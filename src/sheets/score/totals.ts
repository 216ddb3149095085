/** Below the items of the annual score sheet: bonus, deductions and vetoes with their reasons, total and grade, and the small print. */
import type { Messages } from '../../i18n';
import { formsTexts } from '../../i18n/forms';
import { numberIn, textIn } from '../../entries/entries';
import { isAsNow, itemAt } from '../../plan/at';
import { countsIn, itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { adjustmentWords, languageOf, wordIn, type AdjustmentKind } from '../../entries/words';
import { cappedBonusFormula, kindNumbers } from '../../scoring/adjustments';
import { total as totalOf } from '../../scoring/points';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { gradeWordFormula, roundingNote } from '../form';
import { linesOf, rowHeight } from '../text-lines';
import { formats } from '../formats';
import { excludes, quote, rounded, settles } from '../formula';
import { compose, shown, yearClosed } from '../items/expressions';
import { fieldName } from '../names';
import { block, c, headRow, sumRow, widthBetween, type FormColumn, type FormLayout } from './layout';

/** Reasons of the register that a row has room for. */
const reasonsShown = 3;

/** Bonus, deductions, veto, total and grade; gives the row of the total. */
export function drawTotals(
  sheet: SheetBuilder,
  ctx: SheetContext,
  layout: FormLayout,
  year: number,
  row: number,
): number {
  const { plan, m } = ctx;
  const t = m.sheetsCore.score;
  const k = plan.years.indexOf(year) + 1;
  const register = (field: string) => `IFERROR(INDEX(zsc_adjustments_${field},${k}),0)`;
  // Excel shows 16 as "16." in the format 0.##, other programs do not.
  const number = (ref: string) => `ROUND(${ref},2)`;
  // Beside the figures they explain, whichever page that is.
  const reasons: readonly [FormColumn, FormColumn] =
    layout.edges.length === 1 ? ['lead', 'evidence'] : ['difference', 'gap'];
  const [textWidth, reasonWidth] = [widthBetween(layout, 'name', 'attainment'), widthBetween(layout, ...reasons)];
  const line = (at: number, kind: AdjustmentKind, label: string, text: string) =>
    sheet
      .height(
        at,
        rowHeight(Math.max(linesOf(reasonsNow(ctx, year, kind), reasonWidth), linesOf(longest[kind], textWidth))),
      )
      .fill(rangeAddress(at, 2, at, c.evidence), 'text')
      .value(at, c.dimension, label, 'textCenter')
      .formula(at, c.name, `=${text}`, 'textSmall')
      .merge(rangeAddress(at, c.name, at, c.attainment))
      .formula(at, c[reasons[0]], `=${reasonsFormula(ctx, year, kind)}`, 'textSmall')
      .merge(rangeAddress(at, c[reasons[0]], at, c[reasons[1]]));
  // As long as the sentences get with figures of the usual size.
  const longest = {
    bonus: `${Object.values(t.bonusText).join('000.00')}00`,
    deduction: `${Object.values(t.deductionText).join('00.00')}`,
    veto: `${Object.values(t.vetoText).join('000')}`,
  };
  const [bonus, deduction, veto, total] = [row, row + 1, row + 2, row + 3];
  const b = t.bonusText;
  line(
    bonus,
    'bonus',
    t.bonus,
    `${quote(b.per)}&${shown('zsc_settings_inForce_bonus_perPoint', '0.00#')}&${quote(b.cap)}&${number('zsc_settings_inForce_bonus_cap')}&${quote(b.total)}&${number(register('bonus'))}&${quote(b.all)}&${number('zsc_settings_inForce_bonus_capTotal')}&${quote(b.end)}`,
  );
  sheet.formula(
    bonus,
    c.points,
    `=${cappedBonusFormula({ items: `SUMIFS(zsc_calc_bonus,zsc_calc_year,${year})`, register: register('bonus'), cap: 'zsc_settings_inForce_bonus_capTotal', rounded })}`,
    'number',
    { format: formats.signed },
  );
  const d = t.deductionText;
  line(
    deduction,
    'deduction',
    t.deduction,
    `${quote(d.count)}&${events(year, 'deduction')}&${quote(d.cap)}&${number('zsc_settings_inForce_deductionCap')}&${quote(d.end)}`,
  );
  sheet.formula(deduction, c.points, `=-${register('deduction')}`, 'number', { format: formats.signed });
  const v = t.vetoText;
  const vetoes = register('vetoes');
  line(
    veto,
    'veto',
    t.veto,
    `IF(${vetoes}=0,${quote(t.vetoNone)},${quote(v.count)}&${vetoes}&${quote(v.grade)}&INDEX(zsc_list_vetoGrade,zsc_settings_inForce_vetoGrade)&${quote(v.end)})`,
  );
  sheet.formula(veto, c.points, `=${vetoes}`, 'number', { format: '0"  ";;"—  "' });
  drawTotalRow(sheet, ctx, { year, bonus, veto, total, register, layout });
  return total;
}

interface TotalRows {
  readonly year: number;
  readonly bonus: number;
  readonly veto: number;
  readonly total: number;
  readonly register: (field: string) => string;
  readonly layout: FormLayout;
}

function drawTotalRow(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  { year, bonus, veto, total, register, layout }: TotalRows,
): void {
  const t = m.sheetsCore.score;
  // Signed is the page with the total, so the grade is there too: behind it, or where the form goes on on further pages before it. What stands
  // over several columns is seen whichever of them is switched off.
  const isWhole = layout.edges.length === 1;
  const label = isWhole ? { col: c.gap, last: c.lead } : { col: c.target, last: c.target };
  const grade = isWhole ? { col: c.responsible, last: c.remark } : { col: c.actual, last: c.settled };
  if (label.last > label.col) sheet.merge(rangeAddress(total, label.col, total, label.last));
  const sums = sumRow(plan);
  const count = itemsOf(plan).filter((item) => countsIn(item, year)).length;
  const sum = (col: number) =>
    `SUM($${columnLetters(col)}$${headRow + 1}:$${columnLetters(col)}$${headRow + plan.dimensions.length})`;
  const points = columnLetters(c.points);
  const base = `$${columnLetters(block.points)}$${sums}`;
  const missing = `$${columnLetters(block.full)}$${sums}`;
  sheet
    .formula(sums, block.points, `=${sum(block.points)}`, 'blank')
    .formula(sums, block.full, `=${count}-SUMIF(zsc_calc_year,${year},zsc_calc_filled)`, 'blank')
    .formula(sums, block.lost, `=${register('deduction')}`, 'blank')
    .height(total, 32)
    .fill(rangeAddress(total, 2, total, c.evidence), 'totalText')
    .value(total, 2, t.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.measure))
    .formula(total, c.weight, `=${sum(block.full)}`, 'total', { format: formats.points })
    .formula(
      total,
      c.points,
      `=${totalOf.formula({ points: base, bonus: `${points}${bonus}`, deduction: `$${columnLetters(block.lost)}$${sums}` })}`,
      'total',
      {
        format: formats.points,
      },
    )
    .formula(total, c.lost, `=${sum(block.lost)}`, 'total', { format: formats.lost })
    .value(total, label.col, t.grade, 'total')
    .formula(
      total,
      grade.col,
      `=IF(AND(${missing}<${count},${yearClosed(String(year))}=1),${gradeWordFormula(`${points}${total}`, `${points}${veto}`)},${quote(m.common.dash)})`,
      'totalLeft',
    )
    .merge(rangeAddress(total, grade.col, total, grade.last))
    .field('bonus', 'result', bonus, c.points)
    .field('vetoed', 'result', veto, c.points)
    .field('total', 'result', total, c.points)
    .field('grade', 'result', total, grade.col)
    .field('base', 'result', sums, block.points)
    .field('missing', 'result', sums, block.full)
    .field('deduction', 'result', sums, block.lost);
}

/** How many rows of the register are of a year and kind. Formula text. */
const events = (year: number, kind: AdjustmentKind) =>
  `IFERROR(COUNTIFS(zsc_adjustments_counted_year,${year},zsc_adjustments_kind_number,${kindNumbers[kind]}),0)`;

/** The reasons the register gives, the first few of them. Formula text. */
function reasonsFormula({ m }: SheetContext, year: number, kind: AdjustmentKind): string {
  const t = m.sheetsCore.score.reasons;
  const place = (n: number) => `MATCH(${quote(`${year}-${kindNumbers[kind]}-${n}`)},zsc_adjustments_order,0)`;
  const reason = (n: number) => `IFERROR(INDEX(zsc_adjustments_reason,${place(n)})&"","")`;
  const count = events(year, kind);
  const more = (n: number) => `IF(${count}>${n - 1},${quote(t.separator)}&${reason(n)},"")`;
  const listed = Array.from({ length: reasonsShown - 1 }, (_, i) => more(i + 2)).join('&');
  return `IF(${count}=0,"",${quote(t.label)}&${reason(1)}&${listed}&IF(${count}>${reasonsShown},${compose(t.rest, count)},""))`;
}

/** The same as they stand when the sheet is drawn, for the height of the row. */
function reasonsNow({ m, entries }: SheetContext, year: number, kind: AdjustmentKind): string {
  const t = m.sheetsCore.score.reasons;
  const { year: years = [], kind: typed = [], reason = [] } = entries.sheets.adjustments ?? {};
  const given = years.flatMap((cell, i) =>
    numberIn(cell) === year && wordIn(adjustmentWords, typed[i]?.value, languageOf(entries)) === kind
      ? [textIn(reason[i])]
      : [],
  );
  return t.label + given.slice(0, reasonsShown).join(t.separator) + t.rest;
}

/** The small print: from which score the grades begin, assumed values by count, missing figures and what was done about them, and the state of the checks: formula text, and a text as long as it gets. */
export function smallPrint(
  { m, plan }: SheetContext,
  year: number,
): { readonly formula: string; readonly longest: string } {
  const t = m.sheetsCore.score.assumptions;
  const g = m.sheetsCore.score.gradeRule;
  const number = (ref: string) => `ROUND(${ref},2)`;
  const missing = fieldName(`score_${year}`, 'missing');
  const data = (key: string) => `INDEX(zsc_data_value,MATCH(${quote(`${key}_${year}`)},zsc_data_key,0))`;
  const errors = `IFERROR(IF(VALUE(${data('errors')})>0,${quote(t.errors)}&${data('errors')}&${quote(t.errorsEnd)},${quote(t.valid)}),${quote(t.unknown)})`;
  const explained = `IFERROR(${quote(t.explained)}&VALUE(${data('explained')})&${quote(t.explainedEnd)},"")`;
  const parts = [
    quote(g.excellent),
    number('zsc_settings_inForce_grades_excellent'),
    quote(g.good),
    number('zsc_settings_inForce_grades_good'),
    quote(g.pass),
    number('zsc_settings_inForce_grades_pass'),
    quote(g.end),
    quote(t.start),
    `SUM(zsc_plan_assumed_target_${year})`,
    quote(t.weights),
    assumedIn(plan, year, 'weight'),
    quote(t.rules),
    assumedIn(plan, year, 'rule'),
    quote(t.missing),
    missing,
    quote(t.strategy),
    `IF(${excludes},${quote(t.exclude)},${quote(t.zero)})`,
    `IF(zsc_settings_inForce_asOf<DATE(${year},12,31),${quote(t.running)},${quote(t.closed)})`,
    errors,
    explained,
    quote(t.above),
    roundingNote(m).formula,
    settledNote(m, year),
    quote(t.end),
  ];
  const { note, noteEnd } = formsTexts(m).settled;
  const noted = plan.scoring.settling.value === 'used' ? [note, noteEnd] : [];
  const { running: _, exclude: __, unknown: ___, ...said } = t;
  return {
    formula: parts.join('&'),
    longest: [...Object.values(g), ...Object.values(said), roundingNote(m).longest, ...noted].join('00'),
  };
}

/** How many of a year's items have a weight or a rule that is assumed; what was one before a change still is one of its year. Formula text. */
function assumedIn(plan: Plan, year: number, field: 'weight' | 'rule'): string {
  const flags = fieldName('plan', `assumed_${field}`);
  const items = itemsOf(plan);
  const asNow = items.map((item) => countsIn(item, year) && isAsNow(item, year, [field]));
  if (asNow.every(Boolean)) return `SUM(${flags})`;
  const kept = items.filter((item, i) => countsIn(item, year) && !asNow[i]);
  const before = kept.filter((item) => itemAt(item, year)[field].source === 'assumed').length;
  return `SUMPRODUCT(${flags},{${asNow.map(Number).join(';')}})+${before}`;
}

/** How many items earn what an office settled; formula text. */
function settledNote(m: Messages, year: number): string {
  const { settled: t } = formsTexts(m);
  const count = `COUNT(${fieldName(`score_${year}`, 'settled')})`;
  return `IF(IF(${settles},${count},0)=0,"",${quote(t.note)}&${count}&${quote(t.noteEnd)})`;
}
