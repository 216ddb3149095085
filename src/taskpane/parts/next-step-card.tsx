/** The one next step of the year: what it is, its button, where it leads. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { firstEntryOf } from '../model/items';
import { nextStep, type NextStep } from '../model/next-step';
import { noFilter } from '../model/rows';
import type { YearView } from '../model/view';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useEngine } from './use-engine';
import { WorkButton } from './work-button';

const useStyles = makeStyles({
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
});

export function NextStepCard({ view }: { readonly view: YearView }) {
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
