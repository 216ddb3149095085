/** Excel.DataValidation of a range. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Area } from '../model/area';
import { areaAddress, cellArea, intersect, lastCol, lastRow, quoteSheet } from '../model/area';
import { valueAt } from '../model/contents';
import { guard } from '../model/protection';
import type { ErrorAlert, Prompt, Validation } from '../model/validation';
import {
  changeValidation,
  isValid,
  moved,
  noPrompt,
  readAlert,
  readPrompt,
  readRule,
  ruleType,
  stopAlert,
  wireRule,
} from '../model/validation';
import { joined } from './finding';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, bind, isHostObject, isRecord } from './object';
import type { Areas } from './range';
import { rangeAreasOf } from './range';

/**
 * The answers of all cells, each once; relative formulas as they are for the first. Validations never overlap, so what they leave
 * uncovered has none.
 */
function answers<T>({ sheet, areas }: Areas, read: (validation: Validation | undefined) => T): readonly T[] {
  const found = new Map<string, T>();
  const first = sheet.validations.find(({ area }) => areas.some((asked) => intersect(asked, area)))?.area;
  const note = (value: T) => found.set(JSON.stringify(value), value);
  for (const area of areas) {
    let covered = 0;
    for (const validation of sheet.validations) {
      const shared = intersect(area, validation.area);
      if (!shared) continue;
      covered += shared.rows * shared.cols;
      note(read(moved(validation, first ?? validation.area)));
    }
    if (covered < area.rows * area.cols) note(read(undefined));
  }
  return [...found.values()];
}

/** What all cells agree on; `mixed` where they do not. */
function agreed<T>(target: Areas, read: (validation: Validation | undefined) => T, mixed: T): T {
  const [first, ...others] = answers(target, read);
  return others.length === 0 ? (first ?? mixed) : mixed;
}

/** The kind all cells have; told apart are cells with other rules and cells without any. */
function typeOf(target: Areas): string {
  const types = answers(target, (v) => ruleType(v?.rule ?? null));
  if (types.length > 1) return types.includes('None') ? 'MixedCriteria' : 'Inconsistent';
  return agreed(target, (v) => wireRule(v?.rule ?? null), null) === null ? 'Inconsistent' : (types[0] ?? 'None');
}

/** Whether all cells are valid; null where some are and some are not. */
function valid(target: Areas, run: Run): boolean | null {
  const cells = target.areas.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  const { length } = invalidCells(target, run);
  return length === 0 ? true : length === cells ? false : null;
}

const cellInside = (area: Area, row: number, col: number) =>
  row >= area.row && row <= lastRow(area) && col >= area.col && col <= lastCol(area);

/** Ranges given in a rule, as references. */
function withReferences(value: unknown): unknown {
  if (isHostObject(value))
    return value.range ? `=${quoteSheet(value.range.sheet.name)}!${areaAddress(value.range.area, true)}` : value;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, given]) => [key, withReferences(given)]));
}

function change({ sheet, areas }: Areas, update: (old: Validation) => Validation | null): void {
  guard(sheet);
  for (const area of areas) changeValidation(sheet, area, update);
}

function invalidCells({ sheet, areas }: Areas, run: Run): Area[] {
  const found: Area[] = [];
  for (const validation of sheet.validations) {
    for (let row = validation.area.row; row <= lastRow(validation.area); row++) {
      for (let col = validation.area.col; col <= lastCol(validation.area); col++) {
        const inside = areas.some((area) => cellInside(area, row, col));
        if (inside && !isValid(run.workbook, sheet, validation, row, col, valueAt(run.workbook, sheet, row, col)))
          found.push(cellArea(row, col));
      }
    }
  }
  return found;
}

const dataValidation: ClassDefinition<Areas> = {
  name: 'DataValidation',
  get: {
    ErrorAlert: (t) => agreed<ErrorAlert | null>(t, (v) => v?.errorAlert ?? stopAlert, null),
    IgnoreBlanks: (t) => agreed<boolean | null>(t, (v) => v?.ignoreBlanks ?? true, null),
    Prompt: (t) => agreed<Prompt | null>(t, (v) => v?.prompt ?? noPrompt, null),
    Rule: (t) => agreed<Record<string, unknown> | null>(t, (v) => wireRule(v?.rule ?? null), null),
    Type: typeOf,
    Valid: valid,
  },
  set: {
    ErrorAlert: (t, value) => {
      const errorAlert = readAlert(value);
      change(t, (old) => ({ ...old, errorAlert }));
    },
    IgnoreBlanks: (t, value) => {
      const ignoreBlanks = asBoolean(value);
      change(t, (old) => ({ ...old, ignoreBlanks }));
    },
    Prompt: (t, value, run) => {
      const prompt = readPrompt(value);
      if (run.workbook.quirks.has('promptNeedsRule') && !agreed(t, (v) => v?.rule ?? null, null))
        throw invalidArgument('An input message needs a rule.');
      if (run.workbook.quirks.has('noPromptAlone') && agreed(t, (v) => !v?.rule || v.rule.formula === '=TRUE', true))
        throw invalidArgument('An input message needs a rule that restricts.');
      change(t, (old) => ({ ...old, prompt }));
    },
    Rule: (t, value) => {
      const rule = readRule(withReferences(value));
      // A range of which a part has a message of its own takes no rule as a whole.
      if (agreed<string | null>(t, (v) => (v && !v.rule ? v.prompt.message : ''), null) === null)
        throw invalidArgument('The range has more than one kind of validation.');
      change(t, (old) => ({ ...old, rule }));
    },
  },
  call: { Clear: (t) => change(t, () => null) },
  make: {
    GetInvalidCells: (t, _, run) => {
      const areas = invalidCells(t, run);
      if (areas.length === 0) throw itemNotFound('Every cell is valid.');
      return rangeAreasOf(t.sheet, joined(areas));
    },
    GetInvalidCellsOrNullObject: (t, _, run) => {
      const areas = invalidCells(t, run);
      return areas.length === 0 ? null : rangeAreasOf(t.sheet, joined(areas));
    },
  },
};

export const dataValidationOf = (target: Areas): HostObject => bind(dataValidation, target);
