/** `npm run vandalism [step]`: every act on a fork of its own, and the table. */
import { officeWorkbook } from '../support/faults';
import { actsOn, tableOf, vandalised, type Judged } from './vandalism';

async function main(step: number): Promise<void> {
  const office = await officeWorkbook();
  const all: Judged[] = [];
  for (const act of actsOn(office.host).filter((_, i) => i % step === 0)) {
    const judged = await vandalised(office, act);
    all.push(judged);
    if (!judged.told || !judged.repaired || judged.lost.length > 0)
      console.error(
        `${act.kind} ${act.name}: told ${judged.told}, repaired ${judged.repaired}, lost ${judged.lost.join(', ') || 'nothing'}`,
      );
  }
  console.log(`${all.length} acts\n${tableOf(all)}`);
  process.exit(all.some(({ told, lost }) => !told || lost.length > 0) ? 1 : 0);
}

void main(Number(process.argv[2] ?? 1) || 1);
