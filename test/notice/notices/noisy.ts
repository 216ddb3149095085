/** Notices with much that is no target around what is one: achievements, support, names with figures; and further manners of saying who and when. */
import type { ExpectedNotice } from '../expected';

export const noisy: readonly ExpectedNotice[] = [
  {
    name: '芦州',
    manner: 'what was reached stands before, support with amounts, 【责任单位】 after each item, 一要 二要',
    text: `芦州市人民政府关于加快推进芦州高新区“升级晋位”的实施意见（2023-2025年）
芦政〔2023〕12号
各县、区人民政府，市政府各部门、各直属机构：
近年来，芦州高新区综合实力显著增强，2022年实现营业收入680亿元、同比增长11.2%，高新技术企业达到96家，在全国高新区综合排名中位列第89位。为加快推进高新区“升级晋位”，根据国发〔2020〕7号文件精神，提出以下意见。
一、总体要求
（一）指导思想。坚持“发展高科技、实现产业化”方向，打造5个特色园区品牌形象。
（二）发展目标。力争到2025年，高新区营业收入突破1000亿元，年均增速保持在13%以上；高新技术企业突破180家，科技型中小企业突破400家；全社会研发经费占比达到5.5%；综合排名进入全国前70位。
二、主要任务
（三）做强主导产业。一要聚焦光电信息、生物医药2大主导产业，力争到2025年产值分别达到450亿元、200亿元；二要每年新引进投资超5亿元的制造业项目不少于8个。对新引进的世界500强企业，按实际投资额的3%给予最高2000万元奖励。【责任单位：高新区管委会、市工信局、市商务局】
（四）建强创新平台。到2025年，国家级创新平台达到6个，省级创新平台达到60个，实现规上工业企业研发机构全覆盖。对新认定的国家级企业技术中心一次性补助200万元。【责任单位：市科技局、高新区管委会】
（五）集聚创新人才。实施“芦州英才”计划，引进院士及其团队5个，柔性引进高层次人才200名以上，人才公寓保有量达到3000套。提供“一站式”服务，推行7×24小时自助办理。【责任单位：市委人才办、市人社局】
三、保障机制
（六）强化财政保障。设立总规模20亿元的产业发展基金，市财政每年安排科技专项资金不低于8000万元。【责任单位：市财政局】`,
    title: '芦州市人民政府关于加快推进芦州高新区“升级晋位”的实施意见（2023-2025年）',
    documentNumber: '芦政〔2023〕12号',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [
      ['二（三）', '做强主导产业', '', '高新区管委会、市工信局、市商务局'],
      ['二（四）', '建强创新平台', '', '市科技局、高新区管委会'],
      ['二（五）', '集聚创新人才', '', '市委人才办、市人社局'],
      ['三（六）', '强化财政保障', '', '市财政局'],
    ],
    targets: [
      { name: '营业收入', figure: 1000, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '营业收入', figure: 13, measure: '%', accumulation: 'flow' },
      { name: '高新技术企业', figure: 180, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '科技型中小企业', figure: 400, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '研发经费占比', figure: 5.5, measure: '%', accumulation: 'level' },
      { name: '综合排名', figure: 70, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '光电信息', figure: 450, measure: '亿元', accumulation: 'level' },
      { name: '生物医药', figure: 200, measure: '亿元', accumulation: 'level' },
      { name: '制造业项目', figure: 8, measure: '个', accumulation: 'flow' },
      { name: '国家级创新平台', figure: 6, measure: '个', accumulation: 'level' },
      { name: '省级创新平台', figure: 60, measure: '个', accumulation: 'level' },
      { name: '研发机构', figure: 100, measure: '%', accumulation: 'level' },
      { name: '院士及其团队', figure: 5, measure: '个', accumulation: 'cumulative' },
      { name: '高层次人才', figure: 200, measure: '名', accumulation: 'cumulative' },
      { name: '人才公寓保有量', figure: 3000, measure: '套', accumulation: 'level' },
      { name: '产业发展基金', figure: 20, measure: '亿元', accumulation: 'level' },
      { name: '科技专项资金', figure: 8000, measure: '万元', accumulation: 'flow' },
    ],
  },
  {
    name: '汾阳',
    manner: 'water and farming: 万亩, 亿立方米, 公斤/亩, 由…增加到, 以上的, the units at the end of the whole section',
    text: `汾阳县水利局等五部门关于印发汾阳县高标准农田和节水灌溉三年攻坚方案的通知
汾水发〔2024〕19号
各乡镇人民政府：
2024年5月8日
一、总体目标
2024—2026年，全县新建和改造提升高标准农田15万亩，高效节水灌溉面积由22万亩增加到30万亩，农田灌溉水有效利用系数提高到0.61，粮食亩均产量提高到480公斤，年用水总量控制在1.9亿立方米以内，地下水超采量压减20%。
二、重点工作
（一）推进田块整治
1.归并零散地块。整治撂荒地6000亩，亩均节本增效100元以上。
2.提升耕地地力。耕地质量平均提升0.5个等级，秸秆综合利用率稳定在92%以上。
牵头单位：县农业农村局
配合单位：县自然资源局、各乡镇人民政府
（二）完善灌排设施
3.改造灌区。2025年汛期前完成文峪河灌区续建配套工程，改造渠道128公里，维修泵站17座。
4.推广计量设施。农业灌溉机井计量率达到100%，水费收缴率不低于95%。
牵头单位：县水利局
配合单位：县财政局、县发展和改革局
三、保障措施
落实县级配套资金，每年不少于2600万元。`,
    title: '汾阳县高标准农田和节水灌溉三年攻坚方案',
    documentNumber: '汾水发〔2024〕19号',
    issuedOn: '2024-05-08',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（一）', '推进田块整治', '县农业农村局', '县自然资源局、各乡镇人民政府'],
      ['二（二）', '完善灌排设施', '县水利局', '县财政局、县发展和改革局'],
    ],
    collective: ['各乡镇人民政府'],
    targets: [
      { name: '高标准农田', figure: 15, measure: '万亩', accumulation: 'cumulative' },
      { name: '高效节水灌溉面积', figure: 30, measure: '万亩', accumulation: 'level', baseline: 22 },
      { name: '有效利用系数', figure: 0.61, measure: '', accumulation: 'level' },
      { name: '粮食亩均产量', figure: 480, measure: '公斤', accumulation: 'level' },
      { name: '用水总量', figure: 1.9, measure: '亿立方米', accumulation: 'level', comparison: 'at-most' },
      { name: '地下水超采量', figure: 20, measure: '%', accumulation: 'level' },
      { name: '撂荒地', figure: 6000, measure: '亩', accumulation: 'cumulative' },
      { name: '节本增效', figure: 100, measure: '元', accumulation: 'level' },
      { name: '耕地质量', figure: 0.5, measure: '个等级', accumulation: 'level' },
      { name: '秸秆综合利用率', figure: 92, measure: '%', accumulation: 'level' },
      { name: '渠道', figure: 128, measure: '公里', accumulation: 'cumulative', year: 2025 },
      { name: '泵站', figure: 17, measure: '座', accumulation: 'cumulative', year: 2025 },
      { name: '计量率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '水费收缴率', figure: 95, measure: '%', accumulation: 'level' },
      { name: '县级配套资金', figure: 2600, measure: '万元', accumulation: 'flow' },
    ],
  },
  {
    name: '枫桥',
    manner: 'schools: 以X为牵头, 生均, 每百名学生, 师生比, 控制在…人以下, by school years, 责任人 in the bracket',
    text: `枫桥区教育局关于印发《枫桥区义务教育优质均衡发展行动计划（2022—2024年）》的通知
枫教〔2022〕31号
2022年3月15日
一、主要目标
到2024年底，九年义务教育巩固率保持在99%以上，残疾儿童入学率达到97%，全区新增中小学学位9600个，集团化办学覆盖率达到90%，每百名学生拥有县级以上骨干教师1.2人以上，小学班额控制在45人以下。
二、主要任务
1. 加快学校建设。新建学校4所、改扩建学校7所，总投资18.6亿元，2023年9月1日前投入使用新学校2所。（牵头科室：基建科；责任人：王磊；协办科室：财务科、各学校）
2. 强化教师队伍。每年招聘优秀毕业生150名，交流轮岗教师比例不低于符合条件教师的10%，培育省级名师工作室3个。（牵头科室：人事科；责任人：李敏；协办科室：教师发展中心）
3. 减负提质。课后服务参与率90%以上，作业管理达标学校占比达95%，学生体质健康优良率提高3个百分点、达到58%。（牵头科室：基础教育科；责任人：周强；协办科室：体卫艺科）`,
    title: '枫桥区义务教育优质均衡发展行动计划（2022—2024年）',
    documentNumber: '枫教〔2022〕31号',
    issuedOn: '2022-03-15',
    years: [2022, 2023, 2024],
    tasks: [
      ['二1', '加快学校建设', '基建科', '财务科、各学校'],
      ['二2', '强化教师队伍', '人事科', '教师发展中心'],
      ['二3', '减负提质', '基础教育科', '体卫艺科'],
    ],
    collective: ['各学校'],
    due: ['2023-09-01'],
    targets: [
      { name: '巩固率', figure: 99, measure: '%', accumulation: 'level' },
      { name: '入学率', figure: 97, measure: '%', accumulation: 'level' },
      { name: '中小学学位', figure: 9600, measure: '个', accumulation: 'cumulative' },
      { name: '集团化办学覆盖率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '骨干教师', figure: 1.2, measure: '人', accumulation: 'level' },
      { name: '小学班额', figure: 45, measure: '人', accumulation: 'level', comparison: 'at-most' },
      { name: '新建学校', figure: 4, measure: '所', accumulation: 'cumulative' },
      { name: '改扩建学校', figure: 7, measure: '所', accumulation: 'cumulative' },
      { name: '总投资', figure: 18.6, measure: '亿元', accumulation: 'level' },
      { name: '新学校', figure: 2, measure: '所', accumulation: 'level', year: 2023 },
      { name: '毕业生', figure: 150, measure: '名', accumulation: 'flow' },
      { name: '交流轮岗教师比例', figure: 10, measure: '%', accumulation: 'level' },
      { name: '名师工作室', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '课后服务参与率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '达标学校占比', figure: 95, measure: '%', accumulation: 'level' },
      { name: '体质健康优良率', figure: 3, measure: '个百分点', accumulation: 'level' },
      { name: '体质健康优良率', figure: 58, measure: '%', accumulation: 'level' },
    ],
  },
  {
    name: '北海',
    manner: 'an annex of indicators with 2024年目标 columns and 责任单位, a text of goals in short lines with ●',
    text: `北滨海新区管理委员会关于印发北滨海新区营商环境倍增三年行动方案（2024—2026年）的通知
北管发〔2024〕1号
2024年1月8日
一、行动目标
● 新登记经营主体三年累计突破3万户；
● 政务服务“一网通办”率2026年达到99%；
● 企业满意度连续三年保持全省前三名；
● 招商引资到位资金年均增长15%，总量2026年突破300亿元。
二、行动内容
（一）审批提速行动。审批事项平均办理时间压缩60%以上，“拿地即开工”项目占比达到30%。由行政审批局牵头，自然资源局、住房建设局按职责分工负责，2024年年底前完成。
（二）融资畅通行动。制造业中长期贷款年增速高于各项贷款平均增速5个百分点以上，普惠小微贷款余额达85亿元。由金融局牵头，人民银行北滨海分行配合，持续推进。
（三）法治护航行动。商事案件平均审理天数压减到50天，涉企行政复议案件纠错率下降2个百分点。由区法院牵头，司法局、公安分局配合，每半年末评估一次。
附件：主要指标年度分解表
序号	指标名称	单位	2023年基数	2024年目标	2025年目标	2026年目标	责任单位
1	新登记经营主体	户	8200	9000	10000	11000	市场监管局
2	进出口通关时间（小时）	小时	32	30	28	26	海关
3	工程建设项目审批时间	天	60	≤50	≤45	≤40	行政审批局
4	亩均税收	万元/亩	15.2	16.5	18	20	税务局、经发局`,
    title: '北滨海新区营商环境倍增三年行动方案（2024—2026年）',
    documentNumber: '北管发〔2024〕1号',
    issuedOn: '2024-01-08',
    years: [2024, 2025, 2026],
    tasks: [
      ['二（一）', '审批提速行动', '行政审批局', '自然资源局、住房建设局'],
      ['二（二）', '融资畅通行动', '金融局', '人民银行北滨海分行'],
      ['二（三）', '法治护航行动', '区法院', '司法局、公安分局'],
    ],
    due: ['2024-12-31'],
    targets: [
      { name: '新登记经营主体', figure: 30000, measure: '户', accumulation: 'cumulative', comparison: 'more-than' },
      { name: '率', figure: 99, measure: '%', accumulation: 'level' },
      { name: '企业满意度', figure: 3, measure: '名', accumulation: 'level', comparison: 'at-most' },
      { name: '到位资金', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '到位资金', figure: 300, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '办理时间', figure: 60, measure: '%', accumulation: 'level', year: 2024 },
      { name: '“拿地即开工”项目占比', figure: 30, measure: '%', accumulation: 'level', year: 2024 },
      { name: '中长期贷款', figure: 5, measure: '个百分点', accumulation: 'flow' },
      { name: '普惠小微贷款余额', figure: 85, measure: '亿元', accumulation: 'level' },
      { name: '平均审理天数', figure: 50, measure: '天', accumulation: 'level', comparison: 'at-most' },
      { name: '纠错率', figure: 2, measure: '个百分点', accumulation: 'level' },
      {
        name: '新登记经营主体',
        figure: 11000,
        measure: '户',
        accumulation: 'flow',
        years: { 2024: 9000, 2025: 10000 },
        baseline: 8200,
      },
      { name: '通关时间', figure: 26, measure: '小时', accumulation: 'level', comparison: 'at-most', baseline: 32 },
      { name: '审批时间', figure: 40, measure: '天', accumulation: 'level', comparison: 'at-most', baseline: 60 },
      { name: '亩均税收', figure: 20, measure: '万元/亩', accumulation: 'level', baseline: 15.2 },
    ],
  },
  {
    name: '东陵',
    manner: '“三年三步走”: a paragraph for each year with level goals, 任务1、, units as 主办/协办 in one line',
    text: `东陵工业新城管理委员会
东新管发〔2025〕6号
关于印发东陵工业新城“智改数转”三年行动计划的通知
各部门、各企业：
2025年2月14日
一、分年目标
第一步，2025年，规上工业企业“智改数转”覆盖率达到60%，建成省级智能工厂8家，工业互联网标识注册量突破1亿个。
第二步，2026年，规上工业企业“智改数转”覆盖率达到80%，建成省级智能工厂14家。
第三步，2027年，规上工业企业“智改数转”实现全覆盖，建成省级智能工厂20家，工业机器人密度达到每万人500台。
二、重点任务
任务1、诊断服务全覆盖。每年为不少于300家企业开展免费诊断，诊断报告采纳率不低于六成。
主办：工信局    协办：财政局、新城投资集团
任务2、示范标杆引领。培育“灯塔工厂”2家，打造典型应用场景120个，2026年6月30日前发布场景清单。
主办：科创局    协办：工信局
任务3、夯实数字底座。新建5G基站1200个，万兆光网覆盖率达到85%，算力规模达到800P。
主办：大数据局    协办：各通信运营商、供电公司`,
    title: '东陵工业新城“智改数转”三年行动计划',
    documentNumber: '东新管发〔2025〕6号',
    issuedOn: '2025-02-14',
    years: [2025, 2026, 2027],
    tasks: [
      ['二任务1', '诊断服务全覆盖', '工信局', '财政局、新城投资集团'],
      ['二任务2', '示范标杆引领', '科创局', '工信局'],
      ['二任务3', '夯实数字底座', '大数据局', '各通信运营商、供电公司'],
    ],
    collective: ['各通信运营商'],
    due: ['2026-06-30'],
    targets: [
      {
        name: '“智改数转”覆盖率',
        figure: 100,
        measure: '%',
        accumulation: 'level',
        years: { 2025: 60, 2026: 80 },
      },
      { name: '省级智能工厂', figure: 20, measure: '家', accumulation: 'level', years: { 2025: 8, 2026: 14 } },
      {
        name: '工业互联网标识注册量',
        figure: 1,
        measure: '亿个',
        accumulation: 'level',
        comparison: 'more-than',
        year: 2025,
      },
      { name: '工业机器人密度', figure: 500, measure: '台', accumulation: 'level' },
      { name: '诊断', figure: 300, measure: '家', accumulation: 'flow' },
      { name: '采纳率', figure: 60, measure: '%', accumulation: 'level' },
      { name: '“灯塔工厂”', figure: 2, measure: '家', accumulation: 'cumulative' },
      { name: '典型应用场景', figure: 120, measure: '个', accumulation: 'level' },
      { name: '5G基站', figure: 1200, measure: '个', accumulation: 'cumulative' },
      { name: '万兆光网覆盖率', figure: 85, measure: '%', accumulation: 'level' },
      { name: '算力规模', figure: 800, measure: 'P', accumulation: 'level' },
    ],
  },
];
