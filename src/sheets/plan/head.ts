/** Title, legend and the two header rows of the plan sheet. */
import { pick } from '../../i18n';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedFormat, measureFormat } from '../formats';
import { planLayout } from './layout';
import { sized } from '../word-length';

/** Rows 1 to 7. */
export function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c } = planLayout(plan);
  const from = plan.years[0] ?? plan.baselineYear;
  const to = plan.years[plan.years.length - 1] ?? from;
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(
      3,
      2,
      t.subtitle({
        title: pick(plan.title, m),
        document: plan.documentNumber,
        baselineYear: plan.baselineYear,
        from,
        to,
      }),
      'titleRule',
    )
    .fill(rangeAddress(3, 2, 3, c.assumed), 'titleRule')
    .height(3, 20)
    .value(4, 2, 600, 'given', { format: measureFormat(2) })
    .value(4, 3, t.legendGiven, 'subtitle')
    .formula(4, c.baseline, '=540', 'assumed', { format: assumedFormat(2) })
    .value(4, c.target, t.legendAssumed, 'subtitle')
    .height(4, 21)
    .height(5, 6)
    .height(6, sized(m, 20, 36))
    .height(7, 20);
  const tall = (col: number, text: string) => sheet.value(6, col, text, 'header').merge(rangeAddress(6, col, 7, col));
  const h = t.headers;
  tall(c.dimension, h.dimension);
  tall(c.id, h.id);
  tall(c.name, h.name);
  tall(c.measure, h.measure);
  tall(c.accumulation, h.accumulation);
  tall(c.baseline, h.baseline({ year: plan.baselineYear }));
  sheet.value(6, c.target, h.targets, 'header').merge(rangeAddress(6, c.target, 6, c.target + plan.years.length - 1));
  plan.years.forEach((y, k) => sheet.value(7, c.target + k, m.common.year(y), 'header'));
  tall(c.weight, h.weight);
  tall(c.rule, h.rule);
  sheet.value(6, c.param, h.params, 'header').merge(rangeAddress(6, c.param, 6, c.afterParams - 1));
  for (let p = 0; c.param + p < c.afterParams; p++) sheet.value(7, c.param + p, h.param({ n: p + 1 }), 'header');
  if (c.formula !== null) tall(c.formula, h.formula);
  tall(c.check, h.check);
  tall(c.lead, h.lead);
  tall(c.responsible, h.responsible);
  tall(c.clause, h.clause);
  tall(c.assumed, h.assumed);
}
