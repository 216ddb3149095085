/** `verify`: whether the archives in files, forms frozen for signature, are as they were archived. */
import { isSuspect, verdictMark } from '../../sheets/archive-check';
import { archiveLines } from '../../sheets/archive-words';
import { archivesIn } from '../../xlsx';
import { bytesOf } from '../book';
import { argsOf, exitCodes, isSet, textOf, usage, type Command } from '../command';

export const verifyCommand: Command = {
  options: { fingerprint: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const { io, m } = call;
    const paths = argsOf(call, [m.cli.names.workbook], true);
    const printed = textOf(call, 'fingerprint')?.replace(/\s/g, '').toLowerCase();
    if (printed !== undefined && !/^[0-9a-f]{12,64}$/.test(printed)) throw usage(m.cli.badFingerprint(printed));
    const files = [];
    for (const path of paths) {
      const archives = await archivesIn(await io.readBook(await bytesOf(call, path)));
      const isThere = archives.some(
        ({ fingerprint, verdict }) => printed && fingerprint.startsWith(printed) && verdict === 'intact',
      );
      files.push({ path, archives, ...(printed === undefined ? {} : { printed: isThere }) });
    }
    if (isSet(call, 'json')) io.out(JSON.stringify({ files }, null, 2));
    else
      for (const { path, archives, printed: isThere } of files) {
        if (archives.length === 0) io.out(m.cli.noArchives(path));
        for (const archive of archives) {
          const { tab, date, fingerprint, verdict } = archive;
          const lines = [m.sheetsWork.pane.fingerprint({ date, fingerprint }), ...archiveLines(archive, m)];
          io.out(
            `${verdictMark(verdict)} ${path}　${tab}　${m.sheetsWork.pane.verdicts[verdict]}${lines.map((line) => `\n    ${line}`).join('')}`,
          );
        }
        if (isThere !== undefined) io.out(isThere ? m.cli.printedFound(path) : m.cli.printedNotFound(path));
      }
    const wrong = files.some(({ archives, printed: isThere }) => archives.some(isSuspect) || isThere === false);
    return wrong ? exitCodes.findings : exitCodes.ok;
  },
};
