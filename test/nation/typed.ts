/** Rows of peers and what is chosen, as they would be typed on the sheets; and the ranking's sheets over them. */
import type { FieldValues } from '../../src/entries/format';
import type { Messages } from '../../src/i18n';
import type { PeerRow } from '../../src/nation/peers';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import type { SheetSpec } from '../../src/sheets/spec';
import { filledWorkbook } from '../support/filled-workbook';

export const peerValues = (rows: readonly PeerRow[]): FieldValues[string] => ({
  zone: rows.map(({ zone }) => zone),
  year: rows.map(({ year }) => year),
  figures: rows.flatMap(({ figures }) => figures),
});

/** Sheets drawn over what was typed, as the pane does: empty ones with room for all rows, then filled. */
export function drawnOver(
  m: Messages,
  keys: readonly string[],
  values: FieldValues,
): { readonly specs: readonly SheetSpec[]; readonly entries: ReturnType<typeof filledWorkbook>['entries'] } {
  const rows = (values.peers?.zone ?? []).length;
  const enterprises = (values.enterprises?.name ?? []).length;
  const room = (key: string) => (key === 'peers' ? rows : key === 'enterprises' ? enterprises : undefined);
  return filledWorkbook(
    plan,
    m,
    keys,
    (context) => keys.map((key) => buildSheet(key, { ...context, room: room(key) })),
    values,
  );
}
