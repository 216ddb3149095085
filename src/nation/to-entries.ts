/** Tables of peers and rosters as the fields of their sheets. */
import { nationTexts } from '../i18n/nation';
import type { CellValue } from '../entries/entries';
import type { Messages } from '../i18n';
import { enterpriseFields, enterpriseFlags, type Enterprise } from './enterprises';
import type { PeerRow } from './peers';

type Fields = Readonly<Record<string, readonly CellValue[]>>;

/** Rows of peers as the fields of their sheet. */
export const peerFields = (rows: readonly PeerRow[]): Fields => ({
  zone: rows.map(({ zone }) => zone),
  year: rows.map(({ year }) => year),
  figures: rows.flatMap(({ figures }) => figures),
});

/** A roster as the fields of its sheet. */
export const enterpriseValues = (list: readonly Enterprise[], m: Pick<Messages, 'areas'>): Fields => ({
  name: list.map(({ name }) => name),
  code: list.map(({ code }) => code),
  figures: list.flatMap(({ figures }) => enterpriseFields.map((field) => figures[field] ?? null)),
  flags: list.flatMap(({ flags }) =>
    enterpriseFlags.map((flag) =>
      flags[flag] === undefined ? null : nationTexts(m).enterprises[flags[flag] ? 'yes' : 'no'],
    ),
  ),
});
