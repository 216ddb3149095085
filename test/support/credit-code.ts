/** Unified social credit codes for invented enterprises, with a right check character. */
import { checkCharacter } from '../../src/entries/credit-code';

export function creditCode(serial: number): string {
  const body = `91150600MA${String(serial).padStart(7, '0')}`;
  return `${body}${checkCharacter(body)}`;
}
