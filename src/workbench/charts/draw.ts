/** The parts of the drawing library that charts of the workbook need; a chunk of its own. */
import { BarChart, LineChart, RadarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, RadarComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Chart } from '../../host/model/chart';
import type { Workbook } from '../../host/model/workbook';
import { chartOption } from './option';

use([BarChart, LineChart, RadarChart, GridComponent, LegendComponent, RadarComponent, TitleComponent, CanvasRenderer]);

export interface Drawing {
  update(workbook: Workbook, chart: Chart): void;
  resize(): void;
  end(): void;
}

export function draw(element: HTMLElement): Drawing {
  const drawing = init(element);
  return {
    update: (workbook, chart) => drawing.setOption(chartOption(workbook, chart, drawing.getWidth()), true),
    resize: () => drawing.resize(),
    end: () => drawing.dispose(),
  };
}
