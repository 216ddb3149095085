/**
 * Who rates an item (评议人): groups with weights, each of some members, with the highest and the lowest score dropped on request.
 * People write them in a line: 上级评价 40×1；服务对象 30×5 去高低；专家 30×7 去高低.
 */
import type { Item } from './schema';

export interface RaterGroup {
  readonly name: string;
  readonly weight: number;
  readonly members: number;
  /** Whether the highest and the lowest score are left out, where there are three or more. */
  readonly drop: boolean;
}

interface Written {
  readonly drop: string;
  readonly between: string;
}

export const mostGroups = 5;
export const mostMembers = 15;

/** Nobody where the item is rated by one figure, or not at all. */
export const ratersOf = (item: Item): readonly RaterGroup[] => item.raters ?? [];

/** The groups of a line; null where a part of it says no group, or there are too many. */
export function ratersIn(text: string): readonly RaterGroup[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[;、,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const groups = parts.flatMap((part): RaterGroup[] => {
    const found = /^(.+?)[\s:]*(\d+(?:\.\d+)?)\s*%?\s*(?:[×x*]\s*(\d+)\s*(?:人)?)?\s*(去高低|drop)?$/iu.exec(part);
    const [, name = '', weight, members = '1', drop] = found ?? [];
    const group = { name: name.trim(), weight: Number(weight), members: Number(members), drop: drop !== undefined };
    return found && group.weight > 0 && group.members >= 1 && group.members <= mostMembers ? [group] : [];
  });
  const names = new Set(groups.map(({ name }) => name));
  return groups.length === parts.length && groups.length <= mostGroups && names.size === groups.length ? groups : null;
}

const plain: Written = { drop: 'drop', between: '; ' };
/** How the line is written: as here in Chinese, plainly in any other language. */
const written: Readonly<Partial<Record<string, Written>>> = { zh: { drop: '去高低', between: '；' } };

/** The line of the groups. */
export const ratersText = (groups: readonly RaterGroup[], language: string): string => {
  const { drop: dropped, between } = written[language] ?? plain;
  return groups
    .map(({ name, weight, members, drop }) => `${name} ${weight}×${members}${drop ? ` ${dropped}` : ''}`)
    .join(between);
};

/** Members one after the other, with their group and their place in it from 1. */
export const membersOf = (groups: readonly RaterGroup[]) =>
  groups.flatMap((group, g) => Array.from({ length: group.members }, (_, k) => ({ group, g, place: k + 1 })));
