/** Column letters and row numbers along the edges; those of the selection are marked. */
import { columnLetters, lastCol, lastRow } from '../../host/model/area';
import type { Area } from '../../host/model/area';
import type { Axes } from './axis';
import type { Layout } from './layout';
import { HEADINGS } from './layout';

interface HeadingsProps {
  readonly axes: Axes;
  readonly layout: Layout;
  readonly selection: Area;
}

export function Headings({ axes, layout, selection }: HeadingsProps) {
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
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const indexes = (from: number, count: number, axis: Axes['rows']): number[] =>
  Array.from({ length: count }, (_, i) => from + i).filter((i) => axis.size(i) > 0);
