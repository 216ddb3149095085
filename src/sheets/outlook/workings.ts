/**
 * The hidden columns of the outlook sheet: values by year, a running year's scaled up, and when they hold; then latest,
 * first, mean change, what the rule needs, the chart's columns. Twins of `scoring/outlook`.
 */
import { countsIn, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { likelihoodLimits, needsTime, seenEnough } from '../../scoring/outlook';
import { directionOf } from '../../scoring/targets';
import { cellAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { attainmentCap } from '../chart-style';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { elapsedShare } from '../items/expressions';
import { fieldName } from '../names';
import { parameterFormula } from '../rule-formula';
import { c, calcAt, firstRow, helpersOf, latestOf, leftFormula } from './layout';

/** One row an item. */
export function drawWorkings(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan } = ctx;
  const h = helpersOf(plan);
  const n = plan.years.length;
  const row = firstRow + i;
  const at = (col: number) => cellAddress(row, col);
  const put = (col: number, formula: string) => sheet.formula(row, col, `=${formula}`, 'blank');
  const accumulation = isTask(item) ? '2' : fieldName('plan', `${item.id}_accumulationIndex`);
  // What is judged each year has no trend towards an end.
  put(h.repeats, isTask(item) ? '1' : `IF(${accumulation}=2,1,0)`);
  const kind = isTask(item) ? 'task' : item.kind;
  const grows = {
    task: '1=1',
    amount: '1=1',
    ratio: '1=0',
    roster: `${at(h.repeats)}=1`,
    figure: `${at(h.repeats)}=1`,
  }[kind];
  plan.years.forEach((year, y) => {
    const actual = calcAt(plan, 'actual', i, y + 1);
    const schedule = calcAt(plan, 'schedule', i, y + 1);
    const target = calcAt(plan, 'target', i, y + 1);
    const running = `ISNUMBER(${actual}),${calcAt(plan, 'final', i, y + 1)}=0`;
    // Schedule progress is actual ÷ (target × share), so the whole year, actual ÷ share, is schedule × target.
    const [plain, known] =
      directionOf(item) === 'lower'
        ? [`${target}/${schedule}`, `N(${schedule})>0`]
        : [`${schedule}*${target}`, `ISNUMBER(${schedule})`];
    // Of a sum over the years only the running year's own part is scaled.
    const before = plan.years
      .slice(0, y)
      .reduce(
        (rest, _, k) => `IF(ISNUMBER(${calcAt(plan, 'actual', i, k + 1)}),${calcAt(plan, 'actual', i, k + 1)},${rest})`,
        '0',
      );
    const summed = `IF(AND(${accumulation}=3,N(${actual})<>0),${before}+(${actual}-${before})*(${plain})/${actual},${plain})`;
    const whole = kind === 'task' ? `MIN(100,${plain})` : kind === 'amount' ? summed : plain;
    put(h.partial + y, `IF(AND(${running},${grows},${known}),1,0)`);
    const value = `IF(${at(h.partial + y)}=1,${whole},${actual})`;
    const early = `AND(${running},${grows},ROUND(${elapsedShare(String(year))},8)<${seenEnough})`;
    const seen = needsTime(item) ? `IF(${early},"",${value})` : value;
    put(h.value + y, `IF(ISNUMBER(${actual}),${seen},"")`);
    put(h.time + y, `IF(AND(${running},${at(h.partial + y)}=0),${year - 1}+${elapsedShare(String(year))},${year})`);
  });
  const values = plan.years.map((_, k) => at(h.value + k));
  const baseline = calcAt(plan, 'baseline', i, 1);
  const first = (of: number) =>
    [...values.keys()].reverse().reduce((rest, k) => `IF(ISNUMBER(${values[k]}),${at(of + k)},${rest})`, '""');
  put(
    h.latest,
    values.reduce((rest, value, k) => `IF(ISNUMBER(${value}),${k + 1},${rest})`, '0'),
  );
  put(h.first, `IF(ISNUMBER(${baseline}),${baseline},${first(h.value)})`);
  put(h.firstTime, `IF(ISNUMBER(${baseline}),${plan.baselineYear},${first(h.time)})`);
  const span = `${latestOf(plan, row, h.time)}-N(${at(h.firstTime)})`;
  put(
    h.change,
    `IF(OR(${at(h.latest)}=0,${at(h.repeats)}=1,ROUND(${span},8)<${seenEnough}),0,ROUND((${at(c.latest)}-${at(h.first)})/(${span}),8))`,
  );
  put(
    h.previous,
    `IF(${at(h.latest)}=0,"",IF(${at(h.latest)}=${n},${calcAt(plan, 'previous', i, n)},${at(c.projected)}-${at(h.change)}))`,
  );
  put(h.rule, calcAt(plan, 'ruleIndex', i, 1));
  for (let p = 1; h.param + p - 1 < h.afterParams; p++) put(h.param + p - 1, parameterFormula(item.id, at(h.rule), p));
  const rounded = `ROUND(${at(c.attainment)},8)`;
  const actual = `INDEX(${fieldName('calc', `${item.id}_actual`)},MAX(1,${at(h.latest)}))`;
  const met =
    directionOf(item) === 'lower' ? `ROUND(${at(c.target)}-${actual},8)>=0` : `ROUND(${at(c.target)}-${actual},8)<=0`;
  const reached = `AND(${met},OR(${at(h.repeats)}=0,${at(h.latest)}=${n}))`;
  put(
    h.likelihood,
    `IF(NOT(ISNUMBER(${at(c.attainment)})),6,IF(AND(${rounded}>=${likelihoodLimits.likely},${reached}),1,IF(${leftFormula(plan, row)}=0,5,IF(${rounded}>=${likelihoodLimits.likely},2,IF(${rounded}>=${likelihoodLimits.possible},3,4)))))`,
  );
  sheet.value(row, h.dimension, item.dimension, 'blank');
  // What does not count in the last year has no part of it.
  put(h.weight, countsIn(item, plan.years[n - 1] ?? plan.baselineYear) ? calcAt(plan, 'weight', i, 1) : '0');
  put(h.label, `${quote(`${item.id} `)}&${at(c.name)}`);
  const bar = (col: number, when: string) => put(col, `IF(${when},MIN(${at(c.attainment)},${attainmentCap}),"")`);
  bar(h.on, `${at(h.likelihood)}<=2`);
  bar(h.possible, `${at(h.likelihood)}=3`);
  bar(h.unlikely, `OR(${at(h.likelihood)}=4,${at(h.likelihood)}=5)`);
}
