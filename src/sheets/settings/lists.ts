/** Units and the lists all drop-downs read, on the settings sheet. */
import { pick, type Messages } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { linesOf, rowHeight } from '../text-lines';
import { section, widthOf, widths } from './parts';

/** The units by their official and short names. */
export function drawUnits(sheet: SheetBuilder, plan: Plan, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  section(sheet, start, t.sectionUnits);
  // Names stand in the widest column: the table has room on one page.
  sheet
    .height(start + 1, 24)
    .values(start + 1, 2, [m.sheetsCore.plan.dimensions.order, t.unitHeaders.shortName, t.unitHeaders.name], 'header');
  plan.units.forEach((unit, i) => {
    const [name, shortName] = [pick(unit.name, m), pick(unit.shortName, m)];
    const lines = Math.max(linesOf(name, widths.meaning), linesOf(shortName, widths.value));
    sheet
      .height(start + 2 + i, Math.max(20, rowHeight(lines)))
      .value(start + 2 + i, 2, i + 1, 'textCenter')
      .value(start + 2 + i, 3, shortName, 'textSmall')
      .value(start + 2 + i, 4, name, 'textSmall');
  });
  const last = start + 1 + plan.units.length;
  sheet
    .name('list_units', rangeAddress(start + 2, 4, last, 4))
    .name('list_unitShort', rangeAddress(start + 2, 3, last, 3));
  return last + 2;
}

/** The other lists, side by side. */
export function drawLists(sheet: SheetBuilder, m: Messages, start: number): number {
  const t = m.sheetsCore.settings;
  const { milestoneStatuses, adjustmentKinds, missingStrategies, grades, accumulations, roundings, settlings } =
    m.common;
  const lists = [
    {
      col: 2,
      name: 'statuses',
      title: t.listHeaders.statuses,
      words: [
        milestoneStatuses['not-started'],
        milestoneStatuses['in-progress'],
        milestoneStatuses.done,
        milestoneStatuses.stopped,
      ],
    },
    {
      col: 3,
      name: 'adjustments',
      title: t.listHeaders.adjustments,
      words: [adjustmentKinds.bonus, adjustmentKinds.deduction, adjustmentKinds.veto],
    },
    {
      col: 4,
      name: 'missing',
      title: t.listHeaders.missing,
      words: [missingStrategies.zero, missingStrategies.exclude],
    },
    { col: 5, name: 'vetoGrade', title: t.listHeaders.vetoGrades, words: [grades.good, grades.pass, grades.fail] },
    {
      col: 6,
      name: 'accumulations',
      title: t.listHeaders.accumulations,
      words: [accumulations.level, accumulations.flow, accumulations.cumulative],
    },
    {
      col: 7,
      name: 'grades',
      title: t.listHeaders.grades,
      words: [grades.excellent, grades.good, grades.pass, grades.fail],
    },
    { col: 8, name: 'rounding', title: t.listHeaders.roundings, words: [roundings.items, roundings.none] },
    { col: 9, name: 'settling', title: t.listHeaders.settlings, words: [settlings.none, settlings.used] },
  ];
  section(sheet, start, t.sectionLists).value(start, 4, t.listsHint, 'subtitle');
  for (const list of lists) {
    sheet.value(start + 1, list.col, list.title, 'header');
    list.words.forEach((word, i) => {
      const row = start + 2 + i;
      sheet
        .value(row, list.col, word, 'textSmall')
        .height(row, Math.max(sheet.heightOf(row), rowHeight(linesOf(word, widthOf(list.col) - 2))));
    });
    sheet.name(`list_${list.name}`, rangeAddress(start + 2, list.col, start + 1 + list.words.length, list.col));
  }
  return start + 5;
}
