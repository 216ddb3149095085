/** Backtest of the outlook's interval: what share of figures it held, by the law of the series. */
import { coverage, overall } from '../support/coverage';

test('the 80 % interval of the outlook on generated series', () => {
  const shares = coverage(20_000, 17);
  for (const [law, share] of Object.entries(shares)) console.info(`${law}: ${(100 * share).toFixed(1)} % held`);
  console.info(`over all laws: ${(100 * overall(shares)).toFixed(1)} % held`);
});
