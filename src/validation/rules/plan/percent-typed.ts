import { numberIn, textIn } from '../../../entries/entries';
import { hundredfold } from '../../../entries/percent';
import { isTask, itemById } from '../../../plan/items';
import type { Item } from '../../../plan/schema';
import { ruleFor } from '../../../scoring/rules';
import type { Hit, WorkbookRule } from '../../rule';

/** A figure of the plan, the settings or the register that its cell shows as a percentage, where points or another unit are wanted. */
export const percentTyped = {
  code: 'plan.percent-typed',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计量单位', en: 'Unit of measure' },
  reads: (key) => key === 'plan' || key === 'settings' || key === 'adjustments',
  check: ({ plan, entries }) =>
    (['plan', 'settings', 'adjustments'] as const).flatMap((key) =>
      Object.entries(entries.sheets[key] ?? {}).flatMap(([field, cells]) =>
        cells.flatMap((cell, k): Hit[] => {
          const value = numberIn(cell);
          if (!cell.percent || value === null) return [];
          const isRow = key === 'plan' && !field.startsWith('dim_');
          const item = isRow ? itemById(plan, textIn(entries.sheets.plan?.id?.[k])) : undefined;
          const unit = unitOf(field, item);
          if (unit === 'share') return [];
          const meant = unit === 'hundred' ? hundredfold(value) : null;
          return [
            {
              place: { ...cell.place, item: item?.id ?? key },
              key: `${field}:${k}`,
              compared: [
                { label: 'typed', value: `${hundredfold(value)}%` },
                ...(meant === null ? [] : [{ label: 'meant', value: meant }]),
              ],
              fix: meant === null ? undefined : { kind: 'set-value', value: meant },
            },
          ];
        }),
      ),
    ),
} as const satisfies WorkbookRule;

/** In what a cell is meant: a share of 1, per cent or points of a hundred, or something else, of which nobody knows what was meant. */
function unitOf(field: string, item: Item | undefined): 'share' | 'hundred' | 'other' {
  const ofMeasure = item && !isTask(item) && item.measure.zh === '%' ? 'hundred' : 'other';
  if (/^p\d+$/.test(field)) {
    const spec = item && ruleFor(item, item.rule.id).parameters[Number(field.slice(1)) - 1];
    if (spec === undefined) return 'share';
    if (spec.default > 1 || spec.key === 'goal' || spec.key === 'size') return 'hundred';
    return spec.default > 0 || spec.key === 'floor' ? 'share' : ofMeasure;
  }
  if (/weight$|^grades_/.test(field)) return 'hundred';
  if (/^(baseline|target_\d+)$/.test(field)) return ofMeasure;
  return /^(points$|bonus_|deduction)/.test(field) ? 'other' : 'share';
}
