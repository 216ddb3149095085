/** What may be typed into cells, as the rule of a limit. */
import type { ValidationSpec } from './spec';

type Rule = ValidationSpec['rule'];

/** A figure from one to another. */
export const between = (min: number, max: number): Rule => ({ kind: 'decimal', operator: 'between', min, max });

/** A text of so many characters at most. */
export const textUpTo = (length = 2000): Rule => ({ kind: 'textLength', operator: 'lessThanOrEqual', min: length });

/** One of these words, from a drop-down. */
export const oneOf = (values: readonly string[]): Rule => ({ kind: 'list', values });

/** One of the words of a range, given by a formula. */
export const listed = (source: string): Rule => ({ kind: 'listRange', source });
