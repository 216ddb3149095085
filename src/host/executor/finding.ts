/** Finding and replacing text; cells of a kind; doubles taken out. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { cellArea, lastCol, lastRow } from '../model/area';
import { formulaAt, reportEdit, textAt, valueAt, wireValue, writeCell } from '../model/contents';
import { guardContents } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { cellAt, cellsIn, isFilled, usedArea } from '../model/sheet';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asIndex, asText, asWord, bind, isRecord } from './object';
import { rangeAreasOf, rangeOf } from './range';

interface Wanted {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function readCriteria(value: unknown): Wanted {
  const given = isRecord(value) ? value : {};
  const direction = asWord(given.searchDirection ?? 'Forward', ['Forward', 'Backwards']);
  return {
    completeMatch: given.completeMatch === true,
    matchCase: given.matchCase === true,
    backwards: direction === 'Backwards',
  };
}

/** What is searched: what `formulas` reads, or what the cell shows. */
function holds(run: Run, sheet: Sheet, row: number, col: number, text: string, wanted: Wanted): boolean {
  const fold = (s: string) => (wanted.matchCase ? s : s.toLowerCase());
  const needle = fold(text);
  const formula = String(formulaAt(sheet, row, col));
  const seen =
    cellAt(sheet, row, col)?.formula === undefined ? [textAt(run.workbook, sheet, row, col), formula] : [formula];
  return seen.map(fold).some((s) => (wanted.completeMatch ? s === needle : s.includes(needle)));
}

function matches({ sheet, area }: RangeTarget, text: unknown, criteria: unknown, run: Run): Area[] {
  const needle = asText(text);
  if (needle === '') throw invalidArgument('There is nothing to find.');
  const wanted = readCriteria(criteria);
  const found: Area[] = [];
  for (const { row, col, cell } of cellsIn(sheet, area))
    if (isFilled(cell) && holds(run, sheet, row, col, needle, wanted)) found.push(cellArea(row, col));
  return wanted.backwards ? found.reverse() : found;
}

export function find(target: RangeTarget, [text, criteria]: readonly unknown[], run: Run): HostObject | null {
  const found = matches(target, text, criteria, run);
  // Excel begins after the range's first cell, which comes last.
  const isFirst = (area: Area) => area.row === target.area.row && area.col === target.area.col;
  const next = found.find((area) => !isFirst(area)) ?? found[0];
  return next ? rangeOf(target.sheet, next) : null;
}

export function findAll(target: RangeTarget, [text, criteria]: readonly unknown[], run: Run): HostObject | null {
  const found = matches(target, text, criteria, run);
  return found.length > 0 ? rangeAreasOf(target.sheet, joined(found)) : null;
}

/** Replaces in constants and formulas; gives how often. */
export function replaceAll(target: RangeTarget, [text, by, criteria]: readonly unknown[], run: Run): number {
  const { sheet } = target;
  const needle = asText(text);
  const wanted = readCriteria(criteria);
  const replacement = asText(by);
  const pattern = new RegExp(
    (wanted.completeMatch ? '^' : '') +
      needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') +
      (wanted.completeMatch ? '$' : ''),
    wanted.matchCase ? 'g' : 'gi',
  );
  let count = 0;
  for (const area of matches(target, text, criteria, run)) {
    guardContents(sheet, area);
    const before = String(formulaAt(sheet, area.row, area.col));
    const times = before.match(pattern)?.length ?? 0;
    if (times === 0) continue;
    writeCell(
      run.workbook,
      sheet,
      area.row,
      area.col,
      before.replace(pattern, () => replacement),
    );
    reportEdit(run.workbook, sheet, area);
    count += times;
  }
  return count;
}

/** Single cells joined into blocks: runs of a row, and equal runs of rows one under another. */
export function joined(cells: readonly Area[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Area[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.row === cell.row && last.col + last.cols === cell.col)
      runs[runs.length - 1] = { ...last, cols: last.cols + 1 };
    else runs.push(cell);
  }
  const blocks: Area[] = [];
  for (const run of runs) {
    const above = blocks.findIndex((b) => b.col === run.col && b.cols === run.cols && b.row + b.rows === run.row);
    if (above >= 0) blocks[above] = { ...blocks[above]!, rows: blocks[above]!.rows + 1 };
    else blocks.push(run);
  }
  return blocks;
}

const cellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
];
const valueTypes = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
];

function fits(type: string, value: ReturnType<typeof wireValue>, isError: boolean): boolean {
  if (type === 'All') return true;
  const kind = isError
    ? 'Error'
    : typeof value === 'number'
      ? 'Number'
      : typeof value === 'boolean'
        ? 'Logical'
        : 'Text';
  return type.includes(kind);
}

/** The cells of a kind within ranges of one sheet; null where there is none. */
export function specialCells(
  { sheet, areas }: { readonly sheet: Sheet; readonly areas: readonly Area[] },
  [cellType, valueType]: readonly unknown[],
  run: Run,
): HostObject | null {
  const kind = asWord(cellType, cellTypes);
  const wanted = asWord(valueType ?? 'All', valueTypes);
  const found: Area[] = [];
  for (const whole of areas) {
    const used = usedArea(sheet, whole, false);
    const area = whole.rows * whole.cols > 100_000 ? used : whole;
    if (!area) continue;
    for (let row = area.row; row <= lastRow(area); row++)
      for (let col = area.col; col <= lastCol(area); col++) {
        const cell = cellAt(sheet, row, col);
        const value = valueAt(run.workbook, sheet, row, col);
        const isError = value !== null && typeof value === 'object';
        const isIt =
          kind === 'Blanks'
            ? !cell || !isFilled(cell)
            : kind === 'Constants'
              ? cell !== undefined &&
                cell.formula === undefined &&
                isFilled(cell) &&
                fits(wanted, wireValue(value), isError)
              : kind === 'Formulas'
                ? cell?.formula !== undefined && fits(wanted, wireValue(value), isError)
                : kind === 'Visible'
                  ? !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row) && !sheet.hiddenCols.has(col)
                  : kind.endsWith('DataValidations') || kind === 'SameDataValidation'
                    ? sheet.validations.some((v) => v.rule && inside(v.area, row, col))
                    : sheet.conditionalFormats.some((f) => f.ranges.some((r) => inside(r, row, col)));
        if (isIt) found.push(cellArea(row, col));
      }
  }
  return found.length > 0 ? rangeAreasOf(sheet, joined(found)) : null;
}

const inside = (area: Area, row: number, col: number): boolean =>
  row >= area.row && row <= lastRow(area) && col >= area.col && col <= lastCol(area);

export const mustFind = (found: HostObject | null): HostObject => {
  if (!found) throw itemNotFound('There is no such cell.');
  return found;
};

const removed: ClassDefinition<{ readonly removed: number; readonly left: number }> = {
  name: 'RemoveDuplicatesResult',
  get: { Removed: (r) => r.removed, UniqueRemaining: (r) => r.left },
};

/** Rows whose cells in the columns named are those of a row above go; the rest moves up. */
export function removeDuplicates(
  { sheet, area }: RangeTarget,
  [columns, includesHeader]: readonly unknown[],
  run: Run,
): HostObject {
  guardContents(sheet, area);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument('Columns are a list.');
  const keys = columns.map((c) => asIndex(c));
  if (keys.some((key) => key < 0 || key >= area.cols)) throw invalidArgument('No such column.');
  const first = area.row + (includesHeader === true ? 1 : 0);
  const seen = new Set<string>();
  const kept: unknown[][] = [];
  for (let row = first; row <= lastRow(area); row++) {
    const key = JSON.stringify(
      keys.map((k) => String(wireValue(valueAt(run.workbook, sheet, row, area.col + k))).toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(Array.from({ length: area.cols }, (_, c) => asWritten(formulaAt(sheet, row, area.col + c))));
  }
  const total = lastRow(area) - first + 1;
  for (let i = 0; i < total; i++)
    for (let c = 0; c < area.cols; c++) writeCell(run.workbook, sheet, first + i, area.col + c, kept[i]?.[c] ?? '');
  reportEdit(run.workbook, sheet, area);
  return bind(removed, { removed: total - kept.length, left: kept.length });
}

/** A text that would be read as something else when written again. */
const asWritten = (value: string | number | boolean): string | number | boolean =>
  typeof value === 'string' && value !== '' && !value.startsWith('=') ? `'${value}` : value;
