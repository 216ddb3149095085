/** Findings: what is wrong or doubtful in the year, most severe first, each with what to do about it. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular, CheckmarkCircle24Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Finding, Severity } from '../../validation/finding';
import type { FindingText } from '../../validation/text';
import { countTyped, rosterRow } from '../model/entries';
import { countBySeverity, groupFindings, isMissing, severityOrder, type SeverityFilter } from '../model/findings';
import { explainableAlike, fixableAlike, inScope } from '../model/inbox';
import { clockText } from '../model/text';
import type { YearView } from '../model/view';
import { useCommonStyles } from '../parts/common-styles';
import { EmptyState } from '../parts/empty-state';
import { FindingCard } from '../parts/finding-card';
import { FindingScope } from '../parts/finding-scope';
import { FixAll } from '../parts/fix-all';
import { NoSheets } from '../parts/no-sheets';
import { usePane } from '../parts/pane-context';
import { Disclosure } from '../parts/score-reason';
import { ScreenFrame } from '../parts/screen-frame';
import { Segmented } from '../parts/segmented';
import { useEngine } from '../parts/use-engine';
import { useNextFinding } from '../parts/use-next-finding';
import { useYearView } from '../parts/use-year-view';
import { WorkButton } from '../parts/work-button';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '8px 16px' },
  folded: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '8px 0' },
  barButtons: { display: 'flex', flexShrink: 0, gap: '8px', '& button': { minWidth: 'auto', whiteSpace: 'nowrap' } },
  segments: { '& label': { padding: '0 4px' } },
  count: { fontWeight: 'normal' },
  other: { padding: '8px 16px 16px' },
  elsewhere: { textAlign: 'center' },
  fact: {
    padding: 0,
    minWidth: '32px',
    minHeight: '32px',
    justifyContent: 'end',
    color: tokens.colorBrandForegroundLink,
  },
});

export default function Findings() {
  const { state, m, jobs } = usePane();
  const view = useYearView(state);
  // Events can be missed (edits by drop-down, edits while another program writes), so opening this screen reads afresh.
  useEffect(() => void jobs.check(), [jobs]);
  if (view === null || state.checkedAt === null)
    return (
      <ScreenFrame name="findings" heading={m.pane.tabs.findings}>
        <Spinner size="small" label={m.pane.frame.loading} />
      </ScreenFrame>
    );
  if (view.added.size === 0)
    return (
      <NoSheets
        name="findings"
        heading={m.pane.tabs.findings}
        title={m.pane.findings.emptyTitle}
        line={m.pane.findings.emptyText}
      />
    );
  if (view.open.length === 0 && !state.listClear) return <AllClear view={view} checkedAt={state.checkedAt} />;
  return <FindingList view={view} checkedAt={state.checkedAt} />;
}

function FindingList({ view, checkedAt }: { readonly view: YearView; readonly checkedAt: number }) {
  const { state, m, jobs, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const engine = useEngine();
  const list = useRef<HTMLDivElement>(null);
  const next = useNextFinding(list);
  const t = m.pane.findings;
  const { scope, front } = state;
  const inSight = inScope(view.all, scope, { plan: view.plan, year: view.year, front });
  const counts = countBySeverity(inSight);
  const groups = groupFindings(inSight, state.severity);
  const name = (filter: SeverityFilter) => (filter === 'all' ? t.all : m.common.severities[filter]);
  const card = (finding: Finding, text: FindingText) => (
    <FindingCard
      key={finding.fingerprint}
      finding={finding}
      text={text}
      alike={explainableAlike(inSight, finding)}
      row={state.book && rosterRow(view.plan, state.book.entries, finding)}
      onSettled={() => next.settled(finding.fingerprint)}
    />
  );
  return (
    <ScreenFrame
      name={`findings-${state.severity}-${JSON.stringify(scope)}`}
      heading={m.pane.tabs.findings}
      flush
      tools={
        <>
          <Segmented
            label={t.severity}
            className={styles.segments}
            value={state.severity}
            onChange={(severity) => show({ severity })}
            segments={(['all', ...severityOrder] as const).map((filter) => ({
              value: filter,
              label: (
                <>
                  {name(filter)} <span className={styles.count}>{counts[filter]}</span>
                </>
              ),
            }))}
          />
          <FindingScope view={view} />
        </>
      }
      bar={
        <>
          <span className={common.caption} role="status">
            {state.changes > 0 ? t.stale(clockText(checkedAt), state.changes) : t.checked(clockText(checkedAt))}
          </span>
          <span className={styles.barButtons}>
            {inSight.length > 1 && <Button onClick={() => next.focusNext()}>{m.inbox.next}</Button>}
            <WorkButton icon={<ArrowSync20Regular />} onClick={() => void jobs.check()}>
              {t.again}
            </WorkButton>
          </span>
        </>
      }
    >
      <div ref={list}>
        {engine !== null &&
          groups.map(({ severity, findings }) => {
            const real = findings.filter((finding) => !isMissing(finding));
            const missing = findings.filter(isMissing);
            return (
              <section key={severity} aria-labelledby={`zsc-group-${severity}`}>
                <GroupHead severity={severity} count={findings.length} />
                <div className={styles.cards}>
                  {fixableAlike(real).map((alike) => (
                    <FixAll key={alike[0]?.code} findings={alike} text={engine.findingText(alike[0]!, m)} />
                  ))}
                  {real.map((finding) => card(finding, engine.findingText(finding, m)))}
                  {missing.length > 0 && (
                    <Folded title={m.inbox.unfilled(missing.length)} hint={m.inbox.unfilledRule}>
                      {missing.map((finding) => card(finding, engine.findingText(finding, m)))}
                    </Folded>
                  )}
                </div>
              </section>
            );
          })}
      </div>
      {groups.length === 0 && <p className={styles.other}>{t.noneOfKind}</p>}
      {view.progress.length > 0 && !scope.thisSheet && scope.unit === '' && (
        <p className={mergeClasses(common.caption, styles.other)}>
          {m.inbox.progress(view.progress.length)} • {m.inbox.progressRule}
        </p>
      )}
      {view.elsewhere > 0 && !scope.allYears && (
        <p className={styles.other}>
          <OtherYears n={view.elsewhere} />
        </p>
      )}
    </ScreenFrame>
  );
}

/** What is open in other years, one press away. */
function OtherYears({ n }: { readonly n: number }) {
  const { state, m, show } = usePane();
  return (
    <Button
      aria-label={`${m.inbox.others(n)} ${m.inbox.showOthers}`}
      onClick={() => show({ scope: { ...state.scope, allYears: true }, listClear: true })}
    >
      {m.inbox.others(n)}
    </Button>
  );
}

/** Findings that say the same of many cells, in one row until it is opened. */
function Folded(props: { readonly title: string; readonly hint: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <ul className={common.list}>
      <Disclosure title={props.title} aside={<span className={common.caption}>{props.hint}</span>}>
        <div className={styles.folded}>{props.children}</div>
      </Disclosure>
    </ul>
  );
}

function GroupHead({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const { m } = usePane();
  const common = useCommonStyles();
  return (
    <div className={common.groupHead}>
      <h3 id={`zsc-group-${severity}`} className={common.sectionTitle}>
        {m.common.severities[severity]} {count}
      </h3>
      <span className={common.caption}>{m.pane.findings.rules[severity]}</span>
    </div>
  );
}

/** Nothing is open. Explained warnings and notes can still be listed. */
function AllClear({ view, checkedAt }: { readonly view: YearView; readonly checkedAt: number }) {
  const { state, m, jobs, go, show } = usePane();
  const styles = useStyles();
  const t = m.pane.findings;
  const counts = countBySeverity(view.findings);
  const list = (severity: Severity) =>
    counts[severity] === 0 ? (
      '0'
    ) : (
      <Button
        appearance="transparent"
        className={styles.fact}
        aria-label={`${m.common.severities[severity]} ${counts[severity]}`}
        onClick={() => show({ severity, listClear: true })}
      >
        {counts[severity]}
      </Button>
    );
  return (
    <ScreenFrame name="findings" heading={m.pane.tabs.findings}>
      <EmptyState
        good
        icon={<CheckmarkCircle24Regular />}
        title={t.clearTitle}
        lines={[
          t.clearText(view.year, view.added.size, state.book === null ? 0 : countTyped(view.plan, state.book.entries)),
        ]}
        primary={
          <Button appearance="primary" style={{ minHeight: 36 }} onClick={() => go('scores')}>
            {t.seeScores}
          </Button>
        }
        secondary={
          <Button
            icon={<ArrowSync20Regular />}
            style={{ minHeight: 36 }}
            disabledFocusable={state.checking}
            onClick={() => void jobs.check()}
          >
            {t.again}
          </Button>
        }
        facts={[
          { label: t.explainedWarnings, value: list('warning') },
          { label: t.notes, value: list('info') },
          { label: t.checkedAt, value: clockText(checkedAt) },
        ]}
      />
      {view.elsewhere > 0 && (
        <p className={styles.elsewhere}>
          <OtherYears n={view.elsewhere} />
        </p>
      )}
    </ScreenFrame>
  );
}
