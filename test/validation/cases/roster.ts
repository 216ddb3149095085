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
  {
    code: 'roster.several-names',
    triggers: { values: roster('G16', [person('张三、李四')]) },
    passes: { values: roster('G16', [person('买买提·阿不都（博士、教授）')]) },
    expected: { severity: 'warning', cell: 'B19' },
  },
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
