/** Every chart of every kind of sheet as it stands on the host: each series' name, values and categories are those of the spec. */
import { contextFrom } from '../../src/excel/known';
import { queueSheet, reference } from '../../src/excel/draw';
import { queueStyles } from '../../src/excel/draw/styles';
import { sheetByName } from '../../src/host/model/workbook';
import { seriesName } from '../../src/host/model/chart-data';
import { loadMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { fieldName } from '../../src/sheets/names';
import { everyKind } from '../support/every-kind';
import { startExcel } from '../support/excel';

const keys = everyKind(ordosPlan);

/** References to a single cell come as "$A$1" or "$A$1:$A$1". */
const plain = (text: string | null) => text?.replace(/'/g, '').replace(/(\$[A-Z]+\$\d+):\1(?!\d)/, '$1');

test.each(['zh-CN', 'en'] as const)(
  '%s: every series of every chart has the name, the values and the categories of its spec',
  async (locale) => {
    const m = await loadMessages(locale);
    const { host } = startExcel();
    const context = contextFrom(ordosPlan, { sheets: {} }, m, keys);
    const specs = keys.map((key) => buildSheet(key, context)).filter((spec) => spec.charts.length > 0);
    expect(specs.length).toBeGreaterThan(5);
    const request = new Excel.RequestContext();
    queueStyles(request, new Set());
    for (const spec of specs) queueSheet(request.workbook.worksheets.add(spec.name), spec, m);
    await request.sync();
    for (const spec of specs) {
      const sheet = sheetByName(host.workbook, spec.name)!;
      for (const chart of spec.charts) {
        const drawn = sheet.charts.find((c) => c.props.name === fieldName(spec.key, chart.key))!;
        const place = `${spec.key}/${chart.key}`;
        expect([
          place,
          drawn.series.map((s) => [seriesName(host.workbook, s), plain(s.values), plain(s.categories)]),
        ]).toEqual([
          place,
          chart.series.map((s) => [
            s.name,
            plain(reference(spec.name, s.values)),
            plain(reference(spec.name, chart.categories)),
          ]),
        ]);
      }
      // The numbers that stood in their cells while the charts were made are gone.
      const cells = new Map(spec.cells.map((cell) => [`${cell.row},${cell.col}`, cell]));
      const left = [...sheet.rows].flatMap(([row, line]) =>
        [...line].filter(
          ([col, cell]) =>
            cell.value === 1 && cell.formula === undefined && cells.get(`${row + 1},${col + 1}`)?.value !== 1,
        ),
      );
      expect(left).toEqual([]);
    }
  },
);
