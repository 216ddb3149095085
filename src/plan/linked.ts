/**
 * How people write that items hang together (指标联动): the name of the link, the same with all its items; 不触发 behind it with one
 * that does not set it off.
 */
import { said } from './localised';
import type { Item } from './schema';

type Linked = NonNullable<Item['linked']>;

const passive = { zh: '不触发', en: 'passive' } as const;

/** What a text says; null for one that says nothing, or too much. */
export function linkedIn(text: string): Linked | null {
  const [, name = '', behind] = /^(.{1,20}?)(?:[\s(（]*(不触发|passive)[)）]?)?$/iu.exec(text.trim()) ?? [];
  return name === '' ? null : { with: name, triggers: behind === undefined };
}

/** The text of a link. */
export const linkedText = ({ with: name, triggers }: Linked, language: string): string =>
  triggers ? name : `${name} ${said(passive, language)}`;
