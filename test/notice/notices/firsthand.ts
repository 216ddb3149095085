/** Notices read for the first time with their expected tables written before: what was misread then is read now. */
import type { ExpectedNotice } from '../expected';

export const firsthand: readonly ExpectedNotice[] = [
  {
    name: '临川',
    manner:
      'low altitude: 集聚…以上 with its 其中, Chinese numerals, 架次, days of their own beside the plan’s last year',
    text: `临川市低空经济发展三年行动方案（2026—2028年）
一、主要目标
到2028年，低空经济规模突破500亿元，年均增长20%以上，集聚产业链企业300家以上，其中规上企业60家；建成通用机场3个、垂直起降点一百二十个，开通低空航线80条，飞行架次达到30万架次。
二、重点任务
（一）建强设施。到2027年底，建成飞行服务站5座，低空通信网络覆盖率达到95%。（牵头单位：市交通运输局；责任单位：市发展改革委、市通信管理局）
（二）培育企业。三年累计引进龙头企业10家，培育专精特新企业40家。（牵头单位：市工信局；责任单位：各县（市、区）人民政府）`,
    title: '临川市低空经济发展三年行动方案（2026—2028年）',
    documentNumber: '',
    issuedOn: null,
    years: [2026, 2027, 2028],
    tasks: [
      ['二（一）', '建强设施', '市交通运输局', '市发展改革委、市通信管理局'],
      ['二（二）', '培育企业', '市工信局', '各县（市、区）人民政府'],
    ],
    targets: [
      { name: '低空经济规模', figure: 500, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '增长率', figure: 20, measure: '%', accumulation: 'flow' },
      { name: '产业链企业', figure: 300, measure: '家', accumulation: 'level' },
      { name: '规上企业', figure: 60, measure: '家', accumulation: 'level' },
      { name: '通用机场', figure: 3, measure: '个', accumulation: 'level' },
      { name: '起降点', figure: 120, measure: '个', accumulation: 'level' },
      { name: '航线', figure: 80, measure: '条', accumulation: 'cumulative' },
      { name: '飞行架次', figure: 300000, measure: '架次', accumulation: 'level' },
      { name: '飞行服务站', figure: 5, measure: '座', accumulation: 'level', year: 2027 },
      { name: '覆盖率', figure: 95, measure: '%', accumulation: 'level', year: 2027 },
      { name: '龙头企业', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: '专精特新', figure: 40, measure: '家', accumulation: 'cumulative' },
    ],
    collective: ['各县（市、区）人民政府'],
  },
  {
    name: '护理',
    manner: 'care of the old: no units in front, 每千名, 九成, from so many to so many',
    text: `关于推动全市养老服务高质量发展的实施意见
一、总体目标
到2027年，护理型床位占比达到73%，每千名老年人拥有养老床位38张，街道养老服务综合体覆盖率达到100%，养老护理员持证率不低于九成，新增家庭养老床位5000张。
二、主要措施
1.优化供给。改造提升敬老院25所，新建社区食堂150处，适老化改造家庭由2000户增加到8000户。（责任单位：市民政局、市财政局）`,
    title: '关于推动全市养老服务高质量发展的实施意见',
    documentNumber: '',
    issuedOn: null,
    years: [2026, 2027],
    tasks: [['二1', '优化供给', '', '市民政局、市财政局']],
    targets: [
      { name: '护理型床位占比', figure: 73, measure: '%', accumulation: 'level' },
      { name: '养老床位', figure: 38, measure: '张', accumulation: 'level' },
      { name: '覆盖率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '持证率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '家庭养老床位', figure: 5000, measure: '张', accumulation: 'cumulative' },
      { name: '敬老院', figure: 25, measure: '所', accumulation: 'cumulative' },
      { name: '社区食堂', figure: 150, measure: '处', accumulation: 'cumulative' },
      { name: '家庭', figure: 8000, measure: '户', accumulation: 'level', baseline: 2000 },
    ],
  },
  {
    name: '海宁区',
    manner: 'a table of targets: categories merged over rows, 新增 in the columns of years, measures in the names',
    text: `海宁区“智改数转”任务分解表（2025—2027年）
序号	领域	主要指标	2025年	2026年	2027年	责任单位
1	改造	规上企业改造覆盖率（%）	60	80	100	区经信局
2		新增工业机器人（台）	800	1000	1200	区经信局
3	服务	诊断服务企业数（家）	100	200	300	区科技局
4	能效	单位增加值能耗（吨标准煤/万元）	0.42	0.40	0.38	区发改局`,
    title: '海宁区“智改数转”任务分解表（2025—2027年）',
    documentNumber: '',
    issuedOn: null,
    years: [2025, 2026, 2027],
    tasks: [],
    targets: [
      { name: '覆盖率', figure: 100, measure: '%', accumulation: 'level' },
      {
        name: '工业机器人',
        figure: 1200,
        measure: '台',
        accumulation: 'flow',
        years: { 2025: 800, 2026: 1000, 2027: 1200 },
      },
      { name: '诊断服务企业', figure: 300, measure: '家', accumulation: 'level' },
      { name: '能耗', figure: 0.38, measure: '吨标准煤/万元', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '松江',
    manner: 'tea: 左右, a range, 一百亿元, 1.5倍, 翻一番, a part of a whole in 成, so often a month',
    text: `松江县打造百亿级茶产业行动计划（2025—2027年）
一、工作目标
力争到2027年，茶园面积稳定在28万亩左右，茶叶产量6000—6500吨，综合产值达到一百亿元，茶农人均收入是2024年的1.5倍，出口额翻一番，绿色认证基地占茶园总面积的六成以上。
二、重点举措
（一）强基地。每年改造低产茶园2万亩，建设标准化基地12个。（牵头单位：县农业农村局；配合单位：各乡镇）
（二）拓市场。每月举办直播活动3场，开设品牌专卖店一百家。（牵头单位：县商务局；配合单位：县供销社）`,
    title: '松江县打造百亿级茶产业行动计划（2025—2027年）',
    documentNumber: '',
    issuedOn: null,
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '强基地', '县农业农村局', '各乡镇'],
      ['二（二）', '拓市场', '县商务局', '县供销社'],
    ],
    targets: [
      { name: '茶园面积', figure: 28, measure: '万亩', accumulation: 'level' },
      { name: '茶叶产量', figure: 6000, measure: '吨', accumulation: 'level', upper: 6500 },
      { name: '综合产值', figure: 100, measure: '亿元', accumulation: 'level' },
      { name: '收入', figure: 1.5, measure: '倍', accumulation: 'level' },
      { name: '出口额增长率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '比重', figure: 60, measure: '%', accumulation: 'level' },
      { name: '低产茶园', figure: 2, measure: '万亩', accumulation: 'flow' },
      { name: '标准化基地', figure: 12, measure: '个', accumulation: 'level' },
      { name: '直播活动', figure: 36, measure: '场', accumulation: 'flow' },
      { name: '专卖店', figure: 100, measure: '家', accumulation: 'cumulative' },
    ],
    collective: ['各乡镇'],
  },
  {
    name: '平湖',
    manner: 'business: ① ② ③ in a line, 精简 and 取消, so often a quarter, 清零, a third less',
    text: `平湖市优化营商环境攻坚方案（2026年）
一、目标
2026年底前，企业开办时间压缩至0.5个工作日以内，高频事项“一网通办”率达到98%，涉企投诉办结率保持在99%以上，不动产登记时限缩短三分之一。
二、任务
（一）减环节。重点抓好：①精简申报材料40份；②取消证明事项20项；③推出“一件事”35项。（责任单位：市数据局、市市场监管局）
（二）强服务。每季度召开政企恳谈会2次，选派服务专员200名，清零历史积案。（责任单位：市营商办）`,
    title: '平湖市优化营商环境攻坚方案（2026年）',
    documentNumber: '',
    issuedOn: null,
    years: [2026],
    tasks: [
      ['二（一）', '减环节', '', '市数据局、市市场监管局'],
      ['二（二）', '强服务', '', '市营商办'],
    ],
    targets: [
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '办结率', figure: 99, measure: '%', accumulation: 'level' },
      { name: '降低率', figure: 33.33, measure: '%', accumulation: 'level' },
      { name: '申报材料', figure: 40, measure: '份', accumulation: 'cumulative' },
      { name: '证明事项', figure: 20, measure: '项', accumulation: 'cumulative' },
      { name: '一件事', figure: 35, measure: '项', accumulation: 'cumulative' },
      { name: '恳谈会', figure: 8, measure: '次', accumulation: 'flow' },
      { name: '服务专员', figure: 200, measure: '名', accumulation: 'cumulative' },
      { name: '积案', figure: 0, measure: '件', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '东港',
    manner: 'low carbon: a part in a bracket, μg/m³, years told one by one, half of the parks',
    text: `东港新区绿色低碳发展实施方案（2025—2027年）
一、目标
到2027年，新能源装机容量达到120万千瓦（其中光伏70万千瓦），非化石能源消费占比提高到25%，单位GDP二氧化碳排放比2024年下降12%，PM2.5年均浓度降至28μg/m³以下，新建充电枪2000把、换电站15座。
二、任务
（一）节能改造。2025年、2026年、2027年分别完成改造面积50万平方米、60万平方米、70万平方米；半数以上园区建成绿色园区。（牵头单位：新区发改局；责任单位：新区住建局）`,
    title: '东港新区绿色低碳发展实施方案（2025—2027年）',
    documentNumber: '',
    issuedOn: null,
    years: [2025, 2026, 2027],
    tasks: [['二（一）', '节能改造', '新区发改局', '新区住建局']],
    targets: [
      { name: '新能源装机容量', figure: 120, measure: '万千瓦', accumulation: 'level' },
      { name: '光伏', figure: 70, measure: '万千瓦', accumulation: 'level' },
      { name: '占比', figure: 25, measure: '%', accumulation: 'level' },
      { name: '降低率', figure: 12, measure: '%', accumulation: 'level' },
      { name: 'PM2.5', figure: 28, measure: '微克/立方米', accumulation: 'level', comparison: 'at-most' },
      { name: '充电枪', figure: 2000, measure: '把', accumulation: 'cumulative' },
      { name: '换电站', figure: 15, measure: '座', accumulation: 'cumulative' },
      { name: '改造面积', figure: 70, measure: '万平方米', accumulation: 'flow', years: { 2025: 50, 2026: 60 } },
      { name: '绿色园区', figure: 50, measure: '%', accumulation: 'level' },
    ],
  },
];
