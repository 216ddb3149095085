/** Words of the invented example: every one says that it is a sample (样例). */
import { periods } from '../../entries/entries';

export const sample = {
  reports: (): string[] => periods.map((p) => `统计月报（样例，1—${p.lastMonth}月）.pdf`),
  source: (year: number) => `统计公报（样例，${year}年）`,
  bulletin: (year: number) => `公报（样例）${year}.pdf`,
  notice: (year: number) => `认定公告（样例，${year}年）.pdf`,
  document: (year: number, n: number) => `样例〔${year}〕${n}号`,
  person: (n: number) => `责任人${n}（样例）`,
  acceptance: '验收材料（样例）.pdf',
  subjects: {
    enterprise: '科技（样例）公司',
    person: '（样例）',
    team: '创新团队（样例）',
    institution: '（样例）机构',
    platform: '平台（样例）',
  },
} as const;
