/** What stands at the foot of every page of a form, in the codes worksheet programs have for it. */
import type { PrintSpec, SheetSpec } from './spec';

/** "&" starts a code. */
const plain = (text: string) => text.replace(/&/g, '&&');
/** In letters of eight points; a blank keeps a text that begins with a digit from being read into their size. */
const small = (codes: string) => `&8${codes.replace(/^(?=\d)/, ' ')}`;

/** The three parts of the foot, "" for none; `pageOf` says with &P and &N which page of how many this is. The official look numbers pages as GB/T 9704-2012 does. */
export const footersOf = ({ look }: Pick<SheetSpec, 'look'>, { footerLeft }: PrintSpec, pageOf: string) => ({
  left: small(plain(footerLeft)),
  center: look === undefined ? '' : '&14— &P —',
  right: look === undefined ? small(pageOf) : '',
});
