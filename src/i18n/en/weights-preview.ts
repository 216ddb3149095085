/** What adopting weights would change. */
export const title = (year: number) => `What ${year} would come to`;
export const total = 'Total';
export const grade = 'Grade';
export const change = (before: string, after: string) => `${before} → ${after}`;
export const same = (what: string) => `Still ${what}`;
export const sameRanks = 'No unit changes its rank';
export const ranks = (n: number) => (n === 1 ? '1 unit changes its rank' : `${n} units change their rank`);
export const rank = (before: number, after: number) => `${before} → ${after}`;
export const incomplete = (n: number) => `${n} pairs are not compared yet; they count as equally important.`;
export const inconsistent = 'The consistency test is failed (CR ≥ 0.1): the comparisons contradict each other.';
export const confirm = 'I know, adopt them all the same';
