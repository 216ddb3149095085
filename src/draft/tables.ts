/**
 * The draft of a plan (计划底稿) as tables: which sheets it has, which columns, and what a cell of each may hold. Drawing, reading and
 * the texts all go by this one list.
 */
import type { CellValue } from '../entries/entries';

export const tableKeys = [
  'facts',
  'units',
  'dimensions',
  'groups',
  'indicators',
  'tasks',
  'milestones',
  'safeguards',
  'relations',
  'questions',
  'settings',
  'changes',
  'earlier',
  'edition',
  'states',
] as const;
export type TableKey = (typeof tableKeys)[number];
/** Tables that are there only where they hold something. */
export const onlyFilled: ReadonlySet<TableKey> = new Set(['changes', 'earlier', 'edition', 'states']);

/** Tables whose rows are known by their labels. */
export const labelledTables = ['facts', 'settings'] as const satisfies readonly TableKey[];

/** Words a column chooses from; the words themselves stand in the texts. */
export type Choice =
  | 'use'
  | 'yes'
  | 'kind'
  | 'direction'
  | 'accumulation'
  | 'comparison'
  | 'rule'
  | 'subject'
  | 'relation'
  | 'side'
  | 'change'
  | 'about';

export interface Column {
  readonly field: string;
  readonly kind: 'text' | 'figure' | 'whole' | 'date' | 'choice' | 'list' | 'note';
  readonly choice?: Choice;
  /** Values of a column of another table, such as the dimensions' names. */
  readonly from?: readonly [TableKey, string];
  readonly width: number;
  /** A row without it is at fault. */
  readonly required?: true;
}

/** As many years as a plan can have; a draft shows at least so many. */
export const mostYears = 10;
export const leastYears = 5;

const text = (field: string, width: number, required?: true): Column => ({ field, kind: 'text', width, required });
const figure = (field: string, width = 10): Column => ({ field, kind: 'figure', width });
const choice = (field: string, name: Choice, width = 10, required?: true): Column => ({
  field,
  kind: 'choice',
  choice: name,
  width,
  required,
});
const list = (field: string, width: number): Column => ({ field, kind: 'list', width });
const note = (field: string, width: number): Column => ({ field, kind: 'note', width });
const date = (field: string): Column => ({ field, kind: 'date', width: 13 });
const id = (field = 'id'): Column => ({ field, kind: 'text', width: 11 });
const english = (...fields: readonly string[]): readonly Column[] => fields.map((field) => text(`${field}En`, 20));
const dimension: Column = { field: 'dimension', kind: 'text', width: 13, from: ['dimensions', 'name'], required: true };
const whole = (field: string, width = 9): Column => ({ field, kind: 'whole', width });
/** Years an item counts where these are not all of the plan's. */
const inForce = [whole('from'), whole('until'), id('splitFrom')] as const;
const evidence = [note('sentence', 50), figure('confidence', 8), note('remark', 30)] as const;

/** What the product itself writes beside a row does not make it a row. */
export const makesRow = ({ kind, field }: Column): boolean =>
  kind !== 'note' && !['confidence', 'use', 'sources'].includes(field);

/** Columns by table; `facts` and `settings` have a row for each thing instead, with the columns value and English. */
export function columnsOf(table: TableKey, years: number): readonly Column[] {
  const targets = Array.from({ length: Math.max(leastYears, years) }, (_, k) => figure(`target${k + 1}`, 11));
  const judged = [
    figure('weight', 8),
    choice('rule', 'rule', 13),
    list('params', 12),
    list('lead', 26),
    list('responsible', 34),
  ];
  const columns: Readonly<Record<TableKey, readonly Column[]>> = {
    facts: [text('value', 60), text('en', 50), note('sentence', 40)],
    units: [
      text('name', 34, true),
      text('shortName', 16),
      choice('collective', 'yes', 10),
      note('remark', 30),
      ...english('name', 'shortName'),
      id(),
      { field: 'group', kind: 'text', width: 16, from: ['groups', 'name'] },
    ],
    groups: [text('name', 20, true), text('quota', 14), text('weights', 44), ...english('name'), id()],
    dimensions: [text('name', 20, true), figure('weight'), ...english('name'), id(), text('sources', 20)],
    indicators: [
      choice('use', 'use', 9),
      id(),
      text('name', 34, true),
      text('shortName', 14),
      dimension,
      text('measure', 9, true),
      whole('decimals', 7),
      choice('kind', 'kind', 9, true),
      choice('accumulation', 'accumulation', 9, true),
      choice('direction', 'direction', 10),
      choice('comparison', 'comparison', 10),
      figure('baseline', 10),
      ...targets,
      ...judged,
      ...inForce,
      text('clause', 16, true),
      text('meaning', 34),
      text('numerator', 18),
      text('denominator', 18),
      text('ratioMeasure', 10),
      figure('factor', 8),
      choice('subject', 'subject', 10),
      whole('rows', 8),
      ...evidence,
      id('question'),
      list('national', 10),
      text('sources', 26),
      ...english('name', 'shortName', 'measure', 'meaning', 'numerator', 'denominator', 'ratioMeasure'),
      text('formula', 30),
      text('raters', 30),
      text('linked', 14),
    ],
    tasks: [
      choice('use', 'use', 9),
      id(),
      text('name', 34, true),
      text('shortName', 14),
      dimension,
      ...judged,
      ...inForce,
      text('clause', 16, true),
      list('indicators', 16),
      ...evidence,
      text('sources', 26),
      ...english('name', 'shortName'),
      text('formula', 30),
      text('raters', 30),
      text('linked', 14),
    ],
    milestones: [
      { field: 'task', kind: 'text', width: 28, required: true },
      text('name', 44, true),
      date('start'),
      date('due'),
      note('sentence', 50),
      id(),
      text('sources', 20),
      ...english('name'),
    ],
    safeguards: [
      text('name', 26),
      text('clause', 14),
      text('measure', 50, true),
      id('indicator'),
      ...english('name', 'measure'),
      id(),
      id('measureId'),
    ],
    relations: [
      choice('relation', 'relation', 12, true),
      text('first', 14, true),
      text('second', 14, true),
      choice('side', 'side', 10),
      text('reason', 46, true),
      ...english('reason'),
      text('sources', 16),
    ],
    questions: [
      id(),
      text('indicator', 14),
      text('text', 46),
      text('reading', 34, true),
      choice('accumulation', 'accumulation', 10, true),
      text('clause', 16),
      choice('chosen', 'yes', 9),
      ...english('text', 'reading'),
      id('readingId'),
      text('sources', 16),
    ],
    settings: [text('value', 30), text('sources', 20)],
    changes: [
      choice('change', 'change', 9, true),
      choice('about', 'about', 9, true),
      text('id', 14),
      text('name', 34, true),
      text('field', 16),
      text('before', 26),
      text('after', 26),
      whole('from'),
      text('document', 26, true),
      date('dated'),
      date('on'),
      ...english('name'),
    ],
    earlier: [whole('year'), text('item', 14), figure('value', 16)],
    edition: [text('value', 120)],
    states: [text('item', 14), whole('until'), text('value', 120)],
  };
  return columns[table];
}

/** The rows of the first sheet, in order. */
export const factRows = [
  'title',
  'shortName',
  'zoneName',
  'documentNumber',
  'issuedOn',
  'baselineYear',
  ...Array.from({ length: mostYears }, (_, k) => `year${k + 1}` as const),
  'planId',
  'along',
  'numbers',
] as const;

/** Key of a draft's sheet among the sheets of a workbook. */
export const sheetKeyOf = (table: TableKey): string => `draft_${table}`;
export const isDraftKey = (key: string): boolean => key.startsWith('draft_');

/** A cell of a draft: an assumed value is drawn as a formula, so that typing over it makes it the user's own. */
export interface DraftCell {
  readonly value: CellValue;
  readonly assumed?: boolean;
}
export type DraftRow = Readonly<Record<string, DraftCell>>;

export interface Draft {
  readonly years: number;
  readonly tables: Readonly<Record<TableKey, readonly DraftRow[]>>;
}
