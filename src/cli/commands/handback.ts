/** `handback` (退回): returned files with their faults marked in the cells, for mailing them back to the units. */
import { basename } from 'node:path';
import { collect, handBack, isLockFile, readerHere, takenBefore } from '../../exchange';
import { bytesOf, openBook } from '../book';
import { argsOf, exitCodes, textOf, usage, type Command } from '../command';

export const handbackCommand: Command = {
  options: { out: { type: 'string', short: 'o' } },
  async run(call) {
    const { io, m, today } = call;
    const [path = '', ...given] = argsOf(call, [m.cli.names.workbook, m.cli.names.files], true);
    const out = textOf(call, 'out');
    if (out === undefined) throw usage(m.cli.missingOption('--out'));
    const paths = given.filter((file) => !isLockFile(basename(file)));
    for (const file of paths) if (!(await io.exists(file))) throw usage(m.cli.noFile(file));
    const { plan, entries, locale } = (await openBook(call, path)).state;
    const { files, sources } = await collect(
      entries,
      paths.map((file) => ({ name: basename(file), bytes: () => bytesOf(call, file) })),
      { reader: readerHere({ plan, entries, locale, today, takenBefore: takenBefore(entries) }, io.readBook) },
    );
    let [made, refused] = [0, 0];
    for (const [i, file] of files.entries()) {
      if (file.status === 'refused') {
        refused++;
        const text = m.errors.texts[file.error.code];
        io.out(`× ${file.name}\n    ${text.title}: ${text.what(file.error.params, file.error.place)}`);
        continue;
      }
      const bytes = await sources[i]!.bytes();
      const back = await handBack({ bytes, raw: await io.readBook(bytes), returned: file }, today);
      if (back === null) io.out(`● ${m.cli.nothingToHandBack(file.name)}`);
      else {
        made++;
        await io.writeFile(`${out}/${back.fileName}`, back.bytes);
        io.out(`▲ ${m.cli.handedBack(back.fileName, back.faults.length)}`);
      }
    }
    return refused > 0 ? exitCodes.refused : made > 0 ? exitCodes.findings : exitCodes.ok;
  },
};
