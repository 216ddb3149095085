/** Whatever was thrown, as an error the user can be told about. */
import { ZoneScorecardError, type ErrorCode } from '../../errors';

export function asProblem(thrown: unknown): ZoneScorecardError {
  if (thrown instanceof ZoneScorecardError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: 'Error', message: String(thrown) };
  // What webpack throws where a script cannot be fetched.
  if (name === 'ChunkLoadError') return new ZoneScorecardError('part-missing', {}, {}, { cause: thrown });
  return new ZoneScorecardError('unexpected', { code: name, message }, {}, { cause: thrown });
}

/** Whether what was thrown is the product's own error of this code. */
export function isCode(thrown: unknown, code: ErrorCode): boolean {
  return thrown instanceof ZoneScorecardError && thrown.code === code;
}
