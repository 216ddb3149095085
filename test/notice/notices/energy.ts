/** Notices of a digital economy, of wind and sun, and of land: units divided by blanks, years before their things, measures of measures. */
import type { ExpectedNotice } from '../expected';

export const energy: readonly ExpectedNotice[] = [
  {
    name: '青屿',
    manner:
      'a district of a big city: 亿元产业集群, 力争…确保 in pairs, 责任单位 with 区 in front only once, 主要指标 in a sentence of many commas',
    text: `青屿区人民政府办公室关于印发青屿区数字经济创新发展三年行动方案（2024—2026年）的通知
青政办规〔2024〕4号
各街道办事处，区政府各部门、各直属单位：
《青屿区数字经济创新发展三年行动方案（2024—2026年）》已经区政府同意，现印发给你们，请认真组织实施。
青屿区人民政府办公室
2024年4月18日
一、工作目标
到2026年，全区数字经济核心产业增加值力争达到420亿元，占GDP比重超过15%；数字经济核心产业规上企业数量力争达到260家，其中百亿级企业3家、十亿级企业25家；算力总规模达到2500P，数据交易额累计突破10亿元，培育数据要素型企业100家以上，打造全市数字经济发展标杆区。
二、重点任务
（一）算力筑基工程
1．布局智算中心。2024年底建成一期智算中心，算力达到1000P；PUE值控制在1.25以下。（责任单位：区工信局、发改局，通信运营商）
2．完善5G网络。每万人拥有5G基站数达到38个，5G用户普及率提升至95%，重点场所5G网络通达率实现100%。（责任单位：区工信局、各街道）
（二）产业倍增工程
3．壮大软件产业。软件和信息服务业营业收入年均增速达15%以上、2026年突破380亿元，新引进软件百强企业5家。（责任单位：区工信局、投促局）
4．发展人工智能。人工智能企业数量实现倍增，超过200家，打造标杆应用场景30个，举办人工智能大赛3场。（责任单位：区科技局、工信局）
三、保障措施
（一）加强统筹。成立区数字经济领导小组，每季度召开1次调度会。
（二）强化支持。三年统筹安排不少于6亿元资金，用于支持数字经济发展，对符合条件的企业给予最高500万元支持。`,
    title: '青屿区数字经济创新发展三年行动方案（2024—2026年）',
    documentNumber: '青政办规〔2024〕4号',
    issuedOn: '2024-04-18',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（一）1', '布局智算中心', '', '区工信局、发改局、通信运营商'],
      ['二（一）2', '完善5G网络', '', '区工信局、各街道'],
      ['二（二）3', '壮大软件产业', '', '区工信局、投促局'],
      ['二（二）4', '发展人工智能', '', '区科技局、区工信局'],
    ],
    collective: ['各街道'],
    targets: [
      { name: '核心产业增加值', figure: 420, measure: '亿元', accumulation: 'level' },
      { name: '占GDP比重', figure: 15, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '规上企业', figure: 260, measure: '家', accumulation: 'level' },
      { name: '百亿级企业', figure: 3, measure: '家', accumulation: 'level' },
      { name: '十亿级企业', figure: 25, measure: '家', accumulation: 'level' },
      { name: '算力总规模', figure: 2500, measure: 'P', accumulation: 'level' },
      { name: '数据交易额', figure: 10, measure: '亿元', accumulation: 'cumulative', comparison: 'more-than' },
      { name: '数据要素型企业', figure: 100, measure: '家', accumulation: 'cumulative' },
      { name: '算力', figure: 1000, measure: 'P', accumulation: 'level', year: 2024 },
      { name: 'PUE', figure: 1.25, measure: '', accumulation: 'level', comparison: 'at-most', year: 2024 },
      { name: '5G基站数', figure: 38, measure: '个', accumulation: 'level' },
      { name: '5G用户普及率', figure: 95, measure: '%', accumulation: 'level' },
      { name: '5G网络通达率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '营业收入', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '营业收入', figure: 380, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '软件百强企业', figure: 5, measure: '家', accumulation: 'cumulative' },
      { name: '人工智能企业', figure: 200, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '标杆应用场景', figure: 30, measure: '个', accumulation: 'level' },
      { name: '人工智能大赛', figure: 3, measure: '场', accumulation: 'cumulative' },
      { name: '资金', figure: 6, measure: '亿元', accumulation: 'cumulative' },
    ],
  },
  {
    name: '阳关',
    manner:
      'new energy: 万千瓦, 吉瓦, 绿电, 亿千瓦时, by 2024年、2025年、2026年分别, units as a list in the next line with blanks',
    text: `阳关市新能源及装备制造产业发展三年攻坚行动方案
阳政办发〔2023〕77号
2023年11月30日
第一章 攻坚目标
第一条 到2026年，全市新能源并网装机容量达到2800万千瓦，年发电量达到520亿千瓦时，新型储能装机达到500万千瓦，绿电占比达到65%以上。
第二条 2024年、2025年、2026年新能源装备制造业产值分别达到300亿元、400亿元、550亿元，装备本地配套率分别达到50%、60%、70%。
第二章 攻坚任务
第三条 加快基地建设。三年新增风电装机600万千瓦、光伏装机900万千瓦，推动外送通道利用小时数达到5500小时以上。
牵头单位：市能源局　　配合单位：市自然资源局　市林草局　国网阳关供电公司
第四条 提升装备能力。引进整机龙头企业3户、配套企业30户，形成年产1000台（套）风电机组、10吉瓦光伏组件生产能力。
牵头单位：市工信局　　配合单位：市招商局　阳关经开区管委会
第五条 拓展消纳场景。建设零碳园区2个、绿电制氢项目4个，绿氢年产能达到10万吨，单位GDP能耗较2023年下降8%。
牵头单位：市发展改革委　　配合单位：市生态环境局　各县（区）人民政府`,
    title: '阳关市新能源及装备制造产业发展三年攻坚行动方案',
    documentNumber: '阳政办发〔2023〕77号',
    issuedOn: '2023-11-30',
    years: [2024, 2025, 2026],
    tasks: [
      ['第三条', '加快基地建设', '市能源局', '市自然资源局、市林草局、国网阳关供电公司'],
      ['第四条', '提升装备能力', '市工信局', '市招商局、阳关经开区管委会'],
      ['第五条', '拓展消纳场景', '市发展改革委', '市生态环境局、各县（区）人民政府'],
    ],
    collective: ['各县（区）人民政府'],
    targets: [
      { name: '新能源并网装机容量', figure: 2800, measure: '万千瓦', accumulation: 'level' },
      { name: '发电量', figure: 520, measure: '亿千瓦时', accumulation: 'level' },
      { name: '新型储能装机', figure: 500, measure: '万千瓦', accumulation: 'level' },
      { name: '绿电占比', figure: 65, measure: '%', accumulation: 'level' },
      { name: '产值', figure: 550, measure: '亿元', accumulation: 'level', years: { 2024: 300, 2025: 400 } },
      { name: '本地配套率', figure: 70, measure: '%', accumulation: 'level', years: { 2024: 50, 2025: 60 } },
      { name: '风电装机', figure: 600, measure: '万千瓦', accumulation: 'cumulative' },
      { name: '光伏装机', figure: 900, measure: '万千瓦', accumulation: 'cumulative' },
      { name: '利用小时数', figure: 5500, measure: '小时', accumulation: 'level' },
      { name: '整机龙头企业', figure: 3, measure: '户', accumulation: 'cumulative' },
      { name: '配套企业', figure: 30, measure: '户', accumulation: 'cumulative' },
      { name: '风电机组', figure: 1000, measure: '台', accumulation: 'level' },
      { name: '光伏组件', figure: 10, measure: '吉瓦', accumulation: 'level' },
      { name: '零碳园区', figure: 2, measure: '个', accumulation: 'level' },
      { name: '绿电制氢项目', figure: 4, measure: '个', accumulation: 'level' },
      { name: '绿氢', figure: 10, measure: '万吨', accumulation: 'level' },
      { name: '单位GDP能耗', figure: 8, measure: '%', accumulation: 'level' },
    ],
  },
  {
    name: '梅岭',
    manner:
      'a table where the unit column says （牵头）, a figure in each year column with words, a total row of notes below',
    text: `梅岭区“工业上楼”三年行动目标任务分解表（2023—2025年）
序号	指标任务	计量单位	2022年完成	2023年目标	2024年目标	2025年目标	责任单位
1	工业上楼用地供应	公顷	—	20	25	30	区规自局（牵头）、区土整中心
2	新开工厂房面积	万平方米	35	120	150	180	区住建局（牵头）、区工信局
3	规上工业增加值增速	%	6.2	8以上	8以上	8.5以上	区工信局
4	工业投资占固定资产投资比重	%	28	30	33	36	区发改局、区工信局
5	产业空间租金	元/平方米·月	42	≤38	≤36	≤35	区住建局
注：1.面积按规划许可口径统计；2.增速为可比价。`,
    title: '梅岭区“工业上楼”三年行动目标任务分解表（2023—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [],
    targets: [
      { name: '工业上楼用地供应', figure: 30, measure: '公顷', accumulation: 'level', years: { 2023: 20, 2024: 25 } },
      {
        name: '新开工厂房面积',
        figure: 180,
        measure: '万平方米',
        accumulation: 'flow',
        baseline: 35,
        years: { 2023: 120, 2024: 150 },
      },
      { name: '规上工业增加值增速', figure: 8.5, measure: '%', accumulation: 'flow', baseline: 6.2 },
      { name: '工业投资占固定资产投资比重', figure: 36, measure: '%', accumulation: 'level', baseline: 28 },
      {
        name: '产业空间租金',
        figure: 35,
        measure: '元/平方米·月',
        accumulation: 'level',
        comparison: 'at-most',
        baseline: 42,
      },
    ],
  },
];
