/**
 * What the notice 鄂府发〔2021〕342号 says, typed from its text clause by clause: the figures with the words around them, and
 * the units of every task to the letter. Written without looking at the plan's JSON, against which it is held.
 */

/** Task heading and the bracket that ends its clause: leads, then responsible units, as printed. */
export const tasks: readonly (readonly [clause: string, heading: string, leads: string, responsible: string])[] = [
  ['三（一）1', '强化立法保障', '市人大常委会法制工作委员会', '市司法局、鄂尔多斯高新技术产业开发区'],
  ['三（一）2', '给予高新区充分放权', '鄂尔多斯高新技术产业开发区', '市直相关部门'],
  [
    '三（一）3',
    '赋予更充分人事管理权限',
    '市委组织部、市人力资源和社会保障局、市委机构编制委员会办公室',
    '鄂尔多斯高新技术产业开发区',
  ],
  [
    '三（二）1',
    '集聚高端创新资源',
    '市科学技术局',
    '市发展和改革委员会、市工业和信息化局、市国有资产监督管理委员会、鄂尔多斯高新技术产业开发区',
  ],
  [
    '三（二）2',
    '打造创新人才高地',
    '市委组织部',
    '市科学技术局、市人力资源和社会保障局、市教育体育局、鄂尔多斯高新技术产业开发区',
  ],
  ['三（二）3', '加快关键核心技术攻关和成果转移转化', '市科学技术局', '鄂尔多斯高新技术产业开发区'],
  ['三（三）1', '大力培育科技型企业', '鄂尔多斯高新技术产业开发区', '市科学技术局、市人民政府金融工作办公室'],
  [
    '三（三）2',
    '集中发展科技总部经济',
    '鄂尔多斯高新技术产业开发区',
    '市科学技术局、市工业和信息化局、市发展和改革委员会、市能源局、市国有资产监督管理委员会',
  ],
  [
    '三（三）3',
    '加快构建“一园一特色”产业新格局',
    '市工业和信息化局',
    '市发展和改革委员会、市科学技术局、市大数据中心、鄂尔多斯高新技术产业开发区',
  ],
  [
    '三（三）4',
    '积极布局前瞻性产业',
    '鄂尔多斯高新技术产业开发区',
    '市工业和信息化局、市发展和改革委员会、市能源局、市生态环境局、市科学技术局、市大数据中心、市委网络安全和信息化委员会办公室',
  ],
  ['三（三）5', '加强对创新创业的扶持', '鄂尔多斯高新技术产业开发区', '市科学技术局、市财政局'],
  ['三（四）1', '创新国际创新园建设模式', '市科学技术局', '鄂尔多斯高新技术产业开发区'],
  ['三（四）2', '推动区域协同发展', '市发展和改革委员会、市科学技术局', '鄂尔多斯高新技术产业开发区'],
  ['三（五）1', '优化营商环境', '市发展和改革委员会、市行政审批和政务服务局', '市直相关部门'],
  [
    '三（五）2',
    '加强科技金融服务',
    '市国有资产监督管理委员会、市人民政府金融工作办公室',
    '市财政局、鄂尔多斯银保监分局、鄂尔多斯高新技术产业开发区',
  ],
  [
    '三（五）3',
    '建设绿色生态园区',
    '鄂尔多斯高新技术产业开发区',
    '东胜区人民政府、康巴什区人民政府、市自然资源局、市工业和信息化局',
  ],
];

/**
 * Quantified targets in the order of the text: the clause, the words of the notice around the figure, the figure and its
 * measure. `each`: the notice asks for it every year; `more`: 突破; `most`: 前…位; `added`: counted from the start of the plan.
 */
export const targets: readonly {
  readonly clause: string;
  readonly words: string;
  readonly figure: number;
  readonly measure: string;
  readonly each?: true;
  readonly more?: true;
  readonly most?: true;
  readonly added?: true;
}[] = [
  { clause: '二', words: '进入国家高新区评价排位前100位', figure: 100, measure: '位', most: true },
  { clause: '二（一）', words: '到2024年末，高新区实现“500亿级园区”目标', figure: 500, measure: '亿元' },
  { clause: '二（二）', words: '营业收入突破600亿元', figure: 600, measure: '亿元', more: true },
  { clause: '二（二）', words: '高新技术产业产值占工业总产值比重达到50%', figure: 50, measure: '%' },
  { clause: '二（二）', words: '高技术服务业营收占比达到12%', figure: 12, measure: '%' },
  { clause: '二（二）', words: '新增注册企业500家', figure: 500, measure: '家', added: true },
  { clause: '二（二）', words: '企业总数突破1200家', figure: 1200, measure: '家', more: true },
  { clause: '二（二）; 三（三）1', words: '新晋高成长（瞪羚企业）企业5家', figure: 5, measure: '家', added: true },
  { clause: '二（二）', words: '新增上市企业（含“新三板”挂牌企业）3家', figure: 3, measure: '家', added: true },
  { clause: '二（三）', words: '研发投入强度达到2.5%以上', figure: 2.5, measure: '%' },
  { clause: '二（三）', words: '建成3家国家级科技创新平台', figure: 3, measure: '家' },
  { clause: '二（三）', words: '20家自治区级研发机构', figure: 20, measure: '家' },
  { clause: '二（三）; 三（三）1', words: '新增高新技术企业90家', figure: 90, measure: '家', added: true },
  { clause: '二（三）; 三（三）1', words: '科技型中小企业达到200家', figure: 200, measure: '家' },
  { clause: '二（三）', words: '专精特新“小巨人”企业3家', figure: 3, measure: '家' },
  { clause: '二（三）', words: '每年引进培育各类领军型高层次人才10名以上', figure: 10, measure: '名', each: true },
  { clause: '三（二）2', words: '三年内引进和培养市级以上高层次人才30人', figure: 30, measure: '人', added: true },
  { clause: '三（二）2', words: '市级及以上产业创新创业人才团队15个', figure: 15, measure: '个', added: true },
  {
    clause: '三（三）2',
    words: '三年内总部基地入驻营业收入超10亿元的企业达20家以上',
    figure: 20,
    measure: '家',
    added: true,
  },
  { clause: '三（三）3', words: '三年内重点产业实现营业收入300亿元', figure: 300, measure: '亿元' },
  { clause: '三（三）5', words: '新增自治区级创业孵化载体2个以上', figure: 2, measure: '个', added: true },
  { clause: '三（三）5', words: '每年新增在孵企业数25%以上', figure: 25, measure: '%', each: true },
  { clause: '三（五）2', words: '三年内科技支行、风投机构、科技金融服务机构发展到15家以上', figure: 15, measure: '家' },
  {
    clause: '四（二）',
    words: '市财政每年安排不少于2亿元高新区“提质进位”三年行动专项资金',
    figure: 2,
    measure: '亿元',
    each: true,
  },
  { clause: '四（二）', words: '高新区税收的市本级留成部分全部返还高新区', figure: 100, measure: '%', each: true },
];

/** Deliverables without a number, one or more of every task, in words of the notice. */
export const deliverables: Readonly<Record<string, readonly string[]>> = {
  '三（一）1': ['立法', '管理主体职责'],
  '三（一）2': ['授权事项清单', '经济管理权限'],
  '三（一）3': ['全员聘任制度', '绩效考核分配制度', '双轨运行'],
  '三（二）1': ['科技经费切块管理', '资源开放共享平台', '新型研发机构', '技术创新中心'],
  '三（二）2': ['人才飞地', '人才管理改革试验区', '现代产业学院'],
  '三（二）3': ['揭榜挂帅', '首购首用', '科技大市场', '技术交易平台'],
  '三（三）1': ['倍增计划', '梯队培育机制'],
  '三（三）2': ['科技总部经济基地', '区域总部'],
  '三（三）3': ['主导产业', '重点产业集群'],
  '三（三）4': ['风光氢储', '低碳、零碳、负碳', '包容审慎'],
  '三（三）5': ['众创空间', '异地孵化器', '创新券制度', '创新券受理平台'],
  '三（四）1': ['国家清洁能源国际创新园', '海外协同创新中心', '离岸孵化器'],
  '三（四）2': ['对口合作', '飞地经济'],
  '三（五）1': ['营商环境大提升行动计划', '常态化监测评估体系', '示范窗口', '高新服务'],
  '三（五）2': ['十百千万', '引导基金', '子基金', '投贷联动'],
  '三（五）3': ['国家生态工业示范园区', '绿色发展专项行动', '科学技术城', '智慧化'],
};
