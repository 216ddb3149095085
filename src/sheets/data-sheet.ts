/**
 * _zsc, the data sheet (very hidden): what the workbook must remember without the add-in. The plan it was made from as
 * JSON in pieces a cell can hold, a table of keys and values (language, template versions), and the explanations given
 * to warnings, which are void once their fingerprint no longer fits.
 */
import { kept } from './plan/assumptions';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import type { Explanation } from '../validation/finding';
import { ZoneScorecardError } from '../errors';
import type { SheetEntries } from '../entries/entries';
import { textIn } from '../entries/entries';
import type { Plan } from '../plan/schema';
import { inPieces, pieceLength } from './pieces';
import type { SheetSpec } from './spec';
import { defaultLocale, localeFor } from '../i18n/languages';

/** Most pieces of a plan. */
export const mostPieces = 40;
const keyRows = 200;
export const explanationRows = 500;
const explanationFields = ['code', 'item', 'cell', 'fingerprint', 'reason', 'by', 'on'] as const;
const firstRow = 3;

/** The fields of the data sheet and the headings above them, the same in every language: enough to find it again. */
export function emptyDataSheet(): SheetSpec {
  return withFields(newSheet('_zsc')).build();
}

function newSheet(name: string): SheetBuilder {
  const sheet = new SheetBuilder({
    key: 'data',
    version: 1,
    name,
    tabColor: '566270',
    visibility: 'veryHidden',
    protect: false, // nobody types here, and the pane must write to it
    columnWidths: [1.5, 40, 20, 30, 12, 8, 12, 24, 60, 16, 12],
  });
  ['plan', 'key', 'value', ...explanationFields].forEach((field, i) =>
    sheet.value(2, 2 + i + (i > 2 ? 1 : 0), field, 'label'),
  );
  return sheet;
}

function withFields(sheet: SheetBuilder): SheetBuilder {
  explanationFields.forEach((field, f) =>
    sheet.field(field, 'entry', firstRow, 6 + f, firstRow + explanationRows - 1, 6 + f),
  );
  // The last cell of the template carries a style, so that the area covers all fields.
  sheet.fill(`L${firstRow + explanationRows - 1}`, 'blank');
  return sheet
    .field('plan', 'entry', firstRow, 2, firstRow + mostPieces - 1, 2)
    .field('key', 'entry', firstRow, 3, firstRow + keyRows - 1, 3)
    .field('value', 'entry', firstRow, 4, firstRow + keyRows - 1, 4);
}

/** The data sheet. The plan written is the one the workbook was made from, so that given and assumed stay apart. */
export function buildData(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const typed = ctx.entries.sheets['data'] ?? {};
  const sheet = newSheet(m.sheetsCore.tabs.data);
  sheet.value(1, 2, m.sheetsCore.data.warning, 'hint');
  planPieces(plan).forEach((piece, i) => sheet.value(firstRow + i, 2, piece, 'blank', { format: '@' }));
  const table = new Map<string, string>([
    ['plan', plan.id],
    ['locale', localeFor(m.common.language) ?? defaultLocale],
  ]);
  (typed['key'] ?? []).forEach((cell, i) => {
    const key = textIn(cell);
    if (key !== '' && !table.has(key)) table.set(key, textIn(typed['value']?.[i]));
  });
  [...table]
    .slice(0, keyRows)
    .forEach(([key, value], i) =>
      sheet.value(firstRow + i, 3, key, 'blank').value(firstRow + i, 4, value, 'blank', { format: '@' }),
    );
  explanationFields.forEach((field, f) => {
    for (let i = 0; i < explanationRows; i++) {
      const cell = kept(typed[field]?.[i]);
      if (cell) sheet.entry(firstRow + i, 6 + f, cell, 'blank', { format: '@' });
    }
  });
  return withFields(sheet).build();
}

/** The plan's JSON in pieces a cell can hold; null for a cell of the field that is not needed. Throws `over-limit` for one that is too long. */
export function planPieces(plan: Plan): readonly (string | null)[] {
  const json = JSON.stringify(plan);
  const pieces = inPieces(json);
  if (pieces.length > mostPieces)
    throw new ZoneScorecardError(
      'over-limit',
      { what: 'plan', found: json.length, limit: mostPieces * pieceLength },
      {},
      { undone: true },
    );
  return Array.from({ length: mostPieces }, (_, i) => pieces[i] ?? null);
}

/** The plan's JSON as the data sheet holds it, unchecked; null where there is none or it is damaged. */
export function planJsonIn(data: SheetEntries | undefined): unknown {
  const text = (data?.['plan'] ?? []).map((cell) => (typeof cell.value === 'string' ? cell.value : '')).join('');
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** A value of the key table. */
export function dataValue(data: SheetEntries | undefined, key: string): string | null {
  const index = (data?.['key'] ?? []).findIndex((cell) => textIn(cell) === key);
  return index < 0 ? null : textIn(data?.['value']?.[index]);
}

/** The explanations kept on the data sheet. */
export function explanationsIn(data: SheetEntries | undefined): readonly (Explanation & { readonly index: number })[] {
  return (data?.['fingerprint'] ?? []).flatMap((cell, index) => {
    const text = (field: (typeof explanationFields)[number]) => textIn(data?.[field]?.[index]);
    if (textIn(cell) === '') return [];
    return [
      {
        index,
        fingerprint: text('fingerprint'),
        code: text('code'),
        item: text('item'),
        cell: text('cell'),
        reason: text('reason'),
        by: text('by'),
        on: text('on'),
      },
    ];
  });
}
