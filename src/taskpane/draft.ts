/** The pane's door to drafts: a chunk of its own, fetched when the screen is opened. */
import { startOfDay } from '../entries/dates';
import { draftTexts } from '../i18n/draft';
import { draftFromNotice, type NoticeDraft } from '../draft/from-notice';
import { readDraft, type DraftRead } from '../draft/read';
import { draftSheets } from '../draft/sheets';
import { draftOf, draftOfNext, emptyDraft } from '../draft/write';
import type { Draft } from '../draft/tables';
import type { DraftCells } from '../draft/cells';
import { readableText } from '../entries/file';
import type { Messages } from '../i18n';
import { blocksOfText } from '../notice/text';
import { defaultScoring } from '../plan/default-scoring';
import type { Plan } from '../plan/schema';
import type { SheetSpec } from '../sheets/spec';
import { draftCellsIn, noticeBlocksIn, readDocx, readSafely, writeWorkbook } from '../xlsx';
import { startBrowserWorker } from '../xlsx/start-browser';

const read = (bytes: Uint8Array) => readSafely(bytes, { startWorker: startBrowserWorker });
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A draft of a notice's text. */
export const fromText = (text: string, m: Messages, today: string): NoticeDraft =>
  draftFromNotice(blocksOfText(text), m, today);

/** A draft of a notice in a file: .docx, .xlsx or plain text. Rejects with ZoneScorecardError. */
export async function fromFile(file: File, m: Messages, today: string): Promise<NoticeDraft> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return fromText(readableText(bytes), m, today);
  const blocks = /\.docx$/i.test(file.name) ? readDocx(bytes) : noticeBlocksIn(await read(bytes));
  return draftFromNotice(blocks, m, today);
}

export const empty = (firstYear: number, m: Messages): Draft =>
  emptyDraft([firstYear, firstYear + 1, firstYear + 2], defaultScoring, m);

/** The draft of the plan at hand. */
export const ofPlan = (plan: Plan, m: Messages): Draft => draftOf(plan, m);

export const sheetsOf = (draft: Draft, m: Messages): readonly SheetSpec[] => draftSheets(draft, m);

/** The plan of a draft's cells, or all its faults; `running` is the one it is to change. */
export const planOf = (cells: DraftCells, m: Messages, running: Plan | null = null): DraftRead =>
  readDraft(cells, m, running);

/** The same of a draft in a file. Rejects with ZoneScorecardError. */
export async function planOfFile(file: File, m: Messages, running: Plan | null = null): Promise<DraftRead> {
  return readDraft(draftCellsIn(await read(new Uint8Array(await file.arrayBuffer()))), m, running);
}

/** The draft of a plan carried on. */
export const ofNext = (plan: Plan, m: Messages, before: Plan): Draft => draftOfNext(plan, m, before);

/** A draft as a workbook of its own. */
export const fileOf = (draft: Draft, m: Messages, today: string): Promise<Uint8Array> =>
  writeWorkbook(draftSheets(draft, m), {
    pageOf: m.common.pageFooter,
    properties: {
      title: draftTexts(m).name,
      creator: m.common.productName,
      created: startOfDay(today),
      custom: {},
    },
  });

export { carriedOn } from '../scoring/carried-on';
