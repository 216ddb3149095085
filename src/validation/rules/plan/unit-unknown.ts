import { textIn } from '../../../entries/entries';
import { itemsOf } from '../../../plan/items';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A unit typed in the plan sheet that the plan does not know: a name misspelt answers for nothing. */
export const unitUnknown = {
  code: 'plan.unit-unknown',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check(context) {
    const { plan, entries } = context;
    const known = new Set(
      plan.units.flatMap(({ id, name, shortName }) => [id, name.zh, name.en, shortName.zh, shortName.en]),
    );
    const sheet = entries.sheets.plan ?? {};
    const ids = sheet.id?.map(textIn) ?? itemsOf(plan).map(({ id }) => id);
    return (['lead', 'responsible'] as const).flatMap((role) =>
      (sheet[role] ?? []).flatMap((cell, k): readonly Hit[] => {
        const names = textIn(cell)
          .split(/[\u3001\uff1b;]/)
          .map((name) => name.trim());
        const unknown = names.filter((name) => name !== '' && name !== '\u2014' && !known.has(name));
        return unknown.map((name) => ({
          place: ids[k] === undefined ? cell.place : planCell(context, ids[k], role),
          key: `${role}:${name}`,
          params: { unit: name },
          compared: [{ label: 'typed', value: name }],
        }));
      }),
    );
  },
} as const satisfies WorkbookRule;
