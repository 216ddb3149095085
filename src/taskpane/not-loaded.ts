/** The page in place of the pane when it could not be loaded: plain elements, since React may be what is missing. */
import { notLoaded, type NotLoadedReason } from '../i18n/not-loaded';

const languages = ['zh-CN', 'en'] as const;

const line = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });

/** Puts `parts` where the pane will be. They go when the pane is rendered after all. */
function show(parts: readonly HTMLElement[]): void {
  const page = document.createElement('main');
  page.dataset['notLoaded'] = '';
  page.style.cssText =
    "padding:16px;color-scheme:light dark;font:14px/20px 'Segoe UI','Microsoft YaHei UI','PingFang SC',sans-serif";
  page.append(...parts);
  removeEarly();
  const root = document.getElementById('root');
  if (root) root.replaceChildren(page);
  else document.documentElement.append(page);
}

/** What was said while the page was still waiting for a script of its head, when there was no place for the pane yet. */
export const removeEarly = (): void => document.querySelector('html > [data-not-loaded]')?.remove();

/** Whether the pane itself is on the page. */
export const isPaneThere = (): boolean => document.querySelector('#root > :not([data-not-loaded])') !== null;

export const showOpening = (): void => show(languages.map((l) => line('p', notLoaded[l].opening)));

/** Says why the pane is not there, with the addresses of what is missing, in both languages. */
export function showNotLoaded(reason: NotLoadedReason, missing: readonly string[] = []): void {
  show(
    languages.map((language) => {
      const texts = notLoaded[language];
      const part = document.createElement('section');
      part.lang = language;
      part.setAttribute('role', 'alert');
      const title = line('h1', texts.title);
      title.style.fontSize = '16px';
      const addresses = document.createElement('ul');
      addresses.append(...missing.map((address) => line('li', address)));
      addresses.style.overflowWrap = 'anywhere';
      const steps = document.createElement('ol');
      steps.append(...texts.todo.map((step) => line('li', step)));
      part.append(title, line('p', texts.reasons[reason]));
      if (missing.length > 0) part.append(line('p', texts.missing), addresses);
      part.append(line('p', texts.kept), steps);
      return part;
    }),
  );
}
