/** Lists as people type them into one cell, whose names may hold the signs that divide them. */

/** The parts of a text between dividers, without blanks around them and without empty ones. */
export const apart = (text: string, dividers: RegExp): readonly string[] =>
  text
    .split(dividers)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The parts with those put together again that are a known name, names tried in the order given. */
export function wholeAmong(parts: readonly string[], known: readonly string[], dividers: RegExp): readonly string[] {
  let pieces: readonly { readonly text: string; readonly whole?: true }[] = parts.map((text) => ({ text }));
  for (const name of known) {
    const own = dividers.test(name) ? apart(name, dividers) : [];
    if (own.length < 2) continue;
    const next: { readonly text: string; readonly whole?: true }[] = [];
    for (let i = 0; i < pieces.length;) {
      const isHere = own.every((text, k) => pieces[i + k]?.text === text && !pieces[i + k]!.whole);
      next.push(isHere ? { text: name, whole: true } : pieces[i]!);
      i += isHere ? own.length : 1;
    }
    pieces = next;
  }
  return pieces.map(({ text }) => text);
}

/** The longest first: of two names one of which is part of the other, the whole one is meant. */
export const longestFirst = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => b.length - a.length);
