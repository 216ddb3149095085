/** A finding's card: what, where, the figures side by side, what to do; go there, correct it, or explain it in place. */
import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { Comment20Regular, Edit20Regular, Location20Regular, Wrench20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding } from '../../validation/finding';
import type { FindingText } from '../../validation/text';
import { placeText } from '../model/findings';
import { recall } from '../state/memory';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
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
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
});

export function FindingCard({ finding, text }: { readonly finding: Finding; readonly text: FindingText }) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const [explaining, setExplaining] = useState(false);
  const t = m.pane.findings;
  const { severity, explanation, fix, place } = finding;
  const where = placeText(finding);
  const canGo = place.sheet !== undefined;
  return (
    <article className={mergeClasses(common.card, styles.card)}>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} />
      </span>
      <div>
        <h4 className={styles.title}>{text.title}</h4>
        <span className={common.caption}>{where}</span>
        {text.comparisons.length > 0 ? (
          <dl className={styles.figures}>
            {text.comparisons.map(({ label, value }) => (
              <div key={label}>
                <dt className={common.caption}>{label}</dt>
                <dd className={mergeClasses(styles.value, common.figures)}>{value}</dd>
              </div>
            ))}
          </dl>
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
          <ExplanationForm finding={finding} onClose={() => setExplaining(false)} />
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
            {fix && (
              <Button
                icon={fix.kind === 'set-value' ? <Edit20Regular /> : <Wrench20Regular />}
                onClick={() => void jobs.fix(finding)}
              >
                {fix.kind === 'set-value'
                  ? t.setValue(String(fix.value))
                  : t[fix.kind === 'redraw' ? 'repair' : 'recalculate']}
              </Button>
            )}
            {severity === 'warning' && (
              <Button
                appearance="subtle"
                icon={<Comment20Regular />}
                aria-label={explanation ? t.editPlace(where) : t.explainPlace(where)}
                onClick={() => setExplaining(true)}
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

/** Inline, never a dialog: the figures stay in sight while one writes about them. */
function ExplanationForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const t = m.pane.findings;
  const [reason, setReason] = useState(finding.explanation?.reason ?? '');
  const [by, setBy] = useState(finding.explanation?.by ?? recall().explainedBy ?? '');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  async function save() {
    setTried(true);
    if (missing) return;
    await jobs.explain(finding, reason.trim(), by.trim());
    onClose();
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t.reason}
        required
        validationState={tried && missing ? 'error' : 'none'}
        validationMessage={tried && missing ? t.required : undefined}
      >
        <Textarea autoFocus rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Field label={t.by}>
        <Input value={by} autoComplete="name" onChange={(_, data) => setBy(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit">{t.save}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
