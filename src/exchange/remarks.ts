/** What a unit wrote to its figures beside the cells: notes, cells it merged, pictures it put on the sheet, and marks of provisional and revised figures. */
import type { SheetEntries } from '../entries/entries';
import { textIn } from '../entries/entries';
import { cellAddress, parseArea } from '../sheets/a1';
import type { SheetSpec } from '../sheets/spec';
import type { RawSheet } from '../xlsx';
import type { FileIssue } from './issues';

/** 快报 are figures given before the books are closed, 核实 those checked or corrected afterwards; in the words units use. */
export type FigureMark = 'provisional' | 'revised';
const words: Readonly<Record<FigureMark, RegExp>> = {
  provisional: /快报|预计|预估|初步|暂估|provisional|preliminary|estimate/i,
  revised: /核实|核定|修订|更正|订正|revised|verified|corrected/i,
};

/** The mark that texts beside a figure give it; revised goes before provisional. */
export function markIn(texts: readonly string[]): FigureMark | null {
  const said = (mark: FigureMark) => texts.some((text) => words[mark].test(text));
  return said('revised') ? 'revised' : said('provisional') ? 'provisional' : null;
}

/** Texts in the remark and source cells of the row a figure stands in. */
export function rowTexts(fields: SheetEntries, index: number): readonly string[] {
  return ['remark', 'evidence', 'source'].map((field) => textIn(fields[field]?.[index])).filter((text) => text !== '');
}

/** What stands below this in a note was written by the office that handed the file back (退回), and is no remark of the unit. */
export const handedBackLine = '────────';
/** The unit's own part of a note. */
export const ownNote = (text: string): string => text.split(handedBackLine)[0]!.trim();

const most = 20;

/** What is to be said about a sheet's notes, merged cells and pictures. `spec`: the sheet as handed out. */
export function remarksOf(sheet: RawSheet, spec: SheetSpec): readonly FileIssue[] {
  const place = (cell?: string) => ({ item: spec.key, sheet: sheet.tab, ...(cell ? { cell } : {}) });
  const own = new Set(spec.cells.flatMap(({ note }) => (note === undefined ? [] : [note.trim()])));
  const notes = [...sheet.notes]
    .map(([cell, text]) => [cell, ownNote(text)] as const)
    .filter(([, text]) => text !== '' && !own.has(text));
  const entries = spec.fields.filter(({ role }) => role === 'entry').map(({ range }) => parseArea(range));
  const merged = sheet.merges.filter((range) => {
    const { row, col, lastRow, lastCol } = parseArea(range);
    const meets = entries.some((a) => row <= a.lastRow && lastRow >= a.row && col <= a.lastCol && lastCol >= a.col);
    return meets && !spec.merges.includes(range) && (lastRow > row || lastCol > col);
  });
  const pictures = [...new Set(sheet.pictures.map(({ cell }) => cell))];
  return [
    ...notes
      .slice(0, most)
      .map(([cell, text]): FileIssue => ({ kind: 'note', handled: true, place: place(cell), detail: [text] })),
    ...(merged.length > 0
      ? [{ kind: 'merged' as const, handled: false, place: place(merged[0]!.split(':')[0]), detail: merged }]
      : []),
    ...(pictures.length > 0
      ? [{ kind: 'pictures' as const, handled: false, place: place(pictures[0]), detail: pictures }]
      : []),
  ];
}

/** Whether a merged area lies over the cell. */
export function isMerged({ merges }: RawSheet, cell: string): boolean {
  const { row, col } = parseArea(cell);
  return merges.some((range) => {
    const area = parseArea(range);
    return (
      row >= area.row &&
      row <= area.lastRow &&
      col >= area.col &&
      col <= area.lastCol &&
      cell !== cellAddress(area.row, area.col)
    );
  });
}
