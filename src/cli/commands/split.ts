/** `split` (分发): a workbook for each unit, in a folder or a zip. */
import { startOfDay } from '../../entries/dates';
import { unitWorkbook, unitsWithItems } from '../../exchange';
import { loadMessages, pick } from '../../i18n/all';
import { writeWorkbook, zipFiles } from '../../xlsx';
import { openBook } from '../book';
import { argsOf, dateOf, exitCodes, textOf, usage, type Call, type Command } from '../command';
import type { Plan } from '../../plan/schema';

export const splitCommand: Command = {
  options: {
    out: { type: 'string', short: 'o' },
    unit: { type: 'string', multiple: true },
    deadline: { type: 'string' },
    'return-to': { type: 'string' },
  },
  async run(call) {
    const { io, m, today } = call;
    const [path = ''] = argsOf(call, [m.cli.names.workbook]);
    const out = textOf(call, 'out');
    if (out === undefined) throw usage(m.cli.missingOption('--out'));
    const deadline = dateOf(call, 'deadline') ?? null;
    const { state, words } = await openBook(call, path);
    const language = call.localeGiven ? await loadMessages(call.locale) : words;
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const unit of unitsAsked(call, state.plan)) {
      const made = await unitWorkbook(state.plan, state.entries, unit.id, {
        m: language,
        deadline,
        returnTo: textOf(call, 'return-to'),
        today,
      });
      files.push({ name: made.fileName, bytes: await writeWorkbook(made.specs, made.options) });
      io.err(m.cli.splitOne(pick(unit.name, m), made.fileName));
    }
    if (/\.zip$/i.test(out)) await io.writeFile(out, zipFiles(files, startOfDay(today)));
    else for (const { name, bytes } of files) await io.writeFile(`${out}/${name}`, bytes);
    io.err(m.cli.split(files.length, out));
    return exitCodes.ok;
  },
};

/** Units named by id, name or short name; without any, all that answer for anything. */
function unitsAsked(call: Call, plan: Plan): readonly Plan['units'][number][] {
  const all = unitsWithItems(plan);
  const asked = call.options.unit;
  if (!Array.isArray(asked)) return all;
  return asked.map((text: string) => {
    const unit = all.find(({ id, name, shortName }) =>
      [id, name.zh, name.en, shortName.zh, shortName.en].includes(text),
    );
    if (unit === undefined) throw usage(call.m.cli.noUnit(text, all.map(({ id }) => id).join(', ')));
    return unit;
  });
}
