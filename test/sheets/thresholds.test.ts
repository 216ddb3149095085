/** Figures that sit exactly on a threshold, and a last digit to either side of it: the engine and the sheet see the same. */
import { ordosPlan } from '../../src/plan/ordos';
import { rules } from '../../src/scoring/rules';
import { statusFormula, statusOf } from '../../src/scoring/status';
import { attainmentFormula, attainmentOf } from '../../src/scoring/attainment';
import { onThresholds } from '../support/thresholds';
import { createFormulaEngine, type Scalar } from '../../src/formula/engine';

const words = { pending: '"pending"', error: '"error"', met: '"met"', near: '"near"', missed: '"missed"', ahead: '"ahead"', 'slightly-behind': '"slightly-behind"', behind: '"behind"' } as const; // prettier-ignore
const { bands, completion } = rules;
const { status } = ordosPlan.scoring;

test('every target from 0.01 to 20.00 at 60, 80, 90 and 100 %, and one last digit to either side', () => {
  const cases = onThresholds();
  expect(cases).toHaveLength(2000 * 4 * 3);
  // One row of formulas, parsed once, for all cases in turn.
  const refs = { actual: 'A1', target: 'B1', baseline: '""', previous: '""' };
  const formulas = [
    bands.formula({ ...refs, params: ['1', '0.9', '0.8', '0.6'] }),
    completion.formula({ ...refs, params: ['', '', '', ''] }),
    attainmentFormula(refs.actual, refs.target),
    statusFormula({ inError: 'FALSE', isFinal: 'TRUE', attainment: 'E1', schedule: '""' }, words),
  ];
  let now = cases[0]!;
  const engine = createFormulaEngine({
    sheetId: () => 's',
    sheetName: () => 's',
    content: (_, row, col) => {
      if (row > 0 || col > 5) return { value: null };
      if (col < 2) return { value: col === 0 ? now.actual : now.target };
      return { formula: `=${formulas[col - 2]}`, value: null };
    },
    extent: () => ({ rows: 1, cols: 6 }),
    definedName: (name) =>
      ({ zsc_settings_inforce_status_met: '=1', zsc_settings_inforce_status_near: '=0.9' })[name.toLowerCase()],
    today: () => 45_000,
  });
  const shown = (col: number) => engine.value('s', 0, col) as Scalar;
  const parted = cases.filter((of) => {
    const { actual, target, share, step } = (now = of);
    engine.changed([0, 1].map((col) => ({ sheetId: 's', row: 0, col })));
    const given = { actual, target, baseline: null, previous: null, params: [] };
    const own = [bands.rate(given), statusOf('final', attainmentOf(actual, target), null, status)];
    const sheet = [shown(2), shown(5)];
    // On the threshold exactly the band is earned; a last digit below it is not (where that digit is not too small to tell).
    const worth = { 0.6: 0.25, 0.8: 0.5, 0.9: 0.75, 1: 1 }[share];
    const right = step < 0 ? Number(own[0]) < worth : Number(own[0]) >= worth;
    const rate = Math.abs(completion.rate(given) - Number(shown(3))) < 1e-9;
    return !right || !rate || own[0] !== sheet[0] || own[1] !== sheet[1];
  });
  expect(parted.slice(0, 5)).toEqual([]);
});
