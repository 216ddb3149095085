/** JSON from somebody's disk. Where it is none, the parser's English words are not for the user: only the place they tell. */

/** What is wrong with a text that is no JSON: line and column from 1, where the parser at hand tells them. */
export type NotJson =
  { readonly reason: 'json' } | { readonly reason: 'json'; readonly jsonLine: number; readonly jsonColumn: number };

/** Characters the parser of Node and Chrome shows before and after the one it cannot take. */
const context = 10;

/** Place in the text that a parser's message tells; null where it tells none. */
function positionIn(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes('end of JSON input')) return text.length;
  // “Unexpected token 'x', ..."5],"abc": x, "more":"... is not valid JSON”
  const [, before, shown = '', after] = /, (\.\.\.)?"([^]*)"(\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const start = before || after ? text.indexOf(shown) : -1;
  if (start < 0) return null;
  return start + (before ? context : shown.length - context);
}

/** Where a text stops being JSON, by the message of the parser that refused it. */
export function faultIn(text: string, message: string): NotJson {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { reason: 'json', jsonLine: Number(told[1]), jsonColumn: Number(told[2]) };
  const position = positionIn(text, message);
  if (position === null) return { reason: 'json' };
  const lines = text.slice(0, position).split('\n');
  return { reason: 'json', jsonLine: lines.length, jsonColumn: lines.at(-1)!.length + 1 };
}

/** The JSON in a text. What `error` makes of the fault is thrown where it is none. */
export function parseJson(text: string, error: (fault: NotJson) => Error): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw error(faultIn(text, cause instanceof Error ? cause.message : ''));
  }
}

/** The first key that one object of a text has twice, with its line from 1; of two values programs keep the last without a word. The text is JSON. */
export function repeatedKey(text: string): { readonly key: string; readonly line: number } | null {
  /** Keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  for (const { 0: sign, 1: quoted, index } of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (quoted !== undefined) {
      const key = JSON.parse(quoted) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, line: text.slice(0, index).split('\n').length };
      keys?.add(key);
    }
  }
  return null;
}
