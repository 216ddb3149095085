/** Where things stand on the national sheet: a table of the first level, and one of the second with a heading for each group. */
import type { NationalIndex, NationalIndicator } from '../../plan/national';

export const key = 'national';

/** Columns of the second level; the table of the first level stands above in the same ones. */
export const c = { id: 2, name: 3, direction: 4, local: 5, weight: 6, full: 7, own: 8, low: 9, high: 10, scaled: 11, points: 12, lost: 13, order: 14, state: 15, action: 16 } as const; // prettier-ignore
export const g = { id: 2, name: 3, count: 4, local: 5, weight: 6, sum: 7, filled: 8, share: 9, rate: 10, points: 11 } as const; // prettier-ignore
export const lastCol = c.action;
export const columnWidths = [1.5, 6, 36, 11, 21, 11, 10, 12, 12, 12, 10, 9, 9, 10, 13, 26];
export const widthOf = (col: number) => columnWidths[col - 1] ?? 9;

export const yearRow = 5;
export const groupHead = 7;
export const firstGroup = groupHead + 1;

interface Block {
  readonly group: NationalIndex['groups'][number];
  readonly heading: number;
  readonly members: readonly NationalIndicator[];
}

export type NationalLayout = ReturnType<typeof layoutOf>;

/** Rows of both tables; `blocks` are those of the second level, group by group: the group's heading, then its indicators. */
export function layoutOf(index: NationalIndex) {
  const lastGroup = groupHead + index.groups.length;
  const head = lastGroup + 5;
  const first = head + 1;
  const blocks = index.groups.reduce<readonly Block[]>((done, group) => {
    const before = done[done.length - 1];
    const heading = before === undefined ? first : before.heading + before.members.length + 1;
    return [...done, { group, heading, members: index.indicators.filter((indicator) => indicator.group === group.id) }];
  }, []);
  const last = first + index.groups.length + index.indicators.length - 1;
  return { index, lastGroup, groupTotal: lastGroup + 1, head, first, last, blocks };
}
