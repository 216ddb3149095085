import { indicatorById } from '../../../plan/items';
import type { Relation } from '../../../plan/schema';
import { rowNumber, type RosterRow } from '../../../scoring/roster-rows';
import type { CheckContext, Hit, WorkbookRule } from '../../rule';
import { nameKey } from '../../similar';

type Excludes = Extract<Relation, { kind: 'excludes' }>;

/** The same thing in two rosters of which the plan's relations say that one excludes the other. */
export const excluded = {
  code: 'roster.excluded',
  group: 'roster',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '方案的指标关系（excludes）', en: 'The plan’s relations (excludes)' },
  check: (context) =>
    (context.plan.relations ?? []).flatMap((relation) =>
      relation.kind === 'excludes' ? hitsOf(relation, context) : [],
    ),
} as const satisfies WorkbookRule;

function hitsOf({ items, reason }: Excludes, context: CheckContext): readonly Hit[] {
  const [one, other] = items.map((id) => indicatorById(context.plan, id));
  if (one?.kind !== 'roster' || other?.kind !== 'roster') return [];
  const first = new Map<string, RosterRow>();
  for (const row of context.rows(one)) for (const mark of marksOf(row)) first.set(mark, row);
  return context.rows(other).flatMap((row): Hit[] => {
    const twin = marksOf(row).flatMap((mark) => first.get(mark) ?? [])[0];
    if (!twin) return [];
    return [
      {
        place: row.cells.name.place,
        year: context.plan.years.find((year) => year === row.year),
        key: row.code || row.name,
        params: { other: one.shortName, reason },
        compared: [
          { label: 'item-row', params: { id: one.id, row: rowNumber(twin) }, value: twin.name },
          { label: 'item-row', params: { id: other.id, row: rowNumber(row) }, value: row.name },
        ],
      },
    ];
  });
}

/** By code and by name: the same institution may be entered with a code here and without one there. */
function marksOf(row: RosterRow): readonly string[] {
  const name = nameKey(row.name);
  return [...(row.code === '' ? [] : [`code ${row.code}`]), ...(name === '' ? [] : [`name ${name}`])];
}
