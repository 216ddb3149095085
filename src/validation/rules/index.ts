/** All rules, in the order of the catalogue. */
import type { ValidationRule } from '../rule';
import { partExceedsWhole } from './across/part-exceeds-whole';
import { ratioPartDiffers } from './across/ratio-part-differs';
import { dateIsYear } from './cell/date-is-year';
import { dateText } from './cell/date-text';
import { formula } from './cell/formula';
import { fullWidth } from './cell/full-width';
import { missing } from './cell/missing';
import { notANumber } from './cell/not-a-number';
import { notInteger } from './cell/not-integer';
import { raterScore } from './cell/rater-score';
import { outOfRange } from './cell/out-of-range';
import { overDenominator } from './cell/over-denominator';
import { percentForm } from './cell/percent-form';
import { periodEmpty } from './cell/period-empty';
import { textNumber } from './cell/text-number';
import { twoNumbers } from './cell/two-numbers';
import { unitTyped } from './cell/unit-typed';
import { unpaired } from './cell/unpaired';
import { assumedValues } from './plan/assumed-values';
import { baselineMissing } from './plan/baseline-missing';
import { behindSchedule } from './plan/behind-schedule';
import { itemWithoutLead } from './plan/item-without-lead';
import { personMissing } from './plan/person-missing';
import { percentTyped } from './plan/percent-typed';
import { planNotANumber } from './plan/not-a-number';
import { notGrowing } from './plan/not-growing';
import { rankNotRising } from './plan/rank-not-rising';
import { outOfReach } from './plan/out-of-reach';
import { formulaNoValue } from './plan/formula-no-value';
import { formulaWrong } from './plan/formula-wrong';
import { parameterWrong } from './plan/parameter-wrong';
import { ruleUnfit } from './plan/rule-unfit';
import { questionOpen } from './plan/question-open';
import { settingWrong } from './plan/setting-wrong';
import { targetBelowBaseline } from './plan/target-below-baseline';
import { targetMissed } from './plan/target-missed';
import { targetMissing } from './plan/target-missing';
import { targetsFalling } from './plan/targets-falling';
import { totalWeight } from './plan/total-weight';
import { unitRepeated } from './plan/unit-repeated';
import { unitUnknown } from './plan/unit-unknown';
import { unitWithoutItems } from './plan/unit-without-items';
import { weightsSum } from './plan/weights-sum';
import { codeCheck } from './roster/code-check';
import { codeForm } from './roster/code-form';
import { codeMissing } from './roster/code-missing';
import { dateFuture } from './roster/date-future';
import { dateMissing } from './roster/date-missing';
import { dateOutside } from './roster/date-outside';
import { digitsLost } from './roster/digits-lost';
import { duplicate } from './roster/duplicate';
import { evidenceMissing } from './roster/evidence-missing';
import { excluded } from './roster/excluded';
import { nameMissing } from './roster/name-missing';
import { noName } from './roster/no-name';
import { severalNames } from './roster/several-names';
import { similarNames } from './roster/similar-names';
import { strayCharacters } from './roster/stray-characters';
import { twoYears } from './roster/two-years';
import { wordUnknown } from './plan/word-unknown';
import { cumulativeFalling } from './series/cumulative-falling';
import { jump } from './series/jump';
import { quarterJump } from './series/quarter-jump';
import { readingConfused } from './series/reading-confused';
import { singleQuarters } from './series/single-quarters';
import { yearUnlikeQuarters } from './series/year-unlike-quarters';
import { ytdFalling } from './series/ytd-falling';
import { calculatedByHand } from './structure/calculated-by-hand';
import { formulaChanged } from './structure/formula-changed';
import { formulaTyped } from './structure/formula-typed';
import { formulaOverwritten } from './structure/formula-overwritten';
import { nameBroken } from './structure/name-broken';
import { nameMoved } from './structure/name-moved';
import { otherVersion } from './structure/other-version';
import { outside } from './structure/outside';
import { resultDiffers } from './structure/result-differs';
import { resultsLeftOver } from './structure/results-left-over';
import { rowsChanged } from './structure/rows-changed';
import { sheetCopied } from './structure/sheet-copied';
import { sheetDeleted } from './structure/sheet-deleted';
import { unprotected } from './structure/unprotected';
import { dateWithoutDone } from './task/date-without-done';
import { doneOutside } from './task/done-outside';
import { doneWithoutDate } from './task/done-without-date';
import { dueBeforeStart } from './task/due-before-start';
import { taskEvidenceMissing } from './task/evidence-missing';
import { overdue } from './task/overdue';
import { registerRow } from './task/register-row';
import { settledPoints } from './task/settled-points';
import { statusMissing } from './task/status-missing';
import { statusUnknown } from './task/status-unknown';
import { hundredfold } from './unit/hundredfold';
import { tenThousandfold } from './unit/ten-thousandfold';

const all = [
  missing,
  periodEmpty,
  unpaired,
  notANumber,
  textNumber,
  fullWidth,
  unitTyped,
  twoNumbers,
  notInteger,
  outOfRange,
  raterScore,
  percentForm,
  overDenominator,
  dateText,
  dateIsYear,
  formula,
  tenThousandfold,
  hundredfold,
  ytdFalling,
  cumulativeFalling,
  jump,
  quarterJump,
  singleQuarters,
  yearUnlikeQuarters,
  readingConfused,
  nameMissing,
  noName,
  severalNames,
  codeMissing,
  digitsLost,
  codeForm,
  codeCheck,
  strayCharacters,
  duplicate,
  twoYears,
  similarNames,
  dateMissing,
  dateOutside,
  dateFuture,
  evidenceMissing,
  excluded,
  statusMissing,
  statusUnknown,
  overdue,
  doneWithoutDate,
  dateWithoutDone,
  doneOutside,
  dueBeforeStart,
  taskEvidenceMissing,
  registerRow,
  settledPoints,
  partExceedsWhole,
  ratioPartDiffers,
  behindSchedule,
  targetMissed,
  outOfReach,
  notGrowing,
  rankNotRising,
  targetMissing,
  targetBelowBaseline,
  targetsFalling,
  weightsSum,
  totalWeight,
  itemWithoutLead,
  personMissing,
  unitWithoutItems,
  unitUnknown,
  unitRepeated,
  planNotANumber,
  percentTyped,
  wordUnknown,
  ruleUnfit,
  settingWrong,
  parameterWrong,
  formulaWrong,
  formulaNoValue,
  baselineMissing,
  assumedValues,
  questionOpen,
  sheetDeleted,
  nameBroken,
  nameMoved,
  rowsChanged,
  formulaOverwritten,
  formulaChanged,
  formulaTyped,
  resultDiffers,
  resultsLeftOver,
  calculatedByHand,
  unprotected,
  outside,
  sheetCopied,
  otherVersion,
] as const satisfies readonly ValidationRule[];

export const rules: readonly ValidationRule[] = all;
export type RuleCode = (typeof all)[number]['code'];

/** Those that tell whether what the workbook shows can be relied on. */
export const auditing = [
  nameBroken,
  nameMoved,
  rowsChanged,
  formulaOverwritten,
  formulaChanged,
  resultDiffers,
] as const;
