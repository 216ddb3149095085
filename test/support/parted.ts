/** Where a workbook and the engine part: every result of the sheets held against the scores of what is typed there. */
import type { Messages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import type { Plan } from '../../src/plan/schema';
import type { Grade, Scores } from '../../src/scoring/score';
import { textOf, type Calculated } from './calculated';

const yearly = ['target', 'actual', 'baseline', 'attainment', 'schedule', 'rate', 'full', 'points', 'lost', 'bonus'] as const; // prettier-ignore
const atEnd = ['actual', 'attainment', 'rate', 'full', 'points'] as const;

/** Each difference in words; none where all agree to 1e-9. `drawn` is the plan the sheets were drawn from. */
export function parted(drawn: Plan, scores: Scores, sheets: Calculated, m: Messages): readonly string[] {
  const found: string[] = [];
  const tell = (what: string, shown: unknown, own: unknown) =>
    found.push(`${what}: sheet ${textOf(shown as never)}, engine ${String(own)}`);
  const near = (what: string, shown: unknown, own: number | null) => {
    if (own === null ? shown === '' : typeof shown === 'number' && Math.abs(shown - own) <= 1e-9 * Math.max(1, Math.abs(own))) return; // prettier-ignore
    tell(what, shown, own);
  };
  const same = (what: string, shown: unknown, own: unknown) => {
    if (shown !== own) tell(what, shown, own);
  };
  const word = (grade: Grade | null) => (grade === null ? m.common.dash : m.common.grades[grade]);
  const n = drawn.years.length;
  const calc = Object.fromEntries(
    [...yearly, 'excluded', 'status'].map((field) => [field, sheets.field('calc', field)]),
  );
  scores.annual.forEach((annual, k) => {
    annual.items.forEach((item, i) => {
      const at = (field: string) => calc[field]![i * n + k];
      const of = `${item.item} ${annual.year}`;
      for (const field of yearly) near(`${of} ${field}`, at(field), item[field]);
      same(`${of} excluded`, at('excluded'), item.excluded ? 1 : 0);
      same(
        `${of} status`,
        at('status'),
        `${m.sheetsCore.statusMarks[item.status]} ${m.common.itemStatuses[item.status]}`,
      );
    });
    const form = (field: string) => sheets.field(`score_${annual.year}`, field);
    near(`${annual.year} base`, form('base')[0], annual.points);
    near(`${annual.year} bonus`, form('bonus')[0], annual.bonus);
    near(`${annual.year} deduction`, form('deduction')[0], annual.deduction);
    near(`${annual.year} total`, form('total')[0], annual.total);
    same(`${annual.year} grade`, form('grade')[0], word(annual.grade));
    same(`${annual.year} missing`, form('missing')[0], annual.missing);
    annual.dimensions.forEach(({ dimension, points, full }, d) => {
      near(`${annual.year} ${dimension}`, form('dim')[d], points);
      near(`${annual.year} ${dimension} full`, form('dim_full')[d], full);
    });
  });
  const { comprehensive } = scores;
  comprehensive.items.forEach((item, i) => {
    for (const field of atEnd) near(`end ${item.item} ${field}`, sheets.field('calc', `end_${field}`)[i], item[field]);
  });
  const end = (field: string) => sheets.field('comprehensive', field)[0];
  near('mean', end('mean'), comprehensive.annualMean);
  near('final', end('final'), comprehensive.finalAttainment);
  near('comprehensive', end('total'), comprehensive.total);
  same('comprehensive grade', end('grade'), word(comprehensive.grade));
  // A unit typed by name is listed and ranked after a redraw.
  const added = scores.units.some(({ unit }) => !drawn.units.some(({ id }) => id === unit));
  for (const unit of scores.units) {
    const u = drawn.units.findIndex(({ id }) => id === unit.unit);
    if (u < 0) continue;
    const period = unit.year === 'comprehensive' ? 'all' : unit.year;
    for (const part of ['score', 'full', 'lost'] as const)
      near(`${unit.unit} ${period} ${part}`, sheets.field('units', `${part}_${period}`)[u], unit[part]);
    if (!added) near(`${unit.unit} ${period} rank`, sheets.field('units', `rank_${period}`)[u], unit.rank);
  }
  same('items', itemsOf(drawn).length, comprehensive.items.length);
  return found;
}
