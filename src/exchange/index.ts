/** Handing out to units and collecting back: the one door. Loaded only when used, as it brings the file code along. */
export {
  collect,
  withRead,
  type CollectedFile,
  type Collection,
  type CollectOptions,
  type Difference,
  type RefusedFile,
} from './collect';
export {
  decide,
  decideAll,
  isPlain,
  remaining,
  rivalsOf,
  writesOf,
  type Decision,
  type Decisions,
  type Outcome,
  type Write,
} from './decide';
export { figureRows, figureWrites, historyIn, nextFigureRow, type Taken } from './figure-log';
export { fingerprintOf } from './fingerprint';
export { unitWorkbook, type HandOutOptions, type UnitWorkbook } from './hand-out';
export { handBack, handBackKey, type HandedBack } from './hand-back';
export type { FileIssue, IssueKind } from './issues';
export { logRows, logWrites, nextLogRow, takenBefore, type LogRow } from './log-rows';
export { readerHere, readerInThread, type FileReader } from './reader';
export type { RefusalReason } from './against';
export type { Refusal, ReturnedFile } from './returned';
export { cellText, differenceText, issueLines, issueText, refusalText, valueText } from './text';
export { itemsOfUnit, roleOf, unitPlan, unitsWithItems } from './unit-plan';
export { isLockFile, type FileToCollect } from './zipped';
