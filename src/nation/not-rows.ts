/** Rows of a table that are about others of its rows, or about the table: sums, means, best values, places, notes and sources. */

/** What such a row is called by; its name may hold more before it (国家高新区平均) or a number (第100名). */
const sums = [
  {
    zh: '合计|总计|小计|共计|总和|平均|平均数|平均值|平均水平|均值|中位数|中位值|最大值|最小值|最优值|最优|最好|最好值|最差值|最高值|最低值|标准差|全国|总数|^第\\s*\\d+\\s*[名位]',
    en: 'total|totals|subtotal|sum|mean|average|median|maximum|minimum|best|worst',
  },
];
const ends = sums.flatMap(({ zh, en }) => [`(?:${zh})$`, `\\b(?:${en})$`]).join('|');
const sum = new RegExp(`${ends}|^(?:total|average|mean)\\b|^\\d+(?:st|nd|rd|th)$`, 'i');
const notes = [
  {
    zh: '注|备注|附注|说明|来源|数据来源|资料来源|填表人?|制表人?|审核人?|单位负责人|联系人|联系电话',
    en: 'notes?|sources?|remarks?',
  },
];
const note = new RegExp(
  `^[*※]|^\\(?(?:${notes.flatMap(({ zh, en }) => [zh, en]).join('|')})\\s*\\d*\\s*(?:[)）]?[:：.、]|$)`,
  'i',
);

/** Whether what stands in the column of names is no unit of the table but a sum, a mean or a note. */
export const isSumOrNote = (name: string): boolean => {
  const plain = name.normalize('NFKC').trim();
  return (
    note.test(plain) || sum.test(plain.replace(/\s*[([][^()[\]]*[)\]]$/, '').replace(/(?<=[\u3400-\u9fff])\s+/g, ''))
  );
};
