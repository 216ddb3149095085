/** Backtest of the outlook: what share of figures its interval held, by the law of the series, and of targets were reached, by the word. */
import { coverage, overall, reachedBy, trials } from '../support/coverage';

test('the 80 % interval and the words of the outlook on generated series', () => {
  const all = trials(4000, 17);
  const shares = coverage(all);
  for (const [law, share] of Object.entries(shares)) console.info(`${law}: ${(100 * share).toFixed(1)} % held`);
  console.info(`over all laws: ${(100 * overall(shares)).toFixed(1)} % held`);
  for (const [word, share] of Object.entries(reachedBy(all)))
    console.info(`${word}: ${(100 * share).toFixed(1)} % of the targets reached`);
});
