/** Words that people type into a roster where a name belongs, in whatever language the workbook is. */

/** What begins a row of sums, alone or with a count behind it. */
export const sumWords = ['合计', '小计', '总计'] as const;
/** What stands in a whole cell for nothing, or for the row above. */
export const fillerWords = ['同上', '无', '暂无', '……', '…', '——', '—', '-', '/'] as const;
