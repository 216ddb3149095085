/** 找回数据, recover entries: the copies made before entry sheets were changed, held against the workbook, and put back. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';

import { useEffect, useState } from 'react';
import { localMinute } from '../../entries/dates';
import type { CopiedSheet } from '../../excel/facade';
import { copyTexts } from '../../i18n/copies';
import type { CopyHead } from '../../sheets/copies';
import { BrokenOff } from '../parts/broken-off';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { Difference } from '../parts/difference';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { ToIndicators } from '../parts/to-indicators';

const useStyles = makeStyles({
  copy: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'center' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '6px 0 6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  rows: { overflowWrap: 'anywhere', paddingLeft: '18px', margin: '4px 0' },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  all: { marginTop: '8px' },
});

/** Differences listed of one sheet; more are only counted. */
const most = 50;

export default function Recover() {
  const { state, m, jobs } = usePane();
  const common = useCommonStyles();
  const t = copyTexts(m);
  const [copies, setCopies] = useState<readonly CopyHead[] | null>(null);
  const isIdle = state.work === null;
  // A job has made a copy of its own.
  useEffect(() => {
    if (isIdle) void jobs.withBook('check', (book) => book.copies()).then(setCopies);
  }, [isIdle, jobs]);
  return (
    <ScreenFrame name="recover" heading={m.recover.copies.title} showHeading>
      <Back to="plan" />
      <BrokenOff />
      <p className={common.caption}>{t.intro}</p>
      {copies === null && <Spinner size="tiny" label={m.pane.frame.loading} />}
      {copies?.length === 0 && <p>{state.book?.plan ? t.none : t.needsPlan}</p>}
      {copies?.length === 0 && !state.book?.plan && <ToIndicators />}
      <ul className={common.list}>
        {copies?.map((copy) => (
          <Copy key={copy.at} copy={copy} isIdle={isIdle} />
        ))}
      </ul>
    </ScreenFrame>
  );
}

function Copy({ copy, isIdle }: { readonly copy: CopyHead; readonly isIdle: boolean }) {
  const { m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const [sheets, setSheets] = useState<readonly CopiedSheet[] | null>(null);
  const t = copyTexts(m);
  const time = localMinute(new Date(copy.at));
  const name = t.jobs[copy.job](copy.count);
  const apart = (sheets ?? []).filter(({ isThere, differences }) => !isThere || differences.length > 0);
  const restorable = apart.filter(({ isInPlan }) => isInPlan);
  return (
    <li className={styles.copy}>
      <div className={styles.head}>
        <span>
          <strong>{name}</strong>
          <br />
          <span className={common.caption}>
            {time} · {t.sheets(copy.sheets.length)}
          </span>
        </span>
        <Button
          aria-label={t.compareOf(`${time} ${name}`)}
          aria-expanded={sheets !== null}
          disabled={!isIdle}
          onClick={() => {
            if (sheets) setSheets(null);
            else void jobs.withBook('check', (book) => book.compareCopy(copy.at)).then(setSheets);
          }}
        >
          {t.compare}
        </Button>
      </div>
      {sheets !== null && (
        <div role="status">
          {apart.length === 0 && <p className={common.caption}>{t.allSame}</p>}
          <ul className={common.list}>
            {sheets.map((sheet) => (
              <Sheet key={sheet.key} sheet={sheet} onRestore={() => void jobs.restore(copy.at, [sheet.key])} />
            ))}
          </ul>
          {restorable.length > 1 && (
            <Button
              className={styles.all}
              appearance="primary"
              disabled={!isIdle}
              onClick={() =>
                void jobs.restore(
                  copy.at,
                  restorable.map(({ key }) => key),
                )
              }
            >
              {t.restoreAll(restorable.length)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Sheet({ sheet, onRestore }: { readonly sheet: CopiedSheet; readonly onRestore: () => void }) {
  const { state, m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { tab, isThere, isInPlan, differences } = sheet;
  const t = copyTexts(m);
  const isSame = isThere && differences.length === 0;
  return (
    <li className={styles.sheet}>
      <span>
        {tab}
        <br />
        <span className={common.caption}>
          {isSame
            ? t.same
            : [isInPlan ? (isThere ? '' : t.gone) : t.notInPlan, t.differs(differences.length)]
                .filter(Boolean)
                .join(' · ')}
        </span>
        {!isSame && (
          <details>
            <summary className={mergeClasses(common.caption, styles.summary)}>{`${t.now} → ${t.then}`}</summary>
            <ul className={styles.rows}>
              {differences.slice(0, most).map((difference) => (
                <Difference key={`${difference.field}[${difference.index}]`} of={sheet.key} difference={difference} />
              ))}
            </ul>
            {differences.length > most && <span className={common.caption}>{t.more(differences.length - most)}</span>}
          </details>
        )}
      </span>
      {!isSame && isInPlan && (
        <Button aria-label={t.restoreOf(tab)} disabled={state.work !== null} onClick={onRestore}>
          {t.restore}
        </Button>
      )}
    </li>
  );
}
