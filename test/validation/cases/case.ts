/** A rule's two cases: the smallest data that triggers it and the nearest that does not. */
import type { CellValue } from '../../../src/entries/entries';
import { ordosPlan } from '../../../src/plan/ordos';
import type { Indicator, Plan } from '../../../src/plan/schema';
import type { Finding, StructureFacts } from '../../../src/validation/finding';
import type { Formula, Percentage, Values } from '../entries';

export interface Situation {
  readonly values?: Values;
  readonly plan?: Plan;
  readonly structure?: StructureFacts;
  /** As-of day; by default one on which 2022 is over and nothing else. */
  readonly today?: string;
}

export interface Case {
  readonly code: string;
  /** Where one rule has several ways to trigger. */
  readonly variant?: string;
  readonly triggers: Situation;
  readonly passes: Situation;
  /** What the one finding must hold. */
  readonly expected?: {
    readonly severity?: Finding['severity'];
    readonly cell?: string;
    readonly item?: string;
    readonly year?: number;
    readonly fix?: Finding['fix'];
    readonly compared?: readonly (string | number)[];
  };
}

type Typed = CellValue | Formula | Percentage;

/** A figure in a cell that shows it as a percentage. */
export const shown = (value: number): Percentage => ({ value, percent: true });

/** Year-to-date figures of a year; what is left out is empty. */
export const amount = (id: string, year: number, figures: readonly Typed[]): Values => ({
  [id]: { [`ytd_${year}`]: [0, 1, 2, 3].map((k) => figures[k] ?? null) },
});

/** Both sides of a ratio in a year. */
export const ratio = (id: string, year: number, num: readonly Typed[], den: readonly Typed[]): Values => ({
  [id]: {
    [`num_${year}`]: [0, 1, 2, 3].map((k) => num[k] ?? null),
    [`den_${year}`]: [0, 1, 2, 3].map((k) => den[k] ?? null),
  },
});

export const figure = (id: string, figures: readonly Typed[]): Values => ({
  [id]: { figure: [0, 1, 2].map((k) => figures[k] ?? null) },
});

export interface Row {
  readonly name?: Typed;
  readonly code?: Typed;
  readonly date?: Typed;
  readonly evidence?: Typed;
}

/** Roster rows; the example row's name, code, date and evidence stand where nothing else is said. */
export const roster = (id: string, rows: readonly Row[]): Values => {
  const full = rows.map((row) => ({ ...good, ...row }));
  const column = (field: keyof Row) => full.map((row) => row[field] ?? null);
  return {
    [id]: {
      name: column('name'),
      code: column('code'),
      date: column('date'),
      document: full.map(() => null),
      evidence: column('evidence'),
    },
  };
};

/** 2022-05-01 as a day number. */
export const may2022 = 44682;
export const may2023 = 45047;
export const codes = ['91150600MA00000014', '91150600MA00000027', '91150600MA0000003A'] as const;
const good: Row = { name: '伊金霍洛旗甲城能源科技有限公司', code: codes[0], date: may2022, evidence: '认定文件.pdf' };

export interface MilestoneRow {
  readonly start?: Typed;
  readonly due?: Typed;
  readonly status?: Typed;
  readonly done?: Typed;
  readonly evidence?: Typed;
}

/** One milestone of a task. */
export const milestone = (row: MilestoneRow): Values => ({
  T01: Object.fromEntries(
    (['start', 'due', 'status', 'done', 'evidence'] as const).map((field) => [field, [row[field] ?? null]]),
  ),
});

/** Sheets side by side. */
export const both = (...all: readonly Values[]): Values => Object.assign({}, ...all) as Values;
/** The years of one sheet together. */
export const joined = (...all: readonly Values[]): Values => {
  const [id] = Object.keys(all[0] ?? {});
  return id === undefined ? {} : { [id]: Object.assign({}, ...all.map((values) => values[id])) as Values[string] };
};

/** The built-in plan with one indicator changed. */
export const planWith = (id: string, change: Partial<Indicator>): Plan => ({
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

export const sheetFacts = (facts: Partial<StructureFacts['sheets'][number]> = {}): StructureFacts => ({
  sheets: [
    {
      key: 'G03',
      tab: 'G03 营业收入',
      state: 'present',
      version: 1,
      currentVersion: 1,
      protected: true,
      shouldBeProtected: true,
      overwritten: [],
      changed: [],
      brokenNames: [],
      movedNames: [],
      outside: [],
      lostRows: [],
      strayCells: [],
      ...facts,
    },
  ],
});
