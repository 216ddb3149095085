/**
 * What is odd about a returned file: told before anything is taken from it. Most are handled (a renamed tab, inserted
 * rows); all are said, with the cell where there is one.
 */
import { sheetsIn, structureIn, type FileState, type RawWorkbook } from '../xlsx';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { HandoutProperties } from './handout-properties';
import { instructionKey } from './instruction-sheet';
import { receivedKey } from './received';
import { remarksOf } from './remarks';
import { isCellPicture } from './typed-formulas';
import type { Place } from '../errors';

export type IssueKind =
  | 'no-unit' // handed out to nobody
  | 'unit-unknown' // the plan has no such unit any more
  | 'plan-changed' // the unit's part of the plan is not what was handed out
  | 'taken-before' // the import log has this very file
  | 'returned-twice' // another file of the same unit is there
  | 'old-template'
  | 'sheet-deleted'
  | 'sheet-renamed'
  | 'names-broken'
  | 'overwritten' // formulas typed over
  | 'inserted' // rows or columns
  | 'rows-lost' // rows that stand for a period, a year, a milestone: deleted or moved
  | 'outside' // figures beside the table
  | 'foreign-sheet'
  | 'unprotected'
  | 'formula' // in an entry cell
  | 'formula-empty' // no result was stored; worked out here
  | 'formula-stale' // the stored result is not what the formula gives
  | 'formula-unknown' // neither stored nor to be worked out
  | 'date1904' // days counted from 1904
  | 'names-restored' // all names lost, found again by labels
  | 'unit-restored' // document properties lost; the unit is told by the received sheet
  | 'unit-differs' // properties and received sheet name two units
  | 'doubt' // the file says two things in one place
  | 'note' // what the unit wrote to a cell
  | 'merged' // entry cells the unit merged
  | 'pictures' // pictures on the sheet
  | 'own-table' // a table of the unit's own, read by its headings
  | 'own-row' // a row of it that is no item known
  | 'own-alike' // a row of it that is called only like an item
  | 'own-hidden' // figures in rows and columns that are hidden or filtered away
  | 'own-doubt' // a figure that may be another: its heading or row is in doubt
  | 'own-place' // a figure the item has no cell for
  | 'own-unit' // a figure in another measure
  | 'own-twice' // a figure said twice
  | 'own-roster'; // a list of which nobody said for what

/** `handled`: figures were found all the same. */
export interface FileIssue {
  readonly kind: IssueKind;
  readonly handled: boolean;
  readonly place: Place;
  /** Cells, names or versions the text names. */
  readonly detail: readonly string[];
}

interface Input {
  readonly raw: RawWorkbook;
  readonly file: FileState;
  readonly drawn: (key: SheetKey) => SheetSpec | null;
  readonly handout: HandoutProperties | null;
  /** Fingerprint of the unit's part of the plan as it is now; null where the unit has none. */
  readonly partNow: string | null;
  readonly taken: boolean;
  readonly known: boolean;
}

const issue = (kind: IssueKind, handled: boolean, place: Place = {}, detail: readonly string[] = []): FileIssue => ({
  kind,
  handled,
  place,
  detail,
});

/** Told of a unit's later files; `other` is the first one's name. */
export const returnedTwice = (other: string): FileIssue => issue('returned-twice', true, {}, [other]);

export function issuesOf({ raw, file, drawn, handout, partNow, taken, known }: Input): readonly FileIssue[] {
  const issues: FileIssue[] = [];
  if (taken) issues.push(issue('taken-before', true));
  if (raw.date1904) issues.push(issue('date1904', true));
  if (file.restored) issues.push(issue('names-restored', true));
  for (const { kind, tab, cell } of raw.doubts)
    issues.push(issue('doubt', false, { ...(tab ? { sheet: tab } : {}), ...(cell ? { cell } : {}) }, [kind]));
  if (handout === null) issues.push(issue('no-unit', true));
  else if (!known) issues.push(issue('unit-unknown', false, {}, [handout.unit]));
  else if (handout.part !== '' && partNow !== handout.part) issues.push(issue('plan-changed', true));
  const places = sheetsIn(raw);
  const ours = new Set([...places.values()].flatMap((place) => (place ? [place.sheet.tab] : [])));
  // Where names were found again, those of these two sheets were not looked for.
  const looked = file.restored ? raw.sheets.filter(({ visibility }) => visibility === 'visible').slice(1) : raw.sheets;
  for (const { tab } of looked) if (!ours.has(tab)) issues.push(issue('foreign-sheet', true, { sheet: tab }));
  for (const key of [instructionKey, receivedKey])
    if (handout !== null && !file.restored && !places.get(key))
      issues.push(issue('sheet-deleted', key === instructionKey, { item: key }));
  // Versions are those the file says it was made with; the templates are the ones of now.
  for (const sheet of structureIn(raw, drawn, {
    versionOf: versionOf(file),
    drawnAs: (key) => [drawn(key) ?? []].flat(),
  }).sheets) {
    const spec = drawn(sheet.key);
    const place = places.get(sheet.key) ?? null;
    const at: Place = { item: sheet.key, sheet: sheet.tab };
    if (sheet.state === 'deleted') issues.push(issue('sheet-deleted', false, at));
    if (place && spec && place.sheet.tab !== spec.name && spec.visibility === 'visible')
      issues.push(issue('sheet-renamed', true, at, [spec.name]));
    const isOld = sheet.version < sheet.currentVersion;
    // What the templates have learnt since was never in an older file, and the office's own sheets are drawn anew from its own.
    const broken = isOld ? sheet.brokenNames.filter((name) => raw.names.has(name)) : sheet.brokenNames;
    const isOurs = isOld && isOffice(sheet.key);
    if (broken.length > 0) issues.push(issue('names-broken', false, at, broken));
    if (sheet.overwritten.length > 0 && !isOurs)
      issues.push(issue('overwritten', true, { ...at, cell: sheet.overwritten[0] }, sheet.overwritten));
    if (sheet.outside.length > 0)
      issues.push(issue('outside', false, { ...at, cell: sheet.outside[0] }, sheet.outside));
    if (isOld) issues.push(issue('old-template', true, at, [String(sheet.version), String(sheet.currentVersion)]));
    if (sheet.shouldBeProtected && !sheet.protected && sheet.state !== 'deleted')
      issues.push(issue('unprotected', true, at));
    if (sheet.lostRows.length > 0 && !isOurs) issues.push(issue('rows-lost', false, at, sheet.lostRows));
    if (place && spec && !isOurs && isGrown(place.area, spec)) issues.push(issue('inserted', true, at));
    if (place && spec && !isOffice(sheet.key)) issues.push(...remarksOf(place.sheet, spec));
  }
  for (const cell of file.formulas)
    if (!isCellPicture(cell) && !(handout !== null && isOffice(cell.place.item ?? '')))
      issues.push(issue('formula', true, cell.place));
  return issues;
}

/** Sheets the office keeps: notes on them are its own. */
const isOffice = (key: SheetKey): boolean =>
  ['plan', 'settings', 'calc', 'data', receivedKey, instructionKey].includes(key);

const isGrown = (area: { row: number; col: number; lastRow: number; lastCol: number }, spec: SheetSpec): boolean =>
  area.row > 1 || area.col > 1 || area.lastRow > spec.rows || area.lastCol > spec.cols;

function versionOf(file: FileState): (key: SheetKey) => number | undefined {
  const versions = new Map(file.structure.sheets.map((sheet) => [sheet.key, sheet.version]));
  return (key) => versions.get(key);
}
