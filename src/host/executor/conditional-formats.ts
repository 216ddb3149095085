/** Excel.ConditionalFormatCollection: formula, cell-value and text conditions. The kinds that colour by rank or size are in a file beside. */
import { translateFormulaToR1C1 } from '@borgar/fx';
import { invalidArgument, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { areaAddress, cellArea, covers, intersect } from '../model/area';
import type { CellValueRule, ConditionalFormat, TextRule } from '../model/conditional';
import { checkFormula } from '../model/input';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { newId } from '../model/workbook';
import { kindParts } from './conditional-kinds';
import { lookOf } from './conditional-look';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asIndex, asText, asWord, bind, isRecord, must } from './object';
import type { Areas } from './range';
import { fromR1C1 } from './r1c1';
import { rangeAreasOf, rangeOf } from './range';

interface Item {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const rule: ClassDefinition<ConditionalFormat> = {
  name: 'ConditionalFormatRule',
  get: {
    Formula: (f) => f.formula,
    FormulaLocal: (f) => f.formula,
    FormulaR1C1: (f) => (f.formula === '' ? '' : translateFormulaToR1C1(f.formula, home(f))),
  },
  set: {
    Formula: (f, v) => setFormula(f, v),
    FormulaLocal: (f, v) => setFormula(f, v),
    FormulaR1C1: (f, v) => {
      const text = asText(v);
      setFormula(f, fromR1C1(text.startsWith('=') ? text : `=${text}`, first(f).row, first(f).col));
    },
  },
};

/** References of a rule are those of the first cell it is for. */
const first = ({ ranges }: ConditionalFormat): Area => ranges[0] ?? { row: 0, col: 0, rows: 1, cols: 1 };
const home = (format: ConditionalFormat): string => areaAddress(cellArea(first(format).row, first(format).col));

function setFormula(format: ConditionalFormat, value: unknown): void {
  const text = asText(value);
  format.formula = checkFormula(text.startsWith('=') ? text : `=${text}`);
}

const cellOperators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

function readCellRule(value: unknown): CellValueRule {
  if (!isRecord(value)) throw invalidArgument('A rule is an object.');
  const second = value.formula2 === null || value.formula2 === undefined ? {} : { formula2: asText(value.formula2) };
  return { operator: asWord(value.operator, cellOperators), formula1: asText(value.formula1), ...second };
}

function readTextRule(value: unknown): TextRule {
  if (!isRecord(value)) throw invalidArgument('A rule is an object.');
  return {
    operator: asWord(value.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith']),
    text: asText(value.text),
  };
}

const custom: ClassDefinition<ConditionalFormat> = {
  name: 'CustomConditionalFormat',
  nav: { Format: (f) => lookOf(f.look), Rule: (f) => bind(rule, f) },
};

const cellValue: ClassDefinition<ConditionalFormat> = {
  name: 'CellValueConditionalFormat',
  get: { Rule: (f) => f.cellValue },
  set: { Rule: (f, v) => void (f.cellValue = readCellRule(v)) },
  nav: { Format: (f) => lookOf(f.look) },
};

const textComparison: ClassDefinition<ConditionalFormat> = {
  name: 'TextConditionalFormat',
  get: { Rule: (f) => f.text },
  set: { Rule: (f, v) => void (f.text = readTextRule(v)) },
  nav: { Format: (f) => lookOf(f.look) },
};

const parts: Readonly<Record<string, ClassDefinition<ConditionalFormat>>> = {
  ...kindParts,
  Custom: custom,
  CellValue: cellValue,
  ContainsText: textComparison,
};

const part =
  (type: ConditionalFormat['type']) =>
  ({ format }: Item): HostObject => {
    if (format.type !== type) throw itemNotFound(`The format is of type ${format.type}, not ${type}.`);
    return bind(parts[type]!, format);
  };
const partOrNull =
  (type: ConditionalFormat['type']) =>
  ({ format }: Item) =>
    format.type === type ? bind(parts[type]!, format) : null;

function setPriority({ sheet, format }: Item, value: unknown): void {
  const list = sheet.conditionalFormats;
  const to = asIndex(value);
  if (to < 0 || to >= list.length) throw invalidArgument('No such priority.');
  list.splice(list.indexOf(format), 1);
  list.splice(to, 0, format);
}

const conditionalFormat: ClassDefinition<Item> = {
  name: 'ConditionalFormat',
  id: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Type: ({ format }) => format.type,
  },
  set: { Priority: setPriority, StopIfTrue: ({ format }, v) => void (format.stopIfTrue = asBoolean(v)) },
  nav: {
    CellValue: part('CellValue'),
    CellValueOrNullObject: partOrNull('CellValue'),
    Custom: part('Custom'),
    CustomOrNullObject: partOrNull('Custom'),
    TextComparison: part('ContainsText'),
    TextComparisonOrNullObject: partOrNull('ContainsText'),
    ColorScale: part('ColorScale'),
    ColorScaleOrNullObject: partOrNull('ColorScale'),
    DataBar: part('DataBar'),
    DataBarOrNullObject: partOrNull('DataBar'),
    IconSet: part('IconSet'),
    IconSetOrNullObject: partOrNull('IconSet'),
    Preset: part('PresetCriteria'),
    PresetOrNullObject: partOrNull('PresetCriteria'),
    TopBottom: part('TopBottom'),
    TopBottomOrNullObject: partOrNull('TopBottom'),
  },
  make: {
    GetRange: ({ sheet, format }) => {
      const area = format.ranges[0];
      if (!area || format.ranges.length > 1) throw itemNotFound('The format covers several ranges.');
      return rangeOf(sheet, area);
    },
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.ranges.length === 1 && format.ranges[0] ? rangeOf(sheet, format.ranges[0]) : null,
    GetRanges: ({ sheet, format }) => rangeAreasOf(sheet, format.ranges),
  },
  call: {
    Delete: ({ sheet, format }) => {
      guard(sheet, 'allowFormatCells');
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
  },
};

const touches = (format: ConditionalFormat, areas: readonly Area[]) =>
  format.ranges.some((r) => areas.some((a) => intersect(r, a)));
const listed = ({ sheet, areas }: Areas) => sheet.conditionalFormats.filter((format) => touches(format, areas));

function add({ sheet, areas }: Areas, type: unknown, run: Run): HostObject {
  guard(sheet, 'allowFormatCells');
  const kind = asWord(type, [
    'Custom',
    'CellValue',
    'ContainsText',
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
  ] as const);
  const format: ConditionalFormat = {
    id: newId(run.workbook),
    type: kind,
    ranges: [...areas],
    stopIfTrue: false,
    formula: '',
    cellValue: null,
    text: null,
    look: {},
    details: {},
  };
  // A new format comes first.
  sheet.conditionalFormats.unshift(format);
  return bind(conditionalFormat, { sheet, format });
}

const find = (target: Areas, id: unknown) => {
  const format = listed(target).find((f) => f.id === id);
  return format ? bind(conditionalFormat, { sheet: target.sheet, format }) : null;
};

const collection: ClassDefinition<Areas> = {
  name: 'ConditionalFormatCollection',
  items: (target) => listed(target).map((format) => bind(conditionalFormat, { sheet: target.sheet, format })),
  item: (target, [id]) => must(find(target, id), 'conditional format'),
  make: {
    Add: (target, [type], run) => add(target, type, run),
    GetItemAt: (target, [index]) =>
      must(find(target, typeof index === 'number' ? listed(target)[index]?.id : undefined), 'conditional format'),
    GetItemOrNullObject: (target, [id]) => find(target, id),
  },
  call: {
    ClearAll: ({ sheet, areas }) => {
      guard(sheet, 'allowFormatCells');
      const left = sheet.conditionalFormats.filter((format) => {
        format.ranges = format.ranges.filter((r) => !areas.some((a) => covers(a, r)));
        return format.ranges.length > 0;
      });
      sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...left);
    },
    GetCount: (target) => listed(target).length,
  },
};

export const conditionalFormatsOf = (target: Areas): HostObject => bind(collection, target);
