/** Which sheets a test of all kinds draws. */
import type { Plan } from '../../src/plan/schema';
import { coreKeys, itemKeys, onDemandKeys, sheetOrder } from '../../src/sheets';
import { importLogKey } from '../../src/sheets/import-log-sheet';
import type { SheetKey } from '../../src/sheets/spec';

const ofUnits = /^(workplan|unit)_/;

/** All sheets of a workbook in the order of their tabs, those of units by one that stands for all; archives have no spec of their own. */
export function everyKind(plan: Plan): readonly SheetKey[] {
  const onDemand = onDemandKeys(plan).filter((key) => !ofUnits.test(key));
  const oneUnit = ['workplan_8', `unit_8_${plan.years[1]}`];
  return sheetOrder(plan, [...coreKeys(plan), ...itemKeys(plan), ...onDemand, ...oneUnit, importLogKey, 'findings']);
}
