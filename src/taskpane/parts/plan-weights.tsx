/** Weights of the dimensions as they are, and the ways to change them and the other settings of scoring. */
import { Badge, Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { ruleCatalogueTexts } from '../../i18n/rule-catalogue';
import { itemsOf } from '../../plan/items';
import { weightsOf } from '../../plan/weights';
import type { Plan } from '../../plan/schema';
import { paneScoringTexts } from '../../i18n/pane-scoring';
import { figure } from '../model/text';
import { Bar } from './bar';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  weights: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(112px) minmax(32px, 1fr) auto',
    columnGap: '12px',
    marginTop: '4px',
  },
  weight: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    minHeight: '32px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function PlanWeights({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.plan;
  const { dimensions } = weightsOf(plan);
  const sum = [...dimensions.values()].reduce((total, weight) => total + weight, 0);
  const assumed = itemsOf(plan).filter((item) => item.weight.source === 'assumed').length;
  return (
    <Section title={t.weights}>
      <ul className={mergeClasses(common.list, styles.weights)}>
        {plan.dimensions.map((dimension) => {
          const weight = dimensions.get(dimension.id) ?? 0;
          return (
            <li key={dimension.id} className={styles.weight}>
              <span className={common.rowName}>{pick(dimension.name, m)}</span>
              <Bar share={sum > 0 ? weight / sum : 0} />
              <span className={common.figures}>
                {figure(weight, 2, m)}{' '}
                {dimension.weight.source === 'assumed' && (
                  <Badge appearance="outline" color="warning">
                    {m.common.assumed}
                  </Badge>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={common.caption}>
        {t.weightSum(figure(sum, 2, m))}
        {Math.abs(sum - 100) > 1e-9 && ` • ${t.weightsNotHundred}`}
        {assumed > 0 && ` • ${t.itemsAssumed(assumed)}`}
      </p>
      <div className={styles.buttons}>
        <Button icon={<Table20Regular />} disabled={!state.book?.plan} onClick={() => void jobs.openSheet('plan')}>
          {t.openPlanSheet}
        </Button>
        <Button disabled={!state.book?.plan} onClick={() => void jobs.openSheet('settings')}>
          {t.openSettings}
        </Button>
        <Button onClick={() => go('weights')}>{paneScoringTexts(m).weights.open}</Button>
        <Button onClick={() => go('rules')}>{ruleCatalogueTexts(m).open}</Button>
      </div>
    </Section>
  );
}
