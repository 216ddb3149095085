/** JSON and text from bytes of a file; a byte order mark, which Windows programs write, is no part of it. */

const decoder = new TextDecoder('utf-8');

export const utf8 = (bytes: Uint8Array): string => decoder.decode(bytes).replace(/^\uFEFF/, '');

/** The JSON in a file. What `error` makes of the reason is thrown where it is none. */
export function jsonOf(bytes: Uint8Array, error: (reason: string) => Error): unknown {
  try {
    return JSON.parse(utf8(bytes)) as unknown;
  } catch (cause) {
    throw error(cause instanceof Error ? cause.message : String(cause));
  }
}
