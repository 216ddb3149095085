/**
 * The styles of the sheets, each named once. Yellow means "you fill this" and nothing else; status is always a mark, a
 * word and a colour together. Values are those of the style guide; every text has at least 4.5 : 1 on its fill.
 */

export interface BorderSpec {
  readonly style: 'thin' | 'medium' | 'thick' | 'dotted';
  readonly color: string;
}

export interface Style {
  readonly font: 'body' | 'title';
  readonly size: number; // pt
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color: string; // RRGGBB
  readonly fill?: string;
  /** `across`: in the middle of its cell and the empty ones beside it that have the same style. */
  readonly align: 'left' | 'center' | 'right' | 'across';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly format: string; // number format
  readonly border?: {
    readonly top?: BorderSpec;
    readonly bottom?: BorderSpec;
    readonly left?: BorderSpec;
    readonly right?: BorderSpec;
  };
  /** Entry cells are open on a protected sheet. */
  readonly unlocked?: boolean;
}

/** Font names by role; one name per cell, other systems substitute their own. */
export const fonts = { body: '微软雅黑', title: '宋体' } as const;

const grid = { style: 'thin', color: 'C7CED6' } as const;
const entry = { style: 'thin', color: 'CDBB7A' } as const;
const assumed = { style: 'dotted', color: 'B5A25E' } as const;
const rule = { style: 'medium', color: '1F3A5F' } as const;
const box = (b: BorderSpec) => ({ top: b, bottom: b, left: b, right: b });

const body = { font: 'body', size: 10.5, color: '1F2A37', align: 'left', valign: 'middle', format: 'General' } as const;

export const styles = {
  blank: { ...body },
  title: { ...body, font: 'title', size: 20, bold: true, color: '1F3A5F' },
  /** A title of more words than fit on a line. */
  titleLong: { ...body, font: 'title', size: 14, bold: true, color: '1F3A5F', wrap: true },
  formTitle: { ...body, font: 'title', size: 22, bold: true, color: '1F3A5F', align: 'across' },
  subtitle: { ...body, size: 10.5, color: '566270' },
  subtitleCenter: { ...body, size: 10.5, color: '566270', align: 'across' },
  /** A sentence of findings under a form's title. */
  summary: { ...body, align: 'center', wrap: true },
  /** Running text. */
  plain: { ...body, wrap: true },
  /** Lower edge of the title block. */
  titleRule: { ...body, size: 10.5, color: '566270', border: { bottom: { style: 'thick', color: '1F3A5F' } } },
  section: { ...body, size: 12, bold: true, color: '1F3A5F' },
  hint: { ...body, size: 10.5, color: '566270', wrap: true },
  /** What a column is called, repeated where it stays in sight. */
  caption: { ...body, size: 10.5, color: '566270', align: 'center', wrap: true },
  hintRight: { ...body, size: 10.5, color: '566270', align: 'right' },
  factLabel: { ...body, size: 10.5, color: '566270', border: { bottom: { style: 'dotted', color: 'C7CED6' } } },
  factValue: { ...body, border: { bottom: { style: 'dotted', color: 'C7CED6' } }, wrap: true },
  header: {
    ...body,
    bold: true,
    color: '1F3A5F',
    fill: 'E8EDF3',
    align: 'center',
    wrap: true,
    border: { top: rule, bottom: { style: 'thin', color: '1F3A5F' }, left: grid, right: grid },
  },
  /** The spacer under a table: its upper edge closes the table. */
  tableEnd: { ...body, border: { top: rule } },
  label: { ...body, fill: 'F5F7F9', align: 'center', border: box(grid), wrap: true },
  labelBold: { ...body, bold: true, fill: 'F5F7F9', align: 'center', border: box(grid), wrap: true },
  labelLeft: { ...body, fill: 'F5F7F9', indent: 1, border: box(grid), wrap: true },
  text: { ...body, indent: 1, border: box(grid), wrap: true },
  textSmall: { ...body, size: 10.5, indent: 1, border: box(grid), wrap: true },
  textCenter: { ...body, align: 'center', border: box(grid), wrap: true },
  number: { ...body, align: 'right', format: '#,##0.00', border: box(grid) },
  /** The plan's own figure. */
  given: { ...body, bold: true, align: 'right', format: '#,##0.00', border: box(grid), unlocked: true },
  givenText: { ...body, size: 10.5, indent: 1, wrap: true, border: box(grid), unlocked: true },
  /** Filled in by the product until the user types over it; the cell then loses the look by conditional format. */
  assumed: {
    ...body,
    italic: true,
    fill: 'FFFBE6',
    align: 'right',
    format: '"△"* #,##0.00',
    border: box(assumed),
    unlocked: true,
  },
  assumedText: {
    ...body,
    size: 10.5,
    italic: true,
    fill: 'FFFBE6',
    indent: 1,
    wrap: true,
    border: box(assumed),
    unlocked: true,
  },
  entry: { ...body, fill: 'FFFBE6', align: 'right', format: '#,##0.00', border: box(entry), unlocked: true },
  entryText: { ...body, fill: 'FFFBE6', indent: 1, wrap: true, format: '@', border: box(entry), unlocked: true },
  entryDate: { ...body, fill: 'FFFBE6', align: 'center', format: 'yyyy-mm-dd', border: box(entry), unlocked: true },
  entryCenter: { ...body, fill: 'FFFBE6', align: 'center', format: '@', border: box(entry), unlocked: true },
  computed: { ...body, fill: 'F5F7F9', align: 'right', format: '#,##0.00', border: box(grid) },
  computedCenter: { ...body, size: 12, fill: 'F5F7F9', align: 'center', format: '#,##0.00', border: box(grid) },
  /** Centred at body size, inside lists. */
  computedMiddle: { ...body, fill: 'F5F7F9', align: 'center', border: box(grid) },
  computedBold: {
    ...body,
    size: 12,
    bold: true,
    fill: 'F5F7F9',
    align: 'center',
    format: '#,##0.00',
    border: box(grid),
  },
  computedText: { ...body, fill: 'F5F7F9', indent: 1, border: box(grid), wrap: true },
  /** Status cells: colour comes from conditional formats, the words carry a mark. */
  status: { ...body, bold: true, align: 'center', color: '566270', fill: 'F5F7F9', border: box(grid), wrap: true },
  statusLeft: { ...body, bold: true, color: '566270', fill: 'F5F7F9', indent: 1, border: box(grid), wrap: true },
  subtotal: {
    ...body,
    bold: true,
    fill: 'EEF2F6',
    align: 'right',
    format: '0.00',
    border: { top: grid, left: grid, right: grid, bottom: { style: 'thin', color: '7F8FA3' } },
  },
  subtotalText: {
    ...body,
    bold: true,
    fill: 'EEF2F6',
    align: 'center',
    border: { top: grid, left: grid, right: grid, bottom: { style: 'thin', color: '7F8FA3' } },
    wrap: true,
  },
  subtotalMiddle: {
    ...body,
    bold: true,
    fill: 'EEF2F6',
    align: 'center',
    format: '0.00',
    border: { top: grid, left: grid, right: grid, bottom: { style: 'thin', color: '7F8FA3' } },
  },
  total: {
    ...body,
    size: 12,
    bold: true,
    color: '1F3A5F',
    fill: 'E8EDF3',
    align: 'right',
    format: '0.00',
    border: { top: rule, bottom: rule },
  },
  totalText: {
    ...body,
    size: 12,
    bold: true,
    color: '1F3A5F',
    fill: 'E8EDF3',
    align: 'center',
    border: { top: rule, bottom: rule },
    wrap: true,
  },
  totalLeft: {
    ...body,
    size: 14,
    bold: true,
    color: '1F3A5F',
    fill: 'E8EDF3',
    align: 'left',
    border: { top: rule, bottom: rule },
  },
  totalSmall: {
    ...body,
    size: 10.5,
    color: '1F3A5F',
    fill: 'E8EDF3',
    align: 'left',
    wrap: true,
    border: { top: rule, bottom: rule },
  },
  /** Assumptions and method under a form: as small as stays readable in print. */
  smallPrint: { ...body, size: 10.5, color: '566270', wrap: true, valign: 'top' },
  note: { ...body, size: 10.5, color: '566270', wrap: true, valign: 'top' },
  signature: { ...body, size: 11, align: 'right', valign: 'bottom' },
  signatureLine: { ...body, size: 11, valign: 'bottom', border: { bottom: { style: 'thin', color: '1F2A37' } } },
  link: { ...body, color: '1F3A5F', indent: 1, border: box(grid), wrap: true },
  /** Samples of the three looks an input can have, for the legend; locked. */
  sampleEntry: { ...body, fill: 'FFFBE6', align: 'center', border: box(entry) },
  sampleAssumed: { ...body, italic: true, fill: 'FFFBE6', align: 'center', border: box(assumed) },
  sampleGiven: { ...body, bold: true, align: 'center', border: box(grid) },
  bigNumber: { ...body, size: 26, bold: true, color: '1F3A5F', align: 'center', format: '0.0' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

export interface ConditionalStyle {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly format?: string;
}

export const conditionalStyles = {
  ok: { color: '1B5E3F', fill: 'E4F1EA' },
  warn: { color: '7A4B00', fill: 'F9E6BE' },
  bad: { color: '9B2417', fill: 'FAE3DF' },
  pending: { color: '566270', fill: 'F5F7F9' },
  /** A value typed over an assumed one. */
  settled: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false },
  /** The same for figures: the number format drops the △ and keeps the digits. */
  settled0: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false, format: '#,##0"  "' },
  settled1: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false, format: '#,##0.0"  "' },
  settled2: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false, format: '#,##0.00"  "' },
  settledText: { color: '1F2A37', fill: 'FFFFFF', italic: false },
  settledShare: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false, format: '0%"  "' },
  settledDate: { color: '1F2A37', fill: 'FFFFFF', bold: true, italic: false, format: 'yyyy-mm-dd' },
  /** A figure that is an assumption, shown where nothing is typed. */
  assumedMark: { italic: true },
  /** A name or a date taken over until another is typed. */
  assumedName: { italic: true, format: '"△ "@' },
  assumedDate: { italic: true, format: '"△ "yyyy-mm-dd' },
  /** A computed figure that stands for an assumed one: italic, △ before the digits. */
  assumed0: { italic: true, format: '"△ "#,##0' },
  assumed1: { italic: true, format: '"△ "#,##0.0' },
  assumed2: { italic: true, format: '"△ "#,##0.00' },
  okText: { color: '1B5E3F' },
  warnText: { color: '7A4B00' },
  /** A computed figure that stands for one the plan gives or a person set. */
  settledMark: { bold: true },
  badText: { color: '9B2417', bold: true },
  /** The mark of a row's state before its number or name, which stay in sight where the state itself does not. */
  besideOk: { color: '1B5E3F', format: '"● "0;"● "0;"● "0;"● "@' },
  besideWarn: { color: '7A4B00', fill: 'F9E6BE', format: '"▲ "0;"▲ "0;"▲ "0;"▲ "@' },
  besideBad: { color: '9B2417', fill: 'FAE3DF', format: '"× "0;"× "0;"× "0;"× "@' },
  besideError: { color: '9B2417', fill: 'FAE3DF', format: '"！"0;"！"0;"！"0;"！"@' },
  /** A difference too small for its digits: 0.00 has no sign. */
  level: { format: '0.00;0.00;0.00' },
  faded: { color: '8A94A0' },
  /** What only a chart is to read: on a computed cell it is not seen. */
  unseen: { color: 'F5F7F9', fill: 'F5F7F9' },
  bar: { color: '2F5D8C', fill: '2F5D8C' },
  barLate: { color: 'A93F31', fill: 'A93F31' },
  barDone: { color: '8FB8A3', fill: '8FB8A3' },
  /** The same in the quarter of the as-of day: the mark shows, so that the day's line runs on over the bars. */
  barToday: { color: 'FFE08A', fill: '2F5D8C', bold: true },
  barLateToday: { color: 'FFE08A', fill: 'A93F31', bold: true },
  barDoneToday: { color: '7A4B00', fill: '8FB8A3', bold: true },
  today: { fill: 'FFE08A' },
} as const satisfies Record<string, ConditionalStyle>;

export type ConditionalStyleName = keyof typeof conditionalStyles;
