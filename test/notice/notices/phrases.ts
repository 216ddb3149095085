/** Notices that tell a target without saying a plain figure: 清零, 零的突破, ratios, ranks in words, comparison with an average, 翻番, tenths. */
import type { ExpectedNotice } from '../expected';

export const phrases: readonly ExpectedNotice[] = [
  {
    name: '临江',
    manner: 'targets in words and ratios, full-width digits, units by 牵头：, by verb and by 各旗区',
    text: `临江市人民政府办公室关于印发《临江高新技术产业开发区提质增效三年行动计划（2023—2025年）》的通知
临政办发〔2023〕8号
各旗区人民政府，市直各部门：
现将行动计划印发给你们，请认真贯彻执行。
临江市人民政府办公室
2023年2月20日
一、行动目标
到2025年底，高新区综合评价位列全省前三，规模以上工业增加值年均增长8%以上，营业收入比2020年翻一番，技术合同成交额翻两番，高新技术企业达到３５０家，研发投入强度提高到３．５％，上市企业实现零的突破，亩均税收不低于全省平均水平。
二、重点任务
（一）壮大企业主体。推动僵尸企业清零，新增专精特新企业3—5个，每个乡镇至少引进1名科技特派员，规模以上企业数字化改造比例超过九成。（牵头：市工信局，配合：市科技局、市财政局）
（二）优化创新投入。财政资金与社会资本投入比达到1:3，本科以上人才与技能人才之比达到2.5∶1，重点企业研发机构基本实现全覆盖。2024年底前建成科技金融服务平台。（市科技局牵头，市财政局、市金融办配合）
（三）整治生态环境。园区黑臭水体全部清零，固定资产投资增速高于全省平均水平，单位工业增加值能耗低于全省平均水平，每季度末通报整改进度，二季度完成隐患排查。（各旗区人民政府、有关部门按职责分工负责）
（四）提升开放水平。外贸进出口总额年均增速保持在10%以上，跨境电商企业数量力争翻两番，国家级孵化器实现“零突破”，营商环境评价进入全省前十名。（责任单位：市商务局）`,
    title: '临江高新技术产业开发区提质增效三年行动计划（2023—2025年）',
    documentNumber: '临政办发〔2023〕8号',
    issuedOn: '2023-02-20',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '壮大企业主体', '市工信局', '市科技局、市财政局'],
      ['二（二）', '优化创新投入', '市科技局', '市财政局、市金融办'],
      ['二（三）', '整治生态环境', '', '各旗区人民政府、有关部门'],
      ['二（四）', '提升开放水平', '', '市商务局'],
    ],
    collective: ['各旗区人民政府', '有关部门'],
    due: ['2024-12-31', '2023-06-30'],
    targets: [
      { name: '综合评价', figure: 3, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '规模以上工业增加值增长率', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '营业收入增长率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '技术合同成交额增长率', figure: 300, measure: '%', accumulation: 'level' },
      { name: '高新技术企业', figure: 350, measure: '家', accumulation: 'level' },
      { name: '研发投入强度', figure: 3.5, measure: '%', accumulation: 'level' },
      { name: '上市企业', figure: 1, measure: '家', accumulation: 'level', baseline: 0 },
      { name: '亩均税收', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '僵尸企业', figure: 0, measure: '家', accumulation: 'level', comparison: 'at-most' },
      { name: '专精特新企业', figure: 3, upper: 5, measure: '个', accumulation: 'cumulative' },
      { name: '每个乡镇科技特派员', figure: 1, measure: '名', accumulation: 'cumulative', kind: 'figure' },
      {
        name: '数字化改造比例',
        figure: 90,
        measure: '%',
        accumulation: 'level',
        comparison: 'more-than',
      },
      { name: '财政资金与社会资本投入比', figure: 3, measure: '倍', accumulation: 'level', kind: 'figure' },
      { name: '本科以上人才与技能人才之比', figure: 2.5, measure: '倍', accumulation: 'level', kind: 'figure' },
      { name: '重点企业研发机构', figure: 100, measure: '%', accumulation: 'level' },
      { name: '黑臭水体', figure: 0, measure: '个', accumulation: 'level', comparison: 'at-most' },
      {
        name: '固定资产投资增速',
        figure: 0,
        measure: '个百分点',
        accumulation: 'flow',
        comparison: 'more-than',
      },
      { name: '单位工业增加值能耗', figure: 100, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '外贸进出口总额增速', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '跨境电商企业', figure: 300, measure: '%', accumulation: 'level' },
      { name: '国家级孵化器', figure: 1, measure: '个', accumulation: 'level', baseline: 0 },
      { name: '营商环境评价', figure: 10, measure: '名', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '通源',
    manner: 'units and days in a table, quarters as days, figures in words',
    text: `通源县人民政府关于印发通源工业园区攻坚行动方案（2024—2026年）的通知
通政发〔2024〕3号
2024年1月15日
一、攻坚目标
到2026年，规上企业总数较2023年翻一番，闲置土地处置率达到九成以上，重大安全事故为零，园区综合排名进入全市前五，万元产值能耗降到全市平均水平以下。
二、任务分工
序号\t任务\t目标\t牵头单位\t配合单位\t完成时限
1\t盘活闲置厂房\t盘活闲置厂房１０万平方米\t县自然资源局\t县工信局、园区管委会\t2024年底前
2\t清理欠薪\t拖欠工资案件清零\t县人社局\t各乡镇人民政府\t每季度末
3\t引进总部\t引进总部企业2至3家\t县商务局\t县直有关部门\t2025年二季度
4\t创建品牌\t中国驰名商标实现零的突破\t县市场监管局\t园区管委会\t2026年12月`,
    title: '通源工业园区攻坚行动方案（2024—2026年）',
    documentNumber: '通政发〔2024〕3号',
    issuedOn: '2024-01-15',
    years: [2024, 2025, 2026],
    tasks: [
      ['二 表1', '盘活闲置厂房', '县自然资源局', '县工信局、园区管委会'],
      ['二 表2', '清理欠薪', '县人社局', '各乡镇人民政府'],
      ['二 表3', '引进总部', '县商务局', '县直有关部门'],
      ['二 表4', '创建品牌', '县市场监管局', '园区管委会'],
    ],
    collective: ['各乡镇人民政府', '县直有关部门'],
    due: ['2024-12-31', '2025-06-30', '2026-12-31'],
    targets: [
      { name: '规上企业总数', figure: 100, measure: '%', accumulation: 'level' },
      { name: '闲置土地处置率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '重大安全事故', figure: 0, measure: '起', accumulation: 'level', comparison: 'at-most' },
      { name: '综合排名', figure: 5, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '万元产值能耗', figure: 100, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '闲置厂房', figure: 10, measure: '万平方米', accumulation: 'cumulative', year: 2024 },
      { name: '拖欠工资案件', figure: 0, measure: '件', accumulation: 'level', comparison: 'at-most' },
      { name: '总部企业', figure: 2, upper: 3, measure: '家', accumulation: 'cumulative', year: 2025 },
      { name: '中国驰名商标', figure: 1, measure: '件', accumulation: 'level', baseline: 0 },
    ],
  },
  {
    name: '宁阳',
    manner: 'ranks in words, 动态清零, 快于平均水平, 前一百强, steps of two signs with a quarter',
    text: `宁阳市人民政府关于印发宁阳高新区创新提升行动方案的通知
宁政发〔2023〕11号
2023年3月1日
一、主要目标
到2025年，高新区位居全国高新区前一百强，综合实力稳居全省第一，信访积案动态清零，居民人均可支配收入增速快于全国平均水平，科技进步贡献率力争超过七成，研发人员占比不低于国家高新区平均水平，空气质量优良天数比例居全省前列。
二、重点任务
1.强化主体。政府基金与社会资本放大比例不低于1∶4；每家链主企业至少牵头2个创新联合体。2023年第三季度前出台方案。（牵头单位：市科技局，配合单位：各县区人民政府、市直有关部门）
2.严守底线。力争安全生产零事故，违建别墅全部拆除清零，一般工业固废综合利用率高于全省平均水平5个百分点，开展“清零行动”，力争在科创板上市方面实现“零”的突破。各县区人民政府、各有关部门按职责分工负责。
3.优化服务。企业开办时间控制在0.5天以内，每季度末调度一次。责任单位：市行政审批局，各县区`,
    title: '宁阳高新区创新提升行动方案',
    documentNumber: '宁政发〔2023〕11号',
    issuedOn: '2023-03-01',
    years: [2023, 2024, 2025],
    tasks: [
      ['二1', '强化主体', '市科技局', '各县区人民政府、市直有关部门'],
      ['二2', '严守底线', '', '各县区人民政府、各有关部门'],
      ['二3', '优化服务', '', '市行政审批局、各县区'],
    ],
    collective: ['各县区人民政府', '市直有关部门', '各有关部门', '各县区'],
    due: ['2023-09-30'],
    targets: [
      { name: '高新区全国高新区排名', figure: 100, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '综合实力全省排名', figure: 1, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '信访积案', figure: 0, measure: '件', accumulation: 'level', comparison: 'at-most' },
      {
        name: '居民人均可支配收入增速与全国平均水平之差',
        figure: 0,
        measure: '个百分点',
        accumulation: 'flow',
        comparison: 'more-than',
      },
      { name: '科技进步贡献率', figure: 70, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '研发人员占比', figure: 100, measure: '%', accumulation: 'level' },
      { name: '政府基金与社会资本放大比例', figure: 4, measure: '倍', accumulation: 'level' },
      { name: '每家链主企业创新联合体', figure: 2, measure: '个', accumulation: 'level', kind: 'figure' },
      { name: '安全生产事故', figure: 0, measure: '起', accumulation: 'level', comparison: 'at-most' },
      { name: '违建别墅', figure: 0, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '一般工业固废综合利用率', figure: 5, measure: '个百分点', accumulation: 'level' },
      { name: '科创板上市', figure: 1, measure: '个', accumulation: 'level', baseline: 0 },
      { name: '企业开办时间', figure: 0.5, measure: '天', accumulation: 'level', comparison: 'at-most' },
    ],
  },
];
