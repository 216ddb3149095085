/** Starts a making thread in a browser. */
import { browserThread, type Thread } from '../xlsx/thread';
import type { Question, UnitFile } from './unit-file';

export const startMaking = (): Thread<Question, UnitFile> =>
  browserThread(new Worker(new URL('./making-browser.ts', import.meta.url)));
