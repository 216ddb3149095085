/** What is around a formula: SHEET, SHEETS, CELL; money as the country writes it: DOLLAR, USDOLLAR, RMB. */
import { format } from 'numfmt';
import { toNumber, toText } from '../coercion';
import type { CellLook, CellResult, Scalar } from '../types';
import type { Area, Value } from '../values';
import { isArea, isError, NOT_AVAILABLE, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { ofRanges, ofValues } from './define';

const absolute = (row: number, col: number): string => {
  let letters = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `$${letters}$${row + 1}`;
};

const bracketed = (sheetId: string, evaluation: Evaluation): string =>
  `[${evaluation.around().workbookName}]${evaluation.sheetName(sheetId)}`;

/** Another sheet's address names workbook and sheet, in apostrophes where the name needs them. */
function address({ sheetId, top, left }: Area, evaluation: Evaluation): string {
  const cell = absolute(top, left);
  if (sheetId === evaluation.at.sheetId) return cell;
  const place = bracketed(sheetId, evaluation);
  return /^[\p{L}\d_.[\]]+$/u.test(place) ? `${place}!${cell}` : `'${place.replace(/'/g, "''")}'!${cell}`;
}

const dates: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^d-mmm-yy(yy)?$/, 'D1'],
  [/^d-mmm$/, 'D2'],
  [/^mmm-yy$/, 'D3'],
  [/^(m\/d\/yy(yy)?|yyyy\/m\/d)( h:mm)?$/, 'D4'],
  [/^mm\/dd$/, 'D5'],
  [/^h:mm:ss am\/pm$/, 'D6'],
  [/^h:mm am\/pm$/, 'D7'],
  [/^h:mm:ss$/, 'D8'],
  [/^h:mm$/, 'D9'],
];

/** The code of a number format, as Microsoft's page on CELL lists them. */
function formatCode({ numberFormat }: CellLook, { notUnderstood }: Evaluation): string {
  const sections = numberFormat.split(';');
  const first = sections[0]!.replace(/\[\$-[^\]]*\]|_.|\*./g, '').trim();
  const ending =
    (/\[(red|color|红色|blue|green)/i.test(sections[1] ?? '') ? '-' : '') + (sections[0]!.includes('(') ? '()' : '');
  if (/^(general|g\/通用格式|@|#\s*\?+\/\?+)$/i.test(first)) return `G${ending}`;
  const date = dates.find(([pattern]) => pattern.test(first.toLowerCase()));
  if (date) return date[1];
  const decimals = /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
  const bare = first.replace(/\[\$[^\]]*\]|[$¥￥€£()\s]/g, '');
  if (/^[#,0.?]+E\+0+$/i.test(bare)) return `S${decimals}${ending}`;
  if (/^[#,0.?]+%$/.test(bare)) return `P${decimals}${ending}`;
  if (!/^[#,0.?]+$/.test(bare)) return notUnderstood();
  return `${/\[\$[^\]-]|[$¥￥€£]/.test(sections[0]!) ? 'C' : bare.includes(',') ? ',' : 'F'}${decimals}${ending}`;
}

const prefixes: Readonly<Record<string, string>> = { Left: "'", Center: '^', Right: '"', Fill: '\\', General: "'" };

const facts: Readonly<Record<string, (cell: Area, value: CellResult, evaluation: Evaluation) => CellResult>> = {
  address: (cell, _, evaluation) => address(cell, evaluation),
  row: ({ top }) => top + 1,
  col: ({ left }) => left + 1,
  contents: (_, value) => value ?? 0,
  type: (_, value) => (value === null ? 'b' : typeof value === 'string' ? 'l' : 'v'),
  filename: ({ sheetId }, _, evaluation) => bracketed(sheetId, evaluation),
  format: (cell, _, evaluation) => formatCode(lookOf(cell, evaluation), evaluation),
  color: (cell, _, evaluation) =>
    Number(
      /\[(red|color|blue|green|yellow|cyan|magenta|红色)/i.test(
        lookOf(cell, evaluation).numberFormat.split(';')[1] ?? '',
      ),
    ),
  parentheses: (cell, _, evaluation) =>
    Number(lookOf(cell, evaluation).numberFormat.split(';')[0]!.replace(/_./g, '').includes('(')),
  prefix: (cell, value, evaluation) =>
    typeof value === 'string' ? (prefixes[lookOf(cell, evaluation).horizontal] ?? '') : '',
  protect: (cell, _, evaluation) => Number(lookOf(cell, evaluation).locked),
  width: (cell, _, evaluation) => Math.round(lookOf(cell, evaluation).width),
};

const lookOf = ({ sheetId, top, left }: Area, evaluation: Evaluation): CellLook =>
  evaluation.around().look(sheetId, top, left);

/** Money as a text; with fewer than no decimals it is rounded to tens, hundreds and so on. */
const money = (currency: (evaluation: Evaluation) => string): EagerFunction =>
  ofValues(1, 2, ([value = null, places], evaluation) => {
    const [amount, decimals] = [toNumber(value), toNumber(places ?? (places === undefined ? 2 : 0))];
    if (typeof amount !== 'number') return amount;
    if (typeof decimals !== 'number') return decimals;
    const digits = Math.trunc(decimals);
    if (digits > 127) return VALUE;
    const step = digits < 0 ? 10 ** -digits : 1;
    const rounded = Math.sign(amount) * Math.round(Math.abs(amount) / step) * step;
    const text = format(digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0', Math.abs(digits < 0 ? rounded : amount));
    const sign = currency(evaluation);
    return amount >= 0 ? sign + text : sign === '$' ? `($${text})` : `${sign}-${text}`;
  });

/** The sheet a reference or a name stands for. */
function sheetMeant(value: Value | undefined, evaluation: Evaluation): CellResult {
  if (value === undefined) return evaluation.at.sheetId;
  if (isArea(value)) return value.sheetId;
  if (isError(value)) return value;
  return evaluation.sheetId(toText(value as Scalar)) ?? NOT_AVAILABLE;
}

export const surroundings: FunctionFamily = {
  SHEET: ofRanges(0, 1, 'r', ([value], evaluation) => {
    const id = sheetMeant(value, evaluation);
    return isError(id) ? id : evaluation.around().sheets().indexOf(String(id)) + 1;
  }),
  SHEETS: {
    ...ofRanges(0, 1, 'r', ([value], evaluation) => {
      if (value === undefined) return evaluation.around().sheets().length;
      if (isError(value)) return value;
      return isArea(value) ? 1 + (value.also?.length ?? 0) : VALUE;
    }),
    takesAreas: true,
  },
  CELL: ofRanges(1, 2, 'vr', ([wanted = null, value], evaluation) => {
    // Without a reference it tells of the cell changed last, which is not known here.
    if (value === undefined) return evaluation.notUnderstood();
    if (isError(value)) return value;
    if (!isArea(value)) return VALUE;
    const fact = facts[toText(wanted as Scalar).toLowerCase()];
    if (!fact) return VALUE;
    evaluation.isVolatile();
    return fact(value, evaluation.readCell(value.sheetId, value.top, value.left), evaluation);
  }),
  DOLLAR: money((evaluation) => evaluation.around().currency),
  USDOLLAR: money(() => '$'),
  RMB: money(() => '¥'),
};
