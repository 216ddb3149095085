/**
 * Puts a SheetSpec together cell by cell. A thin collector: it holds no knowledge of any sheet, it only saves each
 * template from counting rows by hand and refuses what neither renderer could draw.
 */
import type { CellValue, EntryCell } from '../entries/entries';
import { percentFormat } from '../entries/percent';
import { cellAddress, cellNumber, parseArea, rangeAddress } from './a1';
import { chartOf } from './chart-colors';
import { composed, margins } from './paper';
import { headHeight, heightOfLines, heightOfText, linesIn, widthForWords } from './text-lines';
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
import {
  conditionalStyles,
  styles,
  type ConditionalStyle,
  type ConditionalStyleName,
  type Style,
  type StyleName,
} from './styles';

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
  /** Rows of tables keep to one line: of a list parted over pages side by side, two lines in one part leave the others half empty. */
  readonly lowRows?: boolean;
  readonly look?: SheetSpec['look'];
}

/** How a sheet is printed, as far as that differs from the usual. */
export type Printed = Pick<PrintSpec, 'area' | 'footerLeft'> & Partial<PrintSpec>;

/** Excel refuses rows of more points than 409.5. */
const TALLEST = 409;

/** Whether a text of this style is shown over the empty cells beside it, and no line between them parts it. */
const runsOver = ({ align, wrap, unlocked, border, fill }: Style): boolean =>
  (align === 'left' || align === 'across') && !wrap && !unlocked && !fill && !border?.left && !border?.right;

const heightOfHead = (style: StyleName, text: string, width: number): number =>
  style === 'hint' ? heightOfLines(linesIn(text, width), 0) : headHeight([{ text, width }]);

/** Formulas of these styles choose between words; others say sentences, put together of what is typed. */
const isShort = (style: StyleName): boolean =>
  style === 'status' || style === 'textCenter' || style.startsWith('label');

/** What a hint put together by a formula says in full; null where the formula chooses between texts. */
const hintBy = (formula: string): string | null => (/\bIF\(/.test(formula) ? null : shownBy(formula).join('0000'));

/** Texts a formula may show with what it puts together of them as one: figures between two take four digits. */
function composedBy(formula: string): readonly string[] {
  const texts: string[] = [];
  let end = -1;
  for (const found of formula.slice(1).matchAll(/((?:FIND|SEARCH|MATCH)\(|[=<>])?"((?:[^"]|"")*)"/g)) {
    const between = end < 0 ? '' : formula.slice(1).slice(end, found.index);
    end = found.index + found[0].length;
    if (found[1] !== undefined) end = -1;
    // Between two that are put together nothing but a figure stands: no further argument, no bracket left open.
    else if (/^&([^(),"]+|\w*\((?:[^()"]|\([^()"]*\))*\))&$/.test(between))
      texts.push(`${texts.pop() ?? ''}0000${found[2]!}`);
    else texts.push(found[2]!);
  }
  return texts;
}

/** Texts a formula may show: those it holds, but for what it only compares or looks for. */
const shownBy = (formula: string): readonly string[] =>
  [...formula.slice(1).matchAll(/((?:FIND|SEARCH)\(|[=<>])?"((?:[^"]|"")*)"/g)].flatMap(([, sought, text]) =>
    sought === undefined ? [text!] : [],
  );

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
  private filter?: string;
  private print?: PrintSpec;
  private readonly wordWidths = new WeakMap<CellSpec, number>();
  private settled?: { readonly drawn: number; readonly widths: readonly number[] };

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

  /**
   * A block shown as one, with the style on every cell, so that borders close: merged, unless one line of text runs over the empty cells
   * beside it anyhow. A single cell stays what it is.
   */
  merge(area: string): this {
    const { row, col, lastRow, lastCol } = parseArea(area);
    if (row === lastRow && col === lastCol) return this;
    const first = this.cells.get(cellNumber(row, col));
    if (first) this.fill(area, first.style);
    if (row !== lastRow || !first || !runsOver(styles[first.style])) this.merges.push(area);
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

  /** What may be typed into cells, with what is asked for and, where something else is refused or doubted, what is said then. */
  limit(
    range: string,
    rule: ValidationSpec['rule'],
    title: string,
    prompt: string,
    refusal?: string,
    style: 'stop' | 'warning' = 'stop',
  ): this {
    const error = refusal === undefined ? {} : { error: { title, text: refusal, style } };
    return this.validation({ range, rule, prompt: { title, text: prompt }, ...error });
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

  /** Buttons to filter a list by, in the last row of its head; none for a list without rows. */
  filtered(head: number, col: number, last: number, lastCol: number): this {
    if (last > head) this.filter = rangeAddress(head, col, last, lastCol);
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

  /** How it is printed; what is not said is as usual: A4 landscape, as wide as a page and as many pages as it takes. */
  printed(spec: Printed): this {
    this.print = { paper: 'A4', orientation: 'landscape', fitWidth: 1, fitHeight: 0, margins, ...spec };
    return this;
  }

  /** Widths of the columns from A, in characters: as asked for, or as wide as the longest word of the product's own texts in them, which no program hyphenates. */
  widths(): readonly number[] {
    const { columnWidths: asked } = this.options;
    // Where pages are settled at the end it is known by then what is printed: what stands below it for the screen alone widens none of its columns.
    const paper = this.print && !this.print.breaks ? parseArea(this.print.area) : null;
    const isBelow = (row: number, col: number) => paper !== null && row > paper.lastRow && col <= paper.lastCol;
    const drawn = this.cells.size + this.merges.length + (paper ? 0.5 : 0);
    if (this.settled?.drawn === drawn) return this.settled.widths;
    const across = new Set(
      this.merges
        .map(parseArea)
        .filter(({ col, lastCol }) => lastCol > col)
        .map(({ row, col }) => cellNumber(row, col)),
    );
    const widths = [...asked];
    for (const cell of this.cells.values()) {
      const { row, col, style } = cell;
      const look: Style = styles[style];
      if (!look.wrap || look.unlocked || widths[col - 1] === undefined || across.has(cellNumber(row, col)) || isBelow(row, col)) continue; // prettier-ignore
      widths[col - 1] = Math.max(widths[col - 1]!, this.widthOfWords(cell));
    }
    this.settled = { drawn, widths };
    return widths;
  }

  /** Width in characters that parts none of the words in a cell. Kept: widths are asked for while a sheet is still being drawn. */
  private widthOfWords(cell: CellSpec): number {
    const known = this.wordWidths.get(cell);
    if (known !== undefined) return known;
    const texts = cell.formula === undefined ? [cell.value] : shownBy(cell.formula);
    const width = Math.max(0, ...texts.map((text) => (typeof text === 'string' ? widthForWords(text, styles[cell.style]) : 0))); // prettier-ignore
    this.wordWidths.set(cell, width);
    return width;
  }

  /** Width and height of an area in points, as far as they are set; a digit of the default font is 7 pixels wide. */
  extent(area: string): { readonly width: number; readonly height: number } {
    const { row, col, lastRow, lastCol } = parseArea(area);
    let [width, height] = [0, 0];
    for (let c = col; c <= lastCol; c++)
      if (!this.hiddenColumns.includes(c)) width += (7 * (this.widths()[c - 1] ?? 8.43) + 5) * 0.75;
    for (let r = row; r <= lastRow; r++) height += this.heightOf(r);
    return { width, height };
  }

  /** Rows are tall enough for what the product and the plan say in their cells, whichever font the machine has; those of figures typed are their sheets' own affair. */
  tallRows(): void {
    // What stands beside the paper, figures of charts for example, makes no row of it taller.
    const lastPrinted = this.print ? parseArea(this.print.area).lastCol : Infinity;
    const merged = new Map(this.merges.map((range) => [cellNumber(parseArea(range).row, parseArea(range).col), range]));
    for (const { row, col, value, formula, style } of this.cells.values()) {
      const look: Style = styles[style];
      if (!look.wrap || look.unlocked || this.hiddenColumns.includes(col)) continue;
      const isHead = style === 'header' || style === 'hint';
      // Sentences outside of tables have heights of their own sheets.
      if (!isHead && (!look.border || col > lastPrinted)) continue;
      if (!isHead && this.options.lowRows) continue;
      // Left to itself a row grows with its texts.
      if (!isHead && this.rowHeights[row] === undefined && !this.print) continue;
      const texts = formula === undefined ? [value] : style === 'hint' ? [hintBy(formula)] : isShort(style) ? composedBy(formula) : []; // prettier-ignore
      const { lastRow, lastCol } = parseArea(merged.get(cellNumber(row, col)) ?? cellAddress(row, col));
      // A hint in a column of its own is for the screen: what it says stands beside its row, not in it.
      if (style === 'hint' && lastCol === col) continue;
      let width = 0;
      for (let c = col; c <= lastCol; c++) width += this.widths()[c - 1] ?? 8.43;
      let above = 0;
      for (let r = row; r < lastRow; r++) above += this.heightOf(r);
      for (const text of texts) {
        if (typeof text !== 'string' || text === '') continue;
        const needed = isHead ? heightOfHead(style, text, width) : heightOfText(text, width, look);
        if (needed > this.heightOf(lastRow) + above) this.height(lastRow, needed - above);
      }
    }
  }

  build(): SheetSpec {
    const cells = [...this.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
    this.tallRows();
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
      columnWidths: Object.fromEntries(this.widths().map((w, i) => [i + 1, w])),
      hiddenColumns: this.hiddenColumns,
      rowHeights: this.rowHeights,
      merges: this.merges,
      fields: this.fields,
      names: this.names,
      validations: this.validations,
      conditionalFormats: this.options.look
        ? this.conditionalFormats.filter(({ style }) => !isColoured(style))
        : this.conditionalFormats,
      charts: this.charts.map((chart) => chartOf(chart, this.options.look)),
      tables: this.tables,
      ...(this.filter ? { filter: this.filter } : {}),
      freeze: this.options.freeze,
      protect: this.options.protect ?? true,
      ...(this.options.look ? { look: this.options.look } : {}),
      print,
    };
  }
}
