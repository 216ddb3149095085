/** Notices in the manners of other cities: parts counted by 第一, 一是, 1.1; targets by quarter, by rank in words, in Chinese numerals, with ranges and growth. */
import type { ExpectedNotice } from '../expected';

const head = (
  city: string,
  title: string,
  number: string,
  day: string,
) => `${city}人民政府办公室关于印发《${title}》的通知
${number}
各县区人民政府，市政府各部门：
现将《${title}》印发给你们，请结合实际认真抓好落实。
${city}人民政府办公室
${day}
`;

export const manners: readonly ExpectedNotice[] = [
  {
    name: '江南',
    manner: 'numbering 第一、第二; Chinese numerals; 每季度末 and 居全省前列',
    text: `${head('江南市', '江南高新技术产业开发区跨越发展三年行动方案（2024—2026年）', '江政办发〔2024〕15号', '2024年3月18日')}一、总体目标
到2026年，园区生产总值突破八百亿元，高新技术企业达到五百二十家左右，研发经费投入强度不低于百分之四点五，综合实力居全省前列，规模以上工业企业研发机构覆盖率力争达到百分之六十。
二、主要任务
第一、做强创新平台。新建省级以上创新平台二十五家，每季度末通报平台建设进度。2024年底前建成高端装备创新中心。（牵头单位：市科技局；配合单位：市发展改革委、市财政局）
第二、做大企业群体。新增上市企业十家以上，每年新增科技型中小企业一百二十家。（牵头单位：市工业和信息化局；配合单位：市科技局、市政府国资委）`,
    title: '江南高新技术产业开发区跨越发展三年行动方案（2024—2026年）',
    documentNumber: '江政办发〔2024〕15号',
    issuedOn: '2024-03-18',
    years: [2024, 2025, 2026],
    tasks: [
      ['二第一', '做强创新平台', '市科技局', '市发展改革委、市财政局'],
      ['二第二', '做大企业群体', '市工业和信息化局', '市科技局、市政府国资委'],
    ],
    due: ['2024-12-31'],
    targets: [
      { name: '生产总值', figure: 800, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '高新技术企业', figure: 520, measure: '家', accumulation: 'level' },
      { name: '研发经费投入强度', figure: 4.5, measure: '%', accumulation: 'level' },
      { name: '研发机构覆盖率', figure: 60, measure: '%', accumulation: 'level' },
      { name: '创新平台', figure: 25, measure: '家', accumulation: 'cumulative' },
      { name: '上市企业', figure: 10, measure: '家', accumulation: 'cumulative' },
      { name: '科技型中小企业', figure: 120, measure: '家', accumulation: 'flow' },
    ],
  },
  {
    name: '海州',
    manner: '1.1 numbering; growth over 2020, doubling, ranges with a dash, 左右',
    text: `${head('海州市', '海州经济技术开发区高质量发展实施方案（2021—2025年）', '海政办〔2021〕42号', '2021年8月9日')}一、发展目标
到2025年，地区生产总值比2020年增长45%，规上工业总产值较2020年翻一番，实际使用外资年均增长6%—8%，单位工业增加值能耗比2020年下降15%左右，新增市场主体5000户以上。
二、工作任务
1.提升产业能级。培育百亿级企业3—5家，战略性新兴产业产值占规上工业总产值比重提高到45%。（市工信局牵头，市发改委、市统计局配合）
2.扩大对外开放。进出口总额达到300亿元左右，每年举办招商活动不少于12场次。（市商务局牵头，海州海关配合）
3.推进绿色转型。2022年6月底前完成循环化改造。工业固体废物综合利用率不低于95%，万元产值用水量不高于12立方米。（市生态环境局、市水利局按职责分工负责）`,
    title: '海州经济技术开发区高质量发展实施方案（2021—2025年）',
    documentNumber: '海政办〔2021〕42号',
    issuedOn: '2021-08-09',
    years: [2021, 2022, 2023, 2024, 2025],
    tasks: [
      ['二1', '提升产业能级', '市工信局', '市发改委、市统计局'],
      ['二2', '扩大对外开放', '市商务局', '海州海关'],
      ['二3', '推进绿色转型', '', '市生态环境局、市水利局'],
    ],
    due: ['2022-06-30'],
    targets: [
      { name: '地区生产总值增长率', figure: 45, measure: '%', accumulation: 'level' },
      { name: '规上工业总产值增长率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '实际使用外资增长率', figure: 6, upper: 8, measure: '%', accumulation: 'flow' },
      { name: '单位工业增加值能耗', figure: 15, measure: '%', accumulation: 'level' },
      { name: '市场主体', figure: 5000, measure: '户', accumulation: 'cumulative' },
      { name: '百亿级企业', figure: 3, upper: 5, measure: '家', accumulation: 'cumulative' },
      { name: '比重', figure: 45, measure: '%', accumulation: 'level' },
      { name: '进出口总额', figure: 300, measure: '亿元', accumulation: 'level' },
      { name: '招商活动', figure: 12, measure: '场次', accumulation: 'flow' },
      { name: '固体废物综合利用率', figure: 95, measure: '%', accumulation: 'level' },
      { name: '用水量', figure: 12, measure: '立方米', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '川东',
    manner: '（1） numbering, 责任单位 alone, areas in 万平方米 and 亩, quarters, 翻番, 不超过',
    text: `${head('川东市', '川东科技城建设三年攻坚行动计划（2023—2025年）', '川东府办发〔2023〕3号', '2023年1月30日')}一、行动目标
力争到2025年，集聚创新创业人才1.2万人，技术交易额翻一番，每万人口高价值发明专利拥有量达到15件，营商环境满意度位居全市第一，企业开办时间压缩至0.5个工作日以内。
二、攻坚任务
（1）平台攻坚。建成标准厂房50万平方米，新增产业用地3000亩，2023年三季度前启用科创中心。（责任单位：市住建局、市自然资源局）
（2）项目攻坚。三年累计完成固定资产投资1000亿元，每季度新签约亿元以上项目不少于5个。（责任单位：市招商局、市发改委）
（3）服务攻坚。政务服务事项网上可办率达到98%以上，群众投诉办结率100%，行政审批环节不超过3个。（责任单位：市行政审批局）`,
    title: '川东科技城建设三年攻坚行动计划（2023—2025年）',
    documentNumber: '川东府办发〔2023〕3号',
    issuedOn: '2023-01-30',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（1）', '平台攻坚', '', '市住建局、市自然资源局'],
      ['二（2）', '项目攻坚', '', '市招商局、市发改委'],
      ['二（3）', '服务攻坚', '', '市行政审批局'],
    ],
    due: ['2023-09-30'],
    targets: [
      { name: '创新创业人才', figure: 12000, measure: '人', accumulation: 'cumulative' },
      { name: '技术交易额增长率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '高价值发明专利拥有量', figure: 15, measure: '件', accumulation: 'level' },
      { name: '营商环境满意度', figure: 1, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '企业开办时间', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '标准厂房', figure: 50, measure: '万平方米', accumulation: 'level' },
      { name: '产业用地', figure: 3000, measure: '亩', accumulation: 'cumulative' },
      { name: '固定资产投资', figure: 1000, measure: '亿元', accumulation: 'cumulative' },
      { name: '亿元以上项目', figure: 5, measure: '个', accumulation: 'flow' },
      { name: '网上可办率', figure: 98, measure: '%', accumulation: 'level' },
      { name: '投诉办结率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '行政审批环节', figure: 3, measure: '个', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '西塘',
    manner: 'a table with serial numbers, 完成时限 and one cell for both kinds of units',
    text: `${head('西塘市', '西塘市数字经济发展行动方案（2022—2024年）', '西政办函〔2022〕26号', '2022年5月16日')}一、工作目标
到2024年，数字经济核心产业增加值占地区生产总值比重达到12%，数字经济核心产业营业收入年均增速15%以上，5G基站总数突破6000座，软件业务收入实现倍增。
二、任务分工
序号|重点任务|工作目标|牵头单位|配合单位|完成时限
1|建设算力中心|算力规模达到500P|市大数据局|市发展改革委、市通管办|2023年6月底
2|工业企业数字化改造|三年改造企业600家|市经信局|各区人民政府|2024年12月底
3|培育数字企业|新增数字经济规上企业80家|市经信局|市统计局|2024年12月底`,
    title: '西塘市数字经济发展行动方案（2022—2024年）',
    documentNumber: '西政办函〔2022〕26号',
    issuedOn: '2022-05-16',
    years: [2022, 2023, 2024],
    tasks: [
      ['二 表1', '建设算力中心', '市大数据局', '市发展改革委、市通管办'],
      ['二 表2', '工业企业数字化改造', '市经信局', '各区人民政府'],
      ['二 表3', '培育数字企业', '市经信局', '市统计局'],
    ],
    collective: ['各区人民政府'],
    due: ['2023-06-30'],
    targets: [
      { name: '增加值占地区生产总值比重', figure: 12, measure: '%', accumulation: 'level' },
      { name: '营业收入增速', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '5G基站总数', figure: 6000, measure: '座', accumulation: 'level', comparison: 'more-than' },
      { name: '软件业务收入增长率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '算力规模', figure: 500, measure: 'P', accumulation: 'level', year: 2023 },
      { name: '企业', figure: 600, measure: '家', accumulation: 'cumulative' },
      { name: '数字经济规上企业', figure: 80, measure: '家', accumulation: 'cumulative' },
    ],
  },
  {
    name: '北原',
    manner: '一是 二是 within a task; 确保 力争 split targets, 以内, 降至, 每百户, 以年均',
    text: `${head('北原市', '北原市开发区改革创新三年行动（2023—2025年）', '北政办发〔2023〕19号', '2023年4月6日')}一、主要目标
到2025年末，开发区工业总产值确保达到1500亿元、力争达到1800亿元，税收收入以年均10%的速度增长，亩均税收达到25万元，闲置土地处置率达到90%以上，在全省开发区考核中的位次前移5位以上。
二、重点任务
（一）深化体制改革。一是压减内设机构，内设机构控制在8个以内；二是推行全员聘任，聘任人员占比达到100%。（牵头单位：市委编办；责任单位：市人力资源社会保障局、各开发区管委会）
（二）强化要素保障。一是盘活闲置土地2000亩以上；二是设立产业基金，规模不低于30亿元；三是用电成本降至0.45元/千瓦时以下。每季度末调度一次。（牵头单位：市自然资源局、市财政局；责任单位：国网北原供电公司）`,
    title: '北原市开发区改革创新三年行动（2023—2025年）',
    documentNumber: '北政办发〔2023〕19号',
    issuedOn: '2023-04-06',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '深化体制改革', '市委编办', '市人力资源社会保障局、各开发区管委会'],
      ['二（二）', '强化要素保障', '市自然资源局、市财政局', '国网北原供电公司'],
    ],
    collective: ['各开发区管委会'],
    targets: [
      { name: '开发区工业总产值', figure: 1500, measure: '亿元', accumulation: 'level' },
      { name: '税收收入增长率', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '亩均税收', figure: 25, measure: '万元', accumulation: 'level' },
      { name: '闲置土地处置率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '位次前移', figure: 5, measure: '位', accumulation: 'level' },
      { name: '内设机构', figure: 8, measure: '个', accumulation: 'level', comparison: 'at-most' },
      { name: '聘任人员占比', figure: 100, measure: '%', accumulation: 'level' },
      { name: '闲置土地', figure: 2000, measure: '亩', accumulation: 'cumulative' },
      { name: '产业基金', figure: 30, measure: '亿元', accumulation: 'level' },
      { name: '用电成本', figure: 0.45, measure: '元/千瓦时', accumulation: 'level', comparison: 'at-most' },
    ],
  },
  {
    name: '南屏',
    manner: '专栏 and 任务一: headings, targets by single years, 分别达到, 由…提高到, 三分之二',
    text: `${head('南屏市', '南屏国家高新区争先进位行动计划（2022—2024年）', '南政发〔2022〕11号', '2022年2月28日')}一、目标任务
国家高新区综合排名2022年进入前80位、2023年进入前70位、2024年进入前60位。营业收入2022年、2023年、2024年分别达到900亿元、1050亿元、1200亿元。高新技术产业增加值占比由38%提高到45%以上，三分之二以上规上企业建有研发机构。
二、重点举措
（一）企业培优。高新技术企业每年净增60家，瞪羚企业累计达到50家，独角兽企业实现零突破。（市科学技术局牵头；市工业和信息化局、市金融工作局、区管委会配合）
（二）人才引育。引进高层次人才团队30个，其中院士团队3个，新增高技能人才8000人次以上。（市委组织部牵头；市人社局、市教育局配合）`,
    title: '南屏国家高新区争先进位行动计划（2022—2024年）',
    documentNumber: '南政发〔2022〕11号',
    issuedOn: '2022-02-28',
    years: [2022, 2023, 2024],
    tasks: [
      ['二（一）', '企业培优', '市科学技术局', '市工业和信息化局、市金融工作局、区管委会'],
      ['二（二）', '人才引育', '市委组织部', '市人社局、市教育局'],
    ],
    targets: [
      { name: '综合排名', figure: 60, measure: '位', accumulation: 'level', comparison: 'at-most' },
      { name: '营业收入', figure: 1200, measure: '亿元', accumulation: 'level' },
      { name: '高新技术产业增加值占比', figure: 45, measure: '%', accumulation: 'level', baseline: 38 },
      { name: '规上企业建有研发机构', figure: 66.67, measure: '%', accumulation: 'level' },
      { name: '高新技术企业', figure: 60, measure: '家', accumulation: 'flow' },
      { name: '瞪羚企业', figure: 50, measure: '家', accumulation: 'cumulative' },
      { name: '独角兽企业', figure: 1, measure: '家', accumulation: 'level', baseline: 0 },
      { name: '高层次人才团队', figure: 30, measure: '个', accumulation: 'cumulative' },
      { name: '院士团队', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '高技能人才', figure: 8000, measure: '人次', accumulation: 'cumulative' },
    ],
  },
];
