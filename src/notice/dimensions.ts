/** Which dimension a target is proposed for, by words of its name; all of it assumed, for the user to change. */
import type { Localised } from '../plan/schema';

export interface ProposedDimension {
  readonly id: string;
  readonly name: Localised;
  readonly words: RegExp;
}

/** In this order; the first whose words are in the name takes it, the last takes all. */
export const dimensions: readonly ProposedDimension[] = [
  {
    id: 'talent',
    name: { zh: '创新人才', en: 'Innovation and talent' },
    words: /研发|研究|实验室|创新中心|创新平台|科技平台|技术中心|人才|团队|专家|院士|发明|专利|技术合同|成果|R&D/,
  },
  {
    id: 'enterprises',
    name: { zh: '企业培育', en: 'Enterprises' },
    words: /企业|瞪羚|独角兽|小巨人|上市|市场主体|总部/,
  },
  {
    id: 'environment',
    name: { zh: '环境保障', en: 'Environment and support' },
    words:
      /孵化|众创|载体|资金|基金|税收.*返还|留成|时限|网办|覆盖率|能耗|排放|绿色|机构|用地|厂房|学位|床位|公寓|审批/,
  },
  {
    id: 'industry',
    name: { zh: '产业发展', en: 'Industry' },
    words: /产值|产业|增加值|营收占比|占比|比重|投资|外资|进出口|项目|集群/,
  },
  { id: 'standing', name: { zh: '综合实力', en: 'Standing' }, words: /.*/ },
];

export const taskDimension: Omit<ProposedDimension, 'words'> = {
  id: 'tasks',
  name: { zh: '重点任务', en: 'Key tasks' },
};

/**
 * The dimensions of some targets, in order: the categories of their table where it has them, else those proposed by words. `of` gives
 * that of a target.
 */
export function dimensionsOf(targets: readonly { readonly name: string; readonly group?: string }[]): {
  readonly list: readonly Omit<ProposedDimension, 'words'>[];
  readonly of: (target: { readonly name: string; readonly group?: string }) => string;
} {
  const categories = [...new Set(targets.flatMap(({ group }) => group ?? []))];
  const own = categories.map((name, k) => ({
    // A category called as what is proposed is that.
    id: [...dimensions, taskDimension].find((one) => one.name.zh === name)?.id ?? `c${String(k + 1).padStart(2, '0')}`,
    name: { zh: name, en: name },
  }));
  const of = (target: { readonly name: string; readonly group?: string }) =>
    own.find(({ name }) => name.zh === target.group)?.id ?? dimensionFor(target.name);
  const used = new Set(targets.map(of));
  const others = dimensions.filter(({ id }) => used.has(id) && !own.some((one) => one.id === id));
  return { list: [...own, ...others.map(({ id, name }) => ({ id, name }))], of };
}

export const dimensionFor = (name: string): string =>
  dimensions.find(({ words }) => words.test(name))?.id ?? 'standing';
