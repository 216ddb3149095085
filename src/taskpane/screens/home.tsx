/** Home: where the assessment of the year stands and the one next step. The only screen in the first load. */
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { clockText } from '../model/text';
import type { YearView } from '../model/view';
import { Attention } from '../parts/attention';
import { BrokenOff } from '../parts/broken-off';
import { useCommonStyles } from '../parts/common-styles';
import { NextStepCard } from '../parts/next-step-card';
import { usePane } from '../parts/pane-context';
import { ProgressByDimension } from '../parts/progress-by-dimension';
import { ScreenFrame } from '../parts/screen-frame';
import { ThisSheetCard } from '../parts/this-sheet-card';
import { useYearView } from '../parts/use-year-view';

const useStyles = makeStyles({
  plan: { gridTemplateColumns: '1fr auto 16px', gap: '6px', minHeight: '40px' },
  planTitle: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
  },
  chevron: { color: tokens.colorNeutralForeground3 },
});

export function Home() {
  const { state, m } = usePane();
  const view = useYearView(state);
  const t = m.pane.home;
  const checked = state.checkedAt === null ? t.notChecked : t.checked(clockText(state.checkedAt));
  const stale = state.changes > 0 && state.checkedAt !== null;
  const common = useCommonStyles();
  return (
    <ScreenFrame
      name="home"
      heading={m.pane.tabs.home}
      lowBar
      bar={
        <span className={common.caption}>
          {stale ? m.pane.findings.stale(clockText(state.checkedAt ?? 0), state.changes) : checked}
          {' • '}
          {state.live ? t.live : t.notLive}
          {state.book?.manualCalculation && ` • ${t.manualCalculation}`}
          {state.book?.withoutNotes && ` • ${t.withoutNotes}`}
        </span>
      }
    >
      {view === null ? <Spinner size="small" label={m.pane.frame.loading} /> : <HomeContent view={view} />}
    </ScreenFrame>
  );
}

function HomeContent({ view }: { readonly view: YearView }) {
  const { state, m, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { plan } = view;
  return (
    <>
      <button type="button" className={mergeClasses(common.rowButton, styles.plan)} onClick={() => go('plan')}>
        <span>
          <span className={styles.planTitle} title={pick(plan.title, m)}>
            {pick(plan.title, m)}
          </span>
          <span className={common.caption}>
            {plan.documentNumber} • {m.pane.home.itemCount(plan.indicators.length, plan.tasks.length)}
          </span>
        </span>
        <span className={common.caption}>{m.pane.home.settings}</span>
        <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
      </button>
      <BrokenOff />
      {state.scores === null ? <Spinner size="tiny" label={m.pane.frame.loading} /> : <NextStepCard view={view} />}
      <ThisSheetCard view={view} />
      <ProgressByDimension view={view} />
      {view.added.size > 0 && <Attention view={view} />}
    </>
  );
}
