/** Notices whose matter stands in their annexes: heads of two rows, a goal told for each year in a cell of its own, goals by 责任清单. */
import type { ExpectedNotice } from '../expected';

export const annexes: readonly ExpectedNotice[] = [
  {
    name: '秀屿',
    manner:
      'a head of two rows as merged cells come, the measure in a bracket behind the name, a table of tasks after it',
    text: `秀屿高新技术产业园区管理委员会关于印发《秀屿高新技术产业园区争先创优三年行动方案（2024—2026年）》的通知
秀高管〔2024〕5号
各内设机构、各直属国有企业：
2024年3月1日
一、总体目标
三年行动的主要指标见附件1。
二、工作要求
各单位要按月报送进展。
附件1
主要指标表
序号	指标	2023年	目标值	目标值	目标值	责任部门
序号	指标	2023年	2024年	2025年	2026年	责任部门
1	地区生产总值（亿元）	210	232	256	282	经济发展局
2	规上工业增加值增速（%）	9.5	10	10	10	经济发展局
3	国家高新技术企业数（家）	86	105	125	150	科技创新局
4	万元GDP能耗（吨标准煤）	0.42	0.41	0.40	0.39	生态环境局
5	实际利用外资（万美元）	5200	6000	7000	8000	招商服务局
附件2
重点任务清单
序号	重点任务	年度目标	年度目标	年度目标	牵头部门	配合部门
序号	重点任务	2024年	2025年	2026年	牵头部门	配合部门
1	建设创新飞地	建成创新飞地1个	建成创新飞地2个	建成创新飞地3个	科技创新局	招商服务局、财政局
2	培育上市企业	新增上市企业1家	新增上市企业2家	新增上市企业2家	财政局	经济发展局`,
    title: '秀屿高新技术产业园区争先创优三年行动方案（2024—2026年）',
    documentNumber: '秀高管〔2024〕5号',
    issuedOn: '2024-03-01',
    years: [2024, 2025, 2026],
    tasks: [
      ['二 表1', '建设创新飞地', '科技创新局', '招商服务局、财政局'],
      ['二 表2', '培育上市企业', '财政局', '经济发展局'],
    ],
    targets: [
      {
        name: '地区生产总值',
        figure: 282,
        measure: '亿元',
        accumulation: 'level',
        baseline: 210,
        years: { 2024: 232, 2025: 256 },
      },
      { name: '规上工业增加值增速', figure: 10, measure: '%', accumulation: 'flow', baseline: 9.5 },
      {
        name: '国家高新技术企业数',
        figure: 150,
        measure: '家',
        accumulation: 'level',
        baseline: 86,
        years: { 2024: 105, 2025: 125 },
      },
      { name: '能耗', figure: 0.39, measure: '吨标准煤', accumulation: 'level', comparison: 'at-most', baseline: 0.42 },
      { name: '实际利用外资', figure: 8000, measure: '万美元', accumulation: 'level', baseline: 5200 },
      { name: '创新飞地', figure: 3, measure: '个', accumulation: 'level', years: { 2024: 1, 2025: 2 } },
      { name: '上市企业', figure: 2, measure: '家', accumulation: 'flow', years: { 2024: 1, 2025: 2 } },
    ],
  },
  {
    name: '凌海',
    manner: 'a county: 责任单位 with a day in one bracket, 三成, 半数以上, 两个, 每年10月底前, 每季度末',
    text: `凌海县人民政府办公室关于印发凌海县营商环境攻坚提升三年行动方案的通知
凌政办发〔2023〕27号
二〇二三年四月十日
一、攻坚目标
自2023年起，通过三年攻坚，到2025年底，全县市场主体总量突破6.5万户，年均增长百分之十以上，企业开办全流程压缩到半个工作日，涉企政策兑现率达百分之百，政府采购授予中小企业合同份额达到四成以上，半数以上乡镇建成标准化便民服务中心。
二、攻坚任务
（一）政务服务攻坚
1.精简审批事项。行政许可事项承诺时限比法定时限平均压减七成，即办件占比提高至50%以上。（责任单位：县行政审批局、县直各有关部门；完成时限：2024年6月底前并长期坚持）
2.推行帮办代办。每个重点项目配备两名以上帮办专员，每季度末通报一次办理情况。（责任单位：县营商局、各乡镇；完成时限：持续推进）
（二）要素保障攻坚
3.缓解融资难题。小微企业贷款余额年均增速不低于各项贷款平均增速，新增首贷户三千户，政府性融资担保余额达到十二亿元。（责任单位：县金融服务中心、人民银行凌海营业管理部；完成时限：每年10月底前）
4.降低用工成本。开展职业技能培训一万五千人次，每年举办招聘活动不少于三十六场。（责任单位：县人社局、县总工会；完成时限：每年底前）`,
    title: '凌海县营商环境攻坚提升三年行动方案',
    documentNumber: '凌政办发〔2023〕27号',
    issuedOn: '2023-04-10',
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）1', '精简审批事项', '', '县行政审批局、县直各有关部门'],
      ['二（一）2', '推行帮办代办', '', '县营商局、各乡镇'],
      ['二（二）3', '缓解融资难题', '', '县金融服务中心、人民银行凌海营业管理部'],
      ['二（二）4', '降低用工成本', '', '县人社局、县总工会'],
    ],
    collective: ['县直各有关部门', '各乡镇'],
    // 每季度末, 每年10月底前 and 每年底前 come back in each year.
    due: ['2024-06-30', '2023-10-31', '2024-10-31', '2025-10-31', '2023-12-31', '2024-12-31', '2025-12-31'],
    targets: [
      { name: '市场主体总量', figure: 65000, measure: '户', accumulation: 'level', comparison: 'more-than' },
      { name: '市场主体总量', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '企业开办', figure: 0.5, measure: '个工作日', accumulation: 'level', comparison: 'at-most' },
      { name: '政策兑现率', figure: 100, measure: '%', accumulation: 'level' },
      { name: '合同份额', figure: 40, measure: '%', accumulation: 'level' },
      { name: '便民服务中心', figure: 50, measure: '%', accumulation: 'level' },
      { name: '承诺时限', figure: 70, measure: '%', accumulation: 'level', year: 2024 },
      { name: '即办件占比', figure: 50, measure: '%', accumulation: 'level', year: 2024 },
      { name: '帮办专员', figure: 2, measure: '名', accumulation: 'level', kind: 'figure' },
      { name: '小微企业贷款余额', figure: 0, measure: '个百分点', accumulation: 'flow' },
      { name: '首贷户', figure: 3000, measure: '户', accumulation: 'cumulative' },
      { name: '融资担保余额', figure: 12, measure: '亿元', accumulation: 'level' },
      { name: '职业技能培训', figure: 15000, measure: '人次', accumulation: 'cumulative' },
      { name: '招聘活动', figure: 36, measure: '场', accumulation: 'flow' },
    ],
  },
  {
    name: '白云',
    manner: 'the task list in a table with 量化指标 cells of several goals, numbered 1-1, 责任人 beside the units',
    text: `白云区“百千万工程”加力提速三年攻坚任务分解表（2024—2026年）
编号	工作任务	量化指标	责任领导	牵头单位	责任单位	完成时间
一、壮大县域经济
1-1	推进产业有序转移	引进产业转移项目45个，协议投资额120亿元以上，动工率不低于70%	陈志强	区工信局	区投资促进局、各镇（街）	2026年底
1-2	做强主平台	主平台规上工业增加值增长12%，新建标准厂房80万㎡	陈志强	区工信局、主平台管委会	区住建局	2025年底前
二、建强中心镇
2-1	打造典型镇	打造典型镇6个；圩镇人居环境整治达标率100%	林晓燕	区农业农村局	区城管局、各镇	2024年12月
2-2	补齐民生短板	新增公办学位1.2万个，镇卫生院能力达标率95%以上，农村生活污水治理率提高到75%	林晓燕	区教育局	区卫健局、市生态环境局白云分局	2026年12月31日前`,
    title: '白云区“百千万工程”加力提速三年攻坚任务分解表（2024—2026年）',
    documentNumber: '',
    issuedOn: null,
    years: [2024, 2025, 2026],
    tasks: [
      ['表1-1', '推进产业有序转移', '区工信局', '区投资促进局、各镇（街）'],
      ['表1-2', '做强主平台', '区工信局、主平台管委会', '区住建局'],
      ['表2-1', '打造典型镇', '区农业农村局', '区城管局、各镇'],
      ['表2-2', '补齐民生短板', '区教育局', '区卫健局、市生态环境局白云分局'],
    ],
    collective: ['各镇（街）', '各镇'],
    due: ['2026-12-31', '2025-12-31', '2024-12-31'],
    targets: [
      { name: '产业转移项目', figure: 45, measure: '个', accumulation: 'cumulative' },
      { name: '协议投资额', figure: 120, measure: '亿元', accumulation: 'level' },
      { name: '动工率', figure: 70, measure: '%', accumulation: 'level' },
      { name: '规上工业增加值', figure: 12, measure: '%', accumulation: 'flow' },
      { name: '标准厂房', figure: 80, measure: '万平方米', accumulation: 'cumulative', year: 2025 },
      { name: '典型镇', figure: 6, measure: '个', accumulation: 'level', year: 2024 },
      { name: '达标率', figure: 100, measure: '%', accumulation: 'level', year: 2024 },
      { name: '公办学位', figure: 12000, measure: '个', accumulation: 'cumulative' },
      { name: '镇卫生院能力达标率', figure: 95, measure: '%', accumulation: 'level' },
      { name: '农村生活污水治理率', figure: 75, measure: '%', accumulation: 'level' },
    ],
  },
];
