/** Notices of further fields: tourism, care of the old, digital government, water, schools, investment; a manner each. */
import type { ExpectedNotice } from '../expected';

export const fields: readonly ExpectedNotice[] = [
  {
    name: '栖云',
    manner: 'tourism: 【…牵头，…配合】, shares told in 成, this year and the next, a vision that is no target',
    text: `栖云市人民政府关于印发栖云市文旅融合发展三年行动方案（2026—2028年）的通知
栖政发〔2026〕3号
各县（市、区）人民政府，市直各单位：
现将《栖云市文旅融合发展三年行动方案（2026—2028年）》印发给你们，请认真贯彻执行。
栖云市人民政府
2026年2月9日
一、总体目标
到2028年，全市年接待游客突破3000万人次，旅游总收入达到280亿元，过夜游客占比提升至35%，文旅产业增加值占地区生产总值比重达到8%以上。到本世纪中叶，建成世界级旅游目的地，旅游总收入达到2000亿元。
二、重点任务
（一）擦亮核心景区。创建国家5A级旅游景区1家，新增4A级旅游景区4家，今年9月底前完成古城核心区提升改造。【市文旅局牵头，市住建局、各县（市、区）人民政府配合】
（二）丰富住宿供给。三年培育等级民宿60家，新增星级酒店12家，八成以上的等级民宿接入智慧文旅平台。【市文旅局牵头，市公安局、市数据局配合】
（三）办好节会赛事。每年举办市级以上文体旅活动不少于24场，明年6月底前建成市全民健身中心。【市体育局牵头，市文旅局配合】`,
    title: '栖云市文旅融合发展三年行动方案（2026—2028年）',
    documentNumber: '栖政发〔2026〕3号',
    issuedOn: '2026-02-09',
    years: [2026, 2027, 2028],
    tasks: [
      ['二（一）', '擦亮核心景区', '市文旅局', '市住建局、各县（市、区）人民政府'],
      ['二（二）', '丰富住宿供给', '市文旅局', '市公安局、市数据局'],
      ['二（三）', '办好节会赛事', '市体育局', '市文旅局'],
    ],
    targets: [
      { name: '接待游客', figure: 3000, measure: '万人次', accumulation: 'level', comparison: 'more-than' },
      { name: '旅游总收入', figure: 280, measure: '亿元', accumulation: 'level', kind: 'amount' },
      { name: '过夜游客占比', figure: 35, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '增加值占地区生产总值比重', figure: 8, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '5A级旅游景区', figure: 1, measure: '家', accumulation: 'level' },
      { name: '4A级旅游景区', figure: 4, measure: '家', accumulation: 'cumulative' },
      { name: '等级民宿', figure: 60, measure: '家', accumulation: 'cumulative' },
      { name: '星级酒店', figure: 12, measure: '家', accumulation: 'cumulative' },
      { name: '等级民宿接入智慧文旅平台', figure: 80, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '文体旅活动', figure: 24, measure: '场', accumulation: 'flow' },
    ],
    due: ['2026-09-30', '2027-06-30'],
    collective: ['各县（市、区）人民政府'],
  },
  {
    name: '澄江',
    manner: 'care of the old: 1.1 and 1.2, 主责单位 and 协同单位 on a line, so many of every hundred, 不少于…的',
    text: `澄江县养老服务体系建设行动计划（2025—2027年）
澄政办〔2025〕18号
澄江县人民政府办公室
2025年5月6日
1 工作目标
到2027年，全县养老机构护理型床位占比不低于65%，每千名老年人拥有养老床位40张，居家社区养老服务覆盖率达到100%，特殊困难老年人探访关爱率保持在100%，养老护理员岗前培训率达到95%以上。
2 主要任务
2.1 建强县级养老服务中心
2025年底前建成县养老服务指导中心，新建乡镇区域性养老服务中心8个，改造敬老院6所。
主责单位：县民政局 协同单位：县自然资源局、县住房城乡建设局
2.2 发展居家社区养老
完成特殊困难老年人家庭适老化改造1200户，三分之二以上的村建成农村互助养老点，新增社区老年食堂45个。
主责单位：县民政局 协同单位：县财政局、各乡镇人民政府
2.3 壮大护理队伍
每年培训养老护理员300人次，引进养老服务专业人才30名，每个乡镇至少配备1名养老服务专职人员。
主责单位：县人力资源社会保障局 协同单位：县民政局、县卫生健康局`,
    title: '澄江县养老服务体系建设行动计划（2025—2027年）',
    documentNumber: '澄政办〔2025〕18号',
    issuedOn: '2025-05-06',
    years: [2025, 2026, 2027],
    tasks: [
      ['2.1', '建强县级养老服务中心', '县民政局', '县自然资源局、县住房城乡建设局'],
      ['2.2', '发展居家社区养老', '县民政局', '县财政局、各乡镇人民政府'],
      ['2.3', '壮大护理队伍', '县人力资源社会保障局', '县民政局、县卫生健康局'],
    ],
    targets: [
      { name: '护理型床位占比', figure: 65, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '养老床位', figure: 40, measure: '张', accumulation: 'level' },
      { name: '覆盖率', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '探访关爱率', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '岗前培训率', figure: 95, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '养老服务中心', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '敬老院', figure: 6, measure: '所', accumulation: 'cumulative' },
      { name: '适老化改造', figure: 1200, measure: '户', accumulation: 'cumulative' },
      { name: '互助养老点', figure: 66.67, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '老年食堂', figure: 45, measure: '个', accumulation: 'cumulative' },
      { name: '养老护理员', figure: 300, measure: '人次', accumulation: 'flow' },
      { name: '专业人才', figure: 30, measure: '名', accumulation: 'cumulative' },
      { name: '专职人员', figure: 1, measure: '名', accumulation: 'level' },
    ],
    due: ['2025-12-31'],
    collective: ['各乡镇人民政府'],
  },
  {
    name: '岚州',
    manner: 'digital government: dashes for goals, 由…会同…负责, cuts from one figure to another, 事项 in batches',
    text: `岚州市数字政府建设攻坚方案（2025—2026年）
岚政办发〔2025〕9号
2025年3月21日
一、建设目标
——政务服务更便捷。到2026年底，依申请政务服务事项全程网办率达到98%，“高效办成一件事”重点事项增至40项，平均办理时限压减70%以上。
——数据共享更充分。归集公共数据突破200亿条，电子证照达到300类，数据共享需求满足率不低于99%。
——基础支撑更坚实。政务云算力达到500PFlops，非涉密政务系统上云率达到100%。
二、攻坚任务
（一）推动政务服务升级。2025年9月底前上线“岚事通”3.0版，企业开办材料由6份减至2份，企业开办时间压缩至0.5个工作日。（由市数据局会同市市场监管局、市公安局负责）
（二）打通数据壁垒。新建行业数据专区10个，九成以上市级部门系统接入共享平台。（由市数据局会同市直各部门负责）
（三）夯实安全底座。每年开展网络安全攻防演练2次，重大网络安全事件零发生。（由市委网信办会同市公安局、市数据局负责）`,
    title: '岚州市数字政府建设攻坚方案（2025—2026年）',
    documentNumber: '岚政办发〔2025〕9号',
    issuedOn: '2025-03-21',
    years: [2025, 2026],
    tasks: [
      ['二（一）', '推动政务服务升级', '市数据局', '市市场监管局、市公安局'],
      ['二（二）', '打通数据壁垒', '市数据局', '市直各部门'],
      ['二（三）', '夯实安全底座', '市委网信办', '市公安局、市数据局'],
    ],
    targets: [
      { name: '全程网办率', figure: 98, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '重点事项', figure: 40, measure: '项', accumulation: 'level' },
      { name: '办理时限', figure: 70, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '公共数据', figure: 200, measure: '亿条', accumulation: 'level', comparison: 'more-than' },
      { name: '电子证照', figure: 300, measure: '类', accumulation: 'level' },
      { name: '需求满足率', figure: 99, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '算力', figure: 500, measure: 'PFlops', accumulation: 'level' },
      { name: '上云率', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '企业开办材料', figure: 2, measure: '份', accumulation: 'level', comparison: 'at-most', baseline: 6 },
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '数据专区', figure: 10, measure: '个', accumulation: 'cumulative' },
      { name: '市级部门系统接入共享平台', figure: 90, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '攻防演练', figure: 2, measure: '次', accumulation: 'flow' },
      { name: '网络安全事件', figure: 0, measure: '起', accumulation: 'level', comparison: 'at-most' },
    ],
    due: ['2025-09-30'],
    collective: ['市直各部门'],
  },
  {
    name: '渠东',
    manner:
      'water: 第一章 and 第一条, a state of none, the end of a five-year plan, this year and the next by the notice’s own day',
    text: `渠东县水利高质量发展实施方案（2024—2026年）
渠政发〔2024〕11号
2024年4月12日
第一章 目标
到2026年，新增高效节水灌溉面积8万亩，农村自来水普及率达到94%以上，万元地区生产总值用水量较2023年下降12%，全面消除劣Ⅴ类水体。到“十五五”末，水土保持率达到82%。
第二章 任务
第一条 完善防洪体系。今年汛期前完成12座小型水库除险加固，明年底前治理中小河流85公里，新建雨水情监测站60处。牵头单位：县水利局，配合单位：县应急管理局、县气象局。
第二条 建设现代灌区。改造渠道210公里，灌溉水有效利用系数提高到0.62，三年完成水利投资15亿元。牵头单位：县水利局，配合单位：县农业农村局、县财政局。
第三条 保护河湖生态。创建幸福河湖5条，取缔非法采砂点9处，地表水优良断面比例保持100%。牵头单位：市生态环境局渠东分局，配合单位：县水利局、各镇人民政府。`,
    title: '渠东县水利高质量发展实施方案（2024—2026年）',
    documentNumber: '渠政发〔2024〕11号',
    issuedOn: '2024-04-12',
    years: [2024, 2025, 2026],
    tasks: [
      ['第一条', '完善防洪体系', '县水利局', '县应急管理局、县气象局'],
      ['第二条', '建设现代灌区', '县水利局', '县农业农村局、县财政局'],
      ['第三条', '保护河湖生态', '市生态环境局渠东分局', '县水利局、各镇人民政府'],
    ],
    targets: [
      { name: '节水灌溉面积', figure: 8, measure: '万亩', accumulation: 'cumulative' },
      { name: '自来水普及率', figure: 94, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '用水量', figure: 12, measure: '%', accumulation: 'level' },
      { name: '劣Ⅴ类水体', figure: 0, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '水土保持率', figure: 82, measure: '%', accumulation: 'level', year: 2030 },
      { name: '水库除险加固', figure: 12, measure: '座', accumulation: 'cumulative', year: 2024 },
      { name: '中小河流', figure: 85, measure: '公里', accumulation: 'cumulative', year: 2025 },
      { name: '监测站', figure: 60, measure: '处', accumulation: 'cumulative', year: 2025 },
      { name: '渠道', figure: 210, measure: '公里', accumulation: 'cumulative' },
      { name: '有效利用系数', figure: 0.62, measure: '', accumulation: 'level' },
      { name: '水利投资', figure: 15, measure: '亿元', accumulation: 'cumulative', kind: 'amount' },
      { name: '幸福河湖', figure: 5, measure: '条', accumulation: 'level' },
      { name: '采砂点', figure: 9, measure: '处', accumulation: 'cumulative' },
      { name: '优良断面比例', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
    ],
    collective: ['各镇人民政府'],
  },
  {
    name: '柳塘',
    manner:
      'schools: goals in a sentence each, a table of tasks with 责任科室 outside, 由…提高到, classes that are too large',
    text: `柳塘区教育局等五部门关于印发柳塘区基础教育扩优提质行动方案（2025—2027年）的通知
柳教发〔2025〕27号
2025年8月15日
一、行动目标
新增公办中小学学位1.5万个。
学前教育普惠率由2024年的88%提高到93%。
集团化办学覆盖率达到90%。
全面消除义务教育大班额。
二、重点举措
1．扩充优质学位。新建、改扩建学校14所，每年新增公办幼儿园学位1000个，2026年秋季学期前投用实验中学东校区。（责任单位：区教育局、区发展改革局、区自然资源分局）
2．建强教师队伍。三年招聘教师900名，培养市级以上骨干教师150名，中小学教师硕士研究生学历占比达到20%。（责任单位：区教育局、区委编办、区人社局）
3．促进学生健康。儿童青少年总体近视率每年降低1个百分点以上，学生每天综合体育活动时间不低于2小时，心理健康教师配备率达到100%。（责任单位：区教育局、区卫生健康局）`,
    title: '柳塘区基础教育扩优提质行动方案（2025—2027年）',
    documentNumber: '柳教发〔2025〕27号',
    issuedOn: '2025-08-15',
    years: [2025, 2026, 2027],
    tasks: [
      ['二1', '扩充优质学位', '', '区教育局、区发展改革局、区自然资源分局'],
      ['二2', '建强教师队伍', '', '区教育局、区委编办、区人社局'],
      ['二3', '促进学生健康', '', '区教育局、区卫生健康局'],
    ],
    targets: [
      { name: '学位', figure: 15000, measure: '个', accumulation: 'cumulative' },
      { name: '普惠率', figure: 93, measure: '%', accumulation: 'level', kind: 'ratio', baseline: 88 },
      { name: '覆盖率', figure: 90, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '大班额', figure: 0, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '学校', figure: 14, measure: '所', accumulation: 'cumulative' },
      { name: '幼儿园学位', figure: 1000, measure: '个', accumulation: 'flow' },
      { name: '教师', figure: 900, measure: '名', accumulation: 'cumulative' },
      { name: '骨干教师', figure: 150, measure: '名', accumulation: 'cumulative' },
      { name: '学历占比', figure: 20, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '近视率', figure: 1, measure: '个百分点', accumulation: 'flow' },
      { name: '体育活动时间', figure: 2, measure: '小时', accumulation: 'level' },
      { name: '配备率', figure: 100, measure: '%', accumulation: 'level', kind: 'ratio' },
    ],
  },
  {
    name: '启航',
    manner: 'investment: one year, goals by month and quarter, money in dollars, parts of a whole, 包保 units',
    text: `启航经济技术开发区2026年招商引资工作方案
启开管发〔2026〕1号
启航经济技术开发区管理委员会
2026年1月5日
一、工作目标
全年引进亿元以上项目50个，其中10亿元以上项目8个；实际到位内资180亿元，实际利用外资1.2亿美元；签约项目履约率、开工率、投产率分别达到90%、70%、50%以上。
二、工作举措
（一）聚力产业链招商。围绕新能源、新材料等产业链，引进链主企业3家、配套企业20家以上。牵头部门：招商局；配合部门：经发局、科技局
（二）强化驻点招商。3月底前在深圳、上海设立驻点招商中心，每月外出招商不少于4次，每季度举办推介活动1场。牵头部门：招商局；配合部门：各街道办事处
（三）保障项目落地。盘活闲置土地600亩，建成标准厂房20万平方米，新开工项目45个，6月底前出台项目全周期服务办法。牵头部门：自然资源分局；配合部门：建设局、投资集团`,
    title: '启航经济技术开发区2026年招商引资工作方案',
    documentNumber: '启开管发〔2026〕1号',
    issuedOn: '2026-01-05',
    years: [2026],
    tasks: [
      ['二（一）', '聚力产业链招商', '招商局', '经发局、科技局'],
      ['二（二）', '强化驻点招商', '招商局', '各街道办事处'],
      ['二（三）', '保障项目落地', '自然资源分局', '建设局、投资集团'],
    ],
    targets: [
      { name: '亿元以上项目', figure: 50, measure: '个', accumulation: 'cumulative' },
      { name: '10亿元以上项目', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '内资', figure: 180, measure: '亿元', accumulation: 'level', kind: 'amount' },
      { name: '外资', figure: 1.2, measure: '亿美元', accumulation: 'level', kind: 'amount' },
      { name: '履约率', figure: 90, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '开工率', figure: 70, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '投产率', figure: 50, measure: '%', accumulation: 'level', kind: 'ratio' },
      { name: '链主企业', figure: 3, measure: '家', accumulation: 'cumulative' },
      { name: '配套企业', figure: 20, measure: '家', accumulation: 'cumulative' },
      { name: '外出招商', figure: 48, measure: '次', accumulation: 'flow' },
      { name: '推介活动', figure: 4, measure: '场', accumulation: 'flow' },
      { name: '闲置土地', figure: 600, measure: '亩', accumulation: 'cumulative' },
      { name: '标准厂房', figure: 20, measure: '万平方米', accumulation: 'level' },
      { name: '项目', figure: 45, measure: '个', accumulation: 'cumulative' },
    ],
    due: ['2026-03-31', '2026-06-30'],
    collective: ['各街道办事处'],
  },
];
