/** Texts in several languages: Chinese and English always, others by their letters where somebody gave them. */
import type { Localised } from './schema';

/** A text in a language; in English where it is not known in that one. */
export function said(text: Readonly<Localised>, language: string): string {
  const known: Readonly<Partial<Record<string, string>>> = text;
  return known[language] ?? text.en;
}
