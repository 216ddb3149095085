/** What stands guard on a sheet: validation while typing, conditional formats, protection. */
import { isoOf } from '../../entries/dates';
import { cellAddress, parseArea } from '../../sheets/a1';
import type { CellSpec, ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../sheets/spec';
import { shareOf, type Part } from '../size';
import { conditionalStyles, type ConditionalStyle } from '../../sheets/styles';

const operators = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
  equal: 'EqualTo',
} as const;

/** A rule as it is given to Excel. */
export function ruleOf(rule: ValidationSpec['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listRange':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'date':
      return {
        date: limits({ ...rule, min: dayOf(rule.min), max: rule.max === undefined ? rule.max : dayOf(rule.max) }),
      };
    case 'decimal':
      return { decimal: limits(rule) };
    case 'whole':
      return { wholeNumber: limits(rule) };
    case 'textLength':
      return { textLength: limits(rule) };
  }
}

function limits(rule: { operator: keyof typeof operators; min: number | string; max?: number | string }) {
  const formula2 = rule.operator === 'between' ? { formula2: rule.max } : {};
  return { operator: operators[rule.operator], formula1: rule.min, ...formula2 } as Excel.BasicDataValidation &
    Excel.DateTimeDataValidation;
}

/** Excel takes no number for a day; a text would be read by the language it runs in. */
function dayOf(day: number | string): string {
  if (typeof day === 'string') return day;
  const [year, month, date] = isoOf(day).split('-').map(Number);
  return `=DATE(${year},${month},${date})`;
}

export const alerts = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function queueValidations(sheet: Excel.Worksheet, spec: Pick<SheetSpec, 'validations' | 'cells'>): void {
  for (const v of spec.validations) {
    const validation = sheet.getRange(v.range).dataValidation;
    validation.rule = ruleOf(v.rule);
    if (v.prompt) validation.prompt = { showPrompt: true, title: v.prompt.title, message: v.prompt.text };
    if (v.error)
      validation.errorAlert = {
        showAlert: true,
        style: alerts[v.error.style],
        title: v.error.title,
        message: v.error.text,
      };
  }
  for (const { cell, message } of notesOf(spec)) {
    const validation = sheet.getRange(cellAddress(cell.row, cell.col)).dataValidation;
    validation.rule = { custom: { formula: '=TRUE' } };
    validation.prompt = { showPrompt: true, title: '', message };
  }
}

/**
 * Office.js of the versions we serve has no notes; a note is shown as the cell's input message instead. Not every Excel takes a message
 * without a rule, so a rule that allows everything goes with it. Where a cell has a rule anyway, its own message stays.
 */
export function notesOf({
  validations,
  cells,
}: Pick<SheetSpec, 'validations' | 'cells'>): readonly { readonly cell: CellSpec; readonly message: string }[] {
  const areas = validations.map(({ range }) => parseArea(range));
  const isTaken = ({ row, col }: CellSpec) =>
    areas.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
  return cells.flatMap((cell) => (cell.note && !isTaken(cell) ? [{ cell, message: cell.note.slice(0, 255) }] : []));
}

/** A condition as Excel takes it, which without the sign might be read as a text. */
export const conditionOf = ({ formula }: Pick<ConditionalFormatSpec, 'formula'>): string =>
  formula.startsWith('=') ? formula : `=${formula}`;

export function queueConditionalFormats(sheet: Excel.Worksheet, spec: SheetSpec, part: Part): void {
  // A range named once serves all its formats: each naming costs bytes in the request.
  const ranges = new Map<string, Excel.Range>();
  const rangeOf = (address: string): Excel.Range =>
    ranges.get(address) ?? ranges.set(address, sheet.getRange(address)).get(address)!;
  // Excel puts a new format in front of the older ones, so the list is queued from its end.
  for (const c of shareOf([...spec.conditionalFormats].reverse(), part)) {
    const format = rangeOf(c.range).conditionalFormats.add('Custom');
    format.custom.rule.formula = conditionOf(c);
    const look: ConditionalStyle = conditionalStyles[c.style];
    if (look.color) format.custom.format.font.color = `#${look.color}`;
    if (look.bold !== undefined) format.custom.format.font.bold = look.bold;
    if (look.italic !== undefined) format.custom.format.font.italic = look.italic;
    if (look.fill) format.custom.format.fill.color = `#${look.fill}`;
    if (look.format) format.custom.format.numberFormat = look.format;
    if (c.stop) format.stopIfTrue = true;
  }
}

/** What users may do on a protected sheet. */
export const protectedBut = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  selectionMode: 'Normal',
} as const;

/** Locked without a password: it keeps formulas from slips of the hand, it is no secret. */
export function queueProtection(sheet: Excel.Worksheet): void {
  sheet.protection.protect(protectedBut);
}
