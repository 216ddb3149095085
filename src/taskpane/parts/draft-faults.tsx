/** What is wrong with a draft: every place with reason and remedy; those in this workbook lead there. */
import { Button, makeStyles } from '@fluentui/react-components';
import { faultText, type Fault } from '../../draft/faults';
import { draftTexts } from '../../i18n/draft';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  fault: { marginBottom: '8px' },
});

export function DraftFaults(props: {
  readonly faults: readonly Fault[];
  /** What is told though the plan can be made. */
  readonly notes?: readonly Fault[];
  readonly isHere: boolean;
}) {
  const { faults, notes = [], isHere } = props;
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <div className={common.card} role="status">
      <strong>
        {faults.length > 0
          ? draftTexts(m).faultCount(faults.length)
          : notes.length > 0
            ? draftTexts(m).noteCount(notes.length)
            : draftTexts(m).screen.nothingWrong}
      </strong>
      <ul className={styles.list}>
        {[...faults, ...notes].slice(0, 100).map((fault, i) => {
          const { where, what, todo } = faultText(fault, m);
          return (
            <li key={`${where} ${fault.code} ${i}`} className={styles.fault}>
              {isHere && fault.place.cell !== undefined ? (
                <Button
                  appearance="transparent"
                  aria-label={draftTexts(m).screen.goTo(where)}
                  onClick={() => void jobs.goTo(fault.place)}
                >
                  {where}
                </Button>
              ) : (
                <strong>{where}</strong>
              )}
              <div>{what}</div>
              <span className={common.caption}>{todo}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
