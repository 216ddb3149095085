/**
 * The errors of the in-memory Excel: what a batch answers when Excel would refuse. Codes are those of Excel's
 * documentation; code that branches on them here will branch the same way in Excel. Messages are only for people.
 */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedFeature'
  | 'UnsupportedOperation';

/** A refusal by the host; the executor adds the index of the action and the member. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const accessDenied = (message: string) => new HostError('AccessDenied' satisfies HostErrorCode, message);
export const apiNotFound = (member: string) =>
  new HostError('ApiNotFound' satisfies HostErrorCode, `The API you are trying to use could not be found: ${member}.`);
export const invalidArgument = (message: string) => new HostError('InvalidArgument' satisfies HostErrorCode, message);
export const invalidOperation = (message: string) => new HostError('InvalidOperation' satisfies HostErrorCode, message);
export const invalidReference = (message: string) => new HostError('InvalidReference' satisfies HostErrorCode, message);
export const itemExists = (message: string) => new HostError('ItemAlreadyExists' satisfies HostErrorCode, message);
export const itemNotFound = (message: string) => new HostError('ItemNotFound' satisfies HostErrorCode, message);
export const notImplemented = (message: string) => new HostError('NotImplemented' satisfies HostErrorCode, message);
