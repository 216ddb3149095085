/** The charts of a sheet over its cells. A chart is drawn in the pane its corner lies in, once it comes into view. */
import { useEffect, useRef } from 'react';
import type { Messages } from '../../i18n/all';
import type { Chart } from '../../host/model/chart';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import { holds } from '../../host/model/area';
import type { Axes } from '../grid/axis';
import { pixels } from '../grid/axis';
import type { Pane } from '../grid/layout';
import type { Drawing } from './draw';
import { chartData } from './option';

interface ChartLayerProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly axes: Axes;
  readonly pane: Pane;
  readonly version: number;
  readonly m: Messages;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function ChartLayer({ workbook, sheet, axes, pane, version, m }: ChartLayerProps) {
  return sheet.charts.map((chart) => {
    const box = boxOf(chart);
    const isHere = holds(pane.bounds, axes.rows.at(box.top + 1), axes.cols.at(box.left + 1));
    return isHere && isSeen(box, pane) ? (
      <ChartView key={chart.id} workbook={workbook} chart={chart} box={box} version={version} m={m} />
    ) : null;
  });
}

function boxOf({ props }: Chart): Box {
  const side = (name: string) => pixels(Number(props[name] ?? 0));
  return { left: side('left'), top: side('top'), width: side('width'), height: side('height') };
}

const isSeen = (box: Box, pane: Pane): boolean =>
  box.left < pane.originX + pane.width &&
  box.left + box.width > pane.originX &&
  box.top < pane.originY + pane.height &&
  box.top + box.height > pane.originY;

interface ChartViewProps {
  readonly workbook: Workbook;
  readonly chart: Chart;
  readonly box: Box;
  readonly version: number;
  readonly m: Messages;
}

function ChartView({ workbook, chart, box, version, m }: ChartViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);

  useEffect(() => {
    let gone = false;
    void import('./draw').then(({ draw }) => {
      if (gone || !element.current) return;
      drawing.current = draw(element.current);
      drawing.current.update(workbook, chart);
    });
    return () => {
      gone = true;
      drawing.current?.end();
      drawing.current = null;
    };
  }, [workbook, chart]);
  useEffect(() => {
    drawing.current?.update(workbook, chart);
  }, [workbook, chart, version]);
  useEffect(() => {
    drawing.current?.resize();
  }, [box.width, box.height]);

  const title = String(chart.title.props.text ?? '');
  return (
    <div className="chart" style={box}>
      <div ref={element} role="img" aria-label={m.workbench.grid.chart(title, spoken(workbook, chart))} />
    </div>
  );
}

/** The figures of a chart, for those who cannot see it. */
function spoken(workbook: Workbook, chart: Chart): string {
  const { categories, series } = chartData(workbook, chart);
  const round = (value: number | null) => (value === null ? '' : Number(value.toPrecision(4)));
  return series
    .map(({ name, values }) => `${name}: ${values.map((v, i) => `${categories[i] ?? ''} ${round(v)}`).join(', ')}`)
    .join('; ');
}
