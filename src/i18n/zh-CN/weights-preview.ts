/** What adopting weights would change. */
export const title = (year: number) => `采用后 ${year} 年会怎样`;
export const total = '总分';
export const grade = '等次';
export const change = (before: string, after: string) => `${before} → ${after}`;
export const same = (what: string) => `仍为${what}`;
export const sameRanks = '各单位名次不变';
export const ranks = (n: number) => `${n} 个单位名次有变`;
export const rank = (before: number, after: number) => `第 ${before} → 第 ${after}`;
export const incomplete = (n: number) => `还有 ${n} 对没有比较，不计入（Harker 法），权重只是暂定。`;
export const inconsistent = '一致性检验不通过：比较前后矛盾，权重不可靠。';
export const confirm = '我知道，仍要采用';
export const fewYears = (years: number, enough: number) =>
  `只有 ${years} 年数据，由数据得出的权重取决于个别数字，不建议采用（至少 ${enough} 年）。`;
