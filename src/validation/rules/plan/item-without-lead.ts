import { itemsOf } from '../../../plan/items';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** An indicator or task nobody leads: its points belong to the responsible units alone, or to nobody. */
export const itemWithoutLead = {
  code: 'plan.item-without-lead',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '考核要求：责任到人', en: 'The assessment: someone answers for everything' },
  reads: (key) => key === 'plan',
  check: (context) =>
    itemsOf(context.plan)
      .filter((item) => item.lead.units.length === 0)
      .map((item): Hit => ({
        place: planCell(context, item.id, 'lead'),
        key: 'lead',
        params: { item: item.shortName },
      })),
} as const satisfies WorkbookRule;
