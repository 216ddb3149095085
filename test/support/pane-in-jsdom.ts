/** The pane in jsdom: what it lacks of a browser, and how a user finds things and presses them. */
import { TextDecoder, TextEncoder } from 'node:util';
import type { WorkbookFacade } from '../../src/excel/facade';
import { ordosPlan } from '../../src/plan/ordos';
import { startPane } from '../../src/taskpane/start';

Object.assign(globalThis, { TextDecoder, TextEncoder });
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(window, {
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});
Object.assign(Element.prototype, { scrollIntoView() {} });

export async function until<T>(
  find: () => T | null | undefined | false | Promise<T | null | undefined>,
  what: string,
): Promise<T> {
  for (let i = 0; i < 1200; i++) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for ${what}: ${document.body.textContent?.slice(0, 1500)}`);
}
export const shown = (text: string) => until(() => document.body.textContent?.includes(text), text);
export const button = (text: string) =>
  until(() => [...document.querySelectorAll('button')].find((one) => one.textContent === text && !one.disabled), text);
export const click = async (text: string) => (await button(text)).click();

/** Types into a box as a user does. */
export function type(into: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const kind = into instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(into, text);
  into.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The box or drop-down under a label. */
export const field = <T extends HTMLElement>(label: string): Promise<T> =>
  until(() => {
    const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    return named && (document.getElementById(named.htmlFor) as T | null);
  }, label);

export async function choose(label: string, value: string): Promise<void> {
  const select = await field<HTMLSelectElement>(label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Opens the pane at a screen, in Chinese or in another language. */
export async function openPane(facade: WorkbookFacade, screen: string, language?: string): Promise<void> {
  await startPane(document.body.appendChild(document.createElement('div')), {
    query: `?screen=${screen}`,
    ...(language !== undefined && { language }),
    openWorkbook: () => Promise.resolve(facade),
    loadPlan: () => Promise.resolve(ordosPlan),
    now: () => Date.parse('2025-01-15T08:00:00'),
  });
}
