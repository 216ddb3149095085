/**
 * The fault campaign: every job fails at its commands and requests, one fork of the workbook each; what is left is judged and
 * counted. Nothing may be lost, nothing said to be undone that is not.
 */
import type { Host } from '../../src/host';
import { beside, forked, type OpenExcel } from '../support/excel';
import {
  areInCopy,
  beforeJob,
  firstDifference,
  heldBy,
  isAsBefore,
  judged,
  meddled,
  missing,
  type JobUnderTest,
  type Told,
} from '../support/faults';

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
  const before = beforeJob(office);
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
  const stood = await job.back?.(clean.book);
  if (stood && !isAsBefore(clean.host, stood))
    count(
      { verdict: 'lost', why: `not as it was: ${firstDifference(heldBy(stood.host), heldBy(clean.host))}` },
      'no fault',
    );

  for (const [i, n] of commands(actions, job.name).entries()) {
    let second = i % 4 === 1 ? 1 + ((i * 13) % 60) : 0;
    const excel = meddled(office, {
      // Every fourth time it fails again further on, where the first failure is taken back.
      after: (_, host) => {
        if (second === 0 || host.stats.actions < n) return;
        host.fail({ atCommand: second });
        second = 0;
      },
    });
    // Every fourth time it fails twice in a row.
    excel.host.fail({ atCommand: n, code: codes[i % codes.length], times: i % 4 === 3 ? 2 : 1 });
    count(await judged(excel, job, before, { gone }), `command ${n}${['', ', and again', '', ' twice'][i % 4]!}`);
  }
  for (const n of among(requests, job.name)) {
    for (const code of refused) {
      const excel = meddled(office, { instead: (at) => (at === n ? Promise.resolve({ refused: code }) : undefined) });
      count(await judged(excel, job, before, { gone }), `request ${n} ${code}`);
    }
    const behind = meddled(office, { before: (at, host) => host.behindAnother(at === n) });
    count(await judged(behind, job, before, { gone }), `another workbook in front at request ${n}`);
    for (const when of ['before', 'after'] as const) {
      const typed: string[] = [];
      const typing = meddled(office, {
        [when]: (at: number, host: Host) => {
          if (at !== n) return;
          typed.push(`途中${n}`);
          typeMeanwhile(host, typed[0]!);
        },
      });
      typing.host.slow(1);
      count(await judged(typing, job, before, { typed, gone }), `typing ${when} request ${n}`);
    }
    const controller = new AbortController();
    const cancelled = meddled(office, { after: (at) => at === n && controller.abort() });
    count(await judged(cancelled, job, before, { signal: controller.signal, gone }), `cancelled at request ${n}`);
    count(await closedAt(office, job, n, gone), `pane closed at request ${n}`);
  }
  return row;
}

/** A remark typed on an item's sheet, or a note of the user's own where that sheet is not there. */
function typeMeanwhile(host: Host, text: string): void {
  const [, tab, cell] = /^='(.+)'!\$([A-Z]+\$\d+)/.exec(host.workbook.names.get('zsc_g03_remark')?.formula ?? '') ?? [];
  if (!tab || !cell || !host.workbook.sheets.some(({ name }) => name === tab)) host.typeCell('Sheet1', 'D4', text);
  else
    host.typeCell(
      tab,
      cell.replace('$', '').replace(/\d+$/, (row) => String(Number(row) + 2)),
      text,
    );
}

/** The pane is closed while Excel works on a request: it is done, but nobody hears of it. A new pane finds all entries. */
async function closedAt(office: OpenExcel, job: JobUnderTest, n: number, gone: readonly unknown[]): Promise<Told> {
  let reached: () => void = () => undefined;
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  const { host, book } = meddled(office, {
    after: (at) => {
      if (at !== n) return undefined;
      reached();
      return new Promise(() => undefined);
    },
  });
  await Promise.race([isReached, job.run(book).catch(() => undefined)]);
  const lost = missing(host, job.kept).filter((value) => !gone.includes(value));
  const next = beside(host).book;
  // What an undo takes out is in the copy made before.
  if (lost.length > 0 && !(await areInCopy(next, lost))) return { verdict: 'lost', why: `gone: ${lost.join(', ')}` };
  // Where plan or names are gone, nothing is read until the job is done again; what is in the cells has been looked at above.
  const reads = async () => {
    const { plan, entries } = await next.read();
    const cells = Object.values(entries.sheets.G03 ?? {}).flat();
    return plan !== null && cells.some(({ value }) => value === 101.37);
  };
  if (!(await reads())) {
    const error = await job.run(next).then(() => null, String);
    if (error !== null) return { verdict: 'lost', why: error };
  }
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
