/** How much of a notice is read right: recall and precision on the composed notices, and on a further one (`ZSC_NOTICE=path`). */
import { readFileSync } from 'node:fs';
import { extractText } from '../../src/notice/extract';
import { composed } from '../notice/composed';
import { judge } from '../notice/judged';

test('recall and precision of reading notices', () => {
  let [right, expected, proposed, tasksRight, tasks] = [0, 0, 0, 0, 0];
  const lines = composed.map((notice) => {
    const judged = judge(notice);
    right += judged.right;
    expected += notice.targets.length;
    proposed += judged.proposal.targets.length;
    tasksRight += judged.tasksRight;
    tasks += notice.tasks.length;
    return `${notice.name} ${judged.right}/${notice.targets.length} targets of ${judged.proposal.targets.length} proposed, ${judged.tasksRight}/${notice.tasks.length} tasks (${notice.manner})`;
  });
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.info(
    [
      ...lines,
      `targets: recall ${percent(right, expected)}, precision ${percent(right, proposed)}; tasks with every unit: ${percent(tasksRight, tasks)}`,
    ].join('\n'),
  );
  expect(right / expected).toBeGreaterThan(0.9);
  expect(right / proposed).toBeGreaterThan(0.9);
});

const file = process.env.ZSC_NOTICE;
if (file !== undefined)
  test('a notice of one’s own', () => {
    const { targets, tasks, units } = extractText(readFileSync(file, 'utf8'), '2026-01-01');
    console.info(
      [
        ...targets.map(
          ({ clauses, name, figure, measure, accumulation, confidence }) =>
            `${clauses.join('; ')} ${name} ${figure}${measure} ${accumulation} ${confidence}`,
        ),
        ...tasks.map(
          ({ clause, name, lead, responsible }) => `${clause} ${name} | ${lead.join('、')} | ${responsible.join('、')}`,
        ),
        `${units.length} units`,
      ].join('\n'),
    );
  });
