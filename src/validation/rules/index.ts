/** All rules, in the order of the catalogue. */
import type { ValidationRule } from '../rule';
import { notANumber } from './not-a-number';
import { ytdFalling } from './ytd-falling';

export const rules: readonly ValidationRule[] = [notANumber, ytdFalling];
