/** AutoFilter of a sheet or a table: which rows its criteria hide. */
import { criterion } from '../../formula/criteria';
import type { CellResult } from '../../formula/types';
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { textAt, valueAt } from './contents';
import { serialDay } from './serial-day';
import { daysOf, isOfDate } from './date-filters';
import type { Icon } from './icons';
import { iconAt } from './icons';
import type { Sheet } from './sheet';
import { formatAt } from './sheet';
import type { Workbook } from './workbook';

/** As the client library has it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly icon?: Icon;
}

export interface AutoFilter {
  /** The header row and the rows below it. */
  area: Area;
  /** By column offset. */
  readonly criteria: Map<number, FilterCriteria>;
}

export const newFilter = (area: Area): AutoFilter => ({ area, criteria: new Map() });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type Test = (row: number) => boolean;

const wireText = (value: CellResult): string =>
  value !== null && typeof value === 'object' ? value.error : String(value);

function testOf(workbook: Workbook, sheet: Sheet, { area }: AutoFilter, offset: number, given: FilterCriteria): Test {
  const col = area.col + offset;
  const value = (row: number): CellResult => valueAt(workbook, sheet, row, col);
  const rows = Array.from({ length: area.rows - 1 }, (_, i) => area.row + 1 + i);
  const numbers = () => rows.map(value).filter((v): v is number => typeof v === 'number');
  switch (given.filterOn) {
    case 'Values': {
      const wanted = new Set((given.values ?? []).map((v) => (typeof v === 'string' ? v.toLowerCase() : String(v))));
      const dates = (given.values ?? []).filter(isRecord);
      return (row) =>
        dates.some(({ date, specificity }) => {
          const v = value(row);
          return typeof v === 'number' && isOfDate(v, String(date), String(specificity));
        }) ||
        wanted.has(textAt(workbook, sheet, row, col).toLowerCase()) ||
        wanted.has(wireText(value(row)));
    }
    case 'Custom': {
      const first = criterion(given.criterion1 ?? '');
      if (given.criterion2 === undefined) return (row) => first(value(row));
      const second = criterion(given.criterion2);
      return given.operator === 'Or'
        ? (row) => first(value(row)) || second(value(row))
        : (row) => first(value(row)) && second(value(row));
    }
    case 'TopItems':
    case 'BottomItems':
    case 'TopPercent':
    case 'BottomPercent': {
      const top = given.filterOn.startsWith('Top');
      const sorted = numbers().sort((a, b) => (top ? b - a : a - b));
      const asked = Number(given.criterion1);
      const count = given.filterOn.endsWith('Percent') ? Math.max(1, Math.floor((sorted.length * asked) / 100)) : asked;
      const limit = sorted[Math.min(count, sorted.length) - 1];
      return (row) => {
        const v = value(row);
        return typeof v === 'number' && limit !== undefined && (top ? v >= limit : v <= limit);
      };
    }
    case 'CellColor':
      return (row) => formatAt(sheet, row, col).fill === given.color;
    case 'FontColor':
      return (row) => formatAt(sheet, row, col).color === given.color;
    case 'Icon':
      return (row) => {
        const shown = iconAt(workbook, sheet, row, col);
        return given.icon === undefined
          ? shown === null
          : shown?.set === given.icon.set && shown.index === given.icon.index;
      };
    case 'Dynamic': {
      const all = numbers();
      const mean = all.reduce((a, b) => a + b, 0) / Math.max(1, all.length);
      if (given.dynamicCriteria === 'AboveAverage') return (row) => Number(value(row)) > mean;
      if (given.dynamicCriteria === 'BelowAverage') return (row) => Number(value(row)) < mean;
      const days = daysOf(given.dynamicCriteria ?? '', serialDay(workbook.now()));
      if (!days) throw invalidArgument(`No dynamic criterion ${String(given.dynamicCriteria)} here.`);
      return (row) => {
        const v = value(row);
        return typeof v === 'number' && days(v);
      };
    }
    default:
      throw invalidArgument(`"${given.filterOn}" is nothing to filter on.`);
  }
}

/** The filters of a sheet: its own and those of its tables. */
const filtersOn = (sheet: Sheet): readonly AutoFilter[] => [
  ...(sheet.autoFilter ? [sheet.autoFilter] : []),
  ...sheet.tables.flatMap((table) => {
    if (!table.filter || !table.showHeaders) return [];
    const rows = table.area.rows - (table.showTotals ? 1 : 0);
    return [{ ...table.filter, area: { ...table.area, rows } }];
  }),
];

/** Hides and shows the rows as the criteria have them now. */
export function applyFilters(workbook: Workbook, sheet: Sheet): void {
  const hidden: number[] = [];
  for (const filter of filtersOn(sheet)) {
    const tests = [...filter.criteria].map(([offset, given]) => testOf(workbook, sheet, filter, offset, given));
    for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row++)
      if (!tests.every((test) => test(row))) hidden.push(row);
  }
  sheet.filteredRows.clear();
  for (const row of hidden) sheet.filteredRows.add(row);
  workbook.calculation.structureChanged();
}
