/** Hits at figure cells that hold text of one kind, with the clean number to put in its place where it can be told. */
import type { SheetEntries } from '../entries/entries';
import type { Item, Plan } from '../plan/schema';
import { numberMeant, type Typed } from './cleaning';
import { atFigure, figureCells, measureOf } from './figures';
import { numberMistake, unitMistake } from './mistake';
import type { Hit } from './rule';

export function typedFigures(item: Item, fields: SheetEntries, plan: Plan, kind: Typed['kind']): readonly Hit[] {
  return figureCells(item, fields, plan).flatMap((figure): Hit[] => {
    const { value } = figure.cell;
    if (value === null || typeof value === 'number') return [];
    const typed =
      typeof value === 'string'
        ? numberMeant(value, measureOf(item, figure))
        : ({ kind: 'other', mistake: { kind: 'value', word: '' } } satisfies Typed);
    if (typed.kind !== kind) return [];
    return [
      {
        ...atFigure(figure),
        params: said(typed),
        compared: [
          { label: 'typed', value: String(value) },
          ...(typed.value === undefined
            ? []
            : [{ label: 'meant', value: typed.value, measure: measureOf(item, figure) }]),
        ],
        fix: typed.value === undefined ? undefined : { kind: 'set-value', value: typed.value },
      },
    ];
  });
}

/** What the finding says of it. */
function said({ kind, mistake }: Typed): Hit['params'] {
  if (kind === 'unit') return { mistake: unitMistake(mistake?.kind, mistake?.word) };
  if (!mistake) return undefined;
  return { mistake: numberMistake(kind === 'several' ? 'several' : 'number', mistake.kind, mistake.word) };
}
