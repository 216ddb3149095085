/** The pane's frame: plan and year, the tabs, and the screen; the same everywhere. */
import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Component, Suspense, useEffect, type ReactNode } from 'react';
import { pick } from '../i18n';
import { PaneContext, usePane, type Pane } from './parts/pane-context';
import { panelId, tabId, TabStrip } from './parts/tab-strip';
import { Segmented } from './parts/segmented';
import { useYearView } from './parts/use-year-view';
import { Home } from './screens/home';
import { Failed, lazyScreens, preload, Working } from './screens/registry';
import { isTabScreen, remember } from './state/memory';
import { themes, useDark, usePageStyles, type OfficeTheme } from './theme';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '280px',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    // A drop-down is as wide as the pane, not as its longest choice.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select': { minWidth: 0 },
    '& .fui-Select__select': { textOverflow: 'ellipsis' },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '48px',
    padding: '6px 16px',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    textWrap: 'balance',
  },
  years: { flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0, outline: 'none' },
  lost: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '32px 16px',
    textAlign: 'center',
  },
});

export function App({ pane, officeTheme }: { readonly pane: Pane; readonly officeTheme: OfficeTheme | undefined }) {
  usePageStyles();
  const dark = useDark(officeTheme);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    void pane.jobs.open();
    preload();
  }, [pane]);
  return (
    <PaneContext value={pane}>
      <FluentProvider theme={dark ? themes.dark : themes.light} style={{ height: '100%' }}>
        <Frame />
      </FluentProvider>
    </PaneContext>
  );
}

function Frame() {
  const { state, m, dispatch, show } = usePane();
  const styles = useStyles();
  const view = useYearView(state);
  const { plan, locale, screen, work } = state;
  const tab = isTabScreen(screen) ? screen : 'home';
  const held = work !== null && work.stage === 'screen';

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = m.common.productName;
  }, [locale, m]);
  useEffect(() => {
    if (isTabScreen(screen)) remember({ screen });
  }, [screen]);

  return (
    <main className={styles.root}>
      <header className={styles.header}>
        <h1 className={styles.name}>{plan === null ? m.common.productName : pick(plan.shortName, m)}</h1>
        {plan !== null && state.year !== null && (
          <Segmented
            className={styles.years}
            label={m.pane.frame.yearSwitch}
            value={state.year}
            disabled={held || (screen === 'scores' && state.scoresView === 'comprehensive')}
            onChange={(year) => {
              show({ year, listClear: false });
              remember({ year });
            }}
            segments={plan.years.map((year) => ({ value: year, label: year }))}
          />
        )}
      </header>
      <TabStrip
        label={m.pane.frame.tabList}
        names={m.pane.tabs}
        selected={tab}
        count={(view?.open.length ?? 0) + (view?.elsewhere ?? 0)}
        countName={m.inbox.badge(view?.open.length ?? 0, view?.elsewhere ?? 0)}
        disabled={held}
        onSelect={(target) => dispatch({ type: 'go', screen: target, focus: false })}
      />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
        <ChunkBoundary key={screen}>
          <Suspense fallback={<Waiting />}>
            <CurrentScreen />
          </Suspense>
        </ChunkBoundary>
      </div>
    </main>
  );
}

function CurrentScreen() {
  const { state } = usePane();
  const { failure, work, screen } = state;
  if (failure !== null) return <Failed failure={failure} />;
  if (work !== null && work.stage === 'screen') return <Working work={work} />;
  if (screen === 'home') return <Home />;
  const Screen = lazyScreens[screen];
  return <Screen />;
}

function Waiting() {
  const { m } = usePane();
  return <Spinner size="small" label={m.pane.frame.loading} style={{ padding: 32 }} />;
}

/** A screen whose script did not arrive. React gives up on a failed chunk for good, so the page itself is loaded again. */
class ChunkBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <ChunkFailed /> : this.props.children;
  }
}

function ChunkFailed() {
  const { m } = usePane();
  const styles = useStyles();
  const t = m.pane.chunkFailed;
  return (
    <div className={styles.lost} role="alert">
      <strong>{t.title}</strong>
      <span>{t.what}</span>
      <Button appearance="primary" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </div>
  );
}
