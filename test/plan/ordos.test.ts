import { readFileSync } from 'node:fs';
import { itemsOf } from '../../src/plan/items';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { builtInPlans } from '../../src/plan/built-in';
import { deliverables, targets, tasks } from './notice';

const unitNames = new Map(plan.units.map((unit) => [unit.id, unit.name.zh]));
const named = (units: readonly string[]) => units.map((unit) => unitNames.get(unit)).join('、');

test('the document', () => {
  expect(plan).toMatchObject({
    documentNumber: '鄂府发〔2021〕342号',
    issuedOn: '2021-12-31',
    baselineYear: 2021,
    years: [2022, 2023, 2024],
  });
});

test('the built-in list names it and loads it', async () => {
  const [listed] = builtInPlans;
  expect(await listed?.load()).toEqual(plan);
  expect(listed).toMatchObject({ id: plan.id, shortName: plan.shortName });
});

test.each(builtInPlans)('$id is loaded as the list names it', async (listed) => {
  const { id, shortName } = listed;
  expect(await listed.load()).toMatchObject({ id, shortName });
});

describe('tasks', () => {
  test('are those of the notice, in its order', () => {
    expect(plan.tasks.map((task) => [task.id, task.clause, task.name.zh])).toEqual(
      tasks.map(([clause, heading], k) => [`T${String(k + 1).padStart(2, '0')}`, clause, heading]),
    );
  });
  test.each(tasks)('%s %s: its units to the letter', (clause, _, leads, responsible) => {
    const task = plan.tasks.find((candidate) => candidate.clause === clause);
    expect(named(task?.lead.units ?? [])).toBe(leads);
    expect(named(task?.responsible.units ?? [])).toBe(responsible);
    expect([task?.lead.source, task?.responsible.source]).toEqual(['given', 'given']);
  });
  test.each(plan.tasks.map((task) => [task.clause, task] as const))(
    '%s: milestones named as in the notice, dates assumed',
    (clause, task) => {
      const names = task.milestones.map((milestone) => milestone.name.zh);
      for (const words of deliverables[clause] ?? ['?']) expect(names.some((name) => name.includes(words))).toBe(true);
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(names.length).toBeLessThanOrEqual(5);
      for (const { start, due } of task.milestones) {
        expect([start.source, due.source]).toEqual(['assumed', 'assumed']);
        expect(due.value).toMatch(/^202[234]-(03-31|06-30|09-30|12-31)$/);
      }
      expect(task.milestones.some(({ due }) => due.value !== null && due.value <= '2022-12-31')).toBe(true);
    },
  );
  test('no unit is listed that the notice does not name', () => {
    const ofNotice = new Set(
      tasks.flatMap(([, , leads, responsible]) => [...leads.split('、'), ...responsible.split('、')]),
    );
    expect(new Set(plan.units.map((unit) => unit.name.zh))).toEqual(ofNotice);
    expect(plan.units.filter((unit) => unit.collective).map((unit) => unit.name.zh)).toEqual(['市直相关部门']);
  });
});

describe('indicators', () => {
  test.each(targets.map((target, k) => [`G${String(k + 1).padStart(2, '0')}`, target.words, target] as const))(
    '%s: %s',
    (id, _, target) => {
      const indicator = plan.indicators.find((candidate) => candidate.id === id);
      expect(indicator).toMatchObject({
        clause: target.clause,
        measure: { zh: target.measure },
        comparison: target.most ? 'at-most' : target.more ? 'more-than' : 'at-least',
        direction: target.most ? 'lower' : 'higher',
        accumulation: target.each ? 'flow' : target.added ? 'cumulative' : 'level',
        weight: { value: null, source: 'assumed' },
      });
      expect(indicator?.targets['2024']).toEqual({ value: target.figure, source: 'given' });
      for (const year of ['2022', '2023'])
        expect(indicator?.targets[year]?.source).toBe(target.each ? 'given' : 'assumed');
      if (target.each) expect(indicator?.targets['2022']?.value).toBe(target.figure);
      expect(indicator?.baseline).toEqual({ value: target.added ? 0 : null, source: 'assumed' });
    },
  );
  test('assumed targets: thirds of what is added, rounded up; the final figure for a state without a baseline', () => {
    const path = (id: string) =>
      plan.years.map((year) => plan.indicators.find((i) => i.id === id)?.targets[String(year)]?.value);
    expect(path('G06')).toEqual([167, 334, 500]);
    expect(path('G08')).toEqual([2, 4, 5]);
    expect(path('G13')).toEqual([30, 60, 90]);
    expect(path('G21')).toEqual([1, 2, 2]);
    expect(path('G03')).toEqual([600, 600, 600]);
    expect(path('G01')).toEqual([100, 100, 100]);
  });
  test('an indicator a task repeats is its units’, one of part 二 alone is the zone’s until set otherwise', () => {
    for (const indicator of plan.indicators) {
      const clause = indicator.clause.split('; ').find((part) => part.startsWith('三'));
      const task = tasks.find(([of]) => of === clause);
      const expected = task
        ? { lead: task[2], responsible: task[3], source: 'given' }
        : {
            lead: indicator.clause === '四（二）' ? '市财政局' : '鄂尔多斯高新技术产业开发区',
            responsible: '',
            source: 'assumed',
          };
      expect({
        lead: named(indicator.lead.units),
        responsible: named(indicator.responsible.units),
        source: indicator.lead.source,
      }).toEqual(expected);
      expect(
        plan.tasks.filter((candidate) => candidate.indicators.includes(indicator.id)).map((owner) => owner.clause),
      ).toEqual(clause ? [clause] : []);
    }
  });
  test('the notice says both 达到 and 新增 of technology SMEs: kept as an open question', () => {
    expect(plan.questions).toHaveLength(1);
    expect(plan.questions[0]).toMatchObject({ indicator: 'G14', chosen: 'level', source: 'assumed' });
    expect(plan.questions[0]?.readings.map(({ accumulation, clause }) => [accumulation, clause])).toEqual([
      ['level', '二（三）'],
      ['cumulative', '三（三）1'],
    ]);
  });
  test('no weight, rule, baseline or share is passed off as the plan’s', () => {
    const items = itemsOf(plan);
    expect(items).toHaveLength(41);
    for (const item of items) expect([item.weight.source, item.rule.source]).toEqual(['assumed', 'assumed']);
    for (const dimension of plan.dimensions) expect(dimension.weight.source).toBe('assumed');
    expect(JSON.stringify(plan.scoring)).not.toMatch(/given|set"/);
  });
});

/** Where the notice's text is at hand (`ZSC_NOTICE=path`), the list is held against it too. */
const noticeFile = process.env.ZSC_NOTICE;
if (noticeFile !== undefined)
  describe('the list itself', () => {
    const notice = readFileSync(noticeFile, 'utf8');
    test.each(targets.map((target) => [target.words]))('%s', (words) => expect(notice).toContain(words));
    test.each(tasks)('%s %s', (_, heading, leads, responsible) => {
      expect(notice).toContain(heading);
      expect(notice).toContain(`（牵头单位：${leads}；责任单位：${responsible}）`);
    });
  });
