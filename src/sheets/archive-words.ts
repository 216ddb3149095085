/** What became of an archived form in the user's words: why it is not as it was archived, or what its fingerprint promises. */
import type { Messages } from '../i18n';
import { filesTexts } from '../i18n/files';
import type { ArchiveCheck, ArchiveReason } from './archive-check';

const mostNamed = 5;

function listed(where: readonly string[], m: Messages): string {
  const shown = where.slice(0, mostNamed).join(filesTexts(m).separator);
  return where.length > mostNamed ? filesTexts(m).andMore(shown, where.length) : shown;
}

/** A doubt is written as kind, tab and cell. */
function doubtText(written: string, m: Messages): string {
  const [kind = '', tab = '', cell = ''] = written.split('|');
  const words: Readonly<Record<string, string>> = filesTexts(m).doubts;
  return filesTexts(m).doubtAt(m.exchange.place(tab, cell), words[kind] ?? kind);
}

function reasonText({ kind, where }: ArchiveReason, m: Messages): string {
  const text: (where: string) => string = filesTexts(m).archiveReasons[kind];
  const views: Readonly<Record<string, string>> = filesTexts(m).views;
  const worded = kind === 'doubt' ? where.map((w) => doubtText(w, m)) : where.map((w) => (kind === 'views' && views[w]) || w); // prettier-ignore
  return text(listed(worded, m));
}

/** Lines below the verdict; none for a form that is simply not there or not as it was. */
export function archiveLines({ covers, reasons }: ArchiveCheck, m: Messages): readonly string[] {
  return [
    ...reasons.map((reason) => reasonText(reason, m)),
    ...(covers === null ? [] : [filesTexts(m).promises[covers]]),
  ];
}
