/** Title and the two header rows of the calculation sheet. */
import { pick } from '../../i18n';
import { rulesInUse } from '../../scoring/rules';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { columnsOf } from './layout';

/** Rows 1 to 6. */
export function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const c = columnsOf(plan);
  const t = m.sheetsCore.calc;
  const h = t.headers;
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, c.status), 'titleRule')
    .height(3, 20)
    .height(4, 10);
  const tall = (col: number, text: string) => sheet.value(5, col, text, 'header').merge(rangeAddress(5, col, 6, col));
  const texts = {
    year: h.year,
    id: h.id,
    name: h.name,
    dimensionName: h.dimensionName,
    accumulation: h.accumulation,
    baseline: h.baseline,
    previous: h.previous,
    target: h.target,
    actual: h.actual,
    final: h.final,
    check: h.check,
    ruleIndex: h.ruleIndex,
    chosen: h.chosen,
    rate: h.rate,
    excluded: h.excluded,
    weight: h.weight,
    full: h.full,
    points: h.points,
    lost: h.lost,
    attainment: h.attainment,
    gap: h.gap,
    schedule: h.schedule,
    bonus: h.bonus,
    status: h.status,
    error: h.error,
    filled: h.filled,
    before: h.before,
    standing: h.standing,
    inMean: h.inMean,
    dimension: h.dimension,
    settled: h.settled,
    ruleId: h.ruleId,
  };
  for (const [key, text] of Object.entries(texts)) tall(c[key as keyof typeof texts], text);
  for (let p = 0; c.param + p < c.check; p++) tall(c.param + p, h.param({ n: p + 1 }));
  sheet.value(5, c.rule, h.rules, 'header').merge(rangeAddress(5, c.rule, 5, c.others));
  rulesInUse(plan).forEach((rule, k) => sheet.value(6, c.rule + k, pick(rule.name, m), 'header'));
  sheet.value(6, c.others, h.otherRules, 'header');
  sheet.height(5, 20).height(6, 46);
}
