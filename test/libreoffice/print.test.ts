/**
 * Forms and lists as LibreOffice prints them, a sample: nothing cut, no ###, signatures, page fill, names of blocks, sizes of
 * the print, sums of what is printed. All of them, in three sizes of plan and four font situations, by `npm run print-check`.
 */
import { loadMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { c, headRow } from '../../src/sheets/score/layout';
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
  const m = await loadMessages(locale);
  const specs = bookOf(plan, m).filter(({ key }) => (sampled as readonly string[]).includes(key));
  const { reports } = await inspect(specs, sinkOptions, fonts, floors, { plan, m });
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
  const m = await loadMessages('zh-CN');
  const specs = bookOf(withForms(plan, 'standard', true), m).filter(({ key }) => key === 'score_2023');
  const { reports } = await inspect(specs, sinkOptions, 'wide', floors, { plan, m });
  expect(reports.flatMap((report) => report.faults)).toEqual([]);
  expect(reports.map(({ sheet, smallest }) => [sheet, smallest >= 9])).toEqual([['score_2023', true]]);
});

it('adds up what is printed: a figure altered by a hundredth is told', async () => {
  const m = await loadMessages('zh-CN');
  const altered = bookOf(plan, m)
    .filter(({ key }) => key === 'score_2023')
    .map((spec) => ({
      ...spec,
      cells: spec.cells.map((cell) =>
        cell.row === headRow + 1 && cell.col === c.points ? { ...cell, value: Number(cell.value) + 0.01 } : cell,
      ),
    }));
  const { reports } = await inspect(altered, sinkOptions, 'noto', floors, { plan, m });
  const faults = reports.flatMap((report) => report.faults);
  expect(faults.map(({ what, detail }) => [what, detail.split(':')[0]])).toEqual([
    ['sum', `${plan.dimensions[0]!.id} points`],
    ['sum', `${headRow + 1} lost`],
  ]);
});
