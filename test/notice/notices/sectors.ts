/** Notices of other departments than a zone’s: transport, the aged, farming, government services, culture – with the words those use. */
import type { ExpectedNotice } from '../expected';

export const sectors: readonly ExpectedNotice[] = [
  {
    name: '桂岭',
    manner: 'leaders and dates stand between the units, 一是 二是, a dash before each goal, 个百分点',
    text: `桂岭市人民政府办公室关于印发桂岭市综合交通运输提升三年行动方案（2023—2025年）的通知
桂政办发〔2023〕17号
各县（市、区）人民政府，市政府各部门、各直属机构：
《桂岭市综合交通运输提升三年行动方案（2023—2025年）》已经市政府第21次常务会议审议通过，现印发给你们，请认真组织实施。
桂岭市人民政府办公室
2023年3月20日
桂岭市综合交通运输提升三年行动方案
（2023—2025年）
根据《桂岭市综合交通运输“十四五”规划》（桂政发〔2021〕40号），制定本方案。
一、行动目标
——路网规模持续扩大。到2025年，全市公路总里程达到1.2万公里，其中高速公路通车里程突破500公里，二级及以上公路占比提高至25%。
——运输服务明显改善。建制村通客车率保持100%，城区公交站点500米覆盖率由2022年的82%提高到95%，公共交通机动化出行分担率较2022年提高6个百分点。
——安全水平稳步提升。道路运输较大事故起数下降10%以上，一般事故死亡人数控制在20人以内。
二、重点任务
（一）实施骨干路网攻坚行动。一是加快高速公路建设，三年完成交通固定资产投资360亿元。二是推进国省干线改造，新改建国省干线公路300公里，2024年10月底前完成绕城公路改线工程。
牵头领导：副市长张建国
牵头单位：市交通运输局
配合单位：市发展改革委、市自然资源局，沿线各县（市、区）人民政府
完成时限：2025年12月
（二）实施农村公路提质行动。每年实施农村公路安全生命防护工程200公里，新增“四好农村路”示范乡镇15个。
牵头领导：副市长李红
牵头单位：市交通运输局
配合单位：市农业农村局、市财政局
完成时限：持续推进
（三）实施智慧交通行动。建成1个市级交通运行监测中心，重点营运车辆动态监控入网率达到100%。
牵头领导：副市长张建国
牵头单位：市大数据局
配合单位：市交通运输局、市公安局
完成时限：2024年6月底前`,
    title: '桂岭市综合交通运输提升三年行动方案（2023—2025年）',
    documentNumber: '桂政办发〔2023〕17号',
    issuedOn: '2023-03-20',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '实施骨干路网攻坚行动', '市交通运输局', '市发展改革委、市自然资源局、沿线各县（市、区）人民政府'],
      ['二（二）', '实施农村公路提质行动', '市交通运输局', '市农业农村局、市财政局'],
      ['二（三）', '实施智慧交通行动', '市大数据局', '市交通运输局、市公安局'],
    ],
    targets: [
      { name: '公路总里程', figure: 1.2, measure: '万公里', accumulation: 'level', kind: 'figure' },
      { name: '高速公路通车里程', figure: 500, measure: '公里', accumulation: 'level', comparison: 'more-than' },
      { name: '二级及以上公路占比', figure: 25, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '建制村通客车率', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '公交站点500米覆盖率', figure: 95, measure: '%', accumulation: 'level', baseline: 82 },
      { name: '出行分担率', figure: 6, measure: '个百分点', accumulation: 'level' },
      { name: '较大事故起数', figure: 10, measure: '%', accumulation: 'level' },
      { name: '死亡人数', figure: 20, measure: '人', accumulation: 'level', comparison: 'at-most' },
      { name: '交通固定资产投资', figure: 360, measure: '亿元', accumulation: 'cumulative', kind: 'amount' },
      { name: '国省干线公路', figure: 300, measure: '公里', accumulation: 'cumulative', kind: 'figure' },
      { name: '农村公路安全生命防护工程', figure: 200, measure: '公里', accumulation: 'flow' },
      { name: '示范乡镇', figure: 15, measure: '个', accumulation: 'cumulative' },
      { name: '交通运行监测中心', figure: 1, measure: '个', accumulation: 'level', year: 2024 },
      { name: '入网率', figure: 100, measure: '%', accumulation: 'level', year: 2024 },
    ],
    due: ['2024-10-31', '2025-12-31', '2024-06-30'],
    collective: ['沿线各县（市、区）人民政府'],
  },
  {
    name: '松江',
    manner: 'a paragraph of goals for each year, per-thousand measures, 双 in names, units behind “责任部门”',
    text: `松江区人民政府办公室印发《松江区养老服务高质量发展行动计划（2024—2026年）》的通知
松政办〔2024〕8号
2024年2月6日
一、发展目标
2024年，新增养老床位500张，改造认知障碍照护床位100张，新建社区综合为老服务中心3家。
2025年，新增养老床位600张，改造认知障碍照护床位120张，养老护理员持证率达到90%。
2026年，全区养老床位总数达到1.1万张，每千名户籍老年人拥有养老床位不少于32张，护理型床位占比达到65%以上，养老护理员持证率达到95%。
二、主要任务
1、优化设施布局。按照“15分钟养老服务圈”要求，实现街镇社区综合为老服务中心全覆盖。设置家庭养老床位，累计建成家庭养老床位2000张。
责任部门：区民政局、区规划资源局、各街镇
2、提升照护能力。三年累计培训养老护理员3000人次，二级以上医院老年医学科设置率达到80%。
责任部门：区民政局、区卫生健康委、区人力资源社会保障局
3、完善保障机制。老年综合津贴发放率100%，养老机构责任保险参保率不低于98%，投诉办结时间不超过7个工作日。
责任部门：区民政局、区财政局、区医保局`,
    title: '松江区养老服务高质量发展行动计划（2024—2026年）',
    documentNumber: '松政办〔2024〕8号',
    issuedOn: '2024-02-06',
    years: [2024, 2025, 2026],
    tasks: [
      ['二1', '优化设施布局', '', '区民政局、区规划资源局、各街镇'],
      ['二2', '提升照护能力', '', '区民政局、区卫生健康委、区人力资源社会保障局'],
      ['二3', '完善保障机制', '', '区民政局、区财政局、区医保局'],
    ],
    targets: [
      {
        name: '养老床位',
        figure: 600,
        measure: '张',
        accumulation: 'flow',
        year: 2025,
        years: { 2024: 500 },
      },
      {
        name: '认知障碍照护床位',
        figure: 120,
        measure: '张',
        accumulation: 'flow',
        year: 2025,
        years: { 2024: 100 },
      },
      { name: '为老服务中心', figure: 3, measure: '家', accumulation: 'cumulative', year: 2024 },
      { name: '养老床位总数', figure: 11000, measure: '张', accumulation: 'level' },
      { name: '拥有养老床位', figure: 32, measure: '张', accumulation: 'level' },
      { name: '护理型床位占比', figure: 65, measure: '%', accumulation: 'level' },
      { name: '持证率', figure: 95, measure: '%', accumulation: 'level', years: { 2025: 90 } },
      { name: '为老服务中心', figure: 100, measure: '%', accumulation: 'level' },
      { name: '家庭养老床位', figure: 2000, measure: '张', accumulation: 'cumulative' },
      { name: '养老护理员', figure: 3000, measure: '人次', accumulation: 'cumulative' },
      { name: '设置率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '津贴发放率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '参保率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '办结时间', figure: 7, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
    ],
    collective: ['各街镇'],
  },
  {
    name: '黑水',
    manner: '稳定在 and 保持在, from … to, full-width figures, units joined by commas and blanks',
    text: `黑水县委农村工作领导小组关于印发黑水县现代农业强县建设实施方案的通知
黑农领发〔２０２２〕５号
２０２２年６月１５日
一、总体目标
力争用三年时间，到２０２４年，粮食播种面积稳定在２８０万亩以上，粮食总产量保持在２５亿斤，高标准农田面积由２０２１年的９０万亩增加到１３０万亩，主要农作物耕种收综合机械化率从７８％提升至８５％，农村居民人均可支配收入年均增长８％以上、达到２．６万元。
二、重点工程
（一）粮食安全工程。新建高标准农田４０万亩，推广优质专用小麦１２０万亩。（牵头单位：县农业农村局 责任单位：县财政局，县水利局，各乡镇人民政府）
（二）产业融合工程。培育市级以上农业产业化龙头企业２０家，其中省级以上５家；创建国家级现代农业产业园１个。（牵头单位：县农业农村局 责任单位：县工业和信息化局，县文化和旅游局）
（三）绿色发展工程。畜禽粪污综合利用率达到９０％以上，化肥、农药使用量分别减少３％和５％，秸秆综合利用率稳定在９２％。（牵头单位：县生态环境局 责任单位：县农业农村局，县供销社）`,
    title: '黑水县现代农业强县建设实施方案',
    documentNumber: '黑农领发〔2022〕5号',
    issuedOn: '2022-06-15',
    years: [2022, 2023, 2024],
    tasks: [
      ['二（一）', '粮食安全工程', '县农业农村局', '县财政局、县水利局、各乡镇人民政府'],
      ['二（二）', '产业融合工程', '县农业农村局', '县工业和信息化局、县文化和旅游局'],
      ['二（三）', '绿色发展工程', '县生态环境局', '县农业农村局、县供销社'],
    ],
    targets: [
      { name: '粮食播种面积', figure: 280, measure: '万亩', accumulation: 'level', kind: 'figure' },
      { name: '粮食总产量', figure: 25, measure: '亿斤', accumulation: 'level', kind: 'figure' },
      { name: '高标准农田面积', figure: 130, measure: '万亩', accumulation: 'level', baseline: 90 },
      { name: '综合机械化率', figure: 85, measure: '%', accumulation: 'level', baseline: 78 },
      { name: '人均可支配收入', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '人均可支配收入', figure: 2.6, measure: '万元', accumulation: 'level', kind: 'amount' },
      { name: '高标准农田', figure: 40, measure: '万亩', accumulation: 'cumulative' },
      { name: '优质专用小麦', figure: 120, measure: '万亩', accumulation: 'cumulative' },
      { name: '农业产业化龙头企业', figure: 20, measure: '家', accumulation: 'cumulative' },
      { name: '龙头企业', figure: 5, measure: '家', accumulation: 'cumulative' },
      { name: '现代农业产业园', figure: 1, measure: '个', accumulation: 'level' },
      { name: '畜禽粪污综合利用率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '化肥使用量', figure: 3, measure: '%', accumulation: 'level' },
      { name: '农药使用量', figure: 5, measure: '%', accumulation: 'level' },
      { name: '秸秆综合利用率', figure: 92, measure: '%', accumulation: 'level' },
    ],
    collective: ['各乡镇人民政府'],
  },
  {
    name: '云台',
    manner: '牵头 and 负责 behind the units, dates inside the bracket, 不高于, 压缩',
    text: `云台市数字政府建设领导小组办公室关于印发云台市政务服务提质增效工作方案的通知
各区人民政府，市各有关单位：
现将《云台市政务服务提质增效工作方案》印发给你们，请遵照执行。
云台市数字政府建设领导小组办公室
2024年4月1日
云台市政务服务提质增效工作方案
为进一步优化营商环境，现制定如下工作方案。
一、工作目标
2024年底前，依申请政务服务事项全程网办率达到90%以上，“一件事一次办”主题服务上线不少于50项，电子证照归集量突破3000万条；到2026年，承诺办理时限压缩至法定时限的20%以内，企业群众满意度达98%以上，政务服务“好差评”差评整改率100%。
二、工作任务
（一）推进标准化建设
1．编制事项清单。2024年6月底前公布市、区两级事项清单，同一事项差异率不高于2%。（市行政审批局牵头，市司法局、各区人民政府配合，2024年6月底前完成）
2．规范大厅管理。市、区两级政务服务大厅进驻率达到95%。（市行政审批局、市机关事务管理局负责，2024年12月底前完成）
（二）推进便利化服务
3．拓展跨域通办。新增“跨省通办”事项80个，设立“跨域通办”窗口不少于10个。（市行政审批局牵头，各有关部门按职责分工负责，2025年9月底前完成）
4．推广智能服务。智能客服准确率不低于85%，12345热线按期办结率达99%。（市大数据中心牵头，市信访局、市融媒体中心参与，持续推进）`,
    title: '云台市政务服务提质增效工作方案',
    documentNumber: '',
    issuedOn: '2024-04-01',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（一）1', '编制事项清单', '市行政审批局', '市司法局、各区人民政府'],
      ['二（一）2', '规范大厅管理', '', '市行政审批局、市机关事务管理局'],
      ['二（二）3', '拓展跨域通办', '市行政审批局', '各有关部门'],
      ['二（二）4', '推广智能服务', '市大数据中心', '市信访局、市融媒体中心'],
    ],
    targets: [
      { name: '全程网办率', figure: 90, measure: '%', accumulation: 'level', year: 2024 },
      { name: '主题服务', figure: 50, measure: '项', accumulation: 'level', year: 2024 },
      {
        name: '电子证照归集量',
        figure: 3000,
        measure: '万条',
        accumulation: 'level',
        comparison: 'more-than',
        year: 2024,
      },
      { name: '承诺办理时限', figure: 20, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '满意度', figure: 98, measure: '%', accumulation: 'level' },
      { name: '整改率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '差异率', figure: 2, measure: '%', accumulation: 'level', comparison: 'at-most', year: 2024 },
      { name: '进驻率', figure: 95, measure: '%', accumulation: 'level', year: 2024 },
      { name: '“跨省通办”事项', figure: 80, measure: '个', accumulation: 'cumulative', year: 2025 },
      { name: '窗口', figure: 10, measure: '个', accumulation: 'level', year: 2025 },
      { name: '准确率', figure: 85, measure: '%', accumulation: 'level' },
      { name: '按期办结率', figure: 99, measure: '%', accumulation: 'level' },
    ],
    due: ['2024-06-30', '2024-12-31', '2025-09-30'],
    collective: ['各区人民政府', '各有关部门'],
  },
  {
    name: '临海',
    manner: 'an indicator table with 属性 and cumulative figures in square brackets, tasks in prose with 责任分工',
    text: `临海新区海洋经济发展三年行动计划（2023—2025年）
临新管〔2023〕11号
2023年5月8日
一、主要目标
专栏1 主要指标
指标	单位	2022年实际	2025年目标	属性	牵头部门
海洋生产总值	亿元	310	420	预期性	区发改局
海洋新兴产业增加值占比	%	22.5	30	预期性	区发改局
港口货物吞吐量	万吨	8600	10000	预期性	区港航局
新增海洋领域高新技术企业	家	—	[30]	预期性	区科技局
近岸海域优良水质比例	%	68	≥72	约束性	区生态环境分局
大陆自然岸线保有率	%	35.2	不低于35	约束性	区自然资源分局
二、重点任务
（一）做强临港产业。引进十亿元级以上临港项目6个，建设万吨级以上泊位4个，打造百亿级绿色石化产业园。责任分工：区港航局牵头，区投资促进局、区自然资源分局配合。
（二）发展现代渔业。建设国家级海洋牧场示范区2处，水产品精深加工率提升到45%，渔业总产值年均递增6%。责任分工：区农业农村局牵头，各街道办事处配合。
（三）加强科技兴海。组建海洋科技创新平台不少于8个，攻克“卡脖子”技术10项以上，海洋领域研发投入年均增速不低于12%。责任分工：区科技局牵头，区财政局、区人才办配合。`,
    title: '临海新区海洋经济发展三年行动计划（2023—2025年）',
    documentNumber: '临新管〔2023〕11号',
    issuedOn: '2023-05-08',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '做强临港产业', '区港航局', '区投资促进局、区自然资源分局'],
      ['二（二）', '发展现代渔业', '区农业农村局', '各街道办事处'],
      ['二（三）', '加强科技兴海', '区科技局', '区财政局、区人才办'],
    ],
    targets: [
      { name: '海洋生产总值', figure: 420, measure: '亿元', accumulation: 'level', baseline: 310 },
      { name: '增加值占比', figure: 30, measure: '%', accumulation: 'level', baseline: 22.5, kind: 'ratio' },
      { name: '港口货物吞吐量', figure: 10000, measure: '万吨', accumulation: 'level', baseline: 8600 },
      { name: '新增海洋领域高新技术企业', figure: 30, measure: '家', accumulation: 'cumulative' },
      { name: '优良水质比例', figure: 72, measure: '%', accumulation: 'level', baseline: 68 },
      { name: '自然岸线保有率', figure: 35, measure: '%', accumulation: 'level', baseline: 35.2 },
      { name: '临港项目', figure: 6, measure: '个', accumulation: 'cumulative' },
      { name: '泊位', figure: 4, measure: '个', accumulation: 'level' },
      { name: '绿色石化产业园', figure: 100, measure: '亿元', accumulation: 'level' },
      { name: '海洋牧场示范区', figure: 2, measure: '处', accumulation: 'level' },
      { name: '水产品精深加工率', figure: 45, measure: '%', accumulation: 'level' },
      { name: '渔业总产值', figure: 6, measure: '%', accumulation: 'flow' },
      { name: '海洋科技创新平台', figure: 8, measure: '个', accumulation: 'level' },
      { name: '“卡脖子”技术', figure: 10, measure: '项', accumulation: 'cumulative' },
      { name: '研发投入', figure: 12, measure: '%', accumulation: 'flow' },
    ],
    collective: ['各街道办事处'],
  },
  {
    name: '石城',
    manner: 'chapters and articles, 以…为牵头单位, visitors and 人次, 余, 左右 and 近',
    text: `中共石城市委 石城市人民政府关于加快建设文化旅游强市的实施意见
石发〔2021〕9号
（2021年8月30日）
为加快建设文化旅游强市，结合我市实际，提出如下实施意见。
第一章 总体要求
第一条 发展目标。到2025年，全市年接待游客达到6000万人次，旅游总收入突破600亿元，过夜游客占比达到30%左右，文化产业增加值占GDP比重超过5%；国家5A级旅游景区增至3家，四星级以上酒店达到25家。
第二章 主要任务
第二条 培育龙头景区。推进古城文旅综合体等重点项目建设，“十四五”期间完成文旅项目投资300亿元以上。由市文化广电和旅游局牵头，市发展和改革委员会、市财政局配合。
第三条 丰富产品供给。创建国家级旅游度假区1家、省级旅游度假区3家，打造精品旅游线路10条，每年举办大型文旅节庆活动不少于5场次。由市文化广电和旅游局牵头，市体育局、市农业农村局配合。
第四条 完善公共服务。新建改建旅游厕所200座，乡镇（街道）综合文化站达标率100%，人均公共文化设施面积达到0.45平方米。由市住房和城乡建设局牵头，市卫生健康委员会、各县（区）党委和政府配合。
第五条 加强人才支撑。引进高层次文旅人才50名左右，年培训从业人员1万人次。由市委组织部牵头，市人力资源和社会保障局配合。`,
    title: '中共石城市委石城市人民政府关于加快建设文化旅游强市的实施意见',
    documentNumber: '石发〔2021〕9号',
    issuedOn: '2021-08-30',
    years: [2021, 2022, 2023, 2024, 2025],
    tasks: [
      ['第二条', '培育龙头景区', '市文化广电和旅游局', '市发展和改革委员会、市财政局'],
      ['第三条', '丰富产品供给', '市文化广电和旅游局', '市体育局、市农业农村局'],
      ['第四条', '完善公共服务', '市住房和城乡建设局', '市卫生健康委员会、各县（区）党委和政府'],
      ['第五条', '加强人才支撑', '市委组织部', '市人力资源和社会保障局'],
    ],
    targets: [
      { name: '接待游客', figure: 6000, measure: '万人次', accumulation: 'level', kind: 'figure' },
      { name: '旅游总收入', figure: 600, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '过夜游客占比', figure: 30, measure: '%', accumulation: 'level' },
      { name: '文化产业增加值占GDP比重', figure: 5, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '国家5A级旅游景区', figure: 3, measure: '家', accumulation: 'level' },
      { name: '四星级以上酒店', figure: 25, measure: '家', accumulation: 'level' },
      { name: '文旅项目投资', figure: 300, measure: '亿元', accumulation: 'cumulative' },
      { name: '国家级旅游度假区', figure: 1, measure: '家', accumulation: 'level' },
      { name: '省级旅游度假区', figure: 3, measure: '家', accumulation: 'level' },
      { name: '精品旅游线路', figure: 10, measure: '条', accumulation: 'level' },
      { name: '文旅节庆活动', figure: 5, measure: '场次', accumulation: 'flow' },
      { name: '旅游厕所', figure: 200, measure: '座', accumulation: 'cumulative' },
      { name: '达标率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '公共文化设施面积', figure: 0.45, measure: '平方米', accumulation: 'level' },
      { name: '文旅人才', figure: 50, measure: '名', accumulation: 'cumulative' },
      { name: '从业人员', figure: 10000, measure: '人次', accumulation: 'flow' },
    ],
    collective: ['各县（区）党委和政府'],
  },
];
