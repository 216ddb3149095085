/**
 * The whole workbook under hostile typing: in whatever cell something is typed that does not belong there, engine and sheets
 * agree on every result, and what does not count as it was typed has a finding. A hundred workbooks here; HOSTILE_RUNS for more.
 */
import fc from 'fast-check';
import { cleaned } from '../../src/expression/text';
import { zhMessages as m } from '../../src/i18n';
import { score } from '../../src/scoring';
import { validate } from '../../src/validation';
import { fourItemPlan } from '../support/four-items';
import { counts, hostileWorkbook, isNumber, today } from '../support/hostile-workbook';
import { variedPlan } from '../support/varied-plan';

const four = hostileWorkbook(fourItemPlan());
const runs = Number(process.env.HOSTILE_RUNS ?? 100);

test.each([
  ['four items', () => four],
  ['ratio, figures, rank, flow and level rosters, raters, links', () => hostileWorkbook(variedPlan())],
])('whatever is typed wherever, engine and sheets agree, and what does not count is told: %s', (_, open) => {
  const { entryCells, specs, typing, typed, reckoned, putBack, plan } = open();
  expect(entryCells.length).toBeGreaterThan(500);
  expect(reckoned().differences).toEqual([]);
  const tabs = new Map(specs.map(({ key, name }) => [key, name]));
  fc.assert(
    fc.property(typing(14), (changes) => {
      try {
        typed(changes);
        const { entries, inForce, differences } = reckoned();
        const findings = validate(inForce, entries, { sheets: [] }, [], { today });
        const told = new Set(findings.map(({ place: at }) => `${at.sheet ?? ''}!${at.cell ?? ''}`));
        const last = new Map(changes.map(([entry, value]) => [entry, value]));
        const untold = [...last].flatMap(([entry, value]) =>
          value === null ||
          cleaned(String(value)) === '' ||
          counts(plan, entry, value) ||
          told.has(`${tabs.get(entry.key) ?? ''}!${entry.address}`)
            ? []
            : [`${entry.key}!${entry.address} ${entry.field} ${JSON.stringify(value)}`],
        );
        expect({ differences: differences.slice(0, 6), untold }).toEqual({ differences: [], untold: [] });
      } finally {
        putBack(changes);
      }
    }),
    { numRuns: runs, endOnFailure: process.env.HOSTILE_SHRINK === undefined },
  );
});

const { entryCells, plan, putBack, reckoned, sheets, typed } = four;

test('errors in the latest year of every item: units stand by the years that count, on both sides', () => {
  const last = plan.years.slice(1).map(String);
  const changes = entryCells.flatMap((entry): [typeof entry, string | null][] => {
    if (entry.key === 'G13') return [[entry, null]];
    if (entry.key === 'T01') return [[entry, isNumber(entry) ? 'x' : null]];
    return /^G0[23]$/.test(entry.key) && last.some((year) => entry.field.endsWith(year)) ? [[entry, 'x']] : [];
  });
  try {
    typed(changes);
    const { entries, inForce, differences } = reckoned();
    const { comprehensive, units } = score(inForce, entries, { today });
    expect(comprehensive.items.map(({ actual }) => actual)).toEqual([null, null, null, null]);
    expect(comprehensive.counted).toEqual([2022]);
    expect(units.some((unit) => unit.year === 'comprehensive' && unit.score !== null)).toBe(true);
    expect(differences).toEqual([]);
  } finally {
    putBack(changes);
  }
});

test('with points rounded item by item every column adds up to what is shown below it', () => {
  const setting = entryCells.find(({ key, field }) => key === 'settings' && field === 'rounding')!;
  try {
    typed([[setting, m.common.roundings.items]]);
    expect(reckoned().differences).toEqual([]);
    const cents = (cells: readonly unknown[]) => cells.map((value) => Math.round(Number(value) * 100));
    const sum = (numbers: readonly number[]) => numbers.reduce((all, value) => all + value, 0);
    const whole = (cells: readonly unknown[]) =>
      cells.every((value) => Math.abs(Number(value) * 100 - Math.round(Number(value) * 100)) < 1e-6);
    const weights = sheets.field('plan', 'weight');
    const dimensions = sheets.field('plan', 'dim_weight');
    expect([whole(weights), whole(dimensions)]).toEqual([true, true]);
    expect(sum(cents(weights))).toBe(sum(cents(dimensions)));
    plan.years.forEach((year, k) => {
      const ofYear = (field: string) =>
        sheets
          .field('calc', field)
          .filter((_, at) => at % plan.years.length === k)
          .slice(0, 4);
      const form = (field: string) => sheets.field(`score_${year}`, field);
      for (const field of ['full', 'points', 'lost', 'bonus'])
        expect([field, whole(ofYear(field))]).toEqual([field, true]);
      expect(sum(cents(ofYear('full')))).toBe(10_000);
      expect(sum(cents(form('dim_full')))).toBe(10_000);
      expect(cents(form('base'))).toEqual([sum(cents(ofYear('points')))]);
      expect(cents(form('base'))).toEqual([sum(cents(form('dim')))]);
      expect(cents(form('total'))).toEqual([
        sum(cents([...form('base'), ...form('bonus')])) - sum(cents(form('deduction'))),
      ]);
      for (const field of ['full', 'lost']) expect(whole(sheets.field('units', `${field}_${year}`))).toBe(true);
    });
    expect(whole(['mean', 'final', 'total'].flatMap((field) => sheets.field('comprehensive', field)))).toBe(true);
  } finally {
    putBack([[setting, null]]);
  }
});
