/** Limits on typing as Excel tells them, in words that can be compared, and where a template has none. */
import { serialOf } from '../entries/dates';
import { cellAddress, parseArea } from '../sheets/a1';
import { spelled } from '../sheets/same-formula';
import type { SheetSpec } from '../sheets/spec';
import { notesOf } from './draw/guards';
import { rectangles, type Rectangle } from './draw/rectangles';

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
export function said(rule: Excel.DataValidationRule | null): string {
  const [[kind, body] = ['–', {}]] = Object.entries(rule ?? {}).filter(([, given]) => given);
  const { source, operator, formula1, formula2, formula } = body as Record<string, unknown>;
  const operands = [source, formula1, operator === 'Between' ? formula2 : undefined, formula];
  return [kind, operator, ...operands.filter((given) => given !== undefined).map(operand)].filter(Boolean).join(' ');
}

/** Where a template has no validation and no note. */
export function withoutLimits(spec: SheetSpec): readonly Rectangle[] {
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
  return rectangles(others);
}
