/** The reading thread in Node. */
import { parentPort } from 'worker_threads';
import { answerTo, type Question } from './answer';

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)));
