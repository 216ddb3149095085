/** Starts a reading thread in a browser. */
import type { ReadingWorker } from './safely';
import { browserThread } from './thread';

export const startBrowserWorker = (): ReadingWorker =>
  browserThread(new Worker(new URL('./worker-browser.ts', import.meta.url)));
