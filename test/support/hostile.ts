/** Files no one should send: made from a good one, or from nothing. */
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Replaces or adds parts of a good file. */
export function withParts(good: Uint8Array, parts: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
  );
  return zipSync({ ...unzipSync(good), ...bytes });
}

/** Changes a part's text. Throws where the change leaves it as it is, for then nothing would be tested. */
export function withPart(good: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const before = new TextDecoder().decode(unzipSync(good)[path]);
  const after = change(before);
  if (after === before) throw new RangeError(`nothing to change in ${path}`);
  return withParts(good, { [path]: after });
}

/** Positions of the list of contents: offset of each entry's record by path. */
function records(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  const found = new Map<string, number>();
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const length = view.getUint16(at + 28, true);
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** Says a part has another size than it has. */
export function withDeclaredSize(good: Uint8Array, path: string, size: number): Uint8Array {
  const bytes = good.slice();
  new DataView(bytes.buffer).setUint32(records(bytes).get(path)! + 24, size, true);
  return bytes;
}

/** Makes the last bytes of a part's packed data such as no program can unpack. */
export function withDamagedEnd(good: Uint8Array, path: string): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  const at = records(bytes).get(path)!;
  const [packed, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  bytes.fill(0xff, data + packed - 64, data + packed);
  return bytes;
}

/** Marks a part as encrypted, as zip programs with a password do. */
export function withPasswordFlag(good: Uint8Array, path: string): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  const at = records(bytes).get(path)! + 8;
  view.setUint16(at, view.getUint16(at, true) | 1, true);
  return bytes;
}

/** An OLE compound file with (encrypted workbook) or without (old .xls) the stream of an encrypted one. */
export function compoundFile(encrypted: boolean): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = encrypted ? 'EncryptedPackage' : 'Workbook';
  [...name].forEach((c, i) => (bytes[1024 + 2 * i] = c.charCodeAt(0)));
  return bytes;
}

/** A sheet part with so many cells, all alike. */
export function crowdedSheet(rows: number, cols: number): string {
  const cells = '<c><v>1</v></c>'.repeat(cols);
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${`<row>${cells}</row>`.repeat(rows)}</sheetData></worksheet>`;
}

export const billionLaughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData></worksheet>`;
