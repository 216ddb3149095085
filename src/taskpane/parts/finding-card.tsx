/** A finding's card: what, where, the figures side by side, what to do; go there, correct it, or explain it in place. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Comment20Regular, Edit20Regular, Location20Regular, Wrench20Regular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../../validation/finding';
import type { FindingText } from '../../validation/text';
import { fixText } from '../model/fix-text';
import { placeText } from '../model/findings';
import { CopiedRepair } from './copied-repair';
import { useCommonStyles } from './common-styles';
import { ExplanationForm } from './explanation-form';
import { usePane } from './pane-context';
import { useKept } from './use-kept';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px' },
  icon: { paddingTop: '2px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', rowGap: '4px', margin: '4px 0 0' },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  explained: {
    margin: '8px 0 0',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export function FindingCard(props: {
  readonly finding: Finding;
  readonly text: FindingText;
  /** Other open warnings of the same kind. */
  readonly alike: readonly Finding[];
  /** Running number of the roster's row it speaks of, where it speaks of one. */
  readonly row: number | null;
  /** Told when the finding is settled, for the next one to take the focus. */
  readonly onSettled: () => void;
}) {
  const { finding, text, alike, row, onSettled } = props;
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const [isOpened, setOpened] = useState(false);
  const [reason, setReason, forget] = useKept<string | null>(`explanation ${finding.fingerprint}`, () => null);
  const t = m.pane.findings;
  const { severity, explanation, fix, place } = finding;
  // A sentence begun and not saved opens the form again.
  const explaining = isOpened || (reason !== null && reason.trim() !== explanation?.reason);
  const where = row === null ? placeText(finding) : m.inbox.place(row, placeText(finding));
  const explainButton = useRef<HTMLButtonElement>(null);
  // The form is gone: the focus goes back to the button that opened it.
  const wasExplaining = useRef(false);
  useLayoutEffect(() => {
    if (wasExplaining.current && !explaining) explainButton.current?.focus();
    wasExplaining.current = explaining;
  }, [explaining]);
  const canGo = place.sheet !== undefined;
  return (
    <article className={mergeClasses(common.card, styles.card)} data-finding={finding.fingerprint}>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} />
      </span>
      <div>
        <h4 className={styles.title}>{text.title}</h4>
        <span className={common.caption}>{where}</span>
        {text.comparisons.length > 0 ? (
          <>
            {/* Of what is typed otherwise than it can be read, the very mistake is named; of figures that disagree they speak themselves. */}
            {finding.params.mistake !== undefined && <p className={styles.text}>{text.what}</p>}
            <dl className={styles.figures}>
              {text.comparisons.map(({ label, value }) => (
                <div key={label}>
                  <dt className={common.caption}>{label}</dt>
                  <dd className={mergeClasses(styles.value, common.figures)}>{value}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <p className={styles.text}>{text.what}</p>
        )}
        <p className={styles.text}>{text.todo}</p>
        {explanation && !explaining && (
          <p className={styles.explained}>
            <strong>{t.explained}</strong> {explanation.reason}
            <br />
            <span className={common.caption}>{t.explainedBy(explanation.by, explanation.on)}</span>
          </p>
        )}
        {explaining ? (
          <ExplanationForm
            finding={finding}
            alike={alike}
            reason={reason ?? explanation?.reason ?? ''}
            onReason={setReason}
            onClose={(saved) => {
              forget();
              setOpened(false);
              if (saved) onSettled();
            }}
          />
        ) : (
          <div className={styles.buttons}>
            {canGo && (
              <Button
                icon={<Location20Regular />}
                aria-label={t.goToPlace(where)}
                onClick={() => void jobs.goTo(place)}
              >
                {t.goTo}
              </Button>
            )}
            {fix?.kind === 'settle-copied' && <CopiedRepair tab={fix.tab} of={fix.sheetKey} onSettled={onSettled} />}
            {fix && fix.kind !== 'settle-copied' && (
              <Button
                icon={fix.kind === 'set-value' ? <Edit20Regular /> : <Wrench20Regular />}
                onClick={() => void jobs.fix(finding).then(onSettled)}
              >
                {fix.kind === 'set-value'
                  ? t.setValue(fixText(finding) ?? '')
                  : t[fix.kind === 'redraw' ? 'repair' : 'recalculate']}
              </Button>
            )}
            {severity === 'warning' && (
              <Button
                ref={explainButton}
                appearance="subtle"
                icon={<Comment20Regular />}
                aria-label={explanation ? t.editPlace(where) : t.explainPlace(where)}
                onClick={() => setOpened(true)}
              >
                {explanation ? t.edit : t.explain}
              </Button>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
