/**
 * What a user is told about an error: never the exception, but what happened, that nothing was lost (or what was), and
 * what to do. One such text per error code and language; `satisfies` in the message files keeps the list complete.
 */
import type { Place } from '../errors';

export type ErrorParams = Readonly<Record<string, string | number>>;

export interface ErrorText {
  /** A headline of a few words. */
  readonly title: string;
  /** What went wrong, with the figures of the error and the place it concerns. */
  readonly what: (params: ErrorParams, place: Place) => string;
  /**
   * What became of the user's data where no sheet stands that was to be taken back; `undone`: what was begun has been taken back. Otherwise
   * nothing was begun, as where reading failed.
   */
  readonly kept: (params: ErrorParams, undone: boolean) => string;
  /** Numbered steps. */
  readonly todo: readonly string[];
}
