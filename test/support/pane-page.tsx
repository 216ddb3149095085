/**
 * The pane on a page of its own, beside an in-memory workbook in place of Excel. Built by `pane-build.ts`; the query names
 * the scenario, and `window.workbook` lets a test type into cells or make the next call fail.
 */
import { exampleValues } from '../../src/scoring/example';
import { ZoneScorecardError, type ErrorCode } from '../../src/errors';
import { zhMessages } from '../../src/i18n';
import { builtInPlans } from '../../src/plan/built-in';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import { startPane } from '../../src/taskpane/start';
import { withAssumedTargets, withReading } from './changed-plan';
import { fakeWorkbook, type FakeControls } from './pane-facade';

declare global {
  interface Window {
    workbook: FakeControls & {
      fail(
        code: ErrorCode,
        params?: Record<string, string | number>,
        place?: { item?: string; sheet?: string; cell?: string },
      ): void;
    };
  }
}

/** Half past two in the afternoon of a day in 2023, running on from there. */
const START = new Date(2023, 11, 20, 14, 30).getTime();

/** The built-in plan with the example's baselines typed in, as a workbook filled with the example has it. */
function withBaselines(plan: Plan, baselines: readonly unknown[]): Plan {
  const ids = itemsOf(plan).map((item) => item.id);
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const value = baselines[ids.indexOf(indicator.id)];
      return typeof value === 'number'
        ? withAssumedTargets({ ...indicator, baseline: { value, source: 'set' } }, plan.years)
        : indicator;
    }),
  };
}

async function run(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const scenario = query.get('scenario') ?? 'filled';
  const [builtIn] = builtInPlans;
  const root = document.getElementById('root');
  if (builtIn === undefined || root === null) throw new Error('nothing to start from');
  const bare = await builtIn.load();
  const values = exampleValues(bare, zhMessages, { years: [2022, 2023] });
  const plan = withBaselines(bare, values.plan?.baseline ?? []);
  const { facade, controls } = fakeWorkbook(scenario === 'blank' ? {} : values);
  const keys = itemsOf(plan).map((item) => item.id);
  if (scenario === 'partly')
    await facade.addSheets(
      plan,
      keys.filter((_, k) => k % 5 !== 3),
      'zh-CN',
    );
  else if (scenario === 'clear')
    await facade.addSheets(withReading(plan, 'tech-sme-reading', 'level'), ['G02', 'G03', 'G13'], 'zh-CN');
  else if (scenario !== 'empty') await facade.addSheets(plan, keys, 'zh-CN');
  if (scenario === 'mistakes') {
    controls.type('G03', 'ytd_2023', 2, 100);
    controls.type('G20', 'ytd_2023', 1, '130亿元');
    controls.type('G07', 'figure', 1, 500);
  }
  window.workbook = {
    ...controls,
    fail: (code, params, place) => controls.failNext(new ZoneScorecardError(code, params, place, { undone: true })),
  };
  const opened = performance.now();
  await startPane(root, {
    openWorkbook: () => Promise.resolve(facade),
    loadPlan: () => Promise.resolve(plan),
    now: () => START + performance.now() - opened,
    query: location.search,
  });
}

void run();
