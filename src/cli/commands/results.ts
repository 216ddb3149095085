/** `results`: the results of any number of workbooks stacked into one table, as Parquet, CSV or JSON. */
import { stackedCsv } from '../../results';
import { argsOf, exitCodes, textOf, usage, type Command } from '../command';
import { parquetOf } from '../parquet';
import { stacked } from '../stack';

export const resultsCommand: Command = {
  options: { out: { type: 'string', short: 'o' } },
  async run(call) {
    const { io, m, today } = call;
    const given = argsOf(call, [m.cli.names.folder], true);
    const out = textOf(call, 'out');
    if (out === undefined) throw usage(m.cli.missingOption('--out'));
    const kind = /\.(parquet|csv|json)$/i.exec(out)?.[1]?.toLowerCase();
    if (kind === undefined) throw usage(m.cli.badTable(out));
    const files: string[] = [];
    const seen = new Set<string>();
    for (const path of given) {
      const found = await io.workbooksIn(path, seen);
      if (found === null) throw usage(m.cli.noFile(path));
      files.push(...found);
    }
    const { rows, passedOver } = await stacked(io, files, today, (done) => {
      if (done % 100 === 0) io.err(m.cli.readingFile(done, files.length));
    });
    for (const { file, error } of passedOver)
      io.err(
        m.cli.passedOver(
          file,
          error === null ? m.cli.notOpened : m.errors.texts[error.code].what(error.params, error.place),
        ),
      );
    io.onOwnWork();
    const content =
      kind === 'parquet'
        ? await parquetOf(rows)
        : kind === 'csv'
          ? stackedCsv(rows)
          : `${JSON.stringify({ schemaVersion: 1, made: today, rows })}\n`;
    await io.writeFile(out, content);
    io.err(m.cli.stacked(out, files.length - passedOver.length, rows.length));
    return passedOver.length > 0 ? exitCodes.refused : exitCodes.ok;
  },
};
