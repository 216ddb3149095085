/** Data validations and conditional formats of the workbook in the words of the file library, and back. */
import type { CellStyle, ConditionalRule, DataValidation } from 'hucre';
import { areaAddress, cellAddress, parseArea, type Area } from '../../host/model/area';
import type { ConditionalFormat, ConditionalKind, ConditionalLook } from '../../host/model/conditional';
import type { Validation, ValidationRule } from '../../host/model/validation';
import { uprightMark } from '../../xlsx/style';
import { fileFormula, sheetFormula } from '../../xlsx/text';
import { hash, rgb } from './styles';

type Operator = NonNullable<DataValidation['operator']>;

/** BetweenTo… as the client library names operators, between… as files do. */
const fileOperator = (operator: string | undefined): Operator | undefined =>
  operator === undefined
    ? undefined
    : ((operator.charAt(0).toLowerCase() + operator.slice(1))
        .replace(/^(equal|notEqual)To$/, '$1')
        .replace(/OrEqualTo$/, 'OrEqual') as Operator);

const modelOperator = (operator: Operator = 'between'): string =>
  (operator.charAt(0).toUpperCase() + operator.slice(1)).replace(/Equal$/, 'EqualTo');

const operand = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : fileFormula(String(value));

function fileRule(
  rule: ValidationRule,
): Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> {
  if (rule.kind === 'list') {
    const source = rule.source ?? '';
    return source.startsWith('=')
      ? { type: 'list', formula1: fileFormula(source) }
      : { type: 'list', values: source.split(',').map((value) => value.replace(/"/g, '""')) };
  }
  if (rule.kind === 'custom') return { type: 'custom', formula1: fileFormula(rule.formula ?? '') };
  return {
    type: rule.kind === 'wholeNumber' ? 'whole' : rule.kind,
    operator: fileOperator(rule.operator),
    formula1: operand(rule.formula1),
    formula2: operand(rule.formula2),
  };
}

export function fileValidation({ area, rule, prompt, errorAlert, ignoreBlanks }: Validation): DataValidation | null {
  if (!rule) return null;
  return {
    ...fileRule(rule),
    range: areaAddress(area),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt && prompt.title + prompt.message !== '',
    inputTitle: prompt.title || undefined,
    inputMessage: prompt.message || undefined,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title || undefined,
    errorMessage: errorAlert.message || undefined,
    errorStyle: errorAlert.style.toLowerCase() as DataValidation['errorStyle'],
  };
}

const asOperand = (text: string | undefined): string | number | undefined =>
  text === undefined ? undefined : text !== '' && !Number.isNaN(Number(text)) ? Number(text) : sheetFormula(text);

function modelRule(rule: DataValidation): ValidationRule | null {
  if (rule.type === 'list') {
    const source = rule.values
      ? rule.values.map((v) => v.replace(/""/g, '"')).join(',')
      : sheetFormula(rule.formula1 ?? '');
    return { kind: 'list', source, inCellDropDown: true };
  }
  if (rule.type === 'custom') return { kind: 'custom', formula: sheetFormula(rule.formula1 ?? '') };
  const kind = rule.type === 'whole' ? 'wholeNumber' : rule.type;
  if (kind !== 'wholeNumber' && kind !== 'decimal' && kind !== 'textLength' && kind !== 'date' && kind !== 'time')
    return null;
  const formula2 = asOperand(rule.formula2);
  return {
    kind,
    operator: modelOperator(rule.operator),
    formula1: asOperand(rule.formula1) ?? 0,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

const areasOf = (ranges: string): Area[] => ranges.split(/[ ,]+/).flatMap((range) => parseArea(range) ?? []);

export function modelValidations(read: DataValidation): Validation[] {
  const rule = modelRule(read);
  const style = read.errorStyle ?? 'stop';
  return areasOf(read.range).map((area) => ({
    area,
    rule,
    prompt: {
      showPrompt: read.showInputMessage === true,
      title: read.inputTitle ?? '',
      message: read.inputMessage ?? '',
    },
    errorAlert: {
      showAlert: read.showErrorMessage === true,
      style: style.charAt(0).toUpperCase() + style.slice(1),
      title: read.errorTitle ?? '',
      message: read.errorMessage ?? '',
    },
    ignoreBlanks: read.allowBlank === true,
  }));
}

function fileLook({ color, bold, italic, fill, numberFormat }: ConditionalLook): CellStyle {
  const upright = italic === false ? { name: uprightMark } : {};
  const font = { ...(color ? { color: rgb(color) } : {}), bold, italic: italic || undefined, ...upright };
  return {
    font: color || bold !== undefined || italic !== undefined ? font : undefined,
    fill: fill ? { type: 'pattern', pattern: 'solid', fgColor: rgb(fill), bgColor: rgb(fill) } : undefined,
    numFmt: numberFormat,
  };
}

/** The condition as a formula for the first cell, whatever it is in the workbook; null for one that never holds. */
function condition({ type, formula, cellValue, text, ranges }: ConditionalFormat): string | null {
  const [first] = ranges;
  if (!first) return null;
  if (type === 'Custom') return fileFormula(formula);
  const cell = cellAddress(first.row, first.col);
  if (text) {
    const wanted = `"${text.text.replace(/"/g, '""')}"`;
    const found = {
      Contains: `ISNUMBER(SEARCH(${wanted},${cell}))`,
      NotContains: `NOT(ISNUMBER(SEARCH(${wanted},${cell})))`,
      BeginsWith: `LEFT(${cell},${text.text.length})=${wanted}`,
      EndsWith: `RIGHT(${cell},${text.text.length})=${wanted}`,
    };
    return found[text.operator as keyof typeof found] ?? null;
  }
  if (!cellValue) return null;
  const [low, high] = [fileFormula(cellValue.formula1), fileFormula(cellValue.formula2 ?? '')];
  const compared = {
    Between: `AND(${cell}>=${low},${cell}<=${high})`,
    NotBetween: `OR(${cell}<${low},${cell}>${high})`,
    EqualTo: `${cell}=${low}`,
    NotEqualTo: `${cell}<>${low}`,
    GreaterThan: `${cell}>${low}`,
    LessThan: `${cell}<${low}`,
    GreaterThanOrEqual: `${cell}>=${low}`,
    LessThanOrEqual: `${cell}<=${low}`,
  };
  return compared[cellValue.operator as keyof typeof compared] ?? null;
}

/** The rule a file had, of a kind that is kept as it stands. */
const keptRule = ({ details }: ConditionalFormat) => details['file'] as ConditionalRule | undefined;

export function fileConditions(formats: readonly ConditionalFormat[]): ConditionalRule[] {
  return formats.flatMap((format, i): ConditionalRule[] => {
    const place = { priority: i + 1, range: format.ranges.map((area) => areaAddress(area)).join(' ') };
    const kept = keptRule(format);
    if (kept) return [{ ...kept, ...place }];
    const look = { style: fileLook(format.look), stopIfTrue: format.stopIfTrue || undefined };
    const { cellValue } = format;
    if (format.type === 'CellValue' && cellValue) {
      const formula = [cellValue.formula1, ...(cellValue.formula2 ? [cellValue.formula2] : [])].map(fileFormula);
      return [{ type: 'cellIs', operator: fileOperator(cellValue.operator), formula, ...place, ...look }];
    }
    const formula = condition(format);
    return formula === null ? [] : [{ type: 'expression', formula, ...place, ...look }];
  });
}

/** Rules by colour, bar and icon have no formula that could move: they stay as the file has them. */
const shadings: Readonly<Record<string, ConditionalKind>> = {
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

/** `upright` tells of each rule, in the file's order, whether it takes an italic cell's slant away: the library does not. */
export function modelConditions(
  rules: readonly ConditionalRule[],
  upright: readonly boolean[],
  newId: () => string,
): ConditionalFormat[] {
  return rules
    .map((rule, i) => ({ rule, isUpright: upright[i] === true }))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .flatMap(({ rule, isUpright }): ConditionalFormat[] => {
      const [formula, second] = Array.isArray(rule.formula) ? rule.formula : [rule.formula];
      const place = { id: newId(), ranges: areasOf(rule.range), stopIfTrue: rule.stopIfTrue === true, text: null };
      const shading = shadings[rule.type];
      if (shading)
        return [{ ...place, type: shading, formula: '', cellValue: null, look: {}, details: { file: rule } }];
      if ((rule.type !== 'expression' && rule.type !== 'cellIs') || formula === undefined) return [];
      const { font, fill, numFmt } = rule.style ?? {};
      const look: ConditionalLook = {
        ...(font?.color?.rgb ? { color: hash(font.color) } : {}),
        ...(font?.bold === undefined ? {} : { bold: font.bold }),
        ...(isUpright ? { italic: false } : font?.italic === undefined ? {} : { italic: font.italic }),
        ...(fill?.type === 'pattern' && (fill.bgColor ?? fill.fgColor)
          ? { fill: hash(fill.bgColor ?? fill.fgColor) }
          : {}),
        ...(numFmt ? { numberFormat: numFmt } : {}),
      };
      if (rule.type === 'expression')
        return [{ ...place, type: 'Custom', formula: sheetFormula(formula), cellValue: null, look, details: {} }];
      const cellValue = {
        operator: modelOperator(rule.operator).replace(/OrEqualTo$/, 'OrEqual'),
        formula1: sheetFormula(formula),
        ...(second === undefined ? {} : { formula2: sheetFormula(second) }),
      };
      return [{ ...place, type: 'CellValue', formula: '', cellValue, look, details: {} }];
    });
}
