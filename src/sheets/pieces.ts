/** Long texts in the cells of a column. */

/** A cell holds 32,767 characters. */
export const pieceLength = 30_000;

/** A text in pieces a cell can hold. None ends in the middle of a character of two halves: no file can hold a half. */
export function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += pieces.at(-1)!.length) {
    const piece = text.slice(from, from + pieceLength);
    const isCut = from + pieceLength < text.length && /[\uD800-\uDBFF]$/.test(piece);
    pieces.push(isCut ? piece.slice(0, -1) : piece);
  }
  return pieces;
}
