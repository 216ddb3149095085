/** What a cell of a printed table says is seen whole, however long the names of a plan are: its row is tall enough for all lines in its column. */
import { serialOf } from '../../src/entries/dates';
import { loadMessages } from '../../src/i18n';
import { exampleValues } from '../../src/scoring/example';
import { ordosPlan } from '../../src/plan/ordos';
import { planSchema, type Plan } from '../../src/plan/schema';
import { buildSheet } from '../../src/sheets';
import { cellAddress, cellNumber, parseArea } from '../../src/sheets/a1';
import type { SheetSpec } from '../../src/sheets/spec';
import { styles, type Style } from '../../src/sheets/styles';
import { heightOfText, widthForWords } from '../../src/sheets/text-lines';
import { withForms } from '../libreoffice/print/book';
import { calculated } from '../support/calculated';
import { everyKind } from '../support/every-kind';
import { filledWorkbook } from '../support/filled-workbook';

const longZh =
  '关于加快推进高新技术产业开发区战略性新兴产业集群化高端化智能化绿色化发展及其配套基础设施建设（含前期）专项工作完成情况';
const longEn = 'Implementation of the internationalisation and telecommunications-infrastructure programme for environmentally responsible high-technology manufacturing'; // prettier-ignore

/** The built-in plan with names of sixty characters, and a dimension of one item. */
function longPlan(): Plan {
  const plan: { -readonly [K in keyof Plan]: Plan[K] } = structuredClone(ordosPlan);
  const named = <T extends Plan['indicators'][number] | Plan['tasks'][number]>(item: T, i: number): T => ({
    ...item,
    name: {
      zh: `${item.name.zh}${longZh}`.slice(0, 30 + (i % 3) * 20),
      en: `${item.name.en}: ${longEn}`.slice(0, 60 + (i % 3) * 50).trim(),
    },
  });
  const [first, ...dimensions] = plan.dimensions;
  plan.dimensions = [
    { ...first!, weight: { value: 12.67, source: 'set' } },
    ...dimensions,
    {
      id: 'd-one',
      name: { zh: '区域协同与对外开放合作（单项维度）', en: 'Interregional Coordination and Internationalisation' },
      weight: { value: 3.33, source: 'set' },
    },
  ];
  plan.indicators = plan.indicators.map((item, i) => ({
    ...named(item, i),
    ...(i === 0 ? { dimension: 'd-one' } : {}),
  }));
  plan.tasks = plan.tasks.map(named);
  plan.units = plan.units.map((unit, i) => i % 2 === 0 ? unit : {
    ...unit,
    name: { zh: `${unit.name.zh}（加挂市科学技术创新与大数据发展委员会办公室牌子）`, en: `${unit.name.en} (also the Municipal Commission for Scientific and Technological Innovation)` },
  }); // prettier-ignore
  return planSchema.parse(withForms({ ...plan, questions: [] }, 'standard', false));
}

function cut(spec: SheetSpec, shown: (row: number, col: number) => unknown): readonly string[] {
  if (!spec.print) return [];
  const printed = parseArea(spec.print.area);
  const areas = new Map(spec.merges.map(parseArea).map((area) => [cellNumber(area.row, area.col), area]));
  return spec.cells.flatMap(({ row, col, style }) => {
    const look: Style = styles[style];
    const text = shown(row, col);
    if (row > printed.lastRow || col > printed.lastCol || spec.hiddenColumns?.includes(col) || typeof text !== 'string' || !look.wrap || !look.border || look.unlocked) return []; // prettier-ignore
    // A grade in English is wider than its column by a letter only where no font stands in for Calibri.
    if (spec.key === 'comprehensive' && text === 'Excellent') return [];
    // Rows of the calculation are of one line (`lowRows`): the print inspector finds its states whole, this reckoning is on the safe side.
    if (spec.key === 'calc') return [];
    // What somebody typed on another sheet is as long as they like.
    if (spec.key === 'schedule' && col === 4) return [];
    const area = areas.get(cellNumber(row, col)) ?? { row, col, lastRow: row, lastCol: col };
    let [width, height] = [0, 0];
    for (let c = area.col; c <= area.lastCol; c++)
      if (!spec.hiddenColumns?.includes(c)) width += spec.columnWidths[c] ?? 8.43;
    for (let r = area.row; r <= area.lastRow; r++) height += spec.rowHeights[r] ?? 15;
    const word = widthForWords(text, look);
    const where = `${spec.key} ${cellAddress(row, col)} ${style}`;
    // A word alone is told by its width below: it has nowhere to go over to.
    const needed = /^\w+$/.test(text) ? 0 : heightOfText(text, width, look);
    return [
      ...(needed <= height + 2 ? [] : [`${where}: ${height} pt for ${needed}: ${text}`]),
      ...(word <= width ? [] : [`${where}: ${width} wide for ${word}: ${text}`]),
    ];
  });
}

const fills = {
  whole: (values: Record<string, unknown>) => values,
  /** Every other item without a figure. */
  half: (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !/^[GT]\d*[13579]$/.test(key))),
};

it.each([
  ['zh-CN', 'whole', longPlan()],
  ['en', 'half', longPlan()],
  ['en', 'whole', ordosPlan],
] as const)('in %s, %s', async (locale, fill, plan) => {
  const m = await loadMessages(locale);
  const keys = everyKind(plan).filter((key) => !/^[GT]\d/.test(key));
  const values = { ...fills[fill](exampleValues(plan, m)), settings: { asOf: [serialOf('2024-03-31')] } }; // prettier-ignore
  const { specs } = filledWorkbook(plan, m, [...everyKind(plan)], (context) => everyKind(plan).map((key) => buildSheet(key, context)), values); // prettier-ignore
  const sheets = calculated(specs, serialOf('2024-03-31'));
  const visible = specs.filter(({ visibility, key }) => visibility === 'visible' && keys.includes(key));
  expect(visible.flatMap((spec) => cut(spec, (row, col) => sheets.at(spec.key, cellAddress(row, col))))).toEqual([]);
});
