/** The notice of the built-in plan in short: its heads, every figure in the words around it, every task with its units. */
import { targets, tasks } from '../plan/notice';

const levels = [
  '二',
  '二（一）',
  '二（二）',
  '二（三）',
  '三（一）',
  '三（二）',
  '三（三）',
  '三（四）',
  '三（五）',
  '四（二）',
];

export function skeleton(): string {
  const words = (clause: string) =>
    targets.flatMap((target) => (target.clause.split('; ')[0] === clause ? [target.words] : []));
  const headings: Readonly<Record<string, string>> = { 二: '二、发展目标', 三: '三、主要任务', 四: '四、保障措施' };
  const lines = [
    '鄂府发〔2021〕342号',
    '鄂尔多斯市人民政府关于印发推进',
    '鄂尔多斯高新技术产业开发区提质进位',
    '三年行动实施方案的通知',
    '各有关旗区人民政府，市直相关部门：',
    '2021年12月31日',
  ];
  for (const level of levels) {
    const [top = '', sub] = [level[0], level.slice(1)];
    if (headings[top] && !lines.includes(headings[top])) lines.push(headings[top]);
    if (sub === '') lines.push(`通过三年行动，${words(level).join('，')}。`);
    else if (top === '三') {
      lines.push(`${sub}任务`);
      for (const [clause, name, lead, responsible] of tasks)
        if (clause.startsWith(level))
          lines.push(
            `${clause.slice(level.length)}.${name}。${repeated(clause)}${words(clause).join('、')}。（牵头单位：${lead}；责任单位：${responsible}）`,
          );
    } else if (level === '二（三）')
      lines.push(
        `${sub}能力。2024年末，${words(level).slice(0, 2).join('，')}、${words(level).slice(2, -1).join('、')}，${words(level).at(-1)}。`,
      );
    else lines.push(`${sub}方面。${top === '四' ? '' : '到2024年末，'}${words(level).join('，')}。`);
  }
  return lines.join('\n');
}

/** What 三（三）1 says again of targets of part 二. */
const repeated = (clause: string): string =>
  clause === '三（三）1' ? '三年内新增高新技术企业90家、科技型中小企业200家，培育瞪羚企业5家。' : '';
