/** Sheets that use everything a SheetSpec can say once: what the renderers are tried on besides the real templates. */
import { SheetBuilder } from '../../src/sheets/builder';
import type { ChartSpec, SheetSpec } from '../../src/sheets/spec';

const years = ['2022年', '2023年', '2024年'];
const kinds = ['column', 'stackedColumn', 'bar', 'line', 'combo', 'radar'] as const;

function chart(type: (typeof kinds)[number], index: number): ChartSpec {
  const top = 20 + Math.floor(index / 2) * 14;
  const left = index % 2 ? 'F' : 'B';
  return {
    key: type,
    type,
    title: `图示：${type} & <目标>`,
    area: `${left}${top}:${left === 'B' ? 'D' : 'H'}${top + 12}`,
    categories: 'B6:B8',
    series: [
      {
        name: '目标',
        values: 'C6:C8',
        color: 'C5D0DC',
        outline: '8595A6',
        labels: { format: '#,##0', position: 'insideBase', color: '1F2A37' },
      },
      {
        name: '完成',
        values: 'D6:D8',
        color: '2F5D8C',
        dash: type === 'line' ? 'dash' : undefined,
        marker: type === 'radar' ? 'diamond' : undefined,
      },
      ...(type === 'combo'
        ? [
            {
              name: '完成率',
              values: 'E6:E8',
              type: 'line',
              axis: 'secondary',
              color: 'A8640A',
              width: 2,
              marker: 'circle',
              labels: { format: '0.0%', position: 'top', color: '7A4B00' },
            } as const,
          ]
        : []),
    ],
    gapWidth: 70,
    overlap: type === 'stackedColumn' ? 100 : -4,
    primary: {
      min: 0,
      max: type === 'stackedColumn' ? 300 : 200,
      major: 40,
      format: '#,##0',
      title: type === 'column' ? '亿元' : undefined,
    },
    secondary: type === 'combo' ? { min: 0, max: 1.25, major: 0.25, format: '0%' } : undefined,
    reverse: type === 'bar',
    legend: 'bottom',
    altText: `三年目标与完成（${type}）`,
  };
}

function formSheet(): SheetSpec {
  const b = new SheetBuilder({
    key: 'G99',
    version: 1,
    name: "G99 营业'收入",
    tabColor: '2F5D8C',
    columnWidths: [1.5, 14, 14, 14, 14, 14, 14, 20],
    freeze: { rows: 5, cols: 2 },
  });
  b.value(2, 2, 'G99 营业收入（样表）', 'title', { note: '注释：\n第二行 <&>' }).merge('B2:E2');
  b.value(3, 2, '=1+1 不是公式', 'subtitle')
    .value(3, 5, '_x0041_', 'text')
    .value(3, 6, '#N/A', 'text')
    .value(3, 7, '  前后空格  ', 'text');
  ['年度', '目标', '完成', '完成率', '状态', '差距'].forEach((t, i) => b.value(5, 2 + i, t, 'header'));
  years.forEach((year, i) => {
    const row = 6 + i;
    b.value(row, 2, year, 'label')
      .formula(row, 3, `=100+${i * 20}`, 'assumed')
      .value(row, 4, 90 + i * 15.5, 'entry')
      .formula(row, 5, `=IF(C${row}=0,"",D${row}/C${row})`, 'computed', { format: '0.0%' })
      .formula(row, 6, `=IF(E${row}>=1,"● 达标",IF(E${row}>=0.9,"▲ 接近","× 未达标"))`, 'status')
      .formula(row, 7, `=D${row}-C${row}`, 'computed', { format: '+0.00;−0.00;0' });
  });
  b.value(10, 2, '=cmd', 'entryText')
    .value(10, 3, '+1', 'entryText')
    .value(10, 4, '-1', 'entryText')
    .value(10, 5, '@a', 'entryText');
  b.value(11, 2, 44927, 'entryDate')
    .value(11, 3, true, 'entry')
    .value(11, 4, null, 'entry')
    .value(11, 5, '党政办公室', 'entryCenter');
  b.value(12, 2, '跳到首页', 'link', { link: { name: 'zsc_sheet_register', tip: '打开登记表' } });
  b.formula(13, 2, '=SUM(zsc_G99_actual)', 'total')
    .formula(13, 3, '=zsc_register_total+1', 'total')
    .formula(13, 4, '=1/0', 'computed');
  b.value(14, 2, '隐藏', 'text', {}).hideColumn(9).value(14, 9, 1, 'text');
  b.field('target', 'entry', 6, 3, 8, 3).field('actual', 'entry', 6, 4, 8, 4).field('status', 'result', 6, 6, 8, 6);
  b.field('texts', 'entry', 10, 2, 10, 5).field('mixed', 'entry', 11, 2, 11, 5).name('G99_total', 'B13');
  b.validation({
    range: 'D6:D8',
    rule: { kind: 'decimal', operator: 'greaterThanOrEqual', min: 0 },
    prompt: { title: '累计完成', text: '单位：亿元\n例：1203.45' },
    error: { title: '数值有误', text: '请输入 ≥ 0 的数', style: 'stop' },
  });
  b.validation({
    range: 'E11',
    rule: { kind: 'list', values: ['优秀', '良 "好"', '合格'] },
    error: { title: '不在列表', text: '请从列表选择', style: 'warning' },
  });
  b.validation({ range: 'F11', rule: { kind: 'listRange', source: '=zsc_register_kind' } });
  b.validation({ range: 'B11', rule: { kind: 'date', operator: 'between', min: '=DATE(2022,1,1)', max: 45657 } });
  b.validation({
    range: 'B10:C10',
    rule: { kind: 'textLength', operator: 'equal', min: 18 },
    error: { title: '长度', text: '18 位', style: 'information' },
  });
  b.validation({ range: 'D10', rule: { kind: 'custom', formula: '=LEN(D10)<=10' } });
  b.validation({ range: 'C11', rule: { kind: 'whole', operator: 'lessThanOrEqual', min: 5 } });
  b.when('F6:F8', '=LEFT($F6,1)="●"', 'ok', true)
    .when('F6:F8', '=LEFT($F6,1)="▲"', 'warn')
    .when('F6:F8', '=LEFT($F6,1)="×"', 'bad');
  b.when('C6:C8', '=NOT(ISFORMULA(C6))', 'settled').when('D6:D8', '=ISBLANK(D6)', 'pending');
  kinds.forEach((type, i) => b.chart(chart(type, i)));
  b.height(2, 34).height(5, 26).height(6, 27, 8);
  b.printed({
    paper: 'A4',
    orientation: 'landscape',
    area: 'A1:H62',
    fitWidth: 1,
    fitHeight: 1,
    titleRows: '5:5',
    footerLeft: '2021年342号文 & 样表',
    margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
  });
  return b.build();
}

function registerSheet(): SheetSpec {
  const b = new SheetBuilder({
    key: 'register',
    version: 2,
    name: '登记表',
    tabColor: '7F8FA3',
    columnWidths: [8, 20, 12],
    protect: false,
  });
  ['类别', '名称', '分值'].forEach((t, i) => b.value(1, 1 + i, t, 'header'));
  ['加分', '扣分', '一票否决'].forEach((t, i) =>
    b
      .value(2 + i, 1, t, 'entryText')
      .value(2 + i, 2, `事项${i + 1}`, 'text')
      .value(2 + i, 3, i + 0.5, 'entry', { note: '分' }),
  );
  b.formula(6, 3, '=SUM(C2:C4)', 'total');
  b.field('kind', 'label', 2, 1, 4, 1).field('points', 'entry', 2, 3, 4, 3).field('total', 'result', 6, 3);
  b.table({ name: 'zsc_register_table', range: 'A1:C4' });
  b.printed({
    paper: 'A3',
    orientation: 'portrait',
    area: 'A1:C6',
    fitWidth: 1,
    fitHeight: 0,
    footerLeft: '',
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 },
  });
  return b.build();
}

function hiddenSheet(): SheetSpec {
  const b = new SheetBuilder({
    key: 'data',
    version: 1,
    name: '_zsc',
    tabColor: '7F8FA3',
    columnWidths: [40],
    visibility: 'veryHidden',
    protect: false,
  });
  b.value(1, 1, '{"plan":"' + '数据'.repeat(12_000) + '"}', 'text').field('plan', 'entry', 1, 1);
  return b.build();
}

/** A form with every kind of cell, validation, format and chart; a register with a table; a very hidden sheet. */
export function kitchenSink(): SheetSpec[] {
  return [formSheet(), registerSheet(), hiddenSheet()];
}

/** Options of a test file. */
export const sinkOptions = {
  properties: {
    title: '高新区考核评价',
    creator: '考核办',
    created: new Date(Date.UTC(2024, 0, 2)),
    custom: { 'zsc-plan': 'test-plan', 'zsc-version': '1' },
  },
  pageOf: '第 &P 页 共 &N 页',
};
