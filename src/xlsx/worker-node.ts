/** The reading thread in Node. */
import { parentPort } from 'worker_threads';
import { answerTo, handedOver, type Question } from './reading';

parentPort?.on('message', (question: Question) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer, handedOver(answer)));
});
