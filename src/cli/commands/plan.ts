/** `plan`: the draft of a plan, made empty, from a notice, from a plan or a workbook; checked; exported. */
import { startOfDay } from '../../entries/dates';
import { pick } from '../../i18n';
import { changeTexts } from '../../i18n/changes';
import { draftTexts } from '../../i18n/draft';
import { readableText, textOfFile } from '../../entries/file';
import { parseJson } from '../../entries/json';
import { draftFromNotice } from '../../draft/from-notice';
import { faultText, type Fault } from '../../draft/faults';
import { readDraft } from '../../draft/read';
import { draftSheets } from '../../draft/sheets';
import type { Draft } from '../../draft/tables';
import { draftOf, draftOfNext, emptyDraft } from '../../draft/write';
import { ZoneScorecardError } from '../../errors';
import { blocksOfText, type Block } from '../../notice/text';
import { defaultScoring } from '../../plan/default-scoring';
import { isDay } from '../../plan/days';
import { parsePlan } from '../../plan/load';
import { withChanges, type Changed } from '../../plan/change';
import type { Plan } from '../../plan/schema';
import { itemKeys } from '../../sheets';
import { changeLogKey } from '../../sheets/change-log-sheet';
import { changeInWords } from '../../sheets/changed-words';
import { preview, type Preview } from '../../sheets/change-preview';
import { movedEntries } from '../../sheets/moved';
import { carriedOn } from '../../scoring/carried-on';
import { yearsAfter, yearsAreAfter, yearsBetween } from '../../plan/next';
import { draftCellsIn, hasDraft, noticeBlocksIn, readDocx, writeWorkbook } from '../../xlsx';
import { bytesOf, checkForeign, openBook, redrawnBy } from '../book';
import { argsOf, exitCodes, isSet, textOf, usage, type Call, type Command, type ExitCode } from '../command';

export const planCommand: Command = {
  options: {
    out: { type: 'string', short: 'o' },
    years: { type: 'string' },
    force: { type: 'boolean' },
    to: { type: 'string' },
    from: { type: 'string' },
    document: { type: 'string' },
    dated: { type: 'string' },
    'drop-foreign': { type: 'boolean' },
  },
  async run(call) {
    const [action = '', path = ''] = argsOf(call, [call.m.cli.plan.action, call.m.cli.plan.file]);
    const actions: Readonly<Record<string, () => Promise<ExitCode>>> = {
      new: async () => written(call, path, emptyDraft(yearsOf(call) ?? defaultYears(call), defaultScoring, call.m)),
      'from-notice': () => fromNotice(call, path),
      check: () => check(call, path),
      export: () => exportPlan(call, path),
      next: () => next(call, path),
      change: () => change(call, path),
    };
    const chosen = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!chosen) throw usage(call.m.cli.plan.noAction(action));
    return chosen();
  },
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const defaultYears = ({ today }: Call): readonly number[] => [0, 1, 2].map((k) => Number(today.slice(0, 4)) + k);

function outOf(call: Call): string {
  const out = textOf(call, 'out');
  if (out === undefined) throw usage(call.m.cli.missingArgument('--out'));
  return out;
}

/** 2025-2027, 2025 or 2025,2027; undefined where nothing is asked. */
function yearsOf(call: Call): readonly number[] | undefined {
  const text = textOf(call, 'years');
  if (text === undefined) return undefined;
  const span = /^(\d{4})[-—–~](\d{4})$/.exec(text);
  const years = span
    ? Array.from({ length: Number(span[2]) - Number(span[1]) + 1 }, (_, k) => Number(span[1]) + k)
    : text.split(/[,，、]/).map(Number);
  if (years.length < 1 || years.length > 10 || years.some((year) => !Number.isInteger(year) || year < 1900))
    throw usage(call.m.cli.plan.badYears(text));
  return years;
}

async function written(call: Call, path: string, draft: Draft): Promise<ExitCode> {
  const { io, m, today } = call;
  if (!isSet(call, 'force') && (await io.exists(path))) throw usage(m.cli.isThere(path));
  const bytes = await writeWorkbook(draftSheets(draft, m), {
    pageOf: m.common.pageFooter,
    properties: {
      title: draftTexts(m).name,
      creator: m.common.productName,
      created: startOfDay(today),
      custom: {},
    },
  });
  await io.writeFile(path, bytes);
  io.err(m.cli.written(path));
  return exitCodes.ok;
}

async function fromNotice(call: Call, path: string): Promise<ExitCode> {
  const { m, io, today } = call;
  const out = outOf(call);
  const bytes = await bytesOf(call, path);
  const { draft, isNothing, ...counts } = draftFromNotice(await blocksIn(call, path, bytes), m, today);
  if (isNothing) {
    io.err(draftTexts(m).screen.nothingFound);
    return exitCodes.findings;
  }
  const code = await written(call, out, draft);
  io.err(m.cli.plan.proposed(counts));
  return code;
}

async function blocksIn(call: Call, path: string, bytes: Uint8Array): Promise<readonly Block[]> {
  if (!isZip(bytes)) return blocksOfText(readableText(bytes));
  return /\.docx$/i.test(path) ? readDocx(bytes) : noticeBlocksIn(await call.io.readBook(bytes));
}

function tell({ io, m }: Call, faults: readonly Fault[]): void {
  io.err(draftTexts(m).faultCount(faults.length));
  for (const fault of faults) io.out(lineOf(fault, m));
}

/** What is told of a draft though its plan can be made; beside the output, which may be the plan itself. */
function note({ io, m }: Call, notes: readonly Fault[]): void {
  if (notes.length === 0) return;
  io.err(draftTexts(m).noteCount(notes.length));
  for (const one of notes) io.err(lineOf(one, m));
}

function lineOf(fault: Fault, m: Call['m']): string {
  const { where, what, todo } = faultText(fault, m);
  return `${where}: ${what}\n    ${todo}`;
}

async function check(call: Call, path: string): Promise<ExitCode> {
  const { plan, faults, notes } = readDraft(draftCellsIn(await call.io.readBook(await bytesOf(call, path))), call.m);
  if (plan === null) {
    tell(call, faults);
    return exitCodes.findings;
  }
  note(call, notes);
  call.io.err(draftTexts(call.m).allDone(plan.indicators.length, plan.tasks.length, plan.units.length));
  return exitCodes.ok;
}

/**
 * The plan in a file: a plan file, a draft, or a workbook's plan as it stands. Rejects with ZoneScorecardError; for a draft with
 * faults all of them are told first.
 * @param running the plan in force, where a draft is to change one.
 */
export async function planIn(call: Call, path: string, running: Plan | null = null): Promise<Plan> {
  const bytes = await bytesOf(call, path);
  if (!isZip(bytes)) {
    const json = parseJson(textOfFile(bytes), (fault) => new ZoneScorecardError('plan-invalid', fault));
    return parsePlan(json, call.m.common.language);
  }
  const raw = await call.io.readBook(bytes);
  if (!hasDraft(raw)) return (await openBook(call, path)).state.plan;
  const { plan, faults, notes } = readDraft(draftCellsIn(raw), call.m, running);
  note(call, notes);
  if (plan !== null) return plan;
  tell(call, faults);
  throw new ZoneScorecardError('plan-invalid', {
    field: path,
    reason: draftTexts(call.m)
      .faultCount(faults.length)
      .replace(/[:：]$/, ''),
  });
}

async function exportPlan(call: Call, path: string): Promise<ExitCode> {
  const plan = await planIn(call, path);
  const out = textOf(call, 'out');
  if (out !== undefined && /\.xlsx$/i.test(out)) return written(call, out, draftOf(plan, call.m));
  const text = JSON.stringify(plan, null, 2);
  if (out === undefined) call.io.out(text);
  else {
    await call.io.writeFile(out, `${text}\n`);
    call.io.err(call.m.cli.written(out));
  }
  return exitCodes.ok;
}

async function next(call: Call, path: string): Promise<ExitCode> {
  const { state } = await openBook(call, path);
  const { plan, entries } = state;
  const t = call.m.cli.plan;
  const years = yearsOf(call) ?? yearsAfter(plan);
  if (!yearsAreAfter(plan, years)) throw usage(t.yearsNotAfter(years.join(' '), plan.years.join(' ')));
  const between = yearsBetween(plan, years);
  if (between.length > 0) call.io.err(t.yearsBetween(between.join(' ')));
  return written(call, outOf(call), draftOfNext(carriedOn(plan, entries, call.today, years), call.m, plan));
}

/** The workbook's plan changed into that of a draft or a plan file, from a year on: what changes is told; with --out it is written. */
async function change(call: Call, path: string): Promise<ExitCode> {
  const { io, m, today } = call;
  const option = (name: string): string => {
    const text = textOf(call, name);
    if (text === undefined) throw usage(m.cli.missingOption(`--${name}`));
    return text;
  };
  const book = await openBook(call, path);
  const { plan, entries, sheets } = book.state;
  const wanted = await planIn(call, option('to'), plan);
  const from = Number(option('from'));
  if (wanted.id !== plan.id) throw new ZoneScorecardError('plan-mismatch', { expected: plan.id, found: wanted.id });
  if (!plan.years.includes(from)) throw usage(m.cli.noYear(option('from'), plan.years.join(' ')));
  const made = preview(plan, wanted, from, { entries, today, m, words: book.words });
  const { changed } = made;
  tellChanges(call, changed);
  if (made.problem !== null) {
    io.err(draftTexts(m).changeScreen.problem(made.problem));
    return exitCodes.findings;
  }
  tellEffects(call, made, sheets.filter(({ key }) => key.startsWith('archive_')).length);
  const out = textOf(call, 'out');
  if (out === undefined || changed.proposals.length === 0) return exitCodes.ok;
  const ground = { document: option('document'), date: option('dated') };
  if (!isDay(ground.date)) throw usage(m.cli.notADate('--dated', ground.date));
  checkForeign(call, book);
  const now = withChanges(changed, today, () => ground);
  const own = new Set(itemKeys(plan));
  const items = sheets.some(({ key }) => own.has(key)) ? itemKeys(now).filter((key) => !own.has(key)) : [];
  const added = [...items, ...(sheets.some(({ key }) => key === changeLogKey) ? [] : [changeLogKey])];
  const moved = movedEntries(plan, now, entries, book.words);
  await io.writeFile(out, await redrawnBy(call, book, { plan: now, entries: moved, also: added }));
  io.err(m.cli.written(out));
  return exitCodes.ok;
}

function tellChanges({ io, m }: Call, { plan, proposals, refused }: Changed): void {
  const t = changeTexts(m);
  for (const { change: own } of proposals) {
    const words = changeInWords(own, plan, m);
    const field = own.field === undefined ? '' : words.field;
    const values = `${words.before} → ${words.after}`;
    io.out(`${t.kinds[own.kind]} ${own.id} ${pick(own.name, m)} ${field} ${values} ${t.fromYear(own.from)}`);
  }
  for (const { id, name, field, reason } of refused)
    io.out(`${t.notTaken} ${id} ${pick(name, m)} ${t.field(field)}: ${t.reasons[reason]}`);
  io.err(t.count(proposals.length, refused.length));
}

/** Every year's score before and after, and what stays as it is. */
function tellEffects({ io, m }: Call, { changed, scores }: Preview, archives: number): void {
  if (changed.proposals.length === 0) return;
  const { changeScreen: t, listed } = draftTexts(m);
  io.out(t.scores);
  for (const { year, before, after } of scores) {
    const [was, is] = [before.toFixed(2), after.toFixed(2)];
    io.out(`  ${was === is ? t.sameScore({ year, before: was }) : t.score({ year, before: was, after: is })}`);
  }
  const over = scores.filter((one) => one.over).map(({ year }) => year);
  io.out(t.stays);
  io.out(`  ${over.length === 0 ? t.first : t.staysOver(over.join(listed))}`);
  io.out(`  ${t.staysFigures}`);
  if (archives > 0) io.out(`  ${t.staysArchives(archives)}`);
}
