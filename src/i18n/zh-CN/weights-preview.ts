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
export const influence = {
  title: '每项实际决定多少',
  hint: (year: number) =>
    `${year} 年。失分占比：该项失分占全部失分的份额。波动占比：各年得分起落中由该项带来的份额，合计 100%，负数表示与总分反向。去掉该项：其余各项分担其权重后的总分、等次和名次。`,
  shares: (nominal: string, lost: string, variance: string) =>
    `权重 ${nominal}，失分占比 ${lost}，波动占比 ${variance}`,
  without: (total: string) => `去掉后 ${total}`,
  grade: (from: string, to: string) => `等次由${from}变为${to}`,
  unit: (unit: string, before: number, after: number) => `${unit} 第 ${before} → 第 ${after}`,
  more: (n: number) => `另有 ${n} 个单位名次有变`,
  firm: (total: string, grade: string) => `现为 ${total}，${grade}。去掉任何一项，等次都不变。`,
  shaky: (total: string, grade: string, n: number) => `现为 ${total}，${grade}。有 ${n} 项，去掉其中任一项等次就会变。`,
  open: (total: string) => `现为 ${total}，尚未定等次。`,
};
export const judges = {
  title: '评委一致性',
  dimensions: '各维度',
  all: (n: number) => `${n} 位评委的几何平均`,
  judge: (k: number) => `评委 ${k}`,
  open: (n: number) => `还有 ${n} 对没有比较`,
  ratio: (ratio: string, accepted: boolean) => `CR ${ratio} ${accepted ? '● 通过' : '× 不通过'}`,
};
