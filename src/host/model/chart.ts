/**
 * Charts: what is drawn, from which cells, where, and how it looks. Looks are bags of plain values named as the client
 * library names them; values stay bound to cells as references ("='Sheet 1'!$B$2:$B$4").
 */
export type Bag = Record<string, string | number | boolean | null>;

export interface ChartText {
  readonly props: Bag;
  readonly fill: ChartFill;
  readonly border: Bag;
  readonly font: Bag;
  /** Fonts of parts of the text, by their start and length. */
  readonly parts: Map<string, Bag>;
}

export interface ChartFill {
  /** "#RRGGBB", "" for none, null for automatic. */
  color: string | null;
}

export interface ChartAxis {
  readonly props: Bag;
  readonly fill: ChartFill;
  readonly font: Bag;
  readonly line: Bag;
  readonly title: ChartText;
  readonly majorGridlines: { readonly props: Bag; readonly line: Bag };
  readonly minorGridlines: { readonly props: Bag; readonly line: Bag };
  /** Reference to category names set on the axis. */
  categories: string | null;
}

export interface ChartPoint {
  readonly props: Bag;
  readonly fill: ChartFill;
  readonly border: Bag;
  readonly label: ChartText;
}

/** A trendline of a series: what it is, and how it looks. */
export interface Trendline {
  readonly props: Bag;
  readonly line: Bag;
  readonly label: ChartText;
}

export interface ChartSeries {
  /** Name, chartType ("" = the chart's), axisGroup, gapWidth, markerStyle … */
  readonly props: Bag;
  /** References; null until set: such a series is not drawn. */
  values: string | null;
  categories: string | null;
  /** The cell the name is bound to; the text in `props.name` otherwise. */
  nameRef: string | null;
  readonly fill: ChartFill;
  readonly line: Bag;
  readonly labels: ChartText;
  readonly points: Map<number, ChartPoint>;
  readonly trendlines: Trendline[];
  readonly xErrorBars: { readonly props: Bag; readonly line: Bag };
  readonly yErrorBars: { readonly props: Bag; readonly line: Bag };
  /** Sizes of bubbles. */
  bubbleSizes: string | null;
  /** What only some types of chart have: bins, box and whisker, maps. */
  readonly options: { readonly bin: Bag; readonly box: Bag; readonly map: Bag };
}

export interface Chart {
  readonly id: string;
  /** name, chartType, left, top, width, height (points), plotBy, displayBlanksAs … */
  readonly props: Bag;
  readonly series: ChartSeries[];
  readonly title: ChartText;
  readonly legend: ChartText;
  /** Which entries of the legend are shown, where somebody said so. */
  readonly legendEntries: Map<number, Bag>;
  /** Buttons of a pivot chart; kept, since a chart has them. */
  readonly pivotOptions: Bag;
  readonly labels: ChartText;
  readonly plotArea: ChartText;
  readonly dataTable: ChartText;
  readonly axes: {
    readonly category: ChartAxis;
    readonly value: ChartAxis;
    readonly seriesAxis: ChartAxis;
    readonly secondaryCategory: ChartAxis;
    readonly secondaryValue: ChartAxis;
  };
  readonly format: ChartText;
}

const lineDefaults = (): Bag => ({ color: '#000000', lineStyle: 'Automatic', weight: 0.75 });
const fontDefaults = (): Bag => ({
  bold: false,
  color: '#595959',
  italic: false,
  name: 'Calibri',
  size: 10,
  underline: 'None',
});

function chartText(props: Bag): ChartText {
  return { props, fill: { color: null }, border: lineDefaults(), font: fontDefaults(), parts: new Map() };
}

const labelDefaults = (): Bag => ({
  position: null,
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ', ',
  numberFormat: 'General',
  linkNumberFormat: true,
  textOrientation: 0,
  autoText: true,
  horizontalAlignment: 'Center',
  verticalAlignment: 'Center',
});

export const dataLabels = (): ChartText => chartText(labelDefaults());

function chartAxis(type: string, axisGroup: string): ChartAxis {
  return {
    props: {
      type,
      axisGroup,
      majorUnit: '',
      minorUnit: '',
      maximum: '',
      minimum: '',
      displayUnit: 'None',
      showDisplayUnitLabel: false,
      customDisplayUnit: 0,
      minorTimeUnitScale: 'Days',
      majorTimeUnitScale: 'Days',
      baseTimeUnit: 'Days',
      categoryType: 'Automatic',
      scaleType: 'Linear',
      logBase: 10,
      left: 0,
      top: 0,
      height: 0,
      width: 0,
      reversePlotOrder: false,
      crosses: 'Automatic',
      crossesAt: 0,
      visible: true,
      isBetweenCategories: true,
      majorTickMark: 'None',
      minorTickMark: 'None',
      tickMarkSpacing: 1,
      tickLabelPosition: 'NextToAxis',
      tickLabelSpacing: 1,
      alignment: 'Center',
      multiLevel: false,
      numberFormat: 'General',
      linkNumberFormat: true,
      offset: 100,
      textOrientation: 0,
      position: 'Automatic',
      positionAt: 0,
    },
    fill: { color: null },
    font: fontDefaults(),
    line: lineDefaults(),
    title: chartText({ text: '', visible: false, textOrientation: 0 }),
    majorGridlines: { props: { visible: type === 'Value' && axisGroup === 'Primary' }, line: lineDefaults() },
    minorGridlines: { props: { visible: false }, line: lineDefaults() },
    categories: null,
  };
}

const errorBars = () => ({
  props: { endStyleCap: true, include: 'Both', type: 'FixedValue', visible: false } as Bag,
  line: lineDefaults(),
});

export function chartSeries(name: string): ChartSeries {
  return {
    props: {
      name,
      chartType: '',
      hasDataLabels: false,
      filtered: false,
      markerSize: 5,
      markerStyle: 'Automatic',
      showShadow: false,
      markerBackgroundColor: '',
      markerForegroundColor: '',
      smooth: false,
      plotOrder: 0,
      gapWidth: 150,
      doughnutHoleSize: 75,
      axisGroup: 'Primary',
      explosion: 0,
      firstSliceAngle: 0,
      invertIfNegative: false,
      bubbleScale: 100,
      secondPlotSize: 75,
      splitType: 'SplitByPosition',
      splitValue: 0,
      varyByCategories: false,
      showLeaderLines: false,
      overlap: 0,
      gradientMaximumColor: '',
      gradientMaximumType: 'ExtremeValue',
      gradientMaximumValue: 0,
      gradientMidpointColor: '',
      gradientMidpointType: 'ExtremeValue',
      gradientMidpointValue: 0,
      gradientMinimumColor: '',
      gradientMinimumType: 'ExtremeValue',
      gradientMinimumValue: 0,
      gradientStyle: 'TwoPhaseColor',
      invertColor: '#FFFFFF',
      parentLabelStrategy: 'None',
      showConnectorLines: true,
    },
    values: null,
    categories: null,
    nameRef: null,
    fill: { color: null },
    line: lineDefaults(),
    labels: dataLabels(),
    points: new Map(),
    trendlines: [],
    xErrorBars: errorBars(),
    yErrorBars: errorBars(),
    bubbleSizes: null,
    options: {
      bin: {
        allowOverflow: false,
        allowUnderflow: false,
        count: 0,
        overflowValue: 0,
        type: 'Auto',
        underflowValue: 0,
        width: 0,
      },
      box: {
        quartileCalculation: 'Exclusive',
        showInnerPoints: false,
        showMeanLine: false,
        showMeanMarker: true,
        showOutlierPoints: true,
      },
      map: { labelStrategy: 'None', level: 'Automatic', projectionType: 'Automatic' },
    },
  };
}

export function chartPoint(): ChartPoint {
  return {
    props: {
      hasDataLabel: false,
      markerStyle: 'Automatic',
      markerSize: 5,
      markerBackgroundColor: '',
      markerForegroundColor: '',
    },
    fill: { color: null },
    border: lineDefaults(),
    label: chartText({ ...labelDefaults(), top: 0, left: 0, width: 0, height: 0, formula: '', text: '' }),
  };
}

export function createChart(id: string, name: string, chartType: string): Chart {
  return {
    id,
    props: {
      name,
      chartType,
      left: 0,
      top: 0,
      width: 360,
      height: 216,
      showAllFieldButtons: true,
      showDataLabelsOverMaximum: true,
      categoryLabelLevel: 0,
      seriesNameLevel: 0,
      style: 201,
      displayBlanksAs: 'NotPlotted',
      plotBy: 'Columns',
      plotVisibleOnly: true,
    },
    series: [],
    title: chartText({
      text: '',
      visible: true,
      overlay: false,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      textOrientation: 0,
      position: 'Top',
      showShadow: false,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
    }),
    legend: chartText({
      visible: true,
      position: 'Bottom',
      overlay: false,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      showShadow: false,
    }),
    legendEntries: new Map(),
    pivotOptions: {
      showAxisFieldButtons: true,
      showLegendFieldButtons: true,
      showReportFilterFieldButtons: true,
      showValueFieldButtons: true,
    },
    labels: dataLabels(),
    plotArea: chartText({
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      insideLeft: 0,
      insideTop: 0,
      insideWidth: 0,
      insideHeight: 0,
      position: 'Automatic',
    }),
    dataTable: chartText({
      visible: false,
      showHorizontalBorder: true,
      showVerticalBorder: true,
      showOutlineBorder: true,
      showLegendKey: true,
    }),
    axes: {
      category: chartAxis('Category', 'Primary'),
      value: chartAxis('Value', 'Primary'),
      seriesAxis: chartAxis('Series', 'Primary'),
      secondaryCategory: chartAxis('Category', 'Secondary'),
      secondaryValue: chartAxis('Value', 'Secondary'),
    },
    format: chartText({ roundedCorners: false, colorScheme: 'ColorfulPalette1' }),
  };
}
