/**
 * Excel.StyleCollection and Style: named cell looks. Built-in ones are only known to exist (their looks are Excel's), a
 * workbook's own ones carry a format that a range takes over when the style is set on it.
 */
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Border, BorderSide, CellFormat, FormatPatch } from '../model/format';
import { changing, checkNumberFormat, lineStyles, lineWeights, normalFormat, setting } from '../model/format';
import type { NamedStyle, StylePart, Workbook } from '../model/workbook';
import {
  asFontSize,
  asHorizontal,
  asIndent,
  asOrientation,
  asPattern,
  asReadingOrder,
  asTint,
  asUnderline,
  asVertical,
  filled,
} from './format-values';
import type { ClassDefinition, HostObject, Run } from './object';
import { builtInName, builtInNames } from './builtin-styles';
import { asBoolean, asColor, asText, asWord, bind } from './object';

/** What belongs to each part of a look that a style may leave out. */
const parts: Readonly<Record<StylePart, readonly (keyof CellFormat)[]>> = {
  Alignment: ['horizontal', 'vertical', 'indent', 'autoIndent', 'wrap', 'shrink', 'textOrientation', 'readingOrder'],
  Border: ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'],
  Font: [
    ...(['fontName', 'fontSize', 'bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript'] as const),
    ...(['color', 'colorTint'] as const),
  ],
  Number: ['numberFormat'],
  Patterns: ['fill', 'pattern', 'patternColor', 'fillTint', 'patternTint'],
  Protection: ['locked', 'formulaHidden'],
};
const normalLook = (style: string): CellFormat => ({ ...normalFormat, style });
const partNames = Object.keys(parts) as StylePart[];

/** What a style gives to cells: the parts it does not leave out. */
function givenBy({ format, without = [] }: NamedStyle): FormatPatch {
  const keys = partNames.filter((part) => !without.includes(part)).flatMap((part) => parts[part]);
  return Object.fromEntries(keys.map((key) => [key, format[key]]));
}

/** Cells that wear the style go along from one look to another, but for what they have of their own. */
function goAlong(workbook: Workbook, { name }: NamedStyle, before: FormatPatch, after: FormatPatch): void {
  const keys = Object.keys(before) as (keyof CellFormat)[];
  const along = changing((format) => {
    const kept = keys.filter((key) => key in after && format[key] === before[key]);
    return { ...format, ...Object.fromEntries(kept.map((key) => [key, after[key]])), style: after.style ?? name };
  });
  const wears = (format: CellFormat) => format.style === name;
  for (const sheet of workbook.sheets) {
    for (const line of sheet.rows.values())
      for (const cell of line.values()) if (cell.format && wears(cell.format)) cell.format = along(cell.format);
    for (const formats of [sheet.rowFormats, sheet.colFormats])
      for (const [at, format] of formats) if (wears(format)) formats.set(at, along(format));
    if (wears(sheet.format)) sheet.format = along(sheet.format);
  }
}

/** Styles that no cell can wear yet: made, and not given to any. */
const unworn = new WeakSet<NamedStyle>();

const change = (style: NamedStyle, patch: FormatPatch, { workbook }: Run): void => {
  const before = givenBy(style);
  style.format = setting(patch)(style.format);
  if (!unworn.has(style)) goAlong(workbook, style, before, givenBy(style));
};

const font: ClassDefinition<NamedStyle> = {
  name: 'RangeFont',
  get: {
    Bold: (s) => s.format.bold,
    Color: (s) => s.format.color,
    Italic: (s) => s.format.italic,
    Name: (s) => s.format.fontName,
    Size: (s) => s.format.fontSize,
    Strikethrough: (s) => s.format.strikethrough,
    Subscript: (s) => s.format.subscript,
    Superscript: (s) => s.format.superscript,
    TintAndShade: (s) => s.format.colorTint,
    Underline: (s) => s.format.underline,
  },
  set: {
    Bold: (s, v, run) => change(s, { bold: asBoolean(v) }, run),
    Color: (s, v, run) => change(s, { color: asColor(v) }, run),
    Italic: (s, v, run) => change(s, { italic: asBoolean(v) }, run),
    Name: (s, v, run) => change(s, { fontName: asText(v) }, run),
    Size: (s, v, run) => change(s, { fontSize: asFontSize(v) }, run),
    Strikethrough: (s, v, run) => change(s, { strikethrough: asBoolean(v) }, run),
    Subscript: (s, v, run) => change(s, { subscript: asBoolean(v) }, run),
    Superscript: (s, v, run) => change(s, { superscript: asBoolean(v) }, run),
    TintAndShade: (s, v, run) => change(s, { colorTint: asTint(v) }, run),
    Underline: (s, v, run) => change(s, { underline: asUnderline(v) }, run),
  },
};

const fill: ClassDefinition<NamedStyle> = {
  name: 'RangeFill',
  get: {
    Color: (s) => s.format.fill || '#FFFFFF',
    Pattern: (s) => s.format.pattern,
    PatternColor: (s) => s.format.patternColor,
    PatternTintAndShade: (s) => s.format.patternTint,
    TintAndShade: (s) => s.format.fillTint,
  },
  set: {
    Color: (s, v, run) => change(s, filled(v), run),
    Pattern: (s, v, run) => change(s, { pattern: asPattern(v) }, run),
    PatternColor: (s, v, run) => change(s, { patternColor: asColor(v, true) }, run),
    PatternTintAndShade: (s, v, run) => change(s, { patternTint: asTint(v) }, run),
    TintAndShade: (s, v, run) => change(s, { fillTint: asTint(v) }, run),
  },
  call: { Clear: (s, _, run) => change(s, filled(''), run) },
};

const sides = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'diagonalDown',
  DiagonalUp: 'diagonalUp',
} as const satisfies Record<string, BorderSide>;
const sideNames = Object.keys(sides) as (keyof typeof sides)[];

interface Edge {
  readonly style: NamedStyle;
  readonly side: keyof typeof sides;
}

const plain: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const draw = ({ style, side }: Edge, patch: Partial<Border>, run: Run): void => {
  const border = patch.style === 'None' ? null : { ...(style.format[sides[side]] ?? plain), ...patch };
  change(style, { [sides[side]]: border }, run);
};

const border: ClassDefinition<Edge> = {
  name: 'RangeBorder',
  id: ({ side }) => ({ _Id: side }),
  get: {
    Color: ({ style, side }) => style.format[sides[side]]?.color ?? '',
    SideIndex: ({ side }) => side,
    Style: ({ style, side }) => style.format[sides[side]]?.style ?? 'None',
    TintAndShade: ({ style, side }) => style.format[sides[side]]?.tint ?? 0,
    Weight: ({ style, side }) => style.format[sides[side]]?.weight ?? 'Thin',
  },
  set: {
    Color: (edge, v, run) => draw(edge, { color: asColor(v) }, run),
    Style: (edge, v, run) => draw(edge, { style: asWord(v, lineStyles) }, run),
    TintAndShade: (edge, v, run) => draw(edge, { tint: asTint(v) }, run),
    Weight: (edge, v, run) => draw(edge, { weight: asWord(v, lineWeights) }, run),
  },
};

const borders: ClassDefinition<NamedStyle> = {
  name: 'RangeBorderCollection',
  get: {
    Count: () => sideNames.length,
    TintAndShade: (style) => {
      const tints = new Set(sideNames.map((side) => style.format[sides[side]]?.tint ?? 0));
      return tints.size === 1 ? [...tints][0] : null;
    },
  },
  set: {
    TintAndShade: (style, v, run) => {
      for (const side of sideNames) if (style.format[sides[side]]) draw({ style, side }, { tint: asTint(v) }, run);
    },
  },
  items: (style) => sideNames.map((side) => bind(border, { style, side })),
  item: (style, [side]) => bind(border, { style, side: asWord(side, sideNames) }),
  make: {
    GetItem: (style, [side]) => bind(border, { style, side: asWord(side, sideNames) }),
    GetItemAt: (style, [at]) => {
      const side = typeof at === 'number' ? sideNames[at] : undefined;
      if (!side) throw invalidArgument('No such border.');
      return bind(border, { style, side });
    },
  },
};

const styleOf: ClassDefinition<NamedStyle> = {
  name: 'Style',
  id: ({ name }) => ({ _Id: name }),
  get: {
    AutoIndent: (s) => s.format.autoIndent,
    BuiltIn: ({ builtIn }) => builtIn ?? false,
    ...Object.fromEntries(
      partNames.map((part) => [`Include${part}`, ({ without = [] }: NamedStyle) => !without.includes(part)]),
    ),
    ReadingOrder: (s) => s.format.readingOrder,
    ShrinkToFit: (s) => s.format.shrink,
    TextOrientation: (s) => s.format.textOrientation,
    FormulaHidden: (s) => s.format.formulaHidden,
    HorizontalAlignment: (s) => s.format.horizontal,
    IndentLevel: (s) => s.format.indent,
    Locked: (s) => s.format.locked,
    Name: ({ name }) => name,
    NumberFormat: (s) => s.format.numberFormat,
    NumberFormatLocal: (s) => s.format.numberFormat,
    VerticalAlignment: (s) => s.format.vertical,
    WrapText: (s) => s.format.wrap,
  },
  set: {
    AutoIndent: (s, v, run) => change(s, { autoIndent: asBoolean(v) }, run),
    FormulaHidden: (s, v, run) => change(s, { formulaHidden: asBoolean(v) }, run),
    ...Object.fromEntries(
      partNames.map((part) => [
        `Include${part}`,
        (s: NamedStyle, v: unknown) => {
          const others = (s.without ?? []).filter((one) => one !== part);
          s.without = asBoolean(v) ? others : [...others, part];
        },
      ]),
    ),
    ReadingOrder: (s, v, run) => change(s, { readingOrder: asReadingOrder(v) }, run),
    ShrinkToFit: (s, v, run) => change(s, { shrink: asBoolean(v) }, run),
    // The client library writes it under one name and reads it under another.
    Orientation: (s, v, run) => change(s, { textOrientation: asOrientation(v) }, run),
    TextOrientation: (s, v, run) => change(s, { textOrientation: asOrientation(v) }, run),
    HorizontalAlignment: (s, v, run) => change(s, { horizontal: asHorizontal(v) }, run),
    IndentLevel: (s, v, run) => change(s, { indent: asIndent(v) }, run),
    Locked: (s, v, run) => change(s, { locked: asBoolean(v) }, run),
    NumberFormat: (s, v, run) => change(s, { numberFormat: checkNumberFormat(asText(v)) }, run),
    NumberFormatLocal: (s, v, run) => change(s, { numberFormat: checkNumberFormat(asText(v)) }, run),
    VerticalAlignment: (s, v, run) => change(s, { vertical: asVertical(v) }, run),
    WrapText: (s, v, run) => change(s, { wrap: asBoolean(v) }, run),
  },
  nav: { Borders: (s) => bind(borders, s), Fill: (s) => bind(fill, s), Font: (s) => bind(font, s) },
  call: {
    Delete: (style, _, { workbook }) => {
      // One of Excel's own is as it was again; cells of any other are Normal.
      const { name, builtIn = false } = style;
      workbook.styles.delete(name.toLowerCase());
      goAlong(workbook, style, givenBy(style), builtIn ? normalLook(name) : normalFormat);
    },
  },
};

/** One of Excel's own styles, as long as nobody has changed it: its looks are taken for those of Normal. */
function builtIn(workbook: Workbook, name: string): NamedStyle {
  const key = name.toLowerCase();
  const known = workbook.styles.get(key);
  if (known) return known;
  const untouched: NamedStyle = { name, format: normalLook(name), builtIn: true };
  return new Proxy(untouched, {
    set(target, property, value) {
      workbook.styles.set(key, target);
      return Reflect.set(target, property, value);
    },
  });
}

function find(workbook: Workbook, name: unknown): HostObject | null {
  const given = asText(name);
  const known = builtInName(given);
  const own = workbook.styles.get((known ?? given).toLowerCase());
  if (own) return bind(styleOf, own);
  return known === undefined ? null : bind(styleOf, builtIn(workbook, known));
}

/** The format a style gives a range; a built-in one gives its name only. Throws where there is no such style. */
export function styleFormat(workbook: Workbook, value: unknown): FormatPatch {
  const given = asText(value);
  const name = builtInName(given) ?? given;
  const own = workbook.styles.get(name.toLowerCase());
  if (own) {
    unworn.delete(own);
    return { ...givenBy(own), style: own.name };
  }
  if (!find(workbook, name)) throw invalidArgument(`There is no style "${name}".`);
  return { style: name };
}

const all = (workbook: Workbook): readonly HostObject[] => [
  ...builtInNames.map((name) => bind(styleOf, builtIn(workbook, name))),
  ...[...workbook.styles.values()].filter((s) => !s.builtIn).map((s) => bind(styleOf, s)),
];

const collection: ClassDefinition<null> = {
  name: 'StyleCollection',
  items: (_, { workbook }) => all(workbook),
  item: (_, [name], { workbook }) => {
    const found = find(workbook, name);
    if (!found) throw itemNotFound('There is no such style.');
    return found;
  },
  make: {
    GetItem: (_, [name], { workbook }) => {
      const found = find(workbook, name);
      if (!found) throw itemNotFound('There is no such style.');
      return found;
    },
    GetItemAt: (_, [index], { workbook }) => {
      const found = typeof index === 'number' ? all(workbook)[index] : undefined;
      if (!found) throw invalidArgument('There is no such style.');
      return found;
    },
    GetItemOrNullObject: (_, [name], { workbook }) => find(workbook, name),
  },
  call: {
    Add: (_, [name], { workbook }) => {
      const text = asText(name);
      if (text.trim() === '' || text.length > 255)
        throw invalidArgument('A style needs a name of at most 255 characters.');
      if (find(workbook, text)) throw new HostError('ItemAlreadyExists', 'A style of that name exists.');
      const added: NamedStyle = { name: text, format: normalLook(text) };
      unworn.add(added);
      workbook.styles.set(text.toLowerCase(), added);
    },
    GetCount: (_, __, { workbook }) =>
      builtInNames.length + [...workbook.styles.values()].filter((s) => !s.builtIn).length,
  },
};

export const styles = (): HostObject => bind(collection, null);
