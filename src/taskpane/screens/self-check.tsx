/** The self-check: what this Excel does as expected and what not, in plain words, and the result as a small file to send. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DocumentArrowDown20Regular,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckReport, StepId, StepResult } from '../../excel/self-check';
import { isFaulty, steps } from '../../excel/self-check/report';
import { selfCheckTexts } from '../../i18n/self-check';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '12px', fontSize: tokens.fontSizeBase200 },
  cell: { padding: '6px 4px', textAlign: 'start', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  time: { textAlign: 'end', whiteSpace: 'nowrap' },
  detail: { display: 'block', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  outcome: { display: 'flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusWarningForeground1 },
  ask: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    margin: '12px 0',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', gap: '8px' },
});

interface Asked {
  readonly tab: string;
  readonly cell: string;
  readonly answer: (picked: boolean) => void;
}

export default function SelfCheck() {
  const { state, jobs, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = selfCheckTexts(m);
  const [done, setDone] = useState<readonly StepResult[]>([]);
  const [next, setNext] = useState<StepId | null>(null);
  const [report, setReport] = useState<CheckReport | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const start = () =>
    jobs
      .withBook('check', async (book) => {
        const { plan } = state;
        if (!plan) return;
        const [{ selfCheck }, { resultsOf }] = await Promise.all([
          import('../../excel/self-check'),
          import('../../sheets/worked-out'),
        ]);
        const check = () =>
          selfCheck(plan, {
            locale: state.locale,
            at: new Date(Date.now()).toISOString(),
            now: () => Date.now(),
            mayOpenWindow: true,
            workedOut: (specs, today) => resultsOf(specs, today).at,
            onStep: (sofar, step) => {
              setDone([...sofar]);
              setNext(step);
            },
            askForPick: (tab, cell) => new Promise((resolve) => setAsked({ tab, cell, answer: resolve })),
          });
        const found = await jobs.undisturbed(() => book.unwatched(check));
        setDone(found.steps);
        setReport(found);
      })
      .finally(() => setNext(null));

  const answer = (picked: boolean) => {
    asked?.answer(picked);
    setAsked(null);
  };

  async function save(found: CheckReport): Promise<void> {
    await jobs.withBook('export', async () => {
      const { saveFile } = await import('../export-entries');
      saveFile(JSON.stringify(found, null, 2), t.fileName(found.at.slice(0, 10)), 'application/json');
      jobs.tell((shown) => selfCheckTexts(shown).saved);
    });
  }

  const count = (outcome: StepResult['outcome']) => done.filter((step) => step.outcome === outcome).length;
  const status =
    next !== null
      ? t.running(t.steps[next], done.length + 1, steps.length)
      : report && t.summary(count('passed'), count('differs'), count('unavailable'));
  const bar = (
    <>
      <span role="status" className={common.caption}>
        {status}
      </span>
      <Button appearance="primary" disabled={next !== null || !state.plan} onClick={() => void start()}>
        {report ? t.again : t.start}
      </Button>
    </>
  );
  return (
    <ScreenFrame name="selfcheck" heading={t.title} showHeading bar={bar}>
      <Back to="plan" />
      <p className={common.caption}>{t.intro}</p>
      {asked && (
        <div className={styles.ask} role="alert">
          {t.pickAsk(asked.tab, asked.cell)}
          <span className={styles.buttons}>
            <Button appearance="primary" onClick={() => answer(true)}>
              {t.pickDone}
            </Button>
            <Button onClick={() => answer(false)}>{t.pickSkip}</Button>
          </span>
        </div>
      )}
      {done.length > 0 && <Results done={done} />}
      {report && (
        <>
          <p className={common.caption}>
            {t.excel(report.excel.version, report.excel.platform, report.excel.api)}
            <br />
            {!report.cleaned ? t.notCleaned : isFaulty(done) ? t.faulty : count('differs') > 0 && t.safe}
          </p>
          <Button icon={<DocumentArrowDown20Regular />} onClick={() => void save(report)}>
            {t.save}
          </Button>
        </>
      )}
    </ScreenFrame>
  );
}

function Results({ done }: { readonly done: readonly StepResult[] }) {
  const { m } = usePane();
  const styles = useStyles();
  const t = selfCheckTexts(m);
  const icons = {
    passed: <CheckmarkCircle16Filled className={styles.passed} aria-hidden="true" />,
    differs: <ErrorCircle16Filled className={styles.differs} aria-hidden="true" />,
    unavailable: <SubtractCircle16Regular aria-hidden="true" />,
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.cell}>{t.columns.step}</th>
          <th className={styles.cell}>{t.columns.outcome}</th>
          <th className={mergeClasses(styles.cell, styles.time)}>{t.columns.time}</th>
        </tr>
      </thead>
      <tbody>
        {done.map(({ id, outcome, expected, seen, milliseconds }) => (
          <tr key={id}>
            <td className={styles.cell}>
              {t.steps[id]}
              {outcome === 'differs' && <span className={styles.detail}>{t.expectedSeen(expected, seen)}</span>}
            </td>
            <td className={styles.cell}>
              <span className={styles.outcome}>
                {icons[outcome]}
                {t.outcomes[outcome]}
              </span>
            </td>
            <td className={mergeClasses(styles.cell, styles.time)}>{`${(milliseconds / 1000).toFixed(1)} s`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
