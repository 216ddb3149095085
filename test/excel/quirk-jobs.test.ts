/**
 * The further jobs in each Excel that differs from the others, and in one that differs in all: a draft, repairs, what is put back
 * from a copy, a changed plan, sheets removed. Each leaves the same, and is taken back where it fails.
 */
import type { ZoneScorecardError } from '../../src/errors';
import { quirks, type Quirk } from '../../src/host/model/quirks';
import { jobsOf } from '../faults/jobs';
import { forked, type OpenExcel } from '../support/excel';
import { heldBy, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
const wanted = new Set([
  'draft of a plan',
  'repair: names deleted',
  'repair: everything cleared',
  'restore',
  'change of the plan',
  'remove',
]);
/** These give names that an undo takes away or puts back; they are made to fail near their end. */
const failing = new Set(['repair: names deleted', 'change of the plan']);
const LATE = 0.9;

/** What there is of tabs, cells, names and panes. */
function shown({ host: { workbook } }: OpenExcel, isFrozen: boolean) {
  const sheets = workbook.sheets.map((sheet) => [
    sheet.name,
    sheet.visibility,
    sheet.protection !== null,
    isFrozen ? sheet.freeze : null,
    sheet.validations.filter(({ rule }) => rule?.formula !== '=TRUE').length,
    sheet.charts.map(({ series }) => series.length),
    [...sheet.rows]
      .flatMap(([row, line]) =>
        [...line].flatMap(([col, { value, formula }]) =>
          sheet.visibility === 'Visible' ? [JSON.stringify([row, col, formula ?? value])] : [],
        ),
      )
      .sort(),
  ]);
  return {
    sheets,
    names: [...workbook.names.values()].map(({ name, formula, visible }) => [name, formula, visible]).sort(),
  };
}

async function outcomes(differing: readonly Quirk[]): Promise<Readonly<Record<string, unknown>>> {
  const isFrozen = !differing.includes('noFreezing');
  const office = await officeWorkbook(plan, ['G03', 'G13', 'T01'], differing);
  const found: Record<string, unknown> = {};
  for (const { name, prepare, run } of jobsOf(plan)) {
    if (!wanted.has(name)) continue;
    const ready = forked(office);
    await prepare?.(ready);
    const excel = forked(ready);
    await excel.book.watch(() => undefined);
    excel.host.resetStats();
    await run(excel.book);
    const { actions } = excel.host.stats;
    found[name] = shown(excel, isFrozen);
    if (!failing.has(name)) continue;
    const again = forked(ready);
    const before = heldBy(again.host);
    again.host.fail({ atCommand: Math.floor(actions * LATE) });
    const failure = await run(again.book).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    again.host.fail(null);
    found[`${name}, taken back`] =
      failure === null || (failure.undone ? heldBy(again.host) === before : failure.stands);
  }
  return found;
}

let usual: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  usual = await outcomes([]);
}, 240_000);

test('in the usual Excel they are taken back', () => {
  const back = Object.entries(usual).filter(([name]) => name.endsWith('taken back'));
  expect(back).toEqual([...failing].map((name) => [`${name}, taken back`, true]));
});

test.each([...quirks.map((quirk) => [quirk, [quirk]] as const), ['all of them', quirks] as const])(
  'under %s',
  async (_, differing) => {
    const found = await outcomes(differing);
    for (const [name, outcome] of Object.entries(usual)) {
      const held = differing.includes('noFreezing') ? withoutPanes(outcome) : outcome;
      expect([name, found[name]]).toEqual([name, held]);
    }
  },
  240_000,
);

/** The same where nothing can be frozen. */
const withoutPanes = (outcome: unknown): unknown =>
  typeof outcome === 'object' && outcome !== null && 'sheets' in outcome
    ? {
        ...outcome,
        sheets: (outcome.sheets as unknown[][]).map((sheet) => sheet.map((held, i) => (i === 3 ? null : held))),
      }
    : outcome;
