/** Notices in the manner of ones that were published: a report's goals shared out, a year's points, things done for the people, a programme's goals. */
import type { ExpectedNotice } from '../expected';

export const reports: readonly ExpectedNotice[] = [
  {
    name: '云岭',
    manner: 'goals of a report shared out, who answers on a line of its own',
    text: `云岭市政府工作报告重点工作责任分解（2023年）
一、全市经济社会发展主要预期目标
1.生产总值增长6.5%以上，高质量前提下能快则快。
责任单位：市发改委
2.规上工业增加值增长8%。
责任单位：市经信局
3.研发投入强度达到2.4%。
责任单位：市科技局
4.社会消费品零售总额增长5%，外贸出口增长6%。
责任单位：市商务局
5.城乡居民收入增速保持全省领先、农民收入增速快于城镇居民。
责任单位：市人力社保局、市农业农村局分别牵头
6.居民消费价格涨幅控制在3%以内。
责任单位：市发改委
二、重点抓好三方面工作
（一）全力以赴拼经济稳增长促发展。
7.实施招商引资“百千”行动，每年招引亿元以上制造业项目90个，带动未来五年制造业投资1100亿元以上。
责任单位：市招商办、市发改委、市经信局，各县（市、区）政府、云岭开发区管委会
8.紧盯“中字头、国字号、500强”推动招大引强再上新高，力争引进20亿级项目不少于11个、50亿级项目不少于2个，努力实现百亿级重大产业项目接二连三再突破。
责任单位：市招商办，各县（市、区）政府
（二）推进农业增产增效。
9.全年粮食总产量保持在70亿斤以上，年内生猪存栏量达到156万头；乳制品产量达到41万吨，其中婴幼儿乳粉达到1万吨。
责任单位：市农业农村局`,
    title: '云岭市政府工作报告重点工作责任分解（2023年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023],
    tasks: [
      ['一1', '生产总值增长6.5%以上，高质量前提下能快则快', '', '市发改委'],
      ['一2', '规上工业增加值增长8%', '', '市经信局'],
      ['一3', '研发投入强度达到2.4%', '', '市科技局'],
      ['一4', '社会消费品零售总额增长5%，外贸出口增长6%', '', '市商务局'],
      ['一5', '城乡居民收入增速保持全省领先、农民收入增速快于城镇居民', '市人力社保局、市农业农村局', ''],
      ['一6', '居民消费价格涨幅控制在3%以内', '', '市发改委'],
      ['二（一）7', '实施招商引资“百千”行动', '', '市招商办、市发改委、市经信局、各县（市、区）政府、云岭开发区管委会'],
      ['二（一）8', '紧盯“中字头、国字号、500强”推动招大引强再上新高', '', '市招商办、各县（市、区）政府'],
      ['二（二）9', '全年粮食总产量保持在70亿斤以上', '', '市农业农村局'],
    ],
    collective: ['各县（市、区）政府'],
    targets: [
      { name: '生产总值', figure: 6.5, measure: '%', accumulation: 'flow' },
      { name: '规上工业增加值', figure: 8, measure: '%', accumulation: 'flow' },
      { name: '研发投入强度', figure: 2.4, measure: '%', accumulation: 'level' },
      { name: '社会消费品零售总额', figure: 5, measure: '%', accumulation: 'flow' },
      { name: '外贸出口', figure: 6, measure: '%', accumulation: 'flow' },
      { name: '居民消费价格涨幅', figure: 3, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '亿元以上制造业项目', figure: 90, measure: '个', accumulation: 'flow' },
      { name: '制造业投资', figure: 1100, measure: '亿元', accumulation: 'cumulative' },
      { name: '20亿级项目', figure: 11, measure: '个', accumulation: 'cumulative' },
      { name: '50亿级项目', figure: 2, measure: '个', accumulation: 'cumulative' },
      { name: '粮食总产量', figure: 70, measure: '亿斤', accumulation: 'level' },
      { name: '生猪存栏量', figure: 156, measure: '万头', accumulation: 'level' },
      { name: '乳制品产量', figure: 41, measure: '万吨', accumulation: 'level' },
      { name: '婴幼儿乳粉', figure: 1, measure: '万吨', accumulation: 'level' },
    ],
  },
  {
    name: '石桥',
    manner: 'points of a year: one after the other in a paragraph, each with its rise, kept at, brought back to',
    text: `石桥县2025年农业农村和招商引资工作要点
一、粮食安全
全年扩种大豆3万亩，其中宜机化大豆玉米带状复合种植等新技术1.2万亩，完成高标准农田建设0.45万亩，确保粮食播种面积在27万亩以上、粮食总产稳定在10.3万吨以上。新（改）建农村公路28公里，建设优质粮油示范基地10万亩，粮油、蔬菜种植面积分别稳定在100万亩以上、28万亩以上，油菜亩产增长3%以上。
二、生猪保障
加快生猪标准化养殖场建设，确保能繁母猪常年存栏0.95万头、生猪养殖规模场达到32户、年出栏生猪18.5万头以上。新建生猪标准化养殖场8个，加快创建全国生猪调出大县。新增水产养殖面积2.7万亩。畜禽粪污资源化利用率超全省平均水平3个百分点以上。
三、产业提升
新创产业园区3个，力争园区对乡镇的覆盖率超80%。茶叶投产面积较2024年增长10%以上，综合产值增长15%以上；新（改、扩）建生猪标准化规模养殖场5个，培育壮大农业品牌5个，新增“三品一标”10个。确保烟叶种植面积达到12万亩、产量30万担以上，烟叶税突破亿元。
四、人居环境
力争90%以上的村生活垃圾得到治理，卫生厕所普及率达85%左右，不低于35%的行政村农村生活污水得到有效治理。推进2.2万户农村户厕改造。
五、招商引资
严格考核，确保项目履约率、开工率、资金到位率分别达到90%、80%、30%以上。力争“开门红”引进市外项目到位资金22亿元，引进工业项目到位资金14亿元。`,
    title: '石桥县2025年农业农村和招商引资工作要点',
    documentNumber: '',
    issuedOn: null,
    years: [2025],
    tasks: [],
    targets: [
      { name: '大豆', figure: 3, measure: '万亩', accumulation: 'cumulative' },
      { name: '带状复合种植', figure: 1.2, measure: '万亩', accumulation: 'cumulative' },
      { name: '高标准农田', figure: 0.45, measure: '万亩', accumulation: 'cumulative' },
      { name: '粮食播种面积', figure: 27, measure: '万亩', accumulation: 'level' },
      { name: '粮食总产', figure: 10.3, measure: '万吨', accumulation: 'level' },
      { name: '新改建农村公路', figure: 28, measure: '公里', accumulation: 'cumulative' },
      { name: '优质粮油示范基地', figure: 10, measure: '万亩', accumulation: 'level' },
      { name: '粮油', figure: 100, measure: '万亩', accumulation: 'level' },
      { name: '蔬菜种植面积', figure: 28, measure: '万亩', accumulation: 'level' },
      { name: '油菜亩产', figure: 3, measure: '%', accumulation: 'flow' },
      { name: '能繁母猪', figure: 9500, measure: '头', accumulation: 'level' },
      { name: '生猪养殖规模场', figure: 32, measure: '户', accumulation: 'level' },
      { name: '生猪', figure: 185000, measure: '头', accumulation: 'level' },
      { name: '标准化养殖场', figure: 8, measure: '个', accumulation: 'cumulative' },
      { name: '水产养殖面积', figure: 2.7, measure: '万亩', accumulation: 'cumulative' },
      { name: '畜禽粪污资源化利用率', figure: 3, measure: '个百分点', accumulation: 'level' },
      { name: '产业园区', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '覆盖率', figure: 80, measure: '%', accumulation: 'level', comparison: 'more-than' },
      { name: '茶叶投产面积', figure: 10, measure: '%', accumulation: 'level' },
      { name: '综合产值', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '规模养殖场', figure: 5, measure: '个', accumulation: 'cumulative' },
      { name: '农业品牌', figure: 5, measure: '个', accumulation: 'cumulative' },
      { name: '三品一标', figure: 10, measure: '个', accumulation: 'cumulative' },
      { name: '烟叶种植面积', figure: 12, measure: '万亩', accumulation: 'level' },
      { name: '产量', figure: 30, measure: '万担', accumulation: 'level' },
      { name: '烟叶税', figure: 1, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '生活垃圾', figure: 90, measure: '%', accumulation: 'level' },
      { name: '卫生厕所普及率', figure: 85, measure: '%', accumulation: 'level' },
      { name: '生活污水', figure: 35, measure: '%', accumulation: 'level' },
      { name: '户厕改造', figure: 22000, measure: '户', accumulation: 'cumulative' },
      { name: '项目履约率', figure: 90, measure: '%', accumulation: 'level' },
      { name: '开工率', figure: 80, measure: '%', accumulation: 'level' },
      { name: '资金到位率', figure: 30, measure: '%', accumulation: 'level' },
      { name: '市外项目到位资金', figure: 22, measure: '亿元', accumulation: 'cumulative' },
      { name: '工业项目到位资金', figure: 14, measure: '亿元', accumulation: 'cumulative' },
    ],
  },
  {
    name: '梁溪桥',
    manner: 'things done for the people in a year: a heading and what is done, the figure before its thing',
    text: `梁溪桥区2024年度民生实事项目
1.美丽河湖示范工程
创建76条美丽幸福河湖，其中高标准建成38条示范河湖。
2.城乡环境提升工程
创建1个市级以上（含市级）特色田园乡村，建设高标准农田2600亩，完成5座桥下空间改造，新增6个“席地而坐”城市客厅。
3.交通道路畅行工程
完成惠西大道西延新建工程一期建设，完成5条农村公路提档升级，新辟优化2条公交线路。
4.惠民夜校工程
在职业技能、学历提升、文化艺术等方面高质量开展培训活动，年度服务人数3万人次以上。
5.医疗卫生改善工程
新建或改扩建社区卫生服务站（村卫生室）4家。
6.消防设施保障工程
启动阳山等消防救援站新建；新建市政消火栓160个。
7.居家适老改造工程
为200户特定老年人家庭开展适老化改造，并安装独立式烟感火灾探测报警器。
8.停车设施便民工程
完成7个停车场便民设施提升改造工作；建设3个公共停车场（库）便民智慧洗车点，新增机动车停车泊位1000个，企事业单位开放210个错时共享停车泊位。
9.燃气入户工程
全县新增充电桩110个以上，全年新增天然气入户1800户以上，改造提升学校运动场2个，新增街头绿地3-5处。`,
    title: '梁溪桥区2024年度民生实事项目',
    documentNumber: '',
    issuedOn: null,
    years: [2024],
    tasks: [],
    targets: [
      { name: '美丽幸福河湖', figure: 76, measure: '条', accumulation: 'level' },
      { name: '示范河湖', figure: 38, measure: '条', accumulation: 'level' },
      { name: '特色田园乡村', figure: 1, measure: '个', accumulation: 'level' },
      { name: '高标准农田', figure: 2600, measure: '亩', accumulation: 'level' },
      { name: '桥下空间改造', figure: 5, measure: '座', accumulation: 'cumulative' },
      { name: '城市客厅', figure: 6, measure: '个', accumulation: 'cumulative' },
      { name: '农村公路', figure: 5, measure: '条', accumulation: 'cumulative' },
      { name: '公交线路', figure: 2, measure: '条', accumulation: 'cumulative' },
      { name: '服务人数', figure: 30000, measure: '人次', accumulation: 'flow' },
      { name: '社区卫生服务站', figure: 4, measure: '家', accumulation: 'cumulative' },
      { name: '消火栓', figure: 160, measure: '个', accumulation: 'cumulative' },
      { name: '适老化改造', figure: 200, measure: '户', accumulation: 'cumulative' },
      { name: '停车场便民设施', figure: 7, measure: '个', accumulation: 'cumulative' },
      { name: '洗车点', figure: 3, measure: '个', accumulation: 'level' },
      { name: '停车泊位', figure: 1000, measure: '个', accumulation: 'cumulative' },
      { name: '错时共享停车泊位', figure: 210, measure: '个', accumulation: 'cumulative' },
      { name: '充电桩', figure: 110, measure: '个', accumulation: 'cumulative' },
      { name: '天然气入户', figure: 1800, measure: '户', accumulation: 'cumulative' },
      { name: '学校运动场', figure: 2, measure: '个', accumulation: 'cumulative' },
      { name: '街头绿地', figure: 3, measure: '处', accumulation: 'cumulative', upper: 5 },
    ],
  },
  {
    name: '云山',
    manner: 'goals of a programme by theme after a dash, doubled on a year, so many in all',
    text: `云山市先进制造业和数字经济发展行动计划（2023—2025年）
云政办发〔2023〕18号
一、总体目标
到2025年，现代化产业体系不断夯实，工业增加值超过1300亿元，占地区生产总值比重达25%以上，工业投资年均增长5%，制造业支撑全市经济发展的功能地位显著增强。
——高端制造引领功能大幅提升。工业战略性新兴产业产值占规模以上工业总产值比重达45%，工业劳动生产率超过50万元/人，三大先导产业总规模达1800亿元。
——自主创新策源水平显著增强。重点制造业企业研发投入强度达2.5%以上。
——数字化和绿色化转型成效明显。规模以上制造业企业数字化转型比例达80%以上，工业机器人使用密度力争达360台/万人。
——企业梯队不断壮大。全市高新技术企业和科技型企业在2022年的基础上实现“双倍增”，分别超过900家和8700家；创建国家级和省级智能制造示范项目突破100个，实现上市企业35家以上。规上工业产值保持年均6%增长，力争到2025年突破6500亿元。
二、重点任务
（一）夯实数字底座。2023年，全市新建5G基站2600个以上，新建市级及以上创新平台15个以上。到2025年，全市累计建成5G基站1万个，累计新建市级及以上创新平台50个以上，每万人拥有5G基站数达到26个。（责任单位：市大数据局、市工业和信息化局，各县区人民政府）
（二）攻坚招商。引进世界500强、中国500强、上市公司或行业龙头企业投资项目不少于3个；投资10亿元以上项目10个、亿元以上项目100个；新开工亿元以上产业项目100个。培育互联网融合发展平台2家，省级工业互联网融合发展试点示范企业总数达30家。（责任单位：市商务局）`,
    title: '云山市先进制造业和数字经济发展行动计划（2023—2025年）',
    documentNumber: '云政办发〔2023〕18号',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [
      ['二（一）', '夯实数字底座', '', '市大数据局、市工业和信息化局、各县区人民政府'],
      ['二（二）', '攻坚招商', '', '市商务局'],
    ],
    collective: ['各县区人民政府'],
    targets: [
      { name: '工业增加值', figure: 1300, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '占地区生产总值比重', figure: 25, measure: '%', accumulation: 'level' },
      { name: '工业投资', figure: 5, measure: '%', accumulation: 'flow' },
      { name: '占规模以上工业总产值比重', figure: 45, measure: '%', accumulation: 'level' },
      { name: '工业劳动生产率', figure: 50, measure: '万元/人', accumulation: 'level', comparison: 'more-than' },
      { name: '三大先导产业总规模', figure: 1800, measure: '亿元', accumulation: 'level' },
      { name: '研发投入强度', figure: 2.5, measure: '%', accumulation: 'level' },
      { name: '数字化转型比例', figure: 80, measure: '%', accumulation: 'level' },
      { name: '工业机器人使用密度', figure: 360, measure: '台/万人', accumulation: 'level' },
      { name: '高新技术企业', figure: 900, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '科技型企业', figure: 8700, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '智能制造示范项目', figure: 100, measure: '个', accumulation: 'level', comparison: 'more-than' },
      { name: '上市企业', figure: 35, measure: '家', accumulation: 'level' },
      { name: '规上工业产值', figure: 6, measure: '%', accumulation: 'flow' },
      { name: '规上工业产值', figure: 6500, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '新建5G基站', figure: 2600, measure: '个', accumulation: 'cumulative', year: 2023 },
      { name: '创新平台', figure: 50, measure: '个', accumulation: 'cumulative', years: { 2023: 15 } },
      { name: '5G基站', figure: 10000, measure: '个', accumulation: 'cumulative' },
      { name: '每万人拥有5G基站', figure: 26, measure: '个', accumulation: 'level' },
      { name: '行业龙头企业投资项目', figure: 3, measure: '个', accumulation: 'cumulative' },
      { name: '10亿元以上项目', figure: 10, measure: '个', accumulation: 'cumulative' },
      { name: '亿元以上项目', figure: 100, measure: '个', accumulation: 'cumulative' },
      { name: '亿元以上产业项目', figure: 100, measure: '个', accumulation: 'cumulative' },
      { name: '互联网融合发展平台', figure: 2, measure: '家', accumulation: 'cumulative' },
      { name: '试点示范企业总数', figure: 30, measure: '家', accumulation: 'level' },
    ],
  },
];
