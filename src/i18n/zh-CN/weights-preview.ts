/** What adopting weights would change. */
export const title = (year: number) => `采用后 ${year} 年会怎样`;
export const total = '总分';
export const grade = '等次';
export const change = (before: string, after: string) => `${before} → ${after}`;
export const same = (what: string) => `仍为${what}`;
export const sameRanks = '各单位名次不变';
export const ranks = (n: number) => `${n} 个单位名次有变`;
export const rank = (before: number, after: number) => `第 ${before} → 第 ${after}`;
export const incomplete = (n: number) => `还有 ${n} 对没有比较，未比较的按“同等重要”算。`;
export const inconsistent = '一致性检验不通过（CR ≥ 0.1）：比较前后矛盾，权重不可靠。';
export const confirm = '我知道，仍要采用';
