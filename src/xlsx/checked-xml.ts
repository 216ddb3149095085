/**
 * Walks through a part's XML with a strict parser. A document type is refused outright: it is where entities are
 * declared, and with them the tricks that make a kilobyte grow to gigabytes or name files to read in.
 */
import { SaxesParser } from 'saxes';
import { ZoneScorecardError } from '../errors';

export interface XmlHandlers {
  /** Names without their prefix (`x:row` is `row`); attributes as written (`r`, `r:id`). */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Deeper than any part of a workbook. */
const maxDepth = 64;
const step = 1 << 16;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Throws ZoneScorecardError: file-unsafe (document type), file-malformed (not well formed, not UTF-8, too deep). */
export function walkXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const broken = (reason: string, cause?: unknown) =>
    new ZoneScorecardError('file-malformed', { part, reason }, {}, { cause });
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    throw broken('xml', error);
  });
  parser.on('doctype', () => {
    throw new ZoneScorecardError('file-unsafe', { reason: 'entity' });
  });
  parser.on('opentag', (tag) => {
    if (++depth > maxDepth) throw broken('depth');
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close?.(local(tag.name));
  });
  const text = (value: string) => handlers.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  const decoder = new TextDecoder('utf-8', { fatal: true });
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
