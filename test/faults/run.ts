/**
 * `npm run faults [step] [job …]`: every command (or every step-th) of every job on a plan of four items, and the table of what became
 * of the workbook.
 */
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { campaign, tableOf, type Row } from './campaign';
import { jobsOf } from './jobs';

async function main(wanted: readonly string[], step: number): Promise<void> {
  const plan = fourItemPlan();
  const office = await officeWorkbook(plan);
  const rows: Row[] = [];
  for (const job of jobsOf(plan)) {
    if (wanted.length > 0 && !wanted.includes(job.name)) continue;
    const started = performance.now();
    const row = await campaign(office, job, (total) =>
      Array.from({ length: Math.ceil(total / step) }, (_, i) => 1 + i * step),
    );
    rows.push(row);
    console.error(
      `${row.job}: ${row.failures} faults, ${row.lost} lost, ${Math.round((performance.now() - started) / 1000)} s`,
    );
    for (const why of row.why.slice(0, 10)) console.error(`  ${why}`);
  }
  console.log(tableOf(rows));
  process.exit(rows.some(({ lost }) => lost > 0) ? 1 : 0);
}

const [step, ...names] = process.argv.slice(2);
void main(names, Number(step ?? 1) || 1);
