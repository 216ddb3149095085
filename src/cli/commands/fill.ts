/** `fill`: entries as JSON or CSV → into a workbook, which is written as a new file. */
import { carriedRosters } from '../../entries/carried';
import { valuesOfFile } from '../../entries/file';
import { valueChanges, withValues } from '../../sheets/entries-file';
import { bytesOf, checkForeign, openBook, redrawn } from '../book';
import { argsOf, exitCodes, textOf, type Command } from '../command';

export const fillCommand: Command = {
  options: { out: { type: 'string', short: 'o' }, 'drop-foreign': { type: 'boolean' } },
  async run(call) {
    const { io, m } = call;
    const [path = '', entriesPath = ''] = argsOf(call, [m.cli.names.workbook, m.cli.names.entries]);
    const out = textOf(call, 'out') ?? path;
    const book = await openBook(call, path);
    checkForeign(call, book);
    const { plan, entries, sheets } = book.state;
    const values = valuesOfFile(await bytesOf(call, entriesPath), entriesPath, plan.id, (id, found) =>
      carriedRosters(plan, id, found),
    );
    const present = sheets.map(({ key }) => key);
    const changes = valueChanges(values, { plan, entries, m: book.words, present, today: call.today });
    const filled = withValues(
      entries,
      changes.map(({ key, field, index, after }) => ({ key, field, index, value: after })),
    );
    // Sheets made on demand, such as the peers', come along with what is put on them.
    const added = [...new Set(changes.map(({ key }) => key))];
    await io.writeFile(out, await redrawn(call, book, filled, added));
    io.err(m.cli.filled(out, changes.length));
    return exitCodes.ok;
  },
};
