/** Data validation: one rule per range, its prompt and its alert, and what typing a value against it comes to. */
import { shiftFormula } from '../../formula/rewrite';
import type { CellResult } from '../../formula/types';
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { holds, subtract } from './area';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export type RuleKind = 'list' | 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time' | 'custom';

/** The rule as the client library sends it: exactly one kind. */
export interface ValidationRule {
  readonly kind: RuleKind;
  readonly source?: string;
  readonly inCellDropDown?: boolean;
  readonly operator?: string;
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly formula?: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  area: Area;
  rule: ValidationRule | null;
  prompt: Prompt;
  errorAlert: ErrorAlert;
  ignoreBlanks: boolean;
}

export const noPrompt: Prompt = { showPrompt: true, title: '', message: '' };
export const stopAlert: ErrorAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

const kinds: readonly RuleKind[] = ['list', 'wholeNumber', 'decimal', 'textLength', 'date', 'time', 'custom'];
const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the client library's rule object. Refuses more than one kind, a literal list over 255 characters, an unknown operator. */
export function readRule(value: unknown): ValidationRule | null {
  if (!isRecord(value)) throw invalidArgument('A validation rule is an object.');
  const present = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  if (present.length === 0) return null;
  const kind = kinds.find((k) => k === present[0]);
  const body = kind ? value[kind] : null;
  if (present.length > 1 || !kind || !isRecord(body)) throw invalidArgument('A range has one kind of validation rule.');
  if (kind === 'custom') return { kind, formula: formulaText(body.formula) };
  if (kind === 'list') {
    const source = text(body.source);
    if (source === '') throw invalidArgument('A list needs a source.');
    if (!source.startsWith('=') && source.length > 255)
      throw invalidArgument('A literal list is at most 255 characters long.');
    return { kind, source, inCellDropDown: body.inCellDropDown !== false };
  }
  const operator = operators.find((o) => o === body.operator);
  if (!operator) throw invalidArgument(`No operator ${String(body.operator)}.`);
  const two = operator === 'Between' || operator === 'NotBetween';
  if (two && (body.formula2 === undefined || body.formula2 === null))
    throw invalidArgument(`${operator} needs two values.`);
  // Microsoft's page on data validation: for dates and times "you cannot use a number".
  if ((kind === 'date' || kind === 'time') && (typeof body.formula1 === 'number' || typeof body.formula2 === 'number'))
    throw invalidArgument('A rule for dates takes dates as text or formulas, not numbers.');
  return { kind, operator, formula1: operand(body.formula1), ...(two ? { formula2: operand(body.formula2) } : {}) };
}

function formulaText(value: unknown): string {
  const formula = text(value);
  if (!formula.startsWith('=')) throw invalidArgument('A custom rule is a formula that begins with "=".');
  if (formula.length > 255) throw invalidArgument('The formula of a rule is at most 255 characters long.');
  return formula;
}

function operand(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value !== '') return value;
  throw invalidArgument('A validation rule needs a value.');
}

/** Reads a prompt; the title is at most 32, the text at most 255 characters long. */
export function readPrompt(value: unknown): Prompt {
  if (!isRecord(value)) throw invalidArgument('A prompt is an object.');
  const prompt = { showPrompt: value.showPrompt !== false, title: text(value.title), message: text(value.message) };
  if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument('The prompt is too long.');
  return prompt;
}

/** Reads an alert; the title is at most 32, the text at most 225 characters long. */
export function readAlert(value: unknown): ErrorAlert {
  if (!isRecord(value)) throw invalidArgument('An alert is an object.');
  const style = ['Stop', 'Warning', 'Information'].find((s) => s === (value.style ?? 'Stop'));
  const alert = {
    showAlert: value.showAlert !== false,
    style: style ?? '',
    title: text(value.title),
    message: text(value.message),
  };
  if (!style || alert.title.length > 32 || alert.message.length > 225)
    throw invalidArgument('The alert is too long or of unknown style.');
  return alert;
}

/** The rule for the client library: `{ list: {…} }`. */
export function wireRule(rule: ValidationRule | null): Record<string, unknown> {
  if (!rule) return {};
  const { kind, ...body } = rule;
  return { [kind]: body };
}

const typeNames: Readonly<Record<RuleKind, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};
export const ruleType = (rule: ValidationRule | null): string => (rule ? typeNames[rule.kind] : 'None');

/** Changes the validation of `area`; what lies partly under it keeps its part outside. */
export function changeValidation(sheet: Sheet, area: Area, change: (old: Validation) => Validation | null): void {
  const old = validationAt(sheet, area.row, area.col) ?? {
    area,
    rule: null,
    prompt: noPrompt,
    errorAlert: stopAlert,
    ignoreBlanks: true,
  };
  const next = change({ ...old, area });
  sheet.validations = sheet.validations.flatMap((v) => subtract(v.area, area).map((part) => moved(v, part)));
  if (next) sheet.validations.push(next);
}

/** The same validation on a part of its area: relative references are written for the first cell, so they move along. */
export function moved(validation: Validation, part: Area): Validation {
  const rows = part.row - validation.area.row;
  const cols = part.col - validation.area.col;
  const shift = <T>(value: T): T | string =>
    typeof value === 'string' && value.startsWith('=') ? shiftFormula(value, rows, cols) : value;
  const rule = validation.rule;
  if (!rule || (rows === 0 && cols === 0)) return { ...validation, area: part };
  const { source, formula, formula1, formula2 } = rule;
  return {
    ...validation,
    area: part,
    rule: {
      ...rule,
      source: shift(source),
      formula: shift(formula),
      formula1: shift(formula1),
      formula2: shift(formula2),
    },
  };
}

export const validationAt = (sheet: Sheet, row: number, col: number): Validation | undefined =>
  sheet.validations.find((v) => holds(v.area, row, col));

/** The words a drop-down list offers in this cell. */
export function listItems(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  col: number,
): string[] {
  const source = validation.rule?.source ?? '';
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  return flat(workbook.calculation.evaluate(source, { sheetId: sheet.id, row, col }, validation.area)).map((v) =>
    v === null || typeof v === 'object' ? '' : String(v),
  );
}

const flat = (result: CellResult | CellResult[][]): CellResult[] => (Array.isArray(result) ? result.flat() : [result]);

/** Whether `value` in this cell obeys the rule. */
export function isValid(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  col: number,
  value: CellResult,
): boolean {
  const rule = validation.rule;
  if (!rule) return true;
  if (value === null || value === '') return validation.ignoreBlanks;
  if (typeof value === 'object') return false;
  const evaluate = (source: string | number | undefined): CellResult => {
    if (typeof source === 'number' || source === undefined) return source ?? null;
    if (!source.startsWith('=')) return Number.isNaN(Number(source)) ? dateSerial(source) : Number(source);
    return flat(workbook.calculation.evaluate(source, { sheetId: sheet.id, row, col }, validation.area))[0] ?? null;
  };
  if (rule.kind === 'list') {
    const items = listItems(workbook, sheet, validation, row, col);
    return items.some((item) => item === String(value));
  }
  if (rule.kind === 'custom') {
    const result = evaluate(rule.formula);
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const subject = rule.kind === 'textLength' ? String(value).length : value;
  if (typeof subject !== 'number' || (rule.kind === 'wholeNumber' && !Number.isInteger(subject))) return false;
  return compare(
    rule.operator ?? '',
    subject,
    Number(evaluate(rule.formula1) ?? NaN),
    Number(evaluate(rule.formula2) ?? NaN),
  );
}

/** A date written as text ("2022-01-01") as a day number; other text stays text. */
function dateSerial(source: string): CellResult {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(source);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86400000 + 25569 : source;
}

function compare(operator: string, value: number, a: number, b: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= a && value <= b;
    case 'NotBetween':
      return value < a || value > b;
    case 'EqualTo':
      return value === a;
    case 'NotEqualTo':
      return value !== a;
    case 'GreaterThan':
      return value > a;
    case 'LessThan':
      return value < a;
    case 'GreaterThanOrEqualTo':
      return value >= a;
    default:
      return value <= a;
  }
}
