/** Notices of tourism, of safety and of open zones: signs in place of words, ○ for 〇, a task that is itself the name of what its goal counts. */
import type { ExpectedNotice } from '../expected';

export const mixed: readonly ExpectedNotice[] = [
  {
    name: '临漳',
    manner: 'tourism: 亿人次, 占比, 家以上 in brackets, 责任单位 in a line that starts with —, by provinces',
    text: `临漳市文旅产业高质量发展三年行动方案（2023—2025年）
为深入贯彻落实省委、省政府决策部署，推动文旅产业高质量发展，制定如下行动方案。
一、总体目标
坚持“以文塑旅、以旅彰文”，到2025年，全市接待国内外游客突破1.2亿人次，旅游总收入达到1100亿元以上，较2022年翻两番；入境游客数量恢复到2019年的120%；4A级以上旅游景区达到28家，其中5A级旅游景区2家；规模以上文化企业营业收入年均增长10%；文旅产业增加值占GDP比重达到7%左右。
二、重点任务
（一）景区提质。支持古城创建国家5A级旅游景区，推出精品演艺项目6个，夜间文旅消费集聚区达到5个以上。
——责任单位：市文旅局，临漳古城管委会
（二）业态创新。打造沉浸式体验项目不少于20个，培育研学旅游基地15家（省级5家），举办大型演唱会、音乐节每年10场以上。
——责任单位：市文旅局、市教育局
（三）服务升级。新建、改建旅游厕所86座，游客投诉按时办结率100%，主要景区智慧化覆盖率达85%；2024年国庆前开通旅游专线8条。
——责任单位：市城管局、市交通局、市文旅局等
三、组织保障
市级财政连续三年每年安排1亿元文旅发展专项资金，对年接待过夜游客超50万人次的旅行社给予最高30万元奖励。`,
    title: '临漳市文旅产业高质量发展三年行动方案（2023—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '景区提质', '', '市文旅局、临漳古城管委会'],
      ['二（二）', '业态创新', '', '市文旅局、市教育局'],
      ['二（三）', '服务升级', '', '市城管局、市交通局、市文旅局'],
    ],
    targets: [
      { name: '游客', figure: 1.2, measure: '亿人次', accumulation: 'level', comparison: 'more-than' },
      { name: '旅游总收入', figure: 1100, measure: '亿元', accumulation: 'level' },
      { name: '旅游总收入', figure: 300, measure: '%', accumulation: 'level' },
      { name: '入境游客', figure: 120, measure: '%', accumulation: 'level' },
      { name: '4A级以上旅游景区', figure: 28, measure: '家', accumulation: 'level' },
      { name: '5A级旅游景区', figure: 2, measure: '家', accumulation: 'level' },
      { name: '文化企业营业收入', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '文旅产业增加值占GDP比重', figure: 7, measure: '%', accumulation: 'level' },
      { name: '精品演艺项目', figure: 6, measure: '个', accumulation: 'cumulative' },
      { name: '消费集聚区', figure: 5, measure: '个', accumulation: 'level' },
      { name: '沉浸式体验项目', figure: 20, measure: '个', accumulation: 'level' },
      { name: '研学旅游基地', figure: 15, measure: '家', accumulation: 'cumulative' },
      { name: '演唱会', figure: 10, measure: '场', accumulation: 'flow' },
      { name: '旅游厕所', figure: 86, measure: '座', accumulation: 'cumulative' },
      { name: '按时办结率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '智慧化覆盖率', figure: 85, measure: '%', accumulation: 'level' },
      { name: '旅游专线', figure: 8, measure: '条', accumulation: 'cumulative', year: 2024 },
      { name: '专项资金', figure: 1, measure: '亿元', accumulation: 'flow' },
    ],
  },
  {
    name: '盐港',
    manner:
      'chemical park, safety: 百分点, 起数比上年下降, 万元产值, 小于等于 signs, 一、(一)、1、 with half-width brackets and no blank',
    text: `盐港化工园区管理办公室关于印发盐港化工园区安全环保整治提升三年行动方案的通知
盐化园办〔2022〕14号
园区各企业:
二○二二年五月二十日
一、工作目标
(一)安全目标。2022年至2024年，生产安全事故起数、死亡人数较上年分别下降15%、20%，杜绝较大及以上事故，企业安全标准化二级达标率100%，重大危险源在线监测接入率达100%。
(二)环保目标。到2024年，园区VOCs排放总量比2021年削减30%，化学需氧量排放浓度≤40毫克/升，危废规范化处置率100%，万元产值水耗降到6.5立方米以下，园区边界异味投诉件数下降五成以上。
二、整治任务
(一)安全整治
1、淘汰落后装置。2023年6月底前关闭退出不达标企业5家，老旧装置改造完成率达到100%。(主责单位:园区应急分局;配合单位:各企业)
2、提升应急能力。组建专业救援队伍2支，每年组织综合演练不少于4次，应急响应时间缩短至15分钟以内。(主责单位:园区应急分局;配合单位:消防大队)
(二)环保整治
3、治理废气。完成VOCs深度治理项目32个，泄漏检测与修复(LDAR)实施率100%。(主责单位:生态环境分局;配合单位:各企业)`,
    title: '盐港化工园区安全环保整治提升三年行动方案',
    documentNumber: '盐化园办〔2022〕14号',
    issuedOn: '2022-05-20',
    years: [2022, 2023, 2024],
    tasks: [
      ['二（一）1', '淘汰落后装置', '园区应急分局', '各企业'],
      ['二（一）2', '提升应急能力', '园区应急分局', '消防大队'],
      ['二（二）3', '治理废气', '生态环境分局', '各企业'],
    ],
    collective: ['各企业'],
    due: ['2023-06-30'],
    targets: [
      { name: '事故起数', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '死亡人数', figure: 20, measure: '%', accumulation: 'flow' },
      { name: '二级达标率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '接入率', figure: 100, measure: '%', accumulation: 'level' },
      { name: 'VOCs排放总量', figure: 30, measure: '%', accumulation: 'level' },
      { name: '排放浓度', figure: 40, measure: '毫克/升', accumulation: 'level', comparison: 'at-most' },
      { name: '规范化处置率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '万元产值水耗', figure: 6.5, measure: '立方米', accumulation: 'level', comparison: 'at-most' },
      { name: '投诉件数', figure: 50, measure: '%', accumulation: 'level' },
      { name: '不达标企业', figure: 5, measure: '家', accumulation: 'cumulative', year: 2023 },
      { name: '改造完成率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '救援队伍', figure: 2, measure: '支', accumulation: 'level' },
      { name: '综合演练', figure: 4, measure: '次', accumulation: 'flow' },
      { name: '应急响应时间', figure: 15, measure: '分钟', accumulation: 'level', comparison: 'at-most' },
      { name: '深度治理项目', figure: 32, measure: '个', accumulation: 'cumulative' },
      { name: '实施率', figure: 100, measure: '%', accumulation: 'level' },
    ],
  },
  {
    name: '锦屏',
    manner:
      'a table with 责任分工 by 市级/县级, rows of indicators and tasks mixed, 2026年 in the cell, figures with blanks',
    text: `锦屏市开发区改革创新“赶超跨越”三年行动任务清单（2024－2026年）
序号	任务类别	具体任务	量化目标	牵头单位	责任单位	完成时限
1	总量跃升	工业总产值	2026年达到 2,200 亿元，年均增长 12%	市工信局	各开发区	2026年12月
2		固定资产投资	三年累计完成 900 亿元	市发改委	各开发区	2026年12月
3	创新驱动	研发投入强度	由 2.1% 提高到 3.2%	市科技局	各开发区	2026年12月
4		高新技术企业	净增 75 家	市科技局	市税务局、各开发区	2026年12月
5	体制改革	推行“管委会+公司”模式	8 个省级开发区全部完成改革	市委编办	市国资委、各开发区	2024年9月
6	亩均论英雄	亩均税收	提高到 18 万元以上	市工信局	市税务局、市自然资源局	每年12月底前`,
    title: '锦屏市开发区改革创新“赶超跨越”三年行动任务清单（2024－2026年）',
    documentNumber: '',
    issuedOn: null,
    years: [2024, 2025, 2026],
    tasks: [
      ['表1', '工业总产值', '市工信局', '各开发区'],
      ['表2', '固定资产投资', '市发改委', '各开发区'],
      ['表3', '研发投入强度', '市科技局', '各开发区'],
      ['表4', '高新技术企业', '市科技局', '市税务局、各开发区'],
      ['表5', '推行“管委会+公司”模式', '市委编办', '市国资委、各开发区'],
      ['表6', '亩均税收', '市工信局', '市税务局、市自然资源局'],
    ],
    collective: ['各开发区'],
    due: ['2026-12-31', '2024-09-30', '2024-12-31', '2025-12-31'],
    targets: [
      { name: '工业总产值', figure: 2200, measure: '亿元', accumulation: 'level' },
      { name: '工业总产值', figure: 12, measure: '%', accumulation: 'flow' },
      { name: '固定资产投资', figure: 900, measure: '亿元', accumulation: 'cumulative' },
      { name: '研发投入强度', figure: 3.2, measure: '%', accumulation: 'level', baseline: 2.1 },
      { name: '高新技术企业', figure: 75, measure: '家', accumulation: 'cumulative' },
      { name: '改革', figure: 8, measure: '个', accumulation: 'level', year: 2024 },
      { name: '亩均税收', figure: 18, measure: '万元', accumulation: 'level' },
    ],
  },
];
