/** How consistent each judge's comparisons are, for the dimensions and inside each that anybody compared. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pick } from '../../i18n';
import { weightsPreviewTexts } from '../../i18n/weights-preview';
import type { Plan } from '../../plan/schema';
import type { Judged } from '../../scoring/weights/judges';
import { fixed } from '../model/text';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: '8px' },
  bad: { color: tokens.colorStatusDangerForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function Judges({ plan, judged }: { readonly plan: Plan; readonly judged: readonly Judged[] }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = weightsPreviewTexts(m).judges;
  const begun = judged.filter(({ judges }) => judges.some((judge) => judge !== null));
  if (begun.length === 0) return null;
  const shown = ({ open, result }: NonNullable<Judged['judges'][number]>) =>
    result === null ? t.open(open) : t.ratio(fixed(result.consistencyRatio, 3), result.acceptable);
  return (
    <ul className={common.list}>
      <Disclosure title={t.title} aside={String(begun.length)}>
        {begun.map(({ compared, judges, mean, result }) => {
          const dimension = plan.dimensions.find(({ id }) => id === compared.dimension);
          const own = judges.flatMap((judge, k) => (judge === null ? [] : [{ name: t.judge(k + 1), judge }]));
          const all = { open: mean.filter((value) => value === null).length, result };
          return (
            <section key={compared.dimension ?? ''}>
              <div className={styles.strong}>{dimension ? pick(dimension.name, m) : t.dimensions}</div>
              <ul className={common.list}>
                {[...own, ...(own.length > 1 ? [{ name: t.all(own.length), judge: all }] : [])].map(
                  ({ name, judge }) => (
                    <li key={name} className={styles.row}>
                      <span>{name}</span>
                      <span className={mergeClasses(common.figures, judge.result?.acceptable === false && styles.bad)}>
                        {shown(judge)}
                      </span>
                    </li>
                  ),
                )}
              </ul>
            </section>
          );
        })}
      </Disclosure>
    </ul>
  );
}
