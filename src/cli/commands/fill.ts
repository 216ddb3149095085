/** `fill`: entries as JSON or CSV → into a workbook, which is written as a new file. */
import { fromCsv, fromFile, type FieldValues } from '../../entries/format';
import { ZoneScorecardError } from '../../errors';
import { itemKeys } from '../../sheets';
import { valueChanges, withValues } from '../../sheets/entries-file';
import { bytesOf, checkForeign, openBook, redrawn } from '../book';
import { argsOf, exitCodes, textOf, type Call, type Command } from '../command';
import { jsonOf, utf8 } from '../json';

export const fillCommand: Command = {
  options: { out: { type: 'string', short: 'o' }, 'drop-foreign': { type: 'boolean' } },
  async run(call) {
    const { io, m } = call;
    const [path = '', entriesPath = ''] = argsOf(call, [m.cli.names.workbook, m.cli.names.entries]);
    const out = textOf(call, 'out') ?? path;
    const book = await openBook(call, path);
    checkForeign(call, book);
    const { plan, entries, sheets } = book.state;
    const values = await valuesOf(call, entriesPath, plan.id);
    const present = sheets.map(({ key }) => key);
    const changes = valueChanges(values, { plan, entries, m: book.words, present, today: call.today });
    const filled = withValues(
      entries,
      changes.map(({ key, field, index, after }) => ({ key, field, index, value: after })),
    );
    const added = itemKeys(plan).filter((key) => changes.some((change) => change.key === key));
    await io.writeFile(out, await redrawn(call, book, filled, added));
    io.err(m.cli.filled(out, changes.length));
    return exitCodes.ok;
  },
};

/** The values of an entries file, JSON or CSV by its ending. */
async function valuesOf(call: Call, path: string, planId: string): Promise<FieldValues> {
  const bytes = await bytesOf(call, path);
  if (/\.csv$/i.test(path)) return fromCsv(utf8(bytes));
  const { plan, values } = fromFile(
    jsonOf(bytes, (reason) => new ZoneScorecardError('entries-invalid', { field: '/', reason })),
  );
  if (plan !== planId) throw new ZoneScorecardError('plan-mismatch', { expected: planId, found: plan });
  return values;
}
