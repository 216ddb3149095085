/** An entries file put into the workbook: what it would change is shown first, then written or not. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { cellText, valueText } from '../../exchange/text';
import type { EntriesPreview } from '../exchange';
import { withOvertaken } from '../model/taken-back';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  action: { justifyContent: 'flex-start' },
  hint: { marginTop: '-4px' },
  rows: { maxHeight: '240px', overflowY: 'auto', overflowWrap: 'anywhere', paddingLeft: '18px', margin: '4px 0' },
  buttons: { display: 'flex', gap: '8px', marginTop: '8px' },
});

/** Changes listed; more are only counted. */
const most = 100;

export function ImportEntries() {
  const { state, m, jobs } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<EntriesPreview | null>(null);
  const t = m.exchange.importScreen;
  const plan = state.book?.plan ?? null;

  const read = (file: File) =>
    jobs
      .withBook('export', async (book, today) => {
        const { entriesPreview } = await import('../exchange');
        return entriesPreview(book, file, today);
      })
      .then(setPreview);
  const write = async ({ changes, write: put, undo }: EntriesPreview) => {
    const overtaken = await jobs.withBook('write', () => put());
    if (!overtaken) return;
    setPreview(null);
    const written = changes.length - overtaken.length;
    jobs.tell((shown) => withOvertaken(shown.exchange.importScreen.written(written), overtaken, shown));
    jobs.keepUndo({ label: ({ recover }) => recover.jobs.imported(written), ...undo() });
  };

  return (
    <>
      <Button
        className={styles.action}
        icon={<ArrowUpload20Regular />}
        disabled={plan === null}
        onClick={() => input.current?.click()}
      >
        {t.title}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,application/json,text/csv"
        hidden
        aria-label={t.title}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <span className={mergeClasses(common.caption, styles.hint)}>{t.hint}</span>
      {preview !== null && plan !== null && (
        <div className={common.card} role="status">
          <strong>{preview.changes.length === 0 ? t.nothing : t.preview(preview.changes.length)}</strong>
          <ul className={styles.rows}>
            {preview.changes.slice(0, most).map(({ key, field, index, before, after }) => (
              <li key={`${key}.${field}[${index}]`}>
                {`${cellText(plan, key, field, index, m)}: ${valueText(field, before, m)} → ${valueText(field, after, m)}`}
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            {preview.changes.length > 0 && (
              <Button appearance="primary" onClick={() => void write(preview)}>
                {t.write}
              </Button>
            )}
            <Button onClick={() => setPreview(null)}>{t.cancel}</Button>
          </div>
        </div>
      )}
    </>
  );
}
