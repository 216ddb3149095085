/** How much of the year is filled in and attained, by dimension; a row opens the dimension's indicators. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { pick } from '../../i18n';
import { isFilled, progressByDimension } from '../model/progress';
import { noFilter } from '../model/rows';
import { percent } from '../model/text';
import type { YearView } from '../model/view';
import { Bar } from './bar';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(112px) minmax(40px, 1fr) 40px 52px 16px',
    columnGap: '8px',
  },
  right: { textAlign: 'right' },
  dimension: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', minHeight: '32px' },
  chevron: { color: tokens.colorNeutralForeground3 },
});

export function ProgressByDimension({ view }: { readonly view: YearView }) {
  const { m, go, show } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.pane.home;
  return (
    <Section
      title={t.progress}
      aside={
        <span className={mergeClasses(common.caption, common.figures)}>
          {t.filledOf(view.rows.filter(isFilled).length, view.rows.length)}
        </span>
      }
    >
      <div className={styles.columns}>
        <div className={mergeClasses(styles.dimension, common.caption)} style={{ minHeight: 20 }} aria-hidden="true">
          <span>{t.dimension}</span>
          <span />
          <span className={styles.right}>{t.filled}</span>
          <span className={styles.right}>{t.attainment}</span>
        </div>
        {progressByDimension(view.plan, view.rows).map(({ dimension, filled, count, attainment }) => {
          const name = pick(dimension.name, m);
          const attained = percent(attainment, 0, m);
          return (
            <button
              key={dimension.id}
              type="button"
              className={mergeClasses(common.rowButton, styles.dimension)}
              onClick={() => {
                show({ filter: { ...noFilter, dimension: dimension.id }, choosing: true });
                go('indicators');
              }}
            >
              <span className={common.rowName}>{name}</span>
              <Bar share={filled / count} complete={filled === count} />
              <span className={mergeClasses(common.figures, styles.right)}>
                <span className={common.hidden}>{t.filled} </span>
                {filled}/{count}
              </span>
              <span className={mergeClasses(common.figures, styles.right)}>
                <span className={common.hidden}>{t.attainment} </span>
                {attained}
                <span className={common.hidden}> {t.openDimension}</span>
              </span>
              <ChevronRight16Regular className={styles.chevron} aria-hidden="true" />
            </button>
          );
        })}
      </div>
    </Section>
  );
}
