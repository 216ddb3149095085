/** Runs one command line: finds the command, reads its options, tells errors in the user's words, gives the exit code. */
import { parseArgs } from 'node:util';
import { ZoneScorecardError, type ErrorCode } from '../errors';
import { loadMessages, type Locale, type Messages } from '../i18n/all';
import { defaultLocale, localeFor } from '../i18n/languages';
import { localeIn } from './book';
import { dateOf, exitCodes, type Call, type Command, type ExitCode } from './command';
import { checkCommand } from './commands/check';
import { entriesCommand } from './commands/entries';
import { fillCommand } from './commands/fill';
import { handbackCommand } from './commands/handback';
import { mergeCommand } from './commands/merge';
import { nationCommand } from './commands/nation';
import { newCommand } from './commands/new';
import { planCommand } from './commands/plan';
import { resultsCommand } from './commands/results';
import { scoreCommand } from './commands/score';
import { splitCommand } from './commands/split';
import { verifyCommand } from './commands/verify';
import type { Io } from './io';

export const commands = {
  new: newCommand,
  fill: fillCommand,
  check: checkCommand,
  verify: verifyCommand,
  score: scoreCommand,
  entries: entriesCommand,
  split: splitCommand,
  merge: mergeCommand,
  handback: handbackCommand,
  plan: planCommand,
  nation: nationCommand,
  results: resultsCommand,
} as const satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;

/** Options every command takes. */
const common = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  today: { type: 'string' },
} as const;

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(commands, name);

/** Does what the arguments say and gives the exit code; never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // The language first, so that whatever else is wrong is told in it.
  let m = await loadMessages(languageOf(argv, io.systemLanguage));
  try {
    const [name, ...rest] = commandFirst(argv);
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(isCommand(rest[0]) ? m.cli.help[rest[0]] : m.cli.overview);
      return name === undefined ? exitCodes.usage : exitCodes.ok;
    }
    if (name === '--version') {
      io.out(io.version);
      return exitCodes.ok;
    }
    if (name.startsWith('--lang')) {
      io.out(m.cli.overview);
      return exitCodes.ok;
    }
    if (!isCommand(name)) throw new ZoneScorecardError('usage', { reason: m.cli.noCommand(name) });
    const command: Command = commands[name];
    const { values, positionals } = parsed(rest, command, m);
    const given = localeIn(values.lang as string | undefined, m);
    if (given) m = await loadMessages(given);
    if (values.help === true) {
      io.out(m.cli.help[name]);
      return exitCodes.ok;
    }
    const call: Call = {
      args: positionals,
      options: values,
      io,
      m,
      locale: given ?? languageOf(argv, io.systemLanguage),
      localeGiven: given !== undefined,
      today: io.now().slice(0, 10),
    };
    return await command.run({ ...call, today: dateOf(call, 'today') ?? call.today });
  } catch (thrown) {
    return fail(thrown, m, io.err);
  }
}

/** Options that take a value, of whatever command. */
const valued: ReadonlySet<string> = new Set(
  [common, ...Object.values(commands).map(({ options }) => options)].flatMap((options) =>
    Object.entries(options as Command['options']).flatMap(([name, { type, short }]) =>
      type === 'string' ? [`--${name}`, ...(short ? [`-${short}`] : [])] : [],
    ),
  ),
);

/** Options of any command may stand before it: `--lang en --out new.xlsx fill book.xlsx entries.csv`. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((arg, i) => !arg.startsWith('-') && !valued.has(argv[i - 1] ?? ''));
  return at > 0 && isCommand(argv[at]) ? [argv[at], ...argv.slice(0, at), ...argv.slice(at + 1)] : argv;
}

function parsed(args: readonly string[], command: Command, m: Messages) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
    });
    return { values: values as Call['options'], positionals };
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const option = /'(-[^']*)'/.exec(text)?.[1] ?? text;
    throw new ZoneScorecardError('usage', { reason: m.cli.badOption(option) }, {}, { cause });
  }
}

/** The language asked for, else the system's, else Chinese. */
function languageOf(argv: readonly string[], systemLanguage: string): Locale {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? '' : argv[at] === '--lang' ? (argv[at + 1] ?? '') : argv[at]!.slice('--lang='.length);
  return localeFor(asked || systemLanguage) ?? defaultLocale;
}

const isRefusal = (code: ErrorCode): boolean =>
  code.startsWith('file-') || /^(plan-invalid|plan-mismatch|entries-invalid)$/.test(code);

/** Tells what ended the command from outside of it, in the language asked for, else the system's. */
export async function tellFailure(
  thrown: unknown,
  argv: readonly string[],
  { err, systemLanguage }: Pick<Io, 'err' | 'systemLanguage'>,
): Promise<ExitCode> {
  return fail(thrown, await loadMessages(languageOf(argv, systemLanguage)), err);
}

function fail(thrown: unknown, m: Messages, err: Io['err']): ExitCode {
  const error =
    thrown instanceof ZoneScorecardError
      ? thrown
      : new ZoneScorecardError('unexpected', {
          code: '',
          message: thrown instanceof Error ? thrown.message : String(thrown),
        });
  const { code, params, place } = error;
  if (code === 'unexpected') {
    err(m.cli.unexpected(String(params.message ?? '')));
    return exitCodes.other;
  }
  const text = m.errors.texts[code];
  err([`${text.title}: ${text.what(params, place)}`, ...text.todo.map((step) => `  - ${step}`)].join('\n'));
  return code === 'usage' ? exitCodes.usage : isRefusal(code) ? exitCodes.refused : exitCodes.other;
}
