/** Signed forms: freezing one on a copy, and what became of those frozen before, in this workbook or in a file. */
import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { DocumentSearch20Regular, LockClosed20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Plan } from '../../plan/schema';
import { isSuspect, verdictMark, type ArchiveCheck } from '../../sheets/archive-check';
import { archiveLines } from '../../sheets/archive-words';
import { shortFingerprint } from '../../sheets/archive-sheet';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', marginTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  suspect: { color: tokens.colorPaletteRedForeground1 },
});

/** Forms of the workbook that can be signed and archived. */
export function ArchiveForm({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const t = m.sheetsWork.pane;
  const own = [...plan.years.map((year) => `score_${year}`), 'comprehensive', 'summary', 'report'];
  const sheets = (state.book?.sheets ?? []).filter(({ key }) => own.includes(key) || /^unit_\d+_\d{4}$/.test(key));
  const [chosen, choose] = useState('');
  // Preset to what the user looks at: the form in front of them, else the one of the pane's year or view.
  const inFront = sheets.find((sheet) => sheet.tab === state.front)?.key;
  const ofView = state.scoresView === 'comprehensive' ? 'comprehensive' : `score_${state.year}`;
  const key =
    [chosen, inFront, ofView].find((wanted) => sheets.some((sheet) => sheet.key === wanted)) ?? sheets[0]?.key ?? '';
  return (
    <div className={styles.choice}>
      <Select aria-label={t.archiveSheet} value={key} onChange={(_, data) => choose(data.value)}>
        {sheets.map((sheet) => (
          <option key={sheet.key} value={sheet.key}>
            {sheet.tab}
          </option>
        ))}
      </Select>
      <Button
        icon={<LockClosed20Regular />}
        disabled={key === '' || state.work !== null}
        onClick={() => void jobs.archive(key)}
      >
        {t.archive}
      </Button>
    </div>
  );
}

interface Checked {
  readonly archives: readonly ArchiveCheck[];
  /** Name of the file they were read from; null for this workbook. */
  readonly file: string | null;
}

/** What became of the archives; asked for, since it reads every one of them. */
export function ArchiveVerdicts() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.sheetsWork.pane;
  const input = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [reading, setReading] = useState(false);

  async function check(file: File | null): Promise<void> {
    setChecked(null);
    setReading(true);
    const archives = file === null ? await jobs.checkArchives() : await jobs.checkFile(file);
    setReading(false);
    if (archives) setChecked({ archives, file: file?.name ?? null });
  }

  return (
    <>
      <div className={styles.buttons}>
        <Button
          icon={<ShieldCheckmark20Regular />}
          disabled={!state.book?.plan || reading}
          onClick={() => void check(null)}
        >
          {t.verify}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={t.verifyFile}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = ''; // the same file can be chosen again
            if (file) void check(file);
          }}
        />
        <Button icon={<DocumentSearch20Regular />} disabled={reading} onClick={() => input.current?.click()}>
          {t.verifyFile}
        </Button>
      </div>
      <div role="status">
        {checked?.file && <p className={common.caption}>{t.verifiedFile({ name: checked.file })}</p>}
        {checked?.archives.length === 0 && <p className={common.caption}>{t.noArchives}</p>}
        <ul className={common.list}>
          {checked?.archives.map((archive) => (
            <li key={archive.key} className={styles.row}>
              {archive.tab}
              <br />
              <span className={common.caption}>
                {t.fingerprint({ date: archive.date, fingerprint: shortFingerprint(archive.fingerprint) })}
              </span>
              <br />
              <span className={mergeClasses(styles.verdict, isSuspect(archive) && styles.suspect)}>
                {`${verdictMark(archive.verdict)} ${t.verdicts[archive.verdict]}`}
              </span>
              {[
                ...archiveLines(archive, m),
                ...(checked.file === null && archive.covers !== null ? [t.notLookedAt] : []),
              ].map((line) => (
                <div key={line} className={common.caption}>
                  {line}
                </div>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
