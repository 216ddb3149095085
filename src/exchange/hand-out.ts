/**
 * 分发, handing out: a workbook for one unit with just its items, what stands in them now, and what to do. The plan, the
 * settings and the calculation come along locked, so that every formula lives; nothing of other units does.
 */
import { startOfDay } from '../entries/dates';
import type { Entries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import { cellAddress, parseArea } from '../sheets/a1';
import { buildSheet } from '../sheets';
import { isScores } from '../scoring/raters';
import { entriesOf } from '../sheets/entries-of';
import type { SheetSpec } from '../sheets/spec';
import type { StyleName } from '../sheets/styles';
import type { WriteWorkbookOptions } from '../xlsx';
import { shortFingerprintOf } from './fingerprint';
import { customOf } from './handout-properties';
import { instructionKey, instructionSheet } from './instruction-sheet';
import { receivedSheet } from './received';
import { itemsOfUnit, unitPlan } from './unit-plan';

export interface HandOutOptions {
  readonly m: Messages;
  /** ISO date by which the file is to be returned. */
  readonly deadline: string | null;
  readonly returnTo?: string;
  /** ISO date of handing out. */
  readonly today: string;
}

export interface UnitWorkbook {
  readonly fileName: string;
  readonly specs: readonly SheetSpec[];
  readonly options: WriteWorkbookOptions;
}

/** Sheets a unit reads and reckons with, and cannot change. */
export const officeSheets = ['plan', 'settings', 'calc'] as const;
/** Fields the assessors fill in, not the unit. */
export const isAssessors = (field: string): boolean =>
  field === 'rating' || field === 'rating_note' || field === 'rater' || isScores(field);

/**
 * The workbook of one unit; `plan` is the plan in force, `entries` what the office's workbook holds. Throws RangeError for
 * a unit that answers for no item.
 */
export async function unitWorkbook(
  plan: Plan,
  entries: Entries,
  unitId: string,
  { m, deadline, returnTo = '', today }: HandOutOptions,
): Promise<UnitWorkbook> {
  const part = unitPlan(plan, unitId);
  const unit = part.units.find(({ id }) => id === unitId)!;
  const items = itemsOfUnit(part, unitId);
  const ids = items.map((item) => item.id);
  const own: Entries = {
    sheets: Object.fromEntries(ids.flatMap((id) => (entries.sheets[id] ? [[id, entries.sheets[id]]] : []))),
  };
  const present = [instructionKey, ...officeSheets, ...ids, 'data'];
  const context = { plan: part, entries: own, m, present, today, part: true };
  const build = (key: string) => buildSheet(key, context);
  const sheets = items.map((item) => withoutAssessor(build(item.id)));
  const properties = {
    plan: plan.id,
    unit: unitId,
    part: await shortFingerprintOf(part),
    on: today,
    deadline: deadline ?? '',
  };
  const specs = [
    instructionSheet({ plan: part, unit, items, on: today, deadline, returnTo, m }),
    ...sheets,
    ...officeSheets.map((key) => ({ ...build(key), locked: true })),
    build('data'),
    receivedSheet(Object.fromEntries(sheets.map((sheet) => [sheet.key, entriesOf(sheet)])), properties),
  ];
  const name = pick(unit.name, m);
  return {
    fileName: m.exchange.fileName(pick(unit.shortName, m), today),
    specs,
    options: {
      pageOf: m.common.pageFooter,
      active: instructionKey,
      properties: {
        title: `${pick(plan.shortName, m)} ${name}`,
        creator: m.common.productName,
        created: startOfDay(today),
        custom: customOf(properties),
      },
    },
  };
}

/** The assessor's cells of a task's sheet, closed to the unit. */
function withoutAssessor(spec: SheetSpec): SheetSpec {
  const closed = new Map(
    spec.fields
      .filter(({ field }) => isAssessors(field))
      .flatMap(({ field, range }) => {
        const { row, col, lastRow } = parseArea(range);
        const style: StyleName = field === 'rating' || isScores(field) ? 'computed' : 'computedText';
        return Array.from({ length: lastRow - row + 1 }, (_, i) => [cellAddress(row + i, col), style] as const);
      }),
  );
  if (closed.size === 0) return spec;
  return {
    ...spec,
    cells: spec.cells.map((cell) => ({ ...cell, style: closed.get(cellAddress(cell.row, cell.col)) ?? cell.style })),
  };
}
