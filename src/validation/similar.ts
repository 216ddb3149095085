/**
 * Nearly equal names. Two names are near when, without spaces, brackets and the legal form of a company, they are equal or
 * differ by one character. Names that differ in a number or a letter (第一, 第二; A, B) are different on purpose.
 *
 * Of n names only those are compared that share a hash of "the name without one character": two names one edit apart share
 * one, so the work grows with the length of the list, not with its square.
 */
import { inEach } from '../i18n/understood';
import { halfWidth } from './half-width';

const forms = Object.values(inEach(({ recognised }) => recognised.companyForms.split(' ')))
  .flat()
  .map(plain)
  .sort((a, b) => b.length - a.length);
const lastOfForms = new Set(forms.map((words) => words[words.length - 1]!));
const numerals = new Set([
  ...Object.values(inEach(({ recognised }) => recognised.numerals)).join(''),
  ...'0123456789abcdefghijklmnopqrstuvwxyz',
]);
/** Taken out of the global object, whose members are slow to reach in some hosts. */
const { imul } = Math;
/** Shorter names are compared as a whole only: people's names differ by one character all the time. */
const shortest = 6;

function plain(name: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(name)) return name;
  return halfWidth(name)
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉【】（）“”‘’"'·•.,，、。\-_&]/g, '');
}

/** A name without what does not tell companies apart. */
export function nameKey(name: string): string {
  const key = plain(name);
  if (!lastOfForms.has(key[key.length - 1] ?? '')) return key;
  const form = forms.find((words) => key.endsWith(words) && key.length > words.length + 1);
  return form ? key.slice(0, -form.length) : key;
}

/** For each name the index of an earlier one it nearly equals, or -1. Equal names as typed are near as well. */
export function nearlyEqual(names: readonly string[]): readonly number[] {
  const keys = names.map(nameKey);
  const whole = new Map<string, number>();
  const withoutOne = new Buckets(keys.reduce((sum, key) => sum + key.length + 1, 0));
  return keys.map((key, i) => {
    if (key === '') return -1;
    const same = whole.get(key);
    if (same !== undefined) return same;
    whole.set(key, i);
    if (key.length < shortest) return -1;
    let found = -1;
    const isNearOther = (j: number): boolean => j !== i && isOneEdit(keys[j]!, key);
    const count = deletionHashes(key);
    for (let k = 0; k < count; k++) {
      if (found < 0) found = withoutOne.find(hashes[k]!, isNearOther);
      withoutOne.add(hashes[k]!, i);
    }
    return found;
  });
}

/** Whether two keys of names are equal or nearly so, as `nearlyEqual` finds them. */
export const areNear = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= shortest && isOneEdit(a, b));

/** A crowded bucket holds a numbered series, of which no two are near; looking at its last few keeps the work linear. */
const mostLookedAt = 8;

/** Positions by hash, latest first: chains in typed arrays, since thousands of names have a hundred thousand hashes. */
class Buckets {
  private readonly shift: number;
  private readonly heads: Int32Array;
  private readonly hashes: Int32Array;
  private readonly values: Int32Array;
  private readonly next: Int32Array;
  private count = 1; // 0 ends a chain

  constructor(size: number) {
    const bits = Math.ceil(Math.log2(2 * size + 2));
    this.shift = 32 - bits;
    this.heads = new Int32Array(2 ** bits);
    this.hashes = new Int32Array(size + 1);
    this.values = new Int32Array(size + 1);
    this.next = new Int32Array(size + 1);
  }

  add(hash: number, value: number): void {
    const slot = this.slotOf(hash);
    this.hashes[this.count] = hash;
    this.values[this.count] = value;
    this.next[this.count] = this.heads[slot]!;
    this.heads[slot] = this.count++;
  }

  /** The latest value of this hash that is wanted, or -1. */
  find(hash: number, wanted: (value: number) => boolean): number {
    let looked = 0;
    for (let k = this.heads[this.slotOf(hash)]!; k > 0 && looked < mostLookedAt; k = this.next[k]!)
      if (this.hashes[k] === hash) {
        if (wanted(this.values[k]!)) return this.values[k]!;
        looked++;
      }
    return -1;
  }

  private slotOf(hash: number): number {
    // The upper bits of a product with an odd constant are well mixed (Fibonacci hashing).
    return imul(hash, 0x9e3779b1) >>> this.shift;
  }
}

/** Longest name looked at closely; what comes after hardly tells names apart. */
const longest = 64;
const powers = new Int32Array(longest + 1).fill(1);
for (let i = 1; i <= longest; i++) powers[i] = imul(powers[i - 1]!, 16777619);

/** Room for the hashes of one key, and for those of its beginnings: made once, not for each of thousands of names. */
const hashes = new Int32Array(longest + 1);
const prefix = new Int32Array(longest + 1);

/** Puts the hashes of the key itself and of the key without each of its characters into `hashes`; gives how many. */
function deletionHashes(key: string): number {
  const n = key.length < longest ? key.length : longest;
  for (let i = 0; i < n; i++) prefix[i + 1] = (imul(prefix[i]!, 16777619) + key.charCodeAt(i) + 1) | 0;
  const all = prefix[n]!;
  hashes[0] = all;
  for (let i = 0; i < n; i++) {
    const power = powers[n - i - 1]!;
    hashes[i + 1] = (imul(prefix[i]!, power) + all - imul(prefix[i + 1]!, power)) | 0;
  }
  return n + 1;
}

/** Whether two short names are one slip of the pen apart; letters and numerals count here, since units are not numbered. */
export function isNear(a: string, b: string): boolean {
  return a !== b && differByOne(a, b) !== null;
}

/** One edit apart, and what differs is no numeral or letter: those tell the members of a series apart. */
function isOneEdit(a: string, b: string): boolean {
  const differing = differByOne(a, b);
  return differing !== null && ![...differing].some((character) => numerals.has(character));
}

/** The characters in which two texts differ, if one is put in, left out, replaced, or swapped with its neighbour; else null. */
function differByOne(a: string, b: string): string | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return null;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const differing = (long[i] ?? '') + (short[i] ?? '');
  if (long.length > short.length) return long.slice(i + 1) === short.slice(i) ? (long[i] ?? '') : null;
  if (long.slice(i + 1) === short.slice(i + 1)) return differing;
  const swapped = long[i] === short[i + 1] && long[i + 1] === short[i] && long.slice(i + 2) === short.slice(i + 2);
  return swapped ? differing : null;
}
