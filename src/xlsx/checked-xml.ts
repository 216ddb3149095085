/**
 * Walks through a part's XML with a strict parser. A document type is refused outright: it is where entities are
 * declared, and with them the tricks that make a kilobyte grow to gigabytes or name files to read in.
 */
import { SaxesParser } from 'saxes';
import { ZoneScorecardError } from '../errors';

export interface XmlHandlers {
  /**
   * Names without their prefix (`x:row` is `row`); attributes as written (`r`, `r:id`). `uri` is the namespace of the element,
   * `uriOf` that of a prefix at this place; both empty where there is none.
   */
  readonly open: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    uri: string,
    uriOf: (prefix: string) => string,
  ) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Deeper than any part of a workbook. */
const maxDepth = 64;
const step = 1 << 16;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The namespaces in force, by prefix. The parser's own way of telling them makes an object of every attribute. */
function namespaces() {
  /** Declarations by the depth of the element that makes them, the outermost first. */
  const declared: { readonly depth: number; readonly uris: ReadonlyMap<string, string> }[] = [];
  const uriOf = (prefix: string): string => {
    for (let i = declared.length - 1; i >= 0; i--) {
      const uri = declared[i]!.uris.get(prefix);
      if (uri !== undefined) return uri;
    }
    return '';
  };
  return {
    uriOf,
    enter(depth: number, attributes: Readonly<Record<string, string>>): void {
      let uris: Map<string, string> | undefined;
      for (const key in attributes)
        if (key.startsWith('xmlns') && (key.length === 5 || key[5] === ':'))
          (uris ??= new Map()).set(key.slice(6), attributes[key]!);
      if (uris) declared.push({ depth, uris });
    },
    leave(depth: number): void {
      if (declared.at(-1)?.depth === depth) declared.pop();
    },
  };
}

/** The encoding a part is in, as every XML processor finds it: by its first bytes, else by what its declaration says. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

/** Throws ZoneScorecardError: file-unsafe (document type), file-malformed (not well formed, not in the encoding it says, too deep). */
export function walkXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const broken = (reason: string, cause?: unknown) =>
    new ZoneScorecardError('file-malformed', { part, reason }, {}, { cause });
  const parser = new SaxesParser();
  const spaces = namespaces();
  const uriOf: typeof spaces.uriOf = (...args) => spaces.uriOf(...args);
  const enter: typeof spaces.enter = (...args) => spaces.enter(...args);
  const leave: typeof spaces.leave = (...args) => spaces.leave(...args);
  let depth = 0;
  parser.on('error', (error) => {
    throw broken('xml', error);
  });
  parser.on('doctype', () => {
    throw new ZoneScorecardError('file-unsafe', { reason: 'entity' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxDepth) throw broken('depth');
    enter(depth, attributes);
    const colon = name.indexOf(':');
    handlers.open(local(name), attributes, uriOf(colon < 0 ? '' : name.slice(0, colon)), uriOf);
  });
  parser.on('closetag', (tag) => {
    handlers.close?.(local(tag.name));
    leave(depth--);
  });
  const text = (value: string) => handlers.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  const decoderOf = (label: string) => {
    try {
      return new TextDecoder(label, { fatal: true });
    } catch (error) {
      throw broken('encoding', error);
    }
  };
  const decoder = decoderOf(encodingOf(bytes));
  const decode = (piece: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream });
    } catch (error) {
      throw broken('encoding', error);
    }
  };
  for (let i = 0; i < bytes.length; i += step)
    parser.write(decode(bytes.subarray(i, i + step), i + step < bytes.length));
  parser.close();
}
