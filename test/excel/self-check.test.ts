/** The self-check on the in-memory Excel: passes where nothing differs, and under each quirk shows just the quirk. */
import { createWorkbook } from '../../src/excel';
import { selfCheck } from '../../src/excel/self-check';
import type { StepId } from '../../src/excel/self-check/report';
import { createHost, type Host } from '../../src/host';
import { connect } from '../../src/host/bridge/node';
import { quirks, type Quirk } from '../../src/host/model/quirks';
import { ordosPlan } from '../../src/plan/ordos';
import { today } from '../support/excel';
import { shownBy } from '../support/shown-quirks';

function open(differing: readonly Quirk[] = []): Host {
  const host = createHost({
    now: () => new Date(`${today}T08:00:00`),
    quirks: differing,
    openWorkbook: () => undefined,
  });
  const { Excel, Office } = connect(host);
  Object.assign(globalThis, { Excel, Office });
  return host;
}

async function differs(host: Host, passOver = false): Promise<readonly StepId[]> {
  // The pane stands beside it, and listens.
  const pane = createWorkbook();
  const stop = await pane.watch(() => undefined);
  const report = await pane.unwatched(() =>
    selfCheck(ordosPlan, {
      locale: 'zh-CN',
      at: `${today}T08:00:00Z`,
      now: () => 0,
      // What has been raised is delivered; nothing is left to the clock.
      pause: () => host.settled(),
      mayOpenWindow: true,
      askForPick: async (tab, cell) => {
        if (!passOver) host.typeCell(tab, cell, '2');
        return !passOver;
      },
    }),
  );
  await stop();
  expect(host.asUser(({ sheets }) => sheets.map(({ name }) => name))).toEqual(['Sheet1']);
  expect(report.cleaned).toBe(true);
  return report.steps.flatMap(({ id, outcome, expected, seen }) =>
    outcome === 'passed' ? [] : [outcome === 'differs' ? id : (`${id} ${outcome} ${expected} ${seen}` as StepId)],
  );
}

/** As `differs` has it: what could not be looked at says so. */
const told = (quirk: Quirk) =>
  quirk === 'noFreezing' ? ['freeze', 'namesAfterFreezing unavailable  '] : shownBy[quirk];

test('everything passes, and the workbook is as it was', async () => {
  const host = open();
  const before = host.snapshot();
  expect(await differs(host)).toEqual([]);
  expect(host.snapshot()).toBe(before);
});

test.each(quirks)('under %s just that differs', async (quirk) => {
  expect(await differs(open([quirk]))).toEqual(told(quirk));
});

test('under all of them all are shown', async () => {
  const shown = await differs(open(quirks));
  for (const [quirk, [step]] of Object.entries(shownBy))
    if (quirk !== 'noNamesAfterFreezing') expect(shown).toContain(step);
});

test('a workbook that holds something is left alone', async () => {
  const host = open();
  host.typeCell('Sheet1', 'C3', 'mine');
  const before = host.snapshot();
  await expect(differs(host)).rejects.toMatchObject({ code: 'not-empty' });
  expect(host.snapshot()).toBe(before);
});
