/** What a reading thread is asked, and its answer. */
import { told, type Told } from './answer';
import type { Limits } from './limits';
import type { RawWorkbook } from './raw';
import { readWorkbook } from './read';

export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

export const answerTo = ({ bytes, limits }: Question): Promise<Told<RawWorkbook>> =>
  told(() => readWorkbook(bytes, limits));
