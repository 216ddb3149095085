/** All worksheet functions the engine knows, by name. */
import { arrays } from './arrays';
import { combinations } from './combinations';
import { dates } from './dates';
import { distributions } from './distributions';
import { dynamic } from './dynamic';
import { engineering } from './engineering';
import type { WorksheetFunction } from './define';
import { finance } from './finance';
import { information } from './information';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { pairs } from './pairs';
import { pointing } from './pointing';
import { statistics } from './statistics';
import { subtotals } from './subtotal';
import { text } from './text';
import { trigonometry } from './trigonometry';
import { workdays } from './workdays';

const FUNCTIONS: ReadonlyMap<string, WorksheetFunction> = new Map(
  [
    ...[
      math,
      combinations,
      trigonometry,
      subtotals,
      arrays,
      dynamic,
      distributions,
      engineering,
      logic,
      text,
      lookup,
      pointing,
    ],
    ...[statistics, pairs, dates, workdays, finance, information],
  ].flatMap((family) => Object.entries(family)),
);

/** The function of this name; files write newer functions with a prefix. */
export const functionNamed = (name: string): WorksheetFunction | undefined =>
  FUNCTIONS.get(name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''));

/** The names of all known functions. */
export const functionNames = (): readonly string[] => [...FUNCTIONS.keys()];
