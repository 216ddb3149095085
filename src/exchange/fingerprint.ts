/** Fingerprints: of a file, so that the log says which one was taken; of a plan, so that a later change is noticed. */

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of the bytes as 64 hexadecimal digits. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', bytes.slice()));
}

/** SHA-256 of a JSON value, first 16 digits. */
export async function shortFingerprintOf(json: unknown): Promise<string> {
  return (await fingerprintOf(new TextEncoder().encode(JSON.stringify(json)))).slice(0, 16);
}
