/** Column letters and row numbers along the edges; those of the selection are marked. */
import { useRef, type PointerEvent } from 'react';
import { columnLetters, lastCol, lastRow } from '../../host/model/area';
import type { Area } from '../../host/model/area';
import type { Axes } from './axis';
import type { Layout } from './layout';
import { HEADINGS } from './layout';

interface HeadingsProps {
  readonly axes: Axes;
  readonly layout: Layout;
  readonly selection: Area;
  /** Points a column or row is drawn to. */
  readonly onResize: (side: 'row' | 'col', index: number, points: number) => void;
  /** The edge is pressed twice: as large as what is in it. */
  readonly onFit: (side: 'row' | 'col', index: number) => void;
}

export function Headings({ axes, layout, selection, onResize, onFit }: HeadingsProps) {
  const across = layout.panes.filter((p) =>
    layout.frozen.rows > 0 ? p.key === 'top' || p.key === 'corner' : p.key === 'main' || p.key === 'left',
  );
  const down = layout.panes.filter((p) =>
    layout.frozen.cols > 0 ? p.key === 'left' || p.key === 'corner' : p.key === 'main' || p.key === 'top',
  );
  return (
    <div aria-hidden="true">
      <div className="heading heading-corner" style={{ width: HEADINGS.width, height: HEADINGS.height }} />
      {across.map((pane) => (
        <div
          key={pane.key}
          className="heading-band"
          style={{ left: HEADINGS.width + pane.left, top: 0, width: pane.width, height: HEADINGS.height }}
        >
          {indexes(pane.area.col, pane.area.cols, axes.cols).map((col) => (
            <div
              key={col}
              className={col >= selection.col && col <= lastCol(selection) ? 'heading heading-marked' : 'heading'}
              style={{
                left: axes.cols.start(col) - pane.originX,
                width: axes.cols.size(col),
                height: HEADINGS.height,
              }}
            >
              {columnLetters(col)}
              <Border side="col" index={col} size={axes.cols.size(col)} onResize={onResize} onFit={onFit} />
            </div>
          ))}
        </div>
      ))}
      {down.map((pane) => (
        <div
          key={pane.key}
          className="heading-band"
          style={{ left: 0, top: HEADINGS.height + pane.top, width: HEADINGS.width, height: pane.height }}
        >
          {indexes(pane.area.row, pane.area.rows, axes.rows).map((row) => (
            <div
              key={row}
              className={row >= selection.row && row <= lastRow(selection) ? 'heading heading-marked' : 'heading'}
              style={{
                top: axes.rows.start(row) - pane.originY,
                width: HEADINGS.width,
                height: axes.rows.size(row),
              }}
            >
              {row + 1}
              <Border side="row" index={row} size={axes.rows.size(row)} onResize={onResize} onFit={onFit} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const indexes = (from: number, count: number, axis: Axes['rows']): number[] =>
  Array.from({ length: count }, (_, i) => from + i).filter((i) => axis.size(i) > 0);

const POINTS_PER_PIXEL = 72 / 96;

/** The edge of a heading, drawn to make the column or row wider or narrower, pressed twice to fit it to what it holds. */
function Border(props: {
  readonly side: 'row' | 'col';
  readonly index: number;
  /** Pixels. */
  readonly size: number;
  readonly onResize: HeadingsProps['onResize'];
  readonly onFit: HeadingsProps['onFit'];
}) {
  const from = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const place = (event: PointerEvent) => (props.side === 'col' ? event.clientX : event.clientY);
  return (
    <span
      className={`heading-border heading-border-${props.side}`}
      onDoubleClick={(event) => {
        event.stopPropagation();
        props.onFit(props.side, props.index);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { at: place(event), size: props.size };
      }}
      onPointerUp={(event) => {
        const begun = from.current;
        from.current = null;
        if (begun === null || place(event) === begun.at) return;
        props.onResize(props.side, props.index, Math.max(4, begun.size + place(event) - begun.at) * POINTS_PER_PIXEL);
      }}
    />
  );
}
