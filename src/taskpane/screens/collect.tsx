/**
 * 汇总, collect: returned files against the workbook. Every difference is accepted or rejected by somebody; what was accepted is
 * written in one go, logged, and can be taken back.
 */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { decide, decideAll, type Collection, type Decision, type Decisions } from '../../exchange';
import { rememberOwn } from '../../exchange/own-table/memory';
import type { OwnFile } from '../../exchange/own-table/recognise';
import { unitsWithItems } from '../../exchange/unit-plan';
import { localMinute } from '../../entries/dates';
import { pick } from '../../i18n';
import type { Plan } from '../../plan/schema';
import type { Applied } from '../exchange';
import { CollectedFileCard } from '../parts/collected-file';
import { ConflictCard } from '../parts/conflict-card';
import { useCommonStyles } from '../parts/common-styles';
import { FigureHistory } from '../parts/figure-history';
import { NoSheets } from '../parts/no-sheets';
import { Back } from '../parts/back';
import { OwnTableMapping } from '../parts/own-table';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen-frame';
import { recallOwnTables, rememberOwnTables } from '../state/mapping-memory';
import type { Undo } from '../state/pane-state';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  stale: { color: tokens.colorPaletteRedForeground1 },
});

/** What was collected and decided so far; kept while other screens are open, so that no decision is lost by looking something up. */
interface Kept {
  readonly collection: Collection | null;
  readonly decisions: Decisions;
  readonly applied: Applied | null;
}
const nothing: Kept = { collection: null, decisions: new Map(), applied: null };
let kept: Kept = nothing;

export default function Collect() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.exchange.collectScreen;
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [current, setCurrent] = useState(kept);
  const [reading, setReading] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [writing, setWriting] = useState(false);
  const [own, setOwn] = useState<{ readonly index: number; readonly file: OwnFile } | null>(null);
  const plan = state.book?.plan ?? null;
  const { collection, decisions, applied } = current;
  const keep = (next: Partial<Kept>) => setCurrent((before) => (kept = { ...before, ...next }));

  async function read(files: readonly File[]): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    const found = await jobs.withBook('check', async (book, today) => {
      const { collectFiles } = await import('../exchange');
      const onProgress = (done: number, total: number) => setReading({ done, total });
      return collectFiles(book, files, today, { onProgress, signal: controller.signal }).catch((thrown: unknown) => {
        if (controller.signal.aborted) return null;
        throw thrown;
      });
    });
    setReading(null);
    setOwn(null);
    if (found) keep({ ...nothing, collection: found });
  }

  async function write(): Promise<void> {
    if (collection === null) return;
    setWriting(true);
    const done = await jobs.withBook('write', async (book) => {
      const { applyDecisions } = await import('../exchange');
      return applyDecisions(book, collection, decisions, localMinute(new Date()));
    });
    setWriting(false);
    if (!done) return;
    keep({ collection: done.collection, decisions: new Map(), applied: done });
    jobs.tell((shown) => shown.exchange.collectScreen.applied(done.written));
    if (done.written === 0) return;
    const run: Undo['run'] = async (book, now) => {
      const stay = await done.undo(book, localMinute(new Date()), now);
      keep({ ...nothing });
      return stay;
    };
    jobs.keepUndo({
      label: ({ recover }) => recover.jobs.collected(done.written),
      keys: done.came,
      cells: done.cells,
      then: done.then,
      run,
      stays: (shown) => shown.exchange.collectScreen.logStays,
    });
  }

  /** Opens the mapping of a file that is none of ours; `before`: as it is now, for another unit. */
  async function openOwn(index: number, before: OwnFile | null): Promise<void> {
    if (collection === null) return;
    setWriting(true);
    const file = await jobs.withBook('check', async (book, today) => {
      const { ownFileOf } = await import('../exchange');
      return ownFileOf(book, collection, index, { today, known: recallOwnTables(), before });
    });
    setWriting(false);
    if (file) setOwn({ index, file });
  }

  async function readOwnTable(): Promise<void> {
    if (collection === null || own === null) return;
    setWriting(true);
    const next = await jobs.withBook('check', async (book, today) => {
      const { withOwnTable } = await import('../exchange');
      return withOwnTable(book, collection, own.index, own.file, today);
    });
    setWriting(false);
    if (!next) return;
    rememberOwnTables(rememberOwn(own.file, recallOwnTables()));
    setOwn(null);
    // New rows may have moved; what was decided on a figure that is still the same stands.
    const after = (of: Collection, id: string) => of.differences.find((one) => one.id === id)?.after;
    const stand = [...decisions].filter(
      ([id]) => after(next, id) !== undefined && after(next, id) === after(collection, id),
    );
    keep({ collection: next, decisions: new Map(stand) });
  }

  async function handBack(index: number): Promise<void> {
    if (collection === null) return;
    setWriting(true);
    await jobs.withBook('check', async (_, today) => {
      const [{ handedBack }, { saveFile }] = await Promise.all([import('../exchange'), import('../export-entries')]);
      const made = await handedBack(collection, index, today);
      if (made === null) return jobs.tell((shown) => shown.exchange.handBack.clean);
      saveFile(
        new Uint8Array(made.bytes),
        made.fileName,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
      jobs.tell((shown) => shown.exchange.handBack.saved(made.fileName, made.faults.length));
    });
    setWriting(false);
  }

  // From the latest state: one click may decide on several.
  const change = (next: (collection: Collection, decisions: Decisions) => Decisions) =>
    setCurrent((before) =>
      before.collection === null
        ? before
        : (kept = { ...before, decisions: next(before.collection, before.decisions) }),
    );
  const onDecide = (id: string, decision: Decision) => change((all, made) => decide(all, made, id, decision));
  const onDecideAll = (decision: Decision, options: Parameters<typeof decideAll>[3] = {}) =>
    change((all, made) => decideAll(all, made, decision, options));
  const open = collection?.differences.filter(({ id }) => !decisions.has(id)).length ?? 0;
  const accepted = [...decisions.values()].filter((decision) => decision === 'accept').length;
  const busy = reading !== null || writing;
  const bar =
    collection !== null && collection.differences.length > 0 ? (
      <>
        <span className={common.caption}>{t.count(collection.differences.length, open)}</span>
        <Button
          appearance="primary"
          icon={writing ? <Spinner size="extra-tiny" /> : undefined}
          disabled={decisions.size === 0 || busy}
          onClick={() => void write()}
        >
          {t.apply(accepted)}
        </Button>
      </>
    ) : undefined;

  if (plan === null)
    return (
      <NoSheets name="collect" heading={t.title} title={m.pane.indicators.emptyTitle} line={t.needsSheets}>
        <Back to="home" />
      </NoSheets>
    );

  return (
    <ScreenFrame name="collect" heading={t.title} bar={bar}>
      <Back to="home" />
      <h3 className={common.sectionTitle}>{t.title}</h3>
      <p className={common.caption}>{t.intro}</p>
      <div className={styles.row}>
        <Button icon={<DocumentAdd20Regular />} disabled={busy} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.zip,.csv"
          multiple
          hidden
          aria-label={t.choose}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) void read(files);
          }}
        />
        {reading !== null && (
          <>
            <Spinner size="tiny" label={t.reading(reading.done, reading.total)} />
            <Button onClick={() => stop.current?.abort()}>{t.cancel}</Button>
          </>
        )}
      </div>
      {applied !== null && applied.stale > 0 && (
        <p role="alert" className={styles.stale}>
          {t.stale(applied.stale)}
        </p>
      )}
      {collection !== null && (
        <>
          <Returned plan={plan} collection={collection} />
          {collection.differences.length > 0 && (
            <div className={styles.row}>
              <Button onClick={() => onDecideAll('accept', { only: 'plain' })}>{t.acceptPlain}</Button>
              <Button onClick={() => onDecideAll('accept')}>{t.acceptAll}</Button>
              <Button onClick={() => onDecideAll('reject')}>{t.rejectAll}</Button>
            </div>
          )}
          {collection.conflicts.map((ids) => (
            <ConflictCard
              key={ids.join()}
              plan={plan}
              collection={collection}
              ids={ids}
              decisions={decisions}
              onDecide={onDecide}
            />
          ))}
          {collection.files.map((file, index) => (
            <CollectedFileCard
              key={`${index} ${file.name}`}
              plan={plan}
              collection={collection}
              index={index}
              decisions={decisions}
              onDecide={onDecide}
              onDecideAll={(decision) => onDecideAll(decision, { file: index })}
              onHandBack={() => void handBack(index)}
              onOwn={() => void openOwn(index, null)}
              own={
                own?.index === index ? (
                  <OwnTableMapping
                    plan={plan}
                    file={own.file}
                    busy={busy}
                    change={(changed) => setOwn({ index, file: changed })}
                    changeUnit={(unit) => void openOwn(index, { ...own.file, unit })}
                    read={() => void readOwnTable()}
                    cancel={() => setOwn(null)}
                  />
                ) : null
              }
              busy={busy}
            />
          ))}
        </>
      )}
      <FigureHistory />
    </ScreenFrame>
  );
}

/** How many units have returned their file, and who has not. */
function Returned({ plan, collection }: { readonly plan: Plan; readonly collection: Collection }) {
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = m.exchange.collectScreen;
  const units = unitsWithItems(plan);
  const back = new Set(collection.files.flatMap((file) => (file.status === 'read' ? [file.unit] : [])));
  const missing = units.filter(({ id }) => !back.has(id));
  return (
    <div className={common.section} role="status">
      <strong>{t.returned(units.length - missing.length, units.length)}</strong>
      {missing.length > 0 && (
        <details>
          <summary className={styles.summary}>{t.missing}</summary>
          <ul className={common.list}>
            {missing.map((unit) => (
              <li key={unit.id} className={common.caption}>
                {pick(unit.name, m)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
