/** One pane of the grid: a window on the sheet with its cells, charts and the marks of the selection. */
import { memo, type PointerEvent, type ReactNode } from 'react';
import type { Area } from '../../host/model/area';
import { holds, intersect, lastCol, lastRow } from '../../host/model/area';
import type { Axes } from './axis';
import type { CellsProps } from './cells';
import { Cells } from './cells';
import type { Pane } from './layout';
import { HEADINGS } from './layout';

const PaneCells = memo(
  Cells,
  (a: CellsProps, b: CellsProps) =>
    a.sheet === b.sheet &&
    a.axes === b.axes &&
    a.contentAt === b.contentAt &&
    a.bounds.row === b.bounds.row &&
    a.bounds.col === b.bounds.col &&
    a.area.row === b.area.row &&
    a.area.col === b.area.col &&
    a.area.rows === b.area.rows &&
    a.area.cols === b.area.cols,
);

interface GridPaneProps extends CellsProps {
  readonly pane: Pane;
  readonly selection: Area;
  readonly active: Area;
  /** The cells a fill being drawn would take; null while none is. */
  readonly filling: Area | null;
  readonly onFill: (event: PointerEvent) => void;
  readonly children?: ReactNode;
}

export function GridPane({ pane, selection, active, filling, onFill, children, ...cells }: GridPaneProps) {
  const { axes } = cells;
  const corner = { row: lastRow(selection), col: lastCol(selection) };
  return (
    <div
      className={`pane pane-${pane.key}`}
      style={{
        left: HEADINGS.width + pane.left,
        top: HEADINGS.height + pane.top,
        width: pane.width,
        height: pane.height,
      }}
    >
      <div className="pane-sheet" style={{ transform: `translate(${-pane.originX}px, ${-pane.originY}px)` }}>
        <PaneCells {...cells} />
        {children}
        <Mark axes={axes} area={selection} within={pane.area} className="selection" />
        <Mark axes={axes} area={active} within={pane.area} className="active-cell" />
        {filling && <Mark axes={axes} area={filling} within={pane.area} className="filling" />}
        {holds(pane.bounds, corner.row, corner.col) && (
          <div
            className="fill-handle"
            style={{ left: axes.cols.start(corner.col + 1) - 4, top: axes.rows.start(corner.row + 1) - 4 }}
            onPointerDown={onFill}
          />
        )}
      </div>
    </div>
  );
}

function Mark({ axes, area, within, className }: { axes: Axes; area: Area; within: Area; className: string }) {
  if (!intersect(area, within)) return null;
  const left = axes.cols.start(area.col);
  const top = axes.rows.start(area.row);
  return (
    <div
      className={className}
      style={{
        left: left - 1,
        top: top - 1,
        width: axes.cols.start(area.col + area.cols) - left + 1,
        height: axes.rows.start(area.row + area.rows) - top + 1,
      }}
    />
  );
}
