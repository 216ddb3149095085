/** The mapping step of a roster: what each column was taken for, put right by the user, with the values that leave a doubt. */
import { nationTexts } from '../../i18n/nation';
import { Button, Input, mergeClasses, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Messages } from '../../i18n';
import {
  decidedRoster,
  rosterOf,
  rosterRoles,
  type RosterMapping,
  type RosterRole,
  type RosterTaken,
} from '../../nation/roster';
import { labelled } from '../../nation/way-text';
import { useCommonStyles } from './common-styles';
import { most, useMappingStyles } from './mapping-styles';
import { MappingTitle } from './mapping-title';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

/** A role in the words of the sheet's heading. */
function roleName(role: RosterRole, m: Messages): string {
  const { headers, fields, flags } = nationTexts(m).enterprises;
  const words: Readonly<Record<string, string>> = { ...headers, ...fields, ...flags };
  return role === 'ignored' ? nationTexts(m).screen.ignore : (words[role] ?? role);
}

export function RosterColumns(props: {
  readonly mapping: RosterMapping;
  readonly change: (mapping: RosterMapping) => void;
  readonly put: (taken: RosterTaken) => Promise<void>;
  readonly cancel: () => void;
}) {
  const { state, m } = usePane();
  const styles = useMappingStyles();
  const common = useCommonStyles();
  const { mapping, change } = props;
  const t = nationTexts(m).screen;
  const read = useMemo(() => rosterOf(mapping), [mapping]);
  return (
    <div>
      <MappingTitle />
      <p className={common.caption} role="status">
        {t.enterprisesRead(read.list.length, read.doubts.length)}
      </p>
      <ul className={mergeClasses(common.list, styles.long)}>
        {mapping.columns.map((column, c) => (
          <li key={c} className={styles.column}>
            <span>
              {column.doubt !== null && <span aria-hidden="true">▲ </span>}
              {column.heading || m.common.dash}
            </span>
            <Select
              aria-label={column.heading || String(c + 1)}
              value={column.role}
              onChange={(_, { value }) =>
                change(decidedRoster(mapping, c, { role: rosterRoles.find((role) => role === value) ?? 'ignored' }))
              }
            >
              {rosterRoles.map((role) => (
                <option key={role} value={role}>
                  {roleName(role, m)}
                </option>
              ))}
            </Select>
            {column.role !== 'ignored' && column.role !== 'name' && column.role !== 'code' && (
              <span className={styles.unit}>
                <Input
                  size="small"
                  aria-label={`${column.heading} ${t.unit}`}
                  placeholder={t.unit}
                  value={column.unit}
                  onChange={(_, data) => change(decidedRoster(mapping, c, { unit: data.value }))}
                />
                <span className={common.caption}>{column.factor === 1 ? '' : t.converted(String(column.factor))}</span>
              </span>
            )}
            {column.doubt !== null && <span className={styles.doubt}>{t.rosterDoubts[column.doubt]}</span>}
          </li>
        ))}
      </ul>
      {read.doubts.length > 0 && (
        <ul className={common.list}>
          <Disclosure title={t.values(read.doubts.length)}>
            <ul className={common.list}>
              {read.doubts.slice(0, most).map((doubt, i) => (
                <li key={i}>
                  {labelled(
                    `${t.at(doubt.row, doubt.column)} ${doubt.name} “${doubt.text}”`,
                    t.rosterValues[doubt.kind],
                    m,
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={read.list.length === 0 || state.work !== null}
          onClick={() => void props.put(read)}
        >
          {t.enterprisesPut}
        </Button>
        <Button onClick={props.cancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
