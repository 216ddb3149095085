/** Work of several steps that stops half-way: what the steps before have changed is told, whatever the last says of itself. */
import { ZoneScorecardError } from '../../errors';

/** The failure, and the tabs that are not as they were before. */
export function withStanding(error: unknown, stands: readonly string[]): ZoneScorecardError {
  const { code, params, place, cause } =
    error instanceof ZoneScorecardError
      ? error
      : new ZoneScorecardError('unexpected', { code: '', message: String(error) }, {}, { cause: error });
  return new ZoneScorecardError(code, params, place, { cause, undone: stands.length === 0, stands });
}

/** A step with the tabs that are not as they were once it is done. */
export interface Step<T> {
  readonly run: () => Promise<T>;
  readonly tabs: readonly string[];
}

/** Runs one step after another; where one fails, the tabs that those before it have changed are told along with its own. */
export async function inSteps<T>(steps: readonly Step<T>[]): Promise<readonly T[]> {
  const done: T[] = [];
  for (const { run } of steps) {
    try {
      done.push(await run());
    } catch (error) {
      if (done.length === 0) throw error;
      const own = error instanceof ZoneScorecardError ? error.stands : [];
      const before = steps.slice(0, done.length).flatMap(({ tabs }) => tabs);
      throw withStanding(error, [...new Set([...before, ...own])]);
    }
  }
  return done;
}
