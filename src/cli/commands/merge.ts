/**
 * `merge` (汇总): what returned files would change in a workbook, and, where accepted, the workbook with it. Without
 * `--accept` or `--decisions` nothing is written: the report is what a person decides by.
 */
import { basename } from 'node:path';
import { textOfFile } from '../../entries/file';
import { parseJson } from '../../entries/json';
import {
  collect,
  decide,
  decideAll,
  differenceText,
  figureRows,
  figureWrites,
  isLockFile,
  issueLines,
  issueText,
  logRows,
  logWrites,
  readerHere,
  nextFigureRow,
  nextLogRow,
  refusalText,
  takenBefore,
  unitsWithItems,
  writesOf,
  type Collection,
  type Decisions,
} from '../../exchange';
import { pick } from '../../i18n/all';
import type { Plan } from '../../plan/schema';
import { importLogKey } from '../../sheets/import-log-sheet';
import { itemKeys } from '../../sheets';
import { withValues } from '../../sheets/entries-file';
import { bytesOf, checkForeign, openBook, redrawn } from '../book';
import { mayBeOwn } from '../../exchange/own-table/file';
import { withOwnTables } from '../own-tables';
import { argsOf, exitCodes, isSet, textOf, usage, type Call, type Command } from '../command';

export const mergeCommand: Command = {
  options: {
    accept: { type: 'string' },
    decisions: { type: 'string' },
    own: { type: 'string' },
    out: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    'drop-foreign': { type: 'boolean' },
  },
  async run(call) {
    const { io, m, today } = call;
    const [path = '', ...given] = argsOf(call, [m.cli.names.workbook, m.cli.names.files], true);
    const paths = given.filter((file) => !isLockFile(basename(file)));
    const out = textOf(call, 'out');
    const book = await openBook(call, path);
    const { plan, entries } = book.state;
    if (out !== undefined) checkForeign(call, book);
    const files = paths.map((file) => ({ name: basename(file), bytes: () => bytesOf(call, file) }));
    for (const file of paths) if (!(await io.exists(file))) throw usage(m.cli.noFile(file));
    const against = { plan, entries, locale: book.state.locale, today, takenBefore: takenBefore(entries) };
    const own = textOf(call, 'own');
    const plainReader = readerHere(against, io.readBook);
    const tables =
      own === undefined ? null : await withOwnTables(call, own, plainReader, { ...against, m: book.words });
    const collection = await collect(entries, files, {
      reader: tables?.reader ?? plainReader,
      onProgress: (done, total) => io.err(m.cli.readingFile(done, total)),
    });
    await tables?.save();
    const decisions = await decisionsOf(call, collection);
    const outcome = writesOf(collection, decisions, entries);
    const open = collection.differences.filter(({ id }) => !decisions.has(id)).length;
    if (isSet(call, 'json')) io.out(JSON.stringify(reportOf(plan, collection, decisions, call), null, 2));
    else tell(call, plan, collection, decisions);
    io.err(m.cli.merged(collection.differences.length, outcome.writes.length, open));
    if (out !== undefined) {
      const log = logWrites(logRows(plan, collection, decisions, outcome, io.now(), book.words), nextLogRow(entries));
      const figures = figureRows(plan, collection, decisions, outcome, io.now(), book.words);
      const merged = withValues(entries, [...outcome.writes, ...log, ...figureWrites(figures, nextFigureRow(entries))]);
      const added = itemKeys(plan).filter((key) => outcome.writes.some((write) => write.key === key));
      await io.writeFile(out, await redrawn(call, book, merged, [...added, importLogKey]));
      io.err(m.cli.written(out));
    }
    const refused = collection.files.some(({ status }) => status === 'refused');
    return refused ? exitCodes.refused : open > 0 ? exitCodes.findings : exitCodes.ok;
  },
};

/** First those of the file of decisions, then all others as `--accept` says. */
async function decisionsOf(call: Call, collection: Collection): Promise<Decisions> {
  const { m } = call;
  let decisions: Decisions = new Map();
  const path = textOf(call, 'decisions');
  if (path !== undefined) {
    const text = textOfFile(await bytesOf(call, path));
    const json = parseJson(text, (fault) => usage(m.cli.badDecisions(path, m.errors.notJson(fault))));
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw usage(m.cli.badDecisions(path, '{ id: "accept" | "reject" }'));
    const stated = Object.entries(json as Record<string, unknown>);
    for (const [id, decision] of stated) {
      if (!collection.differences.some((difference) => difference.id === id)) throw usage(m.cli.badDecisions(path, id));
      if (decision !== 'accept' && decision !== 'reject')
        throw usage(m.cli.badDecisions(path, `${id}: ${String(decision)}`));
      if (decision === 'reject') decisions = decide(collection, decisions, id, decision);
    }
    for (const [id, decision] of stated)
      if (decision === 'accept') decisions = decide(collection, decisions, id, 'accept');
  }
  const accept = textOf(call, 'accept');
  if (accept === undefined) return decisions;
  if (accept !== 'plain' && accept !== 'all') throw usage(m.cli.badAccept(accept));
  return decideAll(collection, decisions, 'accept', accept === 'plain' ? { only: 'plain' } : {});
}

const unitName = (plan: Plan, id: string | null, { m }: Call): string => {
  const unit = plan.units.find((candidate) => candidate.id === id);
  return unit ? pick(unit.name, m) : (id ?? m.exchange.log.wholeWorkbook);
};

/** The report as text: files, what is odd about them, differences with their state. */
function tell(call: Call, plan: Plan, collection: Collection, decisions: Decisions): void {
  const { io, m } = call;
  const t = m.exchange.collectScreen;
  const returned = new Set(collection.files.flatMap((file) => (file.status === 'read' ? [file.unit] : [])));
  const units = unitsWithItems(plan);
  const missing = units.filter(({ id }) => !returned.has(id));
  const conflicts = new Set(collection.conflicts.flat());
  collection.files.forEach((file, index) => {
    if (file.status === 'refused') {
      const text = m.errors.texts[file.error.code];
      const hint = mayBeOwn(file) && textOf(call, 'own') === undefined ? `\n    ${m.cli.ownHint}` : '';
      return io.out(`× ${file.name}\n    ${text.title}: ${text.what(file.error.params, file.error.place)}${hint}`);
    }
    io.out(
      `● ${file.name}\n    ${unitName(plan, file.unit, call)}　${t.complete(file.complete.filled, file.complete.due)}　${t.fingerprint(file.fingerprint.slice(0, 12))}`,
    );
    for (const line of issueLines(file.issues, m)) io.out(`    ▲ ${line}`);
    for (const refusal of file.refusals) io.out(`    × ${refusalText(refusal, m)}`);
    for (const difference of collection.differences.filter((d) => d.file === index)) {
      const { what, before, after, where } = differenceText(plan, difference, m);
      const marks = [
        conflicts.has(difference.id) ? t.conflict : '',
        difference.formula === undefined ? '' : t.formula,
        difference.alsoChanged ? t.alsoChanged : '',
        difference.another ? t.another : '',
        difference.mark === null ? '' : m.exchange.marks[difference.mark],
      ].filter(Boolean);
      const decision = decisions.get(difference.id);
      const state = decision === undefined ? '?' : decision === 'accept' ? '+' : '-';
      io.out(
        `    ${state} ${what}: ${before} → ${after}　${where}${marks.length > 0 ? `　[${marks.join('; ')}]` : ''}`,
      );
    }
  });
  io.out(
    `${t.returned(units.length - missing.length, units.length)}${missing.length > 0 ? `\n${t.missing}: ${missing.map(({ name }) => pick(name, m)).join(', ')}` : ''}`,
  );
}

/** The report as JSON; `id` is what a file of decisions names. */
function reportOf(plan: Plan, collection: Collection, decisions: Decisions, { m }: Call) {
  return {
    plan: plan.id,
    files: collection.files.map((file) =>
      file.status === 'refused'
        ? {
            name: file.name,
            status: file.status,
            fingerprint: file.fingerprint,
            code: file.error.code,
            params: file.error.params,
            text: m.errors.texts[file.error.code].what(file.error.params, file.error.place),
          }
        : {
            name: file.name,
            status: file.status,
            fingerprint: file.fingerprint,
            unit: file.unit,
            handedOut: file.handout?.on ?? null,
            due: file.complete.due,
            filled: file.complete.filled,
            issues: file.issues.map((issue) => ({ ...issue, text: issueText(issue, m) })),
            refusals: file.refusals.map((refusal) => ({ ...refusal, text: refusalText(refusal, m) })),
          },
    ),
    differences: collection.differences.map((difference) => ({
      ...difference,
      file: collection.files[difference.file]?.name,
      decision: decisions.get(difference.id) ?? null,
      text: differenceText(plan, difference, m),
    })),
    conflicts: collection.conflicts,
  };
}
