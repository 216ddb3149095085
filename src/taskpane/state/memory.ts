/**
 * What the pane remembers between openings: language, screen, year, filters, and who last explained a warning. Kept in
 * the browser's storage, which a pane may be denied (private mode, third-party frames): then it simply starts afresh.
 */
import type { Locale } from '../../i18n';
import { isLocale } from '../../i18n/languages';
import { noFilter, type RowFilter } from '../model/rows';
import { tabScreens, type TabScreen } from './pane-state';

const KEY = 'zone-scorecard.pane';

export interface Memory {
  readonly locale?: Locale;
  readonly screen?: TabScreen;
  readonly year?: number;
  readonly filter?: RowFilter;
  readonly explainedBy?: string;
}

export function recall(): Memory {
  try {
    return cleaned(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

export function remember(part: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...part }));
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** Only what has the expected form: the storage may hold anything, such as the memory of another version. */
function cleaned(stored: unknown): Memory {
  if (typeof stored !== 'object' || stored === null) return {};
  const { locale, screen, year, filter, explainedBy } = stored as Record<string, unknown>;
  return {
    ...(typeof locale === 'string' && isLocale(locale) ? { locale } : {}),
    ...(isTabScreen(screen) ? { screen } : {}),
    ...(typeof year === 'number' ? { year } : {}),
    ...(typeof filter === 'object' && filter !== null
      ? { filter: cleanedFilter(filter as Record<string, unknown>) }
      : {}),
    ...(typeof explainedBy === 'string' ? { explainedBy } : {}),
  };
}

export function isTabScreen(value: unknown): value is TabScreen {
  return tabScreens.some((screen) => screen === value);
}

function cleanedFilter(stored: Record<string, unknown>): RowFilter {
  const text = (key: string) => (typeof stored[key] === 'string' ? stored[key] : '');
  const status =
    (['not-added', 'pending', 'error', 'short', 'met'] as const).find((group) => group === stored.status) ?? '';
  return { ...noFilter, text: text('text'), dimension: text('dimension'), unit: text('unit'), status };
}
