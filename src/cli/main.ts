/** The command line in Node: `zone-scorecard <command> …`. Everything it does is in `run.ts`, in a thread. */
import { Worker } from 'worker_threads'; // without "node:", or webpack does not find the thread's file
import { systemLanguage } from './system-language';
import { supervised } from './supervise';

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
