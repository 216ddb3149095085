/** What a chart says to those who cannot see it: the figures it shows, and none where it shows none. */
import { serialOf } from '../../src/entries/dates';
import { zhMessages as m } from '../../src/i18n';
import { buildSheet } from '../../src/sheets';
import type { ChartSpec } from '../../src/sheets/spec';
import { resultsOf } from '../../src/sheets/worked-out';
import { previewValues } from '../../src/xlsx/charts/data';
import { foundIn } from '../../src/xlsx/charts/found';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';
import { fourItemPlan } from '../support/four-items';

const day = serialOf('2024-03-31');

test('a figure that is not there is not told as zero, in any chart of a workbook in which nothing is filled in', () => {
  const plan = fourItemPlan();
  const keys = everyKind(plan).filter((key) => !/^(workplan|unit)_/.test(key));
  const { specs } = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), {
    settings: { asOf: [day] },
  });
  const results = resultsOf(specs, day);
  const told = specs.flatMap((spec) =>
    spec.charts.map((chart) => {
      const values = previewValues(spec, ({ row, col }) => {
        const result = results.at(spec.key, row, col);
        return result !== null && typeof result === 'object' ? result.error : result;
      });
      return { key: `${spec.key} ${chart.key}`, said: foundIn(chart, values, day) };
    }),
  );
  const item = told.filter(({ key }) => /^G\d+ /.test(key));
  expect(item.length).toBeGreaterThan(4);
  expect(item.filter(({ said }) => / 0(\.0+)?%?(;|$| \|)/.test(said))).toEqual([]);
  const attainment = told.filter(({ key }) => key === 'gap attainment' || key === 'report attainment');
  expect(attainment.map(({ said }) => / 0\.0%/.test(said))).toEqual([false, false]);
});

test('zero is told where the chart shows it', () => {
  const chart: ChartSpec = {
    key: 'status', type: 'column', title: 't', area: 'A1:B2', categories: 'A1:A2', legend: 'none', altText: 'Text.',
    series: [{ name: 'n', values: 'B1:B2', color: '000000', labels: { format: '0', position: 'outsideEnd', color: '000000' } }],
  }; // prettier-ignore
  const values = (range: string) => (range.startsWith('A') ? ['x', 'y'] : [0, 2]);
  expect(foundIn(chart, values, day)).toBe('Text. (2024-03-31) n: x 0; y 2');
});
