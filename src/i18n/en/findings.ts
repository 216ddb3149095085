/**
 * Texts of the findings, by code: title, what is wrong, what to do. `labels` name the figures put side by side.
 */
import { accumulations, periods } from './common';
import * as audit from './findings-audit';
import * as cells from './findings-cells';

type P = Readonly<Record<string, string | number>>;
const period = (p: P) => periods[p.period as keyof typeof periods];
const reading = (p: P) => accumulations[p.reading as keyof typeof accumulations];
const columns = {
  year: 'Year',
  kind: 'Kind',
  points: 'Points',
  place: 'Outside place',
  reason: 'Reason',
  table_place: 'Place in the table of outside places',
  table_points: 'Points in the table of outside places',
};
/** A count with its noun, which is one or many. */
const count = (n: string | number | undefined, noun: string) => `${n} ${noun}${Number(n) === 1 ? '' : 's'}`;
const column = (p: P) => columns[p.column as keyof typeof columns];

export const texts = {
  'cell.missing': {
    title: 'A figure that is due is missing',
    what: (p: P) => `The figure of ${period(p)} ${p.year} was due by the as-of day and is empty.`,
    todo: (_p: P) => 'Fill it in; if there is none, explain why.',
  },
  'cell.period-empty': {
    title: 'An earlier period is empty',
    what: (p: P) => `A later period of ${p.year} is filled, ${period(p)} is not.`,
    todo: (p: P) => `Fill in ${period(p)} if you have it; the score does not need it.`,
  },
  'cell.unpaired': {
    title: 'Half of a ratio is missing',
    what: (p: P) => `${period(p)} ${p.year}: without “${p.part}” there is no ratio.`,
    todo: (p: P) => `Fill in “${p.part}”, or clear the other half.`,
  },
  'cell.text-number': {
    title: 'A number stored as text',
    what: (_p: P) => 'It looks like a number but is text and is not counted.',
    todo: (_p: P) => 'Make it a number; one press corrects it.',
  },
  'cell.full-width': {
    title: 'Full-width characters, spaces or stray marks in a number',
    what: (_p: P) => 'Full-width digits, spaces or stray marks make it text; it is not counted.',
    todo: (_p: P) => 'Use half-width digits; one press corrects it.',
  },
  'cell.unit-typed': {
    title: 'A unit typed behind the number',
    what: (p: P) => `${p.mistake}`,
    todo: (_p: P) => 'Type the number only, in the unit of the header.',
  },
  'cell.not-integer': {
    title: 'A whole number is wanted here',
    what: (_p: P) => 'This is counted in whole things and has no decimals.',
    todo: (_p: P) => 'Check it and type a whole number.',
  },
  'cell.out-of-range': {
    title: 'Figure out of range',
    what: (p: P) => `The figure here must be ${p.range}.`,
    todo: (p: P) => `Check it and type a figure that is ${p.range}.`,
  },
  'cell.rater-score': {
    title: 'A rater’s score that cannot be one',
    what: (p: P) => `A score of ${p.group} is “${p.value}”, no number from 0 to 100; the item is in error that year.`,
    todo: (_p: P) => 'Type a number from 0 to 100; leave it blank where none was given.',
  },
  'cell.percent-form': {
    title: 'Percentage in the wrong form',
    what: (_p: P) => 'It looks like 0.85 (85%) typed for 85, the other way round, or a percentage typed for an amount.',
    todo: (_p: P) =>
      'Type the figure itself in the unit of the header, without %; where a value is offered one press corrects it.',
  },
  'cell.over-denominator': {
    title: 'Numerator above denominator',
    what: (p: P) => `In ${period(p)} the part is larger than the whole.`,
    todo: (_p: P) => 'Check what both figures cover, and their units.',
  },
  'cell.formula': {
    title: 'A formula in an entry cell',
    what: (_p: P) => 'Its result can change, so what was reported is not kept.',
    todo: (_p: P) => 'Type the figure itself, or copy the cell and paste it as a value.',
  },
  'unit.ten-thousandfold': {
    title: 'Ten thousand times off',
    what: (_p: P) =>
      'It looks as if 万元 was typed for 亿元 (ten thousand for a hundred million yuan), or the other way round.',
    todo: (_p: P) => 'Use the unit of the header; one press corrects it.',
  },
  'unit.hundredfold': {
    title: 'Ratio off by orders of magnitude',
    what: (p: P) => `The ratio of ${period(p)} is a hundred or ten thousand times off the target.`,
    todo: (_p: P) => 'Check that numerator and denominator are in the same unit.',
  },
  'series.ytd-falling': {
    title: 'Year-to-date figure went down',
    what: (_p: P) => 'The later period is below the one before.',
    todo: (p: P) => `Check the ${period(p)} figure: it should not be below the period before.`,
  },
  'series.cumulative-falling': {
    title: 'Cumulative figure below an earlier year',
    what: (_p: P) => 'A cumulative figure only grows.',
    todo: (_p: P) => 'Type the sum since the baseline; please check.',
  },
  'series.jump': {
    title: 'Unusually large change',
    what: (p: P) => `Changed by ${p.percent}%, beyond the limit of ${p.limit}%.`,
    todo: (p: P) => `Changed by ${p.percent}%: if that is right, write a line of explanation.`,
  },
  'series.quarter-jump': {
    title: 'Large change from quarter to quarter',
    what: (p: P) => `A single quarter changed by more than ${p.limit}%.`,
    todo: (_p: P) => 'Quarters are differences of year-to-date figures; check the two beside it.',
  },
  'series.single-quarters': {
    title: 'These look like single quarters',
    what: (_p: P) => 'Four figures of about the same size are no year-to-date figures.',
    todo: (_p: P) => 'Year-to-date figures are wanted; please check.',
  },
  'series.year-unlike-quarters': {
    title: 'Year unlike its first three quarters',
    what: (_p: P) => 'The year is far above what three quarters lead to, or the same as they are.',
    todo: (_p: P) => "Check the year's figure; if it is right, write a line of explanation.",
  },
  'series.reading-confused': {
    title: 'Another reading of the indicator?',
    what: (p: P) => `It is read as ${reading(p)}, but the figure looks like another reading.`,
    todo: (p: P) => `Check it: ${reading(p)} is wanted.`,
  },
  'roster.name-missing': {
    title: 'Row without a name',
    what: (_p: P) => 'A row without a name is not counted.',
    todo: (_p: P) => 'Fill in the name, or clear the row.',
  },
  'roster.code-missing': {
    title: 'Credit code missing',
    what: (_p: P) => 'An enterprise without a code is not counted.',
    todo: (_p: P) => 'Fill in the code of 18 characters.',
  },
  'roster.code-form': {
    title: 'Not a code of 18 characters',
    what: (p: P) => `${p.mistake}`,
    todo: (_p: P) => 'Copy it from the licence: 18 characters without I, O, S, V, Z.',
  },
  'roster.code-check': {
    title: 'Check character of the code is wrong',
    what: (p: P) => `By its first 17 characters it ends in ${p.wanted}, not in ${p.typed}.`,
    todo: (p: P) => `It should end in ${p.wanted}; compare it with the licence.`,
  },
  'roster.stray-characters': {
    title: 'Stray characters in a code or a name',
    what: (p: P) =>
      p.inName === 1
        ? 'The name holds invisible characters or unusual blanks; the same name without them would be taken for another.'
        : 'Without them the code is right; as typed it is not counted.',
    todo: (_p: P) => 'One press corrects it.',
  },
  'roster.duplicate': {
    title: 'Entered twice',
    what: (p: P) => `Rows ${p.row} and ${p.first} are the same; it counts once.`,
    todo: (_p: P) => 'Keep one row; delete or correct the other.',
  },
  'roster.two-years': {
    title: 'The same counted in two years',
    what: (p: P) => `Rows ${p.row} and ${p.first} are the same; only the first counts.`,
    todo: (_p: P) => 'Keep the year in which it was first recognised.',
  },
  'roster.similar-names': {
    title: 'Nearly the same name',
    what: (p: P) => `Rows ${p.row} and ${p.first} have nearly the same name but different codes.`,
    todo: (_p: P) => 'If they are one, delete a row; if not, write a line of explanation.',
  },
  'roster.date-missing': {
    title: 'Row without a date',
    what: (_p: P) => 'Without a date it falls into no year and is not counted.',
    todo: (_p: P) => 'Fill in the date of recognition.',
  },
  'roster.date-outside': {
    title: 'Date outside the assessment',
    what: (p: P) => (p.from ? `The assessment runs from ${p.from} to ${p.to}.` : `The date must not be after ${p.to}.`),
    todo: (p: P) => (p.from ? `Type a date from ${p.from} to ${p.to}.` : `Type a date not after ${p.to}.`),
  },
  'roster.date-future': {
    title: 'Date after the as-of day',
    what: (_p: P) => 'What lies after the as-of day has not happened yet.',
    todo: (_p: P) => 'Check the date, or set a later as-of day in the settings.',
  },
  'roster.evidence-missing': {
    title: 'Evidence missing',
    what: (p: P) => `${count(p.count, 'row')} without evidence, counted all the same.`,
    todo: (_p: P) => 'Name the document; if it is not at hand, write a line of explanation.',
  },
  'roster.excluded': {
    title: 'In two rosters that exclude each other',
    what: (p: P) => `It stands in “${p.other}” already. ${p.reason}.`,
    todo: (p: P) => `${p.reason}: keep one of the two.`,
  },
  'task.status-missing': {
    title: 'Milestone due, status empty',
    what: (p: P) => `“${p.milestone}” is due and has no status; it counts as not done.`,
    todo: (_p: P) => 'Choose a status.',
  },
  'task.status-unknown': {
    title: 'Status not in the list',
    what: (p: P) => `The status of “${p.milestone}” is not understood; it counts as not done.`,
    todo: (_p: P) => 'Choose it from the list.',
  },
  'task.overdue': {
    title: 'Milestone overdue',
    what: (p: P) => `“${p.milestone}” is ${count(p.days, 'day')} overdue.`,
    todo: (p: P) => `${count(p.days, 'day')} overdue: state the reason and a new date.`,
  },
  'task.done-without-date': {
    title: 'Done, but no date',
    what: (p: P) => `Without a completion date “${p.milestone}” earns half.`,
    todo: (_p: P) => 'Fill in the completion date.',
  },
  'task.date-without-done': {
    title: 'Completion date, but not done',
    what: (p: P) => `Status and date of “${p.milestone}” disagree.`,
    todo: (_p: P) => 'Change the status, or clear the date.',
  },
  'task.done-outside': {
    title: 'Completion date cannot be',
    what: (p: P) => `“${p.milestone}” is done after the as-of day, or more than a year before its start.`,
    todo: (_p: P) => 'Check the completion date.',
  },
  'task.due-before-start': {
    title: 'Due before it starts',
    what: (p: P) => `“${p.milestone}” is due before its start.`,
    todo: (_p: P) => 'Check both dates.',
  },
  'task.evidence-missing': {
    title: 'Done, but no evidence',
    what: (p: P) => `“${p.milestone}” names no evidence.`,
    todo: (_p: P) => 'Name the document; if it is not at hand, write a line of explanation.',
  },
  'task.register-row': {
    title: 'Row of the register incomplete',
    what: (p: P) =>
      p.column === 'reason' ? `“${column(p)}” is empty.` : `“${column(p)}” is not right and does not count.`,
    todo: (p: P) => `Correct “${column(p)}”.`,
  },
  'task.settled-points': {
    title: 'Settled points are wrong, or nobody settled them',
    what: (p: P) =>
      p.lacks === 'by'
        ? `Points of “${p.name}” were settled, but not by whom.`
        : `Settled points of “${p.name}” must be a number from 0 to ${p.full}; they count as 0.`,
    todo: (p: P) =>
      p.lacks === 'by'
        ? 'Say who settled them.'
        : `Type a number from 0 to ${p.full}, or clear the cell: the rule then counts.`,
  },
  'across.part-exceeds-whole': {
    title: 'Part larger than the whole',
    what: (p: P) => `“${p.part}” is larger than “${p.whole}”. ${p.reason}.`,
    todo: (p: P) => `${p.reason}: check both figures.`,
  },
  'across.ratio-part-differs': {
    title: 'Two figures for the same thing',
    what: (p: P) => `The figure of ${period(p)} differs from “${p.other}”. ${p.reason}.`,
    todo: (p: P) => `${p.reason}: use one figure, or explain the difference.`,
  },
  'plan.behind-schedule': {
    title: 'Behind schedule',
    what: (p: P) => `${p.percent}% of what was due by now has been reached.`,
    todo: (p: P) => `${p.percent}% of what was due; state the reason and what is being done.`,
  },
  'plan.target-missed': {
    title: 'Target of the year missed',
    what: (p: P) => `${p.percent}% of the year's target has been reached.`,
    todo: (p: P) => `${p.percent}% of the target; state the reason and the remedy.`,
  },
  'plan.out-of-reach': {
    title: 'Final target out of reach at this pace',
    what: (p: P) => `At the present pace the target of ${p.year} is missed.`,
    todo: (p: P) => `A change of ${p.required} a year is still required; state what is being done.`,
  },
  'plan.not-growing': {
    title: 'No growth over last year',
    what: (_p: P) => 'Growth is wanted every year.',
    todo: (_p: P) => 'Check the figure; if it is right, state the reason.',
  },
  'plan.rank-not-rising': {
    title: 'The rank did not rise',
    what: (_p: P) => 'The plan wants a national rank that rises year by year. A warning only: nothing is scored by it.',
    todo: (_p: P) => 'Check the rank; if it is right, state the reason. Gaps and ways are under “Against the nation”.',
  },
  'plan.target-missing': {
    title: 'Target of the year missing',
    what: (p: P) => `“${p.item}” has no target for ${p.year} and cannot be scored.`,
    todo: (p: P) => `Fill in the target of ${p.year} in the plan sheet.`,
  },
  'plan.target-below-baseline': {
    title: 'Target below the baseline',
    what: (p: P) => `The target of “${p.item}” is worse than where it stood.`,
    todo: (_p: P) => 'Check what baseline and target cover; correct them in the plan sheet.',
  },
  'plan.targets-falling': {
    title: 'Target lower than the year before',
    what: (p: P) => `The yearly targets of “${p.item}” do not lead up.`,
    todo: (_p: P) => 'Check the yearly targets in the plan sheet.',
  },
  'plan.weights-sum': {
    title: 'Weights in a dimension do not add up',
    what: (p: P) => `The weights in “${p.dimension}” do not add up to its own.`,
    todo: (_p: P) => 'Adjust them in the plan sheet; until then they are scaled in proportion.',
  },
  'plan.total-weight': {
    title: 'Weights of dimensions are not 100',
    what: (_p: P) => 'The weights of the dimensions should add up to 100.',
    todo: (_p: P) => 'Adjust them in the plan sheet; until then they are scaled in proportion.',
  },
  'plan.item-without-lead': {
    title: 'No lead unit',
    what: (p: P) => `“${p.item}” has no lead unit.`,
    todo: (_p: P) => 'Fill in the lead unit in the plan sheet.',
  },
  'plan.person-missing': {
    title: 'No person in charge',
    what: (p: P) => `Rows without a person in charge in the work plan of ${p.unit}: ${p.count}.`,
    todo: (_p: P) => 'Name a person for each row in the work plan of the unit.',
  },
  'plan.unit-without-items': {
    title: 'Unit answers for nothing',
    what: (p: P) => `“${p.unit}” has no indicator or task and is not ranked.`,
    todo: (p: P) => `See whether “${p.unit}” should answer for one.`,
  },
  'plan.unit-unknown': {
    title: 'Unit not named by the plan',
    what: (p: P) => `“${p.unit}” is none of the plan's units; it gets a score and rank of its own.`,
    todo: (p: P) => `If misspelt, use the full official name; if “${p.unit}” is meant to be new, leave it.`,
  },
  'plan.unit-repeated': {
    title: 'Unit named twice',
    what: (p: P) => `“${p.unit}” is named more than once in one cell; it answers once.`,
    todo: (_p: P) => 'Press to correct, so that each unit is named once.',
  },
  'plan.not-a-number': {
    title: 'A number is wanted here',
    what: (_p: P) =>
      'It is no number (or no day), or a weight below 0; the formulas cannot use it. With such a baseline the indicator is in error in every year and earns nothing; a setting counts with its default.',
    todo: (_p: P) =>
      'Type the number only; weights are 0 or more, the as-of day is a date; an unknown baseline is left empty.',
  },
  'plan.percent-typed': {
    title: 'A figure shown as a percentage',
    what: (_p: P) =>
      'Points or another unit are wanted here, but the cell is formatted as a percentage: it shows 50% and counts 0.5.',
    todo: (_p: P) =>
      'Type the figure itself in the unit of the header, without %; where a value is offered one press corrects it.',
  },
  'plan.setting-wrong': {
    title: 'Scoring setting out of range',
    what: (p: P) =>
      p.reason === 'order'
        ? 'These limits must go from high to low and do not; the plan’s own count for all of them.'
        : p.reason === 'year'
          ? 'This is a year, which Excel takes for a day of 1905; the plan’s own day counts.'
          : 'The value is out of range; the plan’s own counts.',
    todo: (p: P) =>
      p.reason === 'order'
        ? 'Type excellent, good and pass, and met and near, from high to low; what was probably meant can be set by one press.'
        : p.reason === 'year'
          ? 'Type a whole date, such as 31 December; one press does.'
          : 'Type a value within the range, a share as a decimal or with %; what was probably meant can be set by one press.',
  },
  'plan.rule-unfit': {
    title: 'Scoring rule does not fit',
    what: (p: P) => `“${p.item}” cannot be judged by ${p.rule}; it is judged by ${p.judging}.`,
    todo: (p: P) => `Choose a rule that fits on the plan sheet, such as ${p.judging}.`,
  },
  'plan.formula-wrong': {
    title: 'A formula that cannot be used',
    what: (p: P) => `The formula of “${p.item}”: ${p.reason}. It is judged by ${p.judging}.`,
    todo: () =>
      'Write it anew under “Scoring rules” in the pane, which checks it as it is typed, or in the plan sheet, column “Own formula”.',
  },
  'plan.formula-no-value': {
    title: 'A formula without a value',
    what: (p: P) =>
      `The formula of “${p.item}” has no value in ${p.year} (a division by 0, for example); nothing is earned then.`,
    todo: () => 'Change the formula, for example by asking with IF whether the divisor is 0.',
  },
  'plan.parameter-wrong': {
    title: 'Wrong parameter of a scoring rule',
    what: (p: P) => `${p.rule}: ${p.reason}.`,
    todo: (p: P) => `${p.reason}; correct the parameter.`,
  },
  'plan.baseline-missing': {
    title: 'Baseline missing',
    what: (p: P) => `“${p.item}” has no baseline of ${p.year}; first-year target and growth cannot be worked out.`,
    todo: (p: P) => `Fill in the baseline of ${p.year} in the plan sheet if you have it.`,
  },
  'plan.assumed-values': {
    title: 'Assumed values not confirmed',
    what: (p: P) => `${count(p.count, 'value')} assumed here, not given by the plan.`,
    todo: (_p: P) => 'Confirm or change them in the plan sheet and the settings.',
  },
  'plan.question-open': {
    title: 'A contradiction in the plan is undecided',
    what: (p: P) => `“${p.item}”: ${p.question}`,
    todo: (p: P) => `${p.question} Choose in the settings.`,
  },
  'structure.sheet-deleted': {
    title: 'Sheet deleted',
    what: (p: P) => `“${p.tab}” is gone; its figures count as missing.`,
    todo: (p: P) =>
      p.kept
        ? `Repairing draws “${p.tab}” again with the figures last read here.`
        : `Repairing can only draw an empty sheet; take the figures of “${p.tab}” from the file last saved or handed in.`,
  },
  'structure.name-broken': {
    title: 'Names of cells are broken',
    what: (p: P) => `${count(p.count, 'broken name')} in “${p.tab}”; figures cannot be read.`,
    todo: (_p: P) => 'Repairing draws the sheet again and keeps what can still be read or was last read here.',
  },
  'structure.rows-changed': {
    title: 'Rows deleted or put in',
    what: (p: P) => `The rows of “${p.tab}” are not those of the template; its formulas take the wrong ones.`,
    todo: (_p: P) =>
      'Repairing puts every figure back into its row; type deleted ones again. What was put in stays in the old sheet beside it.',
  },
  'structure.formula-overwritten': {
    title: 'Formula typed over',
    what: (p: P) =>
      `${count(p.count, 'formula')} of “${p.tab}” typed over: values now, which no longer follow the figures.`,
    todo: (_p: P) => 'Repairing restores the formulas and keeps what was typed.',
  },
  'structure.unprotected': {
    title: 'Protection taken off',
    what: (p: P) => `“${p.tab}” is not protected; formulas can be typed over.`,
    todo: (_p: P) => 'Repairing protects it again and keeps what was typed.',
  },
  'structure.outside': {
    title: 'Typed outside the table',
    what: (p: P) => `${count(p.count, 'cell')} of “${p.tab}” filled outside the entry block, where nothing counts.`,
    todo: (_p: P) => 'Repairing puts cut cells back, and adds rows; then move the rest into the block.',
  },
  'structure.other-version': {
    title: 'Template of another version',
    what: (p: P) => `“${p.tab}” was drawn by another version of the template.`,
    todo: (_p: P) => 'Repairing draws the present template and keeps what was typed.',
  },
  ...audit.texts,
  ...cells.texts,
};

export const labels = {
  ...audit.labels,
  typed: (_p: P) => 'Typed',
  meant: (_p: P) => 'Should be',
  allowed: (_p: P) => 'Allowed',
  formula: (_p: P) => 'Formula',
  result: (_p: P) => 'Result',
  named: (p: P) => String(p.name),
  period: (p: P) => period(p),
  year: (p: P) => String(p.year),
  due: (_p: P) => 'Due by now',
  actual: (_p: P) => 'Actual',
  target: (p: P) => `Target ${p.year}`,
  baseline: (p: P) => `Baseline ${p.year}`,
  'year-period': (p: P) => `${period(p)} ${p.year}`,
  quarter: (p: P) => `Quarter ${p.quarter}`,
  quotient: (_p: P) => 'Ratio worked out',
  'sum-of-quarters': (_p: P) => 'Sum of the four',
  'at-this-pace': (_p: P) => 'From three quarters',
  row: (p: P) => `No. ${p.row}`,
  'row-year': (p: P) => `No. ${p.row} (${p.year})`,
  'item-row': (p: P) => `${p.id} no. ${p.row}`,
  'rows-lacking': (_p: P) => 'Rows without',
  'row-numbers': (_p: P) => 'Numbers',
  'as-of': (_p: P) => 'As-of day',
  'start-on': (_p: P) => 'Start',
  'due-on': (_p: P) => 'Due',
  'done-on': (_p: P) => 'Completed',
  status: (_p: P) => 'Status',
  projected: (p: P) => `At this pace by ${p.year}`,
  required: (_p: P) => 'Required a year',
  weight: (_p: P) => 'Dimension weight',
  sum: (_p: P) => 'Sum',
  'assumed-targets': (_p: P) => 'Yearly targets',
  'assumed-weights': (_p: P) => 'Weights',
  'assumed-rules': (_p: P) => 'Scoring rules',
  'assumed-units': (_p: P) => 'Lead units',
  'assumed-settings': (_p: P) => 'Settings',
  names: (_p: P) => 'Names',
  'rows-lost': (_p: P) => 'Missing or moved rows',
  'cells-put-in': (_p: P) => 'Cells put in',
  cells: (_p: P) => 'Cells',
  version: (_p: P) => 'Version',
  'current-version': (_p: P) => 'Wanted',
};

/** The findings sheet. */
export const sheet = {
  tab: 'Findings',
  title: 'Findings',
  subtitle: (p: P) => `${p.title} (${p.document})`,
  counts: (p: P) =>
    `As of ${p.asOf}: ${count(p.errors, 'error')}, ${count(p.warnings, 'warning')}, ${p.explained} explained, ${count(p.info, 'note')}. Errors must be fixed, warnings fixed or explained.`,
  madeOn: (p: P) => `Checked on ${p.today}`,
  findings: '1. Findings',
  items: '2. Completeness by indicator and task',
  units: '3. Completeness by unit',
  hint: 'Click a place to go to the cell. This sheet is brought up to date by checking again in the add-in.',
  completeHint: 'Due: figures that should be there by the as-of day; filled: those that are.',
  headers: {
    order: 'No.',
    severity: 'Severity',
    item: 'Indicator or task',
    year: 'Year',
    place: 'Place',
    title: 'What',
    figures: 'Figures',
    todo: 'What to do',
    explanation: 'Explanation',
    filled: 'Filled / due',
    share: 'Complete',
    open: 'To do',
    unit: 'Unit',
  },
  marks: { error: '× Error', warning: '▲ Warning', info: '○ Note', explained: '● Explained' },
  pair: (p: P) => `${p.label}: ${p.value}`,
  separator: '; ',
  explained: (p: P) => `${p.reason} (${p.by} ${p.on})`,
  open: (p: P) => `${count(p.errors, 'error')}, ${count(p.warnings, 'warning')}, ${p.explained} explained`,
  filled: (p: P) => `${p.filled} / ${p.due}`,
  none: 'No problems found.',
  more: (p: P) => `${p.count} more are not listed; see the add-in.`,
  goTo: 'Go to this cell',
};
