/**
 * Ways to tamper with a file, all of them, and another program's view of it: every element and attribute of its parts changed,
 * removed and doubled, bytes changed at random. What a person would see is told by SheetJS, which shares nothing with our reader.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { read, utils } from 'xlsx';

export interface Tampered {
  readonly what: string;
  readonly bytes: () => Uint8Array;
}

/** Ends of the elements that begin at each tag: tags are matched by a stack, as the parts are well formed. */
export function elementsIn(xml: string): { readonly start: number; readonly end: number; readonly tag: string }[] {
  const found: { start: number; end: number; tag: string }[] = [];
  const open: number[] = [];
  for (const match of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^>"])*?)(\/?)>/g)) {
    const [whole, closing, , , single] = match;
    const at = match.index;
    if (closing) found[open.pop()!]!.end = at + whole.length;
    else {
      found.push({ start: at, end: at + whole.length, tag: whole });
      if (!single) open.push(found.length - 1);
    }
  }
  return found;
}

/** Another value of the same kind. */
function otherValue(value: string): string {
  if (/^-?\d+(\.\d+)?$/.test(value)) return String(Number(value) + 1);
  if (/^(true|false)$/.test(value)) return value === 'true' ? 'false' : 'true';
  if (/^[A-Z]+\d+$/.test(value)) return value.replace(/\d+$/, (n) => String(Number(n) + 1));
  if (/^[0-9A-F]{8}$/.test(value)) return 'FFFFFFFF';
  return `${value}x`;
}

/** Every element and attribute of these parts, and every text, changed, removed and doubled. */
export function tamperings(good: Uint8Array, parts: RegExp): Tampered[] {
  const all = unzipSync(good);
  return Object.keys(all)
    .filter((path) => parts.test(path))
    .flatMap((path) => {
      const xml = strFromU8(all[path]!);
      const made: Tampered[] = [];
      const put = (what: string, from: number, to: number, text: string) =>
        made.push({
          what: `${path} ${what} at ${from}`,
          bytes: () => repacked(all, path, strToU8(xml.slice(0, from) + text + xml.slice(to))),
        });
      for (const { start, end, tag } of elementsIn(xml).slice(1)) {
        const name = /^<([\w:]+)/.exec(tag)![1]!;
        const whole = xml.slice(start, end);
        put(`<${name}> removed`, start, end, '');
        put(`<${name}> doubled`, start, end, whole + whole);
        put(`<${name}> renamed`, start, end, whole.replace(`<${name}`, `<${name}x`).replace(new RegExp(`</${name}>$`), `</${name}x>`)); // prettier-ignore
        for (const attribute of tag.matchAll(/\s([\w:]+)="([^"]*)"/g)) {
          const [text, key, value] = attribute;
          const at = start + attribute.index;
          put(`${key} of <${name}> removed`, at, at + text.length, '');
          put(`${key} of <${name}> changed`, at, at + text.length, ` ${key}="${otherValue(value!)}"`);
          put(`${key} of <${name}> doubled`, at, at + text.length, `${text} x:${key}="${otherValue(value!)}" xmlns:x="urn:x"`); // prettier-ignore
        }
      }
      for (const { 1: text, index } of xml.matchAll(/>([^<>]+)</g)) {
        put('text removed', index + 1, index + 1 + text!.length, '');
        put('text changed', index + 1, index + 1 + text!.length, otherValue(text!));
        put('text doubled', index + 1, index + 1 + text!.length, text! + text!);
      }
      return made;
    });
}

const repacked = (all: Unzipped, path: string, part: Uint8Array): Uint8Array =>
  zipSync({ ...all, [path]: part }, { level: 0 });

/** A byte changed: in the file as it is, or in a part that is packed again, so that its checksum fits. */
export function byteChange(good: Uint8Array, random: () => number): Tampered {
  const mask = 1 + Math.floor(random() * 255);
  if (random() < 0.3) {
    const at = Math.floor(random() * good.length);
    const bytes = () => {
      const copy = good.slice();
      copy[at]! ^= mask;
      return copy;
    };
    return { what: `byte ${at} ^ ${mask}`, bytes };
  }
  const all = unzipSync(good);
  const paths = Object.keys(all);
  const path = paths[Math.floor(random() * paths.length)]!;
  const at = Math.floor(random() * all[path]!.length);
  const bytes = () => {
    const part = all[path]!.slice();
    part[at]! ^= mask;
    return repacked(all, path, part);
  };
  return { what: `${path} byte ${at} ^ ${mask}`, bytes };
}

/** What SheetJS shows on a tab: texts of cells as formatted, hidden rows and columns; null where it cannot read the file. */
export function displayed(bytes: Uint8Array, tab: string): string | null {
  try {
    // Packed anew: SheetJS goes on for ever over some damaged headers.
    const sheet = read(zipSync(unzipSync(bytes), { level: 0 }), {
      type: 'array',
      cellStyles: true,
      cellNF: true,
      sheets: [tab],
    }).Sheets[tab];
    if (!sheet) return null;
    const lines = Object.entries(sheet as Readonly<Record<string, { v?: unknown; w?: string }>>)
      .filter(([address]) => /^[A-Z]+\d+$/.test(address))
      .map(([address, { v, w }]) => [address, w ?? (v === undefined ? '' : String(v as string))] as const)
      .filter(([, text]) => text !== '')
      .map(([address, text]) => `${address} ${text}`)
      .sort();
    const last = lines.map((line) => utils.decode_cell(line.split(' ')[0]!));
    const [lastRow, lastCol] = [Math.max(...last.map(({ r }) => r)), Math.max(...last.map(({ c }) => c))];
    const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined, most: number) =>
      (list ?? []).flatMap((line, i) => (line?.hidden && i <= most ? [i] : []));
    return JSON.stringify([lines, hidden(sheet['!rows'], lastRow), hidden(sheet['!cols'], lastCol)]);
  } catch {
    return null;
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
