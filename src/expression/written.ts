/** Formula text with what binds it together, so that brackets stand where they are needed and nowhere else. */

/** How firmly a text holds: a comparison least, then `&`, sums, products, and what needs no brackets. */
export const binding = { comparison: 0, joined: 1, sum: 2, product: 3, whole: 4 } as const;
export type Binding = (typeof binding)[keyof typeof binding];

export interface Written {
  readonly text: string;
  readonly holds: Binding;
}

export const whole = (text: string): Written => ({ text, holds: binding.whole });

/** In brackets unless it holds at least so firmly. */
export function bound({ text, holds }: Written, least: Binding): string {
  return holds >= least ? text : `(${text})`;
}

/** `left op right`; the right side needs brackets where the left does not, so that the sheet adds up in the same order. */
export function infix(left: Written, sign: string, right: Written, holds: Binding): Written {
  const after = sign === '&' ? holds : ((holds + 1) as Binding);
  return { text: `${bound(left, holds)}${sign}${bound(right, after)}`, holds };
}

/** `left op right` of a comparison, which cannot be chained. */
export function comparison(left: Written, sign: string, right: Written): Written {
  return {
    text: `${bound(left, binding.joined)}${sign}${bound(right, binding.joined)}`,
    holds: binding.comparison,
  };
}

export function called(name: string, ...args: readonly Written[]): Written {
  return whole(`${name}(${args.map(({ text }) => text).join(',')})`);
}

/** A number as a formula has it. */
export function numeral(value: number): Written {
  return { text: String(value).toUpperCase(), holds: value < 0 ? binding.comparison : binding.whole };
}

/** A text as a formula literal; longer ones in pieces, since a literal holds at most 255 characters. */
export function quote(text: string): string {
  const pieces = text.match(/[^]{1,240}/g) ?? [''];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&');
}

export function quoted(text: string): Written {
  return { text: quote(text), holds: text.length > 240 ? binding.joined : binding.whole };
}

/** A reference, name or finished formula text handed in from outside. */
export function reference(text: string | number): Written {
  if (typeof text === 'number') return numeral(text);
  const outside = text.replace(/"[^"]*"|'[^']*'/g, '_');
  let depth = 0;
  for (const character of outside) {
    if (character === '(' || character === '{') depth++;
    else if (character === ')' || character === '}') depth--;
    else if (depth === 0 && '=<>&+-*/^%'.includes(character)) return { text, holds: binding.comparison };
  }
  return whole(text);
}
