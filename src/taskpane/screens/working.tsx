/**
 * Long work: what is being done, how far it is, what cancelling does. Only what a finished request to Excel confirmed is
 * counted, so the bar moves in few steps; a finer one would be made up.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { pick } from '../../i18n';
import { remainingSeconds, workSteps, type WorkStep } from '../model/work-steps';
import { Bar } from '../parts/bar';
import { useCommonStyles } from '../parts/common-styles';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { Busy } from '../parts/work-button';
import type { Work } from '../state/pane-state';

const useStyles = makeStyles({
  count: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', margin: '12px 0 8px' },
  done: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: '16px 0' },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '32px',
  },
  finished: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  cancel: { width: '100%', minHeight: '36px' },
});

export default function Working({ work }: { readonly work: Work }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.work;
  const now = useClock();
  const total = work.progress?.total ?? work.keys.length;
  const done = Math.min(work.progress?.done ?? 0, total);
  const seconds = remainingSeconds(work, now);
  const canCancel =
    work.kind === 'add' ||
    work.kind === 'update' ||
    work.kind === 'chart' ||
    work.kind === 'make' ||
    work.kind === 'repair';
  return (
    <ScreenFrame
      name="working"
      heading={t.titles[work.kind]}
      showHeading
      focusHeading
      bar={
        canCancel && (
          <Button className={styles.cancel} disabledFocusable={work.cancelling} onClick={jobs.cancel}>
            {work.cancelling ? t.cancelling : work.kind === 'add' ? t.cancelAdd : t.cancel}
          </Button>
        )
      }
    >
      <div className={styles.count}>
        <span className={common.figures}>
          <span className={styles.done}>{done}</span> {t.count(total)}
        </span>
        <span className={mergeClasses(common.figures, styles.waiting)}>
          {seconds === null ? '' : t.remaining(seconds)}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={t.titles[work.kind]}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <Bar share={total > 0 ? done / total : 0} />
      </div>
      <span role="status" className={common.hidden}>
        {t.announce(done, total)}
      </span>
      <ol className={mergeClasses(common.list, styles.steps)}>
        {workSteps(work, state.plan).map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ol>
      <p className={common.caption}>{work.kind === 'add' ? t.hint : t.plainHint}</p>
    </ScreenFrame>
  );
}

function Step({ step }: { readonly step: WorkStep }) {
  const { state, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.work;
  const dimension = state.plan?.dimensions.find((candidate) => candidate.id === step.key);
  const name = dimension
    ? pick(dimension.name, m)
    : step.key === 'check'
      ? t.check
      : step.key === 'finish'
        ? t.finish
        : t.other;
  return (
    <li className={mergeClasses(styles.step, step.state === 'waiting' && styles.waiting)}>
      {step.state === 'done' && <CheckmarkCircle16Filled className={styles.finished} aria-hidden="true" />}
      {step.state === 'running' && <Busy />}
      {step.state === 'waiting' && <Circle16Regular aria-hidden="true" />}
      <span>
        {name} <span className={common.hidden}>{t[step.state]}</span>
      </span>
      <span className={common.figures}>{step.count === 0 ? '' : `${step.done} / ${step.count}`}</span>
    </li>
  );
}

/** The time, each second: only the time left is drawn from it. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
