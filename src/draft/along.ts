/**
 * What goes along with a draft for nobody to fill in: changes made, years before, the edition in use, how years before a change were judged. The facts say which sheets these
 * are and how many rows they have, since one that is not there would otherwise be taken for one that never was.
 */
import { draftTexts } from '../i18n/draft';
import { everyLanguage } from '../i18n/every';
import type { Messages } from '../i18n';
import { onlyFilled, type TableKey } from './tables';

/** Sheets that go along with their rows: 底稿 调整记录 3、底稿 往年结果 12; empty where there are none. */
export const alongText = (rows: (table: TableKey) => number, m: Messages): string =>
  [...onlyFilled]
    .filter((table) => rows(table) > 0)
    .map((table) => `${draftTexts(m).tabs[table]} ${rows(table)}`)
    .join(draftTexts(m).listed);

/** Rows the text says a table has, in whichever language; 0 where it does not speak of it. */
export function alongIn(text: string, table: TableKey): number {
  for (const m of everyLanguage)
    for (const part of text.normalize('NFKC').split(/[、,;]/)) {
      const tab = draftTexts(m).tabs[table];
      const rows = part.trim().startsWith(`${tab} `) ? Number(part.trim().slice(tab.length)) : 0;
      if (rows > 0) return rows;
    }
  return 0;
}
