/** Relations between indicators that cannot be, whatever is typed: checks by them would say nothing, or what is wrong. */
import type { PlanProblem } from './check';
import { countsIn } from './items';
import type { Indicator, Localised, Plan } from './schema';

const because = (zh: string, en: string): Localised => ({ zh, en });

/** Things counted one by one can be part of each other under whatever word: 家, 户, 个. */
const counted = /^(?:家|户|个|名|人|位|项|件|所|座|处|支|条|enterprises?|people|persons?|units?|items?)$/i;
const isSameMeasure = ({ measure: one }: Indicator, { measure: other }: Indicator): boolean =>
  one.zh.trim() === other.zh.trim() || (counted.test(one.zh.trim()) && counted.test(other.zh.trim()));

/** What is wrong with relations whose ends are there and two; told at the relation that makes it so. */
export function* relationProblems({ years, baselineYear, indicators, relations = [] }: Plan): Generator<PlanProblem> {
  const wholes = new Map<string, string[]>();
  // Of years that are wrong themselves nothing follows for those in which items count.
  const isInOrder = years.length > 0 && years.every((year, k) => year > (years[k - 1] ?? baselineYear));
  const areKnown = (ends: readonly Indicator[]) =>
    isInOrder &&
    ends.every(({ from, until }) => [from, until].every((year) => year === undefined || years.includes(year)));
  for (const [k, relation] of relations.entries()) {
    const field = `relations[${k}]`;
    const [one, other] =
      relation.kind === 'part-of'
        ? [relation.part, relation.whole]
        : relation.kind === 'ratio-of'
          ? [relation.ratio, relation.equals]
          : relation.items;
    const [first, second] = [one, other].map((id) => indicators.find((indicator) => indicator.id === id));
    if (!first || !second || first === second) continue;
    if (areKnown([first, second]) && !years.some((year) => countsIn(first, year) && countsIn(second, year)))
      yield {
        field,
        reason: because(
          `“${first.name.zh}”与“${second.name.zh}”没有同时有效的年度，无从核对`,
          `“${first.name.en}” and “${second.name.en}” are in force in no year together`,
        ),
        remedy: because(
          '删去这一行，或改填同一年度的指标',
          'leave the relation out, or name indicators of the same years',
        ),
      };
    const fieldsOf = (name: 'kind' | 'measure', ends: readonly Indicator[]) =>
      ends.map((end) => `indicators[${indicators.indexOf(end)}].${name}`);
    if (relation.kind === 'ratio-of' && first.kind !== 'ratio')
      yield {
        field,
        reason: because(
          `“${first.name.zh}”不是比率，没有分子分母可核对`,
          `“${first.name.en}” is no ratio and has no sides to check`,
        ),
        remedy: because(
          '第一项改填比率类指标，或删去这一行',
          'name an indicator of the kind ratio first, or leave the relation out',
        ),
        from: fieldsOf('kind', [first]),
      };
    const bare = relation.kind === 'excludes' ? [first, second].find(({ kind }) => kind !== 'roster') : undefined;
    if (bare)
      yield {
        field,
        reason: because(
          `“${bare.name.zh}”不是名册，没有逐行的名单可查重`,
          `“${bare.name.en}” is no roster: there are no rows to look for in both`,
        ),
        remedy: because(
          '两项都填名册类指标，或删去这一行',
          'name two indicators that are rosters, or leave the relation out',
        ),
        from: fieldsOf('kind', [bare]),
      };
    if (relation.kind !== 'part-of') continue;
    if (reaches(wholes, other, one))
      yield {
        field,
        reason: because(
          `“${first.name.zh}”包含于“${second.name.zh}”，而后者又包含于前者，成了循环`,
          `“${first.name.en}” is part of “${second.name.en}”, which is part of it in turn`,
        ),
        remedy: because('删去其中一行', 'leave one of the two out'),
      };
    else if (!isSameMeasure(first, second))
      yield {
        field,
        reason: because(
          `“${first.name.zh}”的单位是“${first.measure.zh}”，“${second.name.zh}”的是“${second.measure.zh}”，不能一个包含另一个`,
          `“${first.name.en}” is in “${first.measure.en}” and “${second.name.en}” in “${second.measure.en}”, so one cannot be part of the other`,
        ),
        remedy: because('统一单位，或删去这一行', 'use one measure, or leave the relation out'),
        from: fieldsOf('measure', [first, second]),
      };
    wholes.set(one, [...(wholes.get(one) ?? []), other]);
  }
}

/** Whether one is, by however many steps, part of the other. */
function reaches(wholes: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (!seen.has(at)) open.push(...(wholes.get(at) ?? []));
    seen.add(at);
  }
  return false;
}
