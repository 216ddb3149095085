import { textIn } from '../../../entries/entries';
import { namesOfUnit, unitNamesIn } from '../../../entries/units';
import { itemsOf } from '../../../plan/items';
import { planCell } from '../../places';
import type { Hit, WorkbookRule } from '../../rule';
import { isNear } from '../../similar';

/** Ids of units that exist only because someone typed their name into the plan sheet. */
const typedUnit = /^unit-[0-9a-f]{8}$/;

/**
 * A unit typed in the plan sheet that the plan does not name: it becomes a unit of its own, with a score and a rank. That may
 * be meant; where the name nearly equals one of the plan's it is a slip of the pen, and asked about.
 */
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
    const ofThePlan = plan.units.filter(({ id }) => !typedUnit.test(id));
    const known = new Set(ofThePlan.flatMap((unit) => [unit.id, ...namesOfUnit(unit)]));
    const sheet = entries.sheets.plan ?? {};
    const ids = sheet.id?.map(textIn) ?? itemsOf(plan).map(({ id }) => id);
    return (['lead', 'responsible'] as const).flatMap((role) =>
      (sheet[role] ?? []).flatMap((cell, k): readonly Hit[] => {
        const names = new Set(unitNamesIn(textIn(cell), ofThePlan));
        const unknown = [...names].filter((name) => name !== '\u2014' && !known.has(name));
        return unknown.map((name) => {
          const meant = ofThePlan.find((unit) => isNear(unit.name.zh, name) || isNear(unit.name.en, name));
          return {
            place: ids[k] === undefined ? cell.place : planCell(context, ids[k], role),
            key: `${role}:${name}`,
            params: { unit: name },
            severity: meant ? 'warning' : 'info',
            compared: [
              { label: 'typed', value: name },
              ...(meant
                ? [{ label: 'meant', value: isNear(meant.name.zh, name) ? meant.name.zh : meant.name.en }]
                : []),
            ],
          };
        });
      }),
    );
  },
} as const satisfies WorkbookRule;
