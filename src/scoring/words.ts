/**
 * Words of drop-downs, as typed in a workbook of either language (or pasted as ids), back to what they stand for.
 * Formulas compare words in the workbook's own language; TypeScript reads every workbook, so it knows both.
 */
import { milestoneStatuses as statusIds, type MilestoneStatus } from '../entries/entries';
import * as en from '../i18n/en/common';
import * as zh from '../i18n/zh-CN/common';

export type AdjustmentKind = keyof typeof zh.adjustmentKinds;
/** Kinds of the register, in the order of its drop-down. */
export const adjustmentIds = ['bonus', 'deduction', 'veto'] as const satisfies readonly AdjustmentKind[];

/** Status of a milestone; null for an empty cell or a word that is none of them. */
export function statusOf(text: string): MilestoneStatus | null {
  return statusIds.find((id) => [id, zh.milestoneStatuses[id], en.milestoneStatuses[id]].includes(text)) ?? null;
}

/** Kind of a row in the register of adjustments; null for anything else. */
export function adjustmentKindOf(text: string): AdjustmentKind | null {
  return adjustmentIds.find((id) => [id, zh.adjustmentKinds[id], en.adjustmentKinds[id]].includes(text)) ?? null;
}
