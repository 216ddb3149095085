/** Excel.ChartCollection and Chart. */
import { invalidArgument } from '../errors';
import type { Bag, Chart } from '../model/chart';
import { addChart, bindData, placeChart } from '../model/chart-data';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { activateSheet, focusChart, guardShowing, sheetById } from '../model/workbook';
import { axesOf } from './chart-axes';
import { bagMembers, chartFormatOf, dataLabelsOf, formatMembers, substringOf, titleText } from './chart-parts';
import { seriesOf } from './chart-series';
import { chartTypes } from './chart-types';
import { dataTableOf } from './trendlines';
import { registrations } from './events';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asIndex, asText, asWord, bind, isHostObject, must } from './object';
import { asRange } from './range';
import { addressedArea, worksheetOf } from './worksheet';

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const titleMembers = bagMembers<Chart>(
  (c) => c.title.props,
  [
    'Visible',
    'Overlay',
    'HorizontalAlignment',
    'Top',
    'Left',
    'Width',
    'Height',
    'VerticalAlignment',
    'TextOrientation',
    'Position',
    'ShowShadow',
  ],
  ['Width', 'Height'],
);
const words = titleText<Chart>((c) => c.title);

const title: ClassDefinition<Chart> = {
  name: 'ChartTitle',
  get: { ...titleMembers.get, ...words.get },
  set: { ...titleMembers.set, ...words.set },
  ...formatMembers<Chart>('ChartTitleFormat', (c) => c.title),
  make: { GetSubstring: (c, [from, length]) => substringOf(c.title, asIndex(from), asIndex(length)) },
  call: words.call,
};

interface Entry {
  readonly chart: Chart;
  readonly index: number;
}

const entryBag = ({ chart: c, index }: Entry): Bag => {
  const known = c.legendEntries.get(index) ?? { visible: true, left: 0, top: 0, width: 0, height: 0 };
  c.legendEntries.set(index, known);
  return known;
};

const legendEntry: ClassDefinition<Entry> = {
  name: 'ChartLegendEntry',
  get: {
    Index: ({ index }) => index,
    ...bagMembers<Entry>(entryBag, ['Visible', 'Left', 'Top', 'Width', 'Height']).get,
  },
  set: bagMembers<Entry>(entryBag, ['Visible']).set,
};

/** One entry a series. */
const legendEntries: ClassDefinition<Chart> = {
  name: 'ChartLegendEntryCollection',
  items: (c) => c.series.map((_, index) => bind(legendEntry, { chart: c, index })),
  make: {
    GetItemAt: (c, [index]) => {
      const at = asIndex(index);
      if (!c.series[at]) throw invalidArgument('There is no such entry.');
      return bind(legendEntry, { chart: c, index: at });
    },
  },
  call: { GetCount: (c) => c.series.length },
};

const pivotOptions: ClassDefinition<Chart> = {
  name: 'ChartPivotOptions',
  ...bagMembers<Chart>(
    (c) => c.pivotOptions,
    ['ShowAxisFieldButtons', 'ShowLegendFieldButtons', 'ShowReportFilterFieldButtons', 'ShowValueFieldButtons'],
  ),
};

const legend: ClassDefinition<Chart> = {
  name: 'ChartLegend',
  ...bagMembers<Chart>(
    (c) => c.legend.props,
    ['Visible', 'Position', 'Overlay', 'Left', 'Top', 'Width', 'Height', 'ShowShadow'],
  ),
  nav: {
    ...formatMembers<Chart>('ChartLegendFormat', (c) => c.legend).nav,
    LegendEntries: (c) => bind(legendEntries, c),
  },
};

const plotArea: ClassDefinition<Chart> = {
  name: 'ChartPlotArea',
  ...bagMembers<Chart>(
    (c) => c.plotArea.props,
    ['Left', 'Top', 'Width', 'Height', 'InsideLeft', 'InsideTop', 'InsideWidth', 'InsideHeight', 'Position'],
  ),
  ...formatMembers<Chart>('ChartPlotAreaFormat', (c) => c.plotArea),
};

const bag = bagMembers<ChartTarget>(
  ({ chart }) => chart.props,
  [
    'Name',
    'Top',
    'Left',
    'Width',
    'Height',
    'ChartType',
    'ShowAllFieldButtons',
    'ShowDataLabelsOverMaximum',
    'CategoryLabelLevel',
    'Style',
    'DisplayBlanksAs',
    'PlotBy',
    'PlotVisibleOnly',
    'SeriesNameLevel',
  ],
);

const chart: ClassDefinition<ChartTarget> = {
  name: 'Chart',
  id: ({ chart: c }) => ({ Id: c.id }),
  get: { Id: ({ chart: c }) => c.id, ...bag.get },
  set: {
    ...Object.fromEntries(
      Object.entries(bag.set).map(([name, set]) => [
        name,
        (t: ChartTarget, value: unknown, run: Run) => {
          guard(t.sheet, 'allowEditObjects');
          if (name === 'ChartType') asWord(value, chartTypes);
          set(t, value, run);
        },
      ]),
    ),
  },
  nav: {
    Axes: ({ chart: c }) => axesOf(c),
    DataLabels: ({ chart: c }) => dataLabelsOf(c.labels, String(c.props.chartType)),
    Format: ({ chart: c }) => chartFormatOf(c),
    Legend: ({ chart: c }) => bind(legend, c),
    PivotOptions: ({ chart: c }) => bind(pivotOptions, c),
    PlotArea: ({ chart: c }) => bind(plotArea, c),
    Series: (t) => seriesOf(t),
    Title: ({ chart: c }) => bind(title, c),
    Worksheet: ({ sheet }) => worksheetOf(sheet),
  },
  make: {
    GetDataTable: ({ chart: c }) => dataTableOf(c),
    GetDataTableOrNullObject: ({ chart: c }) => dataTableOf(c),
  },
  call: {
    Activate: ({ sheet, chart: c }, _, run) => {
      guardShowing(run.workbook);
      activateSheet(run.workbook, sheet);
      focusChart(run.workbook, c.id);
    },
    Delete: ({ sheet, chart: c }, _, run) => {
      guard(sheet, 'allowEditObjects');
      sheet.charts.splice(sheet.charts.indexOf(c), 1);
      run.workbook.events.push({ kind: 'chartDeleted', sheetId: sheet.id, chartId: c.id });
    },
    SetData: (t, [source, seriesBy], run) => {
      guard(t.sheet, 'allowEditObjects');
      bindData(run.workbook, t.chart, place(run, t.sheet, source), readSeriesBy(seriesBy));
    },
    SetPosition: ({ sheet, chart: c }, [start, end], run) => {
      guard(sheet, 'allowEditObjects');
      const from = place(run, sheet, start);
      placeChart(
        sheet,
        c,
        from.area,
        end === null || end === undefined || end === '' ? null : place(run, sheet, end).area,
      );
    },
    ...registrations<ChartTarget>(({ chart: c }) => c.id, { ActivatedEvent: 51, DeactivatedEvent: 52 }),
  },
};

const readSeriesBy = (value: unknown) => asWord(value ?? 'Auto', ['Auto', 'Columns', 'Rows']);

function place(run: Run, sheet: Sheet, value: unknown): RangeTarget {
  return isHostObject(value) ? asRange(value) : addressedArea(run, sheet, asText(value));
}

const chartOf = (target: ChartTarget): HostObject => bind(chart, target);

/** The chart in focus, on the sheet in front. */
export function activeChart({ workbook }: Run): HostObject | null {
  const sheet = sheetById(workbook, workbook.activeSheetId);
  const found = sheet?.charts.find((c) => c.id === workbook.activeChartId);
  return sheet && found ? chartOf({ sheet, chart: found }) : null;
}

function find(sheet: Sheet, key: unknown): HostObject | null {
  const wanted = asText(key).toLowerCase();
  const found = sheet.charts.find((c) => c.id === key || String(c.props.name).toLowerCase() === wanted);
  return found ? chartOf({ sheet, chart: found }) : null;
}

const charts: ClassDefinition<Sheet> = {
  name: 'ChartCollection',
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map((c) => chartOf({ sheet, chart: c })),
  item: (sheet, [key]) => must(find(sheet, key), 'chart'),
  make: {
    Add: (sheet, [type, source, seriesBy], run) => {
      guard(sheet, 'allowEditObjects');
      if (!isHostObject(source)) throw invalidArgument('A chart is made of a range.');
      const added = addChart(run.workbook, sheet, asWord(type, chartTypes), asRange(source), readSeriesBy(seriesBy));
      return chartOf({ sheet, chart: added });
    },
    GetItem: (sheet, [key]) => must(find(sheet, key), 'chart'),
    GetItemAt: (sheet, [index]) => {
      const found = typeof index === 'number' ? sheet.charts[index] : undefined;
      return must(found ? chartOf({ sheet, chart: found }) : null, 'chart');
    },
    GetItemOrNullObject: (sheet, [key]) => find(sheet, key),
  },
  call: {
    GetCount: (sheet) => sheet.charts.length,
    ...registrations<Sheet>((sheet) => sheet.id, {
      ActivatedEvent: 51,
      AddedEvent: 50,
      DeactivatedEvent: 52,
      DeletedEvent: 53,
    }),
  },
};

export const chartsOf = (sheet: Sheet): HostObject => bind(charts, sheet);
