/** All cases by group of rules. */
import type { RuleGroup } from '../../../src/validation/rule';
import type { Case } from './case';
import { cell } from './cell';
import { across, series, unitSlip } from './figures';
import { planCases } from './plan';
import { rosterCases } from './roster';
import { structure } from './structure';
import { task } from './task';

export const cases: Readonly<Record<RuleGroup, readonly Case[]>> = {
  cell,
  'unit-slip': unitSlip,
  series,
  roster: rosterCases,
  task,
  across,
  plan: planCases,
  structure,
};
