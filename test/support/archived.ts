/** A workbook with archived forms, as the pane leaves it: frozen copies, and their fingerprints in the register. */
import { exampleValues } from '../../src/scoring/example';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { coreKeys } from '../../src/sheets';
import { archiveSpec } from '../../src/sheets/archive-sheet';
import type { SheetKey, SheetSpec } from '../../src/sheets/spec';
import { workbook } from '../sheets/whole-workbook';
import { textOf } from './calculated';

export const archivedOn = '2024-03-31';

/** Value of a field of one cell. */
export function valueOf(spec: SheetSpec, field: string): string {
  const { row, col } = parseArea(spec.fields.find((f) => f.field === field)!.range);
  return String(spec.cells.find((cell) => cell.row === row && cell.col === col)!.value);
}

/** The built-in workbook with these forms archived, in their order. */
export async function archivedWorkbook(forms: readonly SheetKey[] = ['score_2023']) {
  const values = exampleValues(plan, m);
  const also = forms.filter((form) => !coreKeys(plan).includes(form));
  const book = workbook(values, { also });
  const sheets = book.calculate();
  const archives: SheetSpec[] = [];
  for (const form of forms) {
    const spec = book.sheet(form);
    const shown = Array.from({ length: spec.rows }, (_, r) =>
      Array.from({ length: spec.cols }, (_, c) => {
        const value = sheets.at(form, cellAddress(r + 1, c + 1));
        return value === '' ? null : typeof value === 'object' ? textOf(value) : value;
      }),
    );
    const key = `archive_${archives.length + 1}`;
    archives.push(await archiveSpec(spec, shown, { key, plan: plan.id, date: archivedOn, tab: spec.name, m }));
  }
  const registered = archives.map((spec) => [spec.key, valueOf(spec, 'fingerprint')]);
  // The first two rows of the table hold plan and language.
  const data = { key: [null, null], value: [null, null] } as Record<'key' | 'value', (string | null)[]>;
  for (const [key, fingerprint] of registered) {
    data.key.push(key!);
    data.value.push(fingerprint!);
  }
  return { specs: [...workbook({ ...values, data }, { also }).specs, ...archives], archives };
}
