/**
 * Opens the zip archive an .xlsx is, trusting nothing it says: sizes are compared with the limits as declared and again
 * while inflating, checksums are verified, and only parts asked for are inflated at all. A zip bomb thus costs a few
 * kilobytes, whatever sizes its headers claim.
 */
import { Inflate } from 'fflate';
import { ZoneScorecardError } from '../errors';
import type { Limits } from './limits';

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const malformed = (part: string, reason: string) => new ZoneScorecardError('file-malformed', { part, reason });
const unsafe = (reason: string) => new ZoneScorecardError('file-unsafe', { reason });
const truncated = () => new ZoneScorecardError('file-truncated');

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((b, i) => bytes[i] === b);

/** First bytes of an OLE compound file: an encrypted workbook, or an old .xls. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const localHeader = [0x50, 0x4b, 0x03, 0x04];
/** The stream of an encrypted workbook, as its directory spells it (UTF-16). */
const encryptedStream = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let i = bytes.indexOf(wanted[0]!); i >= 0; i = bytes.indexOf(wanted[0]!, i + 1))
    if (wanted.every((b, k) => bytes[i + k] === b)) return true;
  return false;
}

/** What kind of file this is, told from its first bytes; throws unless it is a zip archive. */
function checkKind(bytes: Uint8Array): void {
  if (startsWith(bytes, localHeader)) return;
  const encrypted = startsWith(bytes, compoundFile) && contains(bytes.subarray(0, 1 << 20), encryptedStream);
  throw new ZoneScorecardError(encrypted ? 'file-encrypted' : 'file-not-xlsx');
}

/** A name in the list: UTF-8, or GB 18030, as zip programs of a Chinese Windows write it. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Names of parts differ in nothing but case, slashes and escapes where programs spell them their own way. */
const keyOf = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/(^|\/)(?:\.?\/)+/g, '$1')
    .replace(/[. ]+$/, '')
    .toLowerCase();

/** The archive's list of contents. Throws when it is cut off, names a part twice, or exceeds a limit. */
function contents(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // The comment after the end record has at most 65,535 bytes.
  while (end >= Math.max(0, bytes.length - 22 - 0xffff) && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < Math.max(0, bytes.length - 22 - 0xffff)) throw truncated();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.parts) throw new ZoneScorecardError('file-too-large', { limit: limits.parts, what: 'parts' });
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const path = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw new ZoneScorecardError('file-encrypted');
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entries.has(keyOf(path))) throw unsafe('repeated-part');
    entries.set(keyOf(path), entry);
    declared += entry.size;
    if (declared > limits.inflated) throw unsafe('zip-bomb');
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Inflating stops at once when a part gives more than it declared. One step gives at most 1,032 times its input. */
function inflate(packed: Uint8Array, { path, size }: Entry): Uint8Array {
  const step = 8_192;
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw unsafe('false-size');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let i = 0; i < packed.length || i === 0; i += step)
      stream.push(packed.subarray(i, i + step), i + step >= packed.length);
  } catch (error) {
    throw error instanceof ZoneScorecardError ? error : malformed(path, 'deflate');
  }
  if (length !== size) throw unsafe('false-size');
  return out;
}

function extract(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { path, offset, method, packed, size } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw malformed(path, 'header');
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  // Some programs go by the list at the end, some by the name before the data: these must be one.
  if (nameOf(bytes.subarray(offset + 30, nameEnd)) !== path) throw malformed(path, 'header');
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw truncated();
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw malformed(path, 'compression');
  if (method === 0 && packed !== size) throw unsafe('false-size');
  const part = method === 0 ? data : inflate(data, entry);
  if (crc32(part) !== entry.crc) throw malformed(path, 'checksum');
  return part;
}

export interface Archive {
  /** Every path in the archive, whether it can be read or not. */
  readonly paths: readonly string[];
  /** Whether there is a part of that path; case makes no difference, here and in `part`. */
  readonly has: (path: string) => boolean;
  /** A part's bytes, inflated when asked for; undefined when the archive has none of that path. */
  readonly part: (path: string) => Uint8Array | undefined;
}

/**
 * The archive of an .xlsx. Throws ZoneScorecardError: file-not-xlsx, file-encrypted, file-truncated, file-too-large,
 * file-unsafe (zip bomb, false size, a part named twice), file-malformed (damaged part).
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.length > limits.bytes)
    throw new ZoneScorecardError('file-too-large', { limit: limits.bytes / 1e6, what: 'megabytes' });
  checkKind(bytes);
  const entries = new Map(contents(bytes, limits).map((e) => [keyOf(e.path), e]));
  if (!entries.has('[content_types].xml')) throw new ZoneScorecardError('file-not-xlsx');
  return archiveOf(bytes, entries);
}

/**
 * The files in a zip that somebody sent: the same checks as for an .xlsx, with room for many workbooks. Null for a file that is no zip
 * of files but a workbook. Throws as `openArchive` does.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Archive | null {
  if (bytes.length > limits.bytes)
    throw new ZoneScorecardError('file-too-large', { limit: limits.bytes / 1e6, what: 'megabytes' });
  if (!startsWith(bytes, localHeader)) return null;
  const entries = new Map(contents(bytes, limits).map((e) => [keyOf(e.path), e]));
  return entries.has('[content_types].xml') ? null : archiveOf(bytes, entries);
}

function archiveOf(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>): Archive {
  return {
    paths: [...entries.values()].map(({ path }) => path),
    has: (path) => entries.has(keyOf(path)),
    part: (path) => {
      const entry = entries.get(keyOf(path));
      return entry && extract(bytes, entry);
    },
  };
}
