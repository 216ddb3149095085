/**
 * Telling a signed form from one that was changed: an archive's fingerprint is worked out again from what it shows, and held
 * against the one printed on it and the one the workbook's register (on the data sheet) keeps. Where the archive was read
 * from, Excel or a file, makes no difference here.
 */
import { textIn, type CellValue, type SheetEntries } from '../entries/entries';
import { isArchiveKey, valuesFingerprint, type ArchiveIdentity, type archiveFields } from './archive-sheet';
import { displayFingerprint, type Disguise, type ShownForm } from './archive-shown';
import type { SheetKey } from './spec';

/**
 * intact: as archived; changed: something shown, the day or the print differs; unregistered: intact, but the workbook knows
 * nothing of it; ambiguous: the file says two things, so that programs show one form or another; damaged: its marks are gone;
 * missing: registered, but the sheet is gone.
 */
export type ArchiveVerdict = 'intact' | 'changed' | 'unregistered' | 'ambiguous' | 'damaged' | 'missing';

/** Why a form is not as it was archived: what disguises it, cells outside the form, marks that point to another sheet, doubts of the file. */
export type ArchiveReasonKind = keyof Disguise | 'outside' | 'elsewhere' | 'doubt' | 'hiddenSheet';

export interface ArchiveReason {
  readonly kind: ArchiveReasonKind;
  /** Cells, rows, columns, or what else the kind speaks of. */
  readonly where: readonly string[];
}

/** What a fingerprint speaks of: all that is shown, or, before 2024-04, values alone. */
export type ArchiveCover = 'display' | 'values';

export interface ArchiveCheck {
  readonly key: SheetKey;
  readonly tab: string;
  /** ISO date of the archiving, key of the form and fingerprint, as the copy has them; of a missing one, what the register has. */
  readonly date: string;
  readonly source: SheetKey;
  readonly fingerprint: string;
  readonly verdict: ArchiveVerdict;
  /** Null where no fingerprint fits. */
  readonly covers: ArchiveCover | null;
  readonly reasons: readonly ArchiveReason[];
}

/** An archive as it was found. */
export interface FoundArchive {
  readonly key: SheetKey;
  readonly tab: string;
  /** What a field of its foot says; empty where it is gone. */
  readonly text: (field: (typeof archiveFields)[number]) => string;
  /** Values of its body, by row from A1; null where the body is not to be found. */
  readonly values: readonly (readonly CellValue[])[] | null;
  readonly shown: ShownForm;
  /** What else speaks against it: cells outside the form, marks on another sheet, doubts of the file. */
  readonly reasons: readonly ArchiveReason[];
}

/** The disguises of a form as reasons, but for those it had when it was archived: nobody knows these of a form that is not as archived. */
const disguisesOf = (disguise: Disguise): ArchiveReason[] =>
  (Object.keys(disguise) as (keyof Disguise)[]).flatMap((kind) =>
    disguise[kind].length > 0 ? [{ kind, where: disguise[kind].map(String) }] : [],
  );

/** Fingerprints the data sheet keeps, by archive. */
export function registeredArchives(data: SheetEntries | undefined): ReadonlyMap<SheetKey, string> {
  return new Map(
    (data?.key ?? []).flatMap((cell, i) => {
      const key = textIn(cell);
      return isArchiveKey(key) ? [[key, textIn(data?.value?.[i])] as const] : [];
    }),
  );
}

/** Every archive found, and every registered one that is not, with what became of it. */
export async function checkArchives(
  found: readonly FoundArchive[],
  data: SheetEntries | undefined,
): Promise<readonly ArchiveCheck[]> {
  const registered = registeredArchives(data);
  const checks = await Promise.all(
    found.map(async (archive): Promise<ArchiveCheck> => {
      const { key, tab, text } = archive;
      const identity = { plan: text('plan'), source: text('source'), date: text('date') };
      const fingerprint = text('fingerprint');
      const judged = await judge(identity, fingerprint, archive, registered.get(key) ?? '');
      return { key, tab, date: identity.date, source: identity.source, fingerprint, ...judged };
    }),
  );
  const held = new Set(found.map(({ key }) => key));
  const missing = [...registered].flatMap(([key, fingerprint]): ArchiveCheck[] =>
    held.has(key) || fingerprint === ''
      ? []
      : [{ key, tab: key, date: '', source: '', fingerprint, verdict: 'missing', covers: null, reasons: [] }],
  );
  return [...checks, ...missing];
}

async function judge(
  identity: ArchiveIdentity,
  fingerprint: string,
  { values, shown, reasons: against }: FoundArchive,
  registered: string,
): Promise<Pick<ArchiveCheck, 'verdict' | 'covers' | 'reasons'>> {
  const found = [...against, ...disguisesOf(shown.disguise)];
  const wrong = (verdict: ArchiveVerdict, reasons = found) => ({ verdict, covers: null, reasons });
  if (against.some(({ kind }) => kind === 'doubt')) return wrong('ambiguous');
  if (!identity.plan || !identity.source || !identity.date || !fingerprint || !values) return wrong('damaged');
  if (against.some(({ kind }) => kind === 'elsewhere')) return wrong('changed');
  const display = (await displayFingerprint(identity, shown)) === fingerprint;
  // An old fingerprint knows nothing of disguises: a form with one is not what was signed, but for columns forms have always hidden.
  const disguised = found.some(({ kind }) => kind !== 'hiddenColumns' && kind !== 'hiddenSheet');
  if (!display && (disguised || (await valuesFingerprint(identity, values)) !== fingerprint)) return wrong('changed');
  if (registered !== '' && registered !== fingerprint) return wrong('changed', []);
  return {
    verdict: registered === '' ? 'unregistered' : 'intact',
    covers: display ? 'display' : 'values',
    // Hiding a sheet changes nothing on it, but what people then see is another one.
    reasons: against.filter(({ kind }) => kind === 'hiddenSheet'),
  };
}

const marks = { intact: '●', unregistered: '▲', ambiguous: '×', changed: '×', damaged: '×', missing: '×' } as const;

/** The mark before a verdict's words. */
export const verdictMark = (verdict: ArchiveVerdict): string => marks[verdict];

/** Whether somebody must look into it. */
export const isSuspect = ({ verdict }: ArchiveCheck): boolean => marks[verdict] === '×';
