import fc from 'fast-check';
import { zhMessages, loadMessages, type Messages } from '../../src/i18n';
import { nationalIndex } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';
import { parsePlan } from '../../src/plan/load';
import type { Plan } from '../../src/plan/schema';
import { draftSheets } from '../../src/draft/sheets';
import { factRows } from '../../src/draft/tables';
import { draftOf, draftOfNext } from '../../src/draft/write';
import { readDraft } from '../../src/draft/read';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { plans } from './plans';
import { cellsOf } from './typed';

async function throughFile(plan: Plan, m: Messages) {
  const bytes = await writeWorkbook(draftSheets(draftOf(plan, m), m), {
    pageOf: '',
    properties: { title: 'draft', created: new Date(0), custom: {} },
  });
  return readDraft(draftCellsIn(readWorkbook(bytes)), m);
}

test.each(['zh-CN', 'en'] as const)('the built-in plan comes back exactly (%s)', async (locale) => {
  const m = await loadMessages(locale);
  expect(await throughFile(ordosPlan, m)).toEqual({ plan: ordosPlan, faults: [], notes: [] });
});

test('what is only kept comes back exactly: the edition of the national index, and what earlier plans reached', async () => {
  const earlier = [
    { year: 2020, item: null, value: 87.25 },
    { year: 2020, item: 'G01', value: 512.3333333333333 },
    { year: 2021, item: 'T01', value: 0 },
  ];
  const plan = parsePlan({ ...ordosPlan, edition: nationalIndex, earlier });
  expect(await throughFile(plan, zhMessages)).toEqual({ plan, faults: [], notes: [] });
});

test('generated plans come back exactly', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const read = readDraft(cellsOf(draftSheets(draftOf(parsePlan(plan), zhMessages), zhMessages)), zhMessages);
      expect(read).toEqual({ plan, faults: [], notes: [] });
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test('the draft of a plan carried on says which facts are those of the document before, and reads back exactly', () => {
  const draft = draftOfNext(ordosPlan, zhMessages);
  const told = draft.tables.facts.flatMap(({ sentence }, i) => (sentence?.value ? [factRows[i]] : []));
  expect(told).toEqual(['title', 'documentNumber', 'issuedOn']);
  expect(readDraft(cellsOf(draftSheets(draft, zhMessages)), zhMessages)).toEqual({
    plan: ordosPlan,
    faults: [],
    notes: [],
  });
});
