/** What a sentence asks for: bounds in the negative, cuts, measures in Latin letters, where a thing stood; a row each. */
import { extractText } from '../../src/notice/extract';

type Read = readonly [
  name: string,
  comparison: string,
  figure: number,
  measure: string,
  direction: string,
  baseline?: number,
];

const readIn = (goals: string): readonly Read[] =>
  extractText(`甲市产业行动方案（2025—2027年）\n一、主要目标\n${goals}。\n`, '2025-12-01').targets.map(
    ({ name, comparison, figure, measure, direction, baseline }) =>
      baseline === null
        ? [name, comparison, figure, measure, direction]
        : [name, comparison, figure, measure, direction, baseline],
  );

describe('bounds in the negative', () => {
  test.each<readonly [string, Read]>([
    ['负债率不得高于60%', ['负债率', 'at-most', 60, '%', 'lower']],
    ['死亡人数不得超过10人', ['死亡人数', 'at-most', 10, '人', 'lower']],
    ['负债率不能超过60%', ['负债率', 'at-most', 60, '%', 'lower']],
    ['债务率不应超过100%', ['债务率', 'at-most', 100, '%', 'lower']],
    ['资产负债率严禁超过70%', ['资产负债率', 'at-most', 70, '%', 'lower']],
    ['能源消费总量不突破500万吨标准煤', ['能源消费总量', 'at-most', 500, '万吨标准煤', 'lower']],
    ['用水总量原则上不得突破10亿立方米', ['用水总量', 'at-most', 10, '亿立方米', 'lower']],
    ['能耗强度必须低于0.5吨标准煤', ['能耗强度', 'at-most', 0.5, '吨标准煤', 'lower']],
    ['负债率一般不超过60%', ['负债率', 'at-most', 60, '%', 'lower']],
    ['资产负债率不超60%', ['资产负债率', 'at-most', 60, '%', 'lower']],
    ['负债率不得超出60%', ['负债率', 'at-most', 60, '%', 'lower']],
    ['合格率不得低于95%', ['合格率', 'at-least', 95, '%', 'higher']],
    ['合格率不应低于95%', ['合格率', 'at-least', 95, '%', 'higher']],
    ['专职人员不能少于20名', ['专职人员', 'at-least', 20, '名', 'higher']],
    ['物资供应不少于20种', ['物资供应', 'at-least', 20, '种', 'higher']],
  ])('%s', (text, expected) => expect(readIn(text)).toEqual([expected]));
});

describe('cuts', () => {
  test.each<readonly [string, Read]>([
    ['平均审理天数缩短10天', ['平均审理天数减少量', 'at-least', 10, '天', 'higher']],
    ['办事环节减少3个', ['办事环节减少量', 'at-least', 3, '个', 'higher']],
    ['亏损企业数减少20家', ['亏损企业数减少量', 'at-least', 20, '家', 'higher']],
    ['成本下降5元', ['成本减少量', 'at-least', 5, '元', 'higher']],
    ['排放量减少200吨', ['排放量减少量', 'at-least', 200, '吨', 'higher']],
    ['贫困人口减少2万人', ['贫困人口减少量', 'at-least', 20000, '人', 'higher']],
    ['压减粗钢产能200万吨', ['粗钢产能减少量', 'at-least', 200, '万吨', 'higher']],
    ['入库项目减少不超过5个', ['入库项目减少量', 'at-most', 5, '个', 'lower']],
    ['办事环节减少至少3个', ['办事环节减少量', 'at-least', 3, '个', 'higher']],
    ['为企业降低成本10亿元', ['企业降低成本', 'at-least', 10, '亿元', 'higher']],
    ['综合排名下降不超过2位', ['综合排名下降位次', 'at-most', 2, '位', 'lower']],
    ['贷款利率下调0.3个百分点', ['贷款利率降低百分点', 'at-least', 0.3, '个百分点', 'higher']],
    ['材料精简30%以上', ['材料降低率', 'at-least', 30, '%', 'higher']],
    ['办理时间由10个工作日压缩为3个工作日', ['办理时间', 'at-most', 3, '个工作日', 'lower', 10]],
    ['办理时间由10天缩短至3天', ['办理时间', 'at-most', 3, '天', 'lower', 10]],
    ['申请材料由8份减至3份', ['申请材料', 'at-most', 3, '份', 'lower', 8]],
    ['企业用电价格由0.6元降为0.5元', ['企业用电价格', 'at-most', 0.5, '元', 'lower', 0.6]],
  ])('%s', (text, expected) => expect(readIn(text)).toEqual([expected]));
});

describe('measures', () => {
  test.each<readonly [string, Read]>([
    ['动力电池产能达到40GWh', ['动力电池产能', 'at-least', 40, 'GWh', 'higher']],
    ['储能规模达到2GW', ['储能规模', 'at-least', 2, 'GW', 'higher']],
    ['光伏装机规模达到500MW', ['光伏装机规模', 'at-least', 500, 'MW', 'higher']],
    ['光伏装机达到200万kW', ['光伏装机', 'at-least', 200, '万kW', 'higher']],
    ['发电量达到35亿kWh', ['发电量', 'at-least', 35, '亿kWh', 'higher']],
    ['数据存储能力达到50PB', ['数据存储能力', 'at-least', 50, 'PB', 'higher']],
    ['带宽达到100Gbps', ['带宽', 'at-least', 100, 'Gbps', 'higher']],
    ['轨道交通里程达到300km', ['轨道交通里程', 'at-least', 300, 'km', 'higher']],
    ['氢气产能达到1000kg/天', ['氢气产能', 'at-least', 1000, 'kg/天', 'higher']],
    ['年产能达到20万t/a', ['年产能', 'at-least', 20, '万t/a', 'higher']],
    ['铁路货运量达到5000万t', ['铁路货运量', 'at-least', 5000, '万t', 'higher']],
    ['噪声控制在55dB以下', ['噪声', 'at-most', 55, 'dB', 'lower']],
    ['建成区绿化面积达到300hm²', ['建成区绿化面积', 'at-least', 300, 'hm²', 'higher']],
    ['智能算力达到5EFLOPS', ['智能算力', 'at-least', 5, 'EFLOPS', 'higher']],
    ['算力达到8000PFLOPS', ['算力', 'at-least', 8000, 'PFLOPS', 'higher']],
    ['产值超过100个亿', ['产值', 'more-than', 100, '亿元', 'higher']],
    ['集装箱吞吐量达到300万标准箱', ['集装箱吞吐量', 'at-least', 300, '万标准箱', 'higher']],
    ['库存去化周期缩短到12个月以内', ['库存去化周期', 'at-most', 12, '月', 'lower']],
    ['淘汰4.3米焦炉12座', ['4.3米焦炉', 'at-least', 12, '座', 'higher']],
    ['力争GDP跨越3000亿元大关', ['GDP', 'more-than', 3000, '亿元', 'higher']],
    ['组建规模100亿元的母基金', ['母基金规模', 'at-least', 100, '亿元', 'higher']],
    ['建成5G基站3000座', ['5G基站', 'at-least', 3000, '座', 'higher']],
    ['在2023年120家的基础上，高新技术企业达到200家', ['高新技术企业', 'at-least', 200, '家', 'higher', 120]],
    ['高新技术企业在2023年120家的基础上达到200家', ['高新技术企业', 'at-least', 200, '家', 'higher', 120]],
  ])('%s', (text, expected) => expect(readIn(text)).toEqual([expected]));
});

const accumulated = (goals: string) =>
  extractText(`甲市产业行动方案（2025—2027年）\n一、主要目标\n${goals}。\n`, '2025-12-01').targets.map(
    ({ name, figure, accumulation }) => [name, figure, accumulation],
  );

test('a part told by 其中 is counted as the whole is', () => {
  expect(accumulated('每年举办大型演出活动30场以上，其中万人以上演唱会不少于4场')).toEqual([
    ['大型演出活动', 30, 'flow'],
    ['万人以上演唱会', 4, 'flow'],
  ]);
  expect(accumulated('新增规上企业14家，其中年产值超亿元企业2家')).toEqual([
    ['新增规上企业', 14, 'cumulative'],
    ['年产值超亿元企业', 2, 'cumulative'],
  ]);
});

test('what is compared with an average is named by itself afterwards', () =>
  expect(accumulated('普惠小微贷款余额年均增速不低于各项贷款平均增速，2027年末余额达到260亿元').at(-1)).toEqual([
    '普惠小微贷款余额',
    260,
    'level',
  ]));

describe('shares told in parts of a whole, and what there is to be none of', () => {
  test.each<readonly [string, Read]>([
    ['农村生活污水治理率达到八成', ['农村生活污水治理率', 'at-least', 80, '%', 'higher']],
    ['九成以上的村完成改造', ['村完成改造', 'at-least', 90, '%', 'higher']],
    ['规上企业八成实现数字化改造', ['规上企业实现数字化改造', 'at-least', 80, '%', 'higher']],
    ['7成以上的社区建成食堂', ['社区建成食堂', 'at-least', 70, '%', 'higher']],
    ['三分之二以上的乡镇建成养老中心', ['乡镇建成养老中心', 'at-least', 66.67, '%', 'higher']],
    ['全面消除劣Ⅴ类水体', ['劣Ⅴ类水体', 'at-most', 0, '个', 'lower']],
    ['基本消除劣V类断面', ['劣V类断面', 'at-most', 0, '个', 'lower']],
    ['消除集体经济薄弱村', ['集体经济薄弱村', 'at-most', 0, '个', 'lower']],
    ['全面消除义务教育大班额', ['义务教育大班额', 'at-most', 0, '个', 'lower']],
    ['消除黑臭水体12条', ['黑臭水体', 'at-least', 12, '条', 'higher']],
  ])('%s', (text, expected) => expect(readIn(text)).toEqual([expected]));

  test.each(['消除隐患，一成不变', '全面消除壁垒和障碍', '条件成熟一成立即报批'])('%s asks for no figure', (text) =>
    expect(readIn(text)).toEqual([]),
  );
});

describe('years told by the notice’s own day and by five-year plans', () => {
  const inNotice = (goals: string, day = '2024年11月20日') =>
    extractText(
      `甲市产业行动方案（2024—2026年）\n甲政发〔2024〕51号\n${day}\n一、主要目标\n${goals}。\n`,
      '2030-01-01',
    ).targets.map(({ name, figure, endYear, years }) => [name, figure, endYear, ...Object.entries(years).flat()]);
  test.each([
    ['今年底建成充电桩100个', ['充电桩', 100, 2024]],
    ['明年底建成充电桩100个', ['充电桩', 100, 2025]],
    ['后年实现产值100亿元', ['产值', 100, 2026]],
    ['当年引进企业10家', ['企业', 10, 2024]],
    ['到“十四五”末，高新技术企业达到200家', ['高新技术企业', 200, 2025]],
    ['到十四五末建成泵站10座', ['泵站', 10, 2025]],
    ['到“十五五”末，高新技术企业达到500家', ['高新技术企业', 500, 2030]],
    ['远期（2035年）产值达到500亿元', ['产值', 500, 2035]],
    ['近期目标：产值达到100亿元。远期目标：产值达到800亿元', ['产值', 100, null]],
  ])('%s', (goals, expected) => expect(inNotice(goals)).toEqual([expected]));

  test('what is looked forward to is no target of the plan', () =>
    expect(inNotice('到本世纪中叶，产值达到1000亿元，企业达到500家')).toEqual([]));

  test('where the notice has no day, 今年 is the first year it plans for', () =>
    expect(inNotice('明年底建成充电桩100个', '')).toEqual([['充电桩', 100, 2025]]));
});
