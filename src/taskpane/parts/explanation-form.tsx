/** One sentence about a warning, written in place: never a dialog, so that the figures stay in sight. */
import { Button, Checkbox, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../validation/finding';
import { recall } from '../state/memory';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function ExplanationForm(props: {
  readonly finding: Finding;
  /** Other open warnings of the same kind, which the sentence may be for as well. */
  readonly alike: readonly Finding[];
  /** The sentence as far as it is written. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: (saved: boolean) => void;
}) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const t = m.pane.findings;
  const { finding, alike, reason, onReason, onClose } = props;
  const [by, setBy] = useState(finding.explanation?.by ?? recall().explainedBy ?? '');
  const [tried, setTried] = useState(false);
  const [forAll, setForAll] = useState(false);
  const missing = reason.trim() === '';
  async function save() {
    setTried(true);
    if (missing) return;
    if (await jobs.explain([finding, ...(forAll ? alike : [])], reason.trim(), by.trim())) onClose(true);
  }
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose(false);
      }}
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
        <Textarea autoFocus rows={2} value={reason} onChange={(_, data) => onReason(data.value)} />
      </Field>
      <Field label={t.by}>
        <Input value={by} autoComplete="name" onChange={(_, data) => setBy(data.value)} />
      </Field>
      {alike.length > 0 && (
        <Checkbox
          checked={forAll}
          label={m.inbox.alike.explain(alike.length)}
          onChange={(_, data) => setForAll(data.checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit">{t.save}</Button>
        <Button appearance="subtle" onClick={() => onClose(false)}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
