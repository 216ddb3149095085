/** The thread in which hostile files are read, one number after the other. */
import { parentPort } from 'node:worker_threads';
import { givenFile } from './given';
import { judged } from './judged';

void givenFile().then((given) => {
  parentPort!.on('message', (n: number) => void judged(given, n).then((found) => parentPort!.postMessage(found)));
  parentPort!.postMessage('ready');
});
