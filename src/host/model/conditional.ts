/** Conditional formats: which format a cell takes on while a condition holds. */
import type { CellResult } from '../../formula/types';
import type { Area } from './area';
import { holds } from './area';
import type { Border, CellFormat } from './format';
import type { Sheet } from './sheet';
import { formatAt } from './sheet';
import type { Workbook } from './workbook';

export interface CellValueRule {
  readonly operator: string;
  readonly formula1: string;
  readonly formula2?: string;
}

export interface TextRule {
  readonly operator: string;
  readonly text: string;
}

/** What the condition changes; absent means unchanged. */
export interface ConditionalLook {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  top?: Border;
  bottom?: Border;
  left?: Border;
  right?: Border;
}

export type ConditionalKind =
  'Custom' | 'CellValue' | 'ContainsText' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria';

export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalKind;
  ranges: Area[];
  stopIfTrue: boolean;
  /** Custom: written for the first cell of the first range. */
  formula: string;
  cellValue: CellValueRule | null;
  text: TextRule | null;
  readonly look: ConditionalLook;
  /** What the kinds that colour by rank or size were given. */
  readonly details: Record<string, unknown>;
}

const truthy = (value: CellResult): boolean => value === true || (typeof value === 'number' && value !== 0);

function one(result: CellResult | CellResult[][]): CellResult {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

/** Whether the condition holds for the cell. An error counts as no, as in Excel. */
function conditionHolds(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  col: number,
): boolean {
  const first = format.ranges[0];
  if (!first) return false;
  const at = { sheetId: sheet.id, row, col };
  const evaluate = (text: string): CellResult => {
    const formula = text.startsWith('=') ? text : `=${text}`;
    return one(workbook.calculation.evaluate(formula, at, { row: first.row, col: first.col }));
  };
  if (format.type === 'Custom') return format.formula !== '' && truthy(evaluate(format.formula));
  const value = workbook.calculation.value(sheet.id, row, col);
  if (format.type === 'TopBottom' || format.type === 'PresetCriteria') return standsOut(workbook, sheet, format, value);
  if (format.type === 'ContainsText') return format.text !== null && textHolds(format.text, value);
  return (
    format.cellValue !== null &&
    compareHolds(
      format.cellValue.operator,
      value,
      evaluate(format.cellValue.formula1),
      format.cellValue.formula2 ? evaluate(format.cellValue.formula2) : null,
    )
  );
}

/** Top and bottom, above and below the average, blanks, errors and doubles among the format's cells. */
function standsOut(workbook: Workbook, sheet: Sheet, format: ConditionalFormat, value: CellResult): boolean {
  const all = format.ranges.flatMap((area) =>
    Array.from({ length: Math.min(area.rows * area.cols, 100_000) }, (_, i) =>
      workbook.calculation.value(sheet.id, area.row + Math.floor(i / area.cols), area.col + (i % area.cols)),
    ),
  );
  const numbers = all.filter((v): v is number => typeof v === 'number');
  const rule = (format.details[format.type === 'TopBottom' ? 'top.rule' : 'preset.rule'] ?? {}) as Record<
    string,
    unknown
  >;
  if (format.type === 'TopBottom') {
    const type = typeof rule.type === 'string' ? rule.type : 'TopItems';
    const sorted = numbers.sort((a, b) => (type.startsWith('Top') ? b - a : a - b));
    const asked = Number(rule.rank ?? 10);
    const count = type.endsWith('Percent') ? Math.max(1, Math.floor((sorted.length * asked) / 100)) : asked;
    const limit = sorted[Math.min(count, sorted.length) - 1];
    return (
      typeof value === 'number' && limit !== undefined && (type.startsWith('Top') ? value >= limit : value <= limit)
    );
  }
  const mean = numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
  const isError = value !== null && typeof value === 'object';
  const isBlank = value === null || value === '';
  const same = () => all.filter((other) => JSON.stringify(other) === JSON.stringify(value)).length;
  switch (rule.criterion) {
    case 'Blanks':
      return isBlank;
    case 'NonBlanks':
      return !isBlank;
    case 'Errors':
      return isError;
    case 'NonErrors':
      return !isError;
    case 'AboveAverage':
      return typeof value === 'number' && value > mean;
    case 'BelowAverage':
      return typeof value === 'number' && value < mean;
    case 'EqualOrAboveAverage':
      return typeof value === 'number' && value >= mean;
    case 'EqualOrBelowAverage':
      return typeof value === 'number' && value <= mean;
    case 'DuplicateValues':
      return !isBlank && same() > 1;
    case 'UniqueValues':
      return !isBlank && same() === 1;
    default:
      return false;
  }
}

function textHolds(rule: TextRule, value: CellResult): boolean {
  const text = (value === null || typeof value === 'object' ? '' : String(value)).toLowerCase();
  const wanted = rule.text.toLowerCase();
  if (rule.operator === 'NotContains') return !text.includes(wanted);
  if (rule.operator === 'BeginsWith') return text.startsWith(wanted);
  if (rule.operator === 'EndsWith') return text.endsWith(wanted);
  return text.includes(wanted);
}

/** Compares as Excel does: numbers below text below booleans; text without regard to case. */
function order(a: CellResult, b: CellResult): number {
  const rank = (v: CellResult) => (typeof v === 'boolean' ? 2 : typeof v === 'string' ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase().localeCompare(b.toLowerCase());
  return Number(a ?? 0) - Number(b ?? 0);
}

function compareHolds(operator: string, value: CellResult, low: CellResult, high: CellResult): boolean {
  if (value !== null && typeof value === 'object') return false;
  switch (operator) {
    case 'Between':
      return order(value, low) >= 0 && order(value, high) <= 0;
    case 'NotBetween':
      return order(value, low) < 0 || order(value, high) > 0;
    case 'EqualTo':
      return order(value, low) === 0;
    case 'NotEqualTo':
      return order(value, low) !== 0;
    case 'GreaterThan':
      return order(value, low) > 0;
    case 'LessThan':
      return order(value, low) < 0;
    case 'GreaterThanOrEqual':
      return order(value, low) >= 0;
    default:
      return order(value, low) <= 0;
  }
}

/** The format as shown: the cell's own with every condition that holds, the first in priority winning each property. */
export function shownFormat(workbook: Workbook, sheet: Sheet, row: number, col: number): CellFormat {
  const own = formatAt(sheet, row, col);
  let look: ConditionalLook = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.ranges.some((area) => holds(area, row, col)) || !conditionHolds(workbook, sheet, format, row, col))
      continue;
    look = { ...format.look, ...look };
    if (format.stopIfTrue) break;
  }
  return Object.keys(look).length > 0 ? { ...own, ...look } : own;
}
