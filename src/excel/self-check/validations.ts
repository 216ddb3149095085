/** Limits on typing: those of every cell of drawn sheets, and that a wrong value is refused. */
import { serialOf } from '../../entries/dates';
import { cellAddress, parseArea } from '../../sheets/a1';
import { spelled } from '../../sheets/same-formula';
import type { SheetSpec, ValidationSpec } from '../../sheets/spec';
import { alerts, notesOf, ruleOf } from '../draw/guards';
import { addressLists, rectangles } from '../draw/rectangles';
import { none, overAll } from './compare';

/** What a limit comes to: a number or day however it is written, or a formula. */
function operand(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const day = /^=DATE\((\d+),(\d+),(\d+)\)$/i.exec(text) ?? /^(\d{4})-(\d\d?)-(\d\d?)/.exec(text);
  if (day)
    return String(
      serialOf(
        day
          .slice(1)
          .map((part, i) => part.padStart(i ? 2 : 4, '0'))
          .join('-'),
      ),
    );
  if (text.startsWith('=')) return spelled(text);
  return Number.isNaN(Number(text))
    ? text
        .split(',')
        .map((word) => word.trim())
        .join(',')
    : String(Number(text));
}

/** A rule in one line: its kind, and what it says. */
function said(rule: Excel.DataValidationRule | null): string {
  const [[kind, body] = ['–', {}]] = Object.entries(rule ?? {}).filter(([, given]) => given);
  const { source, operator, formula1, formula2, formula } = body as Record<string, unknown>;
  const operands = [source, formula1, operator === 'Between' ? formula2 : undefined, formula];
  return [kind, operator, ...operands.filter((given) => given !== undefined).map(operand)].filter(Boolean).join(' ');
}

const wordsOf = (...texts: readonly (string | undefined)[]): string => texts.map((text) => text ?? '').join(' | ');

/** Where a template has no validation and no note. */
function elsewhere(spec: SheetSpec): readonly string[] {
  const taken = new Set<string>();
  const put = (row: number, col: number) => taken.add(cellAddress(row, col));
  for (const { range } of spec.validations) {
    const { row, col, lastRow, lastCol } = parseArea(range);
    for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) put(r, c);
  }
  for (const { cell } of notesOf(spec)) put(cell.row, cell.col);
  const others = Array.from({ length: spec.rows * spec.cols }, (_, i) => ({
    row: Math.floor(i / spec.cols) + 1,
    col: (i % spec.cols) + 1,
  })).filter(({ row, col }) => !taken.has(cellAddress(row, col)));
  return addressLists(rectangles(others));
}

/** Rule, message and alert of every cell are the template's, the hints of notes too; cells without a limit have none. */
export const validations = overAll((sheet, spec) => {
  const ruled = spec.validations.map((v) => {
    const { dataValidation } = sheet.getRange(v.range);
    dataValidation.load('type,rule,prompt,errorAlert');
    return { v, dataValidation };
  });
  const kinds = [
    ...addressLists(rectangles(notesOf(spec).map(({ cell }) => cell))).map((list) => [list, 'Custom'] as const),
    ...elsewhere(spec).map((list) => [list, 'None'] as const),
  ].map(([list, wanted]) => {
    const { dataValidation } = sheet.getRanges(list);
    dataValidation.load('type');
    return { list, wanted, dataValidation };
  });
  const hints = notesOf(spec).map(({ cell, message }) => {
    const address = cellAddress(cell.row, cell.col);
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load('prompt');
    return { address, message, dataValidation };
  });
  return () => [
    ...hints.flatMap(({ address, message, dataValidation: { prompt } }) =>
      prompt?.message === message ? [] : [`${spec.key}!${address} ${prompt?.message ?? none}`],
    ),
    ...ruled.flatMap(({ v, dataValidation }) =>
      differing(v, dataValidation).map((seen) => `${spec.key}!${v.range} ${seen}`),
    ),
    ...kinds.flatMap(({ list, wanted, dataValidation: { type } }) =>
      type === wanted ? [] : [`${spec.key}!${list.length > 40 ? `${list.slice(0, 40)}…` : list} ${type}`],
    ),
  ];
});

function differing(v: ValidationSpec, { type, rule, prompt, errorAlert }: Excel.DataValidation): readonly string[] {
  const [wanted, seen] = [said(ruleOf(v.rule)), said(rule)];
  if (wanted !== seen) return [`${seen === '–' ? type : seen} ≠ ${wanted}`];
  const told = v.prompt && wordsOf(prompt?.title, prompt?.message);
  if (v.prompt && told !== wordsOf(v.prompt.title, v.prompt.text)) return [String(told)];
  const alert = v.error && wordsOf(errorAlert?.style, errorAlert?.title, errorAlert?.message);
  return v.error && alert !== wordsOf(alerts[v.error.style], v.error.title, v.error.text) ? [String(alert)] : [];
}
