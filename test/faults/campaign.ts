/**
 * The fault campaign: every job fails at its commands and requests, one fork of the workbook each; what is left is judged and
 * counted. Nothing may be lost, nothing said to be undone that is not.
 */
import { beside, forked, type OpenExcel } from '../support/excel';
import { heldBy, judged, meddled, missing, type JobUnderTest, type Told } from '../support/faults';

export interface Row {
  readonly job: string;
  failures: number;
  done: number;
  before: number;
  told: number;
  lost: number;
  readonly why: string[];
}

const refused = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'] as const;
const codes = ['GeneralException', 'AccessDenied', 'InvalidOperation'] as const;

/** Which commands of `total` to fail at, counted from 1. */
export type Choice = (total: number, job: string) => readonly number[];

const every: Choice = (total) => Array.from({ length: total }, (_, i) => 1 + i);

/** Runs one job under every fault chosen, and with meddling at every request or those chosen. */
export async function campaign(
  bare: OpenExcel,
  job: JobUnderTest,
  commands: Choice,
  among: Choice = every,
): Promise<Row> {
  const office = job.prepare ? forked(bare) : bare;
  await job.prepare?.(office);
  const before = heldBy(office.host);
  const gone = missing(office.host);
  const row: Row = { job: job.name, failures: 0, done: 0, before: 0, told: 0, lost: 0, why: [] };
  const count = ({ verdict, why }: Told, fault: string) => {
    row.failures++;
    if (verdict === 'as before') row.before++;
    else row[verdict]++;
    if (verdict === 'lost') row.why.push(`${fault}: ${why ?? ''}`);
  };
  const clean = meddled(office, {});
  clean.host.resetStats();
  await job.run(clean.book);
  const { actions } = clean.host.stats;
  const requests = clean.requests();

  for (const [i, n] of commands(actions, job.name).entries()) {
    const excel = meddled(office, {});
    // Every fourth time it fails twice in a row: the second time where the first is taken back.
    excel.host.fail({ atCommand: n, code: codes[i % codes.length], times: i % 4 === 3 ? 2 : 1 });
    count(await judged(excel, job, before, { gone }), `command ${n}`);
  }
  for (const n of among(requests, job.name)) {
    for (const code of refused) {
      const excel = meddled(office, { instead: (at) => (at === n ? Promise.resolve({ refused: code }) : undefined) });
      count(await judged(excel, job, before, { gone }), `request ${n} ${code}`);
    }
    const typing = meddled(office, {
      before: (at, host) => void (at === n && host.typeCell('Sheet1', 'D4', `途中${n}`)),
    });
    count(await judged(typing, job, before, { typed: [`途中${n}`], gone }), `typing at request ${n}`);
    const controller = new AbortController();
    const cancelled = meddled(office, { after: (at) => at === n && controller.abort() });
    count(await judged(cancelled, job, before, { signal: controller.signal, gone }), `cancelled at request ${n}`);
    count(await closedAt(office, job, n, gone), `pane closed at request ${n}`);
  }
  return row;
}

/** The pane is closed while Excel works on a request: it is done, but nobody hears of it. A new pane finds all entries. */
async function closedAt(office: OpenExcel, job: JobUnderTest, n: number, gone: readonly unknown[]): Promise<Told> {
  let reached: () => void = () => undefined;
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  const { host, book } = meddled(office, {
    after: (at) => {
      if (at === n) reached();
    },
    instead: (at) => (at > n ? new Promise(() => undefined) : undefined),
  });
  await Promise.race([isReached, job.run(book)]);
  const lost = missing(host).filter((value) => !gone.includes(value));
  if (lost.length > 0) return { verdict: 'lost', why: `gone: ${lost.join(', ')}` };
  const next = beside(host).book;
  // Where plan or names are gone, nothing is read until the job is done again; what is in the cells has been looked at above.
  const reads = async () => {
    const { plan, entries } = await next.read();
    const cells = Object.values(entries.sheets.G03 ?? {}).flat();
    return plan !== null && cells.some(({ value }) => value === 101.37);
  };
  if (!(await reads())) await job.run(next);
  return (await reads()) ? { verdict: 'done' } : { verdict: 'lost', why: 'a new pane does not read it' };
}

/** The rows as a table. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['job', 'faults', 'done all the same', 'as before', 'told', 'lost'];
  const lines = rows.map(({ job, failures, done, before, told, lost }) =>
    [job, failures, done, before, told, lost].map(String),
  );
  const widths = head.map((title, c) => Math.max(title.length, ...lines.map((line) => line[c]!.length)));
  return [head, ...lines].map((line) => line.map((text, c) => text.padEnd(widths[c]!)).join('  ')).join('\n');
}
