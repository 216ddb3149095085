/** A bar or point that ends at the edge of its chart tells its true figure beside its name. */
import { serialOf } from '../../src/entries/dates';
import { loadMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { exampleValues } from '../../src/scoring/example';
import { filledWorkbook } from '../support/filled-workbook';
import { calculated, textOf } from '../support/calculated';
import { coreKeys, itemKeys } from '../../src/sheets';

test.each(['zh-CN', 'en'] as const)('in %s', async (locale) => {
  const m = await loadMessages(locale);
  const keys = [...coreKeys(plan), ...itemKeys(plan), 'outlook'];
  const values = exampleValues(plan, m);
  // Twice the figures.
  const base = values['G03']!;
  const { specs } = filledWorkbook(plan, m, keys, (c) => keys.map((key) => buildSheet(key, c)), { ...values, G03: Object.fromEntries(Object.entries(base).map(([field, list]) => [field, list.map((v) => (typeof v === 'number' ? v * 2 : v))])) }); // prettier-ignore
  const results = calculated(specs, serialOf('2024-03-31'));
  const categories = (key: string, chart: string): string[] => {
    const spec = specs.find((each) => each.key === key)!;
    const { row, col, lastRow } = parseArea(spec.charts.find((each) => each.key === chart)!.categories);
    return Array.from({ length: lastRow - row + 1 }, (_, i) => textOf(results.at(key, cellAddress(row + i, col))));
  };
  const told = /\d{3,4}\.\d%$/;
  const rates = plan.years.map((_, k) =>
    Number(results.evaluate('G03', 'A1', `=INDEX(zsc_calc_G03_attainment,${k + 1})`)),
  );
  expect(Math.max(...rates)).toBeGreaterThan(1.25);
  const years = categories('G03', 'years');
  plan.years.forEach((_, k) => expect([years[k], told.test(years[k]!)]).toEqual([years[k], (rates[k] ?? 0) >= 1.25]));
  const name = categories('outlook', specs.find(({ key }) => key === 'outlook')!.charts[0]!.key).find((text) => text.startsWith('G03'))!; // prettier-ignore
  expect(name).toMatch(told);
});
