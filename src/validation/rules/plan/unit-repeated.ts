import { textIn } from '../../../entries/entries';
import { namesOfUnit, unitNamesIn } from '../../../entries/units';
import { itemsOf } from '../../../plan/items';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';

/** A unit named twice in one cell, by the same name or by name and short name: it answers once, as if it were named once. */
export const unitRepeated = {
  code: 'plan.unit-repeated',
  group: 'plan',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '计划目标表', en: 'Plan sheet' },
  reads: (key) => key === 'plan',
  check(context) {
    const { plan, entries } = context;
    const sheet = entries.sheets.plan ?? {};
    const ids = sheet.id?.map(textIn) ?? itemsOf(plan).map(({ id }) => id);
    const known = new Map(plan.units.flatMap((unit) => namesOfUnit(unit).map((name) => [name, unit.id] as const)));
    return (['lead', 'responsible'] as const).flatMap((role) =>
      (sheet[role] ?? []).flatMap((cell, k): readonly Hit[] => {
        const names = unitNamesIn(textIn(cell), plan.units);
        const called = names.map((name) => known.get(name) ?? name);
        const once = names.filter((_, i) => called.indexOf(called[i]!) === i);
        const again = names.find((_, i) => called.indexOf(called[i]!) < i);
        if (again === undefined) return [];
        const meant = once.join('、');
        return [
          {
            place: ids[k] === undefined ? cell.place : planCell(context, ids[k], role),
            key: `${role}:repeated`,
            params: { unit: again },
            compared: [
              { label: 'typed', value: textIn(cell) },
              { label: 'meant', value: meant },
            ],
            fix: { kind: 'set-value', value: meant },
          },
        ];
      }),
    );
  },
} as const satisfies WorkbookRule;
