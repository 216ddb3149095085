/** The matrix of shares on the units sheet. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { leadPart, responsiblePart } from '../../plan/worth';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { quote, unitListFormula } from '../formula';
import { fieldName } from '../names';
import { layoutOf } from './layout';

/** Items × units: the share of each item a unit answers for. */
export function drawMatrix(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.units;
  const h = t.matrixHeaders;
  const l = layoutOf(plan);
  const n = plan.years.length;
  const lastCol = l.share + plan.units.length - 1;
  sheet
    .value(l.header - 1, 2, t.matrix, 'section')
    .value(l.header - 1, 4, t.matrixHint, 'subtitle')
    .height(l.header - 1, 24)
    .height(l.header, 60);
  const heads = [h.id, h.name, h.lead, h.responsible, h.leads, h.responsibles];
  const years = [
    ...plan.years.map((year) => ({ full: h.full({ year }), points: h.points({ year }) })),
    { full: h.endFull, points: h.endPoints },
  ];
  [
    ...heads,
    ...years.map((y) => y.full),
    ...years.map((y) => y.points),
    h.unknown,
    ...plan.units.map((unit) => pick(unit.shortName, m)),
  ].forEach((text, i) => sheet.value(l.header, 2 + i, text, 'header'));
  itemsOf(plan).forEach((item, i) => {
    const row = l.firstItem + i;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    const count = (col: number) => `=LEN(${at(col)})-LEN(SUBSTITUTE(${at(col)},"、",""))-1`;
    sheet
      .height(row, 20)
      .value(row, 2, item.id, 'label')
      .value(row, 3, pick(item.shortName, m), 'textSmall')
      .formula(row, l.lead, `=${unitListFormula(fieldName('plan', `${item.id}_lead`))}`, 'subtitle')
      .formula(row, l.responsible, `=${unitListFormula(fieldName('plan', `${item.id}_responsible`))}`, 'subtitle')
      .formula(row, l.leads, count(l.lead), 'computed', { format: '0"  "' })
      .formula(row, l.others, count(l.responsible), 'computed', { format: '0"  "' });
    for (let p = 0; p <= n; p++) {
      const source = (field: string) =>
        p < n ? `=INDEX(zsc_calc_${field},${i * n + p + 1})` : `=INDEX(zsc_calc_end_${field},${i + 1})`;
      sheet
        .formula(row, l.full + p, source('full'), 'computed', { format: formats.points })
        .formula(row, l.points + p, source('points'), 'computed', { format: formats.points });
    }
    plan.units.forEach((unit, u) => {
      const called = [...new Set([pick(unit.name, m), pick(unit.shortName, m)])];
      const named = (col: number) =>
        `OR(${called.map((name) => `ISNUMBER(FIND(${quote(`、${name}、`)},${at(col)}))`).join(',')})`;
      const groups = { leads: at(l.leads), others: at(l.others), leadShare: 'zsc_settings_inForce_leadShare' };
      const asLead = `IF(${named(l.lead)},${leadPart.formula(groups)},0)`;
      const asOther = `IF(${named(l.responsible)},${responsiblePart.formula(groups)},0)`;
      sheet.formula(row, l.share + u, `=${asLead}+${asOther}`, 'number', { format: '0.0%"  ";;"—  "' });
    });
    sheet.formula(
      row,
      l.unknown,
      `=IF(${at(l.leads)}+${at(l.others)}=0,0,1-SUM(${at(l.share)}:${at(lastCol)}))`,
      'computed',
      { format: '0.0%"  ";;"—  "' },
    );
  });
  const unknown = `$${columnLetters(l.unknown)}${l.firstItem}`;
  sheet.when(rangeAddress(l.firstItem, l.unknown, l.lastItem, l.unknown), `${unknown}>0.0000001`, 'warn');
  sheet
    .name('units_list_lead', rangeAddress(l.firstItem, l.lead, l.lastItem, l.lead))
    .name('units_list_responsible', rangeAddress(l.firstItem, l.responsible, l.lastItem, l.responsible));
  sheet.name('units_shares', rangeAddress(l.firstItem, l.share, l.lastItem, lastCol));
}
