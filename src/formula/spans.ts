/**
 * Spans of sheets whose names read as cells: `Q1:Q4!A1`. Excel puts the names into apostrophes as the formula is entered; without
 * them the first name would be a cell, and the formula one of other cells.
 */
import { tokenize } from '@borgar/fx';

/** Most formulas have none, and are spared being taken apart. */
const maybe = /[a-z]{1,3}\d+:[\p{L}_][\p{L}\p{N}_.]*!/iu;
const cell = /^[a-z]{1,3}\d+$/i;
const onSheet = /^([\p{L}_][\p{L}\p{N}_.]*)!(.+)$/su;

/** The formula with such spans in apostrophes, `'Q1:Q4'!A1`; all others as they are. */
export function quotedSpans(formula: string): string {
  if (!maybe.test(formula)) return formula;
  const tokens = tokenize(formula, { withLocation: false });
  let text = '';
  for (let i = 0; i < tokens.length; i += 1) {
    const { type, value } = tokens[i]!;
    const last = tokens[i + 2];
    const rest =
      type === 'range' && cell.test(value) && tokens[i + 1]?.value === ':' && last?.type.startsWith('range')
        ? onSheet.exec(last.value)
        : null;
    if (rest) i += 2;
    text += rest ? `'${value}:${rest[1]!}'!${rest[2]!}` : value;
  }
  return text;
}
