/** The code page of a Chinese Windows (GBK), by which CODE and CHAR number characters. */
const decoded = (bytes: readonly number[]): string | undefined => {
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return text.length === 1 && text !== '\uFFFD' ? text : undefined;
};

let codes: Map<string, number> | undefined;

function allCodes(): Map<string, number> {
  const found = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD' && !found.has(text)) found.set(text, lead * 256 + trail);
    }
  }
  return found;
}

/** The code of a text's first character; a question mark's for one that is not in the code page. */
export function codeOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code < 128) return code;
  codes ??= allCodes();
  return codes.get(text.charAt(0)) ?? 63;
}

/** The character of a code of one byte below 128, or of two bytes. */
export function characterOf(code: number): string | undefined {
  if (code < 128) return String.fromCharCode(code);
  return code < 256 || code > 0xffff ? undefined : decoded([code >> 8, code & 255]);
}
