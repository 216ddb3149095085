/** Scoring the built-in plan with its example, and a what-if, as JSON: milliseconds of each. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { entriesOf } from '../scoring/entries';
import { best } from './best';

const typed = exampleValues(ordosPlan, zhMessages);
const day = { today: '2024-06-30' };
// Read anew for each run, so that nothing is known of them from the run before.
const time = best(
  (entries) => score(ordosPlan, entries, day),
  () => entriesOf(typed),
  1000,
);
const entries = entriesOf(typed);
const suppose = [{ item: 'G03', year: 2024, actual: 700 }];
const whatIf = best(() => score(ordosPlan, entries, { ...day, suppose }), undefined, 1000);
process.stdout.write(JSON.stringify({ time, whatIf }));
