/**
 * From pasting peers to the follow-up list, in a browser: what was recognised is checked and put right, the sheets come with score,
 * place and gaps, the way up becomes follow-up rows by one press, gaps and follow-up are printed.
 * Set ZSC_SCREENSHOTS to a folder to keep pictures of each step.
 */
import { nationTexts } from '../../src/i18n/nation';
import type { Page } from 'playwright-core';
import { zhMessages as m } from '../../src/i18n';
import { zhMessages } from '../../src/i18n/all';
import { seeded } from '../../src/entries/random';
import { contributionsTo, enterpriseFields, ratiosOf, wholes } from '../../src/nation/enterprises';
import { gridOf } from '../../src/nation/grid';
import { decidedRoster, recogniseRoster, rosterOf } from '../../src/nation/roster';
import { samplePeers } from '../../src/nation/sample';
import { figure } from '../../src/taskpane/model/text';
import { nationalIndex as index } from '../../src/plan/national';
import { numberedPictures } from '../support/pictures';
import { cell, goTo, paste, startWorkbenches, tab } from '../support/workbench';

const open = startWorkbenches();

/** A table as an office has it: headings with units of its own, money in another unit, a note below. */
function pasted(): string {
  const rows = samplePeers(index, {
    zones: 30,
    years: [2021, 2022],
    missing: 0.02,
    nameFor: (letter) => `虚构${letter}高新区`,
  });
  const amount = index.indicators.findIndex(({ id }) => id === '2.4');
  const head = [
    '高新区',
    '年度',
    ...index.indicators.map(({ id, name }, k) => (k === amount ? `${name.zh}（万元）` : `${id} ${name.zh}`)),
  ];
  const lines = rows.map(({ zone, year, figures }) => [
    zone,
    year,
    ...figures.map((figure, k) => (figure === null ? '—' : k === amount ? Math.round(figure * 10_000) : figure)),
  ]);
  return [head, ...lines, ['注：虚构数据']].map((line) => line.join('\t')).join('\n');
}

test('from pasted peers to the follow-up list', async () => {
  const bench = await open({ width: 1700, height: 1200 });
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'nation');
  const t = nationTexts(m).screen;
  await pane.getByRole('button', { name: '添加全部 41 张' }).click();
  await page.getByRole('tab', { name: '单位得分' }).waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: t.title }).click();
  await pane.getByRole('heading', { name: t.title }).waitFor();

  await pane.getByLabel(t.paste).fill(pasted());
  await pane.getByRole('button', { name: t.read }).first().press('Enter');
  await pane.getByText(t.mappingHint(60, 30, 46)).waitFor();
  await pane.getByText('× 0.0001').waitFor();
  await pane.getByRole('combobox', { name: t.own }).selectOption('虚构A高新区');
  await picture('mapping');
  const before = Date.now();
  await pane.getByRole('button', { name: t.put(60) }).click();
  await tab(page, nationTexts(m).tabs.ranking).waitFor();
  await pane.getByText(t.putDone(60)).waitFor();
  process.stdout.write(`sheets of 60 rows put in: ${Date.now() - before} ms\n`);
  const shown = await pane
    .getByText(/第 \d+ 位 \/ 30 个园区/)
    .first()
    .innerText();
  await picture('ranking');

  // The place on the sheet is the pane's.
  await goTo(page, nationTexts(m).tabs.gaps, 'B6');
  const sentence = await cell(page, 'B6').first().innerText();
  expect(/列第 (\d+) 位/.exec(sentence)?.[1]).toBe(/第 (\d+) 位/.exec(shown)?.[1]);
  await picture('gaps');

  const place = Number(/第 (\d+) 位/.exec(shown)![1]) - 1;
  await goTo(page, nationTexts(m).tabs.ranking, 'zsc_ranking_place');
  await page.keyboard.type(String(place));
  await page.keyboard.press('Enter');
  await pane.getByText(new RegExp(`（目标第 ${place} 位）`)).waitFor();
  await pane.getByRole('button', { name: t.follow }).click();
  await tab(page, '整改清单').waitFor();
  await pane.getByText(/已列入整改清单 \d+ 项/).waitFor();
  const followed = Number(
    /(\d+) 项/.exec(
      await pane
        .getByText(/已列入整改清单 \d+ 项/)
        .first()
        .innerText(),
    )![1],
  );
  expect(followed).toBeGreaterThan(0);
  await goTo(page, '整改清单', 'B8');
  await picture('followup');
  // Printed as the sheet shows it: the gaps with their sentence, and the steps on the list.
  await goTo(page, nationTexts(m).tabs.gaps, 'B6');
  const gapsOnPaper = await printed(page);
  expect(gapsOnPaper).toContain(sentence);
  await goTo(page, '整改清单', 'B8');
  const listOnPaper = await printed(page);
  const first = await cell(page, 'D8').first().innerText();
  expect(first).not.toBe('');
  expect(listOnPaper).toContain(first);

  expect(problems).toEqual([]);
});

/** The text of the sheet in front as it goes to the printer. */
async function printed(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = [...document.querySelectorAll<HTMLElement>('.print-view')]
        .map((one) => one.innerText || one.textContent || '')
        .join('\n');
    };
  });
  await page.getByRole('button', { name: zhMessages.workbenchMore.print }).click();
  await page.waitForFunction(() => document.body.dataset['printed'] !== undefined);
  return page.evaluate(() => {
    const text = document.body.dataset['printed'] ?? '';
    delete document.body.dataset['printed'];
    // A browser says so by itself; in its place the view would stay.
    window.dispatchEvent(new Event('afterprint'));
    return text;
  });
}

test('an empty workbook is tried with an invented sample by one press, which another takes out again', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'nation-sample');
  const t = nationTexts(m).screen;
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: t.title }).click();
  await pane.getByText(t.sampleYear).waitFor();
  await picture('empty');
  const before = Date.now();
  await pane.getByRole('button', { name: t.sample }).click();
  await pane
    .getByText(/第 1[01]\d 位 \/ 120 个园区/) // behind the hundredth: there is a way up to try
    .first()
    .waitFor();
  process.stdout.write(`sheets of 360 rows put in: ${Date.now() - before} ms\n`);
  await picture('filled');
  await goTo(page, nationTexts(m).tabs.peers, 'B5');
  expect(await cell(page, 'B5').first().innerText()).toContain('虚构样例');
  expect(await cell(page, 'B9').first().innerText()).toMatch(/^虚构/);
  // Where something stands it is not offered again, since it would take that place.
  expect(await pane.getByRole('button', { name: t.sample }).count()).toBe(0);
  await pane.getByRole('button', { name: t.removeSample }).click();
  await pane.getByText(t.sampleGone(360)).waitFor();
  await pane.getByText(t.noRank).waitFor();
  await goTo(page, nationTexts(m).tabs.peers, 'B9');
  expect(await cell(page, 'B9').first().innerText()).toBe('');
  expect(await cell(page, 'B5').first().innerText()).not.toContain('虚构样例');
  expect(problems).toEqual([]);
});

test('only the yearly letter at hand: gaps in points and places on its sheet and in the pane, and on paper', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'nation-letter');
  const { screen: t, letter, tabs } = nationTexts(m);
  await pane.getByRole('button', { name: '添加全部 41 张' }).click();
  await page.getByRole('tab', { name: '单位得分' }).waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: t.title }).click();
  await pane.getByRole('button', { name: t.openSheets.letter }).click();
  await tab(page, tabs.letter).waitFor();
  // Score, place, mean, best, hundredth: behind in points, level, ahead, only the place told.
  await goTo(page, tabs.letter, 'D7');
  await paste(page, [
    [40, 130, 50, 100, 60],
    [60, 100, 50, 100, 60],
    [90, 12, 50, 100, 60],
    ['', 141, '', '', ''],
  ]);
  await goTo(page, tabs.letter, 'D53');
  await paste(page, [[54.2, 118, 50, 88, 57.3]]);
  await pane.getByText(letter.ranked(118)).waitFor();
  await pane.getByText(t.weak(1)).waitFor();
  await pane.getByText(letter.byPlace(1)).waitFor();
  await pane.getByText(letter.rest(2, 42)).waitFor();
  await pane.getByText(`${letter.rankOf(130)} · ${letter.placesTo(30)}`).waitFor();
  await pane.getByText(`${letter.rankOf(141)} · ${letter.placesTo(41)}`).waitFor();
  await pane.getByText(letter.pointsTo('3.10', false)).waitFor();
  // The same on the sheet, in the digits it shows; and on paper.
  const shown = async (address: string) => {
    await goTo(page, tabs.letter, address);
    return cell(page, address).first().innerText();
  };
  const weak = await pane.getByRole('listitem').filter({ hasText: letter.placesTo(30) }).first().innerText(); // prettier-ignore
  expect(weak.endsWith(await shown('I7'))).toBe(true);
  expect([await shown('J7'), await shown('I8'), await shown('J8'), await shown('I10'), await shown('J10')]).toEqual(['30', '0.00', '0', '', '41']); // prettier-ignore
  expect([await shown('I53'), await shown('J53')]).toEqual(['3.10', '18']);
  expect(await printed(page)).toContain('3.10');
  await picture('pane');
  expect(problems).toEqual([]);
});

/** A roster as an office exports it: money in other units, one heading of its own, one enterprise twice. */
function roster(enterprises: number): string {
  const random = seeded(7);
  const { fields } = nationTexts(m).enterprises;
  const others = enterpriseFields.filter((field) => field !== 'revenue' && field !== 'rdSpending');
  const head = [
    '企业名称',
    '统一社会信用代码',
    '营业收入（亿元）',
    '全年投入（千元）',
    ...others.map((f) => fields[f]),
    '是否高新技术企业',
  ];
  const lines = Array.from({ length: enterprises }, (_, i) => [
    `虚构企业${i + 1}`,
    `X${String(i + 1).padStart(17, '0')}`,
    (random() * 10).toFixed(3),
    Math.round(random() * 90_000),
    // No part is more than its whole, which would be told.
    ...others.map((field) => Math.round((wholes.some(([, whole]) => whole === field) ? 500 : 0) + random() * 500)),
    random() < 0.3 ? '是' : '否',
  ]);
  return [head, ...lines, lines[0]!].map((line) => line.join('\t')).join('\n');
}

test('5,000 enterprises are pasted, a column put right, and ratios come of them; then one figure is typed', async () => {
  const { page, pane, problems } = await open({ width: 1500, height: 1100 });
  const picture = numberedPictures(page, 'nation-roster');
  const t = nationTexts(m).screen;
  await pane.getByRole('button', { name: '添加全部 41 张' }).click();
  await page.getByRole('tab', { name: '单位得分' }).waitFor();
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: t.title }).click();
  const text = roster(5000);
  const longest = await longTasks(page);
  await pane.getByLabel(t.enterprisesPaste).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await pane.getByText(t.enterprisesRead(5000, 1)).waitFor();
  process.stdout.write(`recognised: longest task ${await longest()} ms\n`);
  await picture('mapping');
  await pane.getByRole('combobox', { name: '全年投入' }).selectOption('rdSpending');
  await pane.getByText('× 0.1', { exact: true }).waitFor();
  process.stdout.write(`column decided: longest task ${await longest()} ms\n`);
  const from = Date.now();
  await pane.getByRole('button', { name: t.enterprisesPut }).click();
  await pane.getByText(t.enterprisesDone(5000)).waitFor();
  process.stdout.write(`on the sheet: ${Date.now() - from} ms, longest task ${await longest()} ms\n`);
  await picture('ratios');

  const mapping = recogniseRoster(gridOf(text));
  const { list } = rosterOf(decidedRoster(mapping, 3, { role: 'rdSpending' }));
  const { ratios, tabs } = { ratios: nationTexts(m).enterprises.ratios, tabs: nationTexts(m).tabs };
  await goTo(page, tabs.ratios, 'B8');
  expect(await cell(page, 'B8').first().innerText()).toBe(ratios.rdIntensity);
  const wanted = ratiosOf(list).find(({ id }) => id === 'rdIntensity')!.value!;
  expect(await cell(page, 'E8').first().innerText()).toBe(wanted.toFixed(2));

  // With and without one enterprise, by name.
  const rdIntensity = ratiosOf(list).find(({ id }) => id === 'rdIntensity')!.value;
  const one = contributionsTo(list, 'rdIntensity').find(({ enterprise }) => list[enterprise]!.name === '虚构企业77')!;
  const [value, without, pull] = [rdIntensity, one.without, one.pull].map((figured) => figure(figured, 3, m));
  await pane.getByRole('textbox', { name: t.findEnterprise }).fill('虚构企业77');
  const told = pane.getByText(/^有它 .*，没有它 /).first();
  expect(await told.innerText()).toBe(t.withAndWithout(value!, without!, pull!));
  await picture('contributions');

  await longest();
  await goTo(page, tabs.enterprises, 'E3007');
  await longest();
  await page.keyboard.type('777');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
  process.stdout.write(`one figure typed: longest task ${await longest()} ms\n`);

  // What the browser keeps of unsaved work has nothing of the enterprises.
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('zone-scorecard.workbench', 1);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('kept').objectStore('kept').getAll();
          asked.onsuccess = () =>
            resolve(JSON.stringify(asked.result, (_, v: unknown) => (v instanceof Map ? [...v] : v)) ?? '');
        };
      }),
  );
  expect([kept.includes('企业总数'), kept.includes('虚构企业77')]).toEqual([true, false]);
  expect(problems).toEqual([]);
});

/** Hears long tasks of the page and its frames, which share a thread; each call tells the longest since the last one. */
async function longTasks(page: Page): Promise<() => Promise<number>> {
  for (const frame of page.frames())
    await frame.evaluate(() => {
      const own = window as unknown as { longest: number };
      own.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) own.longest = Math.max(own.longest, duration);
      }).observe({ type: 'longtask' });
    });
  return async () => {
    const all = await Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(() => {
          const own = window as unknown as { longest: number };
          const longest = own.longest;
          own.longest = 0;
          return longest;
        }),
      ),
    );
    return Math.round(Math.max(...all));
  };
}
