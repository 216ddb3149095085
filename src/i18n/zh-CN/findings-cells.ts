/** Texts of the findings about what a cell is: a year for a date, a sum for a name, another word for one of the list. */
type P = Readonly<Record<string, string | number>>;

const lists: Readonly<Record<string, string>> = {
  status: '状态',
  kind: '类型',
  missing: '缺失值处理',
  vetoGrade: '一票否决后的等次',
  rule: '评分规则',
  rounding: '分值取位',
  settling: '核定分',
};
const list = (p: P) => lists[p.list!] ?? '表格样式';

export const texts = {
  'cell.not-a-number': {
    title: '这里应填数字',
    what: (p: P) => `${p.mistake}，不会计入。`,
    todo: (_p: P) => '只填数字，如 480.5；单位在表头里，说明写到备注。',
  },
  'cell.date-text': {
    title: '日期写法不能识别',
    what: (p: P) => `${p.mistake}，不会计入任何一年。`,
    todo: (_p: P) => '改为 2023-05-01 这样的日期。',
  },
  'cell.two-numbers': {
    title: '一格里有两个数',
    what: (p: P) => `${p.mistake}`,
    todo: (_p: P) => '只留一个数，其余移到备注。',
  },
  'cell.date-is-year': {
    title: '这里填的是年份，不是日期',
    what: (p: P) => `${p.typed} 只到年或月，Excel 当成了别的日子，不会计入。`,
    todo: (_p: P) => '填完整的日期，如 2023-05-01。',
  },
  'roster.no-name': {
    title: '这一行不是名称',
    what: (p: P) =>
      p.counted === 1
        ? `“${p.name}”像是数目、小计或代码，不像名称，现仍计入。`
        : `“${p.name}”是合计、“同上”一类的字样，不是名称，不会计入。`,
    todo: (p: P) =>
      p.counted === 1 ? '写出全称，或清空这一行。确为名称的，说明原因。' : '清空这一行；要填的话写出全称。',
  },
  'roster.several-names': {
    title: '一格里有几个名称',
    what: (p: P) => `像是 ${p.count} 个名称写在了一格，只按一个计。`,
    todo: (_p: P) => '每行填一个。确为一个名称的，说明原因。',
  },
  'roster.digits-lost': {
    title: '代码存成了数字，末几位已丢失',
    what: (_p: P) => 'Excel 的数字只有 15 位，18 位代码后面的几位成了 0，找不回来。',
    todo: (_p: P) => '把这格设为文本，照营业执照重填 18 位代码。',
  },
  'plan.word-unknown': {
    title: '填的不是列表里的选项',
    what: (p: P) => `${list(p)}：“${p.typed}”不在列表里，没有采用。`,
    todo: (_p: P) => '从下拉列表里选。',
  },
};
