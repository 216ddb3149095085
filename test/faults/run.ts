/**
 * `npm run faults [step] [job …]`: every command (or every step-th; "7+3": from the fourth on) and every request of every job on a
 * plan of four items, and the table of what became of the workbook.
 */
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { campaign, tableOf, type Row } from './campaign';
import { jobsOf } from './jobs';

async function main(wanted: readonly string[], step: number, first: number): Promise<void> {
  const plan = fourItemPlan();
  const office = await officeWorkbook(plan);
  const rows: Row[] = [];
  for (const job of jobsOf(plan)) {
    if (wanted.length > 0 && !wanted.some((name) => job.name.includes(name))) continue;
    const started = performance.now();
    const everyStep = (total: number) =>
      Array.from({ length: Math.ceil((total - first) / step) }, (_, i) => 1 + first + i * step);
    const row = await campaign(office, job, everyStep, first === 0 ? undefined : () => []);
    rows.push(row);
    console.error(
      `${row.job}: ${row.failures} faults, ${row.lost} lost, ${Math.round((performance.now() - started) / 1000)} s`,
    );
    for (const why of row.why.slice(0, 10)) console.error(`  ${why}`);
  }
  console.log(tableOf(rows));
  process.exit(rows.some(({ lost }) => lost > 0) ? 1 : 0);
}

const [steps = '1', ...names] = process.argv.slice(2);
const [step, first] = steps.split('+').map(Number);
void main(names, step || 1, first ?? 0);
