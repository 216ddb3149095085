/** What the columns of a task or indicator table hold, by the words of their heads. To read a further head, add it to its line. */
import type { Row } from './text';
import { asksForPersons, saysFirstLeads } from './units';

export type Column =
  | 'number'
  | 'group'
  | 'task'
  /** What is done for a task named in a column of its own: 具体举措 beside 重点任务. */
  | 'detail'
  | 'target'
  | 'indicator'
  | 'measure'
  | 'lead'
  | 'responsible'
  | 'other'
  | 'unit'
  | 'due'
  | 'baseline'
  | 'remark';

const taskHead = /任务|事项|举措|工作内容|内容|措施|项目|重点工作/;

export const columnHeads: readonly { readonly column: Column; readonly words: RegExp; readonly example: string }[] = [
  { column: 'number', words: /^(?:序号|编号|No\.?)$/i, example: '序号' },
  {
    column: 'lead',
    words: /牵头(?:单位|部门|责任单位)?|主办单位|主责(?:单位|部门)|第一责任(?:单位|部门)/,
    example: '牵头单位',
  },
  { column: 'other', words: /配合|协办|参与|协同|协助/, example: '配合单位' },
  {
    column: 'responsible',
    words: /责任(?:单位|部门|主体|处室|科室)|承办单位|落实单位|实施(?:单位|主体)|负责(?:单位|部门)/,
    example: '责任单位',
  },
  { column: 'due', words: /(?:完成)?(?:时限|时间|期限|节点|进度要求)$|何时完成/, example: '完成时限' },
  {
    column: 'baseline',
    words: /基期|基数|现状|(?:20\d\d年)?(?:完成|实际|现值)(?:值|情况|数)?$|上年(?:完成)?/,
    example: '基期值',
  },
  { column: 'target', words: /^量化(?:目标|指标|要求)|^(?:指标|目标)数?值$/, example: '量化指标' },
  { column: 'indicator', words: /指标(?:名称|内容)?$|考核指标|主要指标|^指标/, example: '指标名称' },
  { column: 'measure', words: /^(?:计量)?单位$|^单位[（(]/, example: '单位' },
  {
    column: 'target',
    words: /目标(?:值|要求|任务量)?$|工作目标|量化|预期(?:目标|成果)|主要目标|年度目标|成效|标准/,
    example: '目标值',
  },
  { column: 'group', words: /类别|领域|分类|板块|方面|维度|工程名称|一级/, example: '类别' },
  { column: 'task', words: taskHead, example: '重点任务' },
  { column: 'unit', words: /^(?:单位名称|部门|单位|承担单位)$/, example: '部门' },
  { column: 'remark', words: /备注|说明/, example: '备注' },
];

export interface TableHead {
  /** The last row of the heads, from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns of single years: 2022年, 2023年目标. */
  readonly years: ReadonlyMap<number, number>;
  /** Whether a head says that the first of its units is the lead. */
  readonly firstLeads: boolean;
}

/** A head as it is known, wherever its cell breaks it into lines: readers of files write 、 between lines. */
const inOneLine = (cell: string): string => cell.replace(/[\s、]/g, '');

/**
 * Whether a row is the second one of a head: where cells are merged over both it says the same again or nothing, and what is its own
 * are years or who answers: 年度目标 above 2024年, 2025年, 2026年; 责任分工 above 牵头单位, 责任单位.
 */
function continues(upper: Row, lower: Row): boolean {
  const own = lower.filter((text, c) => text.trim() !== '' && text.trim() !== (upper[c] ?? '').trim());
  return (
    own.length > 0 &&
    own.length < Math.max(upper.length, lower.length) &&
    own.every((text) => yearHead.test(inOneLine(text)) || lowerHead.test(inOneLine(text)))
  );
}
const yearHead = /^(20\d\d)(?:年)?(?:度)?(?:目标(?:值)?|计划(?:值)?|任务|指标|预期(?:值)?|实际(?:值)?|完成(?:值)?)?$/;

const lowerHead = /^(?:(?:牵头|责任|配合|主办|协办|承办|参与|主责)(?:单位|部门)?|基期值?|目标值|现状值)$/;
/** 2024年基数: where things stood at the end of that year. */
const stoodHead = /^(20\d\d)年(?:度|末|底)?(?:基数|基期值?|现状值?|实际(?:值|数)?|完成(?:值|数)?|现值)$/;

/** The years a table's columns plan for, and the one they start from; null where its head names none. */
export function yearsOfHead(
  rows: readonly Row[],
): { readonly years: readonly number[]; readonly words: string } | null {
  const head = headOf(rows);
  if (head === null) return null;
  const cells = rows.slice(0, head.row + 1).flatMap((row) => row.map(inOneLine));
  const stood = Math.max(0, ...cells.flatMap((cell) => Number(stoodHead.exec(cell)?.[1] ?? 0)));
  const planned = [...head.years.keys()].filter((year) => year > stood);
  if (planned.length === 0 || (planned.length === 1 && stood === 0)) return null;
  const [start, end] = [stood > 0 ? stood + 1 : Math.min(...planned), Math.max(...planned)];
  if (end - start >= 10) return null;
  return {
    years: Array.from({ length: end - start + 1 }, (_, k) => start + k),
    words: cells.filter((cell) => /20\d\d年/.test(cell)).join('、'),
  };
}

/** The head of a table; null where none of the first rows looks like one. */
export function headOf(rows: readonly Row[]): TableHead | null {
  for (const [r, upper] of rows.slice(0, 5).entries()) {
    const lower = rows[r + 1];
    const twofold = lower !== undefined && continues(upper, lower);
    const row = twofold ? upper.map((text, c) => lower[c]?.trim() || text) : upper;
    const columns = new Map<Column, number>();
    const years = new Map<number, number>();
    let firstLeads = false;
    row.forEach((cell, c) => {
      const said = inOneLine(cell);
      const isFirst = saysFirstLeads(said);
      // What stands behind it says nothing of the column.
      const text = isFirst ? said.replace(/[（(].*$/, '') : said;
      firstLeads ||= isFirst;
      if (text === '' || text.length > 16 || asksForPersons(text)) return;
      const year = yearHead.exec(text);
      if (year) {
        years.set(Number(year[1]), c);
        return;
      }
      // 单位 beside an indicator is its measure, without one it is who answers.
      const found = columnHeads.find(({ column, words }) => words.test(text) && !columns.has(column));
      if (found) columns.set(found.column, c);
      else if (text.length > 2 && taskHead.test(text) && columns.has('task')) {
        // 任务 names the task, wherever it stands.
        const named = /任务|项目/.test(text) && !/任务|项目/.test(inOneLine(row[columns.get('task')!]!));
        columns.set('detail', named ? columns.get('task')! : c);
        if (named) columns.set('task', c);
      }
    });
    const says = ['task', 'indicator', 'target', 'lead', 'responsible'].filter((column) =>
      columns.has(column as Column),
    ).length;
    if (says >= 2 || (columns.has('indicator') && (years.size > 0 || columns.has('measure'))))
      return { row: twofold ? r + 1 : r, columns, years, firstLeads };
  }
  return null;
}
