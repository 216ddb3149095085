/** Tasks and targets out of a table (任务分解表, 指标表): each row one, merged cells read as the one above. */
import { plainBounds } from './bounds';
import { quantitiesIn } from './quantities';
import type { ProposedMilestone, ProposedTask, Target } from './proposal';
import { milestonesIn, withDay } from './milestones';
import { merged } from './merge';
import { headOf, type Column, type TableHead } from './table-columns';
import { subjectOf } from './measures';
import type { Place } from './made';
import { endingWith, targetsIn } from './targets';
import type { Row } from './text';
import { dayOfSerial, dueIn, everyIn } from './times';
import { unitsIn, unitsOfCells } from './units';

export interface FromTable {
  readonly tasks: readonly ProposedTask[];
  /** `task`: index among the tasks of this table; null where the row is an indicator alone. */
  readonly targets: readonly Target[];
}

export interface TableOptions {
  readonly clause: string;
  readonly firstLeads: boolean;
  readonly baselineYear: number;
  readonly ownYear: number;
  readonly years: readonly number[];
}

/** Null where the rows are no such table. */
export function fromTable(
  rows: readonly Row[],
  { clause, firstLeads: isSaid, baselineYear, ownYear, years }: TableOptions,
): FromTable | null {
  const read = headOf(rows);
  if (read === null) return null;
  const head = detailed(read, rows);
  const firstLeads = isSaid || head.firstLeads;
  const tasks: ProposedTask[] = [];
  const targets: Target[] = [];
  const above: Partial<Record<Column, string>> = {};
  for (const [r, row] of rows.slice(head.row + 1).entries()) {
    const cell = (column: Column): string => {
      const at = head.columns.get(column);
      return at === undefined ? '' : (row[at] ?? '').trim();
    };
    const held = (column: Column): string => {
      const text = cell(column);
      if (text !== '') above[column] = text;
      return text === '' && (column === 'group' || row.some((other) => other !== '')) ? (above[column] ?? '') : text;
    };
    if (row.every((text) => text.trim() === '')) continue;
    // A target alone, under cells merged over several rows, is of the task above; any other text alone is a heading within the table.
    const more = cell('target');
    if (
      more !== '' &&
      tasks.length > 0 &&
      ['number', 'task', 'indicator', 'lead'].every((column) => cell(column as Column) === '') &&
      quantitiesIn(more).length > 0
    ) {
      const task = tasks.length - 1;
      const { clause: place, name, milestones } = tasks[task]!;
      const due = dueIn(dayOfSerial(cell('due')), null) ?? milestones[0]?.due ?? null;
      for (const target of targetsIn(more, { clause: place, section: 'targets', task, baselineYear, ownYear }, name))
        targets.push({
          ...endingWith(target, due, years.at(-1) ?? baselineYear),
          remarks: [...target.remarks, 'from-table'],
        });
      continue;
    }
    if (row.filter((text) => text.trim() !== '').length === 1 && head.columns.size + head.years.size > 2) {
      above.group = row.find((text) => text.trim() !== '') ?? '';
      continue;
    }
    const number = cell('number') || String(r + 1);
    const place: Place = {
      clause: `${clause}${clause === '' ? '' : ' '}表${number}`,
      section: 'targets',
      task: null,
      baselineYear,
      ownYear,
    };
    const settled = unitsOfCells(
      {
        lead: held('lead'),
        responsible: held('responsible') || (head.columns.has('indicator') ? '' : held('unit')),
        other: cell('other'),
      },
      firstLeads,
    );
    // A task with a measure and a figure of its own is an indicator: 固定资产投资 | 亿元 | 65.
    const name = cell('indicator') || (quantitiesIn(`1${cell('measure')}`).length > 0 ? cell('task') : '');
    if (name !== '' && (head.years.size > 0 || cell('target') !== '' || head.columns.has('measure'))) {
      const target = indicatorRow(name, cell, row, head.years, place, baselineYear);
      if (target === null) continue;
      // What is to be done stands beside the indicator it is judged by, once for all rows it is merged over.
      const own = head.columns.has('indicator') ? held('task') : '';
      if (own !== '' && cell('task') !== '' && tasks.at(-1)?.name !== own)
        tasks.push({
          name: own,
          clause: place.clause,
          group: held('group'),
          ...settled,
          milestones: [{ name: own, due: dueIn(dayOfSerial(cell('due')), years.at(-1) ?? null), sentence: own }],
          sentence: own,
          confidence: 0.85,
          remarks: ['from-table'],
        });
      const due = dueIn(dayOfSerial(cell('due')), years.at(-1) ?? null);
      const group = held('group');
      targets.push({
        ...endingWith(target, due, years.at(-1) ?? baselineYear),
        ...settled,
        ...(group === '' ? {} : { group }),
        task: own === '' ? null : tasks.length - 1,
      });
      continue;
    }
    const said = cell('task') || cell('target');
    if (said === '') continue;
    const { rest, ...inText } = unitsIn(said, { firstLeads });
    const heading =
      /^(.{2,36}?)[。：:，；]/.exec(rest)?.[1] ?? (rest.length <= 36 ? rest.replace(/[。；]$/, '') : rest.slice(0, 24));
    const every = everyIn(cell('due')) ?? inText.every;
    const due = every === null ? (dueIn(dayOfSerial(cell('due')), years.at(-1) ?? null) ?? inText.due) : null;
    const task = tasks.length;
    const parts = [rest, cell('detail'), cell('target')];
    const text = parts.filter((part) => part !== '').join('。');
    const title = heading.replace(/^\d+[.、]\s*/, '');
    const steps = yearSteps(row, head.years, baselineYear);
    const milestones =
      steps.length > 0
        ? steps
        : withDay(milestonesIn(text, title, years), { name: title, due, every, sentence: text }, years);
    tasks.push({
      name: title,
      clause: place.clause,
      group: held('group'),
      lead: settled.lead.length > 0 ? settled.lead : inText.lead,
      responsible: settled.responsible.length > 0 || settled.lead.length > 0 ? settled.responsible : inText.responsible,
      milestones,
      sentence: text,
      confidence: 0.85,
      remarks: ['from-table'],
    });
    for (const part of parts)
      for (const target of targetsIn(part, { ...place, section: part === rest ? 'tasks' : 'targets', task }, title))
        targets.push({
          ...endingWith(target, due, years.at(-1) ?? baselineYear),
          remarks: [...target.remarks, 'from-table'],
        });
    // A goal said anew in the column of each year is that year's.
    for (const [year, c] of head.years)
      if (year > baselineYear)
        for (const target of targetsIn(row[c] ?? '', { ...place, section: 'targets', task }, title))
          targets.push({ ...target, endYear: target.endYear ?? year, remarks: [...target.remarks, 'from-table'] });
  }
  return tasks.length + targets.length === 0
    ? null
    : { tasks, targets: head.years.size > 0 ? merged(targets) : targets };
}

/** What the columns of single years tell that is no figure: 2025年 | 完成选址, 2026年 | 主体封顶. */
const yearSteps = (
  row: Row,
  columns: ReadonlyMap<number, number>,
  baselineYear: number,
): readonly ProposedMilestone[] =>
  [...columns].flatMap(([year, c]) => {
    const text = (row[c] ?? '').replace(/[。；]$/, '');
    return year <= baselineYear || !/[\u4e00-\u9fff]{2}/.test(text) || quantitiesIn(text).length > 0
      ? []
      : [{ name: text.slice(0, 30), due: dueIn(text, year) ?? `${year}-12-31`, sentence: text }];
  });

/** Where a task goes over several rows, each with something to be done, that is the task of its row and the wider one its group. */
function detailed(head: TableHead, rows: readonly Row[]): TableHead {
  const [task, detail] = [head.columns.get('task'), head.columns.get('detail')];
  if (task === undefined || detail === undefined) return head;
  const own = rows.slice(head.row + 1).filter((row) => (row[detail] ?? '').trim() !== '');
  const isOver = own.some((row, i) => i > 0 && ['', own[i - 1]![task]].includes((row[task] ?? '').trim()));
  if (!isOver) return head;
  const columns = new Map(head.columns).set('task', detail).set('group', task);
  columns.delete('detail');
  return { ...head, columns };
}

const limits = /[≤<＜]|不超过|不高于|不大于|不多于|以内|以下|降[至到]|控制在|^(?:低于|少于|小于)/;
const floors = /[≥>＞]|不低于|不少于|不小于|以上|至少|^(?:高于|超过|大于|突破)/;

/** A row of an indicator table: its measure and a figure for each year stand in columns of their own. */
function indicatorRow(
  label: string,
  cell: (column: Column) => string,
  row: Row,
  yearColumns: ReadonlyMap<number, number>,
  place: Place,
  baselineYear: number,
): Target | null {
  const bracket = /[（(]([^（）()]{1,8})[）)]$/.exec(label);
  const measure = cell('measure') || (bracket && quantitiesIn(`1${bracket[1]}`).length > 0 ? bracket[1]! : '');
  const name = (bracket && bracket[1] === measure ? label.slice(0, bracket.index) : label).replace(/^\d+[.、]\s*/, '');
  const figureOf = (
    said: string,
  ): {
    readonly figure: number;
    /** Not more than so much, and not less. */
    readonly limit: boolean;
    readonly floor: boolean;
    readonly measure: string;
  } | null => {
    const text = plainBounds(said.replace(/[[\]〔〕【】]/g, ''));
    const bare = text.replace(/\s*(?:以上|以下|以内|左右)$/, '').trim();
    // A measure alone is no figure: 百分 of 个百分点.
    if (!/[\d一二两三四五六七八九十百千]/.test(bare)) return null;
    const [found] = quantitiesIn(/\d\s*[%‰\u4e00-\u9fff][^\d]*$/.test(bare) ? bare : `${bare}${measure || '个'}`);
    return found
      ? { figure: found.figure, limit: limits.test(text), floor: floors.test(text), measure: found.measure }
      : measure !== '' && /^[\d.]+$/.test(bare)
        ? { figure: Number(bare), limit: false, floor: false, measure }
        : null;
  };
  const years: Record<number, number> = {};
  let baseline: number | null = null;
  let last: ReturnType<typeof figureOf> = null;
  for (const [year, c] of [...yearColumns].sort((a, b) => a[0] - b[0])) {
    const figure = figureOf(row[c] ?? '');
    if (figure === null) continue;
    if (year <= baselineYear) baseline = figure.figure;
    else {
      years[year] = figure.figure;
      last = figure;
    }
  }
  const target = figureOf(cell('target')) ?? last;
  if (target === null) return null;
  baseline ??= figureOf(cell('baseline'))?.figure ?? null;
  const unit = target.measure === '个' && measure !== '' ? measure : target.measure;
  const lower =
    target.limit ||
    (!target.floor &&
      /排位|排名|位次|能耗|排放|浓度|时限|时间|时长|天数|周期|成本|死亡率|事故/.test(name) &&
      !/降低|下降|削减|减少|压减/.test(name));
  const percent = unit === '%';
  const flow = /增速|增长率|年均|每年|当年/.test(name);
  // A figure in square brackets is the sum of all years, as tables of plans note below themselves.
  const added =
    /^(?:新增|净增|累计|新晋|新登记|新注册|新认定|新设|新开工|新建|新投产|新签约|新引进|新培育|引进|培育)/.test(name) ||
    /^[[〔【]/.test(cell('target'));
  // So many added already before, or as many in one year as in the next: each column is of its year alone.
  const figures = Object.values(years);
  const eachYear =
    !/^累计/.test(name) &&
    figures.length > 1 &&
    // 新增 in the column of a year is what is new in it.
    (/^(?:新增|净增|新晋)/.test(name) ||
      (baseline ?? 0) > 0 ||
      figures.some((figure, i) => figure <= (figures[i - 1] ?? -1)));
  const money = /元$/.test(unit);
  return {
    name,
    figure: target.figure,
    measure: unit,
    verb: '',
    accumulation: flow || (added && eachYear) ? 'flow' : added ? 'cumulative' : 'level',
    direction: lower ? 'lower' : 'higher',
    comparison: lower ? 'at-most' : 'at-least',
    kind: percent ? 'ratio' : money ? 'amount' : subjectOf(name) !== null && added ? 'roster' : 'figure',
    years,
    endYear: null,
    baseline,
    clauses: [place.clause],
    sentence: row.filter((text) => text !== '').join(' | '),
    confidence: 0.9,
    remarks: ['from-table'],
    task: null,
    conflicts: [],
    lead: [],
    responsible: [],
  };
}
