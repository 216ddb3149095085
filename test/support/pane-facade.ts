/**
 * A workbook without Excel for tests of the pane: it holds entries in memory and keeps every promise of the facade that
 * the pane relies on — work is all or nothing, progress counts finished batches, cancel takes back, typing is told to
 * watchers — while findings and scores are worked out by the real code.
 */
import type { CellValue, Entries, EntryCell, SheetEntries } from '../../src/entries/entries';
import type { FieldValues } from '../../src/entries/format';
import { ZoneScorecardError } from '../../src/errors';
import type {
  ArchiveCheck,
  Changed,
  PresentSheet,
  WorkbookFacade,
  WorkbookState,
  WorkOptions,
} from '../../src/excel/facade';
import { itemById, itemsOf, templateOf } from '../../src/plan/items';
import type { Item, Plan } from '../../src/plan/schema';
import { figureLogFields, importLogFields, importLogKey } from '../../src/sheets/import-log-sheet';
import type { Explanation } from '../../src/validation/finding';
import type { DraftCells } from '../../src/draft/cells';
import { isDraftKey } from '../../src/draft/tables';
import { cellsOf } from '../draft/typed';
import { withReading } from './changed-plan';

/** How often the fake confirms drawn sheets, and how long it takes over each batch. */
const BATCHES = 3;

export interface FakeControls {
  /** A user types into a cell: the value changes and watchers hear of it. */
  type(key: string, field: string, index: number, value: CellValue): void;
  /** The user brings a tab to the front. */
  show(tab: string): void;
  /** The next call fails with this error, but for a reading: the pane reads by itself at any time. */
  failNext(error: ZoneScorecardError): void;
  /** Milliseconds each batch of long work takes. */
  slow(ms: number): void;
  /** What the pane did, in order: `goTo G03`, `remove G01,G02` … */
  readonly log: readonly string[];
}

export interface FakeWorkbook {
  readonly facade: WorkbookFacade;
  readonly controls: FakeControls;
}

/** Sheets that come along when the first item sheets are added. */
function coreKeys(plan: Plan): readonly string[] {
  return [
    'cover',
    'plan',
    'settings',
    'calc',
    ...plan.years.map((year) => `score_${year}`),
    'comprehensive',
    'gap',
    'units',
  ];
}

/** Field names and number of rows of an item's sheet, as `src/entries/entries.ts` lists them. */
function fieldsOf(item: Item, plan: Plan): Readonly<Record<string, number>> {
  const years = (names: readonly string[], rows: number) =>
    Object.fromEntries(plan.years.flatMap((year) => names.map((name) => [`${name}_${year}`, rows])));
  switch (templateOf(item)) {
    case 'amount':
      return { ...years(['ytd'], 4), remark: 4, evidence: 4 };
    case 'ratio':
      return { ...years(['num', 'den'], 4), remark: 4, evidence: 4 };
    case 'figure':
      return {
        figure: plan.years.length,
        source: plan.years.length,
        remark: plan.years.length,
        evidence: plan.years.length,
      };
    case 'roster':
      return { name: 700, code: 700, date: 700, document: 700, evidence: 700 };
    case 'milestones': {
      const n = 'milestones' in item ? item.milestones.length : 0;
      const y = plan.years.length;
      return {
        milestone: n,
        owner: n,
        start: n,
        due: n,
        status: n,
        done: n,
        evidence: n,
        self_rating: y,
        rating: y,
        rating_note: y,
      };
    }
  }
}

function sheetOf(item: Item, plan: Plan, values: Readonly<Record<string, readonly CellValue[]>>): SheetEntries {
  const columns = Object.entries(fieldsOf(item, plan));
  return Object.fromEntries(
    columns.map(([field, rows], column) => {
      const cells = Array.from({ length: rows }, (_, row): EntryCell => {
        const cell = `${String.fromCharCode(67 + column)}${row + 12}`;
        return { value: values[field]?.[row] ?? null, place: { item: item.id, sheet: item.shortName.zh, cell } };
      });
      return [field, cells];
    }),
  );
}

/** The plan with a weight typed into its plan sheet; an emptied cell is assumed again. */
function withWeight(plan: Plan, field: string, index: number, value: CellValue): Plan {
  const weight =
    typeof value === 'number' ? { value, source: 'set' as const } : { value: null, source: 'assumed' as const };
  if (field === 'dim_weight')
    return {
      ...plan,
      dimensions: plan.dimensions.map((dimension, d) => (d === index ? { ...dimension, weight } : dimension)),
    };
  const id = itemsOf(plan)[index]?.id;
  const weighed = <T extends Item>(items: readonly T[]) =>
    items.map((item) => (item.id === id ? { ...item, weight } : item));
  return { ...plan, indicators: weighed(plan.indicators), tasks: weighed(plan.tasks) };
}

const pause = (ms: number) => (ms > 0 ? new Promise<void>((resolve) => setTimeout(resolve, ms)) : Promise.resolve());

/** The import log while nothing is in it. */
const logFields = (): SheetEntries =>
  Object.fromEntries(
    [...importLogFields, ...figureLogFields].map((field) => [
      field,
      Array.from({ length: 60 }, (): EntryCell => ({ value: null, place: { item: importLogKey } })),
    ]),
  );

/** A workbook that holds nothing yet; `values` are what its item sheets contain as soon as they are added. */
export function fakeWorkbook(values: FieldValues = {}): FakeWorkbook {
  let plan: Plan | null = null;
  let draft: DraftCells = {};
  let sheets: PresentSheet[] = [];
  let entries: Record<string, SheetEntries> = {};
  let explanations: Explanation[] = [];
  let failure: ZoneScorecardError | null = null;
  let delay = 0;
  const archives: ArchiveCheck[] = [];
  const watchers = new Set<(change: Changed) => void>();
  const frontWatchers = new Set<(tab: string) => void>();
  let front = 'Sheet1';
  const log: string[] = [];

  const failIfTold = () => {
    const error = failure;
    failure = null;
    if (error) throw error;
  };

  const cellAt = (key: string, field: string, index: number): EntryCell => {
    const cell = entries[key]?.[field]?.[index];
    if (cell === undefined) throw new ZoneScorecardError('structure-broken', { name: `zsc_${key}_${field}` });
    return cell;
  };

  const put = (key: string, field: string, index: number, value: CellValue) => {
    if (isDraftKey(key)) {
      const table = key.slice('draft_'.length) as keyof DraftCells;
      const cells = [...(draft[table]?.[field] ?? [])];
      cells[index] = { value, place: cells[index]?.place ?? {} };
      draft = { ...draft, [table]: { ...draft[table], [field]: cells } };
      return;
    }
    const cells = (entries[key]?.[field] ?? []).slice();
    cells[index] = { ...cellAt(key, field, index), value };
    entries = { ...entries, [key]: { ...entries[key], [field]: cells } };
  };

  /** Draws in a few batches; leaves nothing behind when stopped or told to fail. */
  async function draw(keys: readonly string[], { onProgress, signal }: WorkOptions): Promise<void> {
    onProgress?.({ done: 0, total: keys.length, step: 'check' });
    await pause(delay);
    for (let batch = 1; batch <= BATCHES; batch++) {
      if (signal?.aborted) throw new ZoneScorecardError('cancelled', {}, {}, { undone: true });
      failIfTold();
      onProgress?.({ done: Math.floor((keys.length * (batch - 1)) / BATCHES), total: keys.length, step: 'draw' });
      await pause(delay);
    }
    onProgress?.({ done: keys.length, total: keys.length, step: 'finish' });
    await pause(delay);
    if (signal?.aborted) throw new ZoneScorecardError('cancelled', {}, {}, { undone: true });
  }

  const facade: WorkbookFacade = {
    async read(): Promise<WorkbookState> {
      await Promise.resolve();
      return {
        plan,
        locale: 'zh-CN',
        sheets,
        entries: { sheets: entries } satisfies Entries,
        explanations,
        structure: { sheets: [] },
      };
    },
    readThoroughly: () => facade.read(),
    async addSheets(wanted, keys, _locale, options = {}) {
      log.push(`add ${keys.join(',')}`);
      await draw(keys, options);
      const inForce = (plan ??= wanted);
      const held = new Set(sheets.map((sheet) => sheet.key));
      const added = [...coreKeys(inForce), ...keys]
        .filter((key) => !held.has(key))
        .map((key) => ({ key, tab: itemById(inForce, key)?.shortName.zh ?? key }));
      sheets = [...sheets, ...added];
      for (const { key } of added) {
        const item = itemById(inForce, key);
        if (item) entries = { ...entries, [key]: sheetOf(item, inForce, values[key] ?? {}) };
      }
      return { added, redrawn: [], restored: [], typed: [] };
    },
    async changePlan(changed) {
      log.push(`change the plan: ${changed.changes?.length ?? 0}`);
      await pause(delay);
      failIfTold();
      plan = changed;
      return { added: [], redrawn: sheets, restored: [], typed: [] };
    },
    async redraw(keys, options = {}) {
      log.push(`redraw ${keys.join(',')}${options.show === undefined ? '' : ` show ${options.show}`}`);
      await draw(keys, options);
      const missing = keys
        .filter((key) => !sheets.some((sheet) => sheet.key === key))
        .map((key) => ({ key, tab: key }));
      for (const { key } of missing) if (key === importLogKey) entries = { ...entries, [key]: logFields() };
      sheets = [...sheets, ...missing];
      front = sheets.find((sheet) => sheet.key === (options.show ?? keys[0]))?.tab ?? front;
      return { added: missing, redrawn: sheets.filter((sheet) => keys.includes(sheet.key)), restored: [], typed: [] };
    },
    async recalculate() {
      log.push('recalculate');
    },
    async removeSheets(keys) {
      log.push(`remove ${keys.join(',')}`);
      await pause(delay);
      failIfTold();
      sheets = sheets.filter((sheet) => !keys.includes(sheet.key));
      entries = Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
      if (sheets.length === 0) plan = null;
    },
    goesAlong: () => Promise.resolve([]),
    async goTo(target) {
      await Promise.resolve();
      failIfTold();
      const key = 'key' in target ? target.key : null;
      front = ('sheet' in target && target.sheet) || sheets.find((sheet) => sheet.key === key)?.tab || front;
      log.push(
        `goTo ${'key' in target ? [target.key, target.field].filter(Boolean).join(' ') : `${target.sheet}!${target.cell}`}`,
      );
    },
    async write(written) {
      await Promise.resolve();
      failIfTold();
      for (const { key, field, index, value } of written) {
        log.push(`write ${key} ${field} ${index} ${String(value)}`);
        const question =
          key === 'settings'
            ? plan?.questions.find(({ id }) => field === `question_${id.replace(/-/g, '_')}`)
            : undefined;
        const reading = question?.readings.find(({ text }) => text.zh === value);
        if (plan && question && reading) plan = withReading(plan, question.id, reading.id);
        else if (plan && key === 'plan' && /weight$/.test(field)) plan = withWeight(plan, field, index, value);
        else put(key, field, index, value);
      }
      return [];
    },
    copies: () => Promise.resolve([]),
    compareCopy: () => Promise.resolve([]),
    restore: () => Promise.reject(new ZoneScorecardError('copy-gone')),
    settleCopied: () => Promise.resolve({ done: 'removed', differences: [], beside: [], canTake: true }),
    underWay: (work) => work(),
    leaveBrokenOff: () => Promise.resolve(),
    keepConfidential: () => Promise.resolve(),
    async addDraft(specs) {
      draft = cellsOf(specs);
      sheets = [...sheets, ...specs.map(({ key, name }) => ({ key, tab: name }))];
      return { added: specs.map(({ key, name }) => ({ key, tab: name })), redrawn: [], restored: [], typed: [] };
    },
    replaceDraft(specs) {
      sheets = sheets.filter(({ key }) => !isDraftKey(key));
      return this.addDraft(specs, 'zh-CN');
    },
    readDraft: async () => draft,
    async openCopy(bytes) {
      await Promise.resolve();
      failIfTold();
      log.push(`open a copy of ${bytes.length > 0 ? 'some' : 'no'} bytes`);
    },
    async saveExplanations(added) {
      await Promise.resolve();
      failIfTold();
      const isNew = ({ fingerprint }: Explanation) => added.every((one) => one.fingerprint !== fingerprint);
      explanations = [...explanations.filter(isNew), ...added];
    },
    async archive(source) {
      await Promise.resolve();
      failIfTold();
      log.push(`archive ${source}`);
      const archive = { key: `archive_${archives.length + 1}`, tab: `archive of ${source}` };
      archives.push({
        ...archive,
        source,
        date: '2024-03-31',
        fingerprint: '0123456789abcdef',
        verdict: 'intact',
        covers: 'display',
        reasons: [],
      });
      return archive;
    },
    checkArchives: () => Promise.resolve(archives),
    inFront: () => Promise.resolve(front),
    watchFront(onFront) {
      frontWatchers.add(onFront);
      return Promise.resolve(() => {
        frontWatchers.delete(onFront);
        return Promise.resolve();
      });
    },
    unwatched: (work) => work(),
    watch(onChange) {
      watchers.add(onChange);
      return Promise.resolve(() => {
        watchers.delete(onChange);
        return Promise.resolve();
      });
    },
  };

  return {
    facade,
    controls: {
      type(key, field, index, value) {
        put(key, field, index, value);
        for (const watcher of watchers) watcher({ sheets: [key] });
      },
      show(tab) {
        front = tab;
        for (const watcher of frontWatchers) watcher(tab);
      },
      failNext: (error) => void (failure = error),
      slow: (ms) => void (delay = ms),
      log,
    },
  };
}
