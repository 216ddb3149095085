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
