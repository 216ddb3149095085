/** Starts a reading thread in a browser. */
import type { Answer } from './answer';
import type { ReadingWorker } from './safely';

export function startBrowserWorker(): ReadingWorker {
  const worker = new Worker(new URL('./worker-browser.ts', import.meta.url));
  return {
    ask: (question, done, failed) => {
      worker.onmessage = (event: MessageEvent<Answer>) => done(event.data);
      worker.onerror = (event) => failed(event.error ?? event);
      worker.postMessage(question);
    },
    end: () => worker.terminate(),
  };
}
