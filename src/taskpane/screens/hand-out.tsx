/** 分发, hand out: a workbook for each unit, saved together as a zip or opened in Excel one by one. */
import { Button, Checkbox, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FolderZip20Regular, Open16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { isoOf, localDay, serialOf, startOfDay } from '../../entries/dates';
import type { WorkbookFacade } from '../../excel/facade';
import { itemsOfUnit, unitsWithItems } from '../../exchange/unit-plan';
import { pick, type Locale } from '../../i18n';
import { languages, locales } from '../../i18n/languages';
import { isTask } from '../../plan/items';
import type { Plan, Unit } from '../../plan/schema';
import type { UnitFile } from '../../exchange/unit-file';
import { useCommonStyles } from '../parts/common-styles';
import { NoSheets } from '../parts/no-sheets';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { useKept } from '../parts/use-kept';
import { Segmented } from '../parts/segmented';
import { openOrSave } from '../open-or-save';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  field: { display: 'flex', flexDirection: 'column', gap: '2px' },
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { paddingLeft: '36px', marginTop: '-6px', paddingBottom: '4px', display: 'block' },
});

/** Days until the proposed deadline. */
const usualDays = 14;

export default function HandOut() {
  const { state, m } = usePane();
  const t = m.exchange.handOutScreen;
  const plan = state.book?.plan ?? null;
  if (plan === null)
    return (
      <NoSheets name="handout" heading={t.title} title={m.pane.indicators.emptyTitle} line={t.needsSheets}>
        <Back to="home" />
      </NoSheets>
    );
  return <Units plan={plan} />;
}

function Units({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.exchange.handOutScreen;
  const units = unitsWithItems(plan);
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(units.map(({ id }) => id)));
  const [deadline, setDeadline] = useKept('return by', () =>
    isoOf(serialOf(localDay(new Date(state.checkedAt ?? Date.now()))) + usualDays),
  );
  const [returnTo, setReturnTo] = useKept('return to', () => '');
  const [locale, setLocale] = useState<Locale>(state.book?.locale ?? state.locale);
  const [making, setMaking] = useState<{ readonly index: number; readonly of: number } | null>(null);

  /** Makes the workbooks of these units from what the workbook holds now. */
  async function made(
    book: WorkbookFacade,
    today: string,
    ids: readonly string[],
  ): Promise<{ plan: Plan; files: UnitFile[] }> {
    const [{ unitFiles }, now] = await Promise.all([import('../exchange'), book.read()]);
    const inForce = now.plan ?? plan;
    const of = { plan: inForce, entries: now.entries, locale, deadline: deadline || null, returnTo, today };
    const files = await unitFiles(of, ids, (index) => setMaking({ index, of: ids.length }));
    return { plan: inForce, files };
  }

  const save = () =>
    jobs
      .withBook('export', async (book, today) => {
        const ids = units.map(({ id }) => id).filter((id) => chosen.has(id));
        const { files } = await made(book, today, ids);
        const [{ zipOf }, { saveFile }] = await Promise.all([import('../exchange'), import('../export-entries')]);
        saveFile(new Uint8Array(zipOf(files, startOfDay(today))), zipName(today), 'application/zip');
        jobs.tell((shown) => shown.exchange.handOutScreen.made(files.length));
      })
      .finally(() => setMaking(null));
  const zipName = (today: string) => m.exchange.zipName(pick(plan.shortName, m), today);

  const open = (unit: Unit) =>
    jobs
      .withBook('export', async (book, today) => {
        const { files } = await made(book, today, [unit.id]);
        const [file] = files;
        if (!file) return;
        const how = await openOrSave(book, file.bytes, file.name);
        jobs.tell((shown) => {
          const { opened, savedInstead } = shown.exchange.handOutScreen;
          return (how === 'opened' ? opened : savedInstead)(pick(unit.shortName, shown));
        });
      })
      .finally(() => setMaking(null));

  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  const all = chosen.size === units.length ? true : chosen.size === 0 ? false : 'mixed';
  const bar = (
    <>
      <span role="status" className={common.caption}>
        {making ? t.making(making.index + 1, making.of) : t.chosen(chosen.size, units.length)}
      </span>
      <Button
        appearance="primary"
        icon={<FolderZip20Regular />}
        disabled={chosen.size === 0 || making !== null}
        onClick={() => void save()}
      >
        {t.save(chosen.size)}
      </Button>
    </>
  );
  return (
    <ScreenFrame name="handout" heading={t.title} bar={bar}>
      <Back to="home" />
      <h3 className={common.sectionTitle}>{t.title}</h3>
      <p className={common.caption}>{t.intro}</p>
      <div className={styles.fields}>
        <label className={styles.field}>
          {t.deadline}
          <Input type="date" value={deadline} onChange={(_, data) => setDeadline(data.value)} />
        </label>
        <label className={styles.field}>
          {t.returnTo}
          <Input value={returnTo} placeholder={t.returnToHint} onChange={(_, data) => setReturnTo(data.value)} />
        </label>
        <Segmented
          label={t.language}
          value={locale}
          onChange={setLocale}
          segments={locales.map((value) => ({ value, label: languages[value].name }))}
        />
      </div>
      <section className={common.section} aria-label={t.units}>
        <Checkbox
          label={`${t.units} · ${t.all}`}
          checked={all}
          onChange={(_, data) => choose(new Set(data.checked === true ? units.map(({ id }) => id) : []))}
        />
        <ul className={common.list}>
          {units.map((unit) => {
            const items = itemsOfUnit(plan, unit.id);
            const tasks = items.filter(isTask).length;
            return (
              <li key={unit.id} className={styles.unit}>
                <span>
                  <Checkbox
                    label={pick(unit.name, m)}
                    checked={chosen.has(unit.id)}
                    onChange={(_, data) => toggle(unit.id, data.checked === true)}
                  />
                  <span className={mergeClasses(common.caption, styles.count)}>
                    {t.items(items.length - tasks, tasks)}
                  </span>
                </span>
                <Button
                  appearance="subtle"
                  icon={<Open16Regular />}
                  title={t.openOne}
                  aria-label={t.openFor(pick(unit.shortName, m))}
                  disabled={making !== null}
                  onClick={() => void open(unit)}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </ScreenFrame>
  );
}
