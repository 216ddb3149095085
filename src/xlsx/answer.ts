/** What a thread answers: a value, or the error in a form that crosses to another thread. */
import { type ErrorCode, type Place, ZoneScorecardError } from '../errors';

export type Told<T> =
  | { readonly value: T }
  | { readonly code: ErrorCode; readonly params: ZoneScorecardError['params']; readonly place: Place };

/** What work gives; errors become an answer, since error objects lose their fields between threads. Never rejects. */
export async function told<T>(work: () => T | Promise<T>): Promise<Told<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof ZoneScorecardError) return { code: error.code, params: error.params, place: error.place };
    return {
      code: 'unexpected',
      params: { code: 'read', message: error instanceof Error ? error.message : String(error) },
      place: {},
    };
  }
}

/** The value, or the error thrown on this side. Throws ZoneScorecardError. */
export function valueOf<T>(answer: Told<T>): T {
  if ('value' in answer) return answer.value;
  throw new ZoneScorecardError(answer.code, answer.params, answer.place);
}
