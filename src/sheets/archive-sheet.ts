/**
 * 存档, an archived copy of a form: every value as it stood, nothing live, with the day and a fingerprint at the foot, so
 * that a signed sheet can be told from one that was changed later. The fingerprint is a SHA-256 of plan, form, day and all that is
 * shown (`archive-shown.ts`); the workbook keeps it a second time on its data sheet, where a changed print cannot reach it.
 */
import type { CellValue } from '../entries/entries';
import type { Messages } from '../i18n';
import { cellAddress, parseArea, rangeAddress } from './a1';
import { canonical, displayFingerprint, undisguised } from './archive-shown';
import { archiveFoot, partsOf } from './paper';
import type { CellSpec, SheetKey, SheetSpec } from './spec';
import { styles } from './styles';
import { heightOfLines, linesIn } from './text-lines';

/** Fields of an archive: its foot, and the area the fingerprint speaks of. */
export const archiveFields = ['date', 'source', 'plan', 'fingerprint', 'body'] as const;

export const isArchiveKey = (key: SheetKey): boolean => /^archive_\d+$/.test(key);

const numberOf = (key: SheetKey) => Number(key.slice('archive_'.length));

/** Key of the next archive in a workbook that holds or once registered these. */
export function nextArchiveKey(known: readonly SheetKey[]): SheetKey {
  return `archive_${Math.max(0, ...known.filter(isArchiveKey).map(numberOf)) + 1}`;
}

/** Digits of a fingerprint that are printed on every page and shown in lists; the whole stands at the foot. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, 12);

/** What a fingerprint speaks of besides the values. */
export interface ArchiveIdentity {
  readonly plan: string;
  readonly source: SheetKey;
  readonly date: string;
}

/**
 * The fingerprint archives had before 2024-04: SHA-256, as 64 hexadecimal digits, of identity and values alone; `values` by row
 * from A1, empty cells null or "". Forms signed then are still checked by it.
 */
export async function valuesFingerprint(
  { plan, source, date }: ArchiveIdentity,
  values: readonly (readonly CellValue[])[],
): Promise<string> {
  const filled = values.flatMap((line, r) =>
    line.flatMap((value, c) => (value === null || value === '' ? [] : [[cellAddress(r + 1, c + 1), canonical(value)]])),
  );
  const bytes = new TextEncoder().encode(JSON.stringify([plan, source, date, filled]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Characters from one column to another, hidden ones without. */
function widthBetween({ columnWidths, hiddenColumns = [] }: SheetSpec, from: number, to: number): number {
  let width = 0;
  for (let col = from; col <= to; col++) if (!hiddenColumns.includes(col)) width += columnWidths[col] ?? 8.43;
  return width;
}

interface ArchiveOptions {
  readonly key: SheetKey;
  readonly plan: string;
  /** ISO date of the archiving. */
  readonly date: string;
  /** Tab of the form as the workbook has it. */
  readonly tab: string;
  readonly m: Messages;
}

/** The frozen copy of a drawn form. `values` are what its cells show, by row from A1. */
export async function archiveSpec(
  spec: SheetSpec,
  values: readonly (readonly CellValue[])[],
  { key, plan, date, tab, m }: ArchiveOptions,
): Promise<SheetSpec> {
  const t = m.sheetsWork.archive;
  // Names of blocks stand where pages begin, which since the form was drawn may have moved: what lies under a merged cell is not
  // shown, and a merged cell that has become one of its own has its name.
  const merges = spec.merges.map(parseArea);
  const mergeAt = (row: number, col: number) =>
    merges.find((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
  const frozen = spec.cells.map(({ formula, link: _, value, ...cell }): CellSpec => {
    const shown = values[cell.row - 1]?.[cell.col - 1] ?? null;
    const merge = mergeAt(cell.row, cell.col);
    if (merge === undefined) return { ...cell, value: shown === '' ? null : shown };
    if (merge.row !== cell.row || merge.col !== cell.col) return { ...cell, value: null };
    return {
      ...cell,
      value: shown === null || shown === '' ? (formula === undefined ? (value ?? null) : null) : shown,
    };
  });
  const body = rangeAddress(1, 1, spec.rows, spec.cols);
  const printed = spec.print ? parseArea(spec.print.area) : { row: 1, col: 1, lastRow: spec.rows, lastCol: spec.cols };
  const foot = Math.max(spec.rows, printed.lastRow) + 2;
  // What is printed is in words; a check asks for the keys of form and plan, which stand beside the page.
  const keyCol = Math.max(spec.cols, printed.lastCol) + 2;
  // Of a form that goes on on further pages side by side, the first is the one signed.
  const across = spec.print ? parseArea(partsOf(spec.print)[0]!).lastCol : printed.lastCol;
  // Narrow columns at the left edge: the label takes three of them.
  const [labelCol, valueCol] = [2, Math.min(5, across)];
  const line = (i: number, label: string, value: string | null, id?: string): CellSpec[] => [
    { row: foot + i, col: labelCol, value: label, style: 'note' },
    { row: foot + i, col: valueCol, value, style: 'note', format: '@' },
    ...(id === undefined ? [] : [{ row: foot + i, col: keyCol, value: id, style: 'note', format: '@' } as const]),
  ];
  const said = [
    ...line(0, t.date, date),
    ...line(1, t.source, tab, spec.key),
    ...line(2, t.plan, spec.print?.footerLeft ?? plan, plan),
  ];
  const lines = archiveFields.slice(0, -1);
  const note = foot + lines.length;
  const noteCell: CellSpec = { row: note, col: 2, value: t.note, style: 'note' };
  const shown = [...frozen, ...said, ...line(3, t.fingerprint, null), noteCell].map((cell) => ({
    row: cell.row,
    col: cell.col,
    value: cell.value ?? null,
    format: cell.format ?? styles[cell.style].format,
  }));
  const hiddenColumns = [...(spec.hiddenColumns ?? []), keyCol].sort((a, b) => a - b);
  const fingerprint = await displayFingerprint(
    { plan, source: spec.key, date },
    { cells: shown, disguise: { ...undisguised, hiddenColumns } },
  );
  const stamp = [...said, ...line(3, t.fingerprint, fingerprint)];
  return {
    ...spec,
    key,
    version: 1,
    name: m.sheetsWork.tabs
      .archive({ n: numberOf(key), tab })
      .replace(/[/\\?*:[\]]/g, ' ')
      .slice(0, 31)
      .trim(),
    tabColor: '566270',
    rows: note,
    cols: keyCol,
    columnWidths: { ...spec.columnWidths, [keyCol]: 16 },
    hiddenColumns,
    cells: [...frozen, ...stamp, noteCell],
    rowHeights: {
      ...spec.rowHeights,
      [foot - 1]: archiveFoot.gap,
      ...Object.fromEntries([...lines.keys()].map((i) => [foot + i, archiveFoot.line])),
      [note]: heightOfLines(linesIn(t.note, widthBetween(spec, 2, across)), archiveFoot.line),
    },
    merges: [
      ...spec.merges,
      ...lines.flatMap((_, i) => [
        rangeAddress(foot + i, labelCol, foot + i, valueCol - 1),
        rangeAddress(foot + i, valueCol, foot + i, across),
      ]),
      rangeAddress(note, 2, note, across),
    ],
    fields: [
      ...lines.map((field, i) => ({
        field,
        role: 'label' as const,
        range: cellAddress(foot + i, field === 'source' || field === 'plan' ? keyCol : valueCol),
      })),
      { field: 'body', role: 'label' as const, range: body },
    ],
    names: {},
    validations: [],
    tables: [],
    // What asks other sheets would go on living; a form's own marks stay.
    conditionalFormats: spec.conditionalFormats.filter(({ formula }) => !/zsc_|ISFORMULA/i.test(formula)),
    protect: true,
    locked: true,
    print: spec.print
      ? {
          ...spec.print,
          area: rangeAddress(1, 1, note, printed.lastCol),
          ...(spec.print.partEnds
            ? { partEnds: spec.print.partEnds.map((end) => (end === printed.lastRow ? note : end)) }
            : {}),
          footerLeft: t.footer({ form: spec.print.footerLeft, date, fingerprint: shortFingerprint(fingerprint) }),
        }
      : undefined,
  };
}
