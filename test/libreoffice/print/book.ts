/** Workbooks to print: plans of three sizes, filled with the example, every kind of sheet. */
import { serialOf } from '../../../src/entries/dates';
import type { FieldValues } from '../../../src/entries/format';
import { seeded } from '../../../src/entries/random';
import { nationTexts } from '../../../src/i18n/nation';
import { enterpriseFields } from '../../../src/nation/enterprises';
import { samplePeers } from '../../../src/nation/sample';
import { peerFields } from '../../../src/nation/to-entries';
import { nationalIndex as index } from '../../../src/plan/national';
import { exampleValues } from '../../../src/scoring/example';
import type { Messages } from '../../../src/i18n';
import type { Plan } from '../../../src/plan/schema';
import { buildSheet } from '../../../src/sheets';
import type { SheetSpec } from '../../../src/sheets/spec';
import { readPlan } from '../../../src/sheets/read-plan';
import { withResults } from '../../sheets/whole-workbook';
import { calculated } from '../../support/calculated';
import { everyKind } from '../../support/every-kind';
import { filledWorkbook } from '../../support/filled-workbook';
import { resultsOf } from '../../../src/sheets/worked-out';

const asOf = '2024-03-31';

/** The two looks a form can have. */
export const looks = { standard: 'standard', official: 'official' } as const;

/** A plan whose forms have a look, and with `every` all the columns they can have. */
export function withForms(plan: Plan, look: keyof typeof looks, every = false): Plan {
  const { forms, settling } = plan.scoring;
  const shown = { value: 'shown', source: 'set' } as const;
  const columns = { rule: shown, selfRating: shown, gap: shown, responsible: shown, reasons: shown, source: shown, evidence: shown }; // prettier-ignore
  return {
    ...plan,
    scoring: {
      ...plan.scoring,
      forms: { ...forms, ...(every ? columns : {}), look: { value: look, source: 'set' } },
      settling: every ? { value: 'used', source: 'set' } : settling,
    },
  };
}

/** Zones compared, the letter and a roster of enterprises, of which some lack figures; names as long as real ones are. */
function nationValues(m: Messages, keys: readonly string[]): FieldValues {
  const { sampleZone } = nationTexts(m).peers;
  const longest = (letter: string) =>
    letter.endsWith('F') ? `${sampleZone(letter)}国家高新技术产业开发区` : sampleZone(letter);
  const rows = samplePeers(index, {
    zones: 120,
    years: [2021, 2022, 2023],
    missing: 0.03,
    own: -0.9,
    nameFor: longest,
  });
  const column = (of: (k: number) => number) => [
    ...index.indicators.map((_, k) => (k % 9 === 4 ? null : of(k))),
    of(0),
  ];
  const letter = { own: column((k) => 40 + k), rank: column((k) => 170 - 3 * k), mean: column(() => 55), best: column(() => 100), hundredth: column(() => 61.5) }; // prettier-ignore
  const random = seeded(11);
  const figures = Array.from({ length: 40 }, () => enterpriseFields.map((field) => (random() < 0.1 ? null : Math.round(random() * (field === 'revenue' ? 90_000 : 900))))).flat(); // prettier-ignore
  const enterprises = { name: Array.from({ length: 40 }, (_, i) => `虚构${i + 1}号高新技术装备制造有限公司`), figures };
  const all: FieldValues = { peers: peerFields(rows), ranking: { own: [rows[0]!.zone] }, gaps: { zone: [rows[3]!.zone, longest('F'), rows[30]!.zone] }, letter, enterprises }; // prettier-ignore
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}

/** How many rows a table is to have that is typed into, beside those it has by itself. */
const rowsOf = (fields: FieldValues[string] | undefined): number | undefined => (fields?.zone ?? fields?.name)?.length;

/** Every kind of sheet of a plan with the example in it, as the pane draws them. */
export function bookOf(plan: Plan, m: Messages, keys = everyKind(plan)): readonly SheetSpec[] {
  const values: FieldValues = {
    ...exampleValues(plan, m),
    ...nationValues(m, keys),
    settings: { asOf: [serialOf(asOf)] },
  };
  const first = filledWorkbook(
    plan,
    m,
    keys,
    (c) => keys.map((key) => buildSheet(key, { ...c, room: rowsOf(values[key]) })),
    values,
  );
  const entries = withResults(first.entries, calculated(first.specs, serialOf(asOf)));
  const context = { plan: readPlan(plan, entries), m, entries, present: keys, today: asOf };
  return frozen(keys.map((key) => buildSheet(key, key === 'data' ? { ...context, plan } : context)));
}

/** The sheets with their results in place of formulas: what is printed is the same, and LibreOffice need not calculate. */
function frozen(specs: readonly SheetSpec[]): SheetSpec[] {
  const { at } = resultsOf(specs, serialOf(asOf));
  return specs.map((spec) => ({
    ...spec,
    cells: spec.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const result = at(spec.key, cell.row, cell.col);
      const { formula: _, ...rest } = cell;
      return { ...rest, value: result !== null && typeof result === 'object' ? result.error : result };
    }),
  }));
}
