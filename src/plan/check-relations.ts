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
          `“${first.name.zh}”与“${second.name.zh}”没有同时有效的年度，无从核对；请删去这一行，或改填同一年度的指标`,
          `“${first.name.en}” and “${second.name.en}” are in force in no year together: leave the relation out, or name indicators of the same years`,
        ),
      };
    if (relation.kind !== 'part-of') continue;
    if (reaches(wholes, other, one))
      yield {
        field,
        reason: because(
          `“${first.name.zh}”包含于“${second.name.zh}”，而后者又包含于前者，成了循环；请删去其中一行`,
          `“${first.name.en}” is part of “${second.name.en}”, which is part of it in turn: leave one of the two out`,
        ),
      };
    else if (!isSameMeasure(first, second))
      yield {
        field,
        reason: because(
          `“${first.name.zh}”的单位是“${first.measure.zh}”，“${second.name.zh}”的是“${second.measure.zh}”，不能一个包含另一个；请统一单位或删去这一行`,
          `“${first.name.en}” is in “${first.measure.en}” and “${second.name.en}” in “${second.measure.en}”, so one cannot be part of the other: use one measure, or leave the relation out`,
        ),
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
