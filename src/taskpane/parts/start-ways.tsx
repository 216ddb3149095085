/** Other ways to begin in an empty workbook: a notice or a draft, a plan used before, the example. */
import { Button } from '@fluentui/react-components';
import { pick } from '../../i18n';
import { recentPlans } from '../state/recent-plans';
import { usePane } from './pane-context';

export function StartWays() {
  const { state, m, jobs, go } = usePane();
  const t = m.pane.draft;
  return (
    <>
      <Button onClick={() => go('draft')}>{t.otherPlan}</Button>
      {recentPlans()
        .filter(({ id }) => id !== state.plan?.id)
        .map(({ id, name, text }) => (
          <Button key={id} onClick={() => void jobs.importPlan(text)}>
            {t.recent(pick(name, m))}
          </Button>
        ))}
      <Button onClick={() => void jobs.tryExample()}>{t.example}</Button>
    </>
  );
}
