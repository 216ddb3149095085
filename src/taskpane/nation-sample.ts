/** An invented set of zones to try the comparison with, and the way to take it out again. In the chunk of the comparison's screen. */
import type { FieldValues } from '../entries/format';
import type { Messages } from '../i18n';
import { nationTexts } from '../i18n/nation';
import type { PeerRow } from '../nation/peers';
import { isSampleZone, samplePeers } from '../nation/sample';
import { peerFields } from '../nation/to-entries';
import type { NationalIndex } from '../plan/national';

/** The own zone stands behind the hundredth, so that the way up can be tried. */
const wholeSample = { zones: 120, years: [2021, 2022, 2023], own: -0.9 } as const;

/** What is drawn with the sample, where the workbook holds nothing yet. */
export const sampleKeys = ['peers', 'ranking', 'gaps', 'wayup'] as const;

/** Figures of the invented zones, named in the workbook's words, and the one to take for the own; and the sheet to look at. */
export function sampleValues(
  index: NationalIndex,
  m: Messages,
): { readonly values: FieldValues; readonly show: string } {
  const rows = samplePeers(index, { ...wholeSample, nameFor: nationTexts(m).peers.sampleZone });
  return { values: { peers: peerFields(rows), ranking: { own: [rows[0]?.zone ?? ''] } }, show: 'ranking' };
}

/** The same fields without anything invented; what else stands there stays. */
export const withoutSample = (rows: readonly PeerRow[], own: string): FieldValues => ({
  peers: peerFields(rows.filter(({ zone }) => !isSampleZone(zone))),
  ranking: { own: [isSampleZone(own) ? null : own] },
});
