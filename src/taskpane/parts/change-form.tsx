/** One change in mid-term as a form: a target, a name, an indicator retired, added or split. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { pick } from '../../i18n';
import { draftTexts } from '../../i18n/draft';
import { isTask, itemById, itemsOf } from '../../plan/items';
import { dimensionsInForce, unitsInForce } from '../../plan/retired';
import type { Edit } from '../../plan/edit';
import type { Item, Plan } from '../../plan/schema';
import { figureIn } from '../model/what-if';
import { useCommonStyles } from './common-styles';
import { usePane } from './pane-context';
import { useKept } from './use-kept';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', gap: '8px' } });

const kinds = ['target', 'rename', 'retire', 'add', 'split'] as const;
type Kind = (typeof kinds)[number];
type Typed = Readonly<Record<string, string>>;

/** @param props.plan the plan with the edits made so far. */
export function ChangeForm(props: {
  readonly plan: Plan;
  readonly from: number;
  /** Clause of what is added: the document that says so. */
  readonly document: string;
  readonly onEdit: (edit: Edit) => void;
}) {
  const { plan, from, onEdit } = props;
  const { m } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const t = draftTexts(m).changeScreen;
  const [kind, setKind] = useKept<Kind>('change kind', () => 'target');
  const [typed, setTyped] = useKept<Typed>('change typed', () => ({}));
  const [told, setTold] = useState(false);
  const items = itemsOf(plan).filter(
    (one) => one.until === undefined && (kind !== 'target' && kind !== 'split' ? true : !isTask(one)),
  );
  const item = itemById(plan, typed.id ?? '') ?? items[0];
  const years = plan.years.filter((year) => year >= from && year >= (item?.from ?? year));
  const last = plan.years.at(-1) ?? from;
  const set = (field: string, value: string) => {
    setTold(false);
    setTyped({ ...typed, [field]: value });
  };
  const text = (field: string, label: string, standing = '', hint?: string): ReactNode => (
    <Field key={field} label={label} hint={hint}>
      <Input value={typed[field] ?? standing} onChange={(_, { value }) => set(field, value)} />
    </Field>
  );
  const choice = (field: string, label: string, options: Readonly<Record<string, string>>): ReactNode => (
    <Field label={label}>
      <Select value={typed[field] ?? Object.keys(options)[0]} onChange={(_, { value }) => set(field, value)}>
        {Object.entries(options).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  const dimensions = Object.fromEntries(dimensionsInForce(plan).map(({ id, name }) => [id, pick(name, m)]));
  const units = { '': t.noLead, ...Object.fromEntries(unitsInForce(plan).map(({ id, name }) => [id, pick(name, m)])) };

  const put = () => {
    const edit = editOf(kind, typed, { plan, item, years, document: props.document });
    if (edit === null) return setTold(true);
    onEdit(edit);
    setTyped({});
  };
  return (
    <div className={styles.stack}>
      <Field label={t.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => {
            const next = kinds.find((one) => one === value);
            if (next) setKind(next);
            setTyped({});
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'add' && (
        <Field label={kind === 'target' || kind === 'split' ? t.indicator : t.item}>
          <Select value={item?.id} onChange={(_, { value }) => setTyped({ id: value })}>
            {items.map(({ id, name }) => (
              <option key={id} value={id}>{`${id} ${pick(name, m)}`}</option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'target' &&
        item &&
        !isTask(item) &&
        years.map((year) => text(`t${year}`, t.target(year), String(item.targets[String(year)]?.value ?? '')))}
      {kind === 'rename' && item && text('name', t.name, pick(item.name, m))}
      {kind === 'retire' && <span className={common.caption}>{t.retireHint(from - 1)}</span>}
      {kind === 'add' && (
        <>
          {text('name', t.name)}
          {choice('dimension', t.dimension, dimensions)}
          {text('measure', t.measure)}
          {choice('template', t.template, t.templates)}
          {choice('accumulation', t.accumulation, m.common.accumulations)}
          {choice('direction', t.direction, m.common.directions)}
          {text('target', t.target(last))}
          {choice('lead', t.lead, units)}
        </>
      )}
      {kind === 'split' && (
        <>
          <span className={common.caption}>{t.splitHint}</span>
          {[1, 2].map((k) => (
            <div key={k} className={styles.stack}>
              {text(`name${k}`, t.part(k))}
              {text(`target${k}`, t.target(last))}
            </div>
          ))}
        </>
      )}
      {told && <span role="alert">{t.incomplete}</span>}
      <div>
        <Button onClick={put}>{t.put}</Button>
      </div>
    </div>
  );
}

/** The edit a form says; null while something is missing. */
function editOf(
  kind: Kind,
  typed: Typed,
  around: {
    readonly plan: Plan;
    readonly item: Item | undefined;
    readonly years: readonly number[];
    readonly document: string;
  },
): Edit | null {
  const { plan, item, years, document } = around;
  const said = (field: string) => (typed[field] ?? '').trim();
  const id = item?.id ?? '';
  if (kind === 'target') {
    const own = years.flatMap((year) =>
      typed[`t${year}`] === undefined ? [] : [[String(year), figureIn(said(`t${year}`))] as const],
    );
    const targets = own.flatMap(([year, value]) => (value === null ? [] : [[year, value] as const]));
    return own.length === 0 || targets.length < own.length ? null : { kind, id, targets: Object.fromEntries(targets) };
  }
  if (kind === 'rename') return said('name') === '' ? null : { kind, id, name: said('name') };
  if (kind === 'retire') return item ? { kind, id } : null;
  if (kind === 'split') {
    const parts = [1, 2].flatMap((k) => {
      const target = figureIn(said(`target${k}`));
      return said(`name${k}`) === '' || target === null ? [] : [{ name: said(`name${k}`), target }];
    });
    return parts.length < 2 ? null : { kind, id, parts };
  }
  const target = figureIn(said('target'));
  if (said('name') === '' || said('measure') === '' || target === null) return null;
  const oneOf = <T extends string>(field: string, words: readonly T[]): T =>
    words.find((word) => word === typed[field]) ?? words[0]!;
  return {
    kind,
    name: said('name'),
    target,
    measure: said('measure'),
    dimension: oneOf(
      'dimension',
      dimensionsInForce(plan).map((dimension) => dimension.id),
    ),
    template: oneOf('template', ['figure', 'amount', 'roster']),
    accumulation: oneOf('accumulation', ['level', 'flow', 'cumulative']),
    direction: oneOf('direction', ['higher', 'lower']),
    lead: typed.lead ?? '',
    clause: document,
  };
}
