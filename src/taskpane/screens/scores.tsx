/** Scores: what the zone earned in the year or over the three years, where it lost points and why, and how units stand. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ChartMultiple20Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { pick } from '../../i18n';
import type { Scores } from '../../scoring/score';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { summaryOf, type ScoreSummary } from '../model/scores';
import { clockText, figure, fixed } from '../model/text';
import type { YearView } from '../model/view';
import { Bar } from '../parts/bar';
import { useCommonStyles } from '../parts/common-styles';
import { Firmness } from '../parts/firmness';
import { Losses } from '../parts/losses';
import { OutlookView } from '../parts/outlook';
import { NoSheets } from '../parts/no-sheets';
import { usePane } from '../parts/pane-context';
import { ScoreHead } from '../parts/score-head';
import { ScreenFrame } from '../parts/screen-frame';
import { Section } from '../parts/section';
import { Segmented } from '../parts/segmented';
import { UnitScores } from '../parts/unit-scores';
import { useYearView } from '../parts/use-year-view';
import { WorkButton } from '../parts/work-button';
import { Years } from '../parts/years';

const useStyles = makeStyles({
  dimensions: { display: 'grid', gridTemplateColumns: 'fit-content(128px) minmax(40px, 1fr) auto', columnGap: '12px' },
  dimension: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    minHeight: '32px',
  },
  points: { fontWeight: tokens.fontWeightSemibold },
  right: { textAlign: 'right' },
  charts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

export default function ScoresScreen() {
  const { state, m, jobs, show } = usePane();
  const view = useYearView(state);
  const common = useCommonStyles();
  const t = m.pane.scores;
  useEffect(() => void jobs.check(), [jobs]);
  if (view === null || state.scores === null)
    return (
      <ScreenFrame name="scores" heading={m.pane.tabs.scores}>
        <Spinner size="small" label={m.pane.frame.loading} />
      </ScreenFrame>
    );
  if (view.added.size === 0)
    return <NoSheets name="scores" heading={m.pane.tabs.scores} title={t.emptyTitle} line={t.emptyText} />;
  const summary = summaryOf(state.scores, state.scoresView === 'comprehensive' ? 'comprehensive' : view.year);
  return (
    <ScreenFrame
      name={`scores-${state.scoresView}`}
      heading={m.pane.tabs.scores}
      tools={
        <Segmented
          label={t.view}
          value={state.scoresView}
          onChange={(scoresView) => show({ scoresView, unit: null })}
          segments={[
            ...(['annual', 'comprehensive', 'units'] as const).map((value) => ({ value, label: t.views[value] })),
            { value: 'outlook' as const, label: paneScoringTexts(m).outlook.view },
          ]}
        />
      }
      bar={
        <>
          <span className={common.caption}>
            {state.updatedAt === null ? t.notUpdated : t.updated(clockText(state.updatedAt))}
          </span>
          <WorkButton onClick={() => void jobs.updateScores()}>{t.update}</WorkButton>
        </>
      }
    >
      {state.scoresView === 'units' ? (
        <>
          <UnitScores plan={view.plan} scores={state.scores} year={view.year} />
          {state.unit === null && <Firmness plan={view.plan} scores={state.scores} period={view.year} of="units" />}
        </>
      ) : state.scoresView === 'outlook' ? (
        state.book && (
          <OutlookView plan={view.plan} entries={state.book.entries} scores={state.scores} year={view.year} />
        )
      ) : (
        summary && (
          <ZoneScore
            view={view}
            scores={state.scores}
            summary={summary}
            comprehensive={state.scoresView === 'comprehensive'}
          />
        )
      )}
    </ScreenFrame>
  );
}

function ZoneScore(props: {
  readonly view: YearView;
  readonly scores: Scores;
  readonly summary: ScoreSummary;
  readonly comprehensive: boolean;
}) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { view, scores, summary, comprehensive } = props;
  const t = m.pane.scores;
  const errors = view.open.filter((finding) => finding.severity === 'error').length;
  return (
    <>
      <ScoreHead plan={view.plan} summary={summary} errors={errors} comprehensive={comprehensive} />
      <Section title={t.byDimension} aside={<span className={common.caption}>{t.pointsOfMax}</span>}>
        <ul className={mergeClasses(common.list, styles.dimensions)}>
          {summary.dimensions.map(({ dimension: id, points, full }) => {
            const dimension = view.plan.dimensions.find((candidate) => candidate.id === id);
            return (
              <li key={id} className={styles.dimension}>
                <span className={common.rowName}>{dimension ? pick(dimension.name, m) : id}</span>
                <Bar share={full > 0 ? points / full : 0} />
                <span className={mergeClasses(common.figures, styles.right)}>
                  <span className={styles.points}>{fixed(points, 1)}</span> / {figure(full, 1, m)}
                </span>
              </li>
            );
          })}
        </ul>
        <div className={styles.charts}>
          <Button icon={<ChartMultiple20Regular />} onClick={() => void jobs.openSheet('gap')}>
            {t.charts}
          </Button>
          <Button onClick={() => void jobs.openSheet(comprehensive ? 'comprehensive' : `score_${view.year}`)}>
            {t.openSheet}
          </Button>
        </div>
      </Section>
      {comprehensive && <Years plan={view.plan} />}
      <Losses plan={view.plan} items={summary.items} added={view.added} title={t.lostTitle} />
      <Firmness plan={view.plan} scores={scores} period={comprehensive ? 'comprehensive' : view.year} of="zone" />
    </>
  );
}
