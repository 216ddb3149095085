/** Notices numbered in other manners: articles, 第一, decimal numbers, circles, and brackets of Arabic figures. */
import type { ExpectedNotice } from '../expected';

export const numbered: readonly ExpectedNotice[] = [
  {
    name: '江州',
    manner: '1. under 一、, units by verbs in a bracket, figures with 以上',
    text: `江州市人民政府办公室文件
江政办发〔2023〕18号
江州市人民政府办公室关于印发江州高新区
高质量发展行动计划（2023—2025年）的通知
各县（区）人民政府，市政府各部门：
《江州高新区高质量发展行动计划（2023—2025年）》已经市政府同意，现印发给你们，请认真贯彻执行。
江州市人民政府办公室
2023年3月6日
江州高新区高质量发展行动计划（2023—2025年）
一、现状基础
2022年，江州高新区实现营业收入860亿元，拥有高新技术企业112家，研发投入强度3.1%。
二、工作目标
到2025年，高新区营业总收入达到1200亿元，规上工业增加值年均增长10%以上，高新技术企业数量达到220家以上，研发经费投入强度达到4%左右，万人有效发明专利拥有量达到65件，单位工业增加值能耗较2022年下降12%。
三、重点任务
1.建设科创走廊。规划建设沿江科创走廊，2023年底前完成概念规划编制，2024年6月底前启动核心区建设。（市科技局牵头，市自然资源局、市住建局、江州高新区管委会配合）
2.实施企业梯次培育。建立“科技型中小企业—高新技术企业—瞪羚企业”梯次培育库，每年新认定高新技术企业不少于40家，到2025年培育瞪羚企业20家。（江州高新区管委会牵头，市科技局、市工信局等部门配合）
3.做强产业平台。到2025年新增省级以上创新平台15个，其中国家级平台2个，孵化器总面积达到30万平方米。（市科技局、市发改委按职责分工负责）
四、组织保障
1.加强组织领导。成立工作专班，每季度调度一次。
2.加大资金支持。市财政每年统筹不低于1.5亿元支持高新区建设。`,
    title: '江州高新区高质量发展行动计划（2023—2025年）',
    documentNumber: '江政办发〔2023〕18号',
    issuedOn: '2023-03-06',
    years: [2023, 2024, 2025],
    tasks: [
      ['三1', '建设科创走廊', '市科技局', '市自然资源局、市住建局、江州高新区管委会'],
      ['三2', '实施企业梯次培育', '江州高新区管委会', '市科技局、市工信局'],
      ['三3', '做强产业平台', '', '市科技局、市发改委'],
    ],
    targets: [
      { name: '营业总收入', figure: 1200, measure: '亿元', accumulation: 'level', kind: 'amount' },
      { name: '规上工业增加值', figure: 10, measure: '%', accumulation: 'flow', kind: 'ratio' },
      { name: '高新技术企业', figure: 220, measure: '家', accumulation: 'level' },
      { name: '研发经费投入强度', figure: 4, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '万人有效发明专利拥有量', figure: 65, measure: '件', accumulation: 'level' },
      { name: '单位工业增加值能耗', figure: 12, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '高新技术企业', figure: 40, measure: '家', accumulation: 'flow', kind: 'roster' },
      { name: '瞪羚企业', figure: 20, measure: '家', accumulation: 'cumulative', kind: 'roster' },
      { name: '省级以上创新平台', figure: 15, measure: '个', accumulation: 'cumulative' },
      { name: '国家级平台', figure: 2, measure: '个', accumulation: 'cumulative' },
      { name: '孵化器总面积', figure: 30, measure: '万平方米', accumulation: 'level', kind: 'figure' },
      { name: '市财政统筹资金', figure: 1.5, measure: '亿元', accumulation: 'flow', kind: 'amount' },
    ],
    due: ['2023-12-31', '2024-06-30'],
  },
  {
    name: '云山',
    manner: '第X条, 责任单位 alone, Chinese numerals',
    text: `云山经济技术开发区管理委员会关于印发《云山经开区招商引资突破年实施方案》的通知
云经管〔2024〕9号
各局办、各镇街，驻区各单位：
现将《云山经开区招商引资突破年实施方案》印发给你们，请遵照执行。
云山经济技术开发区管理委员会
二〇二四年二月五日
云山经开区招商引资突破年实施方案
第一条 总体目标。2024年全年引进亿元以上项目三十个，其中十亿元以上项目五个，实际到位资金突破一百二十亿元，利用外资达到两千万美元。
第二条 强化专班招商。组建五支产业招商专班，每支专班全年外出招商不少于十二次。责任单位：投资促进局、经济发展局
第三条 加快项目落地。新签约项目开工率达到80%以上，项目投产率达到百分之六十。责任单位：经济发展局、自然资源和规划分局、各镇街
第四条 优化营商环境。企业开办时间压缩至0.5个工作日以内，政务服务事项网办率达到98%。责任单位：行政审批局`,
    title: '云山经开区招商引资突破年实施方案',
    documentNumber: '云经管〔2024〕9号',
    issuedOn: '2024-02-05',
    years: [2024],
    tasks: [
      ['第二条', '强化专班招商', '', '投资促进局、经济发展局'],
      ['第三条', '加快项目落地', '', '经济发展局、自然资源和规划分局、各镇街'],
      ['第四条', '优化营商环境', '', '行政审批局'],
    ],
    targets: [
      { name: '亿元以上项目', figure: 30, measure: '个', accumulation: 'cumulative' },
      { name: '十亿元以上项目', figure: 5, measure: '个', accumulation: 'cumulative' },
      { name: '到位资金', figure: 120, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '利用外资', figure: 2000, measure: '万美元', accumulation: 'level' },
      { name: '产业招商专班', figure: 5, measure: '支', accumulation: 'level' },
      { name: '外出招商', figure: 12, measure: '次', accumulation: 'level' },
      { name: '开工率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '投产率', figure: 60, measure: '%', accumulation: 'level' },
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '网办率', figure: 98, measure: '%', accumulation: 'level' },
    ],
    collective: ['各镇街'],
  },
  {
    name: '东湾',
    manner: 'decimal numbers, units in lines of their own, ranges, 翻一番',
    text: `东湾新区创新驱动提升三年行动方案
东新发〔2022〕27号
2022年11月20日
1 总体要求
1.1 指导思想
坚持创新引领，到2035年建成一流新区。
1.2 主要目标
到2025年，战略性新兴产业产值比2022年翻一番，全社会研发投入占GDP比重提高到3.5%，技术合同成交额年均增长15%—20%，每年引进高层次人才20—30名，市场主体总量增加到5万户。
2 主要任务
2.1 提升原始创新能力
围绕人工智能建设3—5个省级重点实验室。三年累计实施重大科技专项60项。
牵头单位：新区科技创新局
责任单位：新区经济发展局、新区财政局
完成时限：2025年12月
2.2 培育创新主体
高新技术企业由2022年的85家增加到2025年的170家，净增上市企业6家。
牵头单位：新区科技创新局
责任单位：新区市场监管局和新区金融服务局
完成时限：2025年9月底前`,
    title: '东湾新区创新驱动提升三年行动方案',
    documentNumber: '东新发〔2022〕27号',
    issuedOn: '2022-11-20',
    years: [2023, 2024, 2025],
    tasks: [
      ['2.1', '提升原始创新能力', '新区科技创新局', '新区经济发展局、新区财政局'],
      ['2.2', '培育创新主体', '新区科技创新局', '新区市场监管局、新区金融服务局'],
    ],
    targets: [
      { name: '战略性新兴产业产值', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '全社会研发投入占GDP比重', figure: 3.5, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '技术合同成交额', figure: 15, upper: 20, measure: '%', accumulation: 'flow' },
      { name: '高层次人才', figure: 20, upper: 30, measure: '名', accumulation: 'flow', kind: 'roster' },
      { name: '市场主体总量', figure: 50000, measure: '户', accumulation: 'level', kind: 'figure' },
      { name: '省级重点实验室', figure: 3, upper: 5, measure: '个', accumulation: 'level' },
      { name: '重大科技专项', figure: 60, measure: '项', accumulation: 'cumulative' },
      { name: '高新技术企业', figure: 170, measure: '家', accumulation: 'level', baseline: 85 },
      { name: '上市企业', figure: 6, measure: '家', accumulation: 'cumulative', kind: 'roster' },
    ],
    due: ['2025-12-31', '2025-09-30'],
  },
  {
    name: '青河',
    manner: '第一 … 第二, 任务一, units by 负责',
    text: `青河县人民政府关于印发工业强县三年攻坚行动方案的通知
青政发〔2024〕3号
各乡镇人民政府，县直各部门：
现将《工业强县三年攻坚行动方案》印发给你们。
2024年1月15日
一、行动目标
第一，到2026年，规模以上工业企业达到150家，工业总产值突破500亿元，工业税收占全县税收比重不低于45%。
第二，三年内新建标准厂房50万平方米，盘活闲置土地1000亩。
第三，亩均税收比2023年增长20%，工业投资年均增长不低于12%。
二、主要任务
任务一：实施链主企业引育行动。围绕主导产业招引链主企业，三年引进链主企业6家以上。（县投资促进中心负责）
任务二：实施技术改造提升行动。每年实施技改项目不少于20个，规上工业企业数字化改造覆盖率达到80%。（县工信局牵头，县发改局、县财政局参与）
任务三：实施要素保障行动。设立5亿元产业发展基金，2024年三季度前出台用地保障办法。（县自然资源局、县财政局、县供电公司按职责分工负责）`,
    title: '工业强县三年攻坚行动方案',
    documentNumber: '青政发〔2024〕3号',
    issuedOn: '2024-01-15',
    years: [2024, 2025, 2026],
    tasks: [
      ['二任务一', '实施链主企业引育行动', '县投资促进中心', ''],
      ['二任务二', '实施技术改造提升行动', '县工信局', '县发改局、县财政局'],
      ['二任务三', '实施要素保障行动', '', '县自然资源局、县财政局、县供电公司'],
    ],
    targets: [
      { name: '规模以上工业企业', figure: 150, measure: '家', accumulation: 'level' },
      { name: '工业总产值', figure: 500, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '工业税收占全县税收比重', figure: 45, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '标准厂房', figure: 50, measure: '万平方米', accumulation: 'cumulative' },
      { name: '闲置土地', figure: 1000, measure: '亩', accumulation: 'cumulative' },
      { name: '亩均税收', figure: 20, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '工业投资', figure: 12, measure: '%', accumulation: 'flow' },
      { name: '链主企业', figure: 6, measure: '家', accumulation: 'cumulative' },
      { name: '技改项目', figure: 20, measure: '个', accumulation: 'flow' },
      { name: '覆盖率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '产业发展基金', figure: 5, measure: '亿元', accumulation: 'level', kind: 'amount' },
    ],
    due: ['2024-09-30'],
  },
  {
    name: '金沙',
    manner: 'PDF lines broken for the page, （1） and ①, 排在首位的为牵头单位, the same said twice differently',
    text: `金沙市科技创新委员会
关于印发《金沙市科技创新提质增效
行动方案》的通知
金科创〔2023〕2 号
各区县科技创新委员会，市直有关单位：
现将《金沙市科技创新提质增效行动方案》印发给你们，请结合
实际抓好落实。
2023 年 4 月 28 日
- 1 -
一、目标任务
（一）到2025年，全市高新技术企业达到600家，科技型中小企业突
破1500家；全市技术合同成交额达到200亿元；每万名就业人员中
研发人员达到90人年。
（二）三年内新增省级以上企业技术中心30家，建成新型研发机构
10家，培育科技领军企业5家。
二、重点举措
（1）实施企业创新主体培育工程。建立健全科技企业梯次培育体
系，加强精准服务，到2025年高新技术企业突破650家。（市科技局、
市工业和信息化局、市税务局）
（责任单位：市科技局、市工业和信息化局、市税务局）
（2）实施创新平台提升工程。支持骨干企业牵头组建创新联合体，
累计组建创新联合体8个，新建院士工作站3个。
- 2 -
（责任单位：市科技局、市科协）
（3）实施科技金融赋能工程。推动科技贷款余额年均增长20%以
上，设立规模10亿元的天使投资基金。（责任单位：市委金融办、市科技局、
各区县人民政府）
三、工作要求
各责任单位要强化协同，排在首位的为牵头单位。`,
    title: '金沙市科技创新提质增效行动方案',
    documentNumber: '金科创〔2023〕2号',
    issuedOn: '2023-04-28',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（1）', '实施企业创新主体培育工程', '市科技局', '市工业和信息化局、市税务局'],
      ['二（2）', '实施创新平台提升工程', '市科技局', '市科协'],
      ['二（3）', '实施科技金融赋能工程', '市委金融办', '市科技局、各区县人民政府'],
    ],
    targets: [
      { name: '高新技术企业', figure: 600, measure: '家', accumulation: 'level', conflict: true },
      { name: '科技型中小企业', figure: 1500, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '技术合同成交额', figure: 200, measure: '亿元', accumulation: 'level' },
      { name: '研发人员', figure: 90, measure: '人年', accumulation: 'level' },
      { name: '企业技术中心', figure: 30, measure: '家', accumulation: 'cumulative' },
      { name: '新型研发机构', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: '科技领军企业', figure: 5, measure: '家', accumulation: 'cumulative' },
      { name: '创新联合体', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '院士工作站', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '科技贷款余额', figure: 20, measure: '%', accumulation: 'flow' },
      { name: '天使投资基金', figure: 10, measure: '亿元', accumulation: 'level', kind: 'amount' },
    ],
    collective: ['各区县人民政府'],
  },
];
