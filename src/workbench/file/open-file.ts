/** A file the user chose, read within bounds in threads of its own and laid on the bench. */
import type { Host } from '../../host';
import { readSafely } from '../../xlsx';
import { valueOf, type Told } from '../../xlsx/answer';
import { startBrowserWorker } from '../../xlsx/start-browser';
import type { SheetLooks } from './looks';
import { loadWorkbook } from './open';

/** Resolves when the workbook is on the bench and worked out. Rejects with ZoneScorecardError where the file cannot or must not be read. */
export async function openFile(host: Host, file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const raw = await readSafely(bytes.slice(), { startWorker: startBrowserWorker });
  await loadWorkbook(host.workbook, raw, looksOf(bytes));
  await host.calculated();
}

/** How the sheets look, as a thread tells of them: each is taken in when the one before it has been laid down. */
async function* looksOf(bytes: Uint8Array): AsyncGenerator<SheetLooks> {
  const worker = new Worker(new URL('./looks-worker.ts', import.meta.url));
  try {
    const events: (MessageEvent<SheetLooks | Told<null>> | ErrorEvent)[] = [];
    let heard = () => undefined as void;
    worker.onmessage = worker.onerror = (event: MessageEvent<SheetLooks | Told<null>> | ErrorEvent) => {
      events.push(event);
      heard();
    };
    worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
    for (;;) {
      const event = events.shift();
      if (!event) await new Promise<void>((resolve) => (heard = resolve));
      else if (event instanceof ErrorEvent) throw event.error ?? event;
      else if ('sheet' in event.data) yield event.data;
      else return void valueOf(event.data);
    }
  } finally {
    worker.terminate();
  }
}
