/** What a reading thread is asked, and its answer. */
import { told, type Told } from './answer';
import type { Limits } from './limits';
import { arraysOf, type PackedWorkbook } from './packed-cells';
import { readPacked } from './read';

export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

export const answerTo = ({ bytes, limits }: Question): Promise<Told<PackedWorkbook>> =>
  told(() => readPacked(bytes, limits));

/** What goes with an answer without being copied. */
export const handedOver = (answer: Told<PackedWorkbook>): ArrayBuffer[] =>
  'value' in answer ? arraysOf(answer.value) : [];
