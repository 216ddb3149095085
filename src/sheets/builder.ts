/**
 * Puts a SheetSpec together cell by cell. A thin collector: it holds no knowledge of any sheet, it only saves each
 * template from counting rows by hand and refuses what neither renderer could draw.
 */
import type { CellValue, EntryCell } from '../entries/entries';
import { percentFormat } from '../entries/percent';
import { cellAddress, cellNumber, parseArea, rangeAddress } from './a1';
import { composed } from './paper';
import { headHeight } from './text-lines';
import type {
  CellSpec,
  ChartSpec,
  ConditionalFormatSpec,
  FieldSpec,
  PrintSpec,
  SheetKey,
  SheetSpec,
  TableSpec,
  ValidationSpec,
} from './spec';
import { conditionalStyles, type ConditionalStyle, type ConditionalStyleName, type StyleName } from './styles';

/** Colours have no place in an official document; marks and words say the same. */
const isColoured = (name: ConditionalStyleName): boolean => {
  const style: ConditionalStyle = conditionalStyles[name];
  return style.color !== undefined && style.format === undefined;
};

type CellExtras = Pick<CellSpec, 'format' | 'note' | 'link'>;

export interface SheetOptions {
  readonly key: SheetKey;
  readonly version: number;
  readonly name: string;
  readonly tabColor: string;
  readonly visibility?: SheetSpec['visibility'];
  readonly columnWidths: readonly number[]; // from column A
  readonly freeze?: SheetSpec['freeze'];
  readonly protect?: boolean;
  readonly look?: SheetSpec['look'];
}

/** Excel refuses rows of more points than 409.5. */
const TALLEST = 409;

export class SheetBuilder {
  private readonly cells = new Map<number, CellSpec>();
  private readonly fields: FieldSpec[] = [];
  private readonly names: Record<string, string> = {};
  private readonly merges: string[] = [];
  private readonly validations: ValidationSpec[] = [];
  private readonly conditionalFormats: ConditionalFormatSpec[] = [];
  private readonly charts: ChartSpec[] = [];
  private readonly tables: TableSpec[] = [];
  private readonly rowHeights: Record<number, number> = {};
  private readonly hiddenColumns: number[] = [];
  private print?: PrintSpec;

  constructor(private readonly options: SheetOptions) {}

  /** A constant. Empty cells may be given as null to carry a style. */
  value(row: number, col: number, value: CellValue, style: StyleName, extras: CellExtras = {}): this {
    this.cells.set(cellNumber(row, col), { row, col, value, style, ...extras });
    return this;
  }

  /** A live formula; `formula` starts with "=". */
  formula(row: number, col: number, formula: string, style: StyleName, extras: CellExtras = {}): this {
    if (!formula.startsWith('=')) throw new RangeError(`a formula starts with "=": ${formula}`);
    this.cells.set(cellNumber(row, col), { row, col, formula, style, ...extras });
    return this;
  }

  /** A run of constants to the right. */
  values(row: number, col: number, values: readonly CellValue[], style: StyleName): this {
    values.forEach((v, i) => this.value(row, col + i, v, style));
    return this;
  }

  /** Gives a whole rectangle a style where it has no cell yet. */
  fill(area: string, style: StyleName): this {
    const { row, col, lastRow, lastCol } = parseArea(area);
    for (let r = row; r <= lastRow; r++)
      for (let c = col; c <= lastCol; c++) if (!this.cells.has(cellNumber(r, c))) this.value(r, c, null, style);
    return this;
  }

  /** An entry cell: what was typed before stays (a typed formula too), otherwise it is empty. */
  entry(row: number, col: number, typed: EntryCell | undefined, style: StyleName, extras: CellExtras = {}): this {
    return typed?.formula
      ? this.formula(row, col, typed.formula, style, extras)
      : this.value(
          row,
          col,
          typed?.value ?? null,
          style,
          typed?.percent ? { ...extras, format: percentFormat } : extras,
        );
  }

  /** A merged block with the style on every cell, so that borders close. */
  merge(area: string): this {
    const { row, col } = parseArea(area);
    const first = this.cells.get(cellNumber(row, col));
    if (first) this.fill(area, first.style);
    this.merges.push(area);
    return this;
  }

  field(field: string, role: FieldSpec['role'], row: number, col: number, lastRow = row, lastCol = col): this {
    // One name, one place: Excel drops the second name of a file, and readers would take either.
    if (this.fields.some((f) => f.field === field))
      throw new RangeError(`${this.options.key} has two fields named ${field}`);
    this.fields.push({ field, role, range: rangeAddress(row, col, lastRow, lastCol) });
    return this;
  }

  /** A workbook-level name without its prefix. */
  name(name: string, area: string): this {
    this.names[name] = area;
    return this;
  }

  validation(spec: ValidationSpec): this {
    this.validations.push(spec);
    return this;
  }

  when(range: string, formula: string, style: ConditionalStyleName, stop = false): this {
    this.conditionalFormats.push({ range, formula, style, stop });
    return this;
  }

  chart(spec: ChartSpec): this {
    this.charts.push(spec);
    return this;
  }

  table(spec: TableSpec): this {
    this.tables.push(spec);
    return this;
  }

  /** Height of rows in points. A text that would need more than Excel allows is seen whole in its cell only. */
  height(row: number, points: number, lastRow = row): this {
    for (let r = row; r <= lastRow; r++) this.rowHeights[r] = Math.min(points, TALLEST);
    return this;
  }

  /** Height of a row in points, as far as it is set. */
  heightOf(row: number): number {
    return this.rowHeights[row] ?? 15;
  }

  hideColumn(col: number): this {
    this.hiddenColumns.push(col);
    return this;
  }

  printed(spec: PrintSpec): this {
    this.print = spec;
    return this;
  }

  /** Width and height of an area in points, as far as they are set; a digit of the default font is 7 pixels wide. */
  extent(area: string): { readonly width: number; readonly height: number } {
    const { row, col, lastRow, lastCol } = parseArea(area);
    let [width, height] = [0, 0];
    for (let c = col; c <= lastCol; c++)
      if (!this.hiddenColumns.includes(c)) width += (7 * (this.options.columnWidths[c - 1] ?? 8.43) + 5) * 0.75;
    for (let r = row; r <= lastRow; r++) height += this.heightOf(r);
    return { width, height };
  }

  /** Rows of heads are tall enough for what their columns are called, whichever font the machine has. */
  private tallHeads(cells: readonly CellSpec[]): void {
    const merged = new Map(this.merges.map((range) => [cellNumber(parseArea(range).row, parseArea(range).col), range]));
    for (const { row, col, value, style } of cells) {
      if (style !== 'header' || typeof value !== 'string' || this.hiddenColumns.includes(col)) continue;
      const { lastRow, lastCol } = parseArea(merged.get(cellNumber(row, col)) ?? cellAddress(row, col));
      let width = 0;
      for (let c = col; c <= lastCol; c++) width += this.options.columnWidths[c - 1] ?? 8.43;
      let above = 0;
      for (let r = row; r < lastRow; r++) above += this.heightOf(r);
      this.height(lastRow, Math.max(this.heightOf(lastRow), headHeight([{ text: value, width }]) - above));
    }
  }

  build(): SheetSpec {
    const cells = [...this.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
    this.tallHeads(cells);
    const charts = this.charts.map((c) => parseArea(c.area));
    const printed = this.print ? parseArea(this.print.area).lastRow : 1;
    // What is printed has a height of its own in every row: left to itself, a row is as tall as a machine's fonts make it.
    if (this.print) for (let row = 1; row <= printed; row++) this.rowHeights[row] ??= 15;
    const print =
      this.print && !this.print.breaks
        ? composed(
            {
              cells,
              charts: this.charts,
              merges: this.merges,
              heightOf: (row) => this.heightOf(row),
              extent: (area) => this.extent(area),
            },
            this.print,
          )
        : this.print;
    return {
      key: this.options.key,
      version: this.options.version,
      name: this.options.name,
      tabColor: this.options.tabColor,
      visibility: this.options.visibility ?? 'visible',
      // What is printed belongs to the template too: a margin under a chart has no cell of its own.
      rows: charts.reduce((most, c) => Math.max(most, c.lastRow), Math.max(1, cells.at(-1)?.row ?? 1, printed)),
      cols: cells.reduce((most, c) => Math.max(most, c.col), 1),
      cells,
      columnWidths: Object.fromEntries(this.options.columnWidths.map((w, i) => [i + 1, w])),
      hiddenColumns: this.hiddenColumns,
      rowHeights: this.rowHeights,
      merges: this.merges,
      fields: this.fields,
      names: this.names,
      validations: this.validations,
      conditionalFormats: this.options.look
        ? this.conditionalFormats.filter(({ style }) => !isColoured(style))
        : this.conditionalFormats,
      charts: this.charts,
      tables: this.tables,
      freeze: this.options.freeze,
      protect: this.options.protect ?? true,
      ...(this.options.look ? { look: this.options.look } : {}),
      print,
    };
  }
}
