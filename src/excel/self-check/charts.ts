/** The charts of drawn sheets. */
import type { ChartSpec, SheetSpec } from '../../sheets/spec';
import { chartName } from '../draw/charts';
import { inExcel } from '../session';
import { listed, local, type Compared, type Drawn } from './compare';
import { Unavailable } from './report';

/** Calls back with every chart and its series, loaded. */
function overCharts(
  drawn: readonly Drawn[],
  told: (
    charts: readonly {
      readonly place: string;
      readonly chart: ChartSpec;
      readonly found: Excel.Chart;
      readonly series: Excel.ChartSeriesCollection;
    }[],
    context: Excel.RequestContext,
  ) => Promise<readonly string[]>,
): Promise<Compared> {
  return inExcel(async (context) => {
    const all = drawn.flatMap(({ spec, tab }) => spec.charts.map((chart) => ({ spec, tab, chart })));
    const asked = all.map(({ spec, tab, chart }) => {
      const found = context.workbook.worksheets.getItem(tab).charts.getItem(chartName(spec, chart));
      found.load('title/text');
      const { series } = found;
      series.load('items/name');
      return { place: placeOf(spec, chart), chart, found, series };
    });
    await context.sync();
    return listed(await told(asked, context));
  });
}

const placeOf = (spec: SheetSpec, chart: ChartSpec): string => `${spec.key}/${chart.key}`;

/** Every chart with its title and the names of its series. */
export const chartNames = (drawn: readonly Drawn[]): Promise<Compared> =>
  overCharts(drawn, async (charts) =>
    charts.flatMap(({ place, chart, found, series }) => {
      const wanted = [chart.title, ...chart.series.map(({ name }) => name)].join(', ');
      const seen = [found.title.text, ...series.items.map(({ name }) => name)].join(', ');
      return seen === wanted ? [] : [`${place}: ${seen}`];
    }),
  );

/** Where every series has its values and categories from, which Excel tells from ExcelApi 1.15 on. */
export const charts = async (drawn: readonly Drawn[]): Promise<Compared> => {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) throw new Unavailable();
  return overCharts(drawn, async (found, context) => {
    const told = found.map(({ series }) =>
      series.items.map((item) => [
        item.getDimensionDataSourceString('Values'),
        item.getDimensionDataSourceString('Categories'),
      ]),
    );
    await context.sync();
    return found.flatMap(({ place, chart }, i) => {
      const [expected, seen] = [
        chart.series.map(({ values }) => `${local(values)} ${local(chart.categories)}`),
        told[i]!.map((sources) => sources.map(({ value }) => local(value)).join(' ')),
      ];
      return expected.join('; ') === seen.join('; ') ? [] : [`${place}: ${seen.join(', ')}`];
    });
  });
};
