/** `score`: the scores of a workbook as a table to read, or the results table as JSON or CSV for programs. */
import { inDigits } from '../../expression/rounding';
import { isoOf } from '../../entries/dates';
import { pick } from '../../i18n/all';
import { groupOf, placeOfGroup } from '../../plan/groups';
import { itemById } from '../../plan/items';
import { resultsCsv, resultsFile, tidyResults } from '../../results';
import { score } from '../../scoring';
import { asOfDay } from '../../scoring/calendar';
import type { Grade } from '../../scoring/score';
import { validate } from '../../validation';
import { openBook } from '../book';
import { argsOf, exitCodes, isSet, textOf, usage, type Command } from '../command';
import { table } from '../table';

export const scoreCommand: Command = {
  options: {
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    year: { type: 'string' },
    out: { type: 'string', short: 'o' },
  },
  async run(call) {
    const { io, m, today } = call;
    const [path = ''] = argsOf(call, [m.cli.names.workbook]);
    const { plan, entries, structure, explanations } = (await openBook(call, path)).state;
    const year = textOf(call, 'year');
    if (year !== undefined && !plan.years.map(String).includes(year))
      throw usage(m.cli.noYear(year, plan.years.join(', ')));
    const scores = score(plan, entries, { today });
    const errors = validate(plan, entries, structure, explanations, { today }).filter(
      ({ severity }) => severity === 'error',
    ).length;
    const give = async (text: string) => {
      const out = textOf(call, 'out');
      if (out === undefined) io.out(text.trimEnd());
      else await io.writeFile(out, text);
    };
    const rows = () =>
      tidyResults(plan, scores, m, isoOf(asOfDay(plan, today))).filter(
        (row) => year === undefined || row.period === year,
      );
    if (isSet(call, 'json'))
      await give(
        `${JSON.stringify(resultsFile(plan, rows(), m, { made: today, validated: errors === 0 }), null, 2)}\n`,
      );
    else if (isSet(call, 'csv')) await give(resultsCsv(rows()));
    else await give(`${text()}\n`);
    if (errors > 0) io.err(m.cli.notValidated(errors));
    return exitCodes.ok;

    function text(): string {
      const t = m.cli.scoreTable;
      const fixed = (x: number | null, digits = 2) => (x === null ? m.common.dash : inDigits(x, digits));
      const gradeText = (grade: Grade | null) => (grade === null ? m.common.dash : m.common.grades[grade]);
      const percent = (x: number | null) => (x === null ? m.common.dash : `${inDigits(100 * x, 1)}%`);
      const parts = scores.annual
        .filter((annual) => year === undefined || String(annual.year) === year)
        .map((annual) => {
          const lines = annual.items.map((item) => {
            const found = itemById(plan, item.item);
            return [
              item.item,
              found ? pick(found.shortName, m) : '',
              fixed(item.target),
              fixed(item.actual),
              percent(item.attainment),
              fixed(item.full),
              fixed(item.points),
              m.common.itemStatuses[item.status],
            ];
          });
          const grade = annual.vetoed ? t.vetoed(gradeText(annual.grade)) : gradeText(annual.grade);
          return `${m.common.year(annual.year)}\n${table(t.header, lines, [2, 3, 4, 5, 6])}\n${t.total(fixed(annual.points), fixed(annual.bonus), fixed(annual.deduction), fixed(annual.total), grade)}`;
        });
      const { comprehensive } = scores;
      const whole =
        year === undefined ? [t.comprehensive(fixed(comprehensive.total), gradeText(comprehensive.grade))] : [];
      const units = scores.units
        .filter((unit) => (year === undefined ? unit.year === 'comprehensive' : String(unit.year) === year))
        .sort(
          (a, b) =>
            placeOfGroup(plan, a.group) - placeOfGroup(plan, b.group) || (a.rank ?? Infinity) - (b.rank ?? Infinity),
        )
        .map((unit) => {
          const named = plan.units.find(({ id }) => id === unit.unit);
          const name = named ? pick(named.name, m) : unit.unit;
          const group = named && groupOf(plan, named);
          return [
            unit.rank === null ? m.common.dash : String(unit.rank),
            group ? m.sheetsCore.units.inGroup(name, pick(group.name, m)) : name,
            fixed(unit.score),
            fixed(unit.lost),
            gradeText(unit.grade),
          ];
        });
      return [...parts, ...whole, table(t.units, units, [0, 2, 3])].join('\n\n');
    }
  },
};
