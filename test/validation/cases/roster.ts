import { both, codes, may2022, may2023, roster, type Case } from './case';

const twin = { name: '准格尔旗乙河新材料有限公司', code: codes[1] };
const person = (name: string, date = may2022) => ({ name, code: null, date });

export const rosterCases: readonly Case[] = [
  {
    code: 'roster.name-missing',
    triggers: { values: roster('G13', [{ name: null }]) },
    passes: { values: roster('G13', [{}]) },
    expected: { severity: 'error', cell: 'B19' },
  },
  {
    code: 'roster.no-name',
    triggers: { values: roster('G13', [{ name: '小计：3人', code: null, date: null }]) },
    passes: { values: roster('G13', [{ name: '合计科技有限公司' }]) },
    expected: { severity: 'error', cell: 'B19', compared: ['小计：3人'] },
  },
  {
    code: 'roster.no-name',
    variant: 'the whole cell, not its beginning',
    triggers: { values: roster('G16', [person('无')]) },
    passes: { values: roster('G16', [person('无锡某某中心')]) },
  },
  ...[
    ...['总数', '如上', '同左', '同上。', '—— ', '（无）', '合计：', '【小计】', '合计（3家）', '暂 无', '姓名', 'Total:', '\u2003合计\u2003', '无\u2060'],
    ...['小计 3 人', '小计　3人', '总计 20', '累计 20', '合计 12 家', '合计 ３', '合计三人', '合计数', '汇总', 'Ｎ／Ａ', 'n.a.', '暂无数据', '无此项', '以上共3家', '以上合计', '本页小计', '本页合计：12', '未报', '〃', '√', '×'],
    ...['\u2003', '\u202f', '\u2009', '\u200b', '\ufeff', '\u00ad', '\u200d', '\u200e'].map((blank) => `合计${blank}`),
  ].map((name): Case => ({
    code: 'roster.no-name',
    variant: `${JSON.stringify(name)} does not count`,
    triggers: { values: roster('G16', [person(name)]) },
    passes: { values: roster('G16', [person('无锡同上总数中心')]) },
    expected: { severity: 'error', cell: 'B19' },
  })), // prettier-ignore
  {
    code: 'roster.no-name',
    variant: 'a name that begins with a word of a sum and a number',
    triggers: { values: roster('G13', [{ name: '合计3' }]) },
    passes: { values: roster('G13', [{ name: '合计3D打印有限公司' }]) },
  },
  ...['总计科技有限公司', '以上海科技有限公司', '汇总通信息中心', '未报科技中心'].map((name): Case => ({
    code: 'roster.no-name',
    variant: `${name} is a name`,
    triggers: { values: roster('G16', [person('小计')]) },
    passes: { values: roster('G16', [person(name)]) },
  })),
  ...['2023', '①', '￥100', '5家', '共 3 家', '三人', '（一）', '一季度小计', '。！', 'as above', '12 companies', codes[0]].map((name): Case => ({
    code: 'roster.no-name',
    variant: `${JSON.stringify(name)} counts, and is doubted`,
    triggers: { values: roster('G16', [person(name)]) },
    passes: { values: roster('G16', [person('58同城小计人三家')]) },
    expected: { severity: 'warning', cell: 'B19' },
  })), // prettier-ignore
  {
    code: 'roster.several-names',
    triggers: { values: roster('G16', [person('张三、李四')]) },
    passes: { values: roster('G16', [person('买买提·阿不都（博士、教授）')]) },
    expected: { severity: 'warning', cell: 'B19' },
  },
  ...['甲科技公司 乙科技公司', '甲科技公司和乙科技公司', '甲科技公司\n乙科技公司', '甲科技公司等5家'].map(
    (name): Case => ({
      code: 'roster.several-names',
      variant: `told of ${JSON.stringify(name)}`,
      triggers: { values: roster('G13', [{ name }]) },
      passes: { values: roster('G13', [{ name: '和利时公司鄂尔多斯中心' }]) },
      expected: { severity: 'warning', cell: 'B19' },
    }),
  ),
  ...[
    '张三\\李四',
    '张三+李四',
    '1.张三 2.李四',
    '张三 李四',
    '张三\u3000李四',
    '张三丰 李四',
    '张三和李四',
    '张三，李四',
  ].map((name): Case => ({
    code: 'roster.several-names',
    variant: `people: ${JSON.stringify(name)}`,
    triggers: { values: roster('G16', [person(name)]) },
    passes: {
      values: roster(
        'G16',
        ['张 三', '张三 教授', '阿不都 热合曼', '张三和', 'Li Si', '欧阳 修'].map((one) => person(one)),
      ),
    },
    expected: { severity: 'warning', cell: 'B19' },
  })),
  ...['甲公司 乙公司', '氢能团队 储能团队', '甲实验室\u2003乙实验室', 'Alpha Ltd and Beta Ltd', 'Alpha Co., Ltd. Beta Co., Ltd.'].map((name): Case => ({
    code: 'roster.several-names',
    variant: `others: ${JSON.stringify(name)}`,
    triggers: { values: roster('G18', [person(name)]) },
    passes: { values: roster('G18', [person('Alpha Company Limited'), person('氢能 储能团队'), person('和和林格尔 中心')]) },
    expected: { severity: 'warning', cell: 'B19' },
  })), // prettier-ignore
  {
    code: 'roster.digits-lost',
    triggers: { values: roster('G13', [{ code: 911506001234560000 }]) },
    passes: { values: roster('G13', [{ code: codes[0] }]) },
    expected: { severity: 'error', cell: 'C19', fix: undefined },
  },
  {
    code: 'roster.code-missing',
    triggers: { values: roster('G13', [{ code: null }]) },
    passes: { values: roster('G16', [{ code: null }]) },
    expected: { severity: 'error', cell: 'C19' },
  },
  {
    code: 'roster.code-form',
    triggers: { values: roster('G13', [{ code: codes[0].slice(1) }]) },
    passes: { values: roster('G13', [{ code: codes[0] }]) },
    expected: { severity: 'error', cell: 'C19' },
  },
  {
    code: 'roster.code-form',
    variant: 'a letter the alphabet does not have',
    triggers: { values: roster('G13', [{ code: 'O1150600MA00000014' }]) },
    passes: { values: roster('G13', [{ code: codes[0].toLowerCase() }]) },
  },
  {
    code: 'roster.code-form',
    variant: 'letters that look like digits, borne out by the check character',
    triggers: { values: roster('G13', [{ code: '911506OOMA00000014' }]) },
    passes: { values: roster('G13', [{ code: codes[0] }]) },
    expected: { severity: 'error', fix: { kind: 'set-value', value: '91150600MA00000014' } },
  },
  {
    code: 'roster.code-check',
    triggers: { values: roster('G13', [{ code: '91150600MA00000015' }]) },
    passes: { values: roster('G13', [{ code: '91150600MA00000014' }]) },
    expected: { severity: 'error', cell: 'C19' },
  },
  {
    code: 'roster.code-check',
    variant: 'two digits swapped; of an institution it is only asked about',
    triggers: { values: roster('G12', [{ code: '91156000MA00000014' }]) },
    passes: { values: roster('G12', [{ code: '蒙研 12 号' }]) },
    expected: { severity: 'warning' },
  },
  {
    code: 'roster.stray-characters',
    triggers: { values: roster('G13', [{ code: '９１１５０６００ MA00000014' }]) },
    passes: { values: roster('G13', [{ code: ' 91150600MA00000014 ' }]) },
    expected: { severity: 'error', fix: { kind: 'set-value', value: '91150600MA00000014' } },
  },
  ...['\u2001', '\u205f', '\u2028', '\u0085', '\u2029', '\u200f', '\u2066'].map((mark): Case => ({
    code: 'roster.stray-characters',
    variant: `U+${mark.charCodeAt(0).toString(16)} beside a name`,
    triggers: { values: roster('G16', [person(`合计${mark}`)]) },
    passes: { values: roster('G16', [person('张伟')]) },
    expected: { severity: 'warning', cell: 'B19', fix: { kind: 'set-value', value: '合计' } },
  })),
  {
    code: 'roster.duplicate',
    triggers: { values: roster('G13', [{}, { ...twin, code: codes[0] }]) },
    passes: { values: roster('G13', [{}, twin]) },
    expected: { severity: 'error', cell: 'C20', compared: [codes[0], codes[0]] },
  },
  {
    code: 'roster.duplicate',
    variant: 'people by their names',
    triggers: { values: roster('G16', [person('张伟'), person('张伟')]) },
    passes: { values: roster('G16', [person('张伟'), person('张玮')]) },
    expected: { cell: 'B20' },
  },
  {
    code: 'roster.two-years',
    triggers: { values: roster('G13', [{}, { date: may2023 }]) },
    passes: { values: roster('G13', [{}, { ...twin, date: may2023 }]) },
    expected: { severity: 'error', cell: 'C20', year: 2023 },
  },
  {
    code: 'roster.similar-names',
    triggers: { values: roster('G13', [{}, { name: '伊金霍洛旗甲城能源科技有限责任公司', code: codes[1] }]) },
    passes: { values: roster('G13', [{}, twin]) },
    expected: { severity: 'warning', cell: 'B20' },
  },
  {
    code: 'roster.similar-names',
    variant: 'one character left out; a number apart is meant',
    triggers: {
      values: roster('G13', [
        { name: '鄂尔多斯市蓝天环保工程有限公司' },
        { name: '鄂尔多斯蓝天环保工程有限公司', code: codes[1] },
      ]),
    },
    passes: {
      values: roster('G13', [
        { name: '鄂尔多斯市第一建筑有限公司' },
        { name: '鄂尔多斯市第二建筑有限公司', code: codes[1] },
      ]),
    },
  },
  {
    code: 'roster.similar-names',
    variant: 'two characters swapped; short names are compared as a whole',
    triggers: { values: roster('G18', [person('绿色氢能制备团队'), person('绿色能氢制备团队')]) },
    passes: { values: roster('G18', [person('氢能团队'), person('氢储团队')]) },
  },
  {
    code: 'roster.date-missing',
    triggers: { values: roster('G13', [{ date: null }]) },
    passes: { values: roster('G13', [{ name: null, date: null }]) },
    expected: { severity: 'error', cell: 'D19' },
  },
  {
    code: 'roster.date-outside',
    triggers: { values: roster('G13', [{ date: 44561 }]) },
    passes: { values: roster('G13', [{ date: 44562 }]) },
    expected: { severity: 'error', cell: 'D19' },
  },
  {
    code: 'roster.date-outside',
    variant: 'what is counted as a state may be older, not later',
    triggers: { values: roster('G12', [{ date: 45658 }]), today: '2024-12-31' },
    passes: { values: roster('G12', [{ date: 40000 }]), today: '2024-12-31' },
  },
  {
    code: 'roster.date-outside',
    variant: 'an afternoon of 1900, which reads like a day of a month',
    triggers: { values: roster('G12', [{ date: 99.5 }]) },
    passes: { values: roster('G12', [{ date: 40000.5 }]) },
  },
  {
    code: 'roster.date-future',
    triggers: { values: roster('G13', [{ date: 44927 }]) },
    passes: { values: roster('G13', [{ date: 44926 }]) },
    expected: { severity: 'warning', cell: 'D19' },
  },
  {
    code: 'roster.evidence-missing',
    triggers: { values: roster('G13', [{ evidence: null }, { ...twin, evidence: '  ' }]) },
    passes: { values: roster('G13', [{}, { ...twin, evidence: '公告' }]) },
    expected: { severity: 'warning', cell: 'F19', compared: [2, '19, 20'] },
  },
  {
    code: 'roster.excluded',
    triggers: { values: both(roster('G11', [person('氢能工程中心')]), roster('G12', [person('氢能 工程中心')])) },
    passes: { values: both(roster('G11', [person('氢能工程中心')]), roster('G16', [person('氢能工程中心')])) },
    expected: { severity: 'warning', item: 'G12' },
  },
];
