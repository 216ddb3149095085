/** The sheet in front: to the one before and after it, what is open on it, and room for more rows in a roster. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular, TableInsertRow20Regular } from '@fluentui/react-icons';
import { isOpen } from '../model/findings';
import { thisSheet } from '../model/this-sheet';
import type { YearView } from '../model/view';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  room: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  low: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '4px 0 0' },
});

/** Fewer free rows than this are few. */
const FEW = 5;
const MORE = 100;

export function ThisSheetCard({ view }: { readonly view: YearView }) {
  const { state, m, jobs, show, go } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.inbox.sheet;
  const sheet = state.book && thisSheet(view.plan, state.book, state.front);
  if (!sheet) return null;
  const open = view.all.filter((finding) => isOpen(finding) && finding.place.sheet === sheet.tab).length;
  const to = (key: string | null) => () => key !== null && void jobs.goTo({ key });
  return (
    <Section title={t.title} aside={<span className={common.ellipsis}>{sheet.tab}</span>}>
      <div className={styles.buttons}>
        <Button icon={<ChevronLeft20Regular />} disabled={sheet.previous === null} onClick={to(sheet.previous)}>
          {t.previous}
        </Button>
        <Button
          icon={<ChevronRight20Regular />}
          iconPosition="after"
          disabled={sheet.next === null}
          onClick={to(sheet.next)}
        >
          {t.following}
        </Button>
      </div>
      {open === 0 ? (
        <p className={common.caption}>{t.clear}</p>
      ) : (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              show({ scope: { allYears: true, thisSheet: true, unit: '' }, severity: 'all', listClear: true });
              go('findings');
            }}
          >
            {t.open(open)}
          </Button>
        </div>
      )}
      {sheet.free !== null && (
        <>
          <div className={styles.room}>
            <span className={sheet.free < FEW ? styles.low : undefined}>{t.room(sheet.free)}</span>
            <Button
              icon={<TableInsertRow20Regular />}
              disabled={state.work !== null}
              onClick={() => void jobs.lengthen(sheet.item.id, MORE)}
            >
              {t.lengthen(MORE)}
            </Button>
          </div>
          <p className={`${common.caption} ${styles.hint}`}>{t.pasteHint}</p>
        </>
      )}
    </Section>
  );
}
