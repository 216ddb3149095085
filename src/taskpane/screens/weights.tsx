/**
 * Weights by method beside those in use, and the step that puts a method's weights into the plan sheet. What was there
 * before is kept while the screen is open, so that the step can be taken back.
 */
import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { pick } from '../../i18n';
import { weightsPreviewTexts } from '../../i18n/weights-preview';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Scores } from '../../scoring/score';
import { weightMethods, type PlanWeights, type WeightMethod } from '../../scoring/weights/plan-weights';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import type { Insight } from '../insight';
import { fixed } from '../model/text';
import { asRead, takesBack, withOvertaken } from '../model/taken-back';
import { weightWrites } from '../model/weights';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { Judges } from '../parts/judges';
import { InfluenceOfItems } from '../parts/influence';
import { Disclosure } from '../parts/score-reason';
import { ScreenFrame } from '../parts/screen-frame';
import { Segmented } from '../parts/segmented';
import { useInsight } from '../parts/use-insight';
import { WeightsPreview } from '../parts/weights-preview';

const useStyles = makeStyles({
  table: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: '16px', marginTop: '8px' },
  row: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    minHeight: '32px',
  },
  right: { textAlign: 'right' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', marginTop: '8px' },
  ok: { color: tokens.colorStatusSuccessForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

export default function WeightsScreen() {
  const { state, m } = usePane();
  const insight = useInsight();
  const common = useCommonStyles();
  const { plan, scores } = state;
  return (
    <ScreenFrame name="weights" heading={paneScoringTexts(m).weights.title}>
      <Back to="plan" />
      <h3 className={common.sectionTitle}>{paneScoringTexts(m).weights.title}</h3>
      <p className={common.caption}>{paneScoringTexts(m).weights.hint}</p>
      {plan === null || scores === null || insight === null ? (
        <Spinner size="small" label={m.pane.frame.loading} />
      ) : (
        <Methods plan={plan} scores={scores} insight={insight} />
      )}
    </ScreenFrame>
  );
}

function Methods({
  plan,
  scores,
  insight,
}: {
  readonly plan: Plan;
  readonly scores: Scores;
  readonly insight: Insight;
}) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).weights;
  const [method, setMethod] = useState<WeightMethod>('equal');
  const entries = state.book?.entries;
  const weights = useMemo(
    () => insight.weights(plan, entries ?? { sheets: {} }, scores, method),
    [insight, plan, entries, scores, method],
  );
  const inUse = insight.weightsInUse(plan);
  const hasWorkbook = Boolean(state.book?.plan);
  const writes = useMemo(
    () => weightWrites(plan, method, weights, insight.apportion),
    [plan, method, weights, insight],
  );
  const [confirmed, setConfirmed] = useState(false);
  const pairs = weights.judged?.[0]?.mean.length ?? 0;
  const open = weights.consistency?.open ?? 0;
  const compared = pairs - open;
  // A test of nothing, or of half, says nothing: it is passed or failed once all is compared.
  const tested = compared > 0 && open === 0;
  const inside = weights.judged?.filter(({ compared: { dimension }, result }) => dimension !== null && result !== null);
  const inconsistent =
    (tested && weights.consistency?.acceptable === false) ||
    inside?.some(({ result }) => result?.acceptable === false) === true;
  const yearsWithData = scores.annual.filter((year) => year.missing < year.items.length).length;
  // Weights from the data hang on single figures while there are few years.
  const fromData = method === 'entropy' || method === 'critic';
  const doubtful = inconsistent || (fromData && yearsWithData < insight.enoughYears);
  const obstacle = !hasWorkbook
    ? t.needsWorkbook
    : method === 'ahp' && compared === 0
      ? t.needsComparison
      : fromData && yearsWithData < 2
        ? t.needsData
        : null;
  const use = async () => {
    const done = await jobs.withBook('write', async (book) => {
      const { entries } = await book.read();
      const overtaken = await book.write(asRead(entries, writes), 'weights');
      return { back: takesBack(entries, writes, overtaken), overtaken };
    });
    if (!done) return;
    const { back, overtaken } = done;
    jobs.tell((shown) => {
      const { used, methods } = paneScoringTexts(shown).weights;
      return withOvertaken(used(methods[method]), overtaken, shown);
    });
    jobs.keepUndo({
      label: (shown) => shown.recover.jobs.weights(paneScoringTexts(shown).weights.methods[method]),
      keys: [],
      ...back,
    });
  };
  return (
    <>
      <Segmented
        label={t.method}
        value={method}
        onChange={(chosen) => {
          setMethod(chosen);
          setConfirmed(false);
        }}
        segments={weightMethods.map((value) => ({ value, label: t.methods[value] }))}
      />
      <p className={common.caption}>{t.about[method]}</p>
      {weights.judged && (
        <p className={common.caption}>
          {t.compared(compared, pairs)}
          {compared > 0 && open > 0 && (
            <>
              <br />
              {weightsPreviewTexts(m).incomplete(open)}
            </>
          )}
          {compared > 0 && weights.consistency && (
            <>
              <br />
              {t.ratio(fixed(weights.consistency.ratio, 3))}{' '}
              <span className={weights.consistency.acceptable ? styles.ok : styles.bad}>
                {weights.consistency.acceptable ? t.pass : tested ? t.fail : t.incomplete}
              </span>
            </>
          )}
        </p>
      )}
      {weights.judged && <Judges plan={plan} judged={weights.judged} />}
      <Comparison
        names={plan.dimensions.map(({ id, name }) => ({ id, name: pick(name, m) }))}
        inUse={inUse}
        weights={weights}
        of="dimensions"
        method={t.methods[method]}
      />
      <ul className={common.list}>
        <Disclosure title={t.showItems} aside={<span className={common.caption}>{t.items(itemsOf(plan).length)}</span>}>
          <Comparison
            names={itemsOf(plan).map(({ id, shortName }) => ({ id, name: `${id} ${pick(shortName, m)}` }))}
            inUse={inUse}
            weights={weights}
            of="items"
            method={t.methods[method]}
          />
        </Disclosure>
      </ul>
      <InfluenceOfItems plan={plan} scores={scores} insight={insight} />
      {obstacle === null && <WeightsPreview plan={plan} scores={scores} insight={insight} writes={writes} />}
      <div className={styles.stack}>
        {obstacle !== null && <span className={common.caption}>{obstacle}</span>}
        {obstacle === null && fromData && doubtful && (
          <span className={styles.bad}>{weightsPreviewTexts(m).fewYears(yearsWithData, insight.enoughYears)}</span>
        )}
        {obstacle === null && inconsistent && (
          <>
            <span className={styles.bad}>{weightsPreviewTexts(m).inconsistent}</span>
            <Checkbox
              checked={confirmed}
              label={weightsPreviewTexts(m).confirm}
              onChange={(_, data) => setConfirmed(data.checked === true)}
            />
          </>
        )}
        <Button
          appearance={doubtful ? 'secondary' : 'primary'}
          disabled={obstacle !== null || (inconsistent && !confirmed)}
          onClick={() => void use()}
        >
          {t.use(t.methods[method])}
        </Button>
        <Button icon={<Table20Regular />} disabled={!hasWorkbook} onClick={() => void jobs.openSheet('weights')}>
          {t.openSheet}
        </Button>
      </div>
    </>
  );
}

function Comparison(props: {
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly inUse: PlanWeights;
  readonly weights: PlanWeights;
  readonly of: keyof PlanWeights;
  readonly method: string;
}) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = paneScoringTexts(m).weights;
  return (
    <ul className={mergeClasses(common.list, styles.table)}>
      <li className={mergeClasses(styles.row, common.caption)} aria-hidden="true">
        <span />
        <span className={styles.right}>{t.entered}</span>
        <span className={styles.right}>{props.method}</span>
      </li>
      {props.names.map(({ id, name }) => (
        <li key={id} className={styles.row}>
          <span className={common.ellipsis} title={name}>
            {name}
          </span>
          <span className={mergeClasses(common.figures, styles.right)}>
            {fixed(props.inUse[props.of].get(id) ?? 0, 2)}
          </span>
          <span className={mergeClasses(common.figures, styles.right, styles.strong)}>
            {fixed(props.weights[props.of].get(id) ?? 0, 2)}
          </span>
        </li>
      ))}
    </ul>
  );
}
