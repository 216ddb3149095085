/**
 * Status of an item in a year, the code behind its colour and word. A final year speaks of the target: met, near or
 * missed by attainment. A running year speaks of the schedule: ahead from 100 %, slightly behind down to the `near` share.
 * Where a running year has no schedule figure yet (nothing was due), nothing is behind.
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
  if (state === 'running') {
    if (schedule === null || exact(schedule) >= 1) return 'ahead';
    return exact(schedule) >= near.value ? 'slightly-behind' : 'behind';
  }
  if (exact(attainment) >= met.value) return 'met';
  return exact(attainment) >= near.value ? 'near' : 'missed';
}
