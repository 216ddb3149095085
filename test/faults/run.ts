/**
 * `npm run faults [step] [job …]`: every command (or every step-th; "7+3": from the fourth on) and every request of every job on a
 * plan of four items, and the table of what became of the workbook. `npm run faults built-in [seed] [job …]`: the built-in plan, at
 * 300 commands in all chosen by the seed, and at every request.
 */
import { ordosPlan } from '../../src/plan/ordos';
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { generator } from '../support/generator';
import { campaign, tableOf, type Choice, type Row } from './campaign';
import { jobsOf } from './jobs';

const SEEDED = 300;

async function main([which = '1', ...further]: readonly string[]): Promise<void> {
  const isBuiltIn = which === 'built-in';
  const plan = isBuiltIn ? ordosPlan : fourItemPlan();
  const [seed, wanted] =
    isBuiltIn && /^\d+$/.test(further[0] ?? '') ? [Number(further[0]), further.slice(1)] : [20211130, further];
  const all = jobsOf(plan);
  const [step = 1, first = 0] = isBuiltIn ? [] : which.split('+').map((part) => Number(part) || 0);
  const everyStep: Choice = (total) =>
    Array.from({ length: Math.ceil((total - first) / (step || 1)) }, (_, i) => 1 + first + i * (step || 1));
  const next = generator(seed);
  const seeded: Choice = (total) =>
    Array.from({ length: Math.ceil(SEEDED / all.length) }, () => 1 + Math.floor(next() * total));
  const office = await officeWorkbook(plan);
  const rows: Row[] = [];
  for (const job of all) {
    if (wanted.length > 0 && !wanted.some((name) => job.name.includes(name))) continue;
    const started = performance.now();
    const row = await campaign(office, job, isBuiltIn ? seeded : everyStep, first === 0 ? undefined : () => []);
    rows.push(row);
    console.error(
      `${row.job}: ${row.failures} faults, ${row.lost} lost, ${Math.round((performance.now() - started) / 1000)} s`,
    );
    for (const why of row.why.slice(0, 10)) console.error(`  ${why}`);
  }
  if (isBuiltIn) console.log(`built-in plan, seed ${seed}`);
  console.log(tableOf(rows));
  process.exit(rows.some(({ lost }) => lost > 0) ? 1 : 0);
}

void main(process.argv.slice(2));
