/**
 * The hidden columns of the outlook sheet: values by year, a running year's scaled up, and when they hold; then latest,
 * first, mean change, what the rule needs, the chart's columns. Twins of `scoring/outlook`.
 */
import { ofKind } from '../../scoring/kinds';
import { periods } from '../../entries/entries';
import { firstByRule } from '../../plan/at';
import { countsIn, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { needsTime } from '../../scoring/outlook';
import { carriedOn, halfWidth, likelihoodFormula, seasonShare, seenEnough } from '../../scoring/projection';
import { directionOf } from '../../scoring/targets';
import { cellAddress, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { attainmentCap, trueRate } from '../chart-style';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { elapsedShare } from '../items/expressions';
import { fieldName } from '../names';
import { parameterFormula, placeOfId } from '../rule-formula';
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
  const growth = { 'by-quarter': '1=1', 'flows-by-day': `${at(h.repeats)}=1`, none: '1=0' };
  const grows = isTask(item) ? '1=1' : growth[ofKind(item, ({ growth: own }) => own)];
  plan.years.forEach((year, y) => {
    const actual = calcAt(plan, 'actual', i, y + 1);
    const running = `ISNUMBER(${actual}),${calcAt(plan, 'final', i, y + 1)}=0`;
    const elapsed = elapsedShare(String(year));
    if (kind === 'amount') drawSeason(sheet, ctx, item, { row, y, running });
    const season = at(h.season + y);
    const share =
      kind === 'amount' ? `IF(ISNUMBER(${season}),${season},${at(h.period + y)}/${periods.length})` : elapsed;
    // Schedule progress is actual ÷ due, so a task's whole year, actual ÷ due of 100, is schedule × target.
    const schedule = calcAt(plan, 'schedule', i, y + 1);
    put(h.part + y, kind === 'task' ? `IF(ISNUMBER(${schedule}),1,0)` : `IF(AND(${running},${grows}),${share},0)`);
    put(h.partial + y, `IF(AND(${running},${at(h.part + y)}>0),1,0)`);
    // Of a sum over the years only the running year's own part is scaled.
    const before = plan.years
      .slice(0, y)
      .reduce(
        (rest, _, k) => `IF(ISNUMBER(${calcAt(plan, 'actual', i, k + 1)}),${calcAt(plan, 'actual', i, k + 1)},${rest})`,
        '0',
      );
    const plain = `${actual}/${at(h.part + y)}`;
    const summed = `IF(${accumulation}=3,${before}+(${actual}-${before})/${at(h.part + y)},${plain})`;
    const whole =
      kind === 'task' ? `MIN(100,${schedule}*${calcAt(plan, 'target', i, y + 1)})` : kind === 'amount' ? summed : plain;
    const value = `IF(${at(h.partial + y)}=1,MAX(0,${whole}),${actual})`;
    const early = `AND(${running},${grows},ROUND(${elapsed},8)<${seenEnough})`;
    const seen = needsTime(item) ? `IF(${early},"",${value})` : value;
    put(h.value + y, `IF(ISNUMBER(${actual}),${seen},"")`);
    put(h.time + y, `IF(AND(${running},${at(h.partial + y)}=0),${year - 1}+${elapsed},${year})`);
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
  const final = plan.years[n - 1] ?? plan.baselineYear;
  const none = `${at(h.latest)}=0`;
  put(h.span, `IF(${none},0,ROUND(${latestOf(plan, row, h.time)}-N(${at(h.firstTime)}),8))`);
  put(h.change, `IF(OR(${at(h.repeats)}=1,NOT(ISNUMBER(${at(c.soFar)}))),0,${at(c.soFar)})`);
  put(h.ahead, `${final}-${latestOf(plan, row, h.time)}`);
  const [latest, ahead, change] = [at(c.latest), at(h.ahead), at(h.change)];
  const damps = isTask(item) ? '1=0' : `${accumulation}<>3`;
  put(h.led, `IF(${none},"",${carriedOn.formula({ latest, ahead, change, damps })})`);
  if (!isTask(item)) drawDoubt(sheet, ctx, row, baseline);
  put(
    h.previous,
    `IF(${at(h.latest)}=0,"",IF(${at(h.latest)}=${n},${calcAt(plan, 'previous', i, n)},${at(c.projected)}-${at(h.change)}))`,
  );
  put(h.rule, placeOfId(calcAt(plan, 'ruleId', i, 1 + firstByRule(item, plan.years))));
  for (let p = 1; h.param + p - 1 < h.afterParams; p++) put(h.param + p - 1, parameterFormula(item.id, at(h.rule), p));
  const actual = `INDEX(${fieldName('calc', `${item.id}_actual`)},MAX(1,${at(h.latest)}))`;
  const met =
    directionOf(item) === 'lower' ? `ROUND(${at(c.target)}-${actual},8)>=0` : `ROUND(${at(c.target)}-${actual},8)<=0`;
  const reached = `AND(${met},OR(${at(h.repeats)}=0,${at(h.latest)}=${n}),ROUND(${at(c.attainment)},8)>=1)`;
  put(
    h.likelihood,
    likelihoodFormula(directionOf(item), {
      reached,
      over: `${leftFormula(plan, row)}=0`,
      projected: at(c.projected),
      target: at(c.target),
      attainment: at(c.attainment),
      half: at(h.half),
      needed: at(c.change),
      soFar: at(c.soFar),
      neededGrowth: at(c.growth),
      growthSoFar: at(c.growthSoFar),
    }),
  );
  sheet.value(row, h.dimension, item.dimension, 'blank');
  // What does not count in the last year has no part of it.
  put(h.weight, countsIn(item, plan.years[n - 1] ?? plan.baselineYear) ? calcAt(plan, 'weight', i, 1) : '0');
  put(h.label, `${quote(`${item.id} `)}&${at(c.name)}&${trueRate(at(c.attainment))}`);
  const bar = (col: number, when: string) => put(col, `IF(${when},MIN(${at(c.attainment)},${attainmentCap}),"")`);
  bar(h.on, `${at(h.likelihood)}<=2`);
  bar(h.possible, `${at(h.likelihood)}=3`);
  bar(h.unlikely, `OR(${at(h.likelihood)}=4,${at(h.likelihood)}=5)`);
}

/** What earlier years had by the period of a running amount, and their whole, of the years that have both; the share of it. */
function drawSeason(
  sheet: SheetBuilder,
  { plan }: SheetContext,
  item: Item,
  { row, y, running }: { readonly row: number; readonly y: number; readonly running: string },
): void {
  const h = helpersOf(plan);
  const at = (col: number) => cellAddress(row, col);
  const put = (col: number, formula: string) => sheet.formula(row, col, `=${formula}`, 'blank');
  const sums = (k: number) => fieldName(item.id, `ytd_${plan.years[k]}`);
  const filled = periods.reduce((rest, _, p) => `IF(ISNUMBER(INDEX(${sums(y)},${p + 1})),${p + 1},${rest})`, '0');
  put(h.period + y, `IFERROR(${filled},0)`);
  const period = `MAX(1,${at(h.period + y)})`;
  const last = periods.length;
  const added = (of: string) =>
    plan.years
      .slice(0, y)
      .map((_, k) => `IF(COUNT(INDEX(${sums(k)},${period}),INDEX(${sums(k)},${last}))=2,INDEX(${sums(k)},${of}),0)`)
      .join('+') || '0';
  put(h.then + y, `IFERROR(${added(period)},0)`);
  put(h.all + y, `IFERROR(${added(String(last))},0)`);
  put(h.season + y, `IF(AND(${running}),${seasonShare.formula({ then: at(h.then + y), whole: at(h.all + y) })},"")`);
}

/** The changes between figures that follow each other, squared; half the width of the interval. */
function drawDoubt(sheet: SheetBuilder, { plan }: SheetContext, row: number, baseline: string): void {
  const h = helpersOf(plan);
  const at = (col: number) => cellAddress(row, col);
  const put = (col: number, formula: string) => sheet.formula(row, col, `=${formula}`, 'blank');
  plan.years.forEach((_, y) => {
    const [value, before] = [at(h.value + y), at(h.before + y)];
    const last = y === 0 ? baseline : at(h.value + y - 1);
    const [earlier, when] = y === 0 ? ['""', String(plan.baselineYear)] : [at(h.before + y - 1), at(h.time + y - 1)];
    put(h.before + y, `IF(ISNUMBER(${last}),${last},${earlier})`);
    put(h.beforeTime + y, y === 0 ? when : `IF(ISNUMBER(${last}),${when},${at(h.beforeTime + y - 1)})`);
    const years = `ROUND(${at(h.time + y)}-${at(h.beforeTime + y)},8)`;
    const change = `POWER((${value}-${before})/${years},2)`;
    put(h.square + y, `IF(AND(ISNUMBER(${value}),ISNUMBER(${before})),IF(${years}<${seenEnough},"",${change}),"")`);
  });
  const squares = rangeAddress(row, h.square, row, h.square + plan.years.length - 1);
  put(h.meanSquare, `IF(COUNT(${squares})=0,"",SUM(${squares})/COUNT(${squares}))`);
  const open = `${at(h.ahead)}+IF(${latestOf(plan, row, h.partial)}=1,1-${latestOf(plan, row, h.part)},0)`;
  put(
    h.half,
    `IF(${at(h.latest)}=0,"",${halfWidth.formula({ meanSquare: at(h.meanSquare), latest: at(c.latest), open })})`,
  );
}
