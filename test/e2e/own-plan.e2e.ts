/**
 * A plan of one's own in the real pane beside the workbench: a notice pasted into an empty workbook, its draft adopted, the plan made of it, its
 * sheets added, handed out, changed, collected, scored, carried on; and the example in one press. Set ZSC_SCREENSHOTS to a folder to keep the pictures.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { FrameLocator } from 'playwright-core';
import { read, write } from 'xlsx';
import { draftFromNotice } from '../../src/draft/from-notice';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { changeTexts } from '../../src/i18n/changes';
import { draftTexts, type DraftTexts } from '../../src/i18n/draft';
import { defaultLocale, loadMessages, zhMessages as m, type Messages } from '../../src/i18n';
import { blocksOfText } from '../../src/notice/text';
import { locales } from '../../src/i18n/languages';
import type { Plan } from '../../src/plan/schema';
import { fieldName } from '../../src/sheets/names';
import { cellsOf } from '../draft/typed';
import { skeleton } from '../notice/skeleton';
import { numberedPictures } from '../support/pictures';
import { cell, goTo, startWorkbenches, tab } from '../support/workbench';

const open = startWorkbenches();
/** The plan that adopting all of a notice makes, without the pane. */
function planOf(text: string): Plan {
  const cells = cellsOf(draftSheets(draftFromNotice(blocksOfText(text), m, '2026-01-01').draft, m));
  const adopted = Object.fromEntries(
    Object.entries(cells).map(([table, fields]) => [
      table,
      {
        ...fields,
        ...(fields.use && {
          use: fields.use.map((one) => (one.value === null ? one : { ...one, value: draftTexts(m).choices.use.yes })),
        }),
      },
    ]),
  );
  const { plan, faults } = readDraft(adopted, m);
  if (!plan) throw new Error(JSON.stringify(faults.map(({ code, params }) => [code, params])));
  return plan;
}

/** A text with whatever numbers stand in it: 已添加 3 张表, 3 sheets added. */
const withAny = (text: (n: number) => string, whole = false): RegExp => {
  const pattern = text(77777)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('77777', '[\\d,]+');
  return new RegExp(whole ? `^${pattern}$` : pattern);
};

const toPlan = async (pane: FrameLocator, w: Messages, button: string | RegExp) => {
  await pane.getByRole('tab', { name: w.pane.tabs.home }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: button, exact: true }).click();
};

/** What the pane says of a notice it has read, whatever it found. */
const proposedTo = (t: DraftTexts['screen']): RegExp =>
  new RegExp(
    t
      .proposed({ indicators: 77, tasks: 77, units: 77, questions: 77 })
      .replace(/[.()]/g, '\\$&')
      .replaceAll('77', '\\d+'),
  );

/** A unit's file with a figure typed at a name, saved by another program; and where it stands. */
function typedInto(bytes: Uint8Array, field: string, figure: number) {
  const book = read(bytes);
  const { Ref } = book.Workbook!.Names!.find(({ Name }) => Name === field)!;
  const [, tabName, place] = /^'?(.*?)'?!\$?([A-Z]+\$?\d+)/.exec(Ref)!;
  const at = place!.replace('$', '');
  book.Sheets[tabName!]![at] = { t: 'n', v: figure };
  return { cell: at, buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer };
}

test.each(locales)(
  'an office’s years (%s): notice, 41 sheets, score, a change in the second year, an older hand-out, the next plan',
  async (locale) => {
    const w = await loadMessages(locale);
    const t = draftTexts(w).screen;
    const collect = w.exchange.collectScreen;
    const plan = planOf(skeleton());
    const indicator = plan.indicators.find(({ kind, lead }) => kind === 'amount' && lead.units.length === 1)!;
    const unit = plan.units.find(({ id }) => id === indicator.lead.units[0])!;
    const retired = plan.indicators.find(({ id, kind }) => kind !== 'amount' && id !== indicator.id)!;
    const year = plan.years[0]!;

    const { page, pane, problems } = await open({ width: 1500, height: 1200 });
    const picture = numberedPictures(page, `own-plan-years-${locale}`);
    if (locale !== defaultLocale) await page.getByLabel('窗格语言').selectOption(locale);
    await pane.getByRole('tab', { name: w.pane.tabs.indicators }).click();
    await pane.getByRole('button', { name: w.pane.draft.otherPlan }).click();
    await pane.getByLabel(t.noticeLabel).fill(skeleton());
    await pane.getByRole('button', { name: t.make, exact: true }).click();
    await pane.getByText(proposedTo(t)).waitFor();
    await picture('proposed');
    // Nothing enters unseen: the plan is not made while rows are open.
    await pane.getByRole('button', { name: t.use, exact: true }).click();
    await pane.getByRole('button', { name: withAny(t.adopt, true) }).click();
    await pane
      .getByText(withAny((n) => draftTexts(w).faults.unconfirmed.what({ count: n })))
      .first()
      .waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: t.use, exact: true }).click();
    await pane
      .getByRole('button', { name: w.pane.indicators.addAll(plan.indicators.length + plan.tasks.length) })
      .click();
    await tab(page, w.sheetsCore.tabs.units).waitFor();
    await pane.getByText(withAny(w.pane.notices.added)).waitFor();
    await picture('sheets');

    // Handed out before the change, filled in after it.
    await toPlan(pane, w, w.exchange.handOutScreen.title);
    await pane.getByText(unit.name.zh).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name: withAny(w.exchange.handOutScreen.save, true) }).click(),
    ]);
    const handed = Object.entries(unzipSync(new Uint8Array(readFileSync(await download.path()))));
    expect(handed.length).toBeGreaterThan(10);
    const [name, bytes] = handed.find(([path]) => path.split('/').at(-1)!.startsWith(`${unit.shortName.zh}_`))!;
    const returned = {
      name: name.split('/').at(-1)!,
      ...typedInto(bytes, fieldName(indicator.id, `ytd_${year}`), 12.5),
    };

    const change = draftTexts(w).changeScreen;
    await toPlan(pane, w, w.pane.draft.change);
    await pane.getByText(change.intro).waitFor();
    await pane.getByLabel(change.from).selectOption(String(year + 1));
    await pane.getByLabel(change.document).fill('鄂高新发〔2023〕5号');
    await pane.getByLabel(change.dated).fill('2023-03-01');
    await pane.getByLabel(change.kind, { exact: true }).selectOption('retire');
    await pane.getByLabel(change.item, { exact: true }).selectOption(retired.id);
    await pane.getByRole('button', { name: change.put }).click();
    await pane.getByLabel(change.kind, { exact: true }).selectOption('add');
    await pane.getByLabel(change.name, { exact: true }).fill('绿色工厂数');
    await pane.getByLabel(change.measure, { exact: true }).fill('家');
    await pane.getByLabel(change.target(plan.years.at(-1)!)).fill('12');
    await pane.getByRole('button', { name: change.put }).click();
    // Both are in what is shown before it can be pressed.
    await pane.getByRole('button', { name: change.go(2), exact: true }).waitFor();
    await picture('change');
    await pane.getByRole('button', { name: change.go(2), exact: true }).click();
    await pane.getByText(withAny(changeTexts(w).done)).waitFor();
    await page
      .getByRole('tablist', { name: /^(工作表|Sheets)$/ })
      .getByRole('tab', { name: /绿色工厂数/ })
      .waitFor();
    await tab(page, changeTexts(w).log.tab).waitFor();

    await toPlan(pane, w, collect.title);
    await pane.locator('input[type=file][multiple]').setInputFiles({
      name: returned.name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: returned.buffer,
    });
    await pane.getByText(collect.returned(1, 23)).waitFor();
    await pane.getByText(withAny(collect.issues)).click();
    await picture('collected');
    await pane.getByRole('button', { name: collect.acceptPlain }).click();
    await pane.getByRole('button', { name: collect.apply(1) }).click();
    await pane.getByText(collect.applied(1)).first().waitFor();
    const sheet = page
      .getByRole('tablist', { name: /^(工作表|Sheets)$/ })
      .getByRole('tab', { name: new RegExp(`^${indicator.id} `) });
    await goTo(page, (await sheet.innerText()).trim(), returned.cell);
    expect(await cell(page, returned.cell).first().innerText()).toContain('12.5');

    await pane.getByRole('tab', { name: w.pane.tabs.scores }).click();
    await pane.getByRole('radio', { name: String(year) }).check({ force: true });
    await pane.getByRole('button', { name: w.pane.scores.update }).click();
    await pane.getByText(new RegExp(w.pane.scores.updated('\\d+:\\d+'))).waitFor();
    await pane
      .getByText(w.pane.scores.missingRow(plan.indicators.length + plan.tasks.length - 1))
      .first()
      .waitFor();
    await picture('score');

    // The next plan opens in a window of its own, as a draft with what was reached; made a plan there, its targets are still to be set.
    await toPlan(pane, w, w.pane.draft.title);
    const [next] = await Promise.all([
      page.waitForEvent('popup', { timeout: 120_000 }),
      pane.getByRole('button', { name: new RegExp(`^${t.next('2025')}`) }).click(),
    ]);
    const nextPane = next.frameLocator('.pane-side iframe');
    // A window of its own begins in the language of the workbench.
    if (locale !== defaultLocale) await next.getByLabel(/^(窗格语言|Pane language)$/).selectOption(locale);
    await nextPane.getByRole('tab', { name: w.pane.tabs.indicators }).click();
    await nextPane.getByRole('button', { name: w.pane.draft.otherPlan }).click();
    const nextPicture = numberedPictures(next, `own-plan-next-${locale}`);
    await nextPicture('draft');
    await nextPane.getByRole('button', { name: t.use, exact: true }).click();
    await nextPane.getByRole('button', { name: t.useAnyway, exact: true }).click();
    await nextPane.getByRole('button', { name: withAny(w.pane.indicators.addAll) }).waitFor();
    await nextPicture('plan');
    expect(problems).toEqual([]);
  },
);

test('the example in one press, on its score sheet', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'own-plan-example');
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('button', { name: m.pane.draft.example }).click();
  await tab(page, '单位得分').waitFor();
  await page.getByRole('tab', { name: /评分表/, selected: true }).waitFor();
  await picture('score');
  expect(problems).toEqual([]);
});
