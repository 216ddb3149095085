/** A part of the campaigns that `npm run faults` and `npm run vandalism` do whole, chosen by the day's seed and printed with it. */
import { officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import type { OpenExcel } from '../support/excel';
import { generator } from '../support/generator';
import { campaign } from './campaign';
import { jobsOf } from './jobs';
import { actsOn, vandalised } from './vandalism';

const plan = fourItemPlan();
const seed = Number(process.env.ZSC_SEED ?? 20211130);

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

test('faults: nothing is lost, and nothing said to be undone that is not', async () => {
  const next = generator(seed);
  const undone = ['pasted tables', 'a restore'].map((name) => `undo of ${name}`);
  const names = ['redraw', 'import', undone[Math.floor(next() * undone.length)]];
  const chosen = jobsOf(plan).filter(({ name }) => names.includes(name));
  for (const job of chosen) {
    const some = (n: number) => (total: number) => Array.from({ length: n }, () => 1 + Math.floor(next() * total));
    const row = await campaign(office, job, some(3), some(1));
    expect({ seed, job: row.job, why: row.why }).toEqual({ seed, job: job.name, why: [] });
    expect(row.failures).toBeGreaterThan(5);
  }
});

test('vandalism: told, and no figure lost in putting it right', async () => {
  const next = generator(seed);
  const acts = actsOn(office.host);
  expect(acts.length).toBeGreaterThanOrEqual(200);
  for (let i = 0; i < 5; i++) {
    const judged = await vandalised(office, acts[Math.floor(next() * acts.length)]!);
    if (!judged) continue;
    const { act, told, same, lost } = judged;
    expect({ seed, act: `${act.kind} ${act.name}`, told: told || same, lost }).toEqual(
      expect.objectContaining({ told: true, lost: [] }),
    );
  }
});
