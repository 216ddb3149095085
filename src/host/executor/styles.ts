/**
 * Excel.StyleCollection and Style: named cell looks. Built-in ones are only known to exist (their looks are Excel's), a
 * workbook's own ones carry a format that a range takes over when the style is set on it.
 */
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Border, BorderSide, FormatPatch } from '../model/format';
import { lineStyles, lineWeights, normalFormat, setting } from '../model/format';
import type { NamedStyle, Workbook } from '../model/workbook';
import type { ClassDefinition, HostObject } from './object';
import { asBoolean, asColor, asIndex, asNumber, asText, asWord, bind } from './object';

const builtIn = [
  'Normal',
  'Heading 1',
  'Heading 2',
  'Heading 3',
  'Heading 4',
  'Title',
  'Total',
  'Input',
  'Output',
  'Calculation',
  'Note',
  'Good',
  'Bad',
  'Neutral',
  'Comma',
  'Currency',
  'Percent',
  'Hyperlink',
];

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
    Size: (s, v) => change(s, { fontSize: asNumber(v) }),
  },
};

const fill: ClassDefinition<NamedStyle> = {
  name: 'RangeFill',
  get: { Color: (s) => s.format.fill || '#FFFFFF' },
  set: { Color: (s, v) => change(s, { fill: asColor(v, true), pattern: 'Solid' }) },
  call: { Clear: (s) => change(s, { fill: '', pattern: 'None' }) },
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
    BuiltIn: () => false,
    FormulaHidden: (s) => s.format.formulaHidden,
    HorizontalAlignment: (s) => s.format.horizontal,
    IndentLevel: (s) => s.format.indent,
    Locked: (s) => s.format.locked,
    Name: ({ name }) => name,
    NumberFormat: (s) => s.format.numberFormat,
    VerticalAlignment: (s) => s.format.vertical,
    WrapText: (s) => s.format.wrap,
  },
  set: {
    FormulaHidden: (s, v) => change(s, { formulaHidden: asBoolean(v) }),
    HorizontalAlignment: (s, v) =>
      change(s, {
        horizontal: asWord(v, [
          'General',
          'Left',
          'Center',
          'Right',
          'Fill',
          'Justify',
          'CenterAcrossSelection',
          'Distributed',
        ]),
      }),
    IndentLevel: (s, v) => change(s, { indent: asIndex(v) }),
    Locked: (s, v) => change(s, { locked: asBoolean(v) }),
    NumberFormat: (s, v) => change(s, { numberFormat: asText(v) }),
    VerticalAlignment: (s, v) =>
      change(s, { vertical: asWord(v, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']) }),
    WrapText: (s, v) => change(s, { wrap: asBoolean(v) }),
  },
  nav: { Borders: (s) => bind(borders, s), Fill: (s) => bind(fill, s), Font: (s) => bind(font, s) },
  call: {
    Delete: ({ name }, _, run) => {
      run.workbook.styles.delete(name.toLowerCase());
    },
  },
};

const builtInStyle: ClassDefinition<string> = {
  name: 'Style',
  id: (name) => ({ _Id: name }),
  get: { Name: (name) => name, BuiltIn: () => true },
};

function find(workbook: Workbook, name: unknown): HostObject | null {
  const wanted = asText(name).toLowerCase();
  const own = workbook.styles.get(wanted);
  if (own) return bind(styleOf, own);
  const known = builtIn.find((n) => n.toLowerCase() === wanted);
  return known === undefined ? null : bind(builtInStyle, known);
}

/** The format a style gives a range; a built-in one gives its name only. Throws where there is no such style. */
export function styleFormat(workbook: Workbook, value: unknown): FormatPatch {
  const name = asText(value);
  const own = workbook.styles.get(name.toLowerCase());
  if (own) return { ...own.format, style: own.name };
  if (!find(workbook, name)) throw invalidArgument(`There is no style "${name}".`);
  return { style: name };
}

const collection: ClassDefinition<null> = {
  name: 'StyleCollection',
  items: (_, { workbook }) => [
    ...builtIn.map((name) => bind(builtInStyle, name)),
    ...[...workbook.styles.values()].map((s) => bind(styleOf, s)),
  ],
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
    GetCount: (_, __, { workbook }) => builtIn.length + workbook.styles.size,
  },
};

export const styles = (): HostObject => bind(collection, null);
