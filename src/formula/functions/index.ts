/** All worksheet functions the engine knows, by name. */
import { dates } from './dates';
import type { WorksheetFunction } from './define';
import { information } from './information';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { statistics } from './statistics';
import { text } from './text';

const FUNCTIONS: ReadonlyMap<string, WorksheetFunction> = new Map(
  [math, logic, text, lookup, statistics, dates, information].flatMap((family) => Object.entries(family)),
);

/** The function of this name; files write newer functions with a prefix. */
export const functionNamed = (name: string): WorksheetFunction | undefined =>
  FUNCTIONS.get(name.toUpperCase().replace(/^_XLFN\./, ''));

/** The names of all known functions. */
export const functionNames = (): readonly string[] => [...FUNCTIONS.keys()];
