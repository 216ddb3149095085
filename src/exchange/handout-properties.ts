/**
 * What a handed-out workbook says about itself in its custom document properties and, since some programs drop these, on the
 * received sheet: whose it is, of which plan, when and with which part of the plan it was handed out.
 */
import { unitProperty } from '../sheets/handed-out';

export interface HandoutProperties {
  readonly plan: string;
  readonly unit: string;
  /** Fingerprint of the unit's part of the plan at the time. */
  readonly part: string;
  /** ISO date. */
  readonly on: string;
  /** ISO date by which it is to be returned; empty where none was set. */
  readonly deadline: string;
}

const keys = {
  plan: 'zsc-plan',
  unit: unitProperty,
  part: 'zsc-handout-part',
  on: 'zsc-handout-on',
  deadline: 'zsc-handout-deadline',
} as const satisfies Record<keyof HandoutProperties, string>;

export function customOf(properties: HandoutProperties): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(keys) as (keyof HandoutProperties)[]).map((key) => [keys[key], properties[key]]),
  );
}

/** The properties of a file; null where it was not handed out to anyone. */
export function handoutIn(custom: Readonly<Record<string, string>>): HandoutProperties | null {
  const read = (key: keyof HandoutProperties) => (Object.hasOwn(custom, keys[key]) ? (custom[keys[key]] ?? '') : '');
  if (read('unit') === '') return null;
  return { plan: read('plan'), unit: read('unit'), part: read('part'), on: read('on'), deadline: read('deadline') };
}

/** Key of the rows of the received sheet that say the same: custom properties are lost by some programs that save the file. */
export const handoutKey = 'handout';

/** Those rows: key, field, index, value. */
export const handoutRows = (properties: HandoutProperties) =>
  (Object.keys(keys) as (keyof HandoutProperties)[]).map((key) => [handoutKey, key, 0, properties[key]] as const);

export const isHandoutProperty = (text: string): text is keyof HandoutProperties => Object.hasOwn(keys, text);
