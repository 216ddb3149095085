/** Search and the three filters of the indicator list. Native selects: they need no popover of ours and keep Esc free. */
import { Input, makeStyles, Select } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { RowFilter } from '../model/rows';
import { remember } from '../state/memory';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 1fr',
    gap: '8px',
    ':lang(en)': { gridTemplateColumns: '5fr 4fr 4fr' },
  },
  select: {
    minWidth: 0,
    '& select': { minWidth: 0, width: '100%', paddingLeft: '7px', paddingRight: '22px', textOverflow: 'ellipsis' },
    '& .fui-Select__icon': { right: '3px' },
  },
});

export function IndicatorFilters({ plan }: { readonly plan: Plan }) {
  const { state, m, show } = usePane();
  const styles = useStyles();
  const t = m.pane.indicators;
  const set = (part: Partial<RowFilter>) => {
    const filter = { ...state.filter, ...part };
    show({ filter });
    remember({ filter });
  };
  const items = itemsOf(plan);
  const answering = new Set(items.flatMap((item) => [...item.lead.units, ...item.responsible.units]));
  const inUse = new Set(items.map((item) => item.dimension));
  return (
    <>
      <Input
        type="search"
        value={state.filter.text}
        placeholder={t.search}
        aria-label={t.search}
        contentBefore={<Search20Regular />}
        onChange={(_, data) => set({ text: data.value })}
      />
      <div className={styles.filters}>
        <Filter
          name={t.dimension}
          all={t.allDimensions}
          value={state.filter.dimension}
          onChange={(dimension) => set({ dimension })}
        >
          {plan.dimensions
            .filter((dimension) => inUse.has(dimension.id))
            .map((dimension) => (
              <option key={dimension.id} value={dimension.id}>
                {pick(dimension.name, m)}
              </option>
            ))}
        </Filter>
        <Filter name={t.unit} all={t.allUnits} value={state.filter.unit} onChange={(unit) => set({ unit })}>
          {plan.units
            .filter((unit) => answering.has(unit.id))
            .map((unit) => (
              <option key={unit.id} value={unit.id}>
                {pick(unit.name, m)}
              </option>
            ))}
        </Filter>
        <Filter
          name={t.status}
          all={t.allStatuses}
          value={state.filter.status}
          onChange={(status) => set({ status: groups.find((group) => group === status) ?? '' })}
        >
          {groups.map((group) => (
            <option key={group} value={group}>
              {t.statusGroups[group]}
            </option>
          ))}
        </Filter>
      </div>
    </>
  );
}

const groups = ['not-added', 'pending', 'error', 'short', 'met'] as const;

function Filter(props: {
  readonly name: string;
  readonly all: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      aria-label={props.name}
      value={props.value}
      onChange={(_, data) => props.onChange(data.value)}
    >
      <option value="">{props.all}</option>
      {props.children}
    </Select>
  );
}
