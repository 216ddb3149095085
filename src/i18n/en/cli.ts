/** Texts of the command line (`zone-scorecard`). Help is one text a command, as it is printed. */
const many = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
const common = `
Options of every command
  --lang zh|en         language; by default the system's, else Chinese
  --today YYYY-MM-DD   work as of this day (today by default)
  -h, --help           this text

Exit codes  0 done  1 errors found, or differences undecided  2 used wrongly  3 file refused  4 anything else`;

export const overview = `Zone Scorecard, command line

Usage  zone-scorecard <command> [arguments] [options]

Commands
  new      makes a workbook from a plan
  fill     puts entries (JSON or CSV) into a workbook
  check    checks a workbook and lists what is wrong
  verify   checks archives: whether a signed form was changed since
  score    works out the scores: table, JSON or CSV
  entries  gives what was typed in a workbook
  split    hands out: a workbook for each unit
  merge    collects: compares returned files and takes what is accepted
  handback hands back: marks the faults in returned files, for the units
  plan     the draft of a plan: empty, from a notice, checked, exported, carried on, changed in mid-term
  nation   against the nation: peers in, places, gaps, the way up
  results  stack the results of many workbooks into one table (Parquet, CSV, JSON)

  zone-scorecard <command> --help  tells about a command
  zone-scorecard --version         tells the version
${common}`;

export const help = {
  plan: `zone-scorecard plan <action> …

A plan draft is an Excel workbook in which whoever knows Excel makes a plan; once nothing is wrong with it, new --plan makes
the assessment workbook.

Actions
  new <draft.xlsx> [--years 2025-2027]       an empty draft
  from-notice <file> -o <draft.xlsx>         a draft out of a notice: .txt, .docx, or a task table in .xlsx; every row
                                             with its sentence, to be confirmed
  check <draft.xlsx>                         all that is wrong: sheet, cell, reason, remedy; exit code 1 where anything is
  export <draft.xlsx> -o <plan.json>         the draft as a plan file; from a plan file or a workbook to .xlsx as a draft
  next <workbook.xlsx> -o <draft.xlsx> [--years 2025-2027]
                                             the next plan: last actuals as baselines, units, weights and rules kept,
                                             targets empty
  change <workbook.xlsx> --to <draft.xlsx|plan.json> --from 2023 [-o <new.xlsx> --document NUMBER --dated 2023-03-01]
                       changes in mid-term: what changes, every year's score before and after, what stays; with -o a new
                       workbook is written on the ground of that document

Options
  --years 2025-2027    assessment years
  --to file            change: the plan as it is to be, a draft .xlsx or a plan file .json
  --from YEAR          change: the first year it counts in, one of the plan's; the years before it stay as
                       they were judged; from the first year all are corrected
  --document NUMBER    change: number or name of the document it rests on; with -o
  --dated DAY          change: the day of that document, such as 2023-03-01; with -o
  -o, --out file       where to write
  --force              overwrite a file that is there
  --drop-foreign       change: sheets of others may go
${common}`,
  nation: `zone-scorecard nation <action> <workbook.xlsx> …

The zone among the nation's zones: score and place by the figures on the workbook's sheet of peers, as its formulas have them.

Actions
  import <workbook.xlsx> <peers.xlsx|csv>    puts the figures on the sheet of peers and makes the sheets of score, gaps
                                             and way up; exit code 1 where a column or value is doubtful
  roster <workbook.xlsx> <enterprises.xlsx|csv>
                                             puts enterprises' figures (confidential) in the place of those before, with the
                                             ratios that follow; exit code 1 where a column or value is doubtful
  edition <workbook.xlsx> <edition.json|xlsx|csv>
                                             compares by another edition of the index; built-in: the product's own again
  rank <workbook.xlsx>                       score and place of every zone
  gaps <workbook.xlsx>                       the own zone's gaps in points, with the units that answer; the largest first
  way <workbook.xlsx>                        the cheapest way to the place aimed at, and how firm the place is

Options
  --own zone           the own zone; by default the one the workbook names
  --year year          year compared; on import the year of rows that name none
  --place n            place aimed at; by default the workbook's, else 100
  --against whom       gaps: place (the place aimed at, by default), median, best, or a zone
  --growing            way: peers growing at their past pace; by default they stand still
  --json | --csv       format; a table by default
  -o, --out file       import, roster, edition: where to write; by default the workbook itself
  --add                import: beside the figures that are there; of the same zone and year the new ones count
  --drop-foreign       import, roster, edition: sheets of others may go
${common}`,
  new: `zone-scorecard new <out.xlsx> [options]

Makes a workbook from a plan: all indicator and task sheets, targets, calculation and score sheets.

Options
  --plan file          a plan file .json or a draft .xlsx; by default the built-in one of the Ordos high-tech zone
  --items G01,T03,…    only the sheets of these indicators and tasks; all by default
  --example            fill in invented figures
  --force              overwrite the file
${common}`,
  fill: `zone-scorecard fill <workbook.xlsx> <entries.json|entries.csv> [options]

Puts entries into a workbook. docs/entries-format.md describes the format; null leaves a cell alone, an empty text
empties it. The sheets are drawn anew from plan and entries; a file with sheets of others is not touched.

Options
  -o, --out file.xlsx  write another file; by default the workbook itself
  --drop-foreign       do not keep sheets of others (archives are always kept as they are)
${common}`,
  check: `zone-scorecard check <workbook.xlsx> [options]

Checks a workbook. The exit code is 1 while errors stand.

Options
  --json               as JSON
  -q, --quiet          errors only
${common}`,
  verify: `zone-scorecard verify <workbook.xlsx>… [options]

Checks the archives in files: the fingerprint is worked out again from what the sheet shows, and compared with the one
printed on it and the one the file has registered. The exit code is 1 where one of them does not fit.

Options
  --fingerprint TEXT   the fingerprint on the signed paper (the first 12 digits or all): the file must hold that
                       archive, unchanged
  --json               give JSON
${common}`,
  score: `zone-scorecard score <workbook.xlsx> [options]

Works out annual scores, the comprehensive assessment and the scores of the units. JSON and CSV are the results table,
one row for each part a unit answers for.

Options
  --year 2023          this year only
  --json | --csv       as JSON or CSV
  -o, --out file       write to a file
${common}`,
  entries: `zone-scorecard entries <workbook.xlsx> [options]

Gives what was typed, in the format of docs/entries-format.md; assumed values and formulas are left out, and so are
enterprises’ returns, confidential by law, unless --confidential asks for them.

Options
  --json | --csv       format; JSON by default, or by the ending of the file
  --confidential       with enterprises’ returns
  -o, --out file       write to a file
${common}`,
  split: `zone-scorecard split <workbook.xlsx> --out <folder|file.zip> [options]

Hands out: a workbook for each unit with only the indicators and tasks it answers for.

Options
  -o, --out path       a folder, or a .zip file
  --unit unit          only this unit (id, name or short name); may be given several times
  --deadline date      return by, printed on the instruction sheet
  --return-to text     whom to return the file to
  --lang zh|en         language of the files; the workbook's by default
${common}`,
  merge: `zone-scorecard merge <workbook.xlsx> <returned.xlsx>… [options]

Collects: compares returned files and lists differences, conflicts and oddities. Without --accept or --decisions nothing
is taken; without --out nothing is written.

Options
  --accept plain|all   plain: what is beyond doubt; all: everything but conflicts
  --decisions file     decisions one by one, JSON: { "id of the difference": "accept" | "reject" }, ids as --json gives them
  -o, --out file.xlsx  write the workbook with what was accepted, and log it
  --own mapping.json   files that were not handed out (.xlsx, .csv) are read as units' own tables by this mapping,
                       which is made where it is not there; put it right and run again
  --json               as JSON
  --drop-foreign       do not keep sheets of others (archives are always kept as they are)
${common}`,
  handback: `zone-scorecard handback <workbook.xlsx> <returned file.xlsx|archive.zip>… --out <folder> [options]

Hands back: for each file with faults the same file with them marked in its cells (note, colour) and listed on a sheet
in front, ready to be sent to the unit; collected again later the marks do not count. Files without faults are
left out.

Options
  -o, --out folder     where to write
${common}`,
  results: `zone-scorecard results <folder|workbook.xlsx>… --out results.parquet|csv|json

The results of any number of workbooks as one table: the rows of the results table with the file's name before them. A file that
cannot be read is told and passed over.

Options
  -o, --out FILE       where to; Parquet, CSV or JSON by its ending
${common}`,
};

export const names = {
  out: 'out.xlsx',
  workbook: 'workbook.xlsx',
  entries: 'entries file',
  files: 'returned files',
  folder: 'folder',
};
export const plan = {
  action: 'action',
  file: 'file',
  noAction: (name: string) => `there is no action ${name}; there are new, from-notice, check, export, next, change`,
  badYears: (text: string) => `the years ${text} cannot be read; write 2025-2027`,
  yearsNotAfter: (text: string, own: string) =>
    `the years ${text} cannot be those of the next plan: they must come after those of this one (${own}), in order, each once`,
  yearsBetween: (text: string) =>
    `please note: neither plan assesses ${text}; the year after is not compared with the year before`,
  proposed: (p: { indicators: number; tasks: number; units: number; questions: number }) =>
    `proposed: ${p.indicators} indicators, ${p.tasks} tasks, ${p.units} units, ${p.questions} open questions. Open the draft and confirm each row.`,
};
export const nation = {
  action: 'action',
  table: 'peers.xlsx|csv',
  roster: 'enterprises.xlsx|csv',
  noAction: (name: string) => `there is no action ${name}; there are import, roster, edition, rank, gaps, way`,
  noNumber: (option: string, text: string) => `${option} takes a whole number from 1, not “${text}”`,
  nothing: (path: string) =>
    `no zone's figures in ${path}: it needs a column of zones, columns named or numbered as national indicators, and years or --year`,
  noZone: (name: string) => `there is no zone “${name}”`,
  noPlace: (own: string, year: string) =>
    `no place of ${own} in ${year}: import figures, and name the own zone by --own`,
  further: (count: number) => `${count} more doubtful values`,
  imported: (path: string, rows: number, zones: number) => `${path} written: ${rows} rows, ${zones} zones`,
  noEnterprises: (path: string) =>
    `no enterprise in ${path}: it needs a column of enterprises\u2019 names or unified social credit codes`,
  unused: (names: string) => `columns not used: ${names}`,
  rosterDone: (path: string, count: number) =>
    `${path} written: ${count} enterprises. Their returns are confidential by law: no hand-out, export or archive takes these two sheets`,
  editionFile: 'edition.json|xlsx|csv',
  editionDone: (path: string, title: string, document: string, count: number) =>
    `${path} written: ${title} (${document}), ${count} indicators`,
  from: 'From',
  to: 'To',
  points: 'Points',
  cost: 'Cost',
};
export const missingArgument = (name: string) => `argument <${name}> is missing`;
export const missingOption = (name: string) => `option ${name} is missing`;
export const tooMany = (text: string) => `“${text}” is one argument too many`;
export const badOption = (text: string) => `wrong option: ${text}`;
export const noCommand = (name: string) => `there is no command “${name}”`;
export const noFile = (path: string) => `no file ${path}`;
export const isThere = (path: string) => `${path} is there already; --force overwrites it`;
export const notADate = (option: string, text: string) => `${option} wants a date like 2024-03-31, not “${text}”`;
export const noLanguage = (text: string) => `--lang wants zh or en, not “${text}”`;
export const noItem = (id: string) => `the plan has no “${id}”`;
export const noYear = (text: string, years: string) => `the plan has no year ${text}, only ${years}`;
export const noUnit = (text: string, units: string) => `no unit “${text}” answers for anything; there are ${units}`;
export const tabTaken = (tab: string) =>
  `the archived sheet “${tab}” has the name of a sheet to be drawn; rename one of them in Excel first`;
export const foreign = (tabs: string) =>
  `the file has sheets of others, which drawing it anew would lose: ${tabs}; --drop-foreign does so all the same`;
export const badAccept = (text: string) => `--accept wants plain or all, not “${text}”`;
export const badDecisions = (path: string, reason: string) => `${path} is no file of decisions: ${reason}`;
export const made = (path: string, n: number) => `${path} made, with ${many(n, 'indicator and task sheet')}`;
export const filled = (path: string, n: number) => `${path} written, ${many(n, 'cell')} changed`;
export const written = (path: string) => `${path} written`;
export const explained = (reason: string, by: string) => `(explained: ${reason}, ${by})`;
export const found = (errors: number, warnings: number, infos: number) =>
  `${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'note')}`;
export const notValidated = (errors: number) => `not validated: ${many(errors, 'error')} standing`;
export const splitOne = (unit: string, file: string) => `${unit}  ${file}`;
export const split = (n: number, out: string) => `${many(n, 'workbook')} made: ${out}`;
export const badMapping = (path: string, reason: string) => `${path} is no mapping: ${reason}`;
export const mappingKept = (path: string, columns: number, rows: number) =>
  `mapping kept in ${path}: ${columns} columns in doubt, ${rows} rows to be looked at; put it right and run again`;
export const ownHint = 'to read it as a table of the unit’s own: --own mapping.json';
export const readingFile = (done: number, total: number) => `reading ${done} of ${total}`;
export const merged = (n: number, taken: number, open: number) =>
  `${many(n, 'difference')}, ${taken} taken, ${open} undecided`;
export const unexpected = (message: string) => `Something unexpected happened: ${message}`;
export const scoreTable = {
  header: ['Id', 'Name', 'Target', 'Actual', 'Attainment', 'Full', 'Points', 'Status'],
  total: (points: string, bonus: string, deduction: string, total: string, grade: string) =>
    `points ${points}, bonus ${bonus}, deductions ${deduction}, total ${total}, ${grade}`,
  vetoed: (grade: string) => `${grade} (veto)`,
  comprehensive: (total: string, grade: string) => `comprehensive assessment ${total}, ${grade}`,
  units: ['Rank', 'Unit', 'Score', 'Lost', 'Grade'],
};
export const noArchives = (path: string) => `${path}  no archives`;
export const badFingerprint = (text: string) =>
  `--fingerprint takes the 12 to 64 hexadecimal digits on the signed paper, not “${text}”`;
export const printedFound = (path: string) => `● ${path}  fits the fingerprint on the signed paper`;
export const printedNotFound = (path: string) =>
  `× ${path}  holds no unchanged archive with the fingerprint on the signed paper`;
export const severities = { error: 'error', warning: 'warning', info: 'note' };
export const badTable = (path: string) => `${path}: not known what to write; use .parquet, .csv or .json`;
export const notOpened = 'it cannot be opened: no permission, a link to nothing, or a folder.';
export const passedOver = (file: string, what: string) => `× passed over ${file}: ${what}`;
export const stacked = (path: string, files: number, rows: number) => `wrote ${path}: ${files} workbooks, ${rows} rows`;
export const handedBack = (file: string, faults: number) => `${file}　${faults} marked`;
export const nothingToHandBack = (file: string) => `${file}　nothing to hand back`;
