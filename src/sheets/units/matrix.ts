/** The matrix of shares on the units sheet. */
import { inOrderOfTaking, nameInList, namesOfUnit } from '../../entries/units';
import { pick } from '../../i18n';
import { answeredIn } from '../../plan/at';
import { itemsOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { leadPart, responsiblePart } from '../../plan/worth';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { quote, unitListFormula } from '../formula';
import { fieldName } from '../names';
import { unitNames } from '../plan/item-settings';
import { columnsOf, layoutOf, strangers } from './layout';

/**
 * Items × units: the share of each item a unit answers for. In hidden columns each unit is taken out of each list in turn, those whose
 * names hold a 、 first, so that a unit named twice answers once; what is left of a list are names nobody knows, which are taken out in turn as well.
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
  const leftColumn = (list: number, step: number) => helpers.lists + list * helpers.listWidth + step;
  const { length } = plan.units;
  const nameRow = (k: number) => l.header - 1 - k;
  const taken = inOrderOfTaking(plan.units);
  taken.forEach((unit, u) =>
    namesOfUnit(unit).forEach((name, k) =>
      [0, 1].forEach((list) =>
        sheet.value(nameRow(k), leftColumn(list, u + 1), `、${nameInList(name, '、、')}、`, 'blank'),
      ),
    ),
  );
  /** The units as the plan sheet names them; those of years before a change as they were. */
  const named = (item: Item, isNow: boolean, role: 'lead' | 'responsible') =>
    unitListFormula(isNow ? fieldName('plan', `${item.id}_${role}`) : quote(unitNames(ctx, item, role)));
  const placeOf = new Map(itemsOf(plan).map(({ id }, i) => [id, i]));
  answeredIn(plan).forEach(({ item, years: own, isNow }, r) => {
    const i = placeOf.get(item.id) ?? 0;
    const row = l.firstItem + r;
    const at = (col: number) => `$${columnLetters(col)}${row}`;
    const left = (list: number, step: number) => at(leftColumn(list, step));
    const names = (list: number, u: number) => `${left(list, u + 1)}<>${left(list, u)}`;
    /** Units named, each once, and the names that are no unit's, each once. */
    const count = (list: number) => {
      const [known, before] = [1, 0].map((k) => `${left(list, k)}:${left(list, k + length - 1)}`);
      const rest = left(list, length + strangers);
      return `=SUMPRODUCT((${known}<>${before})*1)+COUNTIF(${left(list, length)}:${left(list, length + strangers - 1)},"?*")+(LEN(${rest})-LEN(SUBSTITUTE(${rest},"、","")))/2`;
    };
    [l.lead, l.responsible].forEach((col, list) => {
      const doubled = `SUBSTITUTE(${at(col)},"、","、、")`;
      sheet.formula(row, leftColumn(list, 0), `=MID(${doubled},2,LEN(${doubled})-2)`, 'blank');
      taken.forEach((unit, u) => {
        const rest = namesOfUnit(unit).reduce(
          (text, _, k) => `SUBSTITUTE(${text},${columnLetters(leftColumn(list, u + 1))}$${nameRow(k)},"")`,
          left(list, u),
        );
        sheet.formula(row, leftColumn(list, u + 1), `=${rest}`, 'blank');
      });
      for (let k = 0; k < strangers; k++) {
        const rest = left(list, length + k);
        const without = `SUBSTITUTE(${rest},LEFT(${rest},FIND("、",${rest},2)),"")`;
        sheet.formula(row, leftColumn(list, length + k + 1), `=IF(${rest}="","",${without})`, 'blank');
      }
    });
    sheet
      .height(row, 20)
      .value(row, 2, item.id, 'label')
      .value(row, 3, pick(item.shortName, m), 'textSmall')
      .formula(row, l.lead, `=${named(item, isNow, 'lead')}`, 'subtitle')
      .formula(row, l.responsible, `=${named(item, isNow, 'responsible')}`, 'subtitle')
      .formula(row, l.leads, count(0), 'computed', { format: '0"  "' })
      .formula(row, l.others, count(1), 'computed', { format: '0"  "' });
    for (let p = 0; p <= n; p++) {
      const source = (field: string) =>
        p === n
          ? isNow
            ? `=INDEX(zsc_calc_end_${field},${i + 1})`
            : '=0'
          : own.includes(plan.years[p]!)
            ? `=INDEX(zsc_calc_${field},${i * n + p + 1})`
            : '=0';
      sheet
        .formula(row, l.full + p, source('full'), 'computed', { format: formats.points })
        .formula(row, l.points + p, source('points'), 'computed', { format: formats.points });
    }
    plan.units.forEach((unit, u) => {
      const step = taken.indexOf(unit);
      const groups = { leads: at(l.leads), others: at(l.others), leadShare: 'zsc_settings_inForce_leadShare' };
      const asLead = `IF(${names(0, step)},${leadPart.formula(groups)},0)`;
      const asOther = `IF(${names(1, step)},${responsiblePart.formula(groups)},0)`;
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
