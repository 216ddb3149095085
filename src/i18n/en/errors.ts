/** Errors in the user's words, by code: what happened, that nothing was lost, what to do. Technical codes are shown apart. */
import type { ErrorCode, Place } from '../../errors';
import type { ErrorParams, ErrorText } from '../error-text';

const unchanged = () => 'The workbook is unchanged; everything typed is there.';
const untouched = () => 'The file was only read. The workbook is unchanged.';
/** Of what a place is of only items are shown: the keys of other sheets say nothing to users. */
const at = ({ item, sheet, cell }: Place) =>
  [item?.match(/^[A-Z]\d+$/)?.[0], sheet && `“${sheet}”`, cell].filter(Boolean).join(' ');
const where = (place: Place) => (at(place) ? ` (${at(place)})` : '');

/** Why a file was refused, by the reader's codes (`src/xlsx`); a code without words is shown as it is. */
const reasons: Readonly<Record<string, string>> = {
  'zip-bomb': 'it grows out of all proportion when unpacked (a zip bomb)',
  'false-size': 'its archive states false sizes',
  'repeated-part': 'its archive holds two parts of one name',
  entity: 'it declares entities (DTD)',
  'external-link': 'it links to other workbooks',
  xml: 'not well formed',
  depth: 'nested too deeply',
  encoding: 'not in UTF-8',
  missing: 'not in the file',
  absent: 'missing',
  cell: 'a cell has an impossible address or value',
  looks: 'its formats are damaged, or a cell far away from the form is filled',
  namespace: 'it is no spreadsheet content (wrong namespace)',
  'repeated-link': 'one link number stands twice',
  deflate: 'compressed data damaged',
  header: 'archive directory damaged',
  checksum: 'checksum does not match',
  compression: 'unsupported compression',
};
const reason = (p: ErrorParams) => reasons[String(p.reason)] ?? p.reason;
/** Why a text is no JSON, with the place where the parser told it. */
export const notJson = (p: ErrorParams): string =>
  p.jsonLine === undefined
    ? 'not valid JSON; look at brackets, quotes and commas'
    : `not valid JSON: reading stops at line ${p.jsonLine}, column ${p.jsonColumn}; look at brackets, quotes and commas there and before`;
const limits: Readonly<Record<string, (limit: string) => string>> = {
  megabytes: (n) => `${n} MB`,
  memory: (n) => `${n} MB of memory`,
  parts: (n) => `${n} parts`,
  cells: (n) => `${n} cells`,
  'blank-cells': (n) => `${n} cells that are formatted and empty`,
};
const limit = (p: ErrorParams) => limits[String(p.what)]?.(String(p.limit)) ?? p.limit;
/** Which sheets hold too much, and what to do about it. */
const crowded = (p: ErrorParams) =>
  p.what === 'blank-cells'
    ? ` These sheets hold formats to the last row: ${p.sheets}. Delete the rows below the tables (not only their contents) and save.`
    : p.sheets
      ? ` The sheets with most: ${p.sheets}.`
      : '';

/** What must stand where an entries file breaks its schema; a header and a line of a CSV are told by themselves. */
const shapes: Readonly<Record<string, string>> = {
  unknown: 'there is no such name; remove or correct it',
  version: 'it must be 1',
  text: 'it must be text',
  object: 'it must be an object { … }',
  list: 'it must be a list [ … ]',
  value: 'it must be a number, text, true, false or null',
};

export const texts = {
  'plan-invalid': {
    title: 'The plan file is not valid',
    what: (p: ErrorParams) =>
      p.reason === 'json'
        ? `The file is ${notJson(p)}.`
        : `“${p.field}” in the plan file breaks the rules: ${p.reason}.`,
    kept: unchanged,
    todo: ['Correct the plan file as told above.', 'Import it again.'],
  },
  'plan-missing': {
    title: 'No plan in this workbook',
    what: () => 'This workbook holds no plan put in by this product.',
    kept: unchanged,
    todo: [
      'Add indicator sheets under Indicators; the plan comes along.',
      'If this is the wrong file, open the assessment workbook.',
    ],
  },
  'plan-unknown': {
    title: 'The plan of these sheets is not known',
    what: (p: ErrorParams) =>
      `The workbook holds sheets of this product, but the data sheet with their plan is gone, and the plan at hand, “${p.plan}”, does not fit them.`,
    kept: unchanged,
    todo: [
      'Import the plan file this workbook was made from under Plan, then try again.',
      'Do not add new sheets: the figures are still in the old ones.',
    ],
  },
  'plan-mismatch': {
    title: 'Not the same plan',
    what: (p: ErrorParams) => `The workbook uses plan “${p.expected}”, but this is “${p.found}”.`,
    kept: unchanged,
    todo: ['Check that it is the right file.', 'For another plan, use a new workbook.'],
  },
  'cell-editing': {
    title: 'A cell is being edited',
    what: (_p: ErrorParams, place: Place) =>
      `A cell was being edited, so Excel did not accept the work${where(place)}.`,
    kept: (_p: ErrorParams, undone: boolean) =>
      undone ? 'What was begun has been taken out; the rest is unchanged.' : unchanged(),
    todo: ['In Excel press Enter to finish the cell.', 'Come back and choose Try again.'],
  },
  'read-only': {
    title: 'The workbook cannot be written',
    what: (_p: ErrorParams, place: Place) => `The workbook is read-only or protected by a password${where(place)}.`,
    kept: unchanged,
    todo: [
      'Choose Enable Editing, or save a copy.',
      'If it has a password, unprotect the workbook under Review.',
      'Try again.',
    ],
  },
  'typed-meanwhile': {
    title: 'Something was just typed on a sheet to be changed',
    what: ({ cells }) => `Since it was read, ${cells} was typed into.`,
    kept: ({ isBack }: ErrorParams) =>
      isBack
        ? 'The sheets are there, with what was typed.'
        : 'The sheets could not be put back. Note what was typed, above; the rest is found under “Recover entries”.',
    todo: ['Look at what was typed; remove the sheet again if it is not wanted.'],
  },
  'made-meanwhile': {
    title: 'Another pane is at the same work',
    what: () =>
      'Another pane open beside this workbook made the same sheet at the same moment; Excel made no second one.',
    kept: (_p: ErrorParams, undone: boolean) => (undone ? unchanged() : ''),
    todo: ['Wait until it is done there, then try again.'],
  },
  'copy-gone': {
    title: 'This copy is not there any more',
    what: () => 'Only the last five copies are kept: a later one has taken its place, or the workbook is another one.',
    kept: unchanged,
    todo: ['Go back to “Recover entries” and choose one of the copies listed.'],
  },
  'copy-damaged': {
    title: 'This copy cannot be read',
    what: () => 'The hidden sheet with the copies was changed, and this one is no longer whole.',
    kept: unchanged,
    todo: ['Go back to “Recover entries” and choose another copy.', 'Or open an earlier version of the file.'],
  },
  'edition-invalid': {
    title: 'The file is no edition of the index',
    what: (p: ErrorParams) =>
      p.reason === 'json' ? `The file is ${notJson(p)}.` : `“${p.field}” of the edition breaks the rules: ${p.reason}.`,
    kept: unchanged,
    todo: [
      'Correct the file after the guide: a table needs columns “No.” and “Name”; groups are numbered 1, indicators 1.1.',
      'Load it again.',
    ],
  },
  'edition-in-use': {
    title: 'Sheets are filled in by the edition in use',
    what: (p: ErrorParams) =>
      `Figures on ${p.sheets} stand in the order of the edition in use; with another they would be taken for others.`,
    kept: unchanged,
    todo: [
      'Export or save these figures, then delete these sheets.',
      'Load the edition, and import the figures again.',
    ],
  },
  confidential: {
    title: 'A confidential sheet is not archived',
    what: (p: ErrorParams) => `“${p.sheet}” holds enterprises’ returns, confidential by law; no copy is made of it.`,
    kept: unchanged,
    todo: ['Where it is needed, save the whole workbook on a medium fit for it.'],
  },
  'draft-there': {
    title: 'The workbook holds a draft already',
    what: (p: ErrorParams) =>
      `“${p.sheet}” and the draft’s other sheets are there; a new one would be drawn over what is typed.`,
    kept: unchanged,
    todo: ['Go on with that draft, or remove it on the screen “Plan draft”.'],
  },
  'sheet-protected': {
    title: 'A sheet is protected by a password',
    what: (p: ErrorParams) => `“${p.sheet}” is protected by a password and did not accept the work.`,
    kept: unchanged,
    todo: ['Unprotect this sheet under Review.', 'Try again.'],
  },
  'workbook-protected': {
    title: 'The workbook’s structure is protected',
    what: () => 'The structure of this workbook is protected: sheets can be neither added, deleted nor renamed.',
    kept: unchanged,
    todo: [
      'On the Review tab, choose Protect Workbook to take the protection off.',
      'Try again; you can protect it again afterwards.',
    ],
  },
  'not-empty': {
    title: 'The workbook is not empty',
    what: () => 'The self-check wants an empty workbook; this one holds something.',
    kept: unchanged,
    todo: ['Make a new, blank workbook and open the pane there.', 'Choose Start again.'],
  },
  'not-in-front': {
    title: 'Another workbook is in front',
    what: () => 'Excel adds and deletes sheets only in the workbook that is in front.',
    kept: (_p: ErrorParams, undone: boolean) =>
      undone ? 'What was done has been taken back; nothing else was changed.' : unchanged(),
    todo: ['Click the window of this workbook, so that it comes to the front.', 'Stay in it and try again.'],
  },
  'over-limit': {
    title: 'Over a limit; nothing was begun',
    what: (p: ErrorParams, place: Place) => {
      const kinds: Readonly<Record<string, string>> = {
        rows: `A list has at most ${p.limit} rows; ${p.found} were wanted`,
        characters: `A cell holds at most ${p.limit} characters; there are ${p.found}`,
        sheets: `A workbook has at most ${p.limit} sheets; there would be ${p.found}`,
        names: `A workbook has at most ${p.limit} names; there would be ${p.found}`,
        bytes: `At most ${p.limit} MB are drawn in one go; these are about ${p.found} MB`,
        plan: `A plan has at most ${p.limit} characters in all; this one has ${p.found}`,
        explanations: `At most ${p.limit} explanations are kept, and there is no room for more`,
        archives: `At most ${p.limit} archives are registered, and there is no room for more`,
      };
      return `${kinds[p.what ?? ''] ?? `The limit is ${p.limit}`}${where(place)}.`;
    },
    kept: unchanged,
    todo: [
      'Ask for less, or use another workbook for a part of it.',
      'Sheets and archives no longer used can be removed first.',
    ],
  },
  'too-large': {
    title: 'Too much at once',
    what: (p: ErrorParams) => `What was to be written is over the limit of ${p.limit}.`,
    kept: unchanged,
    todo: ['Do it in several steps, with fewer items each.'],
  },
  'part-missing': {
    title: 'A part of the add-in did not load',
    what: () => 'What this step needs could not be fetched; the network may be down.',
    kept: unchanged,
    todo: ['Check the network, then press “Try again”.', 'If that does not help, close the pane and open it again.'],
  },
  'host-too-old': {
    title: 'This Excel is too old',
    what: (p: ErrorParams) => `${p.required} is needed, and this Excel does not have it.`,
    kept: unchanged,
    todo: [
      'Use Excel 2021, Microsoft 365 or Excel on the web.',
      'Without a newer one, type straight into the workbook: its formulas work out the scores.',
    ],
  },
  'structure-broken': {
    title: 'The workbook is incomplete',
    what: (p: ErrorParams) => `“${p.name}” was not found; it may have been deleted or changed.`,
    kept: unchanged,
    todo: ['Look at the structure findings and choose Repair.', 'A repair keeps what was typed.'],
  },
  'results-differ': {
    title: 'Not archived: the audit found fault',
    what: (p: ErrorParams) => `“${p.name}”: ${p.title}. A form that is archived must show what was worked out.`,
    kept: unchanged,
    todo: [
      'Do what this finding says (repair, recalculate or type the figure anew), then archive again.',
      'A repair keeps what was typed.',
    ],
  },
  cancelled: {
    title: 'Cancelled',
    what: () => 'The work was cancelled before it was done.',
    kept: () => 'What was begun has been taken out; the rest is unchanged.',
    todo: ['Start again whenever you like.'],
  },
  'draw-failed': {
    title: 'The sheets were not written',
    what: (p: ErrorParams) => `It stopped at “${p.sheet}”, with ${p.done} of ${p.total} written.`,
    kept: (p: ErrorParams, undone: boolean) =>
      undone ? `The ${p.done} new sheets were taken out. Your own sheets are unchanged.` : unchanged(),
    todo: ['Make sure no cell is being edited and no dialogue is open in Excel.', 'Try again.'],
  },
  'file-not-xlsx': {
    title: 'Not an Excel workbook',
    what: (_p: ErrorParams, place: Place) => `This file is not an .xlsx workbook${where(place)}.`,
    kept: untouched,
    todo: ['Open it in Excel or WPS and save it as an Excel workbook (.xlsx).', 'Choose it again.'],
  },
  'file-encrypted': {
    title: 'The file has a password',
    what: (_p: ErrorParams, place: Place) => `The file needs a password to open and cannot be read${where(place)}.`,
    kept: untouched,
    todo: ['Open it, remove the password and save.', 'Choose it again.'],
  },
  'file-truncated': {
    title: 'The file is incomplete',
    what: (_p: ErrorParams, place: Place) =>
      `Only part of the file is there; it may not have arrived whole${where(place)}.`,
    kept: untouched,
    todo: ['Ask for it again, or download it again.'],
  },
  'file-too-large': {
    title: 'The file is too large',
    what: (p: ErrorParams, place: Place) => `The file is over the limit of ${limit(p)}${where(place)}.${crowded(p)}`,
    kept: untouched,
    todo: ['Remove pictures and sheets that are not needed, and save a copy.', 'Choose it again.'],
  },
  'file-malformed': {
    title: 'The file is damaged',
    what: (p: ErrorParams, place: Place) => `“${p.part}” in the file cannot be read: ${reason(p)}${where(place)}.`,
    kept: untouched,
    todo: ['Open and repair it in Excel, and save it as a new file.', 'Choose it again.'],
  },
  'file-unsafe': {
    title: 'The file is not safe',
    what: (p: ErrorParams, place: Place) =>
      `The file holds unsafe content and was not opened: ${reason(p)}${where(place)}.`,
    kept: untouched,
    todo: ['Ask the sender where it comes from.', 'Ask for the figures in the file that was handed out.'],
  },
  'file-timeout': {
    title: 'Reading took too long',
    what: (_p: ErrorParams, place: Place) => `Reading the file took too long and was stopped${where(place)}.`,
    kept: untouched,
    todo: ['Open it in Excel, remove rows and columns that are not needed, and save a copy.', 'Choose it again.'],
  },
  'file-wrong-plan': {
    title: 'The file belongs to another plan',
    what: (p: ErrorParams, place: Place) =>
      `The file’s plan is “${p.found ?? ''}”, the workbook’s is “${p.expected ?? ''}”${where(place)}.`,
    kept: untouched,
    todo: ['Check that it is the right file.', 'Ask for the figures in the file handed out for this plan.'],
  },
  'file-repeated': {
    title: 'The same file twice',
    what: (p: ErrorParams) => `It is the very same as “${p.file}” and is taken once.`,
    kept: untouched,
    todo: ['See whether the wrong file was sent.'],
  },
  'file-no-plan': {
    title: 'No plan in the file',
    what: (_p: ErrorParams, place: Place) => `This file was not made by this product${where(place)}.`,
    kept: untouched,
    todo: ['Choose the file that was handed out.'],
  },
  'file-old-word': {
    title: 'A file of an older Word',
    what: () => 'This is a document of Word before 2007, or of WPS Writer (.doc, .wps), which cannot be read.',
    kept: untouched,
    todo: ['Open it in Word or WPS, save it as .docx and choose that.'],
  },
  'file-encoding': {
    title: 'The encoding of the file cannot be read',
    what: (p: ErrorParams) =>
      p.encoding === undefined
        ? `Line ${p.line} has a sign that cannot be read: the file is damaged, or not in UTF-8, UTF-16 or GB 18030.`
        : `This file is in ${p.encoding}; read as Chinese its words would be others.`,
    kept: untouched,
    todo: ['Save it as UTF-8 in the program it comes from and choose it again.'],
  },
  'entries-invalid': {
    title: 'The data file is not valid',
    what: (p: ErrorParams) =>
      p.reason === 'json'
        ? `The file is ${notJson(p)}.`
        : p.reason === 'big5' || p.reason === 'shift-jis'
          ? `This file is in ${p.reason === 'big5' ? 'Big5, an encoding of traditional Chinese' : 'Shift-JIS, an encoding of Japanese'}. Save it as UTF-8 in the program it comes from and import it again.`
          : p.reason === 'half'
            ? `The text of row ${p.row} of “${p.field}” has half a character, which no file can keep.`
            : p.reason === 'long'
              ? `The text of row ${p.row} of “${p.field}” has ${p.found} characters; a cell of Excel holds ${p.limit}.`
              : p.reason === 'encoding'
                ? `Line ${p.line} of the data file has a sign that cannot be read: the file is damaged, or not in UTF-8, UTF-16 or GB 18030. Save it as UTF-8 in the program it comes from and import it again.`
                : p.reason === 'digits'
                  ? `Line ${p.line} of the data file has ${p.found} as a number, which keeps 15 digits only. Put it in quotes.`
                  : p.reason === 'repeated-key'
                    ? `Line ${p.line} of the data file names “${p.key}” a second time; which is meant cannot be told.`
                    : p.reason === 'rows'
                      ? `“${p.field}” takes at most ${p.limit} rows; the data file goes on to row ${p.found}${p.line === undefined ? '' : ` (its line ${p.line})`}.`
                      : p.line === undefined
                        ? `“${p.field}” in the data file breaks the rules: ${shapes[String(p.reason)] ?? p.reason}.`
                        : p.reason === 'twice'
                          ? `Lines ${p.before} and ${p.line} of the data file fill the same cell (${p.cell}); which is meant cannot be told.`
                          : p.line === 1
                            ? `Line 1 of the data file should be the header: ${p.reason}.`
                            : `Line ${p.line} of the data file should be “sheet,field,row,value”: ${p.reason}`,
    kept: unchanged,
    todo: ['Correct the file as told above.', 'Import it again.'],
  },
  usage: {
    title: 'The command was used wrongly',
    what: (p: ErrorParams) => `${p.reason}`,
    kept: () => 'No file was written.',
    todo: ['Add --help to see how it is used.'],
  },
  unexpected: {
    title: 'Something unexpected happened',
    what: () => 'Excel answered in an unexpected way, and the work was not done.',
    kept: (_p: ErrorParams, undone: boolean) =>
      undone ? 'What was begun has been taken out; the rest is unchanged.' : unchanged(),
    todo: ['Save the workbook and try again.', 'If it fails again, send the technical details to your administrator.'],
  },
} satisfies Record<ErrorCode, ErrorText>;
