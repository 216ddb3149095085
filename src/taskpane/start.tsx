/** Puts the pane on the page: language and last screen from memory, store, jobs, React. Knows nothing of Office.js. */
import { createRoot } from 'react-dom/client';
import { defaultLocale, loadMessages, zhMessages } from '../i18n';
import { localeFor } from '../i18n/languages';
import { App } from './app';
import { createJobs } from './state/jobs';
import { isTabScreen, recall } from './state/memory';
import { initialState, innerScreens, type Screen } from './state/pane-state';
import { createStore } from './state/store';
import type { Surroundings } from './state/surroundings';
import type { OfficeTheme } from './theme';

export interface StartOptions extends Surroundings {
  /** The page's query: `screen` names the screen a ribbon button asked for. */
  readonly query: string;
  readonly officeTheme?: OfficeTheme;
  /** Language of Excel's own surface, such as en-US: the pane's until the user chooses another. */
  readonly language?: string;
}

export async function startPane(root: HTMLElement, options: StartOptions): Promise<void> {
  const memory = recall();
  const locale = memory.locale ?? localeFor(options.language ?? '') ?? defaultLocale;
  const m = await loadMessages(locale).catch(() => zhMessages);
  const view = { screen: screenOf(options.query) ?? memory.screen, year: memory.year, filter: memory.filter };
  const store = createStore(initialState(m === zhMessages ? defaultLocale : locale, m, view));
  createRoot(root).render(<App pane={{ store, jobs: createJobs(store, options) }} officeTheme={options.officeTheme} />);
}

/** The screen a ribbon button opens the pane with; what has no screen of its own opens where it is listed. */
function screenOf(query: string): Screen | undefined {
  const wanted = new URLSearchParams(query).get('screen');
  if (wanted === null) return undefined;
  return isTabScreen(wanted) ? wanted : (innerScreens.find((screen) => screen === wanted) ?? 'plan');
}
