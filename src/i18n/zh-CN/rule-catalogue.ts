/** The catalogue of scoring rules in the pane. */
export const title = '计分规则';
export const open = '查看全部计分规则';
export const intro = '每条规则一张小图：横轴是完成值，纵轴是得分率；竖虚线是目标值，横虚线是满分。';
export const picture = (rule: string) => `${rule}：得分率随完成值的变化`;
export const all = '全部考核项';
export const filter = '只看适合的规则';
export const usedBy = (items: string) => `正在使用：${items}`;
export const unused = '没有考核项使用';
export const parameters = '参数（默认值）';
export const parameter = (n: number, name: string, value: number, meaning: string) =>
  `P${n} ${name}（${value}）：${meaning}`;
export const source = '依据';
export const use = (item: string) => `用于 ${item}`;
export const used = (item: string, rule: string) => `${item} 改用${rule}`;
export const current = (item: string) => `${item} 正在使用`;
export const job = (item: string, rule: string) => `${item} 改用${rule}`;
/** A formula of the user's own. */
export const formula = {
  label: (item: string) => `${item} 的公式（值为得分率，1 为满分）`,
  hint: '例如 MIN(1,完成值/目标值)。可用完成值、目标值、基期值、上年值、完成率、参数2–4，和 IF、MIN、MAX、ROUND 等各种表格程序都有的函数。',
  picture: '按此公式，得分率随完成值的变化',
  use: (item: string) => `${item} 按此公式计分`,
  current: (item: string) => `${item} 正在按此公式计分`,
};
/** Who rates an item. */
export const raters = {
  label: (item: string) => `${item} 的评议人（组名 权重×人数，要去掉最高分、最低分的写“去高低”）`,
  hint: '例如：上级 40×1；服务对象 30×5 去高低；专家 30×7 去高低。空着就由一人在表上直接填评议分。',
  unreadable: '看不懂。按“组名 权重×人数 去高低”写，组间用分号；最多 5 组，每组最多 15 人，组名不重复。',
  group: (group: { name: string; members: number; drop: boolean }, share: number) =>
    `${group.name}：${group.members} 人，占 ${share}%${group.drop ? '，去掉一个最高分和一个最低分' : ''}`,
  use: (item: string) => `${item} 由这些人评`,
  used: (item: string, groups: number) =>
    groups === 0 ? `${item} 不再分评议人` : `${item} 的表末已有 ${groups} 组评议人的评分栏`,
  job: (item: string) => `${item} 的评议人`,
};
/** What works beside the rules: the sentence, where it is set, its source. */
export const beside = {
  title: '与规则一起用的',
  linked: {
    name: '指标联动',
    text: '联动的几项里有一项得不到满分，该项照常计分，其他各项最多得满分，也不加分。',
    where: '在底稿的“指标联动”列，给联动的几项写同一个名；自己不牵动别项的，名后写“不触发”。',
    source: '国资委令第22号（2009）附件2一：某项指标未达到基本分，该项正常计分，其他指标只得基本分',
  },
  raters: {
    name: '评议人',
    text: '每组先求平均，要求的去掉一个最高分、一个最低分；再按组的权重合成。没有打分的组连同权重不计。',
    where: '选一项正在用“评议计分法”或“节点计分法”的，就在这条规则下写评议人；也可写在底稿的“评议人”列。',
    source: '各地考核办法多方评议、去掉最高分和最低分的通行做法',
  },
  groups: {
    name: '分类考核',
    text: '同组的单位一起排名，一组可以有自己的维度权重，可以限定优秀的个数或比例；同分的一起算优秀，名额不够就都不算。',
    where: '在“底稿 分组”写组和名额，在单位表里选每个单位属于哪一组。',
    source: '各地考核办法分类考核、控制优秀比例的通行做法',
  },
  places: {
    name: '外部位次加分',
    text: '没有写分值的加分行，按国家、自治区等外部评价的名次查表：名次够得着的第一档是多少就加多少，都够不着不加。',
    where: '表在“加扣分登记”上方，最多五档，名次写在该行的“外部位次”。',
    source: '各地考核办法按全国、全区排名加分的通行做法',
  },
};
