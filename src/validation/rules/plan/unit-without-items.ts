import { itemsOf } from '../../../plan/items';
import { planTableCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A unit of the plan that answers for nothing: it has no score and no rank. */
export const unitWithoutItems = {
  code: 'plan.unit-without-items',
  group: 'plan',
  severity: 'info',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '考核要求：考核对象', en: 'The assessment: who is assessed' },
  reads: (key) => key === 'plan',
  check(context) {
    const named = new Set(itemsOf(context.plan).flatMap((item) => [...item.lead.units, ...item.responsible.units]));
    return context.plan.units
      .filter((unit) => !named.has(unit.id))
      .map((unit): Hit => ({ place: planTableCell(context, 'lead', 0), key: unit.id, params: { unit: unit.name } }));
  },
} as const satisfies WorkbookRule;
