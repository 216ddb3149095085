/** A failure: what happened, that nothing was lost, what to do. Codes and messages of the program only when unfolded. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle24Filled, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import type { Failure } from '../state/pane-state';

const useStyles = makeStyles({
  title: { display: 'flex', gap: '8px', alignItems: 'start' },
  icon: { flex: '0 0 auto', color: tokens.colorStatusDangerForeground3 },
  head: {
    margin: '16px 0 2px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  kept: {
    marginTop: '16px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  keptHead: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0 },
  shield: { color: tokens.colorStatusSuccessForeground1 },
  steps: { margin: 0, paddingLeft: '24px', '& li': { padding: '2px 0' } },
  recover: { marginTop: '8px' },
  details: { marginTop: '16px', color: tokens.colorNeutralForeground2 },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  code: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  again: { flex: '1 1 0', minHeight: '36px' },
  back: { minHeight: '36px' },
});

export default function Failed({ failure }: { readonly failure: Failure }) {
  const { m, dispatch, go } = usePane();
  const styles = useStyles();
  const { error, kind, retry } = failure;
  const t = m.pane.failure;
  const texts = m.errors.texts[error.code];
  const close = () => dispatch({ type: 'failure-closed' });
  return (
    <ScreenFrame
      name="failed"
      heading={
        <span className={styles.title}>
          <ErrorCircle24Filled className={styles.icon} aria-hidden="true" />
          {t.titles[kind]}
        </span>
      }
      showHeading
      focusHeading
      bar={
        <>
          <Button className={styles.back} onClick={close}>
            {t.back}
          </Button>
          <Button
            appearance="primary"
            className={styles.again}
            onClick={() => {
              close();
              retry();
            }}
          >
            {t.again}
          </Button>
        </>
      }
    >
      <h3 className={styles.head}>{t.what}</h3>
      <p className={styles.text}>{texts.what(error.params, error.place)}</p>
      {error.stands.length > 0 ? (
        <section>
          <h3 className={styles.head}>{m.recover.standsTitle}</h3>
          <p className={styles.text}>{m.recover.stands(error.stands.join(', '))}</p>
          <Button className={styles.recover} onClick={() => go('recover')}>
            {m.recover.copies.title}
          </Button>
        </section>
      ) : (
        <section className={styles.kept}>
          <h3 className={mergeClasses(styles.head, styles.keptHead)}>
            <ShieldCheckmark20Regular className={styles.shield} aria-hidden="true" />
            {t.kept}
          </h3>
          <p className={styles.text}>{texts.kept(error.params, error.undone)}</p>
        </section>
      )}
      <h3 className={styles.head}>{t.todo}</h3>
      <ol className={styles.steps}>
        {texts.todo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <details className={styles.details}>
        <summary className={styles.summary}>{t.details}</summary>
        <pre className={styles.code}>{[error.message, causeText(error.cause)].filter(Boolean).join('\n')}</pre>
      </details>
    </ScreenFrame>
  );
}

function causeText(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : '';
}
