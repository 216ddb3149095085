/** Shown in place of the pane when Excel lacks what drawing the sheets needs; without it nothing here could work. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle24Filled } from '@fluentui/react-icons';
import type { Messages } from '../i18n';
import { themes, useDark, usePageStyles, type OfficeTheme } from './theme';

const useStyles = makeStyles({
  root: { padding: '24px 16px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  icon: { color: tokens.colorStatusDangerForeground3 },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: '26px' },
  head: { fontSize: tokens.fontSizeBase300, marginBottom: 0 },
});

export function TooOld({ m, officeTheme }: { readonly m: Messages; readonly officeTheme: OfficeTheme | undefined }) {
  usePageStyles();
  const styles = useStyles();
  const dark = useDark(officeTheme);
  const texts = m.errors.texts['host-too-old'];
  return (
    <FluentProvider theme={dark ? themes.dark : themes.light} style={{ height: '100%' }}>
      <main className={styles.root}>
        <ErrorCircle24Filled className={styles.icon} aria-hidden="true" />
        <h1 className={styles.title}>{texts.title}</h1>
        <p>{texts.what({ required: m.pane.hostTooOld.required })}</p>
        <p>{texts.kept()}</p>
        <h2 className={styles.head}>{m.pane.failure.todo}</h2>
        <ol>
          {texts.todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </main>
    </FluentProvider>
  );
}
