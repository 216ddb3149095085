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

/** What is JSON and yet says something else than it seems to: programs read it without a word. */
export type DoubtInJson =
  /** Of two values programs keep the last. */
  | { readonly reason: 'repeated-key'; readonly key: string; readonly line: number }
  /** Of a long code written as a number they keep sixteen digits. */
  | { readonly reason: 'digits'; readonly found: string; readonly line: number };

/** Where the string that begins at `start` ends. Found piece by piece: an expression for the whole would run out of stack on a long one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
}

/** The first of these in a text that is JSON, with its line from 1; null for none. */
export function doubtIn(text: string): DoubtInJson | null {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  /** Keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  const colon = /\s*:/y;
  const token = /["{}[\]]|-?\d[\d.eE+-]*/g;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign !== '"') {
      if (/^-?\d{16,}$/.test(sign) && String(Number(sign)) !== sign)
        return { reason: 'digits', found: sign, line: lineAt(index) };
    } else {
      token.lastIndex = endOfString(text, index) + 1;
      colon.lastIndex = token.lastIndex;
      if (!colon.test(text)) continue;
      const key = JSON.parse(text.slice(index, token.lastIndex)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return { reason: 'repeated-key', key, line: lineAt(index) };
      keys?.add(key);
    }
  }
  return null;
}
