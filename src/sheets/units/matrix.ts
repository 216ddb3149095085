/** The matrix of shares on the units sheet. */
import { namesOfUnit } from '../../entries/units';
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import { leadPart, responsiblePart } from '../../plan/worth';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { unitListFormula } from '../formula';
import { fieldName } from '../names';
import { columnsOf, layoutOf } from './layout';

/**
 * Items × units: the share of each item a unit answers for. How often each list names each unit stands in hidden columns, so that
 * a unit named twice answers once; what is left of a list are names nobody knows.
 */
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
  const helpers = columnsOf(plan);
  const timesColumn = (list: number, u: number) => helpers.times + list * plan.units.length + u;
  const nameRow = (k: number) => l.header - 1 - k;
  plan.units.forEach((unit, u) =>
    namesOfUnit(unit).forEach((name, k) =>
      [0, 1].forEach((list) => sheet.value(nameRow(k), timesColumn(list, u), `、${name}、`, 'blank')),
    ),
  );
  itemsOf(plan).forEach((item, i) => {
    const row = l.firstItem + i;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    const times = (list: number) => `${at(timesColumn(list, 0))}:${at(timesColumn(list, plan.units.length - 1))}`;
    /** Units named, each once, and the names that are no unit's. */
    const count = (col: number, list: number) =>
      `=COUNTIF(${times(list)},">0")+LEN(${at(col)})-LEN(SUBSTITUTE(${at(col)},"、",""))-1-SUM(${times(list)})`;
    [l.lead, l.responsible].forEach((col, list) => {
      const doubled = at(helpers.lists + list);
      sheet.formula(row, helpers.lists + list, `=SUBSTITUTE(${at(col)},"、","、、")`, 'blank');
      plan.units.forEach((unit, u) => {
        // Each name found makes the list longer by one sign.
        const longer = namesOfUnit(unit).reduce((text, _, k) => {
          const name = `${columnLetters(timesColumn(list, u))}$${nameRow(k)}`;
          return `SUBSTITUTE(${text},${name},${name}&1)`;
        }, doubled);
        sheet.formula(row, timesColumn(list, u), `=LEN(${longer})-LEN(${doubled})`, 'blank');
      });
    });
    sheet
      .height(row, 20)
      .value(row, 2, item.id, 'label')
      .value(row, 3, pick(item.shortName, m), 'textSmall')
      .formula(row, l.lead, `=${unitListFormula(fieldName('plan', `${item.id}_lead`))}`, 'subtitle')
      .formula(row, l.responsible, `=${unitListFormula(fieldName('plan', `${item.id}_responsible`))}`, 'subtitle')
      .formula(row, l.leads, count(l.lead, 0), 'computed', { format: '0"  "' })
      .formula(row, l.others, count(l.responsible, 1), 'computed', { format: '0"  "' });
    for (let p = 0; p <= n; p++) {
      const source = (field: string) =>
        p < n ? `=INDEX(zsc_calc_${field},${i * n + p + 1})` : `=INDEX(zsc_calc_end_${field},${i + 1})`;
      sheet
        .formula(row, l.full + p, source('full'), 'computed', { format: formats.points })
        .formula(row, l.points + p, source('points'), 'computed', { format: formats.points });
    }
    plan.units.forEach((_, u) => {
      const groups = { leads: at(l.leads), others: at(l.others), leadShare: 'zsc_settings_inForce_leadShare' };
      const asLead = `IF(${at(timesColumn(0, u))}>0,${leadPart.formula(groups)},0)`;
      const asOther = `IF(${at(timesColumn(1, u))}>0,${responsiblePart.formula(groups)},0)`;
      sheet.formula(row, l.share + u, `=${asLead}+${asOther}`, 'number', { format: '0.0%"  ";;"—  "' });
      const before = helpers.before + u;
      if (u === 0) sheet.value(row, before, 0, 'blank');
      else sheet.formula(row, before, `=${at(before - 1)}+${at(l.share + u - 1)}`, 'blank');
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
  const last = helpers.before + plan.units.length - 1;
  sheet.name('units_before', rangeAddress(l.firstItem, helpers.before, l.lastItem, last));
  sheet.name('units_shares', rangeAddress(l.firstItem, l.share, l.lastItem, lastCol));
}
