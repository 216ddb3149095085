/** Different targets that a notice calls alike, under names of their own: the draft of a plan has no two of one name. */
import type { ProposedTask, Target } from './proposal';

const accumulated = { level: '', cumulative: '（累计）', flow: '（每年）' } as const;

/** What may tell two of one name apart, the plainest first; each gives what is put behind the name. */
const marks: readonly ((target: Target, tasks: readonly ProposedTask[]) => string)[] = [
  ({ accumulation }) => accumulated[accumulation],
  ({ task }, tasks) => (task === null ? '' : `（${tasks[task]!.name}）`),
  ({ measure }) => `（${measure}）`,
  ({ clauses }) => (clauses[0] ? `（${clauses[0]}）` : ''),
];

export function toldApart(targets: readonly Target[], tasks: readonly ProposedTask[]): readonly Target[] {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
  const taken = new Set<string>();
  return targets.map((target) => {
    const alike = targets.filter(({ name }) => bare(name) === bare(target.name));
    const mark =
      alike.length === 1
        ? undefined
        : marks.find((markOf) => new Set(alike.map((one) => markOf(one, tasks))).size === alike.length);
    let name = `${target.name}${mark?.(target, tasks) ?? ''}`;
    for (let n = 2; taken.has(bare(name)); n++) name = `${target.name}（${n}）`;
    taken.add(bare(name));
    return name === target.name ? target : { ...target, name };
  });
}
