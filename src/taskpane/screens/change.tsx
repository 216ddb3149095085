/** 中期调整: the plan of the workbook changed from a year on, by a form or by a draft; told first, then done. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { isDraftKey } from '../../draft/tables';
import type { DraftRead } from '../../draft/read';
import { ZoneScorecardError } from '../../errors';
import { changeTexts } from '../../i18n/changes';
import { draftTexts } from '../../i18n/draft';
import { isDay } from '../../plan/days';
import { withChanges } from '../../plan/change';
import { edited, type Edit } from '../../plan/edit';
import type { Plan } from '../../plan/schema';
import type { Preview } from '../change';
import { ChangeForm } from '../parts/change-form';
import { ChangePreview } from '../parts/change-preview';
import { useCommonStyles } from '../parts/common-styles';
import { DraftFaults } from '../parts/draft-faults';
import { DraftGoing } from '../parts/draft-going';
import { FileButton } from '../parts/file-button';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What was asked for so far: it outlives a failure shown in the screen's place, or a look at the sheets. */
interface Asked {
  readonly from: number | null;
  readonly document: string;
  readonly dated: string;
  readonly edits: readonly Edit[];
  /** A draft's plan, in the place of edits. */
  readonly draft: Plan | null;
}
const nothing: Asked = { from: null, document: '', dated: '', edits: [], draft: null };
let asked: Asked = nothing;
/** Of the screen as it stands now: while work goes on another screen is in its place, and a new one comes after it. */
let shows: (now: Asked) => void = () => undefined;

/** What is shown of changes: the plan wanted and the year they are of, with what the user keeps beside rows that move. */
interface Shown extends Preview {
  readonly beside: readonly string[];
  readonly wanted: Plan;
  readonly from: number;
}

function askFor(next: Asked): void {
  asked = next;
  shows(next);
}

export default function ChangeScreen() {
  const { state, m } = usePane();
  const plan = state.book?.plan ?? null;
  return (
    <ScreenFrame name="change" heading={m.pane.draft.change} showHeading>
      <Back to="plan" />
      {plan !== null && <Change plan={plan} />}
    </ScreenFrame>
  );
}

function Change({ plan }: { readonly plan: Plan }) {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = draftTexts(m).changeScreen;
  const [own, setOwn] = useState(asked);
  useEffect(() => {
    shows = setOwn;
    return () => void (shows = () => undefined);
  }, []);
  const [shown, setShown] = useState<Shown | null>(null);
  const [found, setFound] = useState<DraftRead | null>(null);
  const ask = (part: Partial<Asked>) => askFor({ ...own, ...part });
  const from = own.from !== null && plan.years.includes(own.from) ? own.from : (state.year ?? plan.years[0]!);
  const wanted = useMemo(() => own.draft ?? own.edits.reduce(edited, plan), [own.draft, own.edits, plan]);
  const isDated = isDay(own.dated);
  const keys = state.book?.sheets.map(({ key }) => key) ?? [];
  const draftKeys = keys.filter(isDraftKey);
  const hasDraft = draftKeys.length > 0;

  useEffect(() => {
    let current = true;
    if (wanted !== plan)
      void jobs
        .withBook('check', async (book, today) => {
          const [{ preview, besideMoved }, { entries }] = await Promise.all([import('../change'), book.read()]);
          const made = preview(plan, wanted, from, { entries, today, m });
          return { ...made, beside: await besideMoved(book, plan, made.changed.plan, m), wanted, from };
        })
        .then((made) => current && setShown(made));
    return () => void (current = false);
  }, [plan, wanted, from, jobs, m]);

  const take = (read: DraftRead | null) => {
    if (read === null) return;
    setFound(read);
    if (read.plan !== null) ask({ draft: read.plan, edits: [] });
  };
  const checked = (read: DraftRead): DraftRead => {
    if (read.plan && read.plan.id !== plan.id)
      throw new ZoneScorecardError('plan-mismatch', { expected: plan.id, found: read.plan.id });
    return read;
  };
  /** The draft of the plan as it is now, in the place of one that stands in the workbook. */
  const putDraft = () =>
    jobs.withBook('write', async (book) => {
      const { sheetsOf, ofPlan } = await import('../draft');
      await book[hasDraft ? 'replaceDraft' : 'addDraft'](sheetsOf(ofPlan(plan, m), m), state.locale);
      setFound(null);
    });
  const start = () => {
    askFor({ ...nothing, from: own.from });
    setShown(null);
    setFound(null);
  };
  return (
    <>
      <p className={common.caption}>{t.intro}</p>
      {plan.changes && (
        <div>
          <Button onClick={() => void jobs.openSheet('change_log')}>{t.openLog}</Button>
        </div>
      )}
      <Section title={t.ground}>
        <div className={styles.stack}>
          <Field label={t.from}>
            <Select value={String(from)} onChange={(_, { value }) => ask({ from: Number(value) })}>
              {plan.years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </Select>
          </Field>
          <Field label={t.document} hint={t.documentHint}>
            <Input value={own.document} onChange={(_, { value }) => ask({ document: value })} />
          </Field>
          <Field label={t.dated} validationMessage={own.dated === '' || isDated ? undefined : t.datedBad}>
            <Input
              value={own.dated}
              placeholder="2023-03-01"
              onChange={(_, { value }) => ask({ dated: value.trim() })}
            />
          </Field>
        </div>
      </Section>
      <Section title={t.what}>
        <div className={styles.stack}>
          {own.draft === null && (
            <ChangeForm
              plan={wanted}
              from={from}
              document={own.document.trim() || plan.documentNumber}
              onEdit={(edit) => ask({ edits: [...own.edits, edit] })}
            />
          )}
          <span className={common.caption}>{t.more}</span>
          <div className={styles.row}>
            {hasDraft ? (
              <Button
                onClick={() =>
                  void jobs
                    .withBook('check', async (book) => {
                      const { planOf } = await import('../draft');
                      return checked(planOf(await book.readDraft(), m, plan));
                    })
                    .then(take)
                }
              >
                {t.readDraft}
              </Button>
            ) : (
              <Button onClick={() => void putDraft()}>{t.putDraft}</Button>
            )}
            <FileButton
              label={t.openFile}
              accept=".xlsx"
              onFile={(file) =>
                void jobs
                  .withBook('check', async () => checked(await (await import('../draft')).planOfFile(file, m, plan)))
                  .then(take)
              }
            />
          </div>
          {hasDraft && (
            <DraftGoing
              keys={draftKeys}
              label={t.replaceDraft}
              question={t.replaceQuestion}
              confirm={t.replaceConfirm}
              onSure={putDraft}
            />
          )}
          {found !== null && found.faults.length + found.notes.length > 0 && (
            <DraftFaults {...found} isHere={hasDraft} />
          )}
        </div>
      </Section>
      {shown !== null && wanted !== plan && (
        <ChangePreview
          shown={shown}
          beside={shown.beside}
          current={shown.wanted === wanted && shown.from === from}
          archives={keys.filter((key) => key.startsWith('archive_')).length}
          grounded={own.document.trim() !== '' && isDated}
          onClear={start}
          onDo={() =>
            void jobs
              .withBook('check', (_, today) => Promise.resolve(today))
              .then(async (today) => {
                if (today === null) return;
                const count = shown.changed.proposals.length;
                const ground = { document: own.document.trim(), date: own.dated };
                const done = await jobs.changePlan(
                  withChanges(shown.changed, today, () => ground),
                  { done: (shown) => changeTexts(shown).done(count), label: (shown) => changeTexts(shown).job(count) },
                );
                if (done) start();
              })
          }
        />
      )}
    </>
  );
}
