/**
 * The built-in plan cut down to what four items do not show: a ratio whose parts are shares, figures with a place in a ranking
 * and a sum over the years, rosters as flow and level, raters, linked items, points settled otherwise.
 */
import type { Indicator, Plan } from '../../src/plan/schema';
import { parsePlan } from '../../src/plan/load';
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import { ratersIn } from '../../src/plan/raters';

const cut = partOf(ordosPlan, ['G01', 'G07', 'G10', 'G22', 'G24', 'G16', 'G11', 'G06', 'T01', 'T03']);
const set = <T>(value: T) => ({ value, source: 'set' as const });
const linked = { G06: false, G10: true, G24: true } as Readonly<Record<string, boolean>>;

const varied = (item: Indicator): Indicator => ({
  ...item,
  ...(linked[item.id] === undefined ? {} : { linked: { with: '联', triggers: linked[item.id]! } }),
  // A figure added up over the years, such as money spent since the beginning.
  ...(item.id === 'G07' ? { accumulation: 'cumulative' as const, decimals: 2 } : {}),
});

/** Valid in itself, as of a day in its last year. */
export function variedPlan(): Plan {
  const raters = ratersIn('上级 40×1；服务对象 60×4 去高低') ?? [];
  return parsePlan({
    ...cut,
    indicators: cut.indicators.map(varied),
    tasks: cut.tasks.map((task) => (task.id === 'T03' ? { ...task, raters } : task)),
    scoring: { ...cut.scoring, asOf: set('2024-03-31'), settling: set('used') },
  });
}
