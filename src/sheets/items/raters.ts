/**
 * Who rates an item, at the end of its sheet: year by year a row for each member of each group, the group's mean and the rating by
 * the groups' weights, all of it live; the twin of `scoring/raters.ts`.
 */
import type { EntryCell } from '../../entries/entries';
import { membersOf, mostGroups, ratersOf } from '../../plan/raters';
import { scoresInError } from '../../scoring/entry-error';
import { meanOf, ratingOf, scoresField } from '../../scoring/raters';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { heightOfLines, linesIn } from '../text-lines';
import { at, type Subject } from './header';
import { typedOn } from './typed';
import { between } from '../limits';

const [yearCol, groupCol, raterCol, scoreCol, meanCol, weightCol, ratingCol] = [2, 3, 4, 5, 6, 7, 8];

/** Where the raters of a sheet stand, and what others refer to; `title` is the row of its heading. */
export function ratersBlock({ item, years }: Subject, title: number) {
  const groups = ratersOf(item);
  const members = membersOf(groups);
  const head = title + 1;
  const first = (k: number) => head + 1 + (k - 1) * members.length;
  return {
    groups,
    members,
    head,
    first,
    last: head + years.length * members.length,
    /** The rating of the k-th year, "" without a score. */
    rating: (k: number) => at(first(k), ratingCol, true),
    /** Whether a score of the k-th year cannot be one. A condition. */
    error: (k: number) =>
      scoresInError.formula({
        scores: `${at(first(k), scoreCol, true)}:${at(first(k) + members.length - 1, scoreCol, true)}`,
      }),
  } as const;
}

/** Draws them, and what was typed. */
export function drawRaters(b: SheetBuilder, s: Subject, ctx: SheetContext, title: number): void {
  const t = ctx.m.sheets.raters;
  const { groups, members, head, first, last } = ratersBlock(s, title);
  const typed = typedOn(ctx, s.id);
  b.value(title, yearCol, t.section, 'section')
    .value(title, groupCol, t.hint, 'hint')
    .merge(`C${title}:I${title}`)
    .height(title, 24)
    .height(head, 36);
  b.values(head, yearCol, [t.year, t.group, t.rater, t.score, t.mean, t.weight, t.rating], 'header');
  s.years.forEach((year, i) => {
    const k = i + 1;
    const top = first(k);
    const areas = groups.map((_, g) => {
      const rows = members.flatMap((member, r) => (member.g === g ? [top + r] : []));
      return { from: rows[0] ?? top, to: rows.at(-1) ?? top };
    });
    members.forEach(({ group, g, place }, r) => {
      const row = top + r;
      b.height(row, heightOfLines(linesIn(group.name, 16), 20))
        .value(row, yearCol, year, 'label', { format: ctx.m.sheets.items.yearFormat })
        .value(row, groupCol, group.name, 'text');
      if (k === 1) b.entry(row, raterCol, named(typed['rater']?.[r], t.member(place)), 'entryText');
      else
        b.formula(row, raterCol, `=IF(${at(first(1) + r, raterCol)}="","",${at(first(1) + r, raterCol)})`, 'textSmall');
      b.entry(row, scoreCol, typed[scoresField(year)]?.[r], 'entry', { format: '0.0"  "' });
      const { from, to } = areas[g]!;
      if (row !== from) return;
      const mean = meanOf(group).formula({ scores: `${at(from, scoreCol)}:${at(to, scoreCol)}` });
      b.formula(row, meanCol, `=${mean}`, 'computedMiddle', { format: '0.00' });
      b.value(row, weightCol, group.weight, 'textCenter', { format: 'General' });
    });
    const of = (col: number) => (g: number) => (areas[g] ? at(areas[g].from, col) : col === meanCol ? '""' : '0');
    const [m1, m2, m3, m4, m5] = Array.from({ length: mostGroups }, (_, g) => of(meanCol)(g));
    const [w1, w2, w3, w4, w5] = Array.from({ length: mostGroups }, (_, g) => of(weightCol)(g));
    b.formula(top, ratingCol, `=${ratingOf.formula({ m1: m1!, m2: m2!, m3: m3!, m4: m4!, m5: m5!, w1: w1!, w2: w2!, w3: w3!, w4: w4!, w5: w5! })}`, 'computedMiddle', { format: '0.00' }); // prettier-ignore
    b.field(scoresField(year), 'entry', top, scoreCol, top + members.length - 1);
  });
  b.field('rater', 'entry', first(1), raterCol, first(1) + members.length - 1);
  b.limit(`${at(first(1), scoreCol)}:${at(last, scoreCol)}`, between(0, 100), t.score, t.prompt, t.stop, 'warning');
}

/** A member's name as typed, else its place in the group. */
const named = (cell: EntryCell | undefined, usual: string) => (cell && !cell.gone ? cell : { value: usual, place: {} });
