/**
 * `npm run hostile -- files [count] [first]`: ten thousand damaged or hostile files, each collected in a thread that is ended after twenty seconds or a
 * gigabyte; the table of what became of them.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Judged, Outcome } from './judged';
import { kindNames } from './kinds';

const secondsAtMost = 20;
const heapMb = 1_024;
const threads = Math.min(2, availableParallelism());
const hook = ['--require', join(__dirname, '../support/ts-hook.cjs')];

interface Thread {
  readonly ask: (n: number) => Promise<Judged | 'hang' | { readonly died: string }>;
  readonly end: () => Promise<unknown>;
}

async function started(): Promise<Thread> {
  const worker = new Worker(join(__dirname, 'thread.ts'), { execArgv: hook, resourceLimits: { maxOldGenerationSizeMb: heapMb } }); // prettier-ignore
  let settle: ((found: Judged | 'hang' | { readonly died: string }) => void) | null = null;
  await new Promise<void>((ready, failed) => {
    worker.once('message', () => ready());
    worker.once('error', failed);
  });
  worker.on('message', (found: Judged) => settle?.(found));
  worker.on('error', (error) => settle?.({ died: String(error) }));
  return {
    ask: (n) =>
      new Promise((resolve) => {
        const before = process.cpuUsage();
        // By the clock and by the processor: a machine at work elsewhere makes nothing hang.
        const timer = setInterval(() => {
          const { user, system } = process.cpuUsage(before);
          if (user + system > secondsAtMost * 1e6 * threads) settle?.('hang');
        }, 1_000);
        settle = (found) => {
          clearInterval(timer);
          resolve(found);
        };
        worker.postMessage(n);
      }),
    end: () => worker.terminate(),
  };
}

type Row = Record<Outcome | 'hang' | 'files', number> & { slowest: number };
const columns = ['files', 'as typed', 'told', 'refused', 'silent', 'crash', 'hang'] as const;

function tableOf(rows: ReadonlyMap<string, Row>): string {
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(36) + cells.map((cell) => String(cell).padStart(9)).join('');
  const of = (name: string, row: Row) =>
    line(name, [...columns.map((column) => row[column]), `${Math.round(row.slowest)} ms`]);
  const all = [...rows.values()].reduce((sum, row) => {
    const next = { ...sum, slowest: Math.max(sum.slowest, row.slowest) };
    for (const column of columns) next[column] += row[column];
    return next;
  }, emptyRow());
  return [line('', [...columns, 'slowest']), ...[...rows].map(([name, row]) => of(name, row)), of('all', all)].join(
    '\n',
  );
}

const emptyRow = (): Row => ({
  files: 0,
  'as typed': 0,
  told: 0,
  refused: 0,
  silent: 0,
  crash: 0,
  hang: 0,
  slowest: 0,
});

async function main(count: number, first: number): Promise<void> {
  const rows = new Map<string, Row>(kindNames.map((kind) => [kind, emptyRow()]));
  const wrong: string[] = [];
  let [next, peak] = [first, 0];
  // What there is so far, for whom ten thousand take too long.
  process.once('SIGTERM', () => tell());
  function tell(): never {
    console.log(tableOf(rows));
    console.log(`memory of the whole process at most ${Math.round(peak / 1e6)} MB`);
    for (const line of wrong.slice(0, 60)) console.log(line);
    process.exit(wrong.length > 0 || peak > 1e9 ? 1 : 0);
  }
  async function one(): Promise<void> {
    let thread = await started();
    while (next < first + count) {
      const n = next++;
      const kind = kindNames[n % kindNames.length]!;
      const row = rows.get(kind)!;
      const found = await thread.ask(n);
      peak = Math.max(peak, process.memoryUsage.rss());
      row.files++;
      if (found === 'hang' || 'died' in found) {
        row[found === 'hang' ? 'hang' : 'crash']++;
        wrong.push(`${n} ${kind}: ${found === 'hang' ? 'hang' : found.died}`);
        await thread.end();
        thread = await started();
      } else {
        row[found.outcome]++;
        row.slowest = Math.max(row.slowest, found.ms);
        if (found.outcome === 'silent' || found.outcome === 'crash')
          wrong.push(`${n} ${kind}: ${found.outcome}: ${found.why}`);
      }
      if (n % 500 === 499) console.error(`${n + 1} files, ${wrong.length} wrong\n${wrong.slice(-20).join('\n')}`);
    }
    await thread.end();
  }
  await Promise.all(Array.from({ length: threads }, one));
  tell();
}

void main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 0));
