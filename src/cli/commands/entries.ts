/** `entries`: what was typed in a workbook, as an entries file. */
import { textOfEntries } from '../../entries/file';
import { entriesFileOf } from '../../sheets/entries-file';
import { openBook } from '../book';
import { argsOf, exitCodes, isSet, textOf, type Command } from '../command';

export const entriesCommand: Command = {
  options: {
    csv: { type: 'boolean' },
    json: { type: 'boolean' },
    confidential: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
  },
  async run(call) {
    const { io, m, today } = call;
    const [path = ''] = argsOf(call, [m.cli.names.workbook]);
    const { state, words } = await openBook(call, path);
    const present = state.sheets.map(({ key }) => key);
    const file = entriesFileOf(
      { plan: state.plan, entries: state.entries, m: words, present, today },
      { confidential: isSet(call, 'confidential') },
    );
    const out = textOf(call, 'out');
    const csv = isSet(call, 'csv') || (!isSet(call, 'json') && /\.csv$/i.test(out ?? ''));
    const text = textOfEntries(file, csv ? 'csv' : 'json');
    // The mark is for files only.
    if (out === undefined) io.out(text.replace(/^\uFEFF/, '').trimEnd());
    else {
      await io.writeFile(out, text);
      io.err(m.cli.written(out));
    }
    return exitCodes.ok;
  },
};
