/** How long work on a file may take: by the processor where that is known, so that a busy machine refuses no good file. */
import { guarded, type Thread } from '../../src/xlsx/thread';

/** A thread that answers after so many milliseconds by the clock and has had so much of the processor by then. */
const threadOf = (takes: number, spent?: (waited: number) => number): (() => Thread<string, string>) => {
  const started = Date.now();
  let timer: NodeJS.Timeout | undefined;
  return () => ({
    ask: (question, done) => {
      timer = setTimeout(() => done({ value: question }), takes);
    },
    end: () => clearTimeout(timer),
    ...(spent && { spent: () => spent(Date.now() - started) }),
  });
};

const answerOf = (startWorker: () => Thread<string, string>) =>
  guarded({ startWorker, timeoutMs: 100 }).ask(() => 'asked');

test('a thread that had no processor meanwhile is waited for', async () => {
  await expect(answerOf(threadOf(350, (waited) => waited / 10))).resolves.toEqual({ value: 'asked' });
});

test('one that worked all the time is ended in time, and so is one of which nothing is known', async () => {
  await expect(answerOf(threadOf(350, (waited) => waited))).rejects.toMatchObject({ code: 'file-timeout' });
  await expect(answerOf(threadOf(350))).rejects.toMatchObject({ code: 'file-timeout' });
});

test('none is waited for without end', async () => {
  await expect(answerOf(threadOf(5_000, () => 0))).rejects.toMatchObject({ code: 'file-timeout' });
});
