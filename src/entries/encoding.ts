/** The encoding of a text on somebody's disk: told by its bytes, since no such file says it. */

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** UTF-16 says so by its mark; without one, by the empty half of a first letter of ours or a bracket. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (startsWith(bytes, 0xff, 0xfe) || (first > 0 && second === 0 && third > 0 && fourth === 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || (first === 0 && second > 0 && third === 0 && fourth > 0)) return 'utf-16be';
  return null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Encodings that would be read as GB 18030 without a fault, as other words altogether. */
export type ForeignEncoding = 'Big5' | 'Shift-JIS';

/**
 * The encoding of a text in Big5, as programs of Taiwan and Hong Kong save it, or Shift-JIS, as those of Japan do; null for others. The
 * words of a drop-down and names in it are spelt otherwise than in the workbook.
 */
export function foreignEncoding(bytes: Uint8Array): ForeignEncoding | null {
  if (utf16Of(bytes) !== null || isUtf8(bytes)) return null;
  return isShiftJis(bytes) ? 'Shift-JIS' : isBig5(bytes) ? 'Big5' : null;
}

/**
 * Of the characters of two bytes, how many may end in a byte that GB 18030 needs for rare ones alone and Big5 for almost half of all, or
 * begin with one that is kana in GB 18030 and the commonest of characters in Big5.
 */
const mostRare = 0.15;

function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const first = bytes[i]!;
    if (first < 0x81) continue;
    pairs++;
    if (bytes[++i]! < 0x80 || first === 0xa4 || first === 0xa5) rare++;
  }
  return rare > mostRare * pairs && !new TextDecoder('big5').decode(bytes).includes('\uFFFD');
}

/** Fewer characters than these say nothing. */
const fewest = 4;

/**
 * In Shift-JIS almost every character is kana, a common sign or one of the usual kanji, which begin with bytes that GB 18030 has for
 * rare characters alone. What is in GB 18030 reads there as half-width kana above all.
 */
function isShiftJis(bytes: Uint8Array): boolean {
  let usual = 0;
  let others = 0;
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i]!;
    if (first < 0x80) continue;
    if (first >= 0xa1 && first <= 0xdf) {
      others++;
      continue;
    }
    const second = bytes[++i] ?? 0;
    const isKana = (first === 0x82 && second >= 0x4f && second <= 0xf1) || (first === 0x83 && second <= 0x96);
    const isSign = first === 0x81 && second <= 0xac;
    const isKanji = first >= 0x88 && (first <= 0x97 || (first === 0x98 && second <= 0x72));
    if (isKana || isSign || isKanji) usual++;
    else others++;
  }
  return (
    usual >= fewest &&
    others <= mostRare * (usual + others) &&
    !new TextDecoder('shift_jis').decode(bytes).includes('\uFFFD')
  );
}
