/**
 * Units' workbooks as files: made here, or in a thread of its own. Drawing one, working it out and packing it takes far longer than a
 * page may be busy.
 */
import type { Entries } from '../entries/entries';
import { loadMessages, type Locale } from '../i18n';
import type { Plan } from '../plan/schema';
import { writeWorkbook } from '../xlsx';
import { told, valueOf, type Told } from '../xlsx/answer';
import { guarded, type Guard } from '../xlsx/thread';
import { unitWorkbook, type HandOutOptions } from './hand-out';

export interface UnitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is handed out: the office's workbook, and how. */
export interface HandedOut extends Omit<HandOutOptions, 'm'> {
  readonly plan: Plan;
  readonly entries: Entries;
  /** Language of the files. */
  readonly locale: Locale;
}

/** What a making thread is asked; the first question brings the workbook. */
export interface Question {
  readonly of?: HandedOut;
  readonly unit: string;
}

/** The largest plans take a slow machine that long for one unit. */
const MOST_MS = 120_000;

/** One unit's workbook as a file. */
export async function unitFile(plan: Plan, entries: Entries, unit: string, options: HandOutOptions): Promise<UnitFile> {
  const { fileName, specs, options: written } = await unitWorkbook(plan, entries, unit, options);
  return { name: fileName, bytes: await writeWorkbook(specs, written) };
}

/** Makes units' files in a thread of its own, which `end` ends. */
export function makerInThread(of: HandedOut, guard: Guard<Question, UnitFile>) {
  const thread = guarded({ timeoutMs: MOST_MS, ...guard });
  return {
    fileOf: async (unit: string): Promise<UnitFile> =>
      valueOf(await thread.ask((isNew) => (isNew ? { of, unit } : { unit }))),
    end: thread.end,
  };
}

/** Answers questions in the thread. */
export function making(): (question: Question) => Promise<Told<UnitFile>> {
  let known: HandedOut | null = null;
  return ({ of, unit }) =>
    told(async () => {
      known = of ?? known;
      if (known === null) throw new Error('a making thread was asked before it knew the workbook');
      const { plan, entries, locale, ...options } = known;
      return unitFile(plan, entries, unit, { ...options, m: await loadMessages(locale) });
    });
}
