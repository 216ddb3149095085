/** Characters as they are meant: full-width forms, foreign spaces and invisible marks made plain. */

/** Full-width letters, digits and signs as half-width; ideographic and no-break spaces as spaces; invisible marks gone. */
export function halfWidth(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text
    .replace(/\p{Zs}|[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(/\p{Cf}|\p{Cc}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-');
}

/** A code or name without what does not belong into it: full-width letters and digits, spaces around and inside codes. */
export function cleanCode(text: string): string {
  return halfWidth(text)
    .replace(/[\s'"]+/g, '')
    .toUpperCase();
}
