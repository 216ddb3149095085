/**
 * How many lines a wrapped text takes in a column, so that rows are drawn high enough: neither Excel nor a file grows a
 * row of merged cells by itself. Widths are in digits of the default font (see the style guide, section 4): a Chinese
 * character at 10.5 pt takes about 2.1 of them, a Latin letter 1.1.
 */
export function linesIn(text: string, width: number): number {
  const units = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f || c === '—' || c === '·' ? 2.1 : 1.1), 0);
  return Math.max(1, Math.ceil(units / Math.max(1, width - 3)));
}

/** Height in points of a row of body text with so many lines, at least `single`. */
export function heightOfLines(lines: number, single: number): number {
  return Math.max(single, lines * 14 + 5);
}
