/** All worksheet functions the engine knows, by name. */
import { arrays } from './arrays';
import { bytes } from './bytes';
import { chance } from './chance';
import { combinations } from './combinations';
import { complex } from './complex';
import { convert } from './convert';
import { databases } from './databases';
import { dates } from './dates';
import { depreciation } from './depreciation';
import { distributions } from './distributions';
import { dynamic } from './dynamic';
import { engineering } from './engineering';
import type { WorksheetFunction } from './define';
import { finance } from './finance';
import { hypotheses } from './hypotheses';
import { information } from './information';
import { lambdas } from './lambdas';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { pairs } from './pairs';
import { pointing } from './pointing';
import { regression } from './regression';
import { securities } from './securities';
import { statistics } from './statistics';
import { subtotals } from './subtotal';
import { surroundings } from './surroundings';
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
    ...[
      statistics,
      pairs,
      dates,
      workdays,
      finance,
      information,
      lambdas,
      databases,
      bytes,
      regression,
      hypotheses,
      depreciation,
      securities,
      complex,
      chance,
      surroundings,
      convert,
    ],
  ].flatMap((family) => Object.entries(family)),
);

/** The function of this name, whatever its case. */
export const functionNamed = (name: string): WorksheetFunction | undefined => FUNCTIONS.get(name.toUpperCase());

/** The names of all known functions. */
export const functionNames = (): readonly string[] => [...FUNCTIONS.keys()];
