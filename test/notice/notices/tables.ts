/** Notices whose tasks or targets stand in a table, as it comes when pasted: cells divided by tabs. */
import type { ExpectedNotice } from '../expected';

export const tables: readonly ExpectedNotice[] = [
  {
    name: '谷城',
    manner: '任务分解表 pasted with tabs, merged cells empty',
    text: `谷城县2023年重点工作任务分解表
序号	类别	重点任务	工作目标	牵头单位	责任单位	完成时限
1	科技创新	培育高新技术企业	新增高新技术企业12家，总数达到50家	县科技局	县经信局、县税务局	2023年12月
2		建设研发平台	新建省级研发平台3个	县科技局	县经信局	2023年11月底
3	招商引资	引进亿元以上项目	引进亿元以上项目25个，到位资金60亿元	县招商局	各镇（街道）	2023年12月
4		举办专场招商活动	举办专场招商活动8场		县招商局、县商务局	2023年10月
5	营商环境	压减审批时限	行政审批时限压减至法定时限的30%以内	县行政审批局	县直有关部门	2023年6月底`,
    title: '谷城县2023年重点工作任务分解表',
    documentNumber: '',
    issuedOn: null,
    years: [2023],
    tasks: [
      ['表1', '培育高新技术企业', '县科技局', '县经信局、县税务局'],
      ['表2', '建设研发平台', '县科技局', '县经信局'],
      ['表3', '引进亿元以上项目', '县招商局', '各镇（街道）'],
      ['表4', '举办专场招商活动', '县招商局', '县商务局'],
      ['表5', '压减审批时限', '县行政审批局', '县直有关部门'],
    ],
    targets: [
      { name: '高新技术企业', figure: 12, measure: '家', accumulation: 'cumulative' },
      { name: '高新技术企业', figure: 50, measure: '家', accumulation: 'level' },
      { name: '研发平台', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '亿元以上项目', figure: 25, measure: '个', accumulation: 'cumulative' },
      { name: '到位资金', figure: 60, measure: '亿元', accumulation: 'level' },
      { name: '专场招商活动', figure: 8, measure: '场', accumulation: 'cumulative' },
      { name: '时限', figure: 30, measure: '%', accumulation: 'level', comparison: 'at-most' },
    ],
    due: ['2023-12-31', '2023-11-30', '2023-10-31', '2023-06-30'],
    collective: ['各镇（街道）', '县直有关部门'],
  },
  {
    name: '平湖',
    manner: 'an indicator table with a column for each year',
    text: `平湖高新区“十四五”后三年主要指标（2023—2025年）
序号	指标名称	单位	2022年	2023年	2024年	2025年	责任单位
1	营业收入	亿元	520	600	700	800	经济发展局
2	研发投入强度	%	2.8	3.0	3.2	3.5	科技创新局
3	高新技术企业数	家	90	110	130	150	科技创新局
4	单位GDP能耗降低率	%	—	3	3	3	经济发展局、生态环境分局
5	新增上市企业	家	0	1	1	1	财政金融局
6	国家高新区综合排名	位	82	≤78	≤74	≤70	党政办`,
    title: '平湖高新区“十四五”后三年主要指标（2023—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [],
    targets: [
      {
        name: '营业收入',
        figure: 800,
        measure: '亿元',
        accumulation: 'level',
        kind: 'amount',
        baseline: 520,
        years: { 2023: 600, 2024: 700, 2025: 800 },
      },
      { name: '研发投入强度', figure: 3.5, measure: '%', accumulation: 'level', kind: 'ratio', baseline: 2.8 },
      { name: '高新技术企业数', figure: 150, measure: '家', accumulation: 'level', baseline: 90 },
      { name: '能耗降低率', figure: 3, measure: '%', accumulation: 'level' },
      { name: '新增上市企业', figure: 1, measure: '家', accumulation: 'flow', baseline: 0 },
      { name: '综合排名', figure: 70, measure: '位', accumulation: 'level', comparison: 'at-most', baseline: 82 },
    ],
  },
  {
    name: '长原',
    manner: 'text with a table of units as its annex',
    text: `长原市人民政府关于印发长原经济开发区三年倍增行动方案的通知
长政发〔2023〕30号
各县区人民政府：
长原市人民政府
2023年12月18日
一、主要目标
到2026年，规上工业总产值突破800亿元，年均增长15%以上，税收收入达到30亿元，“四上”企业突破400家，高新技术企业实现倍增、达到160家。
二、保障措施
（一）加强领导。成立领导小组，定期调度。
（二）强化支持。每年安排不低于1亿元的产业引导资金。
附件：任务分工表
序号	任务	牵头单位	配合单位	完成时间
1	编制产业规划，2024年6月底前完成评审	经济开发区管委会	市发改委、市工信局	2024年6月
2	建设标准厂房，三年建成标准厂房60万平方米	市国投集团	经济开发区管委会	2026年12月`,
    title: '长原经济开发区三年倍增行动方案',
    documentNumber: '长政发〔2023〕30号',
    issuedOn: '2023-12-18',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（二） 表1', '编制产业规划', '经济开发区管委会', '市发改委、市工信局'],
      ['二（二） 表2', '建设标准厂房', '市国投集团', '经济开发区管委会'],
    ],
    targets: [
      { name: '规上工业总产值', figure: 800, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '规上工业总产值', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '税收收入', figure: 30, measure: '亿元', accumulation: 'level' },
      { name: '“四上”企业', figure: 400, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '高新技术企业', figure: 160, measure: '家', accumulation: 'level' },
      { name: '产业引导资金', figure: 1, measure: '亿元', accumulation: 'flow', kind: 'amount' },
      { name: '标准厂房', figure: 60, measure: '万平方米', accumulation: 'cumulative' },
    ],
    due: ['2024-06-30', '2026-12-31'],
  },
];
