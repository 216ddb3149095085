/** What a file holds, before anyone asks what it means: sheets with their cells, names, properties. Sparse throughout. */
import type { CellValue } from '../entries/entries';

export interface RawCell {
  /** Dates are day numbers. An error value is its text, such as "#REF!". */
  readonly value: CellValue;
  /** Starts with "="; never run, only reported. */
  readonly formula?: string;
}

export interface RawSheet {
  readonly tab: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** By address: "C9". Cells with neither value nor formula are absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Workbook-level defined names as the file spells them: zsc_G03_actual → 'G03 营业收入'!$D$6:$D$8, or #REF!. */
  readonly names: ReadonlyMap<string, string>;
  /** Custom document properties. */
  readonly custom: Readonly<Record<string, string>>;
}
