/** A making thread of Node, for the test of threads. */
import { parentPort } from 'node:worker_threads';
import { making, type Question } from '../../src/exchange/unit-file';

const answer = making();
parentPort!.on(
  'message',
  (question: Question) => void answer(question).then((given) => parentPort!.postMessage(given)),
);
