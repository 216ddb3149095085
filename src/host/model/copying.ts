/** Copying and moving ranges: relative references of a copy move along, those of moved cells do not. */
import { formulaShifter, moveInFormula, type Shifted } from '../../formula/rewrite';
import { invalidArgument, notImplemented } from '../errors';
import type { Area } from './area';
import { checked, lastCol, lastRow } from './area';
import { clearContents, clearFormats, formatArea, headingTyped, reportEdit } from './contents';
import { replacing } from './format';
import { rewriteAll } from './references';
import type { Cell, Sheet } from './sheet';
import { cellAt, ensureCell, formatAt, isFilled } from './sheet';
import { valueAt } from './contents';
import type { Workbook } from './workbook';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Copied {
  readonly row: number;
  readonly col: number;
  readonly cell: Cell | undefined;
  readonly format: ReturnType<typeof formatAt>;
  readonly value: Cell['value'];
  readonly shift: ((rows: number, cols: number) => Shifted) | undefined;
}

/** Copies `from` over the whole of `to`, repeating it where `to` is larger. Paste does not ask data validation. */
export function copyRange(workbook: Workbook, from: Place, to: Place, options: CopyOptions): void {
  if (options.what === 'Link') throw notImplemented('Copying links.');
  const source: Copied[][] = [];
  for (let r = 0; r < from.area.rows; r++) {
    const line: Copied[] = [];
    for (let c = 0; c < from.area.cols; c++) {
      const [row, col] = [from.area.row + r, from.area.col + c];
      const cell = cellAt(from.sheet, row, col);
      // Only what pastes results asks for them: formulas copied in the middle of a request are worked out once, at its end.
      const value = options.what === 'Values' ? valueAt(workbook, from.sheet, row, col) : null;
      if (typeof value === 'object' && value !== null) throw notImplemented('Copying error values.');
      line.push({
        row,
        col,
        cell: cell && { ...cell },
        format: formatAt(from.sheet, row, col),
        value,
        shift: cell?.formula === undefined ? undefined : formulaShifter(cell.formula),
      });
    }
    source.push(line);
  }
  const rows = options.transpose ? from.area.cols : from.area.rows;
  const cols = options.transpose ? from.area.rows : from.area.cols;
  if (to.area.rows % rows !== 0 || to.area.cols % cols !== 0)
    throw invalidArgument('The sizes of source and target do not fit.');
  for (let r = 0; r < to.area.rows; r++) {
    for (let c = 0; c < to.area.cols; c++) {
      const item = options.transpose ? source[c % cols]?.[r % rows] : source[r % rows]?.[c % cols];
      if (item) paste(workbook, to.sheet, to.area.row + r, to.area.col + c, item, options);
    }
  }
  to.sheet.extent = null;
}

function paste(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  col: number,
  item: Copied,
  { what, skipBlanks }: CopyOptions,
): void {
  const filled = item.cell !== undefined && isFilled(item.cell);
  if (skipBlanks && !filled) return;
  if (what === 'All' || what === 'Formats') formatArea(sheet, { row, col, rows: 1, cols: 1 }, replacing(item.format));
  if (what === 'Formats') return;
  const cell = ensureCell(sheet, row, col);
  delete cell.formula;
  cell.value = what === 'Values' ? item.value : filled ? (item.cell?.value ?? null) : null;
  delete cell.copied;
  delete cell.spilledFrom;
  delete cell.dynamic;
  delete cell.entered;
  if (what !== 'Values' && item.cell?.formula !== undefined && item.shift) {
    const [down, across] = [row - item.row, col - item.col];
    const { text, isPlain } = item.shift(down, across);
    cell.formula = text;
    if (item.cell.dynamic) cell.dynamic = sheet.hasDynamic = true;
    if (isPlain) {
      const { copied = { text: '', formula: item.cell.formula, down: 0, across: 0 } } =
        item.cell.copied?.text === item.cell.formula ? item.cell : {};
      cell.copied = { text, formula: copied.formula, down: copied.down + down, across: copied.across + across };
    }
  }
  headingTyped(workbook, sheet, row, col, cell);
  workbook.calculation.cellChanged(sheet.id, row, col);
}

/** Moves a block as cutting and pasting does: every reference to its cells follows them. */
export function moveRange(workbook: Workbook, from: Place, to: Place): void {
  const target = checked({ ...from.area, row: to.area.row, col: to.area.col });
  const move = {
    from: from.sheet.name,
    to: to.sheet.name,
    block: { top: from.area.row, left: from.area.col, bottom: lastRow(from.area), right: lastCol(from.area) },
    down: target.row - from.area.row,
    across: target.col - from.area.col,
  };
  const cells: { row: number; col: number; cell: Cell }[] = [];
  for (let r = 0; r < from.area.rows; r++) {
    for (let c = 0; c < from.area.cols; c++) {
      const [row, col] = [from.area.row + r, from.area.col + c];
      const held = cellAt(from.sheet, row, col);
      if (!held) continue;
      const cell: Cell = { ...held, format: formatAt(from.sheet, row, col) };
      delete cell.copied;
      if (cell.formula !== undefined) cell.formula = moveInFormula(cell.formula, move.from, move.to, move);
      cells.push({ row: target.row + r, col: target.col + c, cell });
    }
  }
  clearContents(workbook, from.sheet, from.area);
  clearFormats(from.sheet, from.area);
  clearContents(workbook, to.sheet, target);
  rewriteAll(workbook, (formula, own) => moveInFormula(formula, own?.name ?? '', own?.name ?? '', move));
  for (const { row, col, cell } of cells) {
    const put = ensureCell(to.sheet, row, col);
    Object.assign(put, cell);
    headingTyped(workbook, to.sheet, row, col, put);
  }
  to.sheet.extent = null;
  from.sheet.extent = null;
  workbook.calculation.structureChanged();
  reportEdit(workbook, to.sheet, target);
}
