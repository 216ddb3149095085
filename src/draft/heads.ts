/** The head of a column as it stands on the sheet, and the column a head means. */
import type { Messages } from '../i18n';
import type { TableKey } from './tables';

export function headOf(table: TableKey, field: string, m: Messages): string {
  const target = /^target(\d+)$/.exec(field);
  if (target) return m.draft.targetHead(Number(target[1]));
  if (table === 'safeguards' && field === 'measure') return m.draft.measureHead;
  return m.draft.heads[field] ?? field;
}

export function tipOf(table: TableKey, field: string, m: Messages): string {
  const { tips, factTips } = m.draft;
  if (field.startsWith('target')) return tips.target ?? '';
  if (table === 'safeguards' && field === 'measure') return tips.measureName ?? '';
  return tips[field] ?? (table === 'facts' ? (factTips[field as keyof typeof factTips] ?? '') : '');
}
