/** A workbook with every sheet of the built-in plan, filled with the invented example. A chunk of its own. */
import { startOfDay } from '../entries/dates';
import { exampleAsOf, exampleValues, exampleYear } from '../scoring/example';
import { pick, type Messages } from '../i18n/all';
import { builtInPlans } from '../plan/built-in';
import { buildSheet, coreKeys, itemKeys, sheetOrder } from '../sheets';
import { valueChanges, withValues } from '../sheets/entries-file';
import { sheetName } from '../sheets/names';
import { writeWorkbook } from '../xlsx';
import type { Book } from './book/book';
import { resolveReference } from './book/places';
import { openFile } from './file/open-file';

/** Fills a new book with the example and brings its score sheet to the front. `today` is the ISO date printed on the sheets. */
export async function openExample(book: Book, m: Messages, today: string): Promise<void> {
  const [builtIn] = builtInPlans;
  if (!builtIn) throw new RangeError('there is no built-in plan');
  const plan = await builtIn.load();
  const keys = [...coreKeys(plan), ...itemKeys(plan)];
  const empty = { plan, entries: { sheets: {} }, m, present: keys, today };
  const values = { ...exampleValues(plan, m), settings: { asOf: [exampleAsOf(plan)] } };
  const entries = withValues(
    { sheets: {} },
    valueChanges(values, empty).map(({ key, field, index, after }) => ({ key, field, index, value: after })),
  );
  const specs = sheetOrder(plan, keys).map((key) => buildSheet(key, { ...empty, entries }));
  const bytes = await writeWorkbook(specs, {
    pageOf: m.common.pageFooter,
    properties: {
      title: pick(plan.title, m),
      creator: m.common.productName,
      created: startOfDay(today),
      custom: { 'zsc-plan': plan.id },
    },
  });
  const { workbook } = book.host;
  await openFile(book.host, new File([new Uint8Array(bytes)], workbook.name));
  const [first] = workbook.sheets;
  const place = first && resolveReference(workbook, first, sheetName(`score_${exampleYear(plan)}`));
  if (place) book.activate(place.sheet);
}
