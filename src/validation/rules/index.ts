/** All rules, in the order of the catalogue. */
import type { ValidationRule } from '../rule';
import { dateText } from './cell/date-text';
import { formula } from './cell/formula';
import { fullWidth } from './cell/full-width';
import { missing } from './cell/missing';
import { notANumber } from './cell/not-a-number';
import { notInteger } from './cell/not-integer';
import { outOfRange } from './cell/out-of-range';
import { overDenominator } from './cell/over-denominator';
import { percentForm } from './cell/percent-form';
import { periodEmpty } from './cell/period-empty';
import { textNumber } from './cell/text-number';
import { unitTyped } from './cell/unit-typed';
import { unpaired } from './cell/unpaired';
import { behindSchedule } from './plan/behind-schedule';
import { targetMissed } from './plan/target-missed';
import { cumulativeFalling } from './series/cumulative-falling';
import { ytdFalling } from './series/ytd-falling';

export const rules: readonly ValidationRule[] = [
  missing,
  periodEmpty,
  unpaired,
  notANumber,
  textNumber,
  fullWidth,
  unitTyped,
  notInteger,
  outOfRange,
  percentForm,
  overDenominator,
  dateText,
  formula,
  ytdFalling,
  cumulativeFalling,
  behindSchedule,
  targetMissed,
];
