/** What a worker answers: the file's contents, or the error in a form that crosses to another thread. */
import { type ErrorCode, type Place, ZoneScorecardError } from '../errors';
import type { Limits } from './limits';
import type { RawWorkbook } from './raw';
import { readWorkbook } from './read';

export interface Question {
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

export type Answer =
  | { readonly workbook: RawWorkbook }
  | { readonly code: ErrorCode; readonly params: ZoneScorecardError['params']; readonly place: Place };

/** Reads the file; errors become an answer, since error objects lose their fields between threads. */
export function answerTo({ bytes, limits }: Question): Answer {
  try {
    return { workbook: readWorkbook(bytes, limits) };
  } catch (error) {
    if (error instanceof ZoneScorecardError) return { code: error.code, params: error.params, place: error.place };
    return {
      code: 'unexpected',
      params: { code: 'read', message: error instanceof Error ? error.message : String(error) },
      place: {},
    };
  }
}
