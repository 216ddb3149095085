/** A programme's goals for tourism, and a county's plan for a year: counts without a measure, 城乡 as two, parts of a number. */
import type { ExpectedNotice } from '../expected';

export const yearly: readonly ExpectedNotice[] = [
  {
    name: '玉川',
    manner: 'so many people, households and visits without a measure; who is named in a list',
    text: `玉川市乡村旅游发展三年行动计划（2023—2025年）
一、总体目标
到2025年，力争创建一批全国乡村旅游重点村，打造乡村旅游示范村60个以上，创建省级金牌旅游村9个以上、最美乡愁旅游地9个以上，建成乡村新型文旅融合示范户100个以上，打造美丽乡村休闲旅游精品线路20条以上，乡村旅游景区40个以上；实现乡村旅游接待游客2500万人次以上，乡村旅游综合收入200亿元以上；全市开展乡村旅游的经营户达6000户以上，直接从业人员达4万人左右。
创建旅游名镇达90个、名村达150个，力争15个镇（乡）、70个村入选全国乡村旅游重点村镇名录。乡村旅游年度接待游客达4200万人次、旅游总收入突破380亿元，直接带动10万以上农民实现就地就业。
力争全市乡村旅游接待人次达4500万、年均增长15%以上，带动农产品等购物消费达50亿元，乡村旅游经营主体超2万家。
二、重点任务
打造100个精品主题村、100个特色美食村、100条旅游风景道、100家后备箱工程基地；培育1000家精品民宿，培养1000名经营管理人才；打造70个具有3A级以上景区品质的休闲旅游乡村。`,
    title: '玉川市乡村旅游发展三年行动计划（2023—2025年）',
    documentNumber: '',
    issuedOn: null,
    years: [2023, 2024, 2025],
    tasks: [],
    targets: [
      { name: '乡村旅游示范村', figure: 60, measure: '个', accumulation: 'level' },
      { name: '金牌旅游村', figure: 9, measure: '个', accumulation: 'level' },
      { name: '最美乡愁旅游地', figure: 9, measure: '个', accumulation: 'level' },
      { name: '文旅融合示范户', figure: 100, measure: '个', accumulation: 'level' },
      { name: '精品线路', figure: 20, measure: '条', accumulation: 'level' },
      { name: '乡村旅游景区', figure: 40, measure: '个', accumulation: 'level' },
      { name: '游客', figure: 2500, measure: '万人次', accumulation: 'level' },
      { name: '乡村旅游综合收入', figure: 200, measure: '亿元', accumulation: 'level' },
      { name: '经营户', figure: 6000, measure: '户', accumulation: 'level' },
      { name: '直接从业人员', figure: 40000, measure: '人', accumulation: 'level' },
      { name: '名镇', figure: 90, measure: '个', accumulation: 'level' },
      { name: '名村', figure: 150, measure: '个', accumulation: 'level' },
      { name: '镇', figure: 15, measure: '个', accumulation: 'level' },
      { name: '村', figure: 70, measure: '个', accumulation: 'level' },
      { name: '游客', figure: 4200, measure: '万人次', accumulation: 'level' },
      { name: '旅游总收入', figure: 380, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '农民', figure: 100000, measure: '人', accumulation: 'cumulative' },
      { name: '接待人次', figure: 4500, measure: '万人次', accumulation: 'level' },
      { name: '接待人次', figure: 15, measure: '%', accumulation: 'flow' },
      { name: '购物消费', figure: 50, measure: '亿元', accumulation: 'level' },
      { name: '乡村旅游经营主体', figure: 20000, measure: '家', accumulation: 'level', comparison: 'more-than' },
      { name: '精品主题村', figure: 100, measure: '个', accumulation: 'level' },
      { name: '特色美食村', figure: 100, measure: '个', accumulation: 'level' },
      { name: '旅游风景道', figure: 100, measure: '条', accumulation: 'level' },
      { name: '后备箱工程基地', figure: 100, measure: '家', accumulation: 'level' },
      { name: '精品民宿', figure: 1000, measure: '家', accumulation: 'cumulative' },
      { name: '经营管理人才', figure: 1000, measure: '名', accumulation: 'cumulative' },
      { name: '休闲旅游乡村', figure: 70, measure: '个', accumulation: 'level' },
    ],
  },
  {
    name: '平阳',
    manner: 'a plan for a year: growth one after the other, funds striven for, parts of a number',
    text: `平阳县2025年国民经济和社会发展计划
一、预期目标
生产总值增长6%，固定资产投资增长6%，规上工业增加值增长10%，城乡居民收入分别增长5%和7%。
城镇调查失业率5.5%左右，城镇新增就业0.7万人以上；居民消费价格涨幅2%左右；粮食产量继续保持5亿斤以上。全年完成一般预算收入11000万元以上，社会消费品零售总额同比增长11%以上。
信用贷款占比提升至30%，首贷覆盖率提高至45%，民营企业贷款余额预计突破100亿元，普惠小微贷款增速保持20%以上，综合融资成本再降0.5个百分点。
完成交通固定资产投资超36亿元，新增高速公路20公里、高等级航道约9公里，新增颁证通用机场1个，快递业务量增长13.5%左右，建制村快递服务通达率达到99%，完成营业性货运量超5800万吨。
盘活闲置厂房12万平方米，报批工业用地7公顷，启动400亩地块征地拆迁，培育“四上”企业20户，其中规上工业8户，技改投资占工业投资比重30%以上，争取上级资金25亿元以上，力争新增上市后备企业3家。`,
    title: '平阳县2025年国民经济和社会发展计划',
    documentNumber: '',
    issuedOn: null,
    years: [2025],
    tasks: [],
    targets: [
      { name: '生产总值', figure: 6, measure: '%', accumulation: 'flow' },
      { name: '固定资产投资', figure: 6, measure: '%', accumulation: 'flow' },
      { name: '规上工业增加值', figure: 10, measure: '%', accumulation: 'flow' },
      { name: '城镇居民', figure: 5, measure: '%', accumulation: 'flow' },
      { name: '农村居民', figure: 7, measure: '%', accumulation: 'flow' },
      { name: '失业率', figure: 5.5, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '就业', figure: 7000, measure: '人', accumulation: 'cumulative' },
      { name: '消费价格涨幅', figure: 2, measure: '%', accumulation: 'level', comparison: 'at-most' },
      { name: '粮食产量', figure: 5, measure: '亿斤', accumulation: 'level' },
      { name: '一般预算收入', figure: 11000, measure: '万元', accumulation: 'level' },
      { name: '社会消费品零售总额', figure: 11, measure: '%', accumulation: 'flow' },
      { name: '信用贷款占比', figure: 30, measure: '%', accumulation: 'level' },
      { name: '首贷覆盖率', figure: 45, measure: '%', accumulation: 'level' },
      { name: '民营企业贷款余额', figure: 100, measure: '亿元', accumulation: 'level', comparison: 'more-than' },
      { name: '贷款增速', figure: 20, measure: '%', accumulation: 'flow' },
      { name: '综合融资成本', figure: 0.5, measure: '个百分点', accumulation: 'level' },
      { name: '交通固定资产投资', figure: 36, measure: '亿元', accumulation: 'cumulative', comparison: 'more-than' },
      { name: '高速公路', figure: 20, measure: '公里', accumulation: 'cumulative' },
      { name: '高等级航道', figure: 9, measure: '公里', accumulation: 'cumulative' },
      { name: '通用机场', figure: 1, measure: '个', accumulation: 'cumulative' },
      { name: '快递业务量', figure: 13.5, measure: '%', accumulation: 'flow' },
      { name: '通达率', figure: 99, measure: '%', accumulation: 'level' },
      { name: '货运量', figure: 5800, measure: '万吨', accumulation: 'level', comparison: 'more-than' },
      { name: '闲置厂房', figure: 12, measure: '万平方米', accumulation: 'cumulative' },
      { name: '工业用地', figure: 7, measure: '公顷', accumulation: 'cumulative' },
      { name: '征地拆迁', figure: 400, measure: '亩', accumulation: 'cumulative' },
      { name: '“四上”企业', figure: 20, measure: '户', accumulation: 'cumulative' },
      { name: '规上工业', figure: 8, measure: '户', accumulation: 'cumulative' },
      { name: '技改投资占工业投资比重', figure: 30, measure: '%', accumulation: 'level' },
      { name: '上级资金', figure: 25, measure: '亿元', accumulation: 'cumulative' },
      { name: '上市后备企业', figure: 3, measure: '家', accumulation: 'cumulative' },
    ],
  },
];
