/** Notices worded in other ways: 分别, yearly figures in brackets, limits, shares, 全覆盖, short unit names, units of a whole section. */
import type { ExpectedNotice } from '../expected';

export const worded: readonly ExpectedNotice[] = [
  {
    name: '海陵',
    manner: '分别, yearly figures in a bracket, units named short and in full',
    text: `海陵市人民政府关于印发海陵国家高新技术产业开发区争先进位行动方案的通知
海政发〔2020〕45号
各区人民政府，市各委、办、局，市各直属单位：
现将方案印发给你们。
海陵市人民政府
2020年12月30日
（此件公开发布）
一、总体目标
经过三年努力，到2023年，地区生产总值、工业总产值、一般公共预算收入分别达到400亿元、1500亿元和45亿元，在全国高新区综合排名进入前50名，力争进入前45位。高新技术产业产值占规模以上工业总产值的比重超过55%。
二、重点工作
（一）壮大创新企业集群。新增高新技术企业300家（其中2021年80家、2022年100家、2023年120家），培育独角兽企业2家、瞪羚企业30家。（牵头单位：市科学技术局；配合单位：市工信局、市财政局、高新区管委会）
（二）集聚高端人才。引进国家级人才50人以上、省“双创”人才100人，设立人才发展专项资金，每年投入不低于3000万元。（牵头单位：市委组织部；配合单位：市科技局、市人力资源和社会保障局、海陵国家高新技术产业开发区管理委员会）
（三）深化开放合作。进出口总额占全市的比重提升至18%，实际使用外资累计达到6亿美元。（牵头单位：市商务局；配合单位：市人社局、市工业和信息化局）`,
    title: '海陵国家高新技术产业开发区争先进位行动方案',
    documentNumber: '海政发〔2020〕45号',
    issuedOn: '2020-12-30',
    years: [2021, 2022, 2023],
    tasks: [
      [
        '二（一）',
        '壮大创新企业集群',
        '市科学技术局',
        '市工业和信息化局、市财政局、海陵国家高新技术产业开发区管理委员会',
      ],
      [
        '二（二）',
        '集聚高端人才',
        '市委组织部',
        '市科学技术局、市人力资源和社会保障局、海陵国家高新技术产业开发区管理委员会',
      ],
      ['二（三）', '深化开放合作', '市商务局', '市人力资源和社会保障局、市工业和信息化局'],
    ],
    targets: [
      { name: '地区生产总值', figure: 400, measure: '亿元', accumulation: 'level' },
      { name: '工业总产值', figure: 1500, measure: '亿元', accumulation: 'level' },
      { name: '一般公共预算收入', figure: 45, measure: '亿元', accumulation: 'level' },
      { name: '综合排名', figure: 50, measure: '名', accumulation: 'level', comparison: 'at-most', conflict: true },
      {
        name: '高新技术产业产值占',
        figure: 55,
        measure: '%',
        accumulation: 'level',
        comparison: 'more-than',
        kind: 'ratio',
      },
      {
        name: '高新技术企业',
        figure: 300,
        measure: '家',
        accumulation: 'cumulative',
        years: { 2021: 80, 2022: 100, 2023: 120 },
      },
      { name: '独角兽企业', figure: 2, measure: '家', accumulation: 'cumulative' },
      { name: '瞪羚企业', figure: 30, measure: '家', accumulation: 'cumulative' },
      { name: '国家级人才', figure: 50, measure: '人', accumulation: 'cumulative', kind: 'roster' },
      { name: '人才', figure: 100, measure: '人', accumulation: 'cumulative' },
      { name: '人才发展专项资金', figure: 3000, measure: '万元', accumulation: 'flow', kind: 'amount' },
      { name: '进出口总额占全市的比重', figure: 18, measure: '%', accumulation: 'level' },
      { name: '实际使用外资', figure: 6, measure: '亿美元', accumulation: 'cumulative' },
    ],
  },
  {
    name: '北川',
    manner: 'units closing a whole section, 全覆盖, limits and reductions',
    text: `关于印发《北川区绿色低碳园区建设工作方案》的通知
北发改环资〔2022〕66号
各镇街，区直有关部门：
北川区发展和改革局
2022年5月10日
北川区绿色低碳园区建设工作方案
为推进绿色低碳发展，制定本方案。
一、工作目标
到2025年底，园区单位工业增加值能耗下降14%以上，单位工业增加值二氧化碳排放控制在0.8吨以内，工业用水重复利用率提高到92%，清洁能源消费占比达到40%，绿色工厂达到25家，污水收集处理实现全覆盖，PM2.5平均浓度降至32微克/立方米。
二、主要任务
（一）推动能源结构转型
1.发展分布式光伏。新增分布式光伏装机20万千瓦，园区厂房屋顶光伏覆盖率达到60%。
2.建设智慧能源平台。2023年底前建成智慧能源管理平台。
3.推广绿电交易。绿电交易电量占比达到15%以上。
（责任单位：区发改局、区住建局、供电公司）
（二）推进循环化改造
1.实施循环化改造项目。累计实施循环化改造项目18个。
2.提升固废利用水平。一般工业固废综合利用率达到85%。
（责任单位：区工信局、区生态环境分局）`,
    title: '北川区绿色低碳园区建设工作方案',
    documentNumber: '北发改环资〔2022〕66号',
    issuedOn: '2022-05-10',
    years: [2022, 2023, 2024, 2025],
    tasks: [
      ['二（一）', '推动能源结构转型', '', '区发改局、区住建局、供电公司'],
      ['二（二）', '推进循环化改造', '', '区工信局、区生态环境分局'],
    ],
    targets: [
      { name: '单位工业增加值能耗', figure: 14, measure: '%', accumulation: 'level', comparison: 'at-least' },
      { name: '二氧化碳排放', figure: 0.8, measure: '吨', accumulation: 'level', comparison: 'at-most' },
      { name: '工业用水重复利用率', figure: 92, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '清洁能源消费占比', figure: 40, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '绿色工厂', figure: 25, measure: '家', accumulation: 'level' },
      { name: '污水收集处理', figure: 100, measure: '%', accumulation: 'level' },
      { name: '浓度', figure: 32, measure: '微克/立方米', accumulation: 'level', comparison: 'at-most' },
      { name: '分布式光伏装机', figure: 20, measure: '万千瓦', accumulation: 'cumulative' },
      { name: '光伏覆盖率', figure: 60, measure: '%', accumulation: 'level' },
      { name: '绿电交易电量占比', figure: 15, measure: '%', accumulation: 'level' },
      { name: '循环化改造项目', figure: 18, measure: '个', accumulation: 'cumulative' },
      { name: '综合利用率', figure: 85, measure: '%', accumulation: 'level' },
    ],
    due: ['2023-12-31'],
  },
  {
    name: '临江',
    manner: 'a plan of one year, name carried on, growth and total together, support measures that are no targets',
    text: `临江市2025年科技创新工作要点
临科领办〔2025〕1号
2025年1月20日
一、主要目标
2025年，全社会研发经费投入增长10%以上，总量突破80亿元；高新技术企业净增60家，总数达到480家；技术合同登记额达到90亿元，同比增长18%；新增省级科技成果转化平台4个；万名企业就业人员中研发人员数达到320人。
二、重点任务
（一）强化企业创新主体地位。对首次认定的高新技术企业给予20万元奖励，对获批国家级平台的最高补助500万元。遴选50家企业开展研发管理提升，规上工业企业研发活动覆盖率达75%。
责任单位：市科技局、市财政局
（二）加快科技成果转化。举办科技成果对接活动30场以上，促成产学研合作项目200项。6月底前建成科技大市场线上平台，四季度发布成果转化白皮书。
责任单位：市科技局、市工信局
（三）加强科技人才引育。选派科技特派员120名，新建专家工作站10家，引进海外高层次人才15名。
责任单位：市科技局、市委组织部`,
    title: '临江市2025年科技创新工作要点',
    documentNumber: '临科领办〔2025〕1号',
    issuedOn: '2025-01-20',
    years: [2025],
    tasks: [
      ['二（一）', '强化企业创新主体地位', '', '市科技局、市财政局'],
      ['二（二）', '加快科技成果转化', '', '市科技局、市工信局'],
      ['二（三）', '加强科技人才引育', '', '市科技局、市委组织部'],
    ],
    targets: [
      { name: '全社会研发经费投入', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '全社会研发经费投入', figure: 80, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '高新技术企业', figure: 60, measure: '家', accumulation: 'cumulative' },
      { name: '高新技术企业', figure: 480, measure: '家', accumulation: 'level' },
      { name: '技术合同登记额', figure: 90, measure: '亿元', accumulation: 'level' },
      { name: '技术合同登记额', figure: 18, measure: '%', accumulation: 'flow' },
      { name: '科技成果转化平台', figure: 4, measure: '个', accumulation: 'cumulative' },
      { name: '研发人员数', figure: 320, measure: '人', accumulation: 'level' },
      { name: '企业', figure: 50, measure: '家', accumulation: 'cumulative' },
      { name: '研发活动覆盖率', figure: 75, measure: '%', accumulation: 'level' },
      { name: '科技成果对接活动', figure: 30, measure: '场', accumulation: 'cumulative' },
      { name: '产学研合作项目', figure: 200, measure: '项', accumulation: 'cumulative' },
      { name: '科技特派员', figure: 120, measure: '名', accumulation: 'cumulative' },
      { name: '专家工作站', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: '海外高层次人才', figure: 15, measure: '名', accumulation: 'cumulative' },
    ],
    due: ['2025-06-30', '2025-12-31'],
  },
  {
    name: '西陵',
    manner: 'a qualifier before what is counted, 级 in names, 等有关部门, brackets square',
    text: `西陵市高新技术产业开发区关于加快产业集群发展的实施意见
西高管发〔2021〕12号
为加快产业集群发展，提出以下意见。
一、发展目标
到2023年，力争营业收入超100亿元企业达到5家、超10亿元企业达到40家，打造千亿级光电子信息产业集群，形成2个500亿级产业集群和3个百亿级产业集群，产业本地配套率达到50%，高新区生产总值年均增速9%。
二、主要任务
（一）强链补链。绘制产业链图谱，每年滚动实施亿元以上产业项目100个，三年完成固定资产投资1000亿元。【牵头单位：高新区招商局、经信局；责任单位：高新区财政局等有关部门】
（二）搭建平台。建设中试基地3个，公共技术服务平台达10个以上，2022年上半年启动光谷科创中心建设。【牵头单位：高新区科技局；责任单位：高新区规划建设局、各产业园】
（三）协同开放。支持企业在海外设立研发机构，推进与长三角园区结对合作。【牵头单位：高新区招商局；责任单位：各产业园】
西陵市高新技术产业开发区管理委员会
2021年6月1日`,
    title: '西陵市高新技术产业开发区关于加快产业集群发展的实施意见',
    documentNumber: '西高管发〔2021〕12号',
    issuedOn: '2021-06-01',
    years: [2021, 2022, 2023],
    tasks: [
      ['二（一）', '强链补链', '高新区招商局、经信局', '高新区财政局、有关部门'],
      ['二（二）', '搭建平台', '高新区科技局', '高新区规划建设局、各产业园'],
      ['二（三）', '协同开放', '高新区招商局', '各产业园'],
    ],
    targets: [
      { name: '营业收入超100亿元企业', figure: 5, measure: '家', accumulation: 'level' },
      { name: '超10亿元企业', figure: 40, measure: '家', accumulation: 'level' },
      { name: '光电子信息产业集群', figure: 1000, measure: '亿元', accumulation: 'level', kind: 'amount' },
      { name: '500亿级产业集群', figure: 2, measure: '个', accumulation: 'level' },
      { name: '百亿级产业集群', figure: 3, measure: '个', accumulation: 'level' },
      { name: '本地配套率', figure: 50, measure: '%', accumulation: 'level' },
      { name: '生产总值', figure: 9, measure: '%', accumulation: 'flow' },
      { name: '亿元以上产业项目', figure: 100, measure: '个', accumulation: 'flow' },
      { name: '固定资产投资', figure: 1000, measure: '亿元', accumulation: 'cumulative' },
      { name: '中试基地', figure: 3, measure: '个', accumulation: 'level' },
      { name: '公共技术服务平台', figure: 10, measure: '个', accumulation: 'level' },
    ],
    due: ['2022-06-30'],
    collective: ['有关部门', '各产业园'],
  },
];
