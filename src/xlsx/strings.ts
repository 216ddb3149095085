/** The texts that cells share, as a file holds them. */
import { walkXml } from './checked-xml';
import { isMain } from './doubts';
import { unescapeText } from './text';

export interface SharedStrings {
  /** In order; runs of rich text are joined, phonetic hints left out. */
  readonly texts: readonly string[];
  /** Numbers of those that say two things: two texts side by side, text in another namespace, alternate content. */
  readonly doubtful: ReadonlySet<number>;
}

export const noStrings: SharedStrings = { texts: [], doubtful: new Set() };

/** Elements of a text that hold no text themselves. */
const silent = new Set(['rPr', 'phoneticPr', 'rPh', 'extLst']);

/**
 * Collects the text of an `si` or `is` element: feed it what is inside. Only `t`, and `t` within `r`, are text; whatever
 * else looks like text makes it doubtful.
 */
export function textCollector() {
  let text: string | null = null;
  let doubtful = false;
  const path: string[] = [];
  let skipped = 0;
  let runs = false;
  return {
    start(): void {
      text = null;
      doubtful = false;
      path.length = 0;
      skipped = 0;
      runs = false;
    },
    open(name: string, uri: string): void {
      if (skipped > 0) {
        skipped++;
        return;
      }
      const parent = path.at(-1);
      if (isMain(uri) && silent.has(name) && parent !== 't') skipped = 1;
      else if (isMain(uri) && name === 't' && (parent === undefined || parent === 'r')) {
        // A plain text beside another, or beside runs: one program shows the first, another the last.
        if (text !== null && parent === undefined) doubtful = true;
        text ??= '';
        path.push('t');
      } else if (isMain(uri) && name === 'r' && parent === undefined) {
        if (text !== null && !runs) doubtful = true;
        runs = true;
        path.push('r');
      } else {
        doubtful = true;
        skipped = 1;
      }
    },
    text(piece: string): void {
      if (skipped === 0 && path.at(-1) === 't') text += piece;
    },
    close(): void {
      if (skipped > 0) skipped--;
      else path.pop();
    },
    /** What was collected; null where there was no text at all. */
    end: (): { readonly text: string | null; readonly doubtful: boolean } => ({
      text: text === null ? null : unescapeText(text),
      doubtful,
    }),
  };
}

/** Throws file-malformed for a part that is no XML. */
export function readSharedStrings(part: Uint8Array, path: string): SharedStrings {
  const texts: string[] = [];
  const doubtful = new Set<number>();
  const collector = textCollector();
  let depth = 0;
  let inItem = false;
  walkXml(part, path, {
    open: (name, _, uri) => {
      depth++;
      if (inItem) collector.open(name, uri);
      else if (depth === 2 && name === 'si' && isMain(uri)) {
        inItem = true;
        collector.start();
      }
    },
    text: (piece) => {
      if (inItem) collector.text(piece);
    },
    close: () => {
      if (inItem && depth === 2) {
        const found = collector.end();
        if (found.doubtful) doubtful.add(texts.length);
        texts.push(found.text ?? '');
        inItem = false;
      } else if (inItem) collector.close();
      depth--;
    },
  });
  return { texts, doubtful };
}
