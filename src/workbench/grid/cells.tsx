/** The cells of one pane, row by row. Merged cells are one; cells without text, fill or lines are left out. */
import type { ReactElement, ReactNode } from 'react';
import type { Area } from '../../host/model/area';
import { cellAddress, holds, intersect, lastCol, lastRow } from '../../host/model/area';
import type { Border } from '../../host/model/format';
import type { Sheet } from '../../host/model/sheet';
import { formatAt } from '../../host/model/sheet';
import type { Axes } from './axis';
import { Cell } from './cell';
import type { Content } from './content';
import { alignmentOf, isAcross, sharedLine } from './look';

export interface CellsProps {
  readonly sheet: Sheet;
  readonly axes: Axes;
  readonly area: Area;
  /** The cells that belong here; those beyond only lend the text that spills over. */
  readonly bounds: Area;
  readonly contentAt: (row: number, col: number) => Content;
  /** Prefix of the cells' ids, different for each pane's sheet. */
  readonly idPrefix: string;
}

/** Furthest column a text spills into. */
const FURTHEST = 12;

export function Cells({ sheet, axes, area, bounds, contentAt, idPrefix }: CellsProps) {
  const merges = sheet.merges.filter((merge) => intersect(merge, area));
  const covered = (row: number, col: number) =>
    merges.length > 0
      ? merges.find((m) => row >= m.row && row <= lastRow(m) && col >= m.col && col <= lastCol(m))
      : undefined;
  const notes = new Map(sheet.comments.map((c) => [cellAddress(c.row, c.col), c.content]));

  const line = (row: number, col: number, side: 'right' | 'bottom' | 'left' | 'top'): Border | null => {
    const own = formatOf(row, col)[side];
    switch (side) {
      case 'right':
        return sharedLine(own, formatOf(row, col + 1).left);
      case 'bottom':
        return sharedLine(own, formatOf(row + 1, col).top);
      case 'left':
        return col === 0 ? own : null;
      case 'top':
        return row === 0 ? own : null;
    }
  };
  const formatOf = (row: number, col: number) => contentAt(row, col).format;

  const isFree = (row: number, col: number) => contentAt(row, col).kind === 'empty' && !covered(row, col);
  /** Pixels to that side a text may take; one centred across takes the cells beside that are so too, and all of them. */
  const spill = (row: number, col: number, step: 1 | -1, across = false): number => {
    let pixels = 0;
    for (
      let next = col + step, n = 0;
      (across || n < FURTHEST) && next >= 0 && next < axes.cols.count;
      next += step, n++
    ) {
      if (!isFree(row, next) || (across && !isAcross(formatOf(row, next)))) break;
      pixels += axes.cols.size(next);
    }
    return pixels;
  };

  const cell = (row: number, col: number): ReactElement<{ readonly id?: string | undefined }> | null => {
    const merge = covered(row, col);
    const first = merge ?? { row, col, rows: 1, cols: 1 };
    // A merged block is drawn once: at its own corner, or where it enters the pane.
    if (merge && (row !== Math.max(merge.row, area.row) || col !== Math.max(merge.col, area.col))) return null;
    const content = contentAt(first.row, first.col);
    const { format, kind, text } = content;
    const address = cellAddress(first.row, first.col);
    const link = sheet.hyperlinks.get(address);
    const note = notes.get(address);
    const width = axes.cols.start(first.col + first.cols) - axes.cols.start(first.col);
    const height = axes.rows.start(first.row + first.rows) - axes.rows.start(first.row);
    if (width === 0 || height === 0) return null;
    const [bottom, right] = [lastRow(first), lastCol(first)];
    const lines = {
      lineRight: line(first.row, right, 'right'),
      lineBottom: line(bottom, first.col, 'bottom'),
      lineLeft: line(first.row, first.col, 'left'),
      lineTop: line(first.row, first.col, 'top'),
    };
    const bare = !format.fill && !Object.values(lines).some(Boolean) && !sheet.showGridlines;
    if (bare && kind === 'empty' && !link && !note) return null;
    const align = alignmentOf(format, kind);
    const spills = !merge && kind === 'text' && text !== '' && !format.wrap;
    const across = isAcross(format);
    return (
      <Cell
        key={col}
        id={holds(bounds, first.row, first.col) || merge ? `${idPrefix}${address}` : undefined}
        content={content}
        left={axes.cols.start(first.col)}
        top={axes.rows.start(first.row)}
        width={width}
        height={height}
        spillLeft={spills && align !== 'left' && !across ? spill(row, col, -1) : 0}
        spillRight={spills && align !== 'right' ? spill(row, col, 1, across) : 0}
        {...lines}
        gridline={sheet.showGridlines}
        col={first.col}
        rowSpan={first.rows}
        colSpan={first.cols}
        readOnly={sheet.protection !== null && formatAt(sheet, first.row, first.col).locked}
        link={link && (link.screenTip || link.documentReference || link.address)}
        note={note}
      />
    );
  };

  const rows: ReactNode[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    if (axes.rows.size(row) === 0) continue;
    const cells: ReactNode[] = [];
    // Cells drawn for their spilling text only belong to the row beside.
    let owns = false;
    for (let col = area.col; col <= lastCol(area); col++) {
      const drawn = axes.cols.size(col) > 0 ? cell(row, col) : null;
      if (!drawn) continue;
      cells.push(drawn);
      owns ||= drawn.props.id !== undefined;
    }
    if (cells.length === 0) continue;
    rows.push(
      <div key={row} {...(owns ? { role: 'row', 'aria-rowindex': row + 1 } : { 'aria-hidden': true })}>
        {cells}
      </div>,
    );
  }
  return <>{rows}</>;
}
