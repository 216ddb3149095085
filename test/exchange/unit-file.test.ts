/** Units' files made in a thread: byte for byte those made here, and what goes wrong in it is told. */
import { makerInThread, unitFile } from '../../src/exchange/unit-file';
import { zhMessages } from '../../src/i18n';
import { fourItemPlan } from '../support/four-items';
import { makingInNode } from './comparing';
import { today } from './support';

const plan = fourItemPlan();
const entries = { sheets: {} };
const how = { deadline: '2025-02-01', returnTo: '统计局', today };
const units = [...new Set(plan.indicators.flatMap(({ lead }) => lead.units))];

test('a thread makes what is made here, and is told the workbook once', async () => {
  let threads = 0;
  const startWorker = () => {
    threads += 1;
    return makingInNode();
  };
  const maker = makerInThread({ plan, entries, locale: 'zh-CN', ...how }, { startWorker });
  try {
    for (const unit of units.slice(0, 2)) {
      const [there, here] = [await maker.fileOf(unit), await unitFile(plan, entries, unit, { ...how, m: zhMessages })];
      expect(there.name).toBe(here.name);
      expect(Buffer.compare(there.bytes, here.bytes)).toBe(0);
    }
    expect(threads).toBe(1);
    await expect(maker.fileOf('nobody')).rejects.toMatchObject({ code: 'unexpected' });
  } finally {
    maker.end();
  }
});
