/** What a command is: its options as `util.parseArgs` takes them, and what it does with them. */
import type { ParseArgsConfig } from 'node:util';
import type { Locale, Messages } from '../i18n/all';
import { ZoneScorecardError } from '../errors';
import { isDay } from '../plan/days';
import type { Io } from './io';

/** 0 done and nothing found, 1 findings or open decisions, 2 used wrongly, 3 a file was refused, 4 anything else. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, refused: 3, other: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Call {
  /** Arguments that are no options. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly io: Io;
  readonly m: Messages;
  /** The language to speak, and whether it was asked for. */
  readonly locale: Locale;
  readonly localeGiven: boolean;
  /** ISO date. */
  readonly today: string;
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<ExitCode>;
}

export const usage = (reason: string): ZoneScorecardError => new ZoneScorecardError('usage', { reason });

/** The value of an option that takes text. */
export function textOf({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export const isSet = ({ options }: Call, name: string): boolean => options[name] === true;

/** The arguments, as many as wanted. Throws `usage` where there are fewer or more. */
export function argsOf({ args, m }: Call, names: readonly string[], rest = false): readonly string[] {
  const missing = names[args.length];
  if (missing !== undefined) throw usage(m.cli.missingArgument(missing));
  if (!rest && args.length > names.length) throw usage(m.cli.tooMany(args[names.length] ?? ''));
  return args;
}

/** An option that must be a date, as it is; undefined where it is not set. */
export function dateOf(call: Call, name: string): string | undefined {
  const text = textOf(call, name);
  if (text !== undefined && !isDay(text)) throw usage(call.m.cli.notADate(`--${name}`, text));
  return text;
}
