/** Indicators: every item of the plan by dimension; open a sheet that is there, add those that are not. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { filterRows, groupRows, isFiltered, noFilter } from '../model/rows';
import type { YearView } from '../model/view';
import { useCommonStyles } from '../parts/common-styles';
import { EmptyState } from '../parts/empty-state';
import { IndicatorFilters } from '../parts/indicator-filters';
import { IndicatorRow } from '../parts/indicator-row';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { StartWays } from '../parts/start-ways';
import { useYearView } from '../parts/use-year-view';
import { WorkButton } from '../parts/work-button';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '32px 16px',
    textAlign: 'center',
  },
  all: { marginLeft: '-8px', minHeight: '32px', alignItems: 'center' },
  pickAll: { flex: '1 1 0', minWidth: 0, fontSize: tokens.fontSizeBase300 },
});

export default function Indicators() {
  const { state, m } = usePane();
  const view = useYearView(state);
  if (view === null) return null;
  if (view.added.size === 0 && !state.choosing && !isFiltered(state.filter) && state.ticked.size === 0)
    return (
      <ScreenFrame name="indicators" heading={m.pane.tabs.indicators}>
        <NothingAdded view={view} />
      </ScreenFrame>
    );
  return <IndicatorList view={view} />;
}

function IndicatorList({ view }: { readonly view: YearView }) {
  const { state, m, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.indicators;
  const rows = filterRows(view.rows, state.filter, m);
  return (
    <ScreenFrame
      name={`indicators-${JSON.stringify(state.filter)}`}
      heading={m.pane.tabs.indicators}
      tools={<IndicatorFilters plan={view.plan} />}
      bar={<AddBar view={view} />}
      flush
    >
      {rows.length === 0 && (
        <div className={styles.none}>
          <span>{t.noHits}</span>
          <Button onClick={() => show({ filter: noFilter })}>{t.clear}</Button>
        </div>
      )}
      <span className={common.hidden} role="status">
        {isFiltered(state.filter) ? t.shown(rows.length) : ''}
      </span>
      {groupRows(view.plan, rows).map(({ dimension, rows: own }) => {
        const all = view.rows.filter((row) => row.item.dimension === dimension.id);
        const added = all.filter((row) => row.status !== 'not-added').length;
        return (
          <section key={dimension.id} aria-labelledby={`zsc-dimension-${dimension.id}`}>
            <div className={common.groupHead}>
              <h3 id={`zsc-dimension-${dimension.id}`} className={common.sectionTitle}>
                {pick(dimension.name, m)}
              </h3>
              <span className={common.caption}>{t.addedOf(added, all.length)}</span>
            </div>
            <ul className={common.list}>
              {own.map((row) => (
                <IndicatorRow key={row.item.id} row={row} year={view.year} ticked={state.ticked.has(row.item.id)} />
              ))}
            </ul>
          </section>
        );
      })}
    </ScreenFrame>
  );
}

/** Select all that are not added (among those shown), and add the selected, or all the rest when none is ticked. */
function AddBar({ view }: { readonly view: YearView }) {
  const { state, m, jobs, dispatch } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.indicators;
  const shown = filterRows(view.rows, state.filter, m)
    .filter((row) => row.status === 'not-added')
    .map((row) => row.item.id);
  const ticked = view.missing.filter((id) => state.ticked.has(id));
  if (view.missing.length === 0) return <span className={common.caption}>{t.allAdded}</span>;
  const checked =
    shown.length > 0 && shown.every((id) => state.ticked.has(id)) ? true : ticked.length > 0 ? 'mixed' : false;
  return (
    <>
      <Checkbox
        className={styles.all}
        label={t.allMissing}
        checked={checked}
        disabled={shown.length === 0}
        onChange={(_, data) =>
          dispatch({ type: 'tick', ids: data.checked === true ? shown : view.missing, on: data.checked === true })
        }
      />
      <WorkButton onClick={() => void jobs.add(ticked.length > 0 ? ticked : view.missing)}>
        {ticked.length > 0 ? t.addSelected(ticked.length) : t.addRest(view.missing.length)}
      </WorkButton>
    </>
  );
}

function NothingAdded({ view }: { readonly view: YearView }) {
  const { state, m, jobs, show } = usePane();
  const { plan } = view;
  const t = m.pane.indicators;
  return (
    <EmptyState
      icon={<TableAdd24Regular />}
      title={t.emptyTitle}
      lines={t.emptyText}
      primary={<WorkButton onClick={() => void jobs.add(view.missing)}>{t.addAll(view.missing.length)}</WorkButton>}
      secondary={
        <>
          <Button onClick={() => show({ choosing: true })}>{t.choose}</Button>
          {state.book?.plan == null && <StartWays />}
        </>
      }
      facts={[
        { label: t.quantified, value: String(plan.indicators.length) },
        { label: t.tasks, value: String(plan.tasks.length) },
        { label: t.years, value: `${plan.years[0]}–${plan.years.at(-1)}` },
      ]}
      promise={t.promise}
    />
  );
}
