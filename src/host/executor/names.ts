/** Excel.NamedItemCollection and NamedItem: of the workbook or of one sheet. */
import { invalidArgument, itemNotFound } from '../errors';
import { areaAddress, parseArea, quoteSheet, splitSheet } from '../model/area';
import { wireValue } from '../model/contents';
import { checkFormula } from '../model/input';
import type { DefinedName } from '../model/name';
import { addName, nameKey } from '../model/name';
import type { Sheet } from '../model/sheet';
import { findTable } from '../model/table';
import { sheetById, sheetByName } from '../model/workbook';
import { itemExists } from '../errors';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asBoolean, asText, bind, isHostObject } from './object';
import { rangeOf } from './range';
import { worksheetOf } from './worksheet';

interface Item {
  readonly owner: Map<string, DefinedName>;
  readonly entry: DefinedName;
}

const ownerOf = (run: Run, sheet: Sheet | null) => (sheet ? sheet.names : run.workbook.names);

/** The range a name stands for, or null where it is a constant, a formula or broken. */
function referredRange(run: Run, entry: DefinedName): RangeTarget | null {
  const { sheet: sheetName, rest } = splitSheet(entry.formula);
  const area = parseArea(rest);
  const sheet = sheetName === undefined ? undefined : sheetByName(run.workbook, sheetName);
  return area && sheet ? { sheet, area } : null;
}

function evaluated(run: Run, entry: DefinedName) {
  const sheetId = entry.scope ?? run.workbook.activeSheetId;
  return run.workbook.calculation.evaluate(entry.formula, { sheetId, row: 0, col: 0 });
}

function typeOf(run: Run, entry: DefinedName): string {
  if (referredRange(run, entry)) return 'Range';
  const value = evaluated(run, entry);
  if (Array.isArray(value)) return 'Array';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value !== null && typeof value === 'object' ? 'Error' : 'String';
}

function valueOf(run: Run, entry: DefinedName): unknown {
  const range = referredRange(run, entry);
  if (range) return `${quoteSheet(range.sheet.name)}!${areaAddress(range.area, true)}`;
  const value = evaluated(run, entry);
  return Array.isArray(value) ? entry.formula : wireValue(value);
}

function range({ entry }: Item, run: Run): HostObject | null {
  const target = referredRange(run, entry);
  return target && rangeOf(target.sheet, target.area);
}

function arrayOf(run: Run, entry: DefinedName): unknown[][] {
  const value = evaluated(run, entry);
  return Array.isArray(value) ? value.map((line) => line.map(wireValue)) : [[wireValue(value)]];
}

const arrayValues: ClassDefinition<DefinedName> = {
  name: 'NamedItemArrayValues',
  get: {
    Values: (entry, run) => arrayOf(run, entry),
    Types: (entry, run) =>
      arrayOf(run, entry).map((line) =>
        line.map((v) =>
          typeof v === 'number' ? 'Double' : typeof v === 'boolean' ? 'Boolean' : v === '' ? 'Empty' : 'String',
        ),
      ),
  },
};

const namedItem: ClassDefinition<Item> = {
  name: 'NamedItem',
  id: ({ entry }) => ({ _Id: entry.name }),
  get: {
    Comment: ({ entry }) => entry.comment,
    Formula: ({ entry }) => entry.formula,
    Name: ({ entry }) => entry.name,
    Scope: ({ entry }) => (entry.scope === null ? 'Workbook' : 'Worksheet'),
    Type: ({ entry }, run) => typeOf(run, entry),
    Value: ({ entry }, run) => valueOf(run, entry),
    Visible: ({ entry }) => entry.visible,
  },
  set: {
    Comment: ({ entry }, value) => void (entry.comment = asText(value)),
    Formula: ({ entry }, value, run) => {
      entry.formula = readReference(run, value);
      run.workbook.calculation.structureChanged();
    },
    Visible: ({ entry }, value) => void (entry.visible = asBoolean(value)),
  },
  nav: {
    ArrayValues: ({ entry }) => bind(arrayValues, entry),
    Worksheet: ({ entry }, run) => {
      const sheet = entry.scope === null ? undefined : sheetById(run.workbook, entry.scope);
      if (!sheet) throw invalidArgument('The name belongs to the workbook.');
      return worksheetOf(sheet);
    },
    WorksheetOrNullObject: ({ entry }, run) => {
      const sheet = entry.scope === null ? undefined : sheetById(run.workbook, entry.scope);
      return sheet ? worksheetOf(sheet) : null;
    },
  },
  make: {
    GetRange: (item, _, run) => {
      const found = range(item, run);
      if (!found) throw itemNotFound(`"${item.entry.name}" is no range.`);
      return found;
    },
    GetRangeOrNullObject: (item, _, run) => range(item, run),
  },
  call: {
    Delete: ({ owner, entry }, _, run) => {
      owner.delete(nameKey(entry.name));
      run.workbook.calculation.structureChanged();
    },
  },
};

/** What a name is to stand for: a range, a formula, or (not on the web) a text constant. */
function readReference(run: Run, reference: unknown): string {
  if (isHostObject(reference) && reference.range) {
    const { sheet, area } = reference.range;
    return `=${quoteSheet(sheet.name)}!${areaAddress(area, true)}`;
  }
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  const text = asText(reference);
  const constant = !text.startsWith('=') || /^="(?:[^"]|"")*"$/.test(text);
  if (constant && run.workbook.onTheWeb) throw invalidArgument('Excel on the web takes no text constant for a name.');
  return text.startsWith('=') ? checkFormula(text) : `="${text.replace(/"/g, '""')}"`;
}

function add(run: Run, sheet: Sheet | null, name: unknown, reference: unknown, comment: unknown): HostObject {
  const owner = ownerOf(run, sheet);
  const text = asText(name);
  const formula = readReference(run, reference);
  if (run.workbook.quirks.has('noNamesAfterFreezing')) {
    const home = run.workbook.sheets.find((s) => s.freeze && splitSheet(formula.slice(1)).sheet === s.name);
    if (home) throw invalidArgument('Names are not added to a sheet whose panes are frozen.');
  }
  if (!sheet && findTable(run.workbook, text)) throw itemExists(`The name "${text}" exists already.`);
  const entry = addName(owner, {
    name: text,
    formula,
    visible: true,
    comment: comment === null || comment === undefined ? '' : asText(comment),
    scope: sheet?.id ?? null,
  });
  run.workbook.calculation.structureChanged();
  return bind(namedItem, { owner, entry });
}

function find(run: Run, sheet: Sheet | null, name: unknown): HostObject | null {
  const owner = ownerOf(run, sheet);
  const entry = owner.get(nameKey(asText(name)));
  return entry ? bind(namedItem, { owner, entry }) : null;
}

function must(run: Run, sheet: Sheet | null, name: unknown): HostObject {
  const found = find(run, sheet, name);
  if (!found) throw itemNotFound(`There is no name "${String(name)}".`);
  return found;
}

const names: ClassDefinition<{ readonly sheet: Sheet | null }> = {
  name: 'NamedItemCollection',
  items: ({ sheet }, run) =>
    [...ownerOf(run, sheet).values()].map((entry) => bind(namedItem, { owner: ownerOf(run, sheet), entry })),
  item: ({ sheet }, [name], run) => must(run, sheet, name),
  make: {
    Add: ({ sheet }, [name, reference, comment], run) => add(run, sheet, name, reference, comment),
    AddFormulaLocal: ({ sheet }, [name, formula, comment], run) => add(run, sheet, name, formula, comment),
    GetItem: ({ sheet }, [name], run) => must(run, sheet, name),
    GetItemOrNullObject: ({ sheet }, [name], run) => find(run, sheet, name),
  },
  call: { GetCount: ({ sheet }, _, run) => ownerOf(run, sheet).size },
};

export const namesOf = (sheet: Sheet | null): HostObject => bind(names, { sheet });
