/** Evidence on a form that is signed is never cut: it stands whole in its row, or the row says first where it does; and a row follows what its form shows alone. */
import { exampleValues } from '../../src/scoring/example';
import { loadMessages } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { cellAddress } from '../../src/sheets/a1';
import type { SheetSpec } from '../../src/sheets/spec';
import { c, headRow } from '../../src/sheets/score/layout';
import { linesOf, rowHeight } from '../../src/sheets/text-lines';
import { textOf } from '../support/calculated';
import { workbook } from './whole-workbook';

const zh = '内蒙古自治区科学技术厅关于公布高新技术企业认定名单的公告（含附表及公示材料）；';
const en = 'Notice of recognition of the Department of Science and Technology of the Autonomous Region, with annex; ';
const forms = [
  ['score_2023', c.evidence],
  ['unit_8_2023', 17],
] as const;

/** Evidence cells with more lines than their rows have room for. */
function cut(spec: SheetSpec, col: number, shown: (cell: string) => string): readonly string[] {
  return spec.cells
    .filter((cell) => cell.col === col && cell.row > headRow && cell.formula !== undefined)
    .flatMap(({ row }) => {
      const text = shown(cellAddress(row, col));
      const needed = rowHeight(linesOf(text, spec.columnWidths[col]!));
      return needed > spec.rowHeights[row]!
        ? [`${spec.key} ${row}: ${spec.rowHeights[row]} pt for ${needed}: ${text}`]
        : [];
    });
}

async function filled(locale: 'zh-CN' | 'en', length: number, also: readonly string[]) {
  const m = await loadMessages(locale);
  const text = (locale === 'en' ? en : zh).repeat(20).slice(0, length).trim();
  const values = structuredClone(exampleValues(plan, m)) as Record<string, Record<string, unknown[]>>;
  for (const fields of Object.values(values))
    if (fields.evidence) fields.evidence = fields.evidence.map((cell) => cell && text);
  return { m, text, values, book: workbook(values as never, { m, also: ['unit_8_2023', ...also] }) };
}

describe.each(['zh-CN', 'en'] as const)('%s', (locale) => {
  it.each([90, 900])('%i characters: seen whole, or where they are', async (length) => {
    for (const also of [['annex_2023'], []]) {
      const { m, text, book } = await filled(locale, length, also);
      const sheets = book.calculate();
      for (const [key, col] of forms) {
        const spec = book.sheet(key);
        const shown = (cell: string) => textOf(sheets.at(key, cell));
        expect(cut(spec, col, shown)).toEqual([]);
        const texts = spec.cells
          .filter((cell) => cell.col === col && cell.row > headRow && cell.formula !== undefined)
          .map(({ row }) => shown(cellAddress(row, col)));
        expect(texts.length).toBeGreaterThan(4);
        const where = also.length > 0 ? /^(〔附件|\[annex )\d/ : /^(〔?见|\[?see )[GT]\d/;
        for (const each of texts.filter((t) => t !== m.common.dash && !t.includes(text)))
          expect([each, where.test(each)]).toEqual([each, true]);
        expect(Math.max(...spec.cells.map(({ row }) => spec.rowHeights[row] ?? 0))).toBeLessThan(200);
      }
      if (also.length > 0) {
        const annex = book.sheet('annex_2023');
        const parts = annex.cells.filter(({ col, row }) => col === 6 && row > 6 && row < 20).map(({ value }) => textOf(value ?? null)); // prettier-ignore
        const whole = (s: string) => s.replace(/ /g, '');
        expect(whole(parts.join(''))).toContain(whole(text));
        for (const [row, height] of Object.entries(annex.rowHeights)) {
          const name = annex.cells.find((cell) => cell.row === Number(row) && cell.col === 6)?.value ?? '';
          if (Number(row) > 6) expect(height).toBeGreaterThanOrEqual(rowHeight(linesOf(String(name), annex.columnWidths[6]!))); // prettier-ignore
        }
      }
    }
  });

  it('texts typed after the form was drawn are not cut either', async () => {
    const drawn = (await filled(locale, 20, ['annex_2023'])).book;
    for (const length of [60, 300]) {
      const later = (await filled(locale, length, ['annex_2023'])).book;
      for (const [key, col] of forms) {
        // The form as it was, over figures typed since.
        const specs = later.specs.map((spec) => (spec.key === key ? drawn.sheet(key) : spec));
        const sheets = later.calculateOf(specs);
        expect(cut(drawn.sheet(key), col, (cell) => textOf(sheets.at(key, cell)))).toEqual([]);
      }
    }
  });

  it('a row follows the paper of its year alone', async () => {
    const m = await loadMessages(locale);
    const long = (locale === 'en' ? en : zh).repeat(2);
    const heights = (evidence: readonly (string | null)[]) => {
      const spec = workbook({ G03: { ytd_2022: [1, 2, null, null], ytd_2023: [null, null, 3, 4], evidence } }, { m }).sheet('score_2023'); // prettier-ignore
      return spec.rowHeights;
    };
    const short = heights(['a', 'b', 'c', 'd']);
    expect(heights([long, long, long, 'd'])).toEqual(short);
    expect(heights(['a', 'b', 'c', long])).not.toEqual(short);
  });
});
