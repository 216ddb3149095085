/** How a ribbon button tells that it failed: a small window of Excel's on this same page, the error in its address. */
import { ZoneScorecardError } from '../errors';
import type { Messages } from '../i18n';

/** The error as an address can carry it. */
interface Failure {
  readonly code: ZoneScorecardError['code'];
  readonly params: ZoneScorecardError['params'];
  readonly place: ZoneScorecardError['place'];
  readonly undone: boolean;
  readonly stands?: readonly string[];
}

/** The address of the page that tells of `error`. */
export function failureAddress(page: string, error: unknown): string {
  const { code, params, place, undone, stands } =
    error instanceof ZoneScorecardError
      ? error
      : new ZoneScorecardError('unexpected', { code: '', message: String(error) });
  const address = new URL(page);
  address.search = new URLSearchParams({
    failure: JSON.stringify({ code, params, place, undone, ...(stands.length > 0 && { stands }) } satisfies Failure),
  }).toString();
  return address.href;
}

/** Writes the failure named in the address into the page, in the user's words. Does nothing where none is named. */
export function showFailure(address: string, page: Document, m: Messages): void {
  const failure = new URL(address).searchParams.get('failure');
  if (!failure) return;
  const { code, params, place, undone, stands = [] } = JSON.parse(failure) as Failure;
  const text = m.errors.texts[code];
  const line = (tag: string, content: string) => Object.assign(page.createElement(tag), { textContent: content });
  const steps = page.createElement('ol');
  steps.append(...text.todo.map((step) => line('li', step)));
  page.body.replaceChildren(
    line('h1', text.title),
    line('p', text.what(params, place)),
    line('p', stands.length > 0 ? m.recover.stands(stands.join(', ')) : text.kept(params, undone)),
    steps,
  );
}
