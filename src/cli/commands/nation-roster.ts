/** `nation roster`: enterprises' figures from a table onto their sheet, with the ratios that follow. */
import { nationTexts } from '../../i18n/nation';
import { recogniseRoster, rosterOf } from '../../nation/roster';
import { enterpriseValues } from '../../nation/to-entries';
import { checkForeign, openBook, redrawn } from '../book';
import { argsOf, exitCodes, textOf, usage, type Call, type ExitCode } from '../command';
import { gridAt, most, replaced } from '../nation-tables';

/** Writes the roster; what is doubtful is told, and makes the exit code 1. */
export async function importRoster(call: Call, path: string): Promise<ExitCode> {
  const { io, m, today } = call;
  const t = m.cli.nation;
  const [, , tablePath = ''] = argsOf(call, [t.action, m.cli.names.workbook, t.roster]);
  const book = await openBook(call, path);
  checkForeign(call, book);
  const mapping = recogniseRoster(await gridAt(call, tablePath));
  const { list, doubts } = rosterOf(mapping);
  if (list.length === 0) throw usage(t.noEnterprises(tablePath));
  const { plan, entries, sheets } = book.state;
  const values = { enterprises: enterpriseValues(list, book.words) };
  const context = { plan, m: book.words, present: sheets.map(({ key }) => key), today };
  const filled = replaced(entries, values, { enterprises: Object.keys(values.enterprises) }, context);
  const out = textOf(call, 'out') ?? path;
  await io.writeFile(out, await redrawn(call, book, filled, ['enterprises', 'ratios']));
  const s = nationTexts(m).screen;
  const columns = mapping.columns.flatMap(({ heading, doubt }) => (doubt === null ? [] : [{ heading, doubt }]));
  for (const { heading, doubt } of columns) io.err(`▲ ${heading}: ${s.rosterDoubts[doubt]}`);
  for (const { row, column, name, text, kind } of doubts.slice(0, most))
    io.err(`▲ ${s.at(row, column)} ${name} “${text}”: ${s.rosterValues[kind]}`);
  if (doubts.length > most) io.err(t.further(doubts.length - most));
  const unused = mapping.columns.filter(({ role, heading, doubt }) => role === 'ignored' && heading !== '' && doubt === null); // prettier-ignore
  if (unused.length > 0) io.err(t.unused(unused.map(({ heading }) => heading).join(', ')));
  io.err(t.rosterDone(out, list.length));
  return columns.length + doubts.length > 0 ? exitCodes.findings : exitCodes.ok;
}
