/**
 * Nearly equal names. Two names are near when, without spaces, brackets and the legal form of a company, they are equal or
 * differ by one character. Names that differ in a number or a letter (第一, 第二; A, B) are different on purpose.
 *
 * Of n names only those are compared that share a hash of "the name without one character": two names one edit apart share
 * one, so the work grows with the length of the list, not with its square.
 */
import * as en from '../i18n/en/findings';
import * as zh from '../i18n/zh-CN/findings';
import { halfWidth } from './cleaning';

const forms = [...zh.companyForms.split(' '), ...en.companyForms.split(' ')]
  .map(plain)
  .sort((a, b) => b.length - a.length);
const numerals = new Set([...zh.numerals, ...'0123456789abcdefghijklmnopqrstuvwxyz']);
/** Shorter names are compared as a whole only: people's names differ by one character all the time. */
const shortest = 6;

function plain(name: string): string {
  return halfWidth(name)
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉【】（）“”‘’"'·•.,，、。\-_&]/g, '');
}

/** A name without what does not tell companies apart. */
export function nameKey(name: string): string {
  const key = plain(name);
  const form = forms.find((words) => key.endsWith(words) && key.length > words.length + 1);
  return form ? key.slice(0, -form.length) : key;
}

/** For each name the index of an earlier one it nearly equals, or -1. Equal names as typed are near as well. */
export function nearlyEqual(names: readonly string[]): readonly number[] {
  const keys = names.map(nameKey);
  const whole = new Map<string, number>();
  const withoutOne = new Map<number, number[]>();
  return keys.map((key, i) => {
    if (key === '') return -1;
    const same = whole.get(key);
    if (same !== undefined) return same;
    whole.set(key, i);
    if (key.length < shortest) return -1;
    let found = -1;
    for (const hash of deletionHashes(key)) {
      const others = withoutOne.get(hash);
      if (!others) {
        withoutOne.set(hash, [i]);
        continue;
      }
      // A crowded bucket holds a numbered series, of which no two are near; looking at its first few keeps the work linear.
      if (found < 0) found = others.slice(0, 8).find((j) => j !== i && isOneEdit(keys[j]!, key)) ?? -1;
      if (others.length < 8 && others[others.length - 1] !== i) others.push(i);
    }
    return found;
  });
}

/** Hashes of the key itself and of the key without each of its characters in turn, in one pass over it. */
function deletionHashes(key: string): readonly number[] {
  const n = key.length;
  const powers = new Int32Array(n + 1);
  const prefix = new Int32Array(n + 1);
  powers[0] = 1;
  for (let i = 0; i < n; i++) {
    powers[i + 1] = Math.imul(powers[i]!, 16777619);
    prefix[i + 1] = (Math.imul(prefix[i]!, 16777619) + key.charCodeAt(i) + 1) | 0;
  }
  const hashes = [prefix[n]!];
  for (let i = 0; i < n; i++) {
    const tail = (prefix[n]! - Math.imul(prefix[i + 1]!, powers[n - i - 1]!)) | 0;
    const hash = (Math.imul(prefix[i]!, powers[n - i - 1]!) + tail) | 0;
    if (hash !== hashes[hashes.length - 1]) hashes.push(hash);
  }
  return hashes;
}

/** One character put in, left out, replaced, or swapped with its neighbour, and none of them a numeral or letter. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (numerals.has(long[i] ?? '') || numerals.has(short[i] ?? '')) return false;
  if (long.length > short.length) return long.slice(i + 1) === short.slice(i);
  if (long.slice(i + 1) === short.slice(i + 1)) return true;
  return long[i] === short[i + 1] && long[i + 1] === short[i] && long.slice(i + 2) === short.slice(i + 2);
}
