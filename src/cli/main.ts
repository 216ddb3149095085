/** The command line in Node: `zone-scorecard <command> …`. Everything it does is in `run.ts`, in a thread. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'worker_threads'; // without "node:", or webpack does not find the thread's file
import { systemLanguage } from './system-language';
import { supervised } from './supervise';

/**
 * By itself V8 lets memory grow to four times what is in use before it clears up: 2.4 GB for a workbook of five hundred items, of which
 * 0.6 were in use. A large one is held tightly, which costs it a fifth of its time; small ones never come so far.
 */
const LARGE = 600e6;
setInterval(() => process.memoryUsage.rss() > LARGE && setFlagsFromString('--heap-growing-percent=10'), 100).unref();

const argv = process.argv.slice(2);
const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: argv });
const told = {
  out: (text: string) => void process.stdout.write(`${text}\n`),
  err: (text: string) => void process.stderr.write(`${text}\n`),
};

// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void supervised(thread, told)
  .catch(async (error: unknown) => (await import('./run')).tellFailure(error, argv, { ...told, systemLanguage }))
  .then((code) => {
    process.exitCode = code;
  });
