/**
 * @jest-environment jsdom
 */
import { ZoneScorecardError } from '../../src/errors';
import { zhMessages as m } from '../../src/i18n';
import { ruleCatalogueTexts } from '../../src/i18n/rule-catalogue';
import { ordosPlan } from '../../src/plan/ordos';
import { fakeWorkbook } from '../support/pane-facade';
import { choose, click, field, openPane, shown, type, until } from '../support/pane-in-jsdom';

beforeEach(() => document.body.replaceChildren());

test('what is typed in a form and not yet put in is there again after another screen was in its place', async () => {
  const { facade } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await openPane(facade, 'rules');
  const t = ruleCatalogueTexts(m);
  await choose(t.filter, 'G03');
  type(await field<HTMLTextAreaElement>(t.formula.label('G03')), 'MIN(1,完成值/目标');
  await click(m.pane.frame.back);
  await until(() => document.querySelector('textarea') === null, 'another screen');
  await click(t.open);
  expect((await field<HTMLTextAreaElement>(t.formula.label('G03'))).value).toBe('MIN(1,完成值/目标');
});

test('a sentence whose saving failed is still in its form; saved, the form is closed', async () => {
  const { facade, controls } = fakeWorkbook();
  await facade.addSheets(ordosPlan, ['G03'], 'zh-CN');
  await openPane(facade, 'findings');
  await click(m.pane.findings.explain);
  const box = () => document.querySelector<HTMLTextAreaElement>('form textarea');
  type(await until(box, 'the form'), '统计口径由年报改为快报');
  controls.failNext(new ZoneScorecardError('cell-editing'));
  await click(m.pane.findings.save);
  await shown(m.pane.failure.again);
  await click(m.pane.failure.back);
  expect((await until(box, 'the form again')).value).toBe('统计口径由年报改为快报');
  await click(m.pane.findings.save);
  await until(() => box() === null, 'the form gone');
  expect((await facade.read()).explanations.map(({ reason }) => reason)).toEqual(['统计口径由年报改为快报']);
});
