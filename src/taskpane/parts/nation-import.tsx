/** Figures of peers into the workbook: pasted or from a file, what was recognised checked and put right, then written as a sheet. */
import { nationTexts } from '../../i18n/nation';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FieldValues } from '../../entries/format';
import { gridOf, type Grid } from '../../nation/grid';
import { joined, type PeerRow } from '../../nation/peers';
import { recognise, type Mapping } from '../../nation/recognise';
import { recallPeers, rememberPeers } from '../../nation/remembered';
import type { NationalIndex } from '../../plan/national';
import { peerFields } from '../../nation/to-entries';
import { gridOfFile } from '../nation';
import type { Messages } from '../../i18n';
import { isSampleZone } from '../../nation/sample';
import { sampleValues, withoutSample } from '../nation-sample';
import { recallColumns, rememberColumns } from '../state/mapping-memory';
import { useCommonStyles } from './common-styles';
import { useMappingStyles } from './mapping-styles';
import { NationMapping } from './nation-mapping';
import { pastedTable } from './pasted-table';
import { usePane } from './pane-context';
import type { Said } from '../state/pane-state';
import { useKept } from './use-kept';
import { Section } from './section';

export function NationImport(props: {
  readonly index: NationalIndex;
  readonly own: string;
  /** The words of the workbook. */
  readonly words: Messages;
  /** What the sheet of peers holds. */
  readonly rows: readonly PeerRow[];
}) {
  const { index, own, words, rows: before } = props;
  const { state, m, jobs } = usePane();
  const styles = useMappingStyles();
  const common = useCommonStyles();
  const t = nationTexts(m).screen;
  const [text, setText, forgetText] = useKept('peers', () => '');
  const invented = before.filter(({ zone }) => isSampleZone(zone)).length;
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const look = (grid: Grid) =>
    setMapping(grid.length === 0 ? null : recallPeers(index, recognise(index, grid), recallColumns('peers')));
  const done = () => {
    setMapping(null);
    forgetText();
  };
  const draw = (values: FieldValues, done: Said) => jobs.putValues(values, { done, label: (shown) => nationTexts(shown).tabs.peers, show: 'ranking', along: ['gaps', 'wayup'] }); // prettier-ignore
  const put = async (rows: readonly PeerRow[], zone: string, isAdded: boolean) => {
    if (mapping !== null) rememberColumns('peers', rememberPeers(index, mapping, recallColumns('peers')));
    const isPut = await draw({ peers: peerFields(isAdded ? joined(before, rows) : rows), ranking: { own: [zone] } }, (shown) => nationTexts(shown).screen.putDone(rows.length)); // prettier-ignore
    if (isPut) done();
  };
  return (
    <Section title={nationTexts(m).tabs.peers}>
      {mapping === null ? (
        <>
          <Field label={t.paste} hint={t.pasteHint}>
            <Textarea
              ref={box}
              value={text}
              rows={4}
              onChange={(_, data) => setText(data.value)}
              onPaste={pastedTable((pasted) => look(gridOf(pasted)))}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={text.trim() === ''} onClick={() => look(gridOf(text))}>
              {t.read}
            </Button>
            <Button onClick={() => input.current?.click()}>{t.file}</Button>
            {before.length === 0 && (
              <Button
                disabled={state.work !== null}
                onClick={() =>
                  void draw(sampleValues(index, words).values, (shown) => nationTexts(shown).screen.sampleDone)
                }
              >
                {t.sample}
              </Button>
            )}
            {invented > 0 && (
              <Button
                disabled={state.work !== null}
                onClick={() =>
                  void draw(withoutSample(before, own), (shown) => nationTexts(shown).screen.sampleGone(invented))
                }
              >
                {t.removeSample}
              </Button>
            )}
          </div>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt"
            hidden
            aria-label={t.file}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void jobs.withBook('export', () => gridOfFile(file)).then((grid) => grid && look(grid));
            }}
          />
          {(before.length === 0 || invented > 0) && <p className={common.caption}>{t.sampleYear}</p>}
        </>
      ) : (
        <NationMapping
          index={index}
          mapping={mapping}
          change={setMapping}
          own={own}
          before={before}
          put={put}
          cancel={() => {
            done();
            setTimeout(() => box.current?.focus());
          }}
        />
      )}
    </Section>
  );
}
