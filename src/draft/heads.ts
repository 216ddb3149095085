/** The head of a column as it stands on the sheet, and the column a head means. */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import { settingFields, settingName } from '../sheets/setting-fields';
import { factRows, type TableKey } from './tables';

export function headOf(table: TableKey, field: string, m: Messages): string {
  const target = /^target(\d+)$/.exec(field);
  if (target) return draftTexts(m).targetHead(Number(target[1]));
  if (table === 'safeguards' && field === 'measure') return draftTexts(m).measureHead;
  return draftTexts(m).heads[field] ?? field;
}

export function tipOf(table: TableKey, field: string, m: Messages): string {
  const { tips, factTips } = draftTexts(m);
  if (field.startsWith('target')) return tips.target ?? '';
  if (table === 'safeguards' && field === 'measure') return tips.measureName ?? '';
  return (
    tips[`${table}.${field}`] ??
    tips[field] ??
    (table === 'facts' ? (factTips[field as keyof typeof factTips] ?? '') : '')
  );
}

/** What stands before a row of the facts or of the settings. */
export function labelOf(table: TableKey, i: number, m: Messages): string {
  if (table === 'settings') {
    const field = settingFields[i];
    return field ? settingName(field, m) : '';
  }
  const fact = factRows[i] ?? 'title';
  const year = /^year(\d+)$/.exec(fact);
  return year ? draftTexts(m).facts.year(Number(year[1])) : String(draftTexts(m).facts[fact as 'title']);
}
