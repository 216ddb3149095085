/** Excel.BindingCollection and Binding: ranges and tables an add-in remembers by an id of its own. */
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { textAt } from '../model/contents';
import { sheetById } from '../model/workbook';
import type { BoundRange } from '../model/workbook';
import type { ClassDefinition, HostObject, RangeTarget, Run } from './object';
import { asText, asWord, bind, isHostObject, must } from './object';
import { rangeOf } from './range';
import { tableAt } from './tables';
import { addressedArea } from './worksheet';

function placeOf(run: Run, { sheetId, area }: BoundRange): RangeTarget {
  const sheet = sheetById(run.workbook, sheetId);
  if (!sheet) throw itemNotFound('The bound range is gone.');
  return { sheet, area };
}

const binding: ClassDefinition<BoundRange> = {
  name: 'Binding',
  id: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, Type: ({ type }) => type },
  make: {
    GetTable: (target, _, run) => {
      if (target.type !== 'Table') throw invalidOperation('Only a binding of type Table has a table.');
      return must(tableAt(placeOf(run, target)), 'table');
    },
    GetRange: (target, _, run) => {
      const { sheet, area } = placeOf(run, target);
      return rangeOf(sheet, area);
    },
  },
  call: {
    Delete: ({ id }, _, run) => void run.workbook.bindings.delete(id),
    GetText: (target, _, run) => {
      if (target.type !== 'Text') throw invalidOperation('Only a binding of type Text has a text.');
      const { sheet, area } = placeOf(run, target);
      return textAt(run.workbook, sheet, area.row, area.col);
    },
  },
};

function add(run: Run, place: RangeTarget, type: unknown, id: unknown): HostObject {
  const kind = asWord(type, ['Range', 'Table', 'Text'] as const);
  if (kind === 'Text' && place.area.rows * place.area.cols > 1)
    throw invalidArgument('A binding of type Text is of one cell.');
  const bound: BoundRange = { id: asText(id), type: kind, sheetId: place.sheet.id, area: place.area };
  run.workbook.bindings.set(bound.id, bound);
  return bind(binding, bound);
}

const find = (run: Run, id: unknown): HostObject | null => {
  const found = run.workbook.bindings.get(asText(id));
  return found ? bind(binding, found) : null;
};

const activeSheet = (run: Run) => {
  const sheet = sheetById(run.workbook, run.workbook.activeSheetId);
  if (!sheet) throw itemNotFound('No sheet is active.');
  return sheet;
};

const bindings: ClassDefinition<null> = {
  name: 'BindingCollection',
  get: { Count: (_, run) => run.workbook.bindings.size },
  items: (_, run) => [...run.workbook.bindings.values()].map((bound) => bind(binding, bound)),
  item: (_, [id], run) => must(find(run, id), 'binding'),
  make: {
    Add: (_, [range, type, id], run) => {
      const target = isHostObject(range) ? range.range : addressedArea(run, activeSheet(run), range);
      if (!target) throw invalidArgument('A range is needed.');
      return add(run, target, type, id);
    },
    AddFromNamedItem: (_, [name, type, id], run) => {
      const wanted = asText(name).toLowerCase();
      for (const sheet of run.workbook.sheets) {
        const table = sheet.tables.find((t) => t.name.toLowerCase() === wanted);
        if (table) return add(run, { sheet, area: table.area }, type, id);
      }
      return add(run, addressedArea(run, activeSheet(run), asText(name)), type, id);
    },
    AddFromSelection: (_, [type, id], run) => {
      const sheet = activeSheet(run);
      return add(run, { sheet, area: sheet.selection }, type, id);
    },
    GetItem: (_, [id], run) => must(find(run, id), 'binding'),
    GetItemAt: (_, [index], run) => {
      const found = typeof index === 'number' ? [...run.workbook.bindings.values()][index] : undefined;
      return must(found ? bind(binding, found) : null, 'binding');
    },
    GetItemOrNullObject: (_, [id], run) => find(run, id),
  },
  call: { GetCount: (_, __, run) => run.workbook.bindings.size },
};

export const bindingsOf = (): HostObject => bind(bindings, null);
