/** Links that users set on cells they fill in, to evidence for one: they stay where the sheet is drawn again, and are asked about where it goes. */
import { forked, type OpenExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';
import type { Plan } from '../../src/plan/schema';
import { parseArea } from '../../src/sheets/a1';
import { officeWorkbook } from '../support/faults';

type Milestone = Plan['tasks'][number]['milestones'][number];

const [TAB, ROSTER] = ['G03 营业收入', 'G13 新增高新技术企业'];
const evidence = { address: 'https://example.org/凭证.pdf', screenTip: '凭证' };
let office: OpenExcel;
beforeAll(async () => (office = await officeWorkbook()));

/** The office's workbook with links on the evidence of a figure, on a figure itself and on a firm of the roster. */
async function linked(): Promise<OpenExcel> {
  const excel = forked(office);
  await excel.book.read();
  await Excel.run(async (context) => {
    const link = (tab: string, cells: readonly string[]) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      sheet.protection.unprotect();
      for (const cell of cells) sheet.getRange(cell).hyperlink = evidence;
      sheet.protection.protect();
    };
    link(TAB, ['H19', 'D19']);
    link(ROSTER, ['C18']);
    await context.sync();
  });
  return excel;
}

const linksOn = ({ host }: OpenExcel, tab: string) =>
  [...host.workbook.sheets.find(({ name }) => name === tab)!.hyperlinks]
    .filter(([, link]) => link.address === evidence.address)
    .map(([cell]) => cell)
    .sort();

test('drawn again, added again and drawn longer: they stay, and the product’s own are drawn', async () => {
  for (const job of [
    ({ book }: OpenExcel) => book.redraw(['G03', 'G13']),
    ({ book }: OpenExcel) => book.addSheets(fourItemPlan(), ['G03', 'G13'], 'zh-CN'),
    ({ book }: OpenExcel) => book.redraw(['G03', 'G13'], { room: 60 }),
  ]) {
    const excel = await linked();
    const own = excel.host.workbook.sheets.find(({ name }) => name === TAB)!.hyperlinks.size;
    await job(excel);
    expect([linksOn(excel, TAB), linksOn(excel, ROSTER)]).toEqual([['D19', 'H19'], ['C18']]);
    expect(excel.host.workbook.sheets.find(({ name }) => name === TAB)!.hyperlinks.size).toBe(own);
    expect((await excel.book.read()).old ?? []).toEqual([]);
  }
});

test('before the sheets go they are told with their place, the product’s own are not', async () => {
  const excel = await linked();
  expect(await excel.book.goesAlong(['G03', 'G13', 'T01'])).toEqual([
    { kind: 'link', sheet: TAB, at: 'D19' },
    { kind: 'link', sheet: TAB, at: 'H19' },
    { kind: 'link', sheet: ROSTER, at: 'C18' },
  ]);
});

test.each([
  [
    'a milestone more at the end',
    (own: readonly Milestone[]) => [...own, { ...own[0]!, id: 'T01-9', name: { zh: '新增节点', en: 'New milestone' } }],
  ],
  ['the first milestone taken out', (own: readonly Milestone[]) => own.slice(1)],
] as const)('the plan changed, %s: a link is beside its milestone, or on the old sheet kept', async (_, change) => {
  const excel = forked(office);
  const { book, host } = excel;
  const { entries, plan } = await book.read();
  const { milestone, evidence: cells } = entries.sheets.T01!;
  const { sheet: tab, cell } = cells![2]!.place;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab!);
    sheet.protection.unprotect();
    sheet.getRange(cell).hyperlink = evidence;
    sheet.protection.protect();
    await context.sync();
  });
  const tasks = plan!.tasks.map((task) =>
    task.id === 'T01' ? { ...task, milestones: change(task.milestones) } : task,
  );
  await book.changePlan({ ...plan!, tasks });
  const beside = host.workbook.sheets.flatMap((sheet) =>
    [...sheet.hyperlinks].flatMap(([at, { address }]) => {
      const row = Number(/\d+/.exec(at)![0]);
      const col = parseArea(milestone![2]!.place.cell!).col;
      return address === evidence.address ? [sheet.rows.get(row - 1)?.get(col - 1)?.value] : [];
    }),
  );
  expect(beside).toEqual([milestone![2]!.value]);
});
