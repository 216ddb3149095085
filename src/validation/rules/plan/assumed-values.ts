import { itemsOf } from '../../../plan/items';
import type { Plan } from '../../../plan/schema';
import { planTableCell } from '../../places';
import type { WorkbookRule } from '../../rule';

/** Values the product filled in and nobody has confirmed: how many of each kind, in one finding. */
export const assumedValues = {
  code: 'plan.assumed-values',
  group: 'plan',
  severity: 'info',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '方案未给出权重、分年目标和规则', en: 'The plan gives no weights, yearly targets or rules' },
  reads: (key) => key === 'plan' || key === 'settings',
  check(context) {
    const counts = Object.entries(assumedIn(context.plan)).filter(([, count]) => count > 0);
    if (counts.length === 0) return [];
    return [
      {
        place: planTableCell(context, 'weight', 0),
        key: 'assumed',
        params: { count: counts.reduce((sum, [, count]) => sum + count, 0) },
        compared: counts.map(([kind, count]) => ({ label: `assumed-${kind}`, value: count })),
      },
    ];
  },
} as const satisfies WorkbookRule;

function assumedIn(plan: Plan): Readonly<Record<'targets' | 'weights' | 'rules' | 'units' | 'settings', number>> {
  const isAssumed = ({ source }: { readonly source: string }) => source === 'assumed';
  const items = itemsOf(plan);
  const figures = plan.indicators.flatMap((item) => Object.values(item.targets));
  return {
    targets: figures.filter(isAssumed).length,
    weights: [...plan.dimensions, ...items].filter(({ weight }) => isAssumed(weight)).length,
    rules: items.filter(({ rule }) => isAssumed(rule)).length,
    units: items.filter(({ lead }) => isAssumed(lead)).length,
    settings: leaves(plan.scoring).filter(isAssumed).length,
  };
}

/** The values of the settings, which stand in groups. */
function leaves(group: object): readonly { readonly source: string }[] {
  return Object.values(group).flatMap((entry: object) =>
    'source' in entry && typeof entry.source === 'string' ? [{ source: entry.source }] : leaves(entry),
  );
}
