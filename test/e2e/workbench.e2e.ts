/** The workbench by itself: the grid behaves as Excel does for those who fill in sheets. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/xlsx';
import { violations } from '../support/pane-checks';
import { addAllSheets, cell, goTo, paste, startWorkbenches, tab, type, type OpenWorkbench } from '../support/workbench';

const open = startWorkbenches();
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await open();
  await addAllSheets(bench);
});
afterEach(() => expect(bench.problems).toEqual([]));

const nameBox = () => bench.page.getByLabel('名称框');
const shownAt = (address: string) => cell(bench.page, address).innerText();
const dialog = () => bench.page.getByRole('dialog');

test('says that it is not Excel, and holds the real pane with every sheet of the plan', async () => {
  await bench.page.getByText('这是演示台，不是 Excel').waitFor();
  const tabs = await bench.page.getByRole('tablist', { name: '工作表' }).getByRole('tab').allInnerTexts();
  for (const id of [...Array(25).keys()].map((i) => `G${String(i + 1).padStart(2, '0')} `))
    expect(tabs.filter((name) => name.startsWith(id))).toHaveLength(1);
  expect(tabs.filter((name) => /^T\d\d /.test(name))).toHaveLength(16);
});

test('typing calculates what depends on it; undo takes it back', async () => {
  await type(bench.page, 'G03', 'D22', '480');
  await expectText('D12', '480.00');
  await expectText('E12', '80.0%');
  await expectText('H12', '2.56');
  expect(await nameBox().inputValue()).toBe('D23');
  await bench.page.keyboard.press('Control+z');
  await expectText('D12', '');
});

/** Waits until the cell shows the text. */
async function expectText(address: string, text: string): Promise<void> {
  const wanted = cell(bench.page, address);
  await wanted.filter({ hasText: text === '' ? /^$/ : text }).waitFor();
  expect(await wanted.innerText()).toBe(text);
}

test('a validation shows its prompt, warns of what it does not know with the form it takes, and lets the user type again', async () => {
  await goTo(bench.page, 'G03', 'D19');
  expect(await bench.page.getByRole('note').innerText()).toContain('亿元');
  await bench.page.keyboard.type('很多');
  await bench.page.keyboard.press('Enter');
  await dialog().getByText('如 480.5').waitFor();
  await dialog().getByRole('button', { name: '否' }).click();
  await bench.page.keyboard.press('Escape');
  expect(await shownAt('D19')).toBe('');
});

test('a locked cell of a protected sheet refuses', async () => {
  await goTo(bench.page, 'G03', 'D12');
  await bench.page.keyboard.type('1');
  await dialog().getByText('受保护').waitFor();
  await dialog().getByRole('button', { name: '确定' }).click();
  expect(await shownAt('D12')).toBe('');
});

test('Tab goes through the cells open for entry', async () => {
  await goTo(bench.page, 'G03', 'H19');
  await bench.page.keyboard.press('Tab');
  expect(await nameBox().inputValue()).toBe('D20');
  await bench.page.keyboard.press('Shift+Tab');
  expect(await nameBox().inputValue()).toBe('H19');
});

test('a drop-down offers the words of the plan sheet, by mouse and by keyboard', async () => {
  await goTo(bench.page, '计划目标', 'L9');
  await bench.page.getByRole('button', { name: '打开下拉列表' }).click();
  const choices = bench.page.getByRole('listbox');
  const words = await choices.getByRole('option').allInnerTexts();
  expect(words.length).toBeGreaterThan(5);
  await choices.getByRole('option').nth(1).click();
  await expectText('L9', words[1]!);
  await bench.page.keyboard.press('Alt+ArrowDown');
  await bench.page.keyboard.press('ArrowUp');
  await bench.page.keyboard.press('Enter');
  await expectText('L9', words[0]!);
});

test('a pasted block is one edit, and undone as one', async () => {
  await goTo(bench.page, 'G13', 'C18');
  await paste(bench.page, [
    ['样例甲公司', '91150600MA0000001X'],
    ['样例乙公司', '91150600MA00000028'],
  ]);
  await expectText('C19', '样例乙公司');
  expect(await nameBox().inputValue()).toBe('C18:D19');
  await bench.page.keyboard.press('Control+z');
  await expectText('C19', '');
});

test('links jump, and the ribbon’s buttons are those of the manifest and work', async () => {
  const { page, pane } = bench;
  await tab(page, 'G03').click();
  await page.getByText('返回首页').click();
  await page.getByRole('tab', { name: '首页', selected: true }).waitFor();
  await page.getByRole('button', { name: '差距图表' }).click();
  await page.getByRole('tab', { name: '差距分析', selected: true }).waitFor();
  await page.getByText('“差距图表”已完成').waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: '校验', exact: true }).click();
  await pane.getByRole('tab', { name: /校验/, selected: true }).waitFor();
});

test('a function button draws in an Excel on the web that fails large writes while the pane listens', async () => {
  const { page } = bench;
  await page.evaluate(() => (location.hash = 'differs=largeWriteWhileListening'));
  await page.getByText('模拟有 1 处不同的 Excel').waitFor();
  await page.getByRole('button', { name: '更新得分表' }).click();
  await page.getByText('“更新得分表”已完成').waitFor();
  await page.evaluate(() => (location.hash = ''));
});

test('a function button that fails says why, in the pane’s words', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: '更新得分表' }).click();
  const told = page.getByRole('dialog');
  await told.getByText('工作簿里没有考核计划').first().waitFor();
  await told.getByText('到“指标”里添加指标表').waitFor();
  await told.getByRole('button', { name: '确定' }).click();
  await page.getByText('就绪').waitFor();
  await page.close();
});

test('the pane is light or dark as chosen, at once and after it is opened anew', async () => {
  const { page, pane } = bench;
  const background = (color: string) =>
    page.waitForFunction((wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('.pane-side iframe');
      const shown = frame?.contentDocument?.querySelector('.fui-FluentProvider');
      return shown && getComputedStyle(shown).backgroundColor === wanted;
    }, color);
  const [white, black] = ['rgb(255, 255, 255)', 'rgb(41, 41, 41)'];
  await background(white);
  await page.getByLabel('窗格颜色').selectOption('dark');
  await background(black);
  await page.getByRole('button', { name: '打开窗格' }).click();
  await pane.getByRole('tab', { name: '总览' }).waitFor();
  await background(black);
  await page.getByLabel('窗格颜色').selectOption('light');
  await background(white);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByLabel('窗格颜色').selectOption('system');
  await background(black);
  await page.emulateMedia({ colorScheme: 'light' });
  await background(white);
});

test('sheets are shown smaller and larger, and the mouse hits the cell under it', async () => {
  const { page } = bench;
  await goTo(page, 'G03', 'B2');
  for (const size of ['0.5', '1.5', '1']) {
    await page.getByLabel('显示比例').selectOption(size);
    await cell(page, 'D14').click();
    expect(await nameBox().inputValue()).toBe('D14');
  }
});

test('a roster scrolls with what its columns are called in place, and only what is in view is drawn', async () => {
  const { page } = bench;
  await goTo(page, 'G13', 'C18');
  await paste(
    page,
    Array.from({ length: 150 }, (_, i) => [`样例公司${i + 1}`]),
  );
  await page.getByLabel('名称框').fill('C167');
  await page.keyboard.press('Enter');
  await expectText('C167', '样例公司150');
  expect(await cell(page, 'C4').innerText()).toBe('企业名称');
  expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
});

test('a list is filtered by what a column shows', async () => {
  const { page } = bench;
  await goTo(page, 'G13', 'C17:C23');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  const only = page.getByLabel(/C 列“企业名称”只看/);
  await only.selectOption('样例公司2');
  await page.getByText('已隐去 5 行').waitFor();
  expect(await cell(page, 'C18').count()).toBe(0);
  await expectText('C19', '样例公司2');
  await only.selectOption('全部');
  await expectText('C18', '样例公司1');
  await page.getByRole('button', { name: '关闭筛选栏' }).click();
});

test('on a small screen the rows to type in are in sight with their names and states, and links lead on', async () => {
  const small = await open({ width: 1366, height: 768 });
  const { page } = small;
  await addAllSheets(small);
  await goTo(page, 'G13', 'C40');
  await page.keyboard.type('样例甲公司');
  await page.keyboard.press('Enter');
  await cell(page, 'B40').filter({ hasText: '× 23' }).waitFor();
  for (const row of [33, 40]) await expect(inSight(page, `C${row}`)).resolves.toBe(true);
  await goTo(page, 'G13', 'H40');
  for (const address of ['B40', 'C40', 'C4', 'H4']) await expect(inSight(page, address)).resolves.toBe(true);
  // By their cells: text of frozen columns is drawn on both sides of their edge until one scrolls.
  await cell(page, 'C1').getByText('下一张 ›').click();
  await page.getByRole('tab', { name: /^G14/, selected: true }).waitFor();
  await cell(page, 'B1').getByText('‹ 上一张').click();
  await page.getByRole('tab', { name: /^G13/, selected: true }).waitFor();
  expect(small.problems).toEqual([]);
  await page.close();
});

/** Whether the cell's middle is what a user sees there. */
const inSight = (page: OpenWorkbench['page'], address: string): Promise<boolean> =>
  cell(page, address).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (element.contains(seen) || seen.contains(element) || seen.closest('textarea') !== null);
  });

test('no serious finding of axe outside of the pane', async () => {
  const { page } = bench;
  expect(await violations(page, ['iframe'])).toEqual([]);
});

test('the workbook is saved as a file the reader of units’ files understands, and opened again', async () => {
  const { page, pane } = bench;
  await type(page, 'G03', 'E22', '512.5');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存 .xlsx' }).click(),
  ]);
  const file = await download.path();
  const { sheets, names } = readWorkbook(readFileSync(file));
  expect(sheets.find(({ tab: name }) => name.startsWith('G03'))?.cells.get('E22')?.value).toBe(512.5);
  expect(names.get('zsc_G03_actual')).toContain('G03');

  await page.getByLabel('打开 .xlsx').setInputFiles(file);
  await page.getByText(/已打开/).waitFor();
  await goTo(page, 'G03', 'E22');
  await expectText('D13', '512.50');
  await page
    .getByRole('img', { name: /完成值: .*2023年 512\.5/ })
    .first()
    .waitFor();
  // The pane finds the plan and the figures in it.
  await pane.getByRole('radio', { name: '2023' }).check({ force: true });
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByText(/已填 [1-9]\d* \/ 41/).waitFor();
});

test('a file that is none is refused in words, and the workbook stays', async () => {
  const { page } = bench;
  await page
    .getByLabel('打开 .xlsx')
    .setInputFiles({ name: '坏.xlsx', mimeType: 'application/zip', buffer: Buffer.from('no') });
  await dialog().getByText('没有完成').waitFor();
  await dialog().getByRole('button', { name: '确定' }).click();
  await expectText('D13', '512.50');
});

test('unsaved work is kept, taken up again after a crash, and forgotten once it is a file or the switch is off', async () => {
  const { page } = await open();
  const typed = async (text: string) => {
    await page.getByLabel('名称框').fill('A1');
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const found = page.getByText(/^上次没有保存的/);
  const openedAnew = async () => {
    await page.waitForTimeout(2_500);
    await page.reload();
    await page.getByLabel('名称框').waitFor();
  };
  await typed('还没有保存');
  await page.getByText('已暂存在本机').waitFor();
  await page.reload();
  await found.waitFor();
  await page.getByRole('region', { name: '未保存的内容' }).getByRole('button', { name: '恢复' }).click();
  await cell(page, 'A1').filter({ hasText: '还没有保存' }).waitFor();
  // Another tab finds nothing of one that is open.
  const [other] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))]);
  await other.getByLabel('名称框').waitFor();
  await other.waitForTimeout(500);
  expect(await other.getByText(/^上次没有保存的/).count()).toBe(0);
  await other.close();
  // Saved at once after the last change, before that is kept.
  await typed('保存了');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存 .xlsx' }).click()]);
  await openedAnew();
  expect(await found.count()).toBe(0);
  await page.getByLabel('暂存未保存内容').uncheck();
  await typed('不暂存');
  await openedAnew();
  expect(await found.count()).toBe(0);
  await page.close();
});

test('two presses on the edge of a column make it as wide as what it holds', async () => {
  const { page } = await open();
  await page.keyboard.type('样例高新技术企业股份有限公司');
  await page.keyboard.press('Enter');
  const a1 = cell(page, 'A1');
  const text = a1.locator('.cell-text > span');
  const widths = async () => [(await a1.boundingBox())!.width, (await text.boundingBox())!.width] as const;
  const [narrow, needed] = await widths();
  expect(narrow).toBeLessThan(needed);
  await page.locator('.heading-border-col').first().dblclick({ force: true });
  const [wide] = await widths();
  expect(wide).toBeGreaterThan(needed);
  expect(wide).toBeLessThan(needed + 30);
  await page.close();
});

test('English: ribbon, page and pane', async () => {
  const { page, pane } = await open();
  await page.getByLabel('窗格语言').selectOption('en');
  await page.getByText('A workbench, not Excel').waitFor();
  await page.getByRole('button', { name: 'Gap charts' }).waitFor();
  await pane.getByRole('tab', { name: 'Home' }).waitFor();
  await page.close();
});
