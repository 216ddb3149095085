/** `npm run vandalism [step] [kind …]`: every act on a fork of its own, and the table. */
import { officeWorkbook } from '../support/faults';
import { actsOn, tableOf, vandalised, type Judged } from './vandalism';

async function main(step: number, kinds: readonly string[]): Promise<void> {
  const office = await officeWorkbook();
  const all: Judged[] = [];
  const acts = actsOn(office.host).filter(
    ({ kind }, i) => i % step === 0 && (kinds.length === 0 || kinds.includes(kind)),
  );
  for (const act of acts) {
    const judged = await vandalised(office, act);
    if (!judged) {
      console.error(`${act.kind} ${act.name}: Excel refuses`);
      continue;
    }
    all.push(judged);
    if ((!judged.told && !judged.same) || !judged.repaired || judged.lost.length > 0)
      console.error(
        `${act.kind} ${act.name}: told ${judged.told}, read the same ${judged.same}, repaired ${judged.repaired}, lost ${judged.lost.join(', ') || 'nothing'}`,
      );
  }
  console.log(`${all.length} acts\n${tableOf(all)}`);
  process.exit(all.some(({ told, same, lost }) => (!told && !same) || lost.length > 0) ? 1 : 0);
}

const [step, ...kinds] = process.argv.slice(2);
void main(Number(step ?? 1) || 1, kinds);
