/** Turns what Excel says into an error of ours. Messages are localised by Excel, so only codes are looked at. */
import { ZoneScorecardError, type ErrorCode, type Place } from '../errors';

const codes: Readonly<Record<string, ErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'sheet-protected',
  ItemAlreadyExists: 'made-meanwhile',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
};

/** The office.js error shape, tested by its fields since its class exists only where office.js is loaded. */
function officeCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Requests Excel refuses as a whole: nothing of them was done. */
const refusals = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

/**
 * The trace messages of a failed request that were reached before it failed; empty where it was refused as a whole; null where Excel
 * does not tell how far it came.
 */
export function executedTraces(error: unknown): readonly string[] | null {
  const code = officeCode(error);
  if (code === null) return null;
  if (refusals.has(code)) return [];
  const { traceMessages, debugInfo } = error as { traceMessages?: unknown; debugInfo?: { errorLocation?: unknown } };
  if (debugInfo?.errorLocation === undefined) return null;
  return Array.isArray(traceMessages) ? traceMessages.map(String) : [];
}

/** What Excel refuses while another workbook is in front, by class and member (Microsoft's page on troubleshooting Excel add-ins). */
const inFrontOnly =
  /^(WorksheetCollection\.add|Worksheet\.(activate|delete|showGridlines|gridlines|showHeadings)|Range\.select|WorksheetFreezePanes\.)/;
/** What changes the list of sheets, refused in a workbook whose structure is protected. */
const listOfSheets = /^(WorksheetCollection\.add|Worksheet\.(delete|name|position|visibility|copy))/;

function locationOf(error: unknown): string {
  const info = error instanceof Error && 'debugInfo' in error ? (error.debugInfo as { errorLocation?: unknown }) : {};
  return typeof info?.errorLocation === 'string' ? info.errorLocation : '';
}

function byPlace(code: string | null, error: unknown): ErrorCode | undefined {
  const location = locationOf(error);
  if ((code === 'GeneralException' || code === 'InvalidSelection') && inFrontOnly.test(location)) return 'not-in-front';
  return code === 'AccessDenied' && listOfSheets.test(location) ? 'workbook-protected' : undefined;
}

/** An error of ours for whatever was thrown; ours pass through, gaining `undone`. */
export function toProblem(
  error: unknown,
  place: Place = {},
  undone = false,
  stands: readonly string[] = [],
): ZoneScorecardError {
  if (error instanceof ZoneScorecardError)
    return new ZoneScorecardError(
      error.code,
      error.params,
      { ...place, ...error.place },
      { cause: error.cause, undone: undone || error.undone, stands: [...stands, ...error.stands] },
    );
  const code = officeCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const known = byPlace(code, error) ?? (code ? codes[code] : undefined);
  const params: Record<string, string> =
    known === 'sheet-protected'
      ? { sheet: place.sheet ?? '' }
      : known === 'too-large'
        ? { limit: '5 MB' }
        : { code: code ?? '', message };
  return new ZoneScorecardError(known ?? 'unexpected', params, place, { cause: error, undone, stands });
}

/** Whether Excel refused to make what is there by now, as another pane has made it: what was queued after it was not done. */
export const isThereByNow = (error: unknown): boolean =>
  officeCode(error instanceof ZoneScorecardError ? error.cause : error) === 'ItemAlreadyExists';

/** Whether Excel refused to draw over a sheet that does not stand any more as it was looked at (`queueStillThere`). */
export function isMovedMeanwhile(error: unknown): boolean {
  const cause = error instanceof ZoneScorecardError ? error.cause : error;
  return officeCode(cause) === 'ItemNotFound' && /^Range\.getIntersection\b/.test(locationOf(cause));
}

/** The error of work that could not be taken back in full, whatever its last part says of itself: these tabs are not as they were. */
export function notTakenBack(error: unknown, tabs: readonly string[] = []): ZoneScorecardError {
  const { code, params, place, cause, stands } = toProblem(error);
  return new ZoneScorecardError(code, params, place, { cause, undone: false, stands: [...stands, ...tabs] });
}

/** Throws `cancelled` where the user has asked to stop. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ZoneScorecardError('cancelled');
}
