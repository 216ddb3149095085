/** What adopting weights would change. */
export const title = (year: number) => `What ${year} would come to`;
export const total = 'Total';
export const grade = 'Grade';
export const change = (before: string, after: string) => `${before} → ${after}`;
export const same = (what: string) => `Still ${what}`;
export const sameRanks = 'No unit changes its rank';
export const ranks = (n: number) => (n === 1 ? '1 unit changes its rank' : `${n} units change their rank`);
export const rank = (before: number, after: number) => `${before} → ${after}`;
export const incomplete = (n: number) =>
  `${n} pairs are not compared yet; they are left out (Harker’s method), and the weights are provisional.`;
export const inconsistent = 'The consistency test is failed: the comparisons contradict each other.';
export const confirm = 'I know, adopt them all the same';
export const fewYears = (years: number, enough: number) =>
  `With ${years} years of figures weights from the data hang on single ones and are advised against (${enough} years or more).`;
export const influence = {
  title: 'What each item really decides',
  hint: (year: number) =>
    `${year}. Of losses: its part of all points lost. Of ups and downs: its part of how points moved over the years, 100 % in all, below 0 where it goes against the total. Without it: total, grade and ranks when the others share its weight.`,
  shares: (nominal: string, lost: string, variance: string) =>
    `Weight ${nominal}, of losses ${lost}, of ups and downs ${variance}`,
  without: (total: string) => `without it ${total}`,
  grade: (from: string, to: string) => `grade ${from} → ${to}`,
  unit: (unit: string, before: number, after: number) => `${unit} ${before} → ${after}`,
  more: (n: number) => `and ${n} more`,
  firm: (total: string, grade: string) => `Now ${total}, ${grade}. Leaving out any one item does not change the grade.`,
  shaky: (total: string, grade: string, n: number) =>
    `Now ${total}, ${grade}. Leaving out any one of ${n} items changes the grade.`,
  open: (total: string) => `Now ${total}, not graded yet.`,
};
export const judges = {
  title: 'Consistency of the judges',
  dimensions: 'Dimensions',
  all: (n: number) => `Geometric mean of ${n}`,
  judge: (k: number) => `Judge ${k}`,
  open: (n: number) => `${n} pairs open`,
  ratio: (ratio: string, accepted: boolean) => `CR ${ratio} ${accepted ? '● accepted' : '× not accepted'}`,
};
