/** The zone among its peers, at full size. */
import { seeded } from '../../src/entries/random';
import { contributionsTo, enterpriseFields, ratios, ratiosOf, type Enterprise } from '../../src/nation/enterprises';
import { rowsIn, yearsOf } from '../../src/nation/peers';
import { ranked, settingsOf } from '../../src/nation/ranking';
import { samplePeers } from '../../src/nation/sample';
import { stability } from '../../src/nation/stability';
import { efforts } from '../../src/nation/steps';
import { wayUp } from '../../src/nation/way-up';
import { zhMessages } from '../../src/i18n';
import { nationTexts } from '../../src/i18n/nation';
import { enterpriseValues } from '../../src/nation/to-entries';
import { sampleKeys, sampleValues } from '../../src/taskpane/nation-sample';
import { startExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';
import { nationalIndex as index } from '../../src/plan/national';

const rows = samplePeers(index, { zones: 178, years: [2021, 2022, 2023], nameFor: (letter) => letter });
const settings = settingsOf(index);
const now = rowsIn(rows, 2023);

function best(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

test.each([
  [
    '178 zones × 46 indicators × 3 years scored and ranked',
    20,
    () => yearsOf(rows).map((year) => ranked(index, rowsIn(rows, year), settings)),
  ],
  ['1,000 variations of weights, method and missing strategy', 1000, () => stability(index, now, settings, 0, 100)],
  [
    '5,000 enterprises: all ratios and one ratio’s contributions',
    100,
    () => [ratiosOf(roster), contributionsTo(roster, 'rdIntensity')],
  ],
] as const)('%s', (name, budget, run) => {
  const time = best(run);
  console.info(`${name}: ${time.toFixed(1)} ms (budget ${budget} ms)`);
  expect(time).toBeLessThan(budget);
});

test('the cheapest way up', () => {
  // Every figure may rise by a third, so that there is much to choose from.
  const given = new Map(now[0]!.figures.map((figure, k) => [k, { limit: (figure ?? 0) / 3 }]));
  const allowed = efforts(index, rows, now[0]!, given);
  const place = ranked(index, now, settings).ranks[0]! - 20;
  const from = performance.now();
  const way = wayUp(index, now, settings, 0, allowed, place);
  console.info(
    `the way up by 20 places: ${(performance.now() - from).toFixed(0)} ms, cost ${way.cost.toFixed(3)}, at least ${way.atLeast.toFixed(3)}`,
  );
  expect(way.isReached).toBe(true);
});

const random = seeded(9);
const roster: readonly Enterprise[] = Array.from({ length: 5000 }, (_, i) => ({
  name: `E${i}`,
  code: '',
  figures: Object.fromEntries(enterpriseFields.map((field) => [field, Math.round(1e4 * random())])),
  flags: {
    highTech: random() < 0.2,
    hightechService: random() < 0.1,
    digital: random() < 0.1,
    rdInstitution: random() < 0.05,
  },
}));

test('every ratio has a figure in the roster measured', () => {
  expect(ratiosOf(roster).filter(({ value }) => value !== null)).toHaveLength(ratios.length);
});

test('a cell typed among 5,000 enterprises', async () => {
  const { host, book } = startExcel();
  await book.addSheets(fourItemPlan(), ['G03'], 'zh-CN');
  const from = performance.now();
  await book.redraw(['enterprises', 'ratios'], { values: { enterprises: enterpriseValues(roster, zhMessages) } });
  console.info(`5,000 enterprises pasted: ${(performance.now() - from).toFixed(0)} ms, ${host.stats.syncs} requests`);
  await book.read();
  await book.watch(() => undefined);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    host.typeCell(nationTexts(zhMessages).tabs.enterprises, `E${1000 + i}`, '777');
    await host.settled();
    host.resetStats();
    const typed = performance.now();
    await book.read(['enterprises']);
    times.push(performance.now() - typed);
  }
  const { syncs, maxResponseBytes } = host.stats;
  console.info(`read after a cell: ${Math.min(...times).toFixed(1)} ms, ${syncs} request, ${maxResponseBytes} bytes`);
  const rest = performance.now();
  host.resetStats();
  await book.readThoroughly(['enterprises']);
  console.info(
    `at rest: ${(performance.now() - rest).toFixed(0)} ms, ${host.stats.syncs} requests, ${host.stats.maxResponseBytes} bytes`,
  );
  expect(Math.min(...times)).toBeLessThan(100);
});

test('the sheets of the comparison, beside the sheets of a plan', async () => {
  const { book } = startExcel();
  const plan = fourItemPlan();
  await book.addSheets(plan, ['G03'], 'zh-CN');
  await book.read();
  const from = performance.now();
  await book.addSheets(plan, sampleKeys, 'zh-CN', sampleValues(index, zhMessages));
  const drawn = performance.now() - from;
  await book.read();
  console.info(`sheets of 360 rows added: ${drawn.toFixed(0)} ms, read as well: ${(performance.now() - from).toFixed(0)} ms (budget 3000 ms)`); // prettier-ignore
  expect(drawn).toBeLessThan(3000);
});
