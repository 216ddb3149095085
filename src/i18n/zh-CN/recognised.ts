/** Words by which what people type is understood, whatever language the workbook is in; apart by spaces. */

/** Legal forms of companies, which do not tell them apart, and characters that number or name a series; apart by spaces, and not. */
export const companyForms = '股份有限公司 有限责任公司 集团有限公司 有限公司 集团公司 公司 集团';
export const numerals = '一二三四五六七八九十百千甲乙丙丁';

/** What stands in a roster's column of names without being one; apart by spaces. */
export const sums =
  '合计 小计 总计 共计 累计 总数 总共 汇总 以上 本页 合计数 总合计 以上合计 以上小计 本页合计 本页小计';
/** How the names of invented zones begin. */
export const sampleMark = '虚构';
export const fillers =
  '〃 ″ √ ✓ × ✗ Ｎ／Ａ 同上 同前 同左 同右 如上 上同 无 暂无 暂无数据 无数据 无此项 没有 略 待定 待补 待填 未定 未报 未上报 不详 未知 空 空白 其他 以下空白 续表 接上页 序号 名称 姓名 企业名称 单位名称';
/** What comes right after a word of a sum where a count follows, and what a count ends with: 小计：3人, 合计 12 家, 以上共3家. */
export const countBegins = ':：(（0123456789０１２３４５６７８９一二两三四五六七八九十共合小数';
export const countEnds = '0123456789０１２３４５６７８９一二两三四五六七八九十百人家户个名位项次所元计数';
/** What may be a name and is more likely a count, a numeral or a sum: 5家, （一）, 一季度小计. */
export const doubtful =
  '^[（(]?[共计]*\\s*[\\d一二两三四五六七八九十百]+\\s*(?:[家户个名位人次项所]|[）)、.．])?$|(?:合计|小计|总计|共计)$';
/** What names of enterprises and institutions end in, and what may join two of them; none is the beginning of a place (和林格尔). */
export const organisations = '公司|厂|中心|研究院|研究所|集团|合作社|经营部';
export const joiners = '[\\s及与]+|\\s*和(?![林平田谐顺兴县利睦])\\s*';
/** Surnames by which two people in one cell are told from a name and a title, or from the parts of one name. */
export const surnames =
  '欧阳|上官|司马|诸葛|[王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤包敖云乌奇康贺]';
/** What stands beside a person's name and begins like a surname. */
export const titles = '高工|高管|高研|段长|石油|金融|云计算';
/** More are meant than named: 张三等5人. */
export const andOthers = '等\\s*([\\d一二两三四五六七八九十百]+)\\s*[家户个名位人]';
