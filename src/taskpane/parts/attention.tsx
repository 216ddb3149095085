/** What needs attention most: three findings that are open, errors first, and the way to all of them. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { placeText } from '../model/findings';
import type { YearView } from '../model/view';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';
import { SeverityIcon } from './severity-icon';
import { useEngine } from './use-engine';

const useStyles = makeStyles({
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

export function Attention({ view }: { readonly view: YearView }) {
  const { m, jobs, go, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const engine = useEngine();
  const t = m.pane.home;
  return (
    <Section
      id="zsc-attention"
      title={t.attention}
      aside={
        view.open.length > 0 && (
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
        )
      }
    >
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
    </Section>
  );
}
