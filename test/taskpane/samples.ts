/** The smallest rows, scores and findings that tests of the pane's model need; every part can be set. */
import { itemById } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { ItemScore } from '../../src/scoring/score';
import type { Row, RowStatus } from '../../src/taskpane/model/rows';
import type { Finding } from '../../src/validation/finding';

export const plan = ordosPlan;

export function score(item: string, part: Partial<ItemScore> = {}): ItemScore {
  const of = itemById(plan, item);
  if (of === undefined) throw new RangeError(item);
  return {
    item,
    year: 2023,
    dimension: of.dimension,
    actual: null,
    state: 'none',
    target: null,
    targetSource: 'assumed',
    baseline: null,
    previous: null,
    rule: 'completion',
    params: [],
    attainment: null,
    schedule: null,
    gap: null,
    rate: null,
    excluded: false,
    weightSource: 'assumed',
    full: 2,
    points: 0,
    lost: 2,
    bonus: 0,
    status: 'pending',
    ...part,
  };
}

export function row(id: string, status: RowStatus, itemScore: ItemScore | null): Row {
  const item = itemById(plan, id);
  if (item === undefined) throw new RangeError(id);
  return { item, status, score: itemScore };
}

export function finding(part: Partial<Finding>): Finding {
  return { code: 'ytd-falling', severity: 'error', place: {}, params: {}, compared: [], fingerprint: 'f', ...part };
}
