/** What stands in a roster's column of names without being one; apart by spaces. */
export const sums = '合计 小计 总计 共计 累计';
export const fillers = '同上 同前 无 暂无 没有 略 待定 待补 其他 以下空白';
/** What comes right after a word of a sum where a count follows: 小计：3人. */
export const countBegins = ':：(（0123456789共';
