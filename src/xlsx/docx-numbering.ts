/** The numbers Word makes by itself: 一、 （一） 1. stand in no paragraph but in its list (ECMA-376 part 1, 17.9). */
import { chineseNumber } from '../notice/numerals';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';

/** What a paragraph says of its number; what it leaves open its style says. */
export interface NumberingAt {
  readonly style?: string;
  readonly list?: string;
  readonly level?: number;
}

interface Level {
  start: number;
  format: string;
  /** %1 stands for the number of the first level. */
  text: string;
}

interface Style {
  basedOn?: string;
  list?: string;
  level?: number;
}

/** The number of each paragraph in turn, with the sign behind it; empty for a bullet and where there is none. */
export function numberingOf(archive: Archive): (at: NumberingAt) => string {
  const { levelsOf, abstractOf } = listsIn(archive);
  const styles = stylesIn(archive);
  /** By abstract list: lists made of the same one go on counting. */
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const ofStyle = (id: string | undefined, depth = 0): NumberingAt => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style || depth > 20) return {};
    const above = ofStyle(style.basedOn, depth + 1);
    const [list, level] = [style.list ?? above.list, style.level ?? above.level];
    return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
  };
  return (at) => {
    const styled = ofStyle(at.style);
    const list = at.list ?? styled.list;
    const levels = list === undefined ? undefined : levelsOf.get(list);
    if (list === undefined || !levels) return '';
    const depth = at.level ?? styled.level ?? 0;
    const own = levels[depth];
    if (!own) return '';
    const key = abstractOf.get(list)!;
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    // A list with a beginning of its own counts from there the first time it is met.
    if (!begun.has(list)) {
      begun.add(list);
      levels.forEach((level, i) => {
        if (level.own) count[i] = level.start - 1;
      });
    }
    for (let i = 0; i <= depth; i++) count[i] ??= (levels[i]?.start ?? 1) - (i === depth ? 1 : 0);
    count[depth] = count[depth]! + 1;
    count.length = depth + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, n: string) => {
      const i = Number(n) - 1;
      return written(count[i] ?? levels[i]?.start ?? 1, levels[i]?.format ?? 'decimal');
    });
  };
}

const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n));
const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26));

function written(n: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideographDigital|koreanCounting)/i.test(format)) return chineseNumber(n);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') return circled(n);
  if (format === 'lowerLetter') return letter(n);
  if (format === 'upperLetter') return letter(n).toUpperCase();
  return String(n);
}

const valueIn = (attributes: Readonly<Record<string, string>>, of: string): string =>
  Object.entries(attributes).find(([name]) => name.replace(/^.*:/, '') === of)?.[1] ?? '';

type OwnLevel = Level & { own: boolean };

function listsIn(archive: Archive): {
  readonly levelsOf: ReadonlyMap<string, readonly OwnLevel[]>;
  readonly abstractOf: ReadonlyMap<string, string>;
} {
  const part = archive.part('word/numbering.xml');
  const abstracts = new Map<string, OwnLevel[]>();
  const levelsOf = new Map<string, readonly OwnLevel[]>();
  const abstractOf = new Map<string, string>();
  if (!part) return { levelsOf, abstractOf };
  let abstract: OwnLevel[] | null = null;
  let level: OwnLevel | null = null;
  let list: { id: string; levels: OwnLevel[]; at: number } | null = null;
  walkXml(part, 'word/numbering.xml', {
    open: (name, attributes) => {
      const value = valueIn(attributes, 'val');
      const at = Math.min(8, Math.max(0, Number(valueIn(attributes, 'ilvl')) || 0));
      if (name === 'abstractNum') abstracts.set(valueIn(attributes, 'abstractNumId'), (abstract = []));
      else if (name === 'num') list = { id: valueIn(attributes, 'numId'), levels: [], at: 0 };
      else if (name === 'abstractNumId' && list) {
        abstractOf.set(list.id, value);
        list.levels = (abstracts.get(value) ?? []).map((one) => ({ ...one }));
        levelsOf.set(list.id, list.levels);
      } else if (name === 'lvlOverride' && list) list.at = at;
      else if (name === 'startOverride' && list?.levels[list.at])
        Object.assign(list.levels[list.at]!, { start: Number(value) || 1, own: true });
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', own: false };
        const levels = abstract ?? list?.levels;
        if (levels) levels[at] = level;
      } else if (level && name === 'start') level.start = Number(value) || 0;
      else if (level && name === 'numFmt') level.format = value;
      else if (level && name === 'lvlText') level.text = value;
    },
    close: (name) => {
      if (name === 'abstractNum') abstract = null;
      else if (name === 'num') list = null;
      else if (name === 'lvl') level = null;
    },
  });
  return { levelsOf, abstractOf };
}

function stylesIn(archive: Archive): ReadonlyMap<string, Style> {
  const part = archive.part('word/styles.xml');
  const styles = new Map<string, Style>();
  if (!part) return styles;
  let style: Style | null = null;
  walkXml(part, 'word/styles.xml', {
    open: (name, attributes) => {
      const value = valueIn(attributes, 'val');
      if (name === 'style') styles.set(valueIn(attributes, 'styleId'), (style = {}));
      else if (!style) return;
      else if (name === 'basedOn') style.basedOn = value;
      else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value) || 0;
    },
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  return styles;
}
