/** JSON from bytes of a file. */
import { textOfFile } from '../entries/file';

/** The JSON in a file. What `error` makes of the reason is thrown where it is none. */
export function jsonOf(bytes: Uint8Array, error: (reason: string) => Error): unknown {
  try {
    return JSON.parse(textOfFile(bytes)) as unknown;
  } catch (cause) {
    throw error(cause instanceof Error ? cause.message : String(cause));
  }
}
