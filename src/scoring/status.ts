/**
 * Status of an item in a year, the code behind its colour and word. A final year speaks of the target: met, near or
 * missed by attainment. A running year speaks of the schedule by the same two thresholds: ahead, slightly behind, behind;
 * where nothing was due yet there is no schedule figure, and it speaks of the target too.
 */
import type { ScoringSettings } from '../plan/schema';
import type { ActualState, ItemStatus } from './score';

export function statusOf(
  state: ActualState,
  attainment: number | null,
  schedule: number | null,
  { met, near }: ScoringSettings['status'],
): ItemStatus {
  if (state === 'none' || attainment === null) return 'pending';
  if (state === 'running' && schedule !== null) {
    if (schedule >= met.value) return 'ahead';
    return schedule >= near.value ? 'slightly-behind' : 'behind';
  }
  if (attainment >= met.value) return 'met';
  return attainment >= near.value ? 'near' : 'missed';
}
