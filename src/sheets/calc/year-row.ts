/** An item's row in the yearly table of the calculation sheet. */
import { isAsNow, itemAt } from '../../plan/at';
import { countsIn, firstCounted, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { bonusFormula } from '../../scoring/bonus';
import { pick } from '../../i18n';
import { growthFrom } from '../../scoring/entry-error';
import { inMean, standing } from '../../scoring/mean';
import type { Direction, ParameterRefs } from '../../scoring/rule';
import { ruleFor, ruleList, ruleOf } from '../../scoring/rules';
import { directionOf, taskTarget } from '../../scoring/targets';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { inRow, numberInRow, numberAt, quote, rounded } from '../formula';
import { fieldName } from '../names';
import { parameterFormula, ruleIdFormula } from '../rule-formula';
import {
  chosenRate,
  drawItemCells,
  drawRate,
  eachYear,
  errorFormat,
  finalFormat,
  knownIn,
  paramsOf,
} from './item-cells';
import { cell, columnsOf, type Columns } from './layout';
import { drawPoints } from './points';

/** One item in one year; `k` counts the years from 1. */
export function drawYear(
  sheet: SheetBuilder,
  ctx: SheetContext,
  now: Item,
  { row, year, k }: { row: number; year: number; k: number },
): void {
  const { plan } = ctx;
  const item = itemAt(now, year);
  const keepsRule = !isAsNow(now, year, ['rule']);
  // Of years judged by the same rule the first says which.
  const asAbove = k > 1 && isAsNow(now, plan.years[k - 2]!, ['rule']);
  const c = columnsOf(plan);
  const of = (part: string) => fieldName('plan', `${item.id}_${part}`);
  const at = (col: number) => cell(row, col);
  const { put, format } = drawItemCells(sheet, ctx, now, row, year);
  sheet.value(row, c.year, year, 'label');
  const counts = countsIn(item, year);
  if (!counts) put(c.target, '""', 'computed', format);
  else if (isTask(item)) sheet.value(row, c.target, taskTarget, 'computed', { format });
  else put(c.target, numberInRow(of('target'), k), 'computed', format);
  const isFirst = k - 1 <= firstCounted(item, plan.years);
  const lastYear = growthFrom.formula({
    before: cell(row - 1, c.actual),
    inError: `${cell(row - 1, c.error)}=1`,
    own: at(c.actual),
  });
  put(c.previous, isFirst ? at(c.baseline) : lastYear, 'computed', format);
  put(c.actual, counts ? numberAt(fieldName(item.id, 'actual'), k) : '""', 'computed', format);
  put(
    c.final,
    `IF(ISNUMBER(${at(c.actual)}),IFERROR(N(INDEX(${fieldName(item.id, 'final')},${k})),0),0)`,
    'computed',
    finalFormat(ctx),
  );
  const error = `IFERROR(N(INDEX(${fieldName(item.id, 'error')},${k})),0)`;
  put(c.error, counts ? error : '0', 'computed', errorFormat(ctx));
  put(c.ruleId, asAbove ? cell(row - 1, c.ruleId) : ruleIdFormula(at(c.ruleIndex)), 'textSmall');
  for (let p = 1; c.param + p - 1 < c.check; p++)
    put(
      c.param + p - 1,
      keepsRule ? keptParameter(item, p) : parameterFormula(item.id, at(c.ruleIndex), p),
      'computed',
      'General',
    );
  put(
    c.check,
    keepsRule ? '""' : asAbove ? cell(row - 1, c.check) : checkFormula(ctx, item, at(c.ruleIndex), paramsOf(plan, row)),
    'textSmall',
  );
  const byCourse = !isTask(item) && item.kind === 'amount' && { course: numberAt(fieldName(item.id, 'course'), k) };
  drawRate(sheet, ctx, now, row, { rate: chosenRate(plan, row), year, ...byCourse });
  put(c.schedule, counts ? numberAt(fieldName(item.id, 'schedule'), k) : '""', 'computed', formats.rate);
  const bonus = isTask(item) ? '0' : yearBonus(item.direction, c, at);
  put(c.bonus, item.linked === undefined ? bonus : `IF(${at(c.limited)}>0,0,${bonus})`, 'computed', formats.lost);
  const inTheMean = `${inRow('zsc_calc_counted', k)}=1`;
  const judged = `OR(ISNUMBER(${at(c.rate)}),${at(c.error)}=1)`;
  put(c.filled, `IF(ISNUMBER(${at(c.actual)}),1,0)`, 'computed', '0"  "');
  put(
    c.standing,
    standing.formula({ place: k, known: knownIn(c, row), eachYear: eachYear(item), counts: inTheMean }),
    'computed',
    '0"  "',
  );
  put(c.inMean, inMean.formula({ counts: inTheMean, judged }), 'computed', '0"  "');
  drawPoints(sheet, ctx, now, row, k - 1);
}

/** A parameter of a rule that judged the year before a change: as it was, else the rule's default. */
const keptParameter = ({ rule: { id, params } }: Item, p: number): string =>
  String(params[p - 1] ?? ruleOf(id).parameters[p - 1]?.default ?? '""');

function yearBonus(direction: Direction, c: Columns, at: (col: number) => string): string {
  return bonusFormula({
    isFinal: `${at(c.final)}=1`,
    actual: at(c.actual),
    target: at(c.target),
    baseline: at(c.baseline),
    direction,
    rounded,
    perPoint: 'zsc_settings_inForce_bonus_perPoint',
    cap: 'zsc_settings_inForce_bonus_cap',
    capLow: 'zsc_settings_inForce_bonus_capLow',
  });
}

/** Whether the chosen rule is not made for the item, or what is wrong with its parameters, in the sheet's language; "" when nothing is. */
function checkFormula({ m }: SheetContext, item: Item, ruleIndex: string, params: ParameterRefs): string {
  return ruleList.reduceRight((rest, chosen, i) => {
    const rule = ruleFor(item, chosen.id);
    if (rule.id !== chosen.id) {
      const told = chosen.id === 'own' ? m.sheetsCore.calc.noFormula : m.sheetsCore.calc.unfit;
      return `IF(${ruleIndex}=${i + 1},${quote(told(pick(rule.name, m)))},${rest})`;
    }
    if (rule.parameters.length === 0) return rest;
    const wrong = rule.checkFormula(params, m.common.language, directionOf(item));
    return `IF(${ruleIndex}=${i + 1},${chosen.id === 'own' ? asDrawn(item, wrong, m) : wrong},${rest})`;
  }, '""');
}

/** That the formula is another one by now than this sheet was drawn by, before what is wrong with its parameters. */
function asDrawn(item: Item, wrong: string, m: SheetContext['m']): string {
  const typed = `INDEX(${fieldName('plan', `${item.id}_formula`)},1)`;
  return `IF(EXACT(TRIM(${typed}),${quote(item.rule.formula ?? '')}),${wrong},${quote(m.sheetsCore.calc.otherFormula)})`;
}
