/** A comparing thread of Node, for the test of threads; `seconds` of the worker's data it sleeps before each answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { answering, type Question } from '../../src/exchange/reader';

const answer = answering();
parentPort!.on('message', (question: Question) => {
  const { sleepOver } = workerData as { readonly sleepOver: string };
  if (question.file.name === sleepOver) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  void answer(question).then((given) => parentPort!.postMessage(given));
});
