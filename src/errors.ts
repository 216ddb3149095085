/**
 * The errors of the product. Every one carries a code that the texts in `i18n` turn into the user's language, the
 * place it concerns, and the figures the text names, so that no caller ever shows a raw exception.
 */

/** Where something is: the sheet's name as the user sees it, the cell or range in A1 notation, and the item (G13, T05). */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
  readonly item?: string;
}

export type ErrorCode =
  | 'plan-invalid' // a plan file breaks the schema; params: field, reason
  | 'confidential' // a sheet of enterprises' returns goes nowhere unless asked for; params: sheet
  | 'edition-invalid' // a file is no edition of the national index; params: field, reason
  | 'edition-in-use' // sheets hold figures in the order of another edition; params: sheets
  | 'draft-there' // the workbook holds a draft already; params: sheet
  | 'typed-meanwhile' // a sheet was to go that was typed into since it was read; params: cells, isBack (0: it could not be put back)
  | 'made-meanwhile' // another pane made the same sheet at the same moment, twice in a row
  | 'copy-gone' // the copy of what was typed is not there any more
  | 'copy-damaged' // the copy cannot be read
  | 'plan-missing' // the workbook holds no plan of ours
  | 'plan-unknown' // sheets of ours are there, but their plan is not, and the one at hand does not fit; params: plan
  | 'plan-mismatch' // a file belongs to another plan; params: expected, found
  | 'cell-editing' // Excel is in cell-edit mode
  | 'read-only' // the workbook or sheet is protected by a password or read-only
  | 'sheet-protected' // params: sheet
  | 'workbook-protected' // the list of sheets is protected
  | 'not-empty' // the self-check wants an empty workbook
  | 'not-in-front' // Excel does this only in the workbook in front
  | 'over-limit' // told before work begins; params: what, found, limit, sheet
  | 'too-large' // a request or file is over the limit; params: limit
  | 'part-missing' // a script of the pane could not be fetched
  | 'host-too-old' // the Excel at hand lacks a required API; params: required
  | 'structure-broken' // a name or sheet the work needs is gone; params: name
  | 'results-differ' // a form is not frozen while the audit finds fault; params: name, title
  | 'cancelled'
  | 'draw-failed' // drawing stopped; params: sheet, done, total
  | 'file-not-xlsx'
  | 'file-encrypted'
  | 'file-truncated'
  | 'file-too-large' // params: limit
  | 'file-malformed' // params: part, reason
  | 'file-unsafe' // zip bomb, entity trick, external link; params: reason
  | 'file-old-word' // a .doc of Word before 2007
  | 'file-encoding' // a text in another encoding; params: encoding, or line of what cannot be read
  | 'file-timeout'
  | 'file-wrong-plan'
  | 'file-no-plan'
  | 'file-repeated' // the same file was chosen twice; params: file
  | 'entries-invalid' // params: field or line (of a CSV), reason
  | 'usage' // command line used wrongly; params: reason
  | 'unexpected'; // anything Excel said that we have no word for; params: code, message

/** An error the user can act on. `params` feed the text of `code`; `undone` tells that the workbook is as it was before. */
export class ZoneScorecardError extends Error {
  override readonly name = 'ZoneScorecardError';
  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly place: Place = {},
    options: { cause?: unknown; undone?: boolean; stands?: readonly string[] } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause: options.cause });
    this.undone = options.undone ?? false;
    this.stands = options.stands ?? [];
  }
  readonly undone: boolean;
  /** Where not all could be taken back: the tabs that are not as they were. */
  readonly stands: readonly string[];
}
