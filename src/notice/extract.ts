/** The one door to reading a notice: text or blocks in, a proposal out. By rules alone; nothing is asked of any network. */
import { factsOf } from './facts';
import { merged } from './merge';
import { milestonesIn, withDay } from './milestones';
import { clausesOf, outlineOf, sectionOf, type Clause } from './outline';
import type { ProposedSafeguard, ProposedTask, Proposal, Target } from './proposal';
import { fromTable } from './tables';
import { sentencesOf } from './pieces';
import { endingWith, targetsIn } from './targets';
import { toldApart } from './told-apart';
import { blocksOfText, type Block } from './text';
import { unitsOf } from './unit-names';
import { saysFirstLeads, type Responsibility, unitsIn } from './units';

/** @param today ISO date, for a notice that names no year at all. */
export function extractText(text: string, today: string): Proposal {
  return extract(blocksOfText(text), today);
}

export function extract(blocks: readonly Block[], today: string): Proposal {
  const facts = factsOf(blocks, today);
  const root = outlineOf(blocks);
  const whole = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  const firstLeads = saysFirstLeads(whole);
  const { baselineYear, years } = facts;
  // Where the notice has no day, its 今年 is the first it plans for.
  const ownYear = facts.issuedOn === null ? years[0]! : Number(facts.issuedOn.slice(0, 4));
  const all = [...clausesOf(root)].map((entry) => ({
    ...entry,
    units: unitsIn(entry.clause.paragraphs.join('\n'), { firstLeads }),
  }));
  const isTask = taskTest(all);
  const tasks: ProposedTask[] = [];
  const found: Target[] = [];
  const safeguards: ProposedSafeguard[] = [];

  const tablesOf = (clause: Clause) => {
    for (const rows of clause.tables) {
      const table = fromTable(rows, { clause: clause.label, firstLeads, baselineYear, ownYear, years });
      if (table === null) continue;
      found.push(
        ...table.targets.map((target) => ({
          ...target,
          task: target.task === null ? null : target.task + tasks.length,
        })),
      );
      tasks.push(...table.tasks);
    }
  };

  // A text without any numbering is one clause; before the first, what is to be reached may stand beside how things are.
  for (const paragraph of root.paragraphs)
    if (root.children.length === 0 || looksAhead.test(paragraph))
      found.push(
        ...targetsIn(unitsIn(paragraph).rest, { clause: '', section: 'other', task: null, baselineYear, ownYear }),
      );
  tablesOf(root);
  for (const { clause, above, units } of all) {
    const section = sectionOf(clause, above);
    let task: number | null = null;
    const owner = above
      .map((parent) => all.find((entry) => entry.clause === parent))
      .find((entry) => entry && isTask(entry));
    if (isTask({ clause, above, units })) {
      task = tasks.length;
      tasks.push(taskOf(clause, above, units, years, ownYear));
    } else if (owner) task = tasks.findIndex(({ clause: label }) => label === owner.clause.label);
    if (section !== 'background')
      for (const text of [
        clause.paragraphs.length === 0 || clause.children.length === 0 ? headingText(clause) : '',
        units.rest,
      ].filter((part) => part !== ''))
        found.push(
          ...targetsIn(text, {
            clause: clause.label,
            section: task === null ? section : 'tasks',
            task,
            baselineYear,
            ownYear,
          }).map((target) => endingWith(target, units.due, years.at(-1)!)),
        );
    tablesOf(clause);
    if (section === 'safeguards' && task === null && clause.children.length === 0 && above.length > 0)
      safeguards.push({
        name: clause.heading,
        clause: clause.label,
        measures: milestonesIn(units.rest, clause.heading, []).map(({ name }) => name),
      });
  }
  const { units, nameOf } = unitsOf([
    ...tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible]),
    ...found.flatMap(({ lead, responsible }) => [...lead, ...responsible]),
  ]);
  const named = <T extends { readonly lead: readonly string[]; readonly responsible: readonly string[] }>(
    item: T,
  ): T => ({
    ...item,
    lead: [...new Set(item.lead.map(nameOf))],
    responsible: [...new Set(item.responsible.map(nameOf))].filter((name) => !item.lead.map(nameOf).includes(name)),
  });
  return { facts, units, tasks: tasks.map(named), targets: toldApart(merged(found), tasks).map(named), safeguards };
}

/** A paragraph that says what is to be reached by when: 到2025年，…达到; 三年累计…; 力争…. */
const looksAhead = /[到至]20\d\d年|三年(?:内|来?累计|共)|力争|目标[:：]|确保.*(?:达到|实现)/;

/** A heading that is all there is to a clause may itself say a target: 新增高新技术企业90家. */
const headingText = (clause: Clause): string =>
  /\d|翻.?番/.test(clause.heading) && !clause.paragraphs.join('').startsWith(clause.heading) ? clause.heading : '';

interface Entry {
  readonly clause: Clause;
  readonly above: readonly Clause[];
  readonly units: Responsibility;
}

const hasUnits = ({ units }: { readonly units: Responsibility }): boolean =>
  units.lead.length + units.responsible.length > 0;

/**
 * Which clauses are tasks. Those with units; where the last of several siblings alone has some they are of all, and the clause above
 * is the task. Where no clause names a unit, the innermost ones of the sections on tasks.
 */
function taskTest(all: readonly Entry[]): (entry: Entry) => boolean {
  const byClause = new Map(all.map((entry) => [entry.clause, entry]));
  const named = all.filter(hasUnits);
  if (named.length === 0)
    return ({ clause, above }) =>
      clause.children.length === 0 && sectionOf(clause, above) === 'tasks' && above.length > 0;
  const lifted = new Set<Clause>();
  const sunk = new Set<Clause>();
  for (const { clause } of all) {
    const children = clause.children.map((child) => byClause.get(child)!);
    const last = children.at(-1);
    if (
      children.length >= 2 &&
      last &&
      hasUnits(last) &&
      children.filter(hasUnits).length === 1 &&
      clause.children.every((child) => child.children.length === 0) &&
      /^[（(\d①-⑳一]/.test(last.clause.label.slice(clause.label.length))
    ) {
      lifted.add(clause);
      sunk.add(last.clause);
    }
  }
  return (entry) => lifted.has(entry.clause) || (hasUnits(entry) && !sunk.has(entry.clause));
}

function taskOf(
  clause: Clause,
  above: readonly Clause[],
  own: Responsibility,
  years: readonly number[],
  ownYear: number,
): ProposedTask {
  const inner = clause.children.map((child) => unitsIn(child.paragraphs.join('\n')));
  const last = inner.at(-1);
  const units = own.lead.length + own.responsible.length > 0 || !last ? own : last;
  const text = [own.rest, ...inner.map(({ rest }, i) => `${clause.children[i]!.heading}。${rest}`)]
    .filter((part) => part !== '')
    .join('。');
  const milestones =
    clause.children.length >= 2 && own.rest === ''
      ? clause.children.map((child, i) => ({
          name: child.heading.slice(0, 30),
          due: milestonesIn(inner[i]!.rest, child.heading, years, ownYear).find(({ due }) => due !== null)?.due ?? null,
          sentence: sentencesOf(inner[i]!.rest)[0] ?? child.heading,
        }))
      : milestonesIn(text, clause.heading, years, ownYear);
  return {
    name: clause.heading.replace(/[（(].*$/, ''),
    clause: clause.label,
    group: above.at(-1)?.heading ?? '',
    lead: units.lead,
    responsible: units.responsible,
    milestones: withDay(milestones, { ...units, name: clause.heading.slice(0, 30), sentence: units.said }, years),
    sentence: `${clause.heading}。${text.slice(0, 200)}${units.said}`,
    confidence: units.lead.length > 0 ? 0.9 : units.responsible.length > 0 ? 0.75 : 0.5,
    remarks: units.lead.length === 0 ? ['no-lead'] : [],
  };
}
