/** Notices after the manner of real ones of cities and islands: goals of several figures behind a dash, 立项, 跃居, growth against a year, rates per thousand. */
import type { ExpectedNotice } from '../expected';

export const cities: readonly ExpectedNotice[] = [
  {
    name: '洞岙',
    manner: 'figures straight behind 比重, 立项, 跃居, 分别超过 A和B, 各街道（乡镇）',
    text: `洞岙区人民政府关于印发《洞岙区大力提升科技创新能力实施方案（2023—2025年）》的通知
洞政发〔2023〕21号
各街道办事处、乡镇人民政府，区政府直属各单位：
《洞岙区大力提升科技创新能力实施方案（2023—2025年）》已经区政府第23次常务会议审议通过，现印发给你们，请结合实际认真贯彻落实。
洞岙区人民政府
2023年8月30日
一、总体要求
到2025年，力争全社会研究与试验发展（R&D）经费支出占地区生产总值比重3.4%以上，区域科技创新指数达到160以上，科技进步综合评价位次跃居全省前40位。
——高能级平台体系加快完善。争取建成省级重点企业研究院1家、市级重点实验室2家，每万名就业人员中研发人员达到209人年以上。
——重大科研成果加快涌现。省“尖兵”“领雁”项目立项7项以上，获得省科技进步奖2项以上。
——创新主体加快壮大。高新技术企业、科技型中小企业分别超过90家和870家，规上工业企业研发活动覆盖率保持在80%以上。
二、重点任务
（一）实施平台提能行动
1．建强实验室体系。支持龙头企业牵头建设实验室，累计投入研发设备资金不少于8000万元。（责任单位：区科技局、区发改局，各街道（乡镇））
2．做优孵化载体。新增市级以上科技企业孵化器2家，孵化面积扩大到6万平方米。（责任单位：区科技局，各街道（乡镇））
（二）实施人才强基行动
3．引进海洋英才。三年引进海洋领域博士50名，选派科技特派员每年不少于20人次。（责任单位：区委人才办、区人力社保局、区海洋发展局）`,
    title: '洞岙区大力提升科技创新能力实施方案（2023—2025年）',
    documentNumber: '洞政发〔2023〕21号',
    issuedOn: '2023-08-30',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）1', '建强实验室体系', '', '区科技局、区发改局、各街道（乡镇）'],
      ['二（一）2', '做优孵化载体', '', '区科技局、各街道（乡镇）'],
      ['二（二）3', '引进海洋英才', '', '区委人才办、区人力社保局、区海洋发展局'],
    ],
    collective: ['各街道（乡镇）'],
    targets: [
      { name: '经费支出占地区生产总值比重', figure: 3.4, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '区域科技创新指数', figure: 160, measure: '', accumulation: 'level', kind: 'figure' },
      { name: '科技进步综合评价', figure: 40, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '省级重点企业研究院', figure: 1, measure: '家', accumulation: 'level' },
      { name: '市级重点实验室', figure: 2, measure: '家', accumulation: 'level' },
      { name: '研发人员', figure: 209, measure: '人年', accumulation: 'level' },
      { name: '“尖兵”“领雁”项目', figure: 7, measure: '项', accumulation: 'cumulative' },
      { name: '省科技进步奖', figure: 2, measure: '项', accumulation: 'cumulative' },
      { name: '高新技术企业', figure: 90, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '科技型中小企业', figure: 870, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '研发活动覆盖率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '研发设备资金', figure: 8000, measure: '万元', accumulation: 'cumulative' },
      { name: '科技企业孵化器', figure: 2, measure: '家', accumulation: 'cumulative' },
      { name: '孵化面积', figure: 6, measure: '万平方米', accumulation: 'level' },
      { name: '海洋领域博士', figure: 50, measure: '名', accumulation: 'cumulative' },
      { name: '科技特派员', figure: 20, measure: '人次', accumulation: 'flow' },
    ],
  },
  {
    name: '沅潭',
    manner: '万 without a measure, 低于, 比率达, the years 2024-2026年 in the title, 牵头 with 配合 behind a dash',
    text: `沅潭都市圈建设领导小组关于印发沅潭都市圈一体化发展三年行动计划（2024-2026年）的通知
沅潭组发〔2024〕2号
2024年4月22日
一、行动目标
到2026年，地区生产总值突破1.5万亿元，常住人口达到950万，常住人口城镇化率达到80%，千亿产业集群总数突破6个，物流总费用占地区生产总值比重低于13%，城市空气质量优良天数比率达86.4%以上，基本形成一小时通勤圈。
二、行动举措
（一）产业协同行动
1. 做大工程机械集群。力争产值过2000亿元，本地配套率提升至六成以上。
牵头单位：市工信局——配合单位：市发展改革委、市科技局
2. 共建飞地园区。每个县（区）至少建设1个飞地园区，飞地园区亩均税收不低于20万元。
牵头单位：市商务局——配合单位：各县（区）人民政府
（二）交通互联行动
3. 打通断头路。2025年6月底前打通断头路12条，每年底前公布通车清单，城际公交线路加密到30条。
牵头单位：市交通运输局——配合单位：市公安局、市城管局
4. 提升轨道能级。轨道交通运营里程达到220公里，日均客运量突破180万人次，公交优先通行道占比年均提高2个百分点。
牵头单位：市轨道集团——配合单位：市住房城乡建设局`,
    title: '沅潭都市圈一体化发展三年行动计划（2024-2026年）',
    documentNumber: '沅潭组发〔2024〕2号',
    issuedOn: '2024-04-22',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（一）1', '做大工程机械集群', '市工信局', '市发展改革委、市科技局'],
      ['二（一）2', '共建飞地园区', '市商务局', '各县（区）人民政府'],
      ['二（二）3', '打通断头路', '市交通运输局', '市公安局、市城管局'],
      ['二（二）4', '提升轨道能级', '市轨道集团', '市住房城乡建设局'],
    ],
    collective: ['各县（区）人民政府'],
    due: ['2025-06-30'],
    targets: [
      { name: '地区生产总值', figure: 15000, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '常住人口', figure: 950, measure: '万人', accumulation: 'level', kind: 'figure' },
      { name: '城镇化率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '千亿产业集群', figure: 6, measure: '个', accumulation: 'level', comparison: 'more-than' },
      { name: '物流总费用占地区生产总值比重', figure: 13, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '优良天数比率', figure: 86.4, measure: '%', accumulation: 'level' },
      { name: '产值', figure: 2000, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '本地配套率', figure: 60, measure: '%', accumulation: 'level' },
      { name: '飞地园区', figure: 1, measure: '个', accumulation: 'level', kind: 'figure' },
      { name: '亩均税收', figure: 20, measure: '万元', accumulation: 'level' },
      { name: '断头路', figure: 12, measure: '条', accumulation: 'cumulative', year: 2025 },
      { name: '城际公交线路', figure: 30, measure: '条', accumulation: 'level' },
      { name: '运营里程', figure: 220, measure: '公里', accumulation: 'level' },
      { name: '日均客运量', figure: 180, measure: '万人次', accumulation: 'level', comparison: 'more-than' },
      { name: '公交优先通行道占比', figure: 2, measure: '个百分点', accumulation: 'flow' },
    ],
  },
  {
    name: '邕宁',
    manner: '是2020年的2倍, 比2020年末净增, 年均提高, 降低 … 以上, 占比过半, (1) numbering with ASCII brackets',
    text: `邕宁经济技术开发区管理委员会文件
邕经管发[2021]33号
关于印发邕宁经济技术开发区“二次创业”行动方案(2021-2025年)的通知
开发区各部门、各园区：
2021年7月9日
一、奋斗目标
到2025年，工业总产值达到2020年的2倍，税收收入比2020年增长60%以上，进出口总额年均增长12%左右，规上企业比2020年末净增40家，单位工业增加值用水量比2020年降低16%以上，数字经济核心产业增加值占比提高5个百分点，亩均产值年均提高8%，战略性新兴产业产值占比过半。
二、主要举措
(1)实施强链工程。引进总投资10亿元以上项目不少于十五个，力争引进世界500强企业2—3家。（主责部门：招商局；协同部门：经发局、投资公司）
(2)实施提效工程。盘活低效用地三千亩，容积率提高到1.5以上，万元工业增加值能耗降低13.5%。（主责部门：规划建设局；协同部门：环保分局、各园区）
(3)实施育苗工程。“专精特新”企业总数翻两番，科技型中小企业评价入库数年均增加50家以上。（主责部门：科技局；协同部门：财政局）`,
    title: '邕宁经济技术开发区“二次创业”行动方案(2021-2025年)',
    documentNumber: '邕经管发[2021]33号',
    issuedOn: '2021-07-09',
    years: [2021, 2022, 2023, 2024, 2025],
    tasks: [
      ['二（1）', '实施强链工程', '招商局', '经发局、投资公司'],
      ['二（2）', '实施提效工程', '规划建设局', '环保分局、各园区'],
      ['二（3）', '实施育苗工程', '科技局', '财政局'],
    ],
    collective: ['各园区'],
    targets: [
      { name: '工业总产值', figure: 2, measure: '倍', accumulation: 'level' },
      { name: '税收收入', figure: 60, measure: '%', accumulation: 'level' },
      { name: '进出口总额', figure: 12, measure: '%', accumulation: 'flow' },
      { name: '规上企业', figure: 40, measure: '家', accumulation: 'cumulative' },
      { name: '用水量', figure: 16, measure: '%', accumulation: 'level' },
      { name: '增加值占比', figure: 5, measure: '个百分点', accumulation: 'level' },
      { name: '亩均产值', figure: 8, measure: '%', accumulation: 'flow' },
      {
        name: '战略性新兴产业产值占比',
        figure: 50,
        measure: '%',
        accumulation: 'level',
        comparison: 'more-than',
      },
      { name: '10亿元以上项目', figure: 15, measure: '个', accumulation: 'cumulative' },
      { name: '世界500强企业', figure: 2, upper: 3, measure: '家', accumulation: 'cumulative' },
      { name: '低效用地', figure: 3000, measure: '亩', accumulation: 'cumulative' },
      { name: '容积率', figure: 1.5, measure: '', accumulation: 'level' },
      { name: '能耗', figure: 13.5, measure: '%', accumulation: 'level' },
      { name: '“专精特新”企业', figure: 300, measure: '%', accumulation: 'level' },
      { name: '科技型中小企业评价入库', figure: 50, measure: '家', accumulation: 'flow' },
    ],
  },
  {
    name: '康城',
    manner: 'health: 岁, ‰, per 100,000, per thousand, 张, 责任科室 in lines of their own, 1、 numbering',
    text: `康城市卫生健康委员会关于印发康城市优质医疗服务提升三年行动计划（2023—2025年）的通知
康卫发〔2023〕56号
2023年6月12日
一、工作目标
到2025年，人均预期寿命达到80.5岁，婴儿死亡率控制在3.5‰以下，孕产妇死亡率控制在9/10万以内，每千常住人口执业（助理）医师数达到3.3人，每千人口拥有3岁以下婴幼儿托位数4.6个，县域内就诊率稳定在90%以上，个人卫生支出占卫生总费用的比重下降到26%以下。
二、重点任务
1、扩容优质资源。建成省级区域医疗中心2个，新增三级甲等医院3家，全市医疗卫生机构床位数增加到4.2万张。
责任科室：医政医管科、规划科
完成时限：2025年12月底
2、夯实基层网底。社区卫生服务中心达到推荐标准的比例不低于70%，每年轮训乡村医生1200人次，家庭医生签约服务覆盖率每年提升3个百分点。
责任科室：基层卫生科
完成时限：每年12月底前
3、改善就医体验。三级医院门诊次均候诊时间缩短至20分钟以内，检查检验结果互认项目增加到150项，门诊患者满意度≥90分，每季度末公布排名。
责任科室：医政医管科、信息科
完成时限：长期坚持`,
    title: '康城市优质医疗服务提升三年行动计划（2023—2025年）',
    documentNumber: '康卫发〔2023〕56号',
    issuedOn: '2023-06-12',
    years: [2023, 2024, 2025],
    tasks: [
      ['二1', '扩容优质资源', '', '医政医管科、规划科'],
      ['二2', '夯实基层网底', '', '基层卫生科'],
      ['二3', '改善就医体验', '', '医政医管科、信息科'],
    ],
    due: ['2025-12-31'],
    targets: [
      { name: '人均预期寿命', figure: 80.5, measure: '岁', accumulation: 'level', kind: 'figure' },
      { name: '婴儿死亡率', figure: 3.5, measure: '‰', accumulation: 'level', comparison: 'at-most' },
      { name: '孕产妇死亡率', figure: 9, measure: '/10万', accumulation: 'level', comparison: 'at-most' },
      { name: '医师数', figure: 3.3, measure: '人', accumulation: 'level', kind: 'figure' },
      { name: '托位数', figure: 4.6, measure: '个', accumulation: 'level', kind: 'figure' },
      { name: '县域内就诊率', figure: 90, measure: '%', accumulation: 'level' },
      {
        name: '个人卫生支出占卫生总费用的比重',
        figure: 26,
        measure: '%',
        accumulation: 'level',
        comparison: 'at-most',
      },
      { name: '省级区域医疗中心', figure: 2, measure: '个', accumulation: 'level' },
      { name: '三级甲等医院', figure: 3, measure: '家', accumulation: 'cumulative' },
      { name: '床位数', figure: 42000, measure: '张', accumulation: 'level' },
      { name: '推荐标准的比例', figure: 70, measure: '%', accumulation: 'level' },
      { name: '乡村医生', figure: 1200, measure: '人次', accumulation: 'flow' },
      { name: '家庭医生签约服务覆盖率', figure: 3, measure: '个百分点', accumulation: 'flow' },
      { name: '候诊时间', figure: 20, measure: '分钟', accumulation: 'level', comparison: 'at-most' },
      { name: '互认项目', figure: 150, measure: '项', accumulation: 'level' },
      { name: '满意度', figure: 90, measure: '分', accumulation: 'level' },
    ],
  },
  {
    name: '河口',
    manner: 'a port: 万标箱, 列, 架次, 亿立方米, units behind 由…牵头 at the end of a line, 到…时 and 届时',
    text: `河口市人民政府办公室关于印发《河口市国际陆港建设攻坚方案》的通知
河政办字〔2022〕40号
2022年9月1日
第一部分 建设目标
用三年时间，到2025年，港口集装箱吞吐量达到120万标箱，中欧班列年开行量达到300列以上，国际货运航班每周不少于14架次，天然气年供应能力突破5亿立方米，多式联运货运量年均增长15%以上，口岸整体通关时间较2021年压缩一半。
第二部分 建设任务
一、做强通道。新开通国际货运航线5条，海铁联运比例由12%提升到20%，2023年10月底前建成铁路专用线3条。由市口岸办牵头，市交通运输局、铁路河口车务段配合。
二、做优枢纽。新增高标准仓储面积40万平方米，A级物流企业净增10家、总数达到32家，社会物流总费用与GDP的比率降至13.5%左右。由市发改委牵头，市商务局、陆港集团配合。
三、做大贸易。跨境电商交易额三年翻两番，培育外贸额超亿美元企业八家以上，进口额占进出口总额比重不低于四成。由市商务局牵头，河口海关、市税务局配合。`,
    title: '河口市国际陆港建设攻坚方案',
    documentNumber: '河政办字〔2022〕40号',
    issuedOn: '2022-09-01',
    years: [2023, 2024, 2025],
    tasks: [
      ['第二部分一', '做强通道', '市口岸办', '市交通运输局、铁路河口车务段'],
      ['第二部分二', '做优枢纽', '市发改委', '市商务局、陆港集团'],
      ['第二部分三', '做大贸易', '市商务局', '河口海关、市税务局'],
    ],
    due: ['2023-10-31'],
    targets: [
      { name: '集装箱吞吐量', figure: 120, measure: '万标箱', accumulation: 'level' },
      { name: '中欧班列', figure: 300, measure: '列', accumulation: 'level' },
      { name: '国际货运航班', figure: 14, measure: '架次', accumulation: 'level' },
      { name: '天然气', figure: 5, measure: '亿立方米', accumulation: 'level', comparison: 'more-than' },
      { name: '多式联运货运量', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '通关时间', figure: 50, measure: '%', accumulation: 'level' },
      { name: '国际货运航线', figure: 5, measure: '条', accumulation: 'cumulative' },
      { name: '海铁联运比例', figure: 20, measure: '%', accumulation: 'level', baseline: 12 },
      { name: '铁路专用线', figure: 3, measure: '条', accumulation: 'level', year: 2023 },
      { name: '仓储面积', figure: 40, measure: '万平方米', accumulation: 'cumulative' },
      { name: 'A级物流企业', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: 'A级物流企业', figure: 32, measure: '家', accumulation: 'level' },
      { name: '社会物流总费用与GDP的比率', figure: 13.5, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '跨境电商交易额', figure: 300, measure: '%', accumulation: 'level' },
      { name: '亿美元企业', figure: 8, measure: '家', accumulation: 'cumulative' },
      { name: '进口额占进出口总额比重', figure: 40, measure: '%', accumulation: 'level' },
    ],
  },
];
