/** One object of every class of ExcelApi up to 1.15, in a workbook that has each; pivot tables, slicers and shapes aside. */

/** Any object of the client library. */
export type Any = any;

const sheet = (c: Any) => c.workbook.worksheets.getItem('Sheet1');
const table = (c: Any) => c.workbook.tables.getItem('Everyone');
const chart = (c: Any) => sheet(c).charts.getItemAt(0);
const series = (c: Any) => chart(c).series.getItemAt(0);
const rule = (c: Any, n: number) => sheet(c).getRange('E1:E9').conditionalFormats.getItemAt(n);

/** Fills an empty workbook with one of each. */
export async function fillWithEveryClass(c: Any): Promise<void> {
  const s = sheet(c);
  s.getRange('A1:C4').values = [
    ['a', 'b', 'c'],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  s.getRange('H1').formulas = [['=A2']];
  s.getRange('E1:E9').values = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n]);
  s.tables.add('A1:C4', true).name = 'Everyone';
  s.charts.add('ColumnClustered', s.getRange('A1:C4'), 'Auto');
  await c.sync();
  c.workbook.names.add('nm', s.getRange('A1'));
  c.workbook.settings.add('s', 1);
  c.workbook.properties.custom.add('p', 'x');
  s.customProperties.add('k', 'v');
  chart(c).title.text = 'abc';
  chart(c).legend.visible = true;
  series(c).trendlines.add('Linear');
  for (const kind of kinds) s.getRange('E1:E9').conditionalFormats.add(kind);
  c.workbook.bindings.add(s.getRange('A1:B2'), 'Range', 'b');
  s.horizontalPageBreaks.add('A3');
  c.workbook.comments.add('Sheet1!D4', 'hi').replies.add('re');
  await c.sync();
}

/** In the reverse order of their places: what is added last comes first. */
const kinds = [
  'CellValue',
  'ContainsText',
  'PresetCriteria',
  'TopBottom',
  'ColorScale',
  'IconSet',
  'Custom',
  'DataBar',
];

export const everyClass: Readonly<Record<string, (c: Any) => Any>> = {
  Application: (c) => c.workbook.application,
  Workbook: (c) => c.workbook,
  Worksheet: (c) => c.workbook.worksheets.getItem('Sheet1'),
  WorksheetCollection: (c) => c.workbook.worksheets,
  WorkbookProtection: (c) => c.workbook.protection,
  WorksheetProtection: (c) => sheet(c).protection,
  WorksheetFreezePanes: (c) => sheet(c).freezePanes,
  Range: (c) => sheet(c).getRange('A1:C4'),
  RangeAreas: (c) => sheet(c).getRanges('A1:B2,D4:E5'),
  RangeView: (c) => sheet(c).getRange('A1:C4').getVisibleView(),
  RangeViewCollection: (c) => sheet(c).getRange('A1:C4').getVisibleView().rows,
  SettingCollection: (c) => c.workbook.settings,
  Setting: (c) => c.workbook.settings.getItem('s'),
  NamedItemCollection: (c) => c.workbook.names,
  NamedItem: (c) => c.workbook.names.getItem('nm'),
  NamedItemArrayValues: (c) => c.workbook.names.getItem('nm').arrayValues,
  Binding: (c) => c.workbook.bindings.getItem('b'),
  BindingCollection: (c) => c.workbook.bindings,
  TableCollection: (c) => c.workbook.tables,
  TableScopedCollection: (c) => sheet(c).getRange('A1:C4').getTables(),
  Table: (c) => table(c),
  TableColumnCollection: (c) => table(c).columns,
  TableColumn: (c) => table(c).columns.getItemAt(0),
  TableRowCollection: (c) => table(c).rows,
  TableRow: (c) => table(c).rows.getItemAt(0),
  RangeFormat: (c) => sheet(c).getRange('A1').format,
  FormatProtection: (c) => sheet(c).getRange('A1').format.protection,
  RangeFill: (c) => sheet(c).getRange('A1').format.fill,
  RangeFont: (c) => sheet(c).getRange('A1').format.font,
  RangeBorderCollection: (c) => sheet(c).getRange('A1').format.borders,
  RangeBorder: (c) => sheet(c).getRange('A1').format.borders.getItem('EdgeTop'),
  DataValidation: (c) => sheet(c).getRange('A1').dataValidation,
  RemoveDuplicatesResult: (c) => sheet(c).getRange('A1:C4').removeDuplicates([0], true),
  RangeSort: (c) => sheet(c).getRange('A1:C4').sort,
  TableSort: (c) => table(c).sort,
  Filter: (c) => table(c).columns.getItemAt(0).filter,
  AutoFilter: (c) => sheet(c).autoFilter,
  ChartCollection: (c) => sheet(c).charts,
  Chart: (c) => chart(c),
  ChartAreaFormat: (c) => chart(c).format,
  ChartSeriesCollection: (c) => chart(c).series,
  ChartSeries: (c) => series(c),
  ChartSeriesFormat: (c) => series(c).format,
  ChartPointsCollection: (c) => series(c).points,
  ChartPoint: (c) => series(c).points.getItemAt(0),
  ChartPointFormat: (c) => series(c).points.getItemAt(0).format,
  ChartAxes: (c) => chart(c).axes,
  ChartAxis: (c) => chart(c).axes.valueAxis,
  ChartAxisFormat: (c) => chart(c).axes.valueAxis.format,
  ChartAxisTitle: (c) => chart(c).axes.valueAxis.title,
  ChartAxisTitleFormat: (c) => chart(c).axes.valueAxis.title.format,
  ChartDataLabels: (c) => series(c).dataLabels,
  ChartDataLabel: (c) => series(c).points.getItemAt(0).dataLabel,
  ChartDataLabelFormat: (c) => series(c).dataLabels.format,
  ChartDataTable: (c) => chart(c).getDataTable(),
  ChartDataTableFormat: (c) => chart(c).getDataTable().format,
  ChartErrorBars: (c) => series(c).yErrorBars,
  ChartErrorBarsFormat: (c) => series(c).yErrorBars.format,
  ChartGridlines: (c) => chart(c).axes.valueAxis.majorGridlines,
  ChartGridlinesFormat: (c) => chart(c).axes.valueAxis.majorGridlines.format,
  ChartLegend: (c) => chart(c).legend,
  ChartLegendEntryCollection: (c) => chart(c).legend.legendEntries,
  ChartLegendEntry: (c) => chart(c).legend.legendEntries.getItemAt(0),
  ChartLegendFormat: (c) => chart(c).legend.format,
  ChartMapOptions: (c) => series(c).mapOptions,
  ChartTitle: (c) => chart(c).title,
  ChartFormatString: (c) => chart(c).title.getSubstring(0, 1),
  ChartTitleFormat: (c) => chart(c).title.format,
  ChartFill: (c) => chart(c).format.fill,
  ChartBorder: (c) => chart(c).format.border,
  ChartBinOptions: (c) => series(c).binOptions,
  ChartBoxwhiskerOptions: (c) => series(c).boxwhiskerOptions,
  ChartLineFormat: (c) => series(c).format.line,
  ChartFont: (c) => chart(c).title.format.font,
  ChartTrendline: (c) => series(c).trendlines.getItem(0),
  ChartTrendlineCollection: (c) => series(c).trendlines,
  ChartTrendlineFormat: (c) => series(c).trendlines.getItem(0).format,
  ChartTrendlineLabel: (c) => series(c).trendlines.getItem(0).label,
  ChartTrendlineLabelFormat: (c) => series(c).trendlines.getItem(0).label.format,
  ChartPlotArea: (c) => chart(c).plotArea,
  ChartPlotAreaFormat: (c) => chart(c).plotArea.format,
  DocumentProperties: (c) => c.workbook.properties,
  CustomProperty: (c) => c.workbook.properties.custom.getItem('p'),
  CustomPropertyCollection: (c) => c.workbook.properties.custom,
  ConditionalFormatCollection: (c) => sheet(c).getRange('E1:E9').conditionalFormats,
  ConditionalFormat: (c) => rule(c, 0),
  DataBarConditionalFormat: (c) => rule(c, 0).dataBar,
  ConditionalDataBarPositiveFormat: (c) => rule(c, 0).dataBar.positiveFormat,
  ConditionalDataBarNegativeFormat: (c) => rule(c, 0).dataBar.negativeFormat,
  CustomConditionalFormat: (c) => rule(c, 1).custom,
  ConditionalFormatRule: (c) => rule(c, 1).custom.rule,
  IconSetConditionalFormat: (c) => rule(c, 2).iconSet,
  ColorScaleConditionalFormat: (c) => rule(c, 3).colorScale,
  TopBottomConditionalFormat: (c) => rule(c, 4).topBottom,
  PresetCriteriaConditionalFormat: (c) => rule(c, 5).preset,
  TextConditionalFormat: (c) => rule(c, 6).textComparison,
  CellValueConditionalFormat: (c) => rule(c, 7).cellValue,
  ConditionalRangeFormat: (c) => rule(c, 1).custom.format,
  ConditionalRangeFont: (c) => rule(c, 1).custom.format.font,
  ConditionalRangeFill: (c) => rule(c, 1).custom.format.fill,
  ConditionalRangeBorder: (c) => rule(c, 1).custom.format.borders.getItem('EdgeTop'),
  ConditionalRangeBorderCollection: (c) => rule(c, 1).custom.format.borders,
  Style: (c) => c.workbook.styles.getItem('Normal'),
  StyleCollection: (c) => c.workbook.styles,
  TableStyleCollection: (c) => c.workbook.tableStyles,
  TableStyle: (c) => c.workbook.tableStyles.getItem('TableStyleLight1'),
  TimelineStyleCollection: (c) => c.workbook.timelineStyles,
  TimelineStyle: (c) => c.workbook.timelineStyles.getItem('TimeSlicerStyleLight1'),
  RangeCollection: (c) => sheet(c).getRanges('A1:B2,D4:E5').areas,
  RangeAreasCollection: (c) => sheet(c).getRange('H1').getDirectPrecedents().areas,
  PageLayout: (c) => sheet(c).pageLayout,
  HeaderFooter: (c) => sheet(c).pageLayout.headersFooters.defaultForAllPages,
  HeaderFooterGroup: (c) => sheet(c).pageLayout.headersFooters,
  PageBreak: (c) => sheet(c).horizontalPageBreaks.getItem(0),
  PageBreakCollection: (c) => sheet(c).horizontalPageBreaks,
  CommentCollection: (c) => c.workbook.comments,
  Comment: (c) => c.workbook.comments.getItemAt(0),
  CommentReplyCollection: (c) => c.workbook.comments.getItemAt(0).replies,
  CommentReply: (c) => c.workbook.comments.getItemAt(0).replies.getItemAt(0),
  WorksheetCustomProperty: (c) => sheet(c).customProperties.getItem('k'),
  WorksheetCustomPropertyCollection: (c) => sheet(c).customProperties,
  WorkbookRangeAreas: (c) => sheet(c).getRange('H1').getDirectPrecedents(),
  IterativeCalculation: (c) => c.workbook.application.iterativeCalculation,
  CultureInfo: (c) => c.workbook.application.cultureInfo,
  NumberFormatInfo: (c) => c.workbook.application.cultureInfo.numberFormat,
  DatetimeFormatInfo: (c) => c.workbook.application.cultureInfo.datetimeFormat,
  Runtime: (c) => c.runtime,
  QueryCollection: (c) => c.workbook.queries,
  Query: (c) => c.workbook.queries.getItem('q'),
  DataConnectionCollection: (c) => c.workbook.dataConnections,
  Functions: (c) => c.workbook.functions,
};
