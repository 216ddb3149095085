/** The templates by kind, and what follows from all of them: which fields hold figures, which days. */
import { templateOf } from '../../plan/items';
import type { Item, TemplateKind } from '../../plan/schema';
import { inYearField, yearField } from '../year-field';
import { amount } from './amount';
import { figure } from './figure';
import { milestones } from './milestones';
import { ratio } from './ratio';
import { roster } from './roster';
import type { By, FigureColumn, Template } from './template';

const templates = { amount, ratio, figure, roster, milestones } as const satisfies Record<TemplateKind, Template>;

type Columns = (typeof templates)[TemplateKind]['figures'][number];
/** The columns of which there is one a year. */
export type PeriodColumn = Extract<Columns, { readonly by: 'period' }>['field'];

export const templateFor = (item: Item): Template => templates[templateOf(item)];

const columns: readonly FigureColumn[] = Object.values(templates).flatMap(({ figures }: Template) => figures);
const named = (by: By): ReadonlySet<string> =>
  new Set(columns.flatMap((column) => (column.by === by ? [column.field] : [])));
const periodColumns = named('period');
const yearColumns = named('year');

/** The column and year of a field by period such as `ytd_2022`; null for any other. */
export function periodFieldIn(field: string): { readonly column: PeriodColumn; readonly year: number } | null {
  const found = inYearField(field);
  return found !== null && isPeriodColumn(found.column) ? { column: found.column, year: found.year } : null;
}
const isPeriodColumn = (column: string): column is PeriodColumn => periodColumns.has(column);

/** Whether the cells of a field on some item's sheet hold figures. */
export const isItemFigure = (field: string): boolean => yearColumns.has(field) || periodFieldIn(field) !== null;

/** The year that a figure at a place of a field speaks of. */
export const yearOfFigure = (field: string, index: number, years: readonly number[]): number | undefined =>
  periodFieldIn(field)?.year ?? (yearColumns.has(field) ? years[index] : undefined);

/** The field in which a column's figures of a year stand, and their place where it is one a year. */
export function fieldOfYear(
  { field, by }: { readonly field: string; readonly by: By },
  year: number,
  years: readonly number[],
): { readonly field: string; readonly index: number } {
  if (by === 'period') return { field: yearField(field, year), index: 0 };
  return { field, index: by === 'year' ? Math.max(0, years.indexOf(year)) : 0 };
}
