/** Further notices in the manner of published ones: works of a year, jobs and insurance, a list with signs of comparison, dealing with authorities. */
import type { ExpectedNotice } from '../expected';

export const published: readonly ExpectedNotice[] = [
  {
    name: '三岭',
    manner: 'works of a year in one long paragraph, parts in brackets, verbs in pairs',
    text: `三岭市2024年民生基础设施补短板实施方案
三政办〔2024〕57号
一、主要目标
2024年，城乡民生基础设施建设9大工程全面有序推进，完成投资力争超过145亿元；开展农村人居环境整治，完成投资25亿元。新增城市道路180公里、绿道130公里，新建、改建农村公路254公里，新改扩建各类城乡地下管网530公里，新增城乡公共停车泊位4226个，续建城市地下综合管廊1.8公里。继续实施新一轮“千村整治、百村示范”美丽乡村建设工程，全市整治125个村庄（包括63个省级补助村、62个市县级补助村），树立美丽乡村示范村12个，改善提升历史文化名镇名村和传统村落2个。
二、重点任务
（一）城市更新。新开工改造城镇老旧小区53个以上，新开工城市燃气管道等老化更新改造100公里以上，改造建设雨水管网15公里以上；新开工建设筹集保障性租赁住房、公租房等各类保障性住房和棚改安置住房3600套（间）。（责任单位：市住建局、各县区人民政府）`,
    title: '三岭市2024年民生基础设施补短板实施方案',
    documentNumber: '三政办〔2024〕57号',
    issuedOn: null,
    years: [2024],
    tasks: [['二（一）', '城市更新', '', '市住建局、各县区人民政府']],
    collective: ['各县区人民政府'],
    targets: [
      { name: '投资', figure: 145, measure: '亿元', accumulation: 'cumulative', comparison: 'more-than' },
      { name: '投资', figure: 25, measure: '亿元', accumulation: 'cumulative' },
      { name: '城市道路', figure: 180, measure: '公里', accumulation: 'cumulative' },
      { name: '绿道', figure: 130, measure: '公里', accumulation: 'cumulative' },
      { name: '农村公路', figure: 254, measure: '公里', accumulation: 'cumulative' },
      { name: '地下管网', figure: 530, measure: '公里', accumulation: 'cumulative' },
      { name: '停车泊位', figure: 4226, measure: '个', accumulation: 'cumulative' },
      { name: '地下综合管廊', figure: 1.8, measure: '公里', accumulation: 'cumulative' },
      { name: '村庄', figure: 125, measure: '个', accumulation: 'cumulative' },
      { name: '美丽乡村示范村', figure: 12, measure: '个', accumulation: 'level' },
      { name: '传统村落', figure: 2, measure: '个', accumulation: 'cumulative' },
      { name: '城镇老旧小区', figure: 53, measure: '个', accumulation: 'cumulative' },
      { name: '城市燃气管道', figure: 100, measure: '公里', accumulation: 'cumulative' },
      { name: '雨水管网', figure: 15, measure: '公里', accumulation: 'cumulative' },
      { name: '棚改安置住房', figure: 3600, measure: '套', accumulation: 'cumulative' },
    ],
  },
  {
    name: '辽川',
    manner:
      'what is to be had in the last year, then what in the first; several things with their figures behind 分别; rates that are to stay low',
    text: `辽川市人力资源和社会保障领域三年行动方案（2023—2025年）
一、工作目标
到2025年，全市累计新增城镇就业13.8万人，城镇调查失业率保持在5.5%左右的合理区间，18-45岁中青年群体新就业占比达到75%；职工养老保险、工伤保险、失业保险参保人数分别达到212万人、81万人、68万人；全市专业技术人才和技能人才总量分别达到42万人、60万人。
二、重点任务
（一）高质量充分就业。2023年，全年开展专场招聘100场以上，走进企业、院校、社区、乡村“送政策”“送岗位”“送服务”1.5万次以上，为各类市场主体解决用工缺口6万个；开发高校毕业生就业岗位4.2万个以上，离校未就业高校毕业生实名制登记跟踪回访率、就业服务率达到100%。（市人力资源和社会保障局牵头）
（二）人才助力发展。2023年，全市力争实现新增专业技术人才1.1万人，引进高层次人才200人以上，新招收博士后50人以上。（市人力资源和社会保障局、市科技局按职责分工负责）`,
    title: '辽川市人力资源和社会保障领域三年行动方案（2023—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '高质量充分就业', '市人力资源和社会保障局', ''],
      ['二（二）', '人才助力发展', '', '市人力资源和社会保障局、市科技局'],
    ],
    targets: [
      { name: '城镇就业', figure: 138000, measure: '人', accumulation: 'cumulative' },
      { name: '城镇调查失业率', figure: 5.5, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '新就业占比', figure: 75, measure: '%', accumulation: 'level' },
      { name: '职工养老保险参保人数', figure: 212, measure: '万人', accumulation: 'level' },
      { name: '工伤保险参保人数', figure: 810000, measure: '人', accumulation: 'level' },
      { name: '失业保险参保人数', figure: 680000, measure: '人', accumulation: 'level' },
      { name: '专业技术人才', figure: 420000, measure: '人', accumulation: 'level' },
      { name: '技能人才总量', figure: 600000, measure: '人', accumulation: 'level' },
      { name: '专场招聘', figure: 100, measure: '场', accumulation: 'cumulative', year: 2023 },
      { name: '送服务', figure: 15000, measure: '次', accumulation: 'cumulative', year: 2023 },
      { name: '用工缺口', figure: 60000, measure: '个', accumulation: 'cumulative', year: 2023 },
      { name: '就业岗位', figure: 42000, measure: '个', accumulation: 'cumulative', year: 2023 },
      { name: '就业服务率', figure: 100, measure: '%', accumulation: 'level', year: 2023 },
      { name: '专业技术人才', figure: 11000, measure: '人', accumulation: 'cumulative', year: 2023 },
      { name: '高层次人才', figure: 200, measure: '人', accumulation: 'cumulative', year: 2023 },
      { name: '博士后', figure: 50, measure: '人', accumulation: 'cumulative', year: 2023 },
    ],
  },
  {
    name: '南湾',
    manner: 'a list numbered 1、 with signs of comparison, per thousand and per hundred thousand',
    text: `南湾市卫生健康和教育事业“十四五”规划
到2025年，将实现：
1、新建投入使用市级三级公立医院3家，其中2家在新城区；
2、全市常住人口千人床位数达到4.3张；
3、千人医生数达到2.8名；
4、全市达到三级水平的医院增加到6家以上；
5、建成2家在全省具有影响力的医疗机构；
6、基本实现“大病”不出市；
7、市域内住院率达到98%以上；
8、老年人以及高血压、糖尿病患者等重点人群家庭医生签约服务率≥80%；
9、居民人均期望寿命达到81岁；孕产妇死亡率、婴儿死亡率分别控制在9/10万、4‰以内。
每千名老年人拥有养老床位数达到35-40张，非公立医疗机构床位数占比达到25%，人均体育场地面积达到2.6平方米以上。
学前教育毛入学率将达到99%以上，九年义务教育巩固率达到99.9%，劳动年龄人口平均受教育年限达到10.9年。“十四五”期间新改扩建普惠性幼儿园200所，新增学位5万个；新改扩建普通中小学校150所，新增学位15万个。`,
    title: '南湾市卫生健康和教育事业“十四五”规划',
    documentNumber: '',
    issuedOn: null,
    years: [2021, 2022, 2023, 2024, 2025],
    tasks: [],
    targets: [
      { name: '三级公立医院', figure: 3, measure: '家', accumulation: 'cumulative' },
      { name: '千人床位数', figure: 4.3, measure: '张', accumulation: 'level' },
      { name: '千人医生数', figure: 2.8, measure: '名', accumulation: 'level' },
      { name: '三级水平的医院', figure: 6, measure: '家', accumulation: 'level' },
      { name: '全省具有影响力的医疗机构', figure: 2, measure: '家', accumulation: 'level' },
      { name: '市域内住院率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '家庭医生签约服务率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '期望寿命', figure: 81, measure: '岁', accumulation: 'level' },
      { name: '孕产妇死亡率', figure: 9, measure: '/10万', accumulation: 'level', comparison: 'at-most' },
      { name: '婴儿死亡率', figure: 4, measure: '‰', accumulation: 'level', comparison: 'at-most' },
      { name: '养老床位数', figure: 35, measure: '张', accumulation: 'level', upper: 40 },
      { name: '床位数占比', figure: 25, measure: '%', accumulation: 'level' },
      { name: '体育场地面积', figure: 2.6, measure: '平方米', accumulation: 'level' },
      { name: '学前教育毛入学率', figure: 99, measure: '%', accumulation: 'level' },
      { name: '义务教育巩固率', figure: 99.9, measure: '%', accumulation: 'level' },
      { name: '平均受教育年限', figure: 10.9, measure: '年', accumulation: 'level' },
      { name: '普惠性幼儿园', figure: 200, measure: '所', accumulation: 'cumulative' },
      { name: '新增学位', figure: 50000, measure: '个', accumulation: 'cumulative', conflict: true },
      { name: '普通中小学校', figure: 150, measure: '所', accumulation: 'cumulative' },
    ],
  },
  {
    name: '闽山',
    manner: 'zones of a size, an index, woods and grass with parts',
    text: `闽山市开发区和生态建设三年行动计划（2024—2026年）
到2026年，全市省级（以上）开发区地区生产总值突破1000亿元，建成地区生产总值超500亿元的开发区1个、超100亿元的开发区4个，实际使用外资总额突破15亿元，工业用地地均税收达到30万元/亩。
地方一般公共预算收入增长8%左右；居民消费价格指数控制在103.5以内；城镇登记失业率控制在4.5%以内。
森林覆盖率达到24.1%，森林蓄积量达到190万立方米，草原综合植被盖度达到57%，自然保护地面积占国土面积的比例超过18%。
完成国土绿化任务127万亩，其中营造林53万亩，退化草原修复治理73万亩。`,
    title: '闽山市开发区和生态建设三年行动计划（2024—2026年）',
    documentNumber: '',
    issuedOn: null,
    years: [2024, 2025, 2026],
    tasks: [],
    targets: [
      { name: '地区生产总值', figure: 1000, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '超500亿元的开发区', figure: 1, measure: '个', accumulation: 'level' },
      { name: '超100亿元的开发区', figure: 4, measure: '个', accumulation: 'level' },
      { name: '实际使用外资总额', figure: 15, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '地均税收', figure: 30, measure: '万元/亩', accumulation: 'level' },
      { name: '一般公共预算收入', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '居民消费价格指数', figure: 103.5, measure: '', accumulation: 'level', comparison: 'at-most' },
      { name: '城镇登记失业率', figure: 4.5, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '森林覆盖率', figure: 24.1, measure: '%', accumulation: 'level' },
      { name: '森林蓄积量', figure: 190, measure: '万立方米', accumulation: 'level' },
      { name: '植被盖度', figure: 57, measure: '%', accumulation: 'level' },
      { name: '占国土面积的比例', figure: 18, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '国土绿化', figure: 127, measure: '万亩', accumulation: 'cumulative' },
      { name: '营造林', figure: 53, measure: '万亩', accumulation: 'cumulative' },
      { name: '退化草原修复治理', figure: 73, measure: '万亩', accumulation: 'cumulative' },
    ],
  },
  {
    name: '泰原',
    manner: 'dealing with authorities: days, steps, shares and lists',
    text: `泰原市优化营商环境行动方案（2024—2025年）
一、目标任务
（一）提速增效。工程建设项目审批时间缩短至100个工作日内，企业开办时间压缩至0.5个工作日以内，不动产一般登记3个工作日内办结，进口、出口整体通关时间分别压缩至40小时、1小时以内，纳税时间减少10%以上。高压办电环节压减至3个、低压办电环节压减至2个。（责任单位：市行政审批局）
（二）便民利企。政务服务事项网上可办率达到98%以上、“最多跑一次”事项占比不低于99%，取消证明材料50项以上，“一件事一次办”事项达到30项，电子证照种类扩充至200类。12345热线按时办结率保持在98%以上、满意率达到95%以上。（责任单位：市政务服务中心）
（三）惠企纾困。新增减税降费30亿元，发放“信易贷”20亿元以上，每年抽查比例不低于5%，新设经营主体3万户以上、总数突破20万户，政府采购合同预付款比例提高至合同金额的30%以上。（责任单位：市财政局、市市场监管局）`,
    title: '泰原市优化营商环境行动方案（2024—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2024, 2025],
    tasks: [
      ['一（一）', '提速增效', '', '市行政审批局'],
      ['一（二）', '便民利企', '', '市政务服务中心'],
      ['一（三）', '惠企纾困', '', '市财政局、市市场监管局'],
    ],
    targets: [
      { name: '审批时间', figure: 100, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '不动产一般登记', figure: 3, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '进口整体通关时间', figure: 40, measure: '小时', accumulation: 'level', comparison: 'at-most' },
      { name: '出口整体通关时间', figure: 1, measure: '小时', accumulation: 'level', comparison: 'at-most' },
      { name: '纳税时间', figure: 10, measure: '%', accumulation: 'level' },
      { name: '高压办电环节', figure: 3, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '低压办电环节', figure: 2, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '网上可办率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '事项占比', figure: 99, measure: '%', accumulation: 'level' },
      { name: '证明材料', figure: 50, measure: '项', accumulation: 'cumulative' },
      { name: '“一件事一次办”事项', figure: 30, measure: '项', accumulation: 'level' },
      { name: '电子证照种类', figure: 200, measure: '类', accumulation: 'level' },
      { name: '按时办结率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '满意率', figure: 95, measure: '%', accumulation: 'level' },
      { name: '减税降费', figure: 30, measure: '亿元', accumulation: 'cumulative' },
      { name: '信易贷', figure: 20, measure: '亿元', accumulation: 'cumulative' },
      { name: '抽查比例', figure: 5, measure: '%', accumulation: 'flow' },
      { name: '经营主体', figure: 30000, measure: '户', accumulation: 'cumulative' },
      { name: '总数', figure: 200000, measure: '户', accumulation: 'level', comparison: 'more-than' },
      { name: '预付款比例', figure: 30, measure: '%', accumulation: 'level' },
    ],
  },
];
