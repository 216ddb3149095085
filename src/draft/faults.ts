/** What is wrong with a draft, told by sheet, cell, reason and remedy. */
import { draftTexts } from '../i18n/draft';
import type { Messages } from '../i18n';
import type { Place } from '../errors';
import type * as draft from '../i18n/zh-CN/draft';
import type { TableKey } from './tables';

export interface Fault {
  readonly code: keyof typeof draft.faults;
  readonly table: TableKey;
  readonly place: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The fault in the user's words: where, what is wrong, what to do. */
export function faultText(
  { code, table, place, params }: Fault,
  m: Messages,
): { readonly where: string; readonly what: string; readonly todo: string } {
  const { what, todo } = draftTexts(m).faults[code];
  return {
    where: `${place.sheet ?? draftTexts(m).tabs[table]}${place.cell === undefined ? '' : `!${place.cell}`}`,
    what: what(params),
    // What is wrong with the plan itself comes with what to do about it.
    todo: code === 'schema' && params.remedy !== undefined ? String(params.remedy) : todo,
  };
}
