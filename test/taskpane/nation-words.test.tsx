/**
 * @jest-environment jsdom
 */
import { loadMessages } from '../../src/i18n/all';
import { zhMessages } from '../../src/i18n';
import { nationTexts } from '../../src/i18n/nation';
import { rowsIn } from '../../src/nation/peers';
import { methods, ranked, settingsOf } from '../../src/nation/ranking';
import { samplePeers } from '../../src/nation/sample';
import { peerFields } from '../../src/nation/to-entries';
import { nationalIndex as index } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';
import { fixed } from '../../src/taskpane/model/text';
import { fakeWorkbook } from '../support/pane-facade';
import { openPane, shown } from '../support/pane-in-jsdom';

const asCells = (fields: Readonly<Record<string, readonly (string | number | null | boolean)[]>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, cells.map((value) => ({ value, place: {} }))])); // prettier-ignore

test('a pane in English beside a Chinese workbook reads the workbook’s words: its method, its invented zones', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G03'], 'zh-CN');
  const zh = nationTexts(zhMessages);
  const rows = samplePeers(index, { zones: 30, years: [2023], nameFor: zh.peers.sampleZone });
  const ranking = { own: [rows[0]!.zone], method: [zh.methods['z-score']], place: [10] };
  const withPeers = async () => {
    const state = await facade.read();
    const sheets = { ...state.entries.sheets, peers: asCells(peerFields(rows)), ranking: asCells(ranking) };
    const keys = ['peers', 'ranking'].map((key) => ({ key, tab: key }));
    return { ...state, sheets: [...state.sheets, ...keys], entries: { sheets } };
  };
  await openPane({ ...facade, read: withPeers, readThoroughly: withPeers }, 'nation', 'en');
  const t = nationTexts(await loadMessages('en')).screen;
  const missing = ordosPlan.scoring.missing.value;
  const [byZ, byFirst] = (['z-score', methods[0]] as const).map((method) => fixed(ranked(index, rowsIn(rows, 2023), { ...settingsOf(index, missing), method }).totals[0]!, 2)); // prettier-ignore
  expect(byZ).not.toBe(byFirst);
  await shown(t.total(byZ!));
  await shown(t.removeSample);
});
