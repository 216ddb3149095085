/** Plan drafts: out of a notice, empty, from a file; what is wrong with the one at hand; the plan made of it. */
import { draftTexts } from '../../i18n/draft';
import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isDraftKey, sheetKeyOf } from '../../draft/tables';
import type { NoticeDraft } from '../../draft/from-notice';
import type { DraftCells } from '../../draft/cells';
import type { Draft } from '../../draft/tables';
import type { DraftRead } from '../../draft/read';
import type { WorkbookFacade } from '../../excel/facade';
import type { Messages } from '../../i18n';
import { yearsAfter } from '../../plan/next';
import { openOrSave } from '../open-or-save';
import { useCommonStyles } from '../parts/common-styles';
import { DraftFaults } from '../parts/draft-faults';
import { DraftGoing } from '../parts/draft-going';
import { FileButton } from '../parts/file-button';
import { Back } from '../parts/back';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { Section } from '../parts/section';
import type { Said } from '../state/pane-state';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export default function DraftScreen() {
  const { state, m, jobs, go } = usePane();
  const t = draftTexts(m).screen;
  const [found, setFound] = useState<DraftRead | null>(null);
  const [told, setTold] = useState<Said | null>(null);
  const hasPlan = Boolean(state.book?.plan);
  const keys = state.book?.sheets.map(({ key }) => key).filter(isDraftKey) ?? [];
  const hasDraft = keys.length > 0;

  const openCopy = async (book: WorkbookFacade, bytes: Uint8Array) => {
    const how = await openOrSave(book, bytes, t.draftFile);
    jobs.tell((shown) => draftTexts(shown).screen[how === 'opened' ? 'opened' : 'savedInstead']);
  };
  const put = (make: (today: string) => Promise<{ readonly draft: Draft | null; readonly told: Said | null }>) =>
    jobs.withBook('write', async (book, today) => {
      const { draft, told: text } = await make(today);
      const { sheetsOf } = await import('../draft');
      if (draft !== null) await book.addDraft(sheetsOf(draft, m), state.locale);
      setFound(null);
      setTold(() => text);
    });
  /** What is to be noted is seen before the plan is made. */
  const accept = async (read: DraftRead, isSure = false) => {
    setFound(read);
    if (read.plan === null || (read.notes.length > 0 && !isSure)) return;
    await jobs.importPlan(JSON.stringify(read.plan));
    setTold(() => (shown: Messages) => draftTexts(shown).screen.ready);
    go('indicators');
  };
  const fromNotice = (read: (today: string) => Promise<NoticeDraft>) =>
    put(async (today) => {
      const { draft: made, isNothing, ...counts } = await read(today);
      const says: Said = (shown) => {
        const { nothingFound, proposed } = draftTexts(shown).screen;
        return isNothing ? nothingFound : proposed(counts);
      };
      return { draft: isNothing ? null : made, told: says };
    });

  return (
    <ScreenFrame name="draft" heading={m.pane.draft.title}>
      <Back to="plan" />
      <p style={{ margin: 0 }}>{t.intro}</p>
      {told !== null && (
        <p role="status" style={{ margin: '8px 0 0' }}>
          {told(m)}
        </p>
      )}
      {hasDraft && <DraftHere keys={keys} hasPlan={hasPlan} found={found} onFound={setFound} onPlan={accept} />}
      {!hasDraft && (
        <>
          <FromNotice
            onText={(text) => void fromNotice(async (today) => (await import('../draft')).fromText(text, m, today))}
            onFile={(file) => void fromNotice(async (today) => (await import('../draft')).fromFile(file, m, today))}
          />
          <Section title={t.empty}>
            <Body hint={t.emptyHint}>
              <Button
                onClick={() =>
                  void put(async (today) => {
                    const { empty } = await import('../draft');
                    return { draft: empty(Number(today.slice(0, 4)), m), told: null };
                  })
                }
              >
                {t.makeEmpty}
              </Button>
            </Body>
          </Section>
          {!hasPlan && (
            <Section title={t.open}>
              <Body hint={t.openHint}>
                <FileButton
                  label={t.openFile}
                  accept=".xlsx"
                  onFile={(file) =>
                    void jobs
                      .withBook('export', async () => (await import('../draft')).planOfFile(file, m))
                      .then((read) => read && accept(read))
                  }
                />
                {found !== null && <DraftFaults {...found} isHere={false} />}
                {found !== null && <UseAnyway read={found} onUse={() => void accept(found, true)} />}
              </Body>
            </Section>
          )}
        </>
      )}
      {hasPlan && state.book?.plan && (
        <Section title={t.current}>
          <Body hint={t.currentHint}>
            <Button
              onClick={() =>
                void jobs.withBook('export', async (book, today) => {
                  const { fileOf, ofPlan } = await import('../draft');
                  if (!state.book?.plan) return;
                  await openCopy(book, await fileOf(ofPlan(state.book.plan, m), m, today));
                })
              }
            >
              {t.saveCurrent}
            </Button>
            <Button
              onClick={() =>
                void jobs.withBook('export', async (book, today) => {
                  const { carriedOn, fileOf, ofNext } = await import('../draft');
                  const { plan, entries } = await book.read();
                  if (plan)
                    await openCopy(book, await fileOf(ofNext(carriedOn(plan, entries, today), m, plan), m, today));
                })
              }
            >
              {t.next(spanOf(yearsAfter(state.book.plan)))}
            </Button>
            <Caption>{t.nextHint}</Caption>
          </Body>
        </Section>
      )}
    </ScreenFrame>
  );
}

const spanOf = (years: readonly number[]): string => (years.length > 1 ? `${years[0]}–${years.at(-1)}` : `${years[0]}`);

function Caption({ children }: { readonly children: ReactNode }) {
  const common = useCommonStyles();
  return <span className={common.caption}>{children}</span>;
}

function Body({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <Caption>{hint}</Caption>
      {children}
    </div>
  );
}

/** What was pasted outlives the screen: a failure shown in its place, or a look at another tab, must not cost it. */
let pasted = '';

function FromNotice(props: { readonly onText: (text: string) => void; readonly onFile: (file: File) => void }) {
  const { m } = usePane();
  const styles = useStyles();
  const t = draftTexts(m).screen;
  const [text, setText] = useState(pasted);
  return (
    <Section title={t.notice}>
      <Body hint={t.noticeHint}>
        <Textarea
          aria-label={t.noticeLabel}
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => {
            pasted = value;
            setText(value);
          }}
        />
        <div className={styles.row}>
          <Button appearance="primary" disabled={text.trim() === ''} onClick={() => props.onText(text)}>
            {t.make}
          </Button>
          <FileButton label={t.file} accept=".docx,.txt,.xlsx" onFile={props.onFile} />
        </div>
      </Body>
    </Section>
  );
}

/** The draft in the workbook: checked, adopted, made a plan, removed. */
function DraftHere(props: {
  readonly keys: readonly string[];
  readonly hasPlan: boolean;
  readonly found: DraftRead | null;
  readonly onFound: (found: DraftRead) => void;
  readonly onPlan: (read: DraftRead, isSure?: boolean) => Promise<void>;
}) {
  const { m, jobs, go } = usePane();
  const styles = useStyles();
  const t = draftTexts(m).screen;
  const [open, setOpen] = useState(0);
  const read = () =>
    jobs.withBook('check', async (book) => {
      const { planOf } = await import('../draft');
      const cells = await book.readDraft();
      setOpen(openRows(cells, draftTexts(m).choices.use.open).length);
      return planOf(cells, m);
    });
  return (
    <Section title={t.here}>
      <div className={styles.body}>
        <div className={styles.row}>
          <Button onClick={() => void read().then((found) => found && props.onFound(found))}>{t.check}</Button>
          {!props.hasPlan && (
            <Button appearance="primary" onClick={() => void read().then((found) => found && props.onPlan(found))}>
              {t.use}
            </Button>
          )}
        </div>
        {props.hasPlan && (
          <>
            <Caption>{t.hasPlan}</Caption>
            <Button onClick={() => go('change')}>{t.toChange}</Button>
          </>
        )}
        {open > 0 && (
          <Button
            onClick={() =>
              void jobs
                .withBook('write', async (book) => {
                  const rows = openRows(await book.readDraft(), draftTexts(m).choices.use.open);
                  await book.write(rows.map((row) => ({ ...row, field: 'use', value: draftTexts(m).choices.use.yes })));
                })
                .then(read)
                .then((found) => found && props.onFound(found))
            }
          >
            {t.adopt(open)}
          </Button>
        )}
        {props.found !== null && <DraftFaults {...props.found} isHere />}
        {props.found !== null && !props.hasPlan && (
          <UseAnyway read={props.found} onUse={() => void read().then((found) => found && props.onPlan(found, true))} />
        )}
        <DraftGoing
          keys={props.keys}
          label={t.remove}
          confirm={t.removeConfirm}
          onSure={() => jobs.withBook('write', (book) => book.removeSheets(props.keys))}
        />
        <Caption>{t.removeHint}</Caption>
      </div>
    </Section>
  );
}

/** A plan that can be made though something is to be noted, such as a column that is not there. */
function UseAnyway({ read, onUse }: { readonly read: DraftRead; readonly onUse: () => void }) {
  const { m } = usePane();
  if (read.plan === null || read.notes.length === 0) return null;
  return <Button onClick={onUse}>{draftTexts(m).screen.useAnyway}</Button>;
}

function openRows(cells: DraftCells, word: string): readonly { readonly key: string; readonly index: number }[] {
  return (['indicators', 'tasks'] as const).flatMap((table) =>
    (cells[table]?.use ?? []).flatMap(({ value }, index) =>
      value === word ? [{ key: sheetKeyOf(table), index }] : [],
    ),
  );
}
