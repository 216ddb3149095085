/** Excel.AutoFilter of a sheet or table, and Excel.Filter of a table's column. */
import { invalidArgument, itemNotFound } from '../errors';
import type { AutoFilter, FilterCriteria } from '../model/filter';
import { applyFilters, newFilter } from '../model/filter';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { TableTarget } from '../model/table';
import type { ClassDefinition, HostObject, Run } from './object';
import { asColor, asIndex, asNumber, asText, bind, isHostObject, isRecord } from './object';
import { asRange, rangeOf } from './range';
import { addressedArea } from './worksheet';

const kinds = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
];

function readCriteria(value: unknown): FilterCriteria {
  if (!isRecord(value) || typeof value.filterOn !== 'string' || !kinds.includes(value.filterOn))
    throw invalidArgument('Filter criteria say what they filter on.');
  const text = (key: string) => (value[key] === undefined || value[key] === null ? {} : { [key]: asText(value[key]) });
  return {
    filterOn: value.filterOn,
    ...text('criterion1'),
    ...text('criterion2'),
    ...text('operator'),
    ...text('dynamicCriteria'),
    ...(Array.isArray(value.values) ? { values: value.values as unknown[] } : {}),
    ...(value.color ? { color: asColor(value.color) } : {}),
    ...(isRecord(value.icon) ? { icon: { set: asText(value.icon.set), index: asIndex(value.icon.index) } } : {}),
  };
}

/** A filter's home: where it is kept, and the sheet whose rows it hides. */
interface Home {
  readonly sheet: Sheet;
  readonly get: () => AutoFilter | null;
  readonly set: (filter: AutoFilter | null) => void;
}

const changed = (home: Home, run: Run): void => {
  applyFilters(run.workbook, home.sheet);
};

const listOf = (filter: AutoFilter | null): unknown[] =>
  filter ? Array.from({ length: filter.area.cols }, (_, i) => filter.criteria.get(i) ?? null) : [];

const autoFilter: ClassDefinition<Home> = {
  name: 'AutoFilter',
  get: {
    Criteria: ({ get }) => listOf(get()),
    Enabled: ({ get }) => get() !== null,
    IsDataFiltered: ({ get }) => (get()?.criteria.size ?? 0) > 0,
  },
  make: {
    GetRange: ({ sheet, get }) => {
      const filter = get();
      if (!filter) throw itemNotFound('Nothing is filtered.');
      return rangeOf(sheet, filter.area);
    },
    GetRangeOrNullObject: ({ sheet, get }) => {
      const filter = get();
      return filter && rangeOf(sheet, filter.area);
    },
  },
  call: {
    Apply: (home, [range, column, criteria], run) => {
      guard(home.sheet, 'allowAutoFilter');
      const target = isHostObject(range) ? asRange(range) : addressedArea(run, home.sheet, range);
      if (target.sheet !== home.sheet) throw invalidArgument('The filter is for a range of its own sheet.');
      const before = home.get();
      const same = before && before.area.row === target.area.row && before.area.col === target.area.col;
      const filter = same ? before : newFilter(target.area);
      filter.area = target.area;
      if (column !== null && column !== undefined) {
        const index = asIndex(column);
        if (index < 0 || index >= target.area.cols) throw invalidArgument('No such column.');
        if (criteria === null || criteria === undefined) filter.criteria.delete(index);
        else filter.criteria.set(index, readCriteria(criteria));
      }
      home.set(filter);
      changed(home, run);
    },
    ClearCriteria: (home, _, run) => {
      guard(home.sheet, 'allowAutoFilter');
      home.get()?.criteria.clear();
      changed(home, run);
    },
    ClearColumnCriteria: (home, [column], run) => {
      guard(home.sheet, 'allowAutoFilter');
      home.get()?.criteria.delete(asIndex(column));
      changed(home, run);
    },
    Reapply: (home, _, run) => changed(home, run),
    Remove: (home, _, run) => {
      guard(home.sheet, 'allowAutoFilter');
      home.set(null);
      changed(home, run);
    },
  },
};

export const sheetFilter = (sheet: Sheet): HostObject =>
  bind(autoFilter, { sheet, get: () => sheet.autoFilter, set: (filter) => void (sheet.autoFilter = filter) });

const tableHome = ({ sheet, table }: TableTarget): Home => ({
  sheet,
  // The buttons in a table's headings are its filter, whether or not anything is filtered.
  get: () =>
    table.filter || table.showFilterButton ? { ...(table.filter ?? newFilter(table.area)), area: table.area } : null,
  set: (filter) => {
    table.filter = filter;
    table.showFilterButton = filter !== null;
  },
});

export const tableFilter = (target: TableTarget): HostObject => bind(autoFilter, tableHome(target));

/** Takes all criteria of a table away, or looks again which rows they hide. */
export function clearTableFilters({ sheet, table }: TableTarget, run: Run): void {
  table.filter?.criteria.clear();
  applyFilters(run.workbook, sheet);
}
export const reapplyTableFilters = ({ sheet }: TableTarget, run: Run): void => applyFilters(run.workbook, sheet);

interface ColumnFilter extends TableTarget {
  readonly index: number;
}

function setCriteria({ sheet, table, index }: ColumnFilter, criteria: FilterCriteria | null, run: Run): void {
  guard(sheet, 'allowAutoFilter');
  table.filter ??= newFilter(table.area);
  if (criteria) table.filter.criteria.set(index, criteria);
  else table.filter.criteria.delete(index);
  applyFilters(run.workbook, sheet);
}

const counted =
  (filterOn: string) =>
  (target: ColumnFilter, [count]: readonly unknown[], run: Run): void =>
    setCriteria(target, { filterOn, criterion1: String(asNumber(count)) }, run);
const coloured =
  (filterOn: string) =>
  (target: ColumnFilter, [color]: readonly unknown[], run: Run): void =>
    setCriteria(target, { filterOn, color: asColor(color) }, run);

const filter: ClassDefinition<ColumnFilter> = {
  name: 'Filter',
  get: { Criteria: ({ table, index }) => table.filter?.criteria.get(index) ?? null },
  call: {
    Apply: (target, [criteria], run) => setCriteria(target, readCriteria(criteria), run),
    ApplyBottomItemsFilter: counted('BottomItems'),
    ApplyBottomPercentFilter: counted('BottomPercent'),
    ApplyTopItemsFilter: counted('TopItems'),
    ApplyTopPercentFilter: counted('TopPercent'),
    ApplyCellColorFilter: coloured('CellColor'),
    ApplyFontColorFilter: coloured('FontColor'),
    ApplyCustomFilter: (target, [criterion1, criterion2, operator], run) =>
      setCriteria(target, readCriteria({ filterOn: 'Custom', criterion1, criterion2, operator }), run),
    ApplyDynamicFilter: (target, [dynamicCriteria], run) =>
      setCriteria(target, readCriteria({ filterOn: 'Dynamic', dynamicCriteria }), run),
    ApplyIconFilter: (target, [icon], run) => setCriteria(target, readCriteria({ filterOn: 'Icon', icon }), run),
    ApplyValuesFilter: (target, [values], run) =>
      setCriteria(target, readCriteria({ filterOn: 'Values', values }), run),
    Clear: (target, _, run) => setCriteria(target, null, run),
  },
};

export const columnFilter = (target: ColumnFilter): HostObject => bind(filter, target);
