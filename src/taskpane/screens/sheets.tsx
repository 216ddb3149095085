/**
 * Sheets and reports: what is made when it is asked for — schedule, work plans, follow-up, results, report — the results
 * as files, and the archive of signed forms.
 */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { pick } from '../../i18n';
import { formsTexts } from '../../i18n/forms';
import { itemsOf } from '../../plan/items';
import { unitShares } from '../../plan/weights';
import type { Plan } from '../../plan/schema';
import { ArchiveForm, ArchiveVerdicts } from '../parts/archives';
import { useCommonStyles } from '../parts/common-styles';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { ToIndicators } from '../parts/to-indicators';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '48px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: '4px' },
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', marginTop: '8px' },
  files: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

const groups = {
  work: ['schedule', 'safeguards', 'national', 'followup'],
  results: ['report', 'results', 'summary'],
  signed: ['group'],
} as const;
type SheetName = (typeof groups)[keyof typeof groups][number];

export default function Sheets() {
  const { state, m } = usePane();
  const common = useCommonStyles();
  const t = m.sheetsWork.pane;
  const plan = state.book?.plan ?? null;
  return (
    <ScreenFrame name="sheets" heading={t.title} showHeading>
      <Back to="home" />
      <p className={common.caption}>{plan === null ? t.needsWorkbook : t.intro}</p>
      {plan === null && <ToIndicators />}
      <Group title={t.groups.work}>
        {groups.work.map((key) => (
          <SheetRow key={key} name={key} />
        ))}
        {plan !== null && <WorkPlans plan={plan} />}
      </Group>
      <Group title={t.groups.results}>
        {groups.results.map((key) => (
          <SheetRow key={key} name={key} />
        ))}
        <ResultFiles />
      </Group>
      <Group title={t.groups.signed}>
        {groups.signed.map((key) => (
          <SheetRow key={key} name={key} />
        ))}
        {plan !== null && <Annexes plan={plan} />}
        <Prepare />
        <p className={common.caption}>{t.archiveHint}</p>
        {plan !== null && <ArchiveForm plan={plan} />}
        <ArchiveVerdicts />
      </Group>
    </ScreenFrame>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const common = useCommonStyles();
  const id = useId();
  return (
    <section className={common.section} aria-labelledby={id}>
      <h3 id={id} className={common.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** One press before printing, for what is right only at the moment. */
function Prepare() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.sheetsWork.pane.prepare;
  return (
    <div className={styles.row}>
      <span className={common.caption}>{t.hint}</span>
      <Button disabled={!state.book?.plan || state.work !== null} onClick={() => void jobs.preparePrint()}>
        {t.button}
      </Button>
    </div>
  );
}

/** A sheet with what it is for; made, or made again and opened where the workbook has it. */
function SheetRow({ name }: { readonly name: SheetName }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.sheetsWork.pane;
  const held = state.book?.sheets.some((sheet) => sheet.key === name) ?? false;
  const label = m.sheetsWork.tabs[name];
  // The report reads the outlook's sheet, so that what it calls out of reach is the same there.
  const withOutlook = name === 'report' && !state.book?.sheets.some((sheet) => sheet.key === 'outlook');
  const needed = withOutlook ? ['outlook', name] : [name];
  return (
    <div className={styles.row}>
      <span>
        {label}
        <br />
        <span className={common.caption}>{t.sheets[name]}</span>
      </span>
      <span className={styles.buttons}>
        {held && (
          <Button aria-label={`${t.show} ${label}`} onClick={() => void jobs.openSheet(name)}>
            {t.show}
          </Button>
        )}
        <Button
          aria-label={`${held ? t.remake : t.make} ${label}`}
          disabled={!state.book?.plan || state.work !== null}
          onClick={() => void jobs.makeSheets(needed)}
        >
          {held ? t.remake : t.make}
        </Button>
      </span>
    </div>
  );
}

/** One unit's work plan, or those of all that answer for something. */
function WorkPlans({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const t = m.sheetsWork.pane;
  const answering = new Set(itemsOf(plan).flatMap((item) => unitShares(plan, item).map((share) => share.unit)));
  const units = plan.units.flatMap((unit, u) => (answering.has(unit.id) ? [{ unit, key: `workplan_${u + 1}` }] : []));
  const [chosen, choose] = useState('');
  return (
    <div className={styles.choice}>
      <Select
        aria-label={`${t.workplans}: ${t.workplanUnit}`}
        value={chosen}
        onChange={(_, data) => choose(data.value)}
      >
        <option value="">{`${t.workplans} · ${t.allUnits}`}</option>
        {units.map(({ unit, key }) => (
          <option key={key} value={key}>
            {pick(unit.name, m)}
          </option>
        ))}
      </Select>
      <Button
        aria-label={`${t.make} ${t.workplans}`}
        disabled={state.work !== null}
        onClick={() => void jobs.makeSheets(chosen === '' ? units.map(({ key }) => key) : [chosen])}
      >
        {t.make}
      </Button>
    </div>
  );
}

/** The annex to a year's score sheet, which then refers to it. */
function Annexes({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const t = formsTexts(m).annex;
  const [year, choose] = useState(plan.years[0] ?? 0);
  const key = `annex_${year}`;
  const score = `score_${year}`;
  const held = state.book?.sheets.some((sheet) => sheet.key === score) ?? false;
  return (
    <div className={styles.choice}>
      <Select
        aria-label={`${t.make}: ${t.year}`}
        value={String(year)}
        onChange={(_, { value }) => choose(Number(value))}
      >
        {plan.years.map((each) => (
          <option key={each} value={each}>{`${t.make} · ${each}`}</option>
        ))}
      </Select>
      <Button
        aria-label={`${m.sheetsWork.pane.make} ${t.make}`}
        disabled={state.work !== null}
        onClick={() => void jobs.makeSheets(held ? [score, key] : [key])}
      >
        {m.sheetsWork.pane.make}
      </Button>
    </div>
  );
}

function ResultFiles() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const t = m.sheetsWork.pane;
  const files = [
    ['csv', t.exportCsv],
    ['json', t.exportJson],
  ] as const;
  return (
    <div className={styles.files}>
      {files.map(([format, label]) => (
        <Button
          key={format}
          icon={<DocumentArrowDown20Regular />}
          disabled={!state.book?.plan}
          onClick={() => void jobs.exportResults(format)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
