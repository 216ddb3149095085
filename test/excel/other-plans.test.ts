/**
 * Plans of another build — no tasks and two dimensions, no indicators but tasks, 120 items — from their draft through the whole product:
 * every kind of sheet, figures, checks, score, hand-out, collection, archive.
 */
import { exampleValues } from '../../src/scoring/example';
import { draftOf } from '../../src/draft/write';
import { draftSheets } from '../../src/draft/sheets';
import { readDraft } from '../../src/draft/read';
import { zhMessages } from '../../src/i18n';
import { itemsOf } from '../../src/plan/items';
import { parsePlan } from '../../src/plan/load';
import { partOf } from '../../src/plan/part';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { validate } from '../../src/validation';
import { unitsWithItems } from '../../src/exchange';
import { cellsOf } from '../draft/typed';
import { collected, fileOf, handOut, typeInto } from '../exchange/support';
import { planOf } from '../support/plan-sizes';
import { everyKind } from '../support/every-kind';
import { startExcel, today } from '../support/excel';

function tasksAlone(plan: Plan): Plan {
  const left = partOf(
    plan,
    plan.tasks.map(({ id }) => id),
  );
  return { ...left, relations: undefined, tasks: left.tasks.map((task) => ({ ...task, indicators: [] })) };
}

const twoDimensions = ordosPlan.dimensions.slice(0, 2).map(({ id }) => id);
const plans: Readonly<Record<string, Plan>> = {
  'no tasks, two dimensions': partOf(
    ordosPlan,
    ordosPlan.indicators.filter(({ dimension }) => twoDimensions.includes(dimension)).map(({ id }) => id),
  ),
  'tasks alone': tasksAlone(ordosPlan),
  '120 items': planOf(120),
};

test.each(Object.keys(plans))('%s', async (name) => {
  const m = zhMessages;
  const drawn = parsePlan(JSON.parse(JSON.stringify(plans[name])) as unknown);
  const { plan, faults } = readDraft(cellsOf(draftSheets(draftOf(drawn, m), m)), m);
  expect(faults).toEqual([]);
  expect(plan).toEqual(drawn);

  const { host, book } = startExcel();
  const values = exampleValues(drawn, m, { years: drawn.years.slice(0, 2) });
  const added = await book.addSheets(
    drawn,
    everyKind(drawn).filter((key) => !/^(workplan|unit)_/.test(key)),
    'zh-CN',
    { values },
  );
  expect(added.added.length).toBeGreaterThan(itemsOf(drawn).length);
  const { plan: read, entries, structure, explanations } = await book.readThoroughly();
  const findings = validate(read!, entries, structure, explanations, { today });
  expect(findings.filter(({ code }) => /^(structure|audit)\./.test(code))).toEqual([]);
  const errors = host.workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([col, { value }]) =>
        typeof value === 'object' && value !== null ? [`${sheet.name} ${row},${col} ${JSON.stringify(value)}`] : [],
      ),
    ),
  );
  expect(errors).toEqual([]);

  const { annual } = score(read!, entries, { today });
  expect(annual.some(({ total }) => (total ?? 0) > 0)).toBe(true);

  const [unit] = unitsWithItems(read!);
  const handed = await handOut(unit!.id, entries, { plan: read! });
  const item = handed.specs.find(({ key }) => itemsOf(read!).some(({ id }) => id === key))!;
  const remark = item.fields.find(({ field }) => field === 'remark' || field === 'evidence')!.field;
  const back = fileOf(
    handed.name,
    await handed.bytes(typeInto(handed.specs, { [item.key]: { [remark]: ['交回时写'] } })),
  );
  const { differences } = await collected(entries, [back], { plan: read! });
  expect(differences.map(({ key, field, after }) => [key, field, after])).toEqual([[item.key, remark, '交回时写']]);

  const year = read!.years[0]!;
  await book.archive(`score_${year}`);
  expect((await book.checkArchives()).map(({ verdict }) => verdict)).toEqual(['intact']);
});
