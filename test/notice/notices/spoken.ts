/** Notices that say figures in words (三成, 过半, 三分之一), tell who answers without brackets, or set a table with bars. */
import type { ExpectedNotice } from '../expected';

export const spoken: readonly ExpectedNotice[] = [
  {
    name: '宁远',
    manner: '行动一, figures in words, 责任单位为, every quarter, rises in other verbs',
    text: `宁远市人民政府关于印发宁远市先进制造业集群培育行动计划（2024-2026年）的通知
宁政发〔2024〕6号
2024年3月1日
一、发展目标
规上工业营收总量迈过3000亿元大关，制造业增加值占比稳定在三成以上，百亿级企业增加至8家，专精特新“小巨人”企业翻番、总数过百家，关键工序数控化率由58%跃升至70%，战略性新兴产业产值攀升至900亿元，规上工业亩均增加值年均提高8%，制造业投资增速始终高于全市固定资产投资增速2个百分点，培育“世界500强”企业1家，企业平均办电时间压减到15天，研发投入增长1倍，单位GDP能耗累计降低13.5%，高技术制造业占规上工业比重过半。
“十四五”末，国家级单项冠军企业力争达12家，省级以上绿色工厂不低于60家，工业机器人密度达到每万人450台，数字经济核心产业增加值占GDP比重每年提高0.5个百分点，R&D经费支出占GDP的3.2%以上，技术工人占就业人员比例超30%，每万家企业法人中高新技术企业数达到300家。
二、主要任务
行动一：集群强基。到2025年建成省级以上集群6个，2026年力争8个。每季度召开集群调度会不少于1次，每半年举办供需对接会2场，打造省级以上工业设计中心20家（国家级3家），招引产业链项目300个、总投资1500亿元，其中10亿元以上项目30个。
责任单位为市工信局、市发改委；配合单位为市商务局、各县市区
行动二：企业梯队。净增规上工业企业600户，年新增“小升规”企业200户左右；推动企业上市挂牌，新增境内外上市公司10家、新三板挂牌企业15家。
牵头单位:市工信局  配合单位:市统计局、市税务局、市金融局
行动三：数转智改。完成1000家规上企业智能化改造，建成智能工厂50个、数字化车间200个，上云企业突破1万家，5G基站达到1.5万个。
（责任领导：王明；责任单位：市大数据局；完成时间：2025年底）`,
    title: '宁远市先进制造业集群培育行动计划（2024-2026年）',
    documentNumber: '宁政发〔2024〕6号',
    issuedOn: '2024-03-01',
    years: [2024, 2025, 2026],
    tasks: [
      ['二行动一', '集群强基', '市工信局、市发改委', '市商务局、各县市区'],
      ['二行动二', '企业梯队', '市工信局', '市统计局、市税务局、市金融局'],
      ['二行动三', '数转智改', '', '市大数据局'],
    ],
    targets: [
      { name: '规上工业营收总量', figure: 3000, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '制造业增加值占比', figure: 30, measure: '%', accumulation: 'level' },
      { name: '百亿级企业', figure: 8, measure: '家', accumulation: 'level' },
      { name: '“小巨人”企业', figure: 100, measure: '%', accumulation: 'level' },
      { name: '小巨人', figure: 100, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '关键工序数控化率', figure: 70, measure: '%', accumulation: 'level', baseline: 58 },
      { name: '战略性新兴产业产值', figure: 900, measure: '亿元', accumulation: 'level' },
      { name: '亩均增加值', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '制造业投资增速', figure: 2, measure: '个百分点', accumulation: 'flow' },
      { name: '“世界500强”企业', figure: 1, measure: '家', accumulation: 'cumulative' },
      { name: '办电时间', figure: 15, measure: '天', accumulation: 'level', comparison: 'at-most' },
      { name: '研发投入', figure: 1, measure: '倍', accumulation: 'level' },
      { name: '单位GDP能耗', figure: 13.5, measure: '%', accumulation: 'level' },
      { name: '占规上工业比重', figure: 50, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '单项冠军企业', year: 2025, figure: 12, measure: '家', accumulation: 'level' },
      { name: '绿色工厂', year: 2025, figure: 60, measure: '家', accumulation: 'level' },
      { name: '工业机器人密度', year: 2025, figure: 450, measure: '台', accumulation: 'level' },
      { name: '数字经济核心产业增加值占GDP比重', figure: 0.5, measure: '个百分点', accumulation: 'flow' },
      { name: 'R&D经费支出占GDP', year: 2025, figure: 3.2, measure: '%', accumulation: 'level' },
      {
        name: '技术工人占就业人员比例',
        year: 2025,
        figure: 30,
        measure: '%',
        accumulation: 'level',
        comparison: 'more-than',
      },
      { name: '中高新技术企业数', year: 2025, figure: 300, measure: '家', accumulation: 'level' },
      { name: '省级以上集群', figure: 8, measure: '个', accumulation: 'level', year: 2026, years: { 2025: 6 } },
      { name: '集群调度会', figure: 4, measure: '次', accumulation: 'flow' },
      { name: '供需对接会', figure: 4, measure: '场', accumulation: 'flow' },
      { name: '工业设计中心', figure: 20, measure: '家', accumulation: 'level' },
      { name: '产业链项目', figure: 300, measure: '个', accumulation: 'cumulative' },
      { name: '总投资', figure: 1500, measure: '亿元', accumulation: 'level' },
      { name: '10亿元以上项目', figure: 30, measure: '个', accumulation: 'cumulative' },
      { name: '规上工业企业', figure: 600, measure: '户', accumulation: 'cumulative' },
      { name: '“小升规”企业', figure: 200, measure: '户', accumulation: 'flow' },
      { name: '上市公司', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: '新三板挂牌企业', figure: 15, measure: '家', accumulation: 'cumulative' },
      { name: '规上企业智能化改造', figure: 1000, measure: '家', accumulation: 'cumulative', year: 2025 },
      { name: '智能工厂', figure: 50, measure: '个', accumulation: 'level', year: 2025 },
      { name: '数字化车间', figure: 200, measure: '个', accumulation: 'level', year: 2025 },
      { name: '上云企业', figure: 10000, measure: '家', accumulation: 'level', year: 2025, comparison: 'more-than' },
      { name: '5G基站', figure: 15000, measure: '个', accumulation: 'level', year: 2025 },
    ],
    due: ['2025-12-31'],
    collective: ['各县市区'],
  },
  {
    name: '平川',
    manner: 'a figure for each year in one paragraph, a day in Chinese signs, brackets with semicolons',
    text: `关于印发《平川县乡村振兴三年行动实施意见（2022—2024）》的通知
平办字[2022]31号
各乡镇党委、政府，县直各单位：
　　现将《平川县乡村振兴三年行动实施意见》印发给你们，请结合实际，认真抓好贯彻落实。
　　　　　　　　　　　　　　　　中共平川县委办公室
　　　　　　　　　　　　　　　　平川县人民政府办公室
　　　　　　　　　　　　　　　　二〇二二年五月十二日
一、工作目标
　　2022年，全县脱贫劳动力务工规模稳定在1.2万人以上，农村自来水普及率达到88%；2023年，农村自来水普及率达到90%，创建省级美丽乡村8个；2024年，农村自来水普及率达到92%，行政村生活污水有效治理率达到40%，村集体经济收入50万元以上的村占比达到三分之一。
二、重点任务
（一）产业振兴。
1.做强茶产业。茶园面积发展到15万亩、干茶产量达6000吨、综合产值达40亿元。（县茶产业中心牵头；县农业农村局、县市场监管局、各乡镇配合）
2.做优畜牧业。生猪年出栏稳定在60万头，建设标准化养殖场30个，蔬菜产量达25万吨。（县农业农村局牵头；各乡镇配合）
（二）人才振兴。每年培育高素质农民不少于500人，选派科技特派员100人次。（县委组织部、县人力资源和社会保障局、县农业农村局按职责分工负责）
（三）生态振兴。新改建农村户厕3000座，农村生活垃圾处理率达100%，森林覆盖率稳定在62%以上，空气质量优良天数比例不低于95%，PM2.5年均浓度不高于30微克/立方米。（责任单位：县住建局、县林业局、县生态环境局，各乡镇）
三、保障措施
（一）加强领导。成立领导小组，每月调度一次。
（二）强化投入。县财政每年安排衔接资金2000万元以上，贷款风险补偿金规模达到1000万元。`,
    title: '平川县乡村振兴三年行动实施意见（2022—2024）',
    documentNumber: '平办字[2022]31号',
    issuedOn: '2022-05-12',
    years: [2022, 2023, 2024],
    tasks: [
      ['二（一）1', '做强茶产业', '县茶产业中心', '县农业农村局、县市场监管局、各乡镇'],
      ['二（一）2', '做优畜牧业', '县农业农村局', '各乡镇'],
      ['二（二）', '人才振兴', '', '县委组织部、县人力资源和社会保障局、县农业农村局'],
      ['二（三）', '生态振兴', '', '县住建局、县林业局、县生态环境局、各乡镇'],
    ],
    targets: [
      { name: '务工规模', figure: 12000, measure: '人', accumulation: 'level', year: 2022 },
      { name: '自来水普及率', figure: 92, measure: '%', accumulation: 'level', years: { 2022: 88, 2023: 90 } },
      { name: '美丽乡村', figure: 8, measure: '个', accumulation: 'level', year: 2023 },
      { name: '污水有效治理率', figure: 40, measure: '%', accumulation: 'level' },
      { name: '的村占比', figure: 33.33, measure: '%', accumulation: 'level' },
      { name: '茶园面积', figure: 15, measure: '万亩', accumulation: 'level' },
      { name: '干茶产量', figure: 6000, measure: '吨', accumulation: 'level' },
      { name: '综合产值', figure: 40, measure: '亿元', accumulation: 'level' },
      { name: '生猪年出栏', figure: 600000, measure: '头', accumulation: 'level' },
      { name: '标准化养殖场', figure: 30, measure: '个', accumulation: 'level' },
      { name: '蔬菜产量', figure: 25, measure: '万吨', accumulation: 'level' },
      { name: '高素质农民', figure: 500, measure: '人', accumulation: 'flow' },
      { name: '科技特派员', figure: 100, measure: '人次', accumulation: 'cumulative' },
      { name: '农村户厕', figure: 3000, measure: '座', accumulation: 'cumulative' },
      { name: '垃圾处理率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '森林覆盖率', figure: 62, measure: '%', accumulation: 'level' },
      { name: '优良天数比例', figure: 95, measure: '%', accumulation: 'level' },
      { name: 'PM2.5年均浓度', figure: 30, measure: '微克/立方米', accumulation: 'level', comparison: 'at-most' },
      { name: '衔接资金', figure: 2000, measure: '万元', accumulation: 'flow' },
      { name: '风险补偿金规模', figure: 1000, measure: '万元', accumulation: 'level' },
    ],
    collective: ['各乡镇'],
  },
  {
    name: '高州',
    manner: 'a table with bars, whose tasks have a measure and a figure',
    text: `高州高新区2025年度目标任务分解表
序号|目标任务|计量单位|年度目标|一季度|上半年|责任领导|责任部门
1|规上工业增加值增速|%|8.5|8|8.2|王强|经济发展局
2|固定资产投资|亿元|65|10|30|王强|经济发展局、规划建设局
3|新增规上企业|家|20|5|10|李敏|企业服务局
4|招商引资到位资金|亿元|80|15|40|赵刚|投资促进局
5|亿元以上新签约项目|个|15|3|8|赵刚|投资促进局
6|安全生产事故起数|起|≤2|0|1|孙伟|应急管理局`,
    title: '高州高新区2025年度目标任务分解表',
    documentNumber: '',
    issuedOn: null,
    years: [2025],
    tasks: [],
    targets: [
      { name: '工业增加值增速', figure: 8.5, measure: '%', accumulation: 'flow' },
      { name: '固定资产投资', figure: 65, measure: '亿元', accumulation: 'level' },
      { name: '规上企业', figure: 20, measure: '家', accumulation: 'cumulative' },
      { name: '到位资金', figure: 80, measure: '亿元', accumulation: 'level' },
      { name: '新签约项目', figure: 15, measure: '个', accumulation: 'level' },
      { name: '事故起数', figure: 2, measure: '起', accumulation: 'level', comparison: 'at-most' },
    ],
  },
];
