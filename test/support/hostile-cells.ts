/** Texts nobody should type and somebody does: blanks of every kind, other cases, numbers and dates as text, words of both languages, ids. */
import fc from 'fast-check';

const blanks = ['', ' ', '  ', '\u00a0', '\u3000', '\t', '\n', '\r\n', '\u200b', '\ufeff', '\u2002', '\u2003', '\u2009', '\u202f', '\u200c', '\u200d', '\u200e', '\u2060', '\u00ad', '\u200f']; // prettier-ignore
const words = [
  '已完成', '进行中', '未开始', '已中止', 'Done', 'done', 'in-progress', '扣分', '加分', '一票否决', 'Deduction', 'veto',
  '零分', 'excellent', '优秀', 'A', 'a', 'aA', '鄂尔多斯市A公司', '无', '合计', '小计', '50%', '１２', '12', '1e3', '2023-05-01', '2023年5月',
  'TRUE', '#REF!', '=1', '*', '?', '~', 'k*', '"', '同上。', '小计 3 人', '总计 20', '合计 ３', '以上共3家', '合计3D打印', '〃', '（无）', '总数', '合计（3家）', '5家', '张三 李四', '①', '…', '91150691MA0N0QXY3K', '91150691ma0n0qxy3k', '123456789012345678', '-', '——', "'",
]; // prettier-ignore

export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...blanks), fc.constantFrom(...words, ...blanks), fc.constantFrom(...blanks))
  .map((parts) => parts.join(''));
