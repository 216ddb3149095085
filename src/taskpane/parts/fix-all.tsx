/** Several findings of one kind whose cells can be corrected: listed before, written at once, taken back as one. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import type { Finding } from '../../validation/finding';
import type { FindingText } from '../../validation/text';
import { placeText } from '../model/findings';
import { fixText, typedText } from '../model/fix-text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  rows: { maxHeight: '240px', overflowY: 'auto', paddingLeft: '24px' },
  row: { padding: '4px 0', overflowWrap: 'anywhere' },
  button: { marginTop: '8px' },
});

export function FixAll({ findings, text }: { readonly findings: readonly Finding[]; readonly text: FindingText }) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.inbox.alike;
  return (
    <section className={common.card}>
      <h3 className={styles.title}>{t.title(text.title, findings.length)}</h3>
      <ul className={common.list}>
        <Disclosure title={t.show(findings.length)} aside="">
          <ul className={mergeClasses(common.list, styles.rows)} tabIndex={0} aria-label={t.show(findings.length)}>
            {findings.map((finding) => (
              <li key={finding.fingerprint} className={styles.row}>
                {t.change(typedText(finding), fixText(finding) ?? '')}
                <br />
                <span className={common.caption}>{placeText(finding)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      </ul>
      <Button className={styles.button} icon={<Edit20Regular />} onClick={() => void jobs.fixAll(findings)}>
        {t.fix(findings.length)}
      </Button>
    </section>
  );
}
