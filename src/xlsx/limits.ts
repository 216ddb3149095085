/**
 * How large a file may be before it is refused. Files come back by mail from anyone, so every limit is checked before
 * the work it limits is done. A returned workbook of the built-in plan has 0.2 MB, 60 parts and about 30,000 cells.
 */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all parts together, as declared and as found while inflating. */
  readonly inflated: number;
  /** Parts of the archive. An indicator's sheet comes with about eight (charts, notes, relationships): room for two thousand of them. */
  readonly parts: number;
  /** Cells of all sheets together, empty ones with a style included. */
  readonly cells: number;
}

export const defaultLimits: Limits = { bytes: 50e6, inflated: 256e6, parts: 20_000, cells: 1_000_000 };
