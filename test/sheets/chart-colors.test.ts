/** Charts in the two looks: in that of official documents nothing but greys, in a file and drawn by the pane. */
import { strFromU8, unzipSync } from 'fflate';
import { inExcel } from '../../src/excel/session';
import { queueCharts } from '../../src/excel/draw/charts';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { chartColors, chartOf } from '../../src/sheets/chart-colors';
import type { SheetSpec } from '../../src/sheets/spec';
import { writeWorkbook } from '../../src/xlsx';
import { withForms } from '../libreoffice/print/book';
import { startExcel } from '../support/excel';
import { workbook } from './whole-workbook';

const isGrey = (color: string): boolean =>
  color.slice(0, 2) === color.slice(2, 4) && color.slice(2, 4) === color.slice(4);
const withCharts = ({ specs }: { readonly specs: readonly SheetSpec[] }) =>
  specs.filter(({ key, charts }) => charts.length > 0 && ['comprehensive', 'report'].includes(key));
const drawnIn = (look: 'standard' | 'official') =>
  withCharts(workbook({}, { plan: withForms(ordosPlan, look), also: ['report'] }));
const options = {
  properties: { title: 'x', created: new Date(0), custom: {} },
  pageOf: zhMessages.common.pageFooter,
} as const;

async function coloursInFile(specs: readonly SheetSpec[]): Promise<readonly string[]> {
  const parts = unzipSync(await writeWorkbook(specs, options));
  const charts = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path));
  expect(charts.length).toBeGreaterThan(5);
  return charts.flatMap((path) =>
    [...strFromU8(parts[path]!).matchAll(/srgbClr val="(\w+)"/g)].map(([, color]) => color!),
  );
}

async function coloursInExcel(specs: readonly SheetSpec[]): Promise<readonly string[]> {
  startExcel();
  return inExcel(async (context) => {
    const asked = specs.flatMap((spec) => {
      const sheet = context.workbook.worksheets.add(spec.name);
      queueCharts(sheet, spec);
      return spec.charts.flatMap((_, i) => {
        const chart = sheet.charts.getItemAt(i);
        const colors = [chart.title.format.font, chart.format.font, chart.format.border].map((part) =>
          part.load('color'),
        );
        return colors.map((part) => () => part.color.slice(1));
      });
    });
    await context.sync();
    return asked.map((color) => color());
  });
}

test('a sheet in the look of official documents has its charts in greys, told apart', async () => {
  const specs = drawnIn('official');
  expect(specs.map(({ look }) => look)).toEqual(['official', 'official']);
  for (const { charts } of specs)
    for (const { key, series } of charts) {
      const colors = series.map(({ color }) => color);
      expect({ key, colors: new Set(colors).size }).toEqual({ key, colors: colors.length });
    }
  expect((await coloursInFile(specs)).filter((color) => !isGrey(color))).toEqual([]);
  expect((await coloursInExcel(specs)).filter((color) => !isGrey(color))).toEqual([]);
});

test("the product's own look keeps its colours", async () => {
  const specs = drawnIn('standard');
  expect(await coloursInFile(specs)).toEqual(expect.arrayContaining([chartColors.actual, chartColors.thisYear]));
  expect(chartOf(specs[0]!.charts[0]!)).toBe(specs[0]!.charts[0]);
});
