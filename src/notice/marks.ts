/** Marks of a list that stand in front of what is said: 主要抓好：1.新建冷库, ①改造小区, （一）新建绿道, —新建泵站. */
const mark =
  /^(?:[①-⑳⑴-⒇❶-❿]|\d{1,2}[.、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）](?=[^，。])|[·•●■◆▪○]|[—–-]{1,2}(?=[\u4e00-\u9fff]))\s*/;
/** What introduces a list names nothing of it: 重点工程：. */
const leadIn =
  /^[^：:，\d]{0,8}(?:抓好|做好|工程|任务|项目|举措|措施|内容|目标|工作|包括|如下|方面|实施|推进|完成|要求)[：:](?=.)/;

export const withoutMarks = (piece: string): string => piece.replace(leadIn, '').replace(mark, '');
