/** What the page keeps in the browser: everything but enterprises' returns, whatever their sheets have become. */
import { deleteSheet, copySheet, renameSheet } from '../../src/host/model/sheet-structure';
import type { Host } from '../../src/host';
import type { Sheet } from '../../src/host/model/sheet';
import { tabs } from '../../src/i18n/zh-CN/nation';
import { tabs as english } from '../../src/i18n/en/nation';
import { ordosPlan } from '../../src/plan/ordos';
import { contentOf, partsIn, sheetsOf } from '../../src/workbench/kept';
import { forked, startExcel, type OpenExcel } from '../support/excel';

const secret = '某某稀土材料公司';

const tabNamed = ({ workbook }: Host, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;
const keptOf = ({ workbook }: Host): string =>
  JSON.stringify(contentOf(workbook), (_, value: unknown) => (value instanceof Map ? [...value] : value));

const locales = ['zh-CN', 'en'] as const;
const ofLocale = (locale: (typeof locales)[number]) => (locale === 'en' ? english : tabs);
const drawn = new Map<string, Host>();

beforeAll(async () => {
  for (const locale of locales) {
    const { host, book } = startExcel();
    await book.addSheets(ordosPlan, ['G03', 'enterprises'], locale);
    host.typeCell(ofLocale(locale).enterprises, 'C7', secret);
    host.typeCell(ofLocale(locale).enterprises, 'E7', '60000');
    host.typeCell(host.workbook.sheets.find(({ name }) => name.startsWith('G03'))!.name, 'D19', '120');
    await book.addSheets(ordosPlan, ['ratios'], locale);
    drawn.set(locale, host);
  }
});

const withRoster = (locale: (typeof locales)[number] = 'zh-CN'): OpenExcel => forked({ host: drawn.get(locale)! });

/** Takes every name of ours off a sheet, as a clean-up of names or a copy into another workbook does. */
function unname({ workbook }: Host, sheet: Sheet): void {
  for (const [key, { formula }] of workbook.names) if (formula.includes(sheet.name)) workbook.names.delete(key);
  sheet.names.clear();
}

const cases: Readonly<Record<string, (host: Host, tab: string) => void>> = {
  'as it stands': () => undefined,
  renamed: ({ workbook }, tab) =>
    renameSheet(
      workbook,
      workbook.sheets.find(({ name }) => name === tab)!,
      `台账${tab.charCodeAt(2)}${tab.charCodeAt(0)}`,
    ),
  'renamed, without its sheet’s name': ({ workbook }, tab) => {
    renameSheet(
      workbook,
      workbook.sheets.find(({ name }) => name === tab)!,
      `张's 台账${tab.charCodeAt(2)}${tab.charCodeAt(0)}`,
    );
    workbook.names.delete('zsc_sheet_enterprises');
    workbook.names.delete('zsc_sheet_ratios');
  },
  'renamed, without any name': (host, tab) => {
    unname(host, tabNamed(host, tab));
    renameSheet(host.workbook, tabNamed(host, tab), `台账${tab.charCodeAt(2)}${tab.charCodeAt(0)}`);
  },
  'renamed, rows put in above, the warning and the title deleted': (host, tab) => {
    const sheet = tabNamed(host, tab);
    unname(host, sheet);
    renameSheet(host.workbook, sheet, `Sheet${tab.charCodeAt(2)}${tab.charCodeAt(0)}`);
    const below = [...sheet.rows].filter(([row]) => row >= 5);
    sheet.rows.clear();
    for (const [row, line] of below) sheet.rows.set(row + 20, line);
  },
  'copied and renamed, the original gone': (host, tab) => {
    const copy = copySheet(host.workbook, tabNamed(host, tab), 0);
    deleteSheet(host.workbook, tabNamed(host, tab));
    renameSheet(host.workbook, copy, `备份${tab.charCodeAt(2)}${tab.charCodeAt(0)}`);
  },
};

test.each(Object.entries(cases))('a sheet of enterprises %s is not kept, others are', (_, change) => {
  for (const locale of locales) {
    const { host } = withRoster(locale);
    const before = host.workbook.sheets.length;
    for (const tab of [ofLocale(locale).enterprises, ofLocale(locale).ratios]) change(host, tab);
    expect(keptOf(host)).not.toContain(secret);
    expect(contentOf(host.workbook)!.sheets).toHaveLength(before - 2);
  }
});

test('one kept beside its repair and renamed is not kept', async () => {
  const { host, book } = withRoster();
  const sheet = tabNamed(host, tabs.enterprises);
  // Rows put in by hand: the names moved along, so that the repair draws the sheet anew beside it.
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(tabs.enterprises);
    worksheet.protection.unprotect();
    worksheet.getRange('3:4').insert('Down');
    await context.sync();
  });
  await book.redraw(['enterprises']);
  expect(sheet.name).toBe(`${tabs.enterprises}（旧）`);
  expect(tabNamed(host, tabs.enterprises)).toBeDefined();
  renameSheet(host.workbook, sheet, '老台账');
  expect(keptOf(host)).not.toContain(secret);
});

test('copies made before jobs are not kept where enterprises are in them by request', async () => {
  const { host, book } = withRoster();
  const copies = () => contentOf(host.workbook)!.sheets.filter(({ name }) => name === '_zsc_copies').length;
  await book.removeSheets(['G03']);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('_zsc_copies');
  expect(copies()).toBe(1);
  await book.keepConfidential(true);
  expect(copies()).toBe(0);
});

test('sheets come back out of the parts they are kept in, each small enough to be copied at once', () => {
  const { workbook } = withRoster().host;
  const kept = structuredClone([...partsIn(workbook.sheets)]);
  const sizes = kept.map((part) => (part instanceof Map ? [...part.values()].reduce((n, { size }) => n + size, 0) : 0));
  expect(Math.max(...sizes)).toBeLessThan(5_000);
  expect(kept.length).toBeGreaterThan(2 * workbook.sheets.length);
  expect(sheetsOf(kept)).toEqual(workbook.sheets);
});
