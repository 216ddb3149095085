/** Text tables for terminals. A Chinese character takes two columns there. */

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, c) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(c) ? 2 : 1),
    0,
  );
}

/** Rows under a header, columns apart by two blanks; those named in `right` are aligned right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = header.map((head, c) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[c] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, c) => {
        const blanks = ' '.repeat(Math.max(0, (widths[c] ?? 0) - widthOf(text)));
        return right.includes(c) ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
