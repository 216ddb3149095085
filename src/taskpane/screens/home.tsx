/** Home: where the assessment of the year stands and the one next step. The only screen in the first load. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { placeText } from '../model/findings';
import { firstEntryOf } from '../model/items';
import { nextStep, type NextStep } from '../model/next-step';
import { isFilled, progressByDimension } from '../model/progress';
import { noFilter } from '../model/rows';
import { clockText, percent } from '../model/text';
import type { YearView } from '../model/view';
import { Bar } from '../parts/bar';
import { useCommonStyles } from '../parts/common-styles';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { SeverityIcon } from '../parts/severity-icon';
import { useEngine } from '../parts/use-engine';
import { useYearView } from '../parts/use-year-view';
import { WorkButton } from '../parts/work-button';

const useStyles = makeStyles({
  plan: { gridTemplateColumns: '1fr auto 16px', gap: '6px', minHeight: '40px' },
  planTitle: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  next: {
    marginTop: '12px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  nextLabel: { color: tokens.colorBrandForeground2 },
  nextTitle: {
    margin: '2px 0 10px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  nextButton: { width: '100%' },
  leads: { display: 'block', marginTop: '8px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(112px) minmax(40px, 1fr) 40px 52px 16px',
    columnGap: '8px',
  },
  heads: { color: tokens.colorNeutralForeground3 },
  right: { textAlign: 'right' },
  dimension: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', minHeight: '32px' },
  attention: { gridTemplateColumns: '20px 1fr 16px', gap: '8px', minHeight: '44px' },
  link: {
    minWidth: 'auto',
    minHeight: '32px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    paddingRight: 0,
    paddingLeft: 0,
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
          <span className={styles.planTitle}>{pick(plan.title, m)}</span>
          <span className={common.caption}>
            {plan.documentNumber} • {m.pane.home.itemCount(plan.indicators.length, plan.tasks.length)}
          </span>
        </span>
        <span className={common.caption}>{m.pane.home.settings}</span>
        <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
      </button>
      {state.scores === null ? <Spinner size="tiny" label={m.pane.frame.loading} /> : <NextStepCard view={view} />}
      <Progress view={view} />
      {view.added.size > 0 && <Attention view={view} />}
    </>
  );
}

function NextStepCard({ view }: { readonly view: YearView }) {
  const { state, m, jobs, go, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const engine = useEngine();
  const { year, plan } = view;
  const current =
    !state.scoreSheetsStale && (state.book?.sheets.some((sheet) => sheet.key === `score_${year}`) ?? false);
  const step = nextStep(view.rows, view.findings, current);
  const texts = m.pane.nextStep[step.kind];

  function start() {
    switch (step.kind) {
      case 'add':
        return void jobs.add(view.missing);
      case 'addRest':
        show({ filter: { ...noFilter, status: 'not-added' } });
        return go('indicators');
      case 'fill':
        return void jobs.goTo(firstEntryOf(step.first.item, year, plan.years));
      case 'fix':
      case 'explain':
        show({ severity: step.kind === 'fix' ? 'error' : 'warning' });
        return go('findings');
      case 'update':
        return void jobs.updateScores();
      case 'done':
        return go('scores');
    }
  }

  return (
    <section className={styles.next} aria-labelledby="zsc-next">
      <span className={mergeClasses(common.caption, styles.nextLabel)}>{m.pane.home.nextStep}</span>
      <h3 id="zsc-next" className={styles.nextTitle}>
        {titleOf(texts.title, step, year)}
      </h3>
      <WorkButton className={styles.nextButton} icon={<ArrowRight20Regular />} iconPosition="after" onClick={start}>
        {texts.action(step.count)}
      </WorkButton>
      <span className={mergeClasses(common.caption, styles.leads)}>{texts.leads(firstName(step))}</span>
    </section>
  );

  function firstName(next: NextStep): string {
    if (!('first' in next)) return '';
    if ('item' in next.first) return `${next.first.item.id} ${pick(next.first.item.shortName, m)}`;
    return engine?.findingText(next.first, m).title ?? '';
  }
}

/** Some titles name the count, some the year, some both. */
function titleOf(title: (count: number, year: number) => string, step: NextStep, year: number): string {
  return step.kind === 'update' || step.kind === 'done' ? title(year, year) : title(step.count, year);
}

function Progress({ view }: { readonly view: YearView }) {
  const { m, go, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.home;
  return (
    <section className={common.section} aria-labelledby="zsc-progress">
      <div className={common.sectionHead}>
        <h3 id="zsc-progress" className={common.sectionTitle}>
          {t.progress}
        </h3>
        <span className={mergeClasses(common.caption, common.figures)}>
          {t.filledOf(view.rows.filter(isFilled).length, view.rows.length)}
        </span>
      </div>
      <div className={styles.columns}>
        <div className={mergeClasses(styles.dimension, common.caption)} style={{ minHeight: 20 }} aria-hidden="true">
          <span>{t.dimension}</span>
          <span />
          <span className={styles.right}>{t.filled}</span>
          <span className={styles.right}>{t.attainment}</span>
        </div>
        {progressByDimension(view.plan, view.rows).map(({ dimension, filled, count, attainment }) => {
          const name = pick(dimension.name, m);
          const attained = percent(attainment, 0, m);
          return (
            <button
              key={dimension.id}
              type="button"
              className={mergeClasses(common.rowButton, styles.dimension)}
              onClick={() => {
                show({ filter: { ...noFilter, dimension: dimension.id }, choosing: true });
                go('indicators');
              }}
            >
              <span>{name}</span>
              <Bar share={filled / count} complete={filled === count} />
              <span className={mergeClasses(common.figures, styles.right)}>
                <span className={common.hidden}>{t.filled} </span>
                {filled}/{count}
              </span>
              <span className={mergeClasses(common.figures, styles.right)}>
                <span className={common.hidden}>{t.attainment} </span>
                {attained}
                <span className={common.hidden}> {t.openDimension}</span>
              </span>
              <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Attention({ view }: { readonly view: YearView }) {
  const { m, jobs, go, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const engine = useEngine();
  const t = m.pane.home;
  return (
    <section className={common.section} aria-labelledby="zsc-attention">
      <div className={common.sectionHead}>
        <h3 id="zsc-attention" className={common.sectionTitle}>
          {t.attention}
        </h3>
        {view.open.length > 0 && (
          <Button
            appearance="transparent"
            className={styles.link}
            onClick={() => {
              show({ severity: 'all' });
              go('findings');
            }}
          >
            {t.allAttention(view.open.length)}
          </Button>
        )}
      </div>
      {view.open.length === 0 && <span className={common.caption}>{t.nothing}</span>}
      <ul className={common.list}>
        {engine !== null &&
          view.open.slice(0, 3).map((finding) => (
            <li key={finding.fingerprint}>
              <button
                type="button"
                className={mergeClasses(common.rowButton, styles.attention)}
                onClick={() => void jobs.goTo(finding.place)}
              >
                <SeverityIcon severity={finding.severity} />
                <span className={common.ellipsis}>
                  <span className={common.hidden}>{m.common.severities[finding.severity]} </span>
                  {engine.findingText(finding, m).title}
                  <br />
                  <span className={common.caption}>{placeText(finding)}</span>
                </span>
                <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
