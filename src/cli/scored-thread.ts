/** The thread that scores workbooks. */
import { parentPort } from 'worker_threads';
import { readWorkbook } from '../xlsx';
import { told } from '../xlsx/answer';
import { rowsHere, type Question } from './scored';

const { rows } = rowsHere(readWorkbook);

parentPort?.on('message', (question: Question) => {
  void told(() => rows(question)).then((answer) => parentPort?.postMessage(answer));
});
