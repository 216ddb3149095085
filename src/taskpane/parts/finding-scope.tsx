/** Which findings are in sight: of which years, sheets and unit. Native selects, as the filters of the indicators are. */
import { makeStyles, Select } from '@fluentui/react-components';
import { listedName } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Scope } from '../model/inbox';
import type { YearView } from '../model/view';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  select: {
    minWidth: 0,
    '& select': { minWidth: 0, width: '100%', paddingLeft: '7px', paddingRight: '22px', textOverflow: 'ellipsis' },
    '& .fui-Select__icon': { right: '3px' },
  },
});

export function FindingScope({ view }: { readonly view: YearView }) {
  const { state, m, show } = usePane();
  const styles = useStyles();
  const t = m.inbox.scope;
  const { scope, front } = state;
  const { plan, year, elsewhere } = view;
  const set = (part: Partial<Scope>) => show({ scope: { ...scope, ...part } });
  const isOurs = state.book?.sheets.some((sheet) => sheet.tab === front) ?? false;
  const answering = new Set(itemsOf(plan).flatMap((item) => [...item.lead.units, ...item.responsible.units]));
  return (
    <div className={styles.filters}>
      <Select
        className={styles.select}
        aria-label={t.years}
        value={scope.allYears ? 'all' : 'this'}
        onChange={(_, data) => set({ allYears: data.value === 'all' })}
      >
        <option value="this">{t.thisYear(year)}</option>
        <option value="all">{t.allYears(elsewhere)}</option>
      </Select>
      <Select
        className={styles.select}
        aria-label={t.sheets}
        value={scope.thisSheet ? 'this' : 'all'}
        onChange={(_, data) => set({ thisSheet: data.value === 'this' })}
      >
        <option value="all">{t.allSheets}</option>
        <option value="this" disabled={!isOurs && !scope.thisSheet}>
          {isOurs && front !== null ? t.sheetNamed(front) : t.thisSheet}
        </option>
      </Select>
      <Select
        className={styles.select}
        aria-label={t.units}
        value={scope.unit}
        onChange={(_, data) => set({ unit: data.value })}
      >
        <option value="">{t.allUnits}</option>
        {plan.units
          .filter((unit) => answering.has(unit.id))
          .map((unit) => (
            <option key={unit.id} value={unit.id}>
              {listedName(unit, m)}
            </option>
          ))}
      </Select>
    </div>
  );
}
