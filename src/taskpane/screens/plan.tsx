/** Plan settings: what plan this is, what of it is still open or assumed, the language, and files in and out. */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ArrowLeft20Regular,
  ArrowUpload20Regular,
  ChartMultiple20Regular,
  DocumentArrowDown20Regular,
  DocumentTable20Regular,
  FolderArrowRight20Regular,
  Table20Regular,
} from '@fluentui/react-icons';
import { useId, useRef, type ReactNode } from 'react';
import { pick } from '../../i18n';
import { itemsOf, weightsOf } from '../../plan/items';
import type { Plan, Question } from '../../plan/schema';
import { figure } from '../model/text';
import { Bar } from '../parts/bar';
import { useCommonStyles } from '../parts/common-styles';
import { ImportEntries } from '../parts/import-entries';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { Segmented } from '../parts/segmented';

const useStyles = makeStyles({
  back: { marginLeft: '-8px', marginBottom: '4px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '16px',
    rowGap: '4px',
    margin: '8px 0 0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  question: { marginTop: '8px' },
  questionHead: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  reading: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: '8px',
    alignItems: 'start',
    minHeight: '32px',
    padding: '6px 0',
  },
  radio: { margin: '2px 0 0', width: '16px', height: '16px' },
  weights: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(112px) minmax(32px, 1fr) auto',
    columnGap: '12px',
    marginTop: '4px',
  },
  weight: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    minHeight: '32px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
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
  return (
    <ScreenFrame name="plan" heading={m.pane.plan.title}>
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={() => go('home')}>
        {m.pane.frame.back}
      </Button>
      {plan !== null && <PlanFacts plan={plan} />}
      <Section title={t.language}>
        <Segmented
          label={t.language}
          value={state.locale}
          onChange={(locale) => void jobs.speak(locale)}
          segments={[
            { value: 'zh-CN', label: t.chinese },
            { value: 'en', label: t.english },
          ]}
        />
      </Section>
      {plan !== null && plan.questions.length > 0 && (
        <Section title={t.questions}>
          {plan.questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </Section>
      )}
      {plan !== null && <Weights plan={plan} />}
      <Section title={t.more}>
        <div className={styles.more}>
          <Button className={styles.action} icon={<DocumentTable20Regular />} onClick={() => go('sheets')}>
            {m.sheetsWork.pane.open}
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
          <ImportPlan />
          <ImportEntries />
          <Button
            className={styles.action}
            icon={<DocumentArrowDown20Regular />}
            disabled={!state.book?.plan}
            onClick={() => void jobs.exportEntries()}
          >
            {t.exportEntries}
          </Button>
          <span className={mergeClasses(common.caption, styles.hint)}>{t.exportHint}</span>
        </div>
      </Section>
    </ScreenFrame>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const common = useCommonStyles();
  const id = useId();
  return (
    <section className={common.section} aria-labelledby={id}>
      <div className={common.sectionHead}>
        <h3 id={id} className={common.sectionTitle}>
          {title}
        </h3>
      </div>
      {children}
    </section>
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

/** A place where the plan contradicts itself. Choosing writes to the settings sheet, so the choice is the workbook's. */
function QuestionCard({ question }: { readonly question: Question }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const name = useId();
  const t = m.pane.plan;
  const canChoose = Boolean(state.book?.plan);
  const decided = question.source !== 'assumed';
  return (
    <fieldset className={mergeClasses(common.card, styles.question)} disabled={!canChoose}>
      <legend className={common.hidden}>{pick(question.text, m)}</legend>
      <div className={styles.questionHead}>
        <span>
          {question.indicator} {pick(question.text, m)}
        </span>
        <Badge className={styles.badge} appearance="outline" color={decided ? 'success' : 'warning'}>
          {decided ? t.decided : t.undecided}
        </Badge>
      </div>
      {question.readings.map((reading) => (
        <label key={reading.id} className={styles.reading}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            // Nothing is ticked while undecided: the reading in force is only assumed, and ticking it settles it.
            checked={decided && question.chosen === reading.id}
            onChange={() => void jobs.decide(question, reading.id)}
          />
          <span>
            {pick(reading.text, m)} <span className={common.caption}>{t.questionClause(reading.clause)}</span>{' '}
            {!decided && question.chosen === reading.id && (
              <Badge appearance="outline" color="warning">
                {m.common.assumed}
              </Badge>
            )}
          </span>
        </label>
      ))}
      {!canChoose && <span className={common.caption}>{t.needsSheet}</span>}
    </fieldset>
  );
}

function Weights({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.plan;
  const { dimensions } = weightsOf(plan);
  const sum = [...dimensions.values()].reduce((total, weight) => total + weight, 0);
  const assumed = itemsOf(plan).filter((item) => item.weight.source === 'assumed').length;
  return (
    <Section title={t.weights}>
      <ul className={mergeClasses(common.list, styles.weights)}>
        {plan.dimensions.map((dimension) => {
          const weight = dimensions.get(dimension.id) ?? 0;
          return (
            <li key={dimension.id} className={styles.weight}>
              <span>{pick(dimension.name, m)}</span>
              <Bar share={sum > 0 ? weight / sum : 0} />
              <span className={common.figures}>
                {figure(weight, 2, m)}{' '}
                {dimension.weight.source === 'assumed' && (
                  <Badge appearance="outline" color="warning">
                    {m.common.assumed}
                  </Badge>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={common.caption}>
        {t.weightSum(figure(sum, 2, m))}
        {Math.abs(sum - 100) > 1e-9 && ` • ${t.weightsNotHundred}`}
        {assumed > 0 && ` • ${t.itemsAssumed(assumed)}`}
      </p>
      <div className={styles.buttons}>
        <Button icon={<Table20Regular />} disabled={!state.book?.plan} onClick={() => void jobs.openSheet('plan')}>
          {t.openPlanSheet}
        </Button>
        <Button onClick={() => go('weights')}>{m.paneScoring.weights.open}</Button>
      </div>
    </Section>
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
