/**
 * Excel.StyleCollection and Style: named cell looks. Built-in ones are only known to exist (their looks are Excel's), a
 * workbook's own ones carry a format that a range takes over when the style is set on it.
 */
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Border, BorderSide, FormatPatch } from '../model/format';
import { checkNumberFormat, lineStyles, lineWeights, normalFormat, setting } from '../model/format';
import type { NamedStyle, Workbook } from '../model/workbook';
import { asHorizontal, asVertical, asReadingOrder, asIndent, asFontSize, asOrientation, filled } from './format-values';
import type { ClassDefinition, HostObject } from './object';
import { builtInName, builtInNames } from './builtin-styles';
import { asBoolean, asColor, asText, asWord, bind } from './object';

const change = (style: NamedStyle, patch: FormatPatch): void => {
  style.format = setting(patch)(style.format);
};

const font: ClassDefinition<NamedStyle> = {
  name: 'RangeFont',
  get: {
    Bold: (s) => s.format.bold,
    Color: (s) => s.format.color,
    Italic: (s) => s.format.italic,
    Name: (s) => s.format.fontName,
    Size: (s) => s.format.fontSize,
  },
  set: {
    Bold: (s, v) => change(s, { bold: asBoolean(v) }),
    Color: (s, v) => change(s, { color: asColor(v) }),
    Italic: (s, v) => change(s, { italic: asBoolean(v) }),
    Name: (s, v) => change(s, { fontName: asText(v) }),
    Size: (s, v) => change(s, { fontSize: asFontSize(v) }),
  },
};

const fill: ClassDefinition<NamedStyle> = {
  name: 'RangeFill',
  get: { Color: (s) => s.format.fill || '#FFFFFF' },
  set: { Color: (s, v) => change(s, filled(v)) },
  call: { Clear: (s) => change(s, filled('')) },
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
const draw = ({ style, side }: Edge, patch: Partial<Border>): void => {
  const border = patch.style === 'None' ? null : { ...(style.format[sides[side]] ?? plain), ...patch };
  change(style, { [sides[side]]: border });
};

const border: ClassDefinition<Edge> = {
  name: 'RangeBorder',
  id: ({ side }) => ({ _Id: side }),
  get: {
    Color: ({ style, side }) => style.format[sides[side]]?.color ?? '',
    SideIndex: ({ side }) => side,
    Style: ({ style, side }) => style.format[sides[side]]?.style ?? 'None',
    Weight: ({ style, side }) => style.format[sides[side]]?.weight ?? 'Thin',
  },
  set: {
    Color: (edge, v) => draw(edge, { color: asColor(v) }),
    Style: (edge, v) => draw(edge, { style: asWord(v, lineStyles) }),
    Weight: (edge, v) => draw(edge, { weight: asWord(v, lineWeights) }),
  },
};

const borders: ClassDefinition<NamedStyle> = {
  name: 'RangeBorderCollection',
  get: { Count: () => sideNames.length },
  items: (style) => sideNames.map((side) => bind(border, { style, side })),
  item: (style, [side]) => bind(border, { style, side: asWord(side, sideNames) }),
  make: { GetItem: (style, [side]) => bind(border, { style, side: asWord(side, sideNames) }) },
};

const styleOf: ClassDefinition<NamedStyle> = {
  name: 'Style',
  id: ({ name }) => ({ _Id: name }),
  get: {
    AutoIndent: (s) => s.format.autoIndent,
    BuiltIn: ({ builtIn }) => builtIn ?? false,
    IncludeAlignment: () => true,
    IncludeBorder: () => true,
    IncludeFont: () => true,
    IncludeNumber: () => true,
    IncludePatterns: () => true,
    IncludeProtection: () => true,
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
    AutoIndent: (s, v) => change(s, { autoIndent: asBoolean(v) }),
    FormulaHidden: (s, v) => change(s, { formulaHidden: asBoolean(v) }),
    ...Object.fromEntries(
      ['Alignment', 'Border', 'Font', 'Number', 'Patterns', 'Protection'].map((part) => [
        `Include${part}`,
        (_: NamedStyle, v: unknown) => void asBoolean(v),
      ]),
    ),
    ReadingOrder: (s, v) => change(s, { readingOrder: asReadingOrder(v) }),
    ShrinkToFit: (s, v) => change(s, { shrink: asBoolean(v) }),
    // The client library writes it under one name and reads it under another.
    Orientation: (s, v) => change(s, { textOrientation: asOrientation(v) }),
    TextOrientation: (s, v) => change(s, { textOrientation: asOrientation(v) }),
    HorizontalAlignment: (s, v) =>
      change(s, {
        horizontal: asHorizontal(v),
      }),
    IndentLevel: (s, v) => change(s, { indent: asIndent(v) }),
    Locked: (s, v) => change(s, { locked: asBoolean(v) }),
    NumberFormat: (s, v) => change(s, { numberFormat: checkNumberFormat(asText(v)) }),
    NumberFormatLocal: (s, v) => change(s, { numberFormat: checkNumberFormat(asText(v)) }),
    VerticalAlignment: (s, v) => change(s, { vertical: asVertical(v) }),
    WrapText: (s, v) => change(s, { wrap: asBoolean(v) }),
  },
  nav: { Borders: (s) => bind(borders, s), Fill: (s) => bind(fill, s), Font: (s) => bind(font, s) },
  call: {
    Delete: ({ name }, _, run) => {
      // One of Excel's own is as it was again.
      run.workbook.styles.delete(name.toLowerCase());
    },
  },
};

/** One of Excel's own styles, as long as nobody has changed it: its looks are taken for those of Normal. */
function builtIn(workbook: Workbook, name: string): NamedStyle {
  const key = name.toLowerCase();
  const known = workbook.styles.get(key);
  if (known) return known;
  const untouched: NamedStyle = { name, format: { ...normalFormat, style: name }, builtIn: true };
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
  if (own) return { ...own.format, style: own.name };
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
      workbook.styles.set(text.toLowerCase(), { name: text, format: { ...normalFormat, style: text } });
    },
    GetCount: (_, __, { workbook }) =>
      builtInNames.length + [...workbook.styles.values()].filter((s) => !s.builtIn).length,
  },
};

export const styles = (): HostObject => bind(collection, null);
