/**
 * Status of an item in a year, the code behind its colour and word. A final year speaks of the target: met, near or
 * missed by attainment. A running year speaks of the schedule by the same two thresholds: ahead, slightly behind, behind;
 * where nothing was due yet there is no schedule figure, and it speaks of the target too. Shares are taken to eight
 * digits, so that 12 of 13.33… is the 90 % it is and not 89.99999999999999.
 */
import type { ScoringSettings } from '../plan/schema';
import { exact } from './grades';
import type { ActualState, ItemStatus } from './score';

export function statusOf(
  state: ActualState,
  attainment: number | null,
  schedule: number | null,
  { met, near }: ScoringSettings['status'],
): ItemStatus {
  if (state === 'none' || attainment === null) return 'pending';
  if (state === 'running' && schedule !== null) {
    if (exact(schedule) >= met.value) return 'ahead';
    return exact(schedule) >= near.value ? 'slightly-behind' : 'behind';
  }
  if (exact(attainment) >= met.value) return 'met';
  return exact(attainment) >= near.value ? 'near' : 'missed';
}
