/** The texts that cells share, as a file holds them. */
import { walkXml } from './checked-xml';
import { isMain } from './doubts';
import { plainFont, takeFont, type Font } from './read-styles';
import { unescapeText } from './text';

export interface SharedStrings {
  /** In order; runs of rich text are joined, phonetic hints left out. */
  readonly texts: readonly string[];
  /** Numbers of those that say two things: two texts side by side, text in another namespace, alternate content. */
  readonly doubtful: ReadonlySet<number>;
  /** Fonts of the runs of those that have fonts of their own. */
  readonly fonts: ReadonlyMap<number, readonly Font[]>;
}

export const noStrings: SharedStrings = { texts: [], doubtful: new Set(), fonts: new Map() };

/** Elements of a text that hold no text themselves. */
const silent = new Set(['phoneticPr', 'rPh', 'extLst']);

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
  let fonts: Font[] = [];
  return {
    start(): void {
      text = null;
      fonts = [];
      doubtful = false;
      path.length = 0;
      skipped = 0;
      runs = false;
    },
    open(name: string, uri: string, attributes: Readonly<Record<string, string>>): void {
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
      } else if (isMain(uri) && name === 'rPr' && parent === 'r') {
        fonts.push(plainFont());
        path.push('rPr');
      } else if (isMain(uri) && parent === 'rPr') {
        takeFont(fonts.at(-1)!, name, attributes);
        skipped = 1;
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
    end: (): { readonly text: string | null; readonly doubtful: boolean; readonly fonts: readonly Font[] } => ({
      text: text === null ? null : unescapeText(text),
      doubtful,
      fonts,
    }),
  };
}

/** Throws file-malformed for a part that is no XML. */
export function readSharedStrings(part: Uint8Array, path: string): SharedStrings {
  const texts: string[] = [];
  const doubtful = new Set<number>();
  const fonts = new Map<number, readonly Font[]>();
  const collector = textCollector();
  let depth = 0;
  let inItem = false;
  /** Programs that do not look at namespaces count a text of another maker as one more. */
  let misnumbered = false;
  walkXml(part, path, {
    open: (name, a, uri) => {
      depth++;
      if (inItem) collector.open(name, uri, a);
      else if (depth === 2 && name === 'si' && isMain(uri)) {
        inItem = true;
        collector.start();
      } else if (depth === 2 && name === 'si') misnumbered = true;
    },
    text: (piece) => {
      if (inItem) collector.text(piece);
    },
    close: () => {
      if (inItem && depth === 2) {
        const found = collector.end();
        if (found.doubtful || misnumbered) doubtful.add(texts.length);
        if (found.fonts.length > 0) fonts.set(texts.length, found.fonts);
        texts.push(found.text ?? '');
        inItem = false;
      } else if (inItem) collector.close();
      depth--;
    },
  });
  return { texts, doubtful, fonts };
}
