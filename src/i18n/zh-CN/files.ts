/** Texts about files from outside: places where a file says two things, what became of signed forms, and what a fingerprint promises. */

/** What a file says twice or in a way programs read differently; by the reader's codes. */
export const doubts = {
  'foreign-cell': '表格数据里混有别的内容，样子像单元格，表格软件不显示它',
  alternate: '同一处写了两种内容，不同软件显示的可能不同',
  'second-data': '一张表写了两份单元格',
  'repeated-cell': '同一个单元格写了两次',
  'misplaced-cell': '单元格的地址与所在的行不符',
  'nested-value': '一个单元格里写了两个值，或值里夹着别的内容',
  'text-index': '引用的文字不存在',
  text: '同一段文字写了两种说法',
  number: '不是合规的数字',
  type: '不是已知的数据类型',
  'sheet-list': '工作表的目录写了两份，或有重名的表',
  'repeated-name': '同一个名称定义了两次',
  attribute: '同一个属性写了两次',
  'content-type': '压缩包的目录没有写明这一部分是什么',
} as const;
export const doubtAt = (place: string, text: string) => (place ? `${place}：${text}` : text);

export const archiveReasons = {
  hiddenRows: (where: string) => `有隐藏的行：${where}`,
  hiddenColumns: (where: string) => `有隐藏的列（第几列）：${where}`,
  concealed: (where: string) => `文字与底色相同或过小，看不见：${where}`,
  struck: (where: string) => `文字加了删除线：${where}`,
  covered: (where: string) => `被合并单元格盖住的内容：${where}`,
  live: (where: string) => `存档里不应有公式：${where}`,
  pictures: (where: string) => `表上盖有图片或图形：${where}`,
  rules: (where: string) => `条件格式改变了数字的显示：${where}`,
  outside: (where: string) => `表外有内容：${where}`,
  elsewhere: () => '存档的标记指到了别的表或别的位置',
  doubt: (where: string) => `文件里同一处写了两样内容，打开时显示哪一样说不准：${where}`,
};
/** What an intact form may be taken for, and what not. */
export const promises = {
  display:
    '指纹涵盖显示的全部内容：数值、显示格式、文字、隐藏的行列、图片。它没有密钥：有人连同指纹一起重做，这里看不出来，须与签字纸上的指纹核对（verify --fingerprint）。',
  values: '旧版存档：指纹只涵盖数值和文字，不涵盖显示格式。须与签字纸上的指纹核对（verify --fingerprint）。',
};
export const separator = '、';
export const andMore = (shown: string, all: number) => `${shown} 等 ${all} 处`;
