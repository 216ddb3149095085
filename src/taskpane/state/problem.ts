/** Whatever was thrown, as an error the user can be told about. A chunk that did not load keeps its own name. */
import { ZoneScorecardError } from '../../errors';

export function asProblem(thrown: unknown): ZoneScorecardError {
  if (thrown instanceof ZoneScorecardError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  return new ZoneScorecardError('unexpected', { code: name, message }, {}, { cause: thrown });
}
