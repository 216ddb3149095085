/** A table as people have it: text from the clipboard or a CSV, cells of a sheet; and what a cell of it says as a figure. */
import type { CellValue } from '../entries/entries';

export type Grid = readonly (readonly CellValue[])[];

/** Rows and cells of a pasted text. Tabs part cells where there are any, else the sign of `, ; |` or runs of blanks that the first lines share. */
export function gridOf(text: string): Grid {
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
  if (source.trim() === '') return [];
  const head = source.split('\n').slice(0, 5);
  // What is copied from a sheet has tabs, if not in the titles above the table.
  const separator = source.includes('\t')
    ? '\t'
    : [',', ';', '，', '|'].find((sign) => head.filter((line) => line.includes(sign)).length > head.length / 2);
  if (separator === undefined) return source.split('\n').map((line) => line.trim().split(/ {2,}|\u3000+/));
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!;
    if (quoted && sign === '"' && source[i + 1] === '"') cell += source[++i]!;
    else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

/** Rows become columns. */
export function turned(grid: Grid): Grid {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, c) => grid.map((row) => row[c] ?? null));
}

export const textAt = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFKC').trim();

const nothing = new Set(
  [
    {
      zh: '-|--|–|––|—|——|/|无|缺|缺失|缺报|暂无|暂缺|空|(空)|无数据|未统计|未报|未填|未填报|未上报|未报送|不详|…',
      en: 'n/a|#n/a|n.a.|na|none|missing|nil|null|.',
    },
  ].flatMap(({ zh, en }) => [...zh.split('|'), ...en.split('|')]),
);

/** The mark of a footnote behind a figure; made plain with the rest of the text, ① and ² would be digits of it. */
const marks = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u249b\u2776-\u2793*＊※†‡\s]+$/;

/** The text of a cell where a figure is expected. */
export const figureText = (value: CellValue | undefined): string =>
  textAt(typeof value === 'string' ? value.replace(marks, '') : value).replace(/^[\u2212\u2013](?=[\d.])/, '-');

export type Read =
  | { readonly figure: number; readonly doubt?: 'text' | 'unit' }
  /** `doubt`: something stands there that is no figure. */
  | { readonly figure: null; readonly doubt?: 'not-a-number' };

/** What a cell says as a figure. `percent`: a figure with a % sign counts in per cent. Never throws. */
export function figureOf(value: CellValue | undefined): Read {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { figure: value } : { figure: null, doubt: 'not-a-number' };
  // Most are written plainly.
  if (typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return { figure: Number(value) };
  const text = figureText(value).replace(/[\s']/g, '');
  if (text === '' || nothing.has(text.toLowerCase())) return { figure: null };
  if (typeof value === 'boolean') return { figure: null, doubt: 'not-a-number' };
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?/.test(text) ? text.replace(/,/g, '') : text;
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(.*)$/i.exec(grouped);
  if (match === null) return { figure: null, doubt: 'not-a-number' };
  const [, digits = '', rest = ''] = match;
  const figure = Number(digits);
  if (!Number.isFinite(figure)) return { figure: null, doubt: 'not-a-number' };
  if (rest === '' || rest === '%') return { figure };
  // A unit typed behind the figure; what else follows makes it no figure.
  return /^[^\d.,+\-~]{1,8}$/.test(rest) ? { figure, doubt: 'unit' } : { figure: null, doubt: 'not-a-number' };
}
