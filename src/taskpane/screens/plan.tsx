/** Plan settings: what plan this is, what of it is still open or assumed, the language, and files in and out. */
import { nationTexts } from '../../i18n/nation';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ArrowTrendingLines20Regular,
  ArrowUpload20Regular,
  ChartMultiple20Regular,
  DocumentArrowDown20Regular,
  DocumentEdit20Regular,
  DocumentSync20Regular,
  DocumentTable20Regular,
  FolderArrowRight20Regular,
  HeartPulse20Regular,
  History20Regular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import { pick } from '../../i18n';
import { languages, locales } from '../../i18n/languages';
import type { Plan } from '../../plan/schema';
import { useCommonStyles } from '../parts/common-styles';
import { ImportEntries } from '../parts/import-entries';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { PlanWeights } from '../parts/plan-weights';
import { QuestionCard } from '../parts/question-card';
import { ScreenFrame } from '../parts/screen-frame';
import { Section } from '../parts/section';
import { Segmented } from '../parts/segmented';
import { useAsked } from '../parts/use-asked';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '16px',
    rowGap: '4px',
    margin: '8px 0 0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  more: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  action: { justifyContent: 'flex-start' },
  hint: { marginTop: '-4px' },
});

export default function PlanSettings() {
  const { state, m, jobs, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.plan;
  const { plan } = state;
  const [spoken, speak] = useAsked(state.locale, jobs.speak);
  return (
    <ScreenFrame name="plan" heading={m.pane.plan.title}>
      <Back to="home" />
      {plan !== null && <PlanFacts plan={plan} />}
      <Section title={t.language}>
        <Segmented
          label={t.language}
          value={spoken}
          onChange={speak}
          segments={locales.map((value) => ({ value, label: languages[value].name }))}
        />
      </Section>
      {plan !== null && plan.questions.length > 0 && (
        <Section title={t.questions}>
          {plan.questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </Section>
      )}
      {plan !== null && <PlanWeights plan={plan} />}
      <Section title={t.more}>
        <div className={styles.more}>
          <Button className={styles.action} icon={<DocumentTable20Regular />} onClick={() => go('sheets')}>
            {m.sheetsWork.pane.open}
          </Button>
          <Button className={styles.action} icon={<ArrowTrendingLines20Regular />} onClick={() => go('nation')}>
            {nationTexts(m).screen.title}
          </Button>
          <Button className={styles.action} icon={<FolderArrowRight20Regular />} onClick={() => go('handout')}>
            {m.exchange.handOutScreen.title}
          </Button>
          <Button className={styles.action} icon={<ArrowDownload20Regular />} onClick={() => go('collect')}>
            {m.exchange.collectScreen.title}
          </Button>
          <Button
            className={styles.action}
            icon={<ChartMultiple20Regular />}
            disabled={!state.book?.plan}
            onClick={() => void jobs.openSheet('gap')}
          >
            {t.charts}
          </Button>
          <Button className={styles.action} icon={<DocumentEdit20Regular />} onClick={() => go('draft')}>
            {m.pane.draft.title}
          </Button>
          <Button
            className={styles.action}
            icon={<DocumentSync20Regular />}
            disabled={!state.book?.plan}
            onClick={() => go('change')}
          >
            {m.pane.draft.change}
          </Button>
          <ImportPlan />
          <ImportEntries />
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              className={styles.action}
              icon={<DocumentArrowDown20Regular />}
              disabled={!state.book?.plan}
              onClick={() => void jobs.exportEntries(format)}
            >
              {t.exportEntries(format.toUpperCase())}
            </Button>
          ))}
          <span className={mergeClasses(common.caption, styles.hint)}>{t.exportHint}</span>
          <Button className={styles.action} icon={<History20Regular />} onClick={() => go('recover')}>
            {m.recover.copies.title}
          </Button>
          <Button className={styles.action} icon={<HeartPulse20Regular />} onClick={() => go('selfcheck')}>
            {m.pane.plan.selfCheck}
          </Button>
        </div>
      </Section>
    </ScreenFrame>
  );
}

function PlanFacts({ plan }: { readonly plan: Plan }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.plan;
  const facts = [
    [t.document, plan.documentNumber],
    [t.issued, plan.issuedOn],
    [t.years, `${plan.years[0]}–${plan.years.at(-1)}`],
    [t.counts, t.countsValue(plan.indicators.length, plan.tasks.length)],
  ] as const;
  return (
    <>
      <h3 className={common.sectionTitle}>{pick(plan.title, m)}</h3>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function ImportPlan() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const input = useRef<HTMLInputElement>(null);
  const t = m.pane.plan;
  return (
    <>
      <Button
        className={styles.action}
        icon={<ArrowUpload20Regular />}
        disabled={Boolean(state.book?.plan)}
        onClick={() => input.current?.click()}
      >
        {t.importPlan}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void file.text().then(jobs.importPlan);
        }}
      />
      <span className={mergeClasses(common.caption, styles.hint)}>{t.importPlanHint}</span>
    </>
  );
}
