/** A small workbook with one signed form and its register, and ways to tamper with it. */
import { zhMessages as m } from '../../src/i18n';
import { archiveSpec } from '../../src/sheets/archive-sheet';
import { SheetBuilder } from '../../src/sheets/builder';
import type { SheetSpec } from '../../src/sheets/spec';
import { writeWorkbook } from '../../src/xlsx';
import { valueOf } from './archived';
import { sinkOptions } from './kitchen-sink';

/** Figures of every kind a form has: numbers in formats, shares, days, texts over merged cells, a hidden column, an error. */
function form(): SheetSpec {
  const sheet = new SheetBuilder({
    key: 'score_2023',
    version: 1,
    name: '2023年评分表',
    tabColor: '1F3A5F',
    columnWidths: [10, 20, 12, 12, 12, 12],
  });
  sheet.value(1, 1, '高新区 2023 年评分表', 'title').merge('A1:F1');
  sheet.values(2, 1, ['编号', '指标', '目标', '完成', '完成率', '日期'], 'header');
  const rows = [
    ['G01', '营业收入', 1200, 1134.5, 0.9454, 45291],
    ['G02', '研发投入强度', 3.2, 3.3, 1.03125, 45292],
    ['G03', '新增企业', 40, 12, 0.3, 45293],
    ['G04', '单位能耗 < 0.4', 0.4, 0.38, 1.0526, 45294],
  ] as const;
  rows.forEach(([id, name, target, actual, rate, day], i) => {
    const row = 3 + i;
    sheet.value(row, 1, id, 'label').value(row, 2, name, 'text');
    sheet.value(row, 3, target, 'number').value(row, 4, actual, 'number');
    sheet.value(row, 5, rate, 'number', { format: '0.0%' }).value(row, 6, day, 'number', { format: 'yyyy-mm-dd' });
  });
  sheet.value(7, 2, '合计\n（签字）', 'text').value(7, 4, true, 'text').value(7, 3, '#N/A', 'text');
  return sheet.printed({ paper: 'A4', orientation: 'portrait', area: 'A1:F7', fitWidth: 1, fitHeight: 1, footerLeft: '评分表', margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 } }).build(); // prettier-ignore
}

export interface SignedForm {
  readonly bytes: Uint8Array;
  readonly tab: string;
  readonly fingerprint: string;
}

export async function signedForm(): Promise<SignedForm> {
  const spec = form();
  const values = Array.from({ length: spec.rows }, (_, r) =>
    Array.from(
      { length: spec.cols },
      (_, c) => spec.cells.find((cell) => cell.row === r + 1 && cell.col === c + 1)?.value ?? null,
    ),
  );
  const archive = await archiveSpec(spec, values, {
    key: 'archive_1',
    plan: 'sample-plan',
    date: '2024-03-31',
    tab: spec.name,
    m,
  });
  const fingerprint = valueOf(archive, 'fingerprint');
  const data = new SheetBuilder({
    key: 'data',
    version: 1,
    name: '_zsc',
    tabColor: '566270',
    visibility: 'veryHidden',
    columnWidths: [20, 70],
  });
  data.value(2, 1, 'archive_1', 'blank').value(2, 2, fingerprint, 'blank', { format: '@' });
  data.field('key', 'result', 2, 1, 4, 1).field('value', 'result', 2, 2, 4, 2);
  return {
    bytes: await writeWorkbook([archive, data.fill('A4:B4', 'blank').build()], sinkOptions),
    tab: archive.name,
    fingerprint,
  };
}
