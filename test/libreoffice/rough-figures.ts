/** Figures no office would type, for a workbook that must come to the same all the same. */
import type { CellValue } from '../../src/entries/entries';
import type { FieldValues } from '../../src/entries/format';
import { seeded } from '../../src/entries/random';
import { zhMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { exampleValues } from '../../src/scoring/example';
import { comparedIn, pairField, pairsOf } from '../../src/scoring/weights/judges';
import { everyKind } from '../support/every-kind';

const keys = everyKind(plan);

/** Figures far off the targets: zeros, tiny and huge ones, blanks between them, other rules, weights and switches. */
export function roughValues(seed: number): FieldValues {
  const random = seeded(seed);
  const rough = (v: CellValue): CellValue => {
    const dice = random();
    if (typeof v !== 'number') return dice < 0.1 ? null : v;
    if (dice < 0.12) return null;
    return dice < 0.2 ? 0 : dice < 0.3 ? v * 3 : dice < 0.4 ? v / 7 : v;
  };
  const base = exampleValues(plan, zhMessages, { years: plan.years, seed });
  const values = Object.fromEntries(
    Object.entries(base).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, cells.map(rough)])),
    ]),
  );
  const items = keys.filter((key) => /^[GT]\d/.test(key));
  const judging = seeded(1000 + seed);
  const comparison = () => ['1', '3', '1/2', 5, null][Math.floor(judging() * 5)] ?? null;
  const judges = comparedIn(plan).flatMap(
    (compared) =>
    pairsOf(compared.members.length).map(([i, j]) => [pairField(compared, i, j), ['2', comparison(), comparison(), comparison()]] as const), // prettier-ignore
  );
  return {
    ...values,
    weights: Object.fromEntries(judges),
    plan: {
      ...values.plan,
      weight: items.map(() => (random() < 0.4 ? Math.round(random() * 60) / 10 : null)),
    },
  };
}
