/**
 * The plans that come with the product. The list is light; a plan's data and the schema that checks it are loaded when
 * the plan is asked for.
 */
import type { Localised, Plan } from './schema';

export interface BuiltInPlan {
  readonly id: string;
  readonly shortName: Localised;
  load(): Promise<Plan>;
}

export const builtInPlans: readonly BuiltInPlan[] = [
  {
    id: 'ordos-2022-2024',
    shortName: { zh: '鄂尔多斯高新区提质进位', en: 'Ordos High-Tech Zone 2022–2024' },
    load: async () => (await import('./ordos')).ordosPlan,
  },
];
