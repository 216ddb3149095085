/** The pane's door to the ranking among the nation's zones: a chunk of its own with the screen; a file brings the file code along. */
import { nationTexts } from '../i18n/nation';
import { textOfFile } from '../entries/file';
import { ZoneScorecardError } from '../errors';
import type { Grid } from '../nation/grid';
import { gridOf } from '../nation/grid';
import type { PeerRow } from '../nation/peers';
import type { Enterprise } from '../nation/enterprises';
import { enterpriseFields, enterpriseFlags } from '../nation/enterprises';
import type { Messages } from '../i18n';
import type { WorkOptions } from '../excel/facade';
import { parseArea } from '../sheets/a1';

const mostBytes = 50e6;

/** The table in a file: the sheet of a workbook with the most cells, or a text. Rejects with ZoneScorecardError. */
export async function gridOfFile(file: File): Promise<Grid> {
  if (file.size > mostBytes)
    throw new ZoneScorecardError('file-too-large', { limit: mostBytes / 1e6, what: 'megabytes' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return gridOf(textOfFile(bytes));
  const [{ readSafely }, { startBrowserWorker }] = await Promise.all([
    import('../xlsx'),
    import('../xlsx/start-browser'),
  ]);
  const { sheets } = await readSafely(bytes, { startWorker: startBrowserWorker });
  const fullest = sheets
    .filter(({ visibility }) => visibility === 'visible')
    .reduce<(typeof sheets)[number] | null>(
      (most, sheet) => (most === null || sheet.cells.size > most.cells.size ? sheet : most),
      null,
    );
  const rows: (string | number | boolean | null)[][] = [];
  for (const [address, { value }] of fullest?.cells ?? []) {
    const { row, col } = parseArea(address);
    while (rows.length < row) rows.push([]);
    const own = rows[row - 1]!;
    while (own.length < col) own.push(null);
    own[col - 1] = value;
  }
  return rows;
}

type Values = NonNullable<WorkOptions['values']>[string];

/** Rows of peers as the fields of their sheet. */
export const peerFields = (rows: readonly PeerRow[]): Values => ({
  zone: rows.map(({ zone }) => zone),
  year: rows.map(({ year }) => year),
  figures: rows.flatMap(({ figures }) => figures),
});

/** A roster as the fields of its sheet. */
export const enterpriseValues = (list: readonly Enterprise[], m: Messages): Values => ({
  name: list.map(({ name }) => name),
  code: list.map(({ code }) => code),
  figures: list.flatMap(({ figures }) => enterpriseFields.map((field) => figures[field] ?? null)),
  flags: list.flatMap(({ flags }) =>
    enterpriseFlags.map((flag) =>
      flags[flag] === undefined ? null : nationTexts(m).enterprises[flags[flag] ? 'yes' : 'no'],
    ),
  ),
});
