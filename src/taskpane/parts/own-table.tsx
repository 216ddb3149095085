/** The mapping step of a unit's own table: whose it is, what its columns and rows were taken for, put right by the user. */
import { Button, Field, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { periods } from '../../entries/entries';
import { decidedColumn, decidedRow, decidedTable, targetIds, type OwnFile } from '../../exchange/own-table/recognise';
import { ownRoles } from '../../exchange/own-table/words';
import { unitsEverWithItems } from '../../exchange/unit-plan';
import { pick, type Messages } from '../../i18n';
import { filesTexts } from '../../i18n/files';
import { itemById } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { useCommonStyles } from './common-styles';
import { useMappingStyles } from './mapping-styles';
import { usePane } from './pane-context';
import { Disclosure } from './score-reason';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))', gap: '8px' },
});

function targetName(target: string, plan: Plan, m: Messages): string {
  const t = filesTexts(m).ownTable;
  const [id = '', part] = target.split('/');
  const item = itemById(plan, id);
  const name = `${id} ${item ? pick(item.shortName, m) : ''}`;
  return part === 'num' ? t.numerator(name) : part === 'den' ? t.denominator(name) : name;
}

export function OwnTableMapping(props: {
  readonly plan: Plan;
  readonly file: OwnFile;
  readonly busy: boolean;
  readonly change: (file: OwnFile) => void;
  readonly changeUnit: (unit: string | null) => void;
  readonly read: () => void;
  readonly cancel: () => void;
}) {
  const { m } = usePane();
  const { plan, file, change } = props;
  const styles = useMappingStyles();
  const own = useStyles();
  const common = useCommonStyles();
  const t = filesTexts(m).ownTable;
  const targets = targetIds(plan, file.unit);
  const rowSelect = (table: number, text: string, target: string | null) => (
    <Select
      aria-label={text}
      value={target ?? '?'}
      onChange={(_, { value }) => change(decidedRow(file, table, text, value === '?' ? '' : value))}
    >
      {target === null && <option value="?">{t.notSaid}</option>}
      <option value="">{t.none}</option>
      {target !== null && target !== '' && !targets.includes(target) && (
        <option value={target}>{targetName(target, plan, m)}</option>
      )}
      {targets.map((id) => (
        <option key={id} value={id}>
          {targetName(id, plan, m)}
        </option>
      ))}
    </Select>
  );
  return (
    <div>
      <p className={common.caption}>{t.hint}</p>
      <Field label={t.unit}>
        <Select value={file.unit ?? ''} onChange={(_, { value }) => props.changeUnit(value === '' ? null : value)}>
          <option value="">{t.noUnit}</option>
          {unitsEverWithItems(plan).map((unit) => (
            <option key={unit.id} value={unit.id}>
              {pick(unit.name, m)}
            </option>
          ))}
        </Select>
      </Field>
      {file.tables.map((table, i) => {
        const open = table.rows.filter(({ target, doubt }) => target === null || doubt);
        const known = table.rows.filter((row) => !open.includes(row));
        const hasItems = table.columns.some(({ role }) => role === 'item');
        return (
          <section key={i} aria-label={table.tab || file.name}>
            <h4 className={common.sectionTitle}>{table.tab || file.name}</h4>
            {!hasItems && (
              <Field label={t.about}>
                <Select
                  value={table.target ?? ''}
                  onChange={(_, { value }) => change(decidedTable(file, i, value === '' ? null : value))}
                >
                  <option value="">{t.notSaid}</option>
                  {targets.map((id) => (
                    <option key={id} value={id}>
                      {targetName(id, plan, m)}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {open.length > 0 && (
              <>
                <strong>{`▲ ${t.unknownRows(open.length)}`}</strong>
                <ul className={mergeClasses(common.list, styles.long)}>
                  {open.map(({ text, target }) => (
                    <li key={text} className={styles.column}>
                      <span>{text}</span>
                      {rowSelect(i, text, target)}
                      {target !== null && (
                        <Button
                          aria-label={`${text} ${t.confirm}`}
                          onClick={() => change(decidedRow(file, i, text, target))}
                        >
                          {t.confirm}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {known.length > 0 && (
              <ul className={common.list}>
                <Disclosure title={t.knownRows(known.length)}>
                  <ul className={mergeClasses(common.list, styles.long)}>
                    {known.map(({ text, target }) => (
                      <li key={text} className={styles.column}>
                        <span>{text}</span>
                        {rowSelect(i, text, target)}
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              </ul>
            )}
            <strong>{t.columns}</strong>
            <ul className={mergeClasses(common.list, styles.long)}>
              {table.columns.map((column, c) =>
                column.heading === '' ? null : (
                  <li key={c} className={styles.column}>
                    <span>
                      {column.doubt !== null && <span aria-hidden="true">▲ </span>}
                      {column.heading}
                    </span>
                    <Select
                      aria-label={column.heading}
                      value={column.role}
                      onChange={(_, { value }) =>
                        change(
                          decidedColumn(file, i, c, { role: ownRoles.find((role) => role === value) ?? 'ignored' }),
                        )
                      }
                    >
                      {ownRoles.map((role) => (
                        <option key={role} value={role}>
                          {t.roles[role]}
                        </option>
                      ))}
                    </Select>
                    {['figure', 'numerator', 'denominator'].includes(column.role) && (
                      <span className={own.pair}>
                        <Select
                          aria-label={`${column.heading} ${t.year}`}
                          value={String(column.year ?? '')}
                          onChange={(_, { value }) =>
                            change(decidedColumn(file, i, c, { year: value === '' ? null : Number(value) }))
                          }
                        >
                          <option value="">{t.notSaid}</option>
                          {plan.years.map((year) => (
                            <option key={year} value={year}>
                              {m.common.year(year)}
                            </option>
                          ))}
                        </Select>
                        <Select
                          aria-label={`${column.heading} ${t.period}`}
                          value={String(column.period ?? '')}
                          onChange={(_, { value }) => change(decidedColumn(file, i, c, { period: Number(value) }))}
                        >
                          {column.period === null && <option value="">{t.notSaid}</option>}
                          {periods.map(({ id }, at) => (
                            <option key={id} value={at}>
                              {m.common.periods[id]}
                            </option>
                          ))}
                        </Select>
                        <Input
                          aria-label={`${column.heading} ${t.measure}`}
                          placeholder={t.measure}
                          value={column.unit}
                          onChange={(_, { value }) => change(decidedColumn(file, i, c, { unit: value }))}
                        />
                      </span>
                    )}
                    {column.doubt !== null && <span className={styles.doubt}>{t.doubts[column.doubt]}</span>}
                    {column.doubt !== null && column.year !== null && column.period !== null && (
                      <Button
                        aria-label={`${column.heading} ${t.confirm}`}
                        onClick={() => change(decidedColumn(file, i, c, {}))}
                      >
                        {t.confirm}
                      </Button>
                    )}
                  </li>
                ),
              )}
            </ul>
          </section>
        );
      })}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={props.busy} onClick={props.read}>
          {t.read}
        </Button>
        <Button onClick={props.cancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
