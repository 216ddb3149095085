/** Starts a comparing thread in a browser. */
import { browserThread, type Thread } from '../xlsx/thread';
import type { Question } from './reader';
import type { ReturnedFile } from './returned';

export const startComparing = (): Thread<Question, ReturnedFile> =>
  browserThread(new Worker(new URL('./worker-browser.ts', import.meta.url)));
