/** A proposal held against what a person reads: what is right, what is missing, what is there that should not be. */
import { extractText } from '../../src/notice/extract';
import type { Proposal, Target } from '../../src/notice/proposal';
import type { ExpectedNotice, ExpectedTarget } from './expected';

export interface Judged {
  readonly proposal: Proposal;
  /** Expected targets found right in every respect. */
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly extra: readonly string[];
  readonly tasksRight: number;
  readonly taskFaults: readonly string[];
}

const told = (target: Target): string =>
  `${target.name} ${target.comparison} ${target.figure}${target.measure} ${target.accumulation} ${target.kind}`;

export function judge(notice: Pick<ExpectedNotice, 'text' | 'tasks' | 'targets' | 'years'>): Judged {
  const proposal = extractText(notice.text, '2026-01-01');
  const left = [...proposal.targets];
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const expected of notice.targets) {
    const at = left.findIndex(({ name, figure }) => figure === expected.figure && name.includes(expected.name));
    const found = left[at];
    if (!found) {
      missed.push(`${expected.name} ${expected.figure}${expected.measure}`);
      continue;
    }
    left.splice(at, 1);
    const faults = faultsOf(found, expected, notice.years.at(-1)!);
    if (faults.length === 0) right++;
    else wrong.push(`${told(found)}: ${faults.join(', ')}`);
  }
  const taskFaults = notice.tasks.flatMap(([clause, name, lead, responsible]) => {
    const task = proposal.tasks.find((candidate) => candidate.clause === clause);
    const is = task && [task.name, task.lead.join('、'), task.responsible.join('、')].join(' | ');
    return is === [name, lead, responsible].join(' | ') ? [] : [`${clause} ${name}: ${is ?? '—'}`];
  });
  const more = proposal.tasks.filter(({ clause }) => !notice.tasks.some(([expected]) => expected === clause));
  return {
    proposal,
    right,
    missed,
    wrong,
    extra: left.map(told),
    tasksRight: notice.tasks.length - taskFaults.length,
    taskFaults: [...taskFaults, ...more.map(({ clause, name }) => `+ ${clause} ${name}`)],
  };
}

function faultsOf(found: Target, expected: ExpectedTarget, lastYear: number): readonly string[] {
  const is = (ok: boolean, what: string) => (ok ? [] : [what]);
  return [
    ...is(found.measure === expected.measure, `measure ${expected.measure}`),
    ...is(found.accumulation === expected.accumulation, expected.accumulation),
    ...is(expected.kind === undefined || found.kind === expected.kind, expected.kind ?? ''),
    ...is(found.comparison === (expected.comparison ?? 'at-least'), expected.comparison ?? 'at-least'),
    ...is((found.endYear ?? lastYear) === (expected.year ?? lastYear), `year ${found.endYear}`),
    ...is(found.upper === expected.upper, `upper ${expected.upper}`),
    ...is(expected.baseline === undefined || found.baseline === expected.baseline, `baseline ${found.baseline}`),
    ...is(!expected.conflict || found.conflicts.length > 0, 'conflict'),
    ...Object.entries(expected.years ?? {}).flatMap(([year, figure]) => is(found.years[Number(year)] === figure, year)),
  ];
}
