/**
 * Forms and lists as LibreOffice prints them, a sample: nothing cut, no ###, signatures, page fill, names of blocks, sizes of
 * the print. All of them, in three sizes of plan and four font situations, by `npm run print-check`.
 */
import { loadMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { sinkOptions } from '../support/kitchen-sink';
import { bookOf, withForms } from './print/book';
import { missingFonts, type Situation } from './print/fonts';
import { floors } from './print/floors';
import { inspect } from './print/inspect';

it.each([
  ['zh-CN', 'noto', ['score_2023', 'unit_8_2023', 'comprehensive', 'G03', 'followup']],
  ['zh-CN', 'bare', ['score_2023', 'comprehensive', 'G03', 'T01', 'plan', 'units', 'report']],
  ['en', 'bare', ['score_2023', 'comprehensive', 'G03', 'T01', 'cover']],
  ['en', 'noto', ['plan', 'units', 'outlook']],
  [
    'en',
    'wide',
    ['score_2023', 'unit_8_2023', 'comprehensive', 'calc', 'weights', 'plan', 'ranking', 'gaps', 'wayup', 'ratios'],
  ],
] as const)('prints forms in %s whole where fonts are those of “%s”', async (locale, fonts: Situation, sampled) => {
  const missing = missingFonts(fonts);
  if (missing.length > 0) {
    console.log(`Skipped: no ${missing.join(', ')} on this machine`);
    return;
  }
  const specs = bookOf(plan, await loadMessages(locale)).filter(({ key }) =>
    (sampled as readonly string[]).includes(key),
  );
  const { reports } = await inspect(specs, sinkOptions, fonts, floors);
  const table = reports.map(({ sheet, pages, smallest }) => `${sheet.padEnd(16)}${pages} p. ${smallest.toFixed(1)} pt`);
  console.log(table.join('\n'));
  const faults = reports.flatMap((report) => report.faults);
  expect(faults).toEqual([]);
  expect(reports.map(({ sheet }) => sheet).sort()).toEqual([...sampled].sort());
});

it('prints a score sheet with every column it can have whole, side by side on further pages', async () => {
  const missing = missingFonts('wide');
  if (missing.length > 0) {
    console.log(`Skipped: no ${missing.join(', ')} on this machine`);
    return;
  }
  const specs = bookOf(withForms(plan, 'standard', true), await loadMessages('zh-CN'));
  const { reports } = await inspect(
    specs.filter(({ key }) => key === 'score_2023'),
    sinkOptions,
    'wide',
    floors,
  );
  expect(reports.flatMap((report) => report.faults)).toEqual([]);
  expect(reports.map(({ sheet, smallest }) => [sheet, smallest >= 9])).toEqual([['score_2023', true]]);
});
