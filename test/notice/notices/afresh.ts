/** Notices of further cities: deadlines within sentences, figures of single years told one after another, baselines told beside targets. */
import type { ExpectedNotice } from '../expected';

export const afresh: readonly ExpectedNotice[] = [
  {
    name: '滨湖',
    manner: '第一条, 第二条; deadlines within the sentences; units told as 由…负责',
    text: `滨湖区人民政府办公室关于印发滨湖区科技创新三年行动方案（2025—2027年）的通知
滨政办发〔2025〕6号
滨湖区人民政府办公室
2025年2月18日
第一章 行动目标
到2027年，全社会研发投入占地区生产总值比重提高到3.2%，技术合同成交额达到45亿元。
第二章 重点任务
第一条 建设创新平台。2025年6月底前完成区科创中心改造，2026年底前建成中试基地，新增省级研发平台6个。（牵头单位：区科技局；责任单位：区住建局）
第二条 培育创新主体。三年新增高新技术企业120家，较2024年的80家翻一番以上；2025年9月底前出台企业梯度培育办法。（牵头单位：区科技局；责任单位：区工信局、区税务局）
第三条 优化金融服务。年底前设立科创贷风险池，2026年3月底前完成首批放款，累计发放贷款5亿元。（牵头单位：区金融办；责任单位：区直相关部门）`,
    title: '滨湖区科技创新三年行动方案（2025—2027年）',
    documentNumber: '滨政办发〔2025〕6号',
    issuedOn: '2025-02-18',
    years: [2025, 2026, 2027],
    tasks: [
      ['第一条', '建设创新平台', '区科技局', '区住建局'],
      ['第二条', '培育创新主体', '区科技局', '区工信局、区税务局'],
      ['第三条', '优化金融服务', '区金融办', '区直相关部门'],
    ],
    targets: [
      { name: '研发投入占', figure: 3.2, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '技术合同成交额', figure: 45, measure: '亿元', accumulation: 'level' },
      { name: '研发平台', figure: 6, measure: '个', accumulation: 'cumulative' },
      { name: '高新技术企业', figure: 120, measure: '家', accumulation: 'cumulative' },
      { name: '贷款', figure: 5, measure: '亿元', accumulation: 'cumulative' },
    ],
    due: ['2025-06-30', '2026-12-31', '2025-09-30', '2025-12-31', '2026-03-31'],
    collective: ['区直相关部门'],
  },
  {
    name: '云岭',
    manner:
      'figures of single years behind the year named, then a further target at the end of the span; baselines beside targets',
    text: `云岭市工业倍增行动计划（2025—2027年）
云政发〔2025〕2号
2025年1月20日
一、发展目标
到2027年，规模以上工业总产值突破600亿元，2025年、2026年分别达到450亿元、520亿元；一般公共预算收入达到28亿元。规上工业企业由2024年的180家增加到260家。
二、主要任务
1. 壮大主导产业。有色金属产业产值达到300亿元，绿色食品产业产值达到150亿元。
牵头单位：市工业和信息化局
责任单位：市农业农村局、各县（市、区）人民政府
2. 推进技术改造。三年实施技改项目150个，每年完成技改投资30亿元以上，2025年8月底前建成工业互联网公共服务平台。
牵头单位：市工业和信息化局
责任单位：市财政局、市直相关部门`,
    title: '云岭市工业倍增行动计划（2025—2027年）',
    documentNumber: '云政发〔2025〕2号',
    issuedOn: '2025-01-20',
    years: [2025, 2026, 2027],
    tasks: [
      ['二1', '壮大主导产业', '市工业和信息化局', '市农业农村局、各县（市、区）人民政府'],
      ['二2', '推进技术改造', '市工业和信息化局', '市财政局、市直相关部门'],
    ],
    targets: [
      {
        name: '工业总产值',
        figure: 600,
        measure: '亿元',
        accumulation: 'level',
        comparison: 'more-than',
        years: { 2025: 450, 2026: 520 },
      },
      { name: '一般公共预算收入', figure: 28, measure: '亿元', accumulation: 'level' },
      { name: '规上工业企业', figure: 260, measure: '家', accumulation: 'level', baseline: 180 },
      { name: '有色金属产业产值', figure: 300, measure: '亿元', accumulation: 'level' },
      { name: '绿色食品产业产值', figure: 150, measure: '亿元', accumulation: 'level' },
      { name: '技改项目', figure: 150, measure: '个', accumulation: 'cumulative' },
      { name: '技改投资', figure: 30, measure: '亿元', accumulation: 'flow' },
    ],
    due: ['2025-08-31'],
    collective: ['各县（市、区）人民政府', '市直相关部门'],
  },
  {
    name: '青浦江',
    manner: 'all in Chinese numerals',
    text: `青江县乡村产业振兴行动方案
青政发〔2025〕11号
各乡镇人民政府，县直各单位：
青江县人民政府
二〇二五年三月五日
一、目标
用三年时间，到二〇二七年，农产品加工业产值突破一百二十亿元，农产品加工转化率达到百分之七十五以上，村集体经济收入二十万元以上的村达到一百五十个。
二、任务
（一）做强加工龙头。新增市级以上农业产业化龙头企业十五家，引进亿元以上加工项目八个。（责任单位：县农业农村局、县商务局）
（二）发展冷链物流。新建冷库容量三万吨，建成县级物流中心一个。（责任单位：县发展和改革局、县供销社）`,
    title: '青江县乡村产业振兴行动方案',
    documentNumber: '青政发〔2025〕11号',
    issuedOn: '2025-03-05',
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '做强加工龙头', '', '县农业农村局、县商务局'],
      ['二（二）', '发展冷链物流', '', '县发展和改革局、县供销社'],
    ],
    targets: [
      { name: '农产品加工业产值', figure: 120, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '农产品加工转化率', figure: 75, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '村', figure: 150, measure: '个', accumulation: 'level' },
      { name: '龙头企业', figure: 15, measure: '家', accumulation: 'cumulative' },
      { name: '加工项目', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '冷库容量', figure: 3, measure: '万吨', accumulation: 'cumulative' },
      { name: '物流中心', figure: 1, measure: '个', accumulation: 'level' },
    ],
  },
  {
    name: '岭南',
    manner: 'ranges, and sides told with 牵头…配合',
    text: `岭南新区招商引资攻坚行动方案（2025—2026年）
岭新管发〔2025〕3号
2025年1月8日
一、工作目标
2025—2026年，引进产业项目80—100个，其中10亿元以上项目8个；实际到位资金年均增长10%—12%。
二、重点工作
（一）开展驻点招商。组建驻长三角、珠三角招商小组5个，每年举办推介活动20场以上。（区投资促进局牵头，区商务局、各街道办事处配合）
（二）强化要素保障。供应工业用地2000亩，新建标准厂房30万平方米，2025年10月底前完成园区变电站建设。（区自然资源局牵头，区住建局、区供电公司配合）`,
    title: '岭南新区招商引资攻坚行动方案（2025—2026年）',
    documentNumber: '岭新管发〔2025〕3号',
    issuedOn: '2025-01-08',
    years: [2025, 2026],
    tasks: [
      ['二（一）', '开展驻点招商', '区投资促进局', '区商务局、各街道办事处'],
      ['二（二）', '强化要素保障', '区自然资源局', '区住建局、区供电公司'],
    ],
    targets: [
      { name: '产业项目', figure: 80, upper: 100, measure: '个', accumulation: 'cumulative' },
      { name: '10亿元以上项目', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '到位资金增长率', figure: 10, upper: 12, measure: '%', accumulation: 'flow' },
      { name: '招商小组', figure: 5, measure: '个', accumulation: 'level' },
      { name: '推介活动', figure: 20, measure: '场', accumulation: 'flow' },
      { name: '工业用地', figure: 2000, measure: '亩', accumulation: 'cumulative' },
      { name: '标准厂房', figure: 30, measure: '万平方米', accumulation: 'cumulative' },
    ],
    due: ['2025-10-31'],
    collective: ['各街道办事处'],
  },
  {
    name: '海西',
    manner: '翻一番, 比2020年增长20%, 年均增长, 占比',
    text: `海西州旅游业高质量发展规划（2021—2025年）
西政发〔2020〕88号
2020年12月11日
第一部分 发展目标
到2025年，旅游总收入比2020年翻一番，接待游客人次比2020年增长60%，过夜游客占比提高到35%，旅游从业人员年均增长8%，游客满意度保持在95%以上。
第二部分 重点任务
一、打造精品景区。创建5A级旅游景区1个，新增4A级旅游景区3个，改造旅游厕所60座。牵头单位：州文旅局。配合单位：各县人民政府。
二、完善旅游交通。新改建旅游公路180公里，景区直达公路等级达标率达到90%。牵头单位：州交通运输局。配合单位：州发展改革委、州财政局。`,
    title: '海西州旅游业高质量发展规划（2021—2025年）',
    documentNumber: '西政发〔2020〕88号',
    issuedOn: '2020-12-11',
    years: [2021, 2022, 2023, 2024, 2025],
    tasks: [
      ['第二部分一', '打造精品景区', '州文旅局', '各县人民政府'],
      ['第二部分二', '完善旅游交通', '州交通运输局', '州发展改革委、州财政局'],
    ],
    targets: [
      { name: '旅游总收入', figure: 100, measure: '%', accumulation: 'level' },
      { name: '游客人次', figure: 60, measure: '%', accumulation: 'level' },
      { name: '过夜游客占比', figure: 35, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '旅游从业人员', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '游客满意度', figure: 95, measure: '%', accumulation: 'level' },
      { name: '5A级旅游景区', figure: 1, measure: '个', accumulation: 'level' },
      { name: '4A级旅游景区', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '旅游厕所', figure: 60, measure: '座', accumulation: 'cumulative' },
      { name: '旅游公路', figure: 180, measure: '公里', accumulation: 'cumulative' },
      { name: '达标率', figure: 90, measure: '%', accumulation: 'level', kind: 'ratio' },
    ],
    collective: ['各县人民政府'],
  },
  {
    name: '平川',
    manner: 'sums of three years with their parts, deadlines by season and by the year end',
    text: `平川市城市更新三年行动实施方案
平政发〔2024〕30号
2024年12月25日
一、总体目标
2025—2027年三年累计完成投资300亿元，其中2025年90亿元、2026年100亿元、2027年110亿元。
二、工作任务
（一）老旧小区改造
三年改造老旧小区240个，惠及居民6万户；2025年上半年完成改造计划编制，2027年底前全面完成改造验收。
责任部门：市住建局、各区政府
（二）城市水体治理
建成区黑臭水体消除比例达到100%，城市生活污水集中收集率由2024年的68%提高到78%；2026年第三季度完成污水厂扩建。
责任部门：市水务局、市生态环境局
（三）停车设施建设
每年新增公共停车泊位5000个，2025年11月底前上线智慧停车平台。
责任部门：市城管局、市公安局`,
    title: '平川市城市更新三年行动实施方案',
    documentNumber: '平政发〔2024〕30号',
    issuedOn: '2024-12-25',
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '老旧小区改造', '', '市住建局、各区政府'],
      ['二（二）', '城市水体治理', '', '市水务局、市生态环境局'],
      ['二（三）', '停车设施建设', '', '市城管局、市公安局'],
    ],
    targets: [
      {
        name: '投资',
        figure: 300,
        measure: '亿元',
        accumulation: 'cumulative',
        years: { 2025: 90, 2026: 100, 2027: 110 },
      },
      { name: '老旧小区', figure: 240, measure: '个', accumulation: 'cumulative' },
      { name: '居民', figure: 60000, measure: '户', accumulation: 'cumulative' },
      { name: '黑臭水体消除比例', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '集中收集率', figure: 78, measure: '%', accumulation: 'level', kind: 'ratio', baseline: 68 },
      { name: '停车泊位', figure: 5000, measure: '个', accumulation: 'flow' },
    ],
    due: ['2025-06-30', '2027-12-31', '2026-09-30', '2025-11-30'],
    collective: ['各区政府'],
  },
  {
    name: '安澜',
    manner: 'measures in brackets behind names, in a table of three years',
    text: `安澜高新区2025—2027年主要发展指标
指标	2024年基数	2025年	2026年	2027年	责任单位
营业总收入（亿元）	310	360	420	500	经济运行局
研发经费投入强度（%）	3.1	3.4	3.7	4.0	科技局
有效发明专利拥有量（件）	820	950	1100	1300	科技局
万元增加值综合能耗（吨标准煤）	0.42	≤0.41	≤0.40	≤0.39	生态环境分局
新增规上企业（家）	12	15	18	20	经济运行局`,
    title: '安澜高新区2025—2027年主要发展指标',
    documentNumber: '',
    issuedOn: null,
    years: [2025, 2026, 2027],
    tasks: [],
    targets: [
      {
        name: '营业总收入',
        figure: 500,
        measure: '亿元',
        accumulation: 'level',
        baseline: 310,
        years: { 2025: 360, 2026: 420, 2027: 500 },
      },
      { name: '研发经费投入强度', figure: 4, measure: '%', accumulation: 'level', baseline: 3.1 },
      { name: '有效发明专利拥有量', figure: 1300, measure: '件', accumulation: 'level', baseline: 820 },
      {
        name: '综合能耗',
        figure: 0.39,
        measure: '吨标准煤',
        accumulation: 'level',
        comparison: 'at-most',
        baseline: 0.42,
      },
      { name: '规上企业', figure: 20, measure: '家', accumulation: 'flow' },
    ],
  },
  {
    name: '临溪',
    manner: 'measures at line ends behind a colon, a list of signs',
    text: `临溪县教育提升行动方案（2025—2027年）
临政办〔2025〕9号
2025年4月2日
一、主要目标（2027年）
——学前教育毛入园率：98%以上
——义务教育巩固率：99.5%
——新增公办幼儿园学位：3600个
——省级示范高中：2所
二、重点举措
（一）扩增学位供给。新建学校4所，改扩建学校11所，2026年8月底前投用城东小学。
【牵头单位：县教育局；配合单位：县发改局、县财政局】
（二）建强教师队伍。每年招聘教师200名，选派名师送教80人次，高级教师占比达到28%。
【牵头单位：县教育局；配合单位：县委编办、县人社局】`,
    title: '临溪县教育提升行动方案（2025—2027年）',
    documentNumber: '临政办〔2025〕9号',
    issuedOn: '2025-04-02',
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '扩增学位供给', '县教育局', '县发改局、县财政局'],
      ['二（二）', '建强教师队伍', '县教育局', '县委编办、县人社局'],
    ],
    targets: [
      { name: '学前教育毛入园率', figure: 98, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '义务教育巩固率', figure: 99.5, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '学位', figure: 3600, measure: '个', accumulation: 'cumulative' },
      { name: '示范高中', figure: 2, measure: '所', accumulation: 'level' },
      { name: '新建学校', figure: 4, measure: '所', accumulation: 'cumulative' },
      { name: '改扩建学校', figure: 11, measure: '所', accumulation: 'cumulative' },
      { name: '教师', figure: 200, measure: '名', accumulation: 'flow' },
      { name: '送教', figure: 80, measure: '人次', accumulation: 'cumulative' },
      { name: '高级教师占比', figure: 28, measure: '%', accumulation: 'level', kind: 'ratio' },
    ],
    due: ['2026-08-31'],
  },
  {
    name: '北川',
    manner: 'numbers such as 2.1 and 2.1.1; short days (6月底前) of the year of the notice',
    text: `北川区营商环境提升行动方案（2025年）
北政办发〔2025〕4号
2025年1月15日
1 目标要求
1.1 全年新登记市场主体1.2万户，企业开办时间压缩至0.5个工作日以内，政务服务事项网上可办率达到98%。
2 主要任务
2.1 提升政务服务。3月底前编制“一件事”清单，6月底前完成系统对接，“一件事”集成办理事项达到30项。牵头部门：区行政审批局；责任部门：区数据局、区市场监管局
2.2 降低企业成本。减税降费8亿元，清理拖欠账款3000万元，9月底前建立应急转贷机制。牵头部门：区财政局；责任部门：区税务局、区工信局`,
    title: '北川区营商环境提升行动方案（2025年）',
    documentNumber: '北政办发〔2025〕4号',
    issuedOn: '2025-01-15',
    years: [2025],
    tasks: [
      ['2.1', '提升政务服务', '区行政审批局', '区数据局、区市场监管局'],
      ['2.2', '降低企业成本', '区财政局', '区税务局、区工信局'],
    ],
    targets: [
      { name: '市场主体', figure: 12000, measure: '户', accumulation: 'cumulative' },
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '网上可办率', figure: 98, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '办理事项', figure: 30, measure: '项', accumulation: 'level' },
      { name: '减税降费', figure: 8, measure: '亿元', accumulation: 'cumulative' },
      { name: '拖欠账款', figure: 3000, measure: '万元', accumulation: 'cumulative' },
    ],
    due: ['2025-03-31', '2025-06-30', '2025-09-30'],
  },
  {
    name: '金河',
    manner: 'baselines told behind 较, 从, 在…基础上; targets by the end of single years',
    text: `金河市民营经济发展壮大行动计划（2025—2027年）
金发〔2025〕1号
2025年1月3日
一、行动目标
（一）总量扩大。2027年底，民营企业达到6万户，较2024年的4.5万户增加1.5万户。
（二）结构优化。规上服务业企业从2024年的120家增至200家，民营经济增加值占GDP比重由58%提升至62%。
（三）实力增强。到2026年底，营业收入超百亿元的民营企业达到3家。民间投资增速高于全部投资增速2个百分点以上。
二、工作举措
（一）破除准入壁垒。推出民间投资项目清单，每年推介项目50个，总投资200亿元以上。（牵头单位：市发展和改革委员会；责任单位：市工商联、市国资委）
（二）加强金融支持。民营企业贷款余额在2024年600亿元的基础上增长30%，2025年底前建成市级融资信用服务平台。（牵头单位：市金融工作办公室；责任单位：各银行机构）`,
    title: '金河市民营经济发展壮大行动计划（2025—2027年）',
    documentNumber: '金发〔2025〕1号',
    issuedOn: '2025-01-03',
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '破除准入壁垒', '市发展和改革委员会', '市工商联、市国资委'],
      ['二（二）', '加强金融支持', '市金融工作办公室', '各银行机构'],
    ],
    targets: [
      { name: '民营企业', figure: 60000, measure: '户', accumulation: 'level', baseline: 45000 },
      { name: '服务业企业', figure: 200, measure: '家', accumulation: 'level', baseline: 120 },
      { name: '民营经济增加值占', figure: 62, measure: '%', accumulation: 'level', baseline: 58 },
      { name: '民营企业', figure: 3, measure: '家', accumulation: 'level', year: 2026 },
      { name: '民间投资增速', figure: 2, measure: '个百分点', accumulation: 'flow', year: 2026 },
      { name: '项目', figure: 50, measure: '个', accumulation: 'flow' },
      { name: '总投资', figure: 200, measure: '亿元', accumulation: 'level' },
      { name: '贷款余额', figure: 30, measure: '%', accumulation: 'level' },
    ],
    due: ['2025-12-31'],
    collective: ['各银行机构'],
  },
  {
    name: '石门',
    manner: '一是, 二是 within a paragraph; who answers at the end of a section',
    text: `石门县“千村示范”三年行动方案
石办发〔2025〕7号
中共石门县委办公室
2025年2月10日
一、主要目标
三年创建示范村90个，其中2025年20个、2026年30个、2027年40个；农村卫生厕所普及率达到92%，农村居民人均可支配收入突破2.6万元。
二、重点行动
（一）人居环境提升行动。一是推进厕所改造，三年改造户厕1.5万户。二是完善污水治理，治理行政村120个，2026年6月底前建成乡镇污水处理站8座。三是健全长效机制，2025年底前出台管护办法。（县农业农村局牵头，县住房城乡建设局、市生态环境局石门分局、各乡镇按职责分工负责）
（二）产业富民行动。培育年产值亿元以上特色产业2个，新增家庭农场300家，带动就业不少于5000人。（县农业农村局牵头，县人力资源和社会保障局、县妇联按职责分工负责）`,
    title: '石门县“千村示范”三年行动方案',
    documentNumber: '石办发〔2025〕7号',
    issuedOn: '2025-02-10',
    years: [2025, 2026, 2027],
    tasks: [
      ['二（一）', '人居环境提升行动', '县农业农村局', '县住房城乡建设局、市生态环境局石门分局、各乡镇'],
      ['二（二）', '产业富民行动', '县农业农村局', '县人力资源和社会保障局、县妇联'],
    ],
    targets: [
      {
        name: '示范村',
        figure: 90,
        measure: '个',
        accumulation: 'cumulative',
        years: { 2025: 20, 2026: 30, 2027: 40 },
      },
      { name: '卫生厕所普及率', figure: 92, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '人均可支配收入', figure: 2.6, measure: '万元', accumulation: 'level', comparison: 'more-than' },
      { name: '户厕', figure: 15000, measure: '户', accumulation: 'cumulative' },
      { name: '行政村', figure: 120, measure: '个', accumulation: 'cumulative' },
      { name: '污水处理站', figure: 8, measure: '座', accumulation: 'level', year: 2026 },
      { name: '特色产业', figure: 2, measure: '个', accumulation: 'cumulative' },
      { name: '家庭农场', figure: 300, measure: '家', accumulation: 'cumulative' },
      { name: '就业', figure: 5000, measure: '人', accumulation: 'cumulative' },
    ],
    due: ['2026-06-30', '2025-12-31'],
    collective: ['各乡镇'],
  },
  {
    name: '江阳',
    manner: 'a task table of bars with a goal by year and deadlines of several forms',
    text: `江阳区2025—2026年医养结合重点任务清单
| 序号 | 任务名称 | 工作内容及目标 | 牵头单位 | 配合单位 | 完成时间 |
| --- | --- | --- | --- | --- | --- |
| 1 | 扩大机构供给 | 新增医养结合机构6家，护理型床位占比达到70% | 区卫健委 | 区民政局 | 2026年底 |
| 2 | 推进签约服务 | 65岁以上老年人家庭医生签约率达到85%以上，建立健康档案12万份 | 区卫健委 | 各镇街 | 2025年12月 |
| 3 | 培养护理人才 | 培训护理员1000人次，每年开展技能竞赛1次 | 区人社局 | 区卫健委、区总工会 | 长期 |
| 4 | 建设信息平台 | 建成智慧养老平台 | 区大数据局 | 区民政局 | 2025年三季度 |`,
    title: '江阳区2025—2026年医养结合重点任务清单',
    documentNumber: '',
    issuedOn: null,
    years: [2025, 2026],
    tasks: [
      ['表1', '扩大机构供给', '区卫健委', '区民政局'],
      ['表2', '推进签约服务', '区卫健委', '各镇街'],
      ['表3', '培养护理人才', '区人社局', '区卫健委、区总工会'],
      ['表4', '建设信息平台', '区大数据局', '区民政局'],
    ],
    targets: [
      { name: '医养结合机构', figure: 6, measure: '家', accumulation: 'cumulative' },
      { name: '护理型床位占比', figure: 70, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '签约率', figure: 85, measure: '%', accumulation: 'level', kind: 'ratio', year: 2025 },
      { name: '健康档案', figure: 120000, measure: '份', accumulation: 'level', year: 2025 },
      { name: '护理员', figure: 1000, measure: '人次', accumulation: 'cumulative' },
      { name: '技能竞赛', figure: 1, measure: '次', accumulation: 'flow' },
    ],
    due: ['2026-12-31', '2025-12-31', '2025-09-30'],
    collective: ['各镇街'],
  },
];
