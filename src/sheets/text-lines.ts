/**
 * How many lines a wrapped text takes in a column, and how tall a row must be for them: neither Excel nor a file grows a
 * row of merged cells by itself, and a row left to grow is as tall as the fonts of one machine make it. Both are reckoned for the
 * worst of the machines the sheets may be printed on: letters 15 % wider than 微软雅黑's, lines as tall as Noto's.
 */

/** How much wider a bold letter is than a plain one, in the widest of the fonts. */
const bold = 1.12;

/** Width of a character in ems: Chinese ones and marks take a whole one in every font. */
function emsOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code > 0x2e7f || '●▲×○△—…·“”‘’'.includes(character)) return 1;
  if (" ,.;:'|!()[]/il".includes(character)) return 0.4;
  return code >= 0x41 && code <= 0x5a ? 0.76 : 0.64;
}

/** What must not begin a line: it takes the character before it along. */
const closing = '，。、；：！？）》」』】〕％%';
/** What must not end one: it goes along with the character after it. */
const opening = '（《「『【〔';

/** Pieces between which a line may break: Chinese characters one by one, words of letters and figures whole. */
const pieces = (line: string): readonly string[] => line.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/g) ?? [];

const widthOf = (text: string) => [...text].reduce((sum, ch) => sum + emsOf(ch), 0);

/**
 * Lines of a text at a size in points, in a column (or merged columns) of so many characters; a character of a column's width is 7 pixels. Padding and an
 * indent are taken off.
 */
export function linesOf(text: string, width: number, size = 10.5): number {
  const room = Math.max(1.2, (width * 7 - 14) / ((size * 4) / 3));
  return text.split('\n').reduce((lines, line) => lines + linesOfParagraph(line, room), 0);
}

function linesOfParagraph(text: string, room: number): number {
  let [lines, used, held] = [1, 0, 0];
  let before = '';
  for (const piece of pieces(text)) {
    const width = widthOf(piece);
    // What no line end parts, from the last place at which one may.
    const isHeld =
      closing.includes(piece) ||
      /^[.,:;!?)\]}]/.test(piece) ||
      (before !== '' && opening.includes(before)) ||
      // Some programs part no bracket from the word before it.
      (opening.includes(piece) && /\w$/.test(before));
    held = isHeld ? held + width : width;
    if (used + width <= room) used += width;
    else if (/^\s+$/.test(piece)) used = room;
    else if (width > room) {
      // A word too long for the column is broken wherever the line ends.
      const all = used + width;
      lines += Math.floor(all / room);
      used = all % room;
    } else {
      // What hangs together and is longer than the line is parted all the same, in a place of the program's choice.
      lines += 1 + Math.floor(held / room);
      used = held % room;
    }
    before = piece;
  }
  return lines;
}

/** So many characters fit in so many lines of a column whatever they are: each as wide as a Chinese one, and one a line goes along to the next. */
export function charactersIn(lines: number, width: number, size = 10.5): number {
  const room = Math.floor((width * 7 - 14) / ((size * 4) / 3));
  return lines * Math.max(1, room - 1);
}

/** A text in parts of at most so many lines each in a column; parted at a space where there is one near the end. */
export function partsOfText(text: string, width: number, lines: number, size = 10.5): readonly string[] {
  if (linesOf(text, width, size) <= lines) return [text];
  let [low, high] = [1, text.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (linesOf(text.slice(0, middle), width, size) <= lines) low = middle;
    else high = middle;
  }
  const space = text.lastIndexOf(' ', low);
  const end = space > low - longestWord ? space : low;
  return [text.slice(0, end), ...partsOfText(text.slice(end).trimStart(), width, lines, size)];
}

/** Width in characters of a column in which a text stands on one line. */
export const widthFor = (text: string, size = 10.5): number =>
  Math.ceil((widthOf(text) * ((size * 4) / 3) + 14) / 7) + 1;

/** Letters of a word in ems, as the widest of the fonts has them. */
function letterEms(letter: string): number {
  if (/[ijl.,:;'|!()[\]]/.test(letter)) return 0.36;
  if (/[frtI/-]/.test(letter)) return 0.42;
  if (/[ckszxyv_]/.test(letter)) return 0.57;
  if (/[mwMW%&@]/.test(letter)) return 0.98;
  return /[a-z]/.test(letter) ? 0.62 : 0.74;
}

/** Longer ones are addresses, names of files or the like, which may be parted anywhere. */
const longestWord = 22;

/** Width in characters of a column that parts none of a text's words of letters, 0 where there are none; hyphens and strokes part them. */
export function widthForWords(text: string, look: Looks): number {
  let most = 0;
  for (const word of text.split(/[\s\u2e80-\uffff]+|(?<=[-/–—])/))
    if (word.length <= longestWord && /[A-Za-z]{3}/.test(word) && !/\d/.test(word))
      most = Math.max(most, wordWidth(word, look));
  return most;
}

/** Width in characters of a column that does not part a word. */
function wordWidth(word: string, { size, bold: isBold, indent = 0 }: Looks): number {
  const ems = [...word].reduce((sum, letter) => sum + letterEms(letter), 0);
  const pixels = ems * (isBold ? bold : 1) * ((size * 4) / 3) + 9 * indent;
  return Math.ceil((2 * pixels) / 7) / 2;
}

/** Lines of body text (10.5 pt) in a column. */
export const linesIn = (text: string, width: number): number => linesOf(text, width, 10.5);

/** Height in points of so many lines; Noto's are 1.45 times their size. */
const linesHeight = (lines: number, size: number): number => Math.ceil(lines * size * 1.45 + 4);

/** Height in points of a row of body text with so many lines, at least `single`. */
export const heightOfLines = (lines: number, single: number): number => Math.max(single, linesHeight(lines, 10.5));

/** Height in points of a form's row with so many lines. */
export const rowHeight = (lines: number, size = 10.5): number => Math.max(20, linesHeight(lines, size));

/** Lines of a bold text at a size in points. */
export const boldLinesOf = (text: string, width: number, size = 10.5): number => linesOf(text, width, size * bold);

/** Width in characters of a column that holds a status on one line. */
export const statusWidth = (text: string, { size, bold: isBold, indent = 0 }: Looks): number =>
  Math.ceil((2 * ((lettersOf(text) * (isBold ? bold : 1) * size * 4) / 3 + 8 + 9 * indent)) / 7) / 2;

/** Ems of a text, its letters as the widest of the fonts has them. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, ch) => sum + (/[!-~]/.test(ch) ? letterEms(ch) : emsOf(ch)), 0);

/** What of a style decides how long its texts are. */
interface Looks {
  readonly size: number;
  readonly bold?: boolean;
  readonly indent?: number;
}

/** Height in points that a text needs in a column of so many characters; 0 where it stands on one line. */
export function heightOfText(text: string, width: number, look: Looks): number {
  const lines = (look.bold ? boldLinesOf : linesOf)(text, width, look.size);
  // What is a word or two is measured letter by letter.
  const least = /^[\w.]+$/.test(text) ? wordWidth(text, look) : statusWidth(text, look);
  const isShort = lines === 2 && text.length <= longestWord && least <= width;
  return lines < 2 || isShort ? 0 : linesHeight(lines, look.size);
}

/** Height in points of a row of column heads, each in a column of so many characters. */
export const headHeight = (heads: readonly { readonly text: string; readonly width: number }[]): number =>
  Math.max(24, ...heads.map(({ text, width }) => linesHeight(boldLinesOf(text, width), 10.5)));
